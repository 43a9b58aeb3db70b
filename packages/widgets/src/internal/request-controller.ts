import type { CallInput, CallOptions, ProblemError } from '@lintel/client';
import type { Decision, MadeRequest, RouteAnswer } from '@lintel/contract';
import type { ReactiveControllerHost } from 'lit';
import type { Asked } from './decision-controller.ts';
import { WriteController } from './write-controller.ts';

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

/** One request at a time, whichever it is. */
const KEY = 'request';

/** Submits a decided request once. It holds what a screen shows meanwhile: which one is on its way, and what went wrong. */
export class RequestController {
  /** The one that was sent last. */
  last: Asked | null = null;
  private readonly writes: WriteController;
  private readonly source: RequestSource;

  constructor(host: ReactiveControllerHost, source: RequestSource) {
    this.source = source;
    this.writes = new WriteController(host, () => source.newIntent());
  }

  /** The request that was sent and not answered. */
  get busy(): Asked | null {
    return this.writes.isBusy(KEY) ? this.last : null;
  }

  /** Why the last one failed; cleared by the next. */
  get problem(): ProblemError | null {
    return this.writes.problemOf(KEY);
  }

  async submit(asked: Asked, decision: Decision, justification?: string): Promise<void> {
    if (this.busy) return;
    if (decision.outcome === 'payment') {
      this.source.payFirst(asked);
      return;
    }
    this.last = asked;
    const { request, fields = {} } = asked;
    const body = {
      ...{ request, fields, decisionId: decision.id },
      ...(justification ? { justification } : {}),
    };
    const answer = await this.writes.run(KEY, [request, fields], (options) =>
      this.source.send({ body }, options),
    );
    if (answer) this.source.made(answer.request);
  }
}
