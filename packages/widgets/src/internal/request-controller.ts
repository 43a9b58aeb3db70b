import { ProblemError, type CallInput, type CallOptions } from '@lintel/client';
import type { Decision, MadeRequest, RouteAnswer } from '@lintel/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Asked } from './decision-controller.ts';

/** What a widget hands in. */
export interface RequestSource {
  /** Announces and sends; `null` when the page prevented it. */
  send(
    input: CallInput<'makeRequest'>,
    options: CallOptions,
  ): Promise<RouteAnswer<'makeRequest'> | null>;
  newIntent(): string;
  /** The request costs money: somebody else quotes it and takes the payment. */
  payFirst(asked: Asked): void;
  /** Told after an answer; `made.status` says whether it is done, waiting or refused. */
  made(made: MadeRequest): void;
}

/**
 * Submits a decided request once. It holds what a screen shows meanwhile: which one is on its way, and what went wrong.
 * A retry after an answer that never came repeats the same intent, so it cannot be done twice.
 */
export class RequestController implements ReactiveController {
  /** The request that was sent and not answered. */
  busy: Asked | null = null;
  /** The one that was sent last. */
  last: Asked | null = null;
  /** Why the last one failed; cleared by the next. */
  problem: ProblemError | null = null;
  private intent: { readonly of: string; readonly key: string } | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly source: RequestSource;

  constructor(host: ReactiveControllerHost, source: RequestSource) {
    this.host = host;
    this.source = source;
    host.addController(this);
  }

  /** Nothing to do: what is on its way goes on without its widget. */
  hostDisconnected(): void {
    this.problem = null;
  }

  async submit(asked: Asked, decision: Decision, justification?: string): Promise<void> {
    if (this.busy) return;
    if (decision.outcome === 'payment') {
      this.source.payFirst(asked);
      return;
    }
    const { request, fields = {} } = asked;
    const of = JSON.stringify([request, fields]);
    if (this.intent?.of !== of) this.intent = { of, key: this.source.newIntent() };
    this.busy = asked;
    this.last = asked;
    this.problem = null;
    this.host.requestUpdate();
    try {
      const answer = await this.source.send(
        {
          body: {
            request,
            fields,
            decisionId: decision.id,
            ...(justification ? { justification } : {}),
          },
        },
        { idempotencyKey: this.intent.key },
      );
      this.intent = null;
      if (answer) this.source.made(answer.request);
    } catch (cause) {
      this.problem =
        cause instanceof ProblemError ? cause : new ProblemError('not-understood', {}, cause);
      // Only an answer that never came leaves it open whether it was done.
      if (!this.problem.isRetryable) this.intent = null;
    } finally {
      this.busy = null;
      this.host.requestUpdate();
    }
  }
}
