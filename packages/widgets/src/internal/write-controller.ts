import { ProblemError } from '@lintel/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Failure {
  readonly key: string;
  readonly problem: ProblemError;
}

/**
 * Writes of a widget, by a key of its own for each: one at a time per key, what went wrong last, and one
 * `Idempotency-Key` per intent, so that a retry after an answer that never came is not done twice.
 */
export class WriteController implements ReactiveController {
  private readonly running = new Set<string>();
  private readonly intents = new Map<string, string>();
  private failure: Failure | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly newIntent: () => string;

  constructor(host: ReactiveControllerHost, newIntent: () => string) {
    this.host = host;
    this.newIntent = newIntent;
    host.addController(this);
  }

  /** What is on its way goes on without its widget. */
  hostDisconnected(): void {
    this.failure = null;
  }

  isBusy(key: string): boolean {
    return this.running.has(key);
  }

  /** Why the last write of this key was not done. The end of a session has a banner of its own. */
  problemOf(key: string): ProblemError | null {
    return this.failure?.key === key && this.failure.problem.details.status !== 401
      ? this.failure.problem
      : null;
  }

  /**
   * @param content - What is asked for; the same content again is the same intent.
   * @returns What `send` answered; `null` when it was prevented, failed, or is on its way already.
   */
  async run<T>(
    key: string,
    content: unknown,
    send: (options: { readonly idempotencyKey: string }) => Promise<T | null>,
  ): Promise<T | null> {
    if (this.running.has(key)) return null;
    const intent = JSON.stringify([key, content]);
    const idempotencyKey = this.intents.get(intent) ?? this.newIntent();
    this.intents.set(intent, idempotencyKey);
    this.running.add(key);
    this.failure = null;
    this.host.requestUpdate();
    try {
      const answer = await send({ idempotencyKey });
      this.intents.delete(intent);
      return answer;
    } catch (cause) {
      const problem =
        cause instanceof ProblemError ? cause : new ProblemError('not-understood', {}, cause);
      // Only an answer that never came leaves it open whether it was done.
      if (!problem.isRetryable) this.intents.delete(intent);
      this.failure = { key, problem };
      return null;
    } finally {
      this.running.delete(key);
      this.host.requestUpdate();
    }
  }
}
