import { ProblemError } from '@lintel/client';
import type { ApprovalItem, RouteAnswer } from '@lintel/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Page = RouteAnswer<'listApprovals'>;

/** What was decided, page by page; read when somebody looks at it, since the portal keeps only what waits. */
export class DecidedPages implements ReactiveController {
  /** `null` before the first answer. */
  items: readonly ApprovalItem[] | null = null;
  isLoading = false;
  problem: ProblemError | null = null;
  private cursor: string | null = null;
  private turn = 0;
  private readonly host: ReactiveControllerHost;
  private readonly read: (cursor: string | null) => Promise<Page>;

  constructor(host: ReactiveControllerHost, read: (cursor: string | null) => Promise<Page>) {
    this.host = host;
    this.read = read;
    host.addController(this);
  }

  /** An answer that comes after that is dropped. */
  hostDisconnected(): void {
    this.turn += 1;
  }

  get hasMore(): boolean {
    return this.cursor !== null;
  }

  /** Reads from the beginning; what was shown stays until the answer is there. */
  open(): Promise<void> {
    return this.load(null);
  }

  more(): Promise<void> {
    return this.cursor === null || this.isLoading ? Promise.resolve() : this.load(this.cursor);
  }

  private async load(cursor: string | null): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    this.isLoading = true;
    this.problem = null;
    this.host.requestUpdate();
    try {
      const page = await this.read(cursor);
      if (turn !== this.turn) return;
      this.items = cursor === null ? page.items : [...(this.items ?? []), ...page.items];
      this.cursor = page.nextCursor;
    } catch (cause) {
      if (turn !== this.turn) return;
      this.problem =
        cause instanceof ProblemError ? cause : new ProblemError('not-understood', {}, cause);
    } finally {
      if (turn === this.turn) this.isLoading = false;
      this.host.requestUpdate();
    }
  }
}
