import { ProblemError } from '@lintel/client';
import type { Member, RouteAnswer } from '@lintel/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Page = RouteAnswer<'listMembers'>;
export interface PageQuery {
  readonly cursor?: string;
  readonly search?: string;
}

/** Typing is not followed key by key. */
const PAUSE_MS = 250;

/**
 * The members that are shown: the first page, the pages that were loaded after it, or what a search found. A search is
 * made here while everybody is here, else by the server. When the first page changes, what was loaded after it is
 * loaded again.
 */
export class MemberPages implements ReactiveController {
  /** What is searched for. */
  search = '';
  isLoading = false;
  /** Loading more, or a search, failed; the next one clears it. */
  problem: ProblemError | null = null;
  private first: Page | null = null;
  private later: readonly Page[] = [];
  private found: Page | null = null;
  private turn = 0;
  private timer = 0;
  private readonly host: ReactiveControllerHost;
  private readonly read: (query: PageQuery) => Promise<Page>;

  constructor(host: ReactiveControllerHost, read: (query: PageQuery) => Promise<Page>) {
    this.host = host;
    this.read = read;
    host.addController(this);
  }

  hostDisconnected(): void {
    window.clearTimeout(this.timer);
    this.turn += 1;
  }

  /** Takes the first page as it is now; called before each render. */
  follow(first: Page): void {
    if (this.first === first) return;
    const isNew = this.first !== null;
    this.first = first;
    if (isNew) void this.reload();
  }

  get shown(): readonly Member[] {
    const wanted = fold(this.search.trim());
    if (wanted !== '' && this.found) return this.found.items;
    const all = [this.first, ...this.later].flatMap((page) => page?.items ?? []);
    return wanted === ''
      ? all
      : all.filter((one) => fold(`${one.name} ${one.email}`).includes(wanted));
  }

  /** Everybody that is here, whatever is searched for. */
  get loaded(): readonly Member[] {
    return [this.first, ...this.later].flatMap((page) => page?.items ?? []);
  }

  get hasMore(): boolean {
    return this.search.trim() === '' && this.cursor !== null;
  }

  async loadMore(): Promise<void> {
    const { cursor } = this;
    if (cursor === null || this.isLoading) return;
    await this.reading(async (isLatest) => {
      const page = await this.read({ cursor });
      if (isLatest()) this.later = [...this.later, page];
    });
  }

  searchFor(search: string): void {
    this.search = search;
    this.found = null;
    window.clearTimeout(this.timer);
    this.isLoading = this.isSearchedElsewhere;
    if (this.isSearchedElsewhere) {
      this.timer = window.setTimeout(() => void this.find(), PAUSE_MS);
    }
    this.host.requestUpdate();
  }

  private get cursor(): string | null {
    return (this.later.at(-1) ?? this.first)?.nextCursor ?? null;
  }

  private get isSearchedElsewhere(): boolean {
    return this.search.trim() !== '' && this.cursor !== null;
  }

  private find(): Promise<void> {
    return this.reading(async (isLatest) => {
      const page = await this.read({ search: this.search.trim() });
      if (isLatest()) this.found = page;
    });
  }

  private async reload(): Promise<void> {
    const pages = this.later.length;
    if (pages > 0) {
      await this.reading(async (isLatest) => {
        const later: Page[] = [];
        let cursor = this.first?.nextCursor ?? null;
        while (later.length < pages && cursor !== null) {
          const page: Page = await this.read({ cursor });
          later.push(page);
          cursor = page.nextCursor;
        }
        if (isLatest()) this.later = later;
      });
    }
    if (this.isSearchedElsewhere) await this.find();
  }

  private async reading(read: (isLatest: () => boolean) => Promise<void>): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    const isLatest = (): boolean => turn === this.turn;
    this.isLoading = true;
    this.problem = null;
    this.host.requestUpdate();
    try {
      await read(isLatest);
    } catch (cause) {
      if (!isLatest()) return;
      this.problem =
        cause instanceof ProblemError ? cause : new ProblemError('not-understood', {}, cause);
    } finally {
      if (isLatest()) this.isLoading = false;
      this.host.requestUpdate();
    }
  }
}

/** For comparing what people type: `Müller` is found by `muller`, and `SOFÍA` by `sofia`. */
const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('und');
