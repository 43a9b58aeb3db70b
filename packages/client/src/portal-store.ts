import type { RouteAnswer } from '@lintel/contract';
import { followFeed } from './live-feed.ts';
import {
  createPortalClient,
  type CallInput,
  type CallOptions,
  type PortalClient,
} from './portal-client.ts';
import type { PortalRoute } from './portal-routes.ts';
import { LOADING, type PortalState } from './portal-state.ts';
import type { ClientPorts } from './ports.ts';
import { isExpired, ProblemError } from './problem-error.ts';
import {
  inputOf,
  isTouchedBy,
  routeOf,
  RESOURCE_NAMES,
  type ResourceName,
  type Resources,
} from './resources.ts';
import { keepSession, type GetSession } from './session.ts';

/**
 * What the server last said, kept fresh while anybody watches. It holds nothing that it guessed: a write is sent, and
 * what it touched is read again.
 */
export interface PortalStore {
  /** How a resource stands now. Reading starts with the first watcher. */
  state<K extends ResourceName>(name: K): PortalState<Resources[K]>;
  /** Calls `listener` after each change of a resource; the answer stops it. */
  watch(name: ResourceName, listener: () => void): () => void;
  /** Sends a write, or a question that is not kept. After a write, everything watched is read again. */
  send<N extends PortalRoute>(
    route: N,
    input: CallInput<N>,
    options?: CallOptions,
  ): Promise<RouteAnswer<N>>;
  /** Reads everything that is watched, again. */
  refresh(): void;
  /** Zone of the account, once a session is there. */
  readonly zone: string | null;
  /** Locale that the vendor asks for, once a session is there. */
  readonly locale: string | null;
  close(): void;
}

/** Routes that ask and change nothing, though they are no GET. */
const QUESTIONS: readonly PortalRoute[] = ['decide', 'checkEntitlements'];

interface Slot {
  state: PortalState<unknown>;
  readonly listeners: Set<() => void>;
  reading: AbortController | null;
  /** Changed while it was being read: once more, then. */
  isStale: boolean;
}

export function createPortalStore(getSession: GetSession, ports: ClientPorts): PortalStore {
  let zone: string | null = null;
  let locale: string | null = null;
  const keeper = keepSession(async () => {
    const session = await getSession();
    ({ zone, locale } = session);
    return session;
  }, ports);
  const client: PortalClient = createPortalClient(keeper, ports);
  const slots = new Map<ResourceName, Slot>();
  let feed: { close(): void } | null = null;

  const slotOf = (name: ResourceName): Slot => {
    const slot = slots.get(name) ?? {
      state: LOADING,
      listeners: new Set(),
      reading: null,
      isStale: false,
    };
    slots.set(name, slot);
    return slot;
  };

  const put = (slot: Slot, state: PortalState<unknown>): void => {
    slot.state = state;
    for (const listener of [...slot.listeners]) listener();
  };

  const read = async (name: ResourceName): Promise<void> => {
    const slot = slotOf(name);
    slot.reading?.abort();
    const reading = new AbortController();
    slot.reading = reading;
    slot.isStale = false;
    const { state } = slot;
    if (state.status === 'ready') put(slot, { ...state, isRefreshing: true });
    else if (state.value === null) put(slot, LOADING);
    let next: PortalState<unknown>;
    try {
      const value = await client.call(routeOf(name), inputOf(name), { signal: reading.signal });
      next = { status: 'ready', value, isRefreshing: false };
    } catch (problem) {
      next = failure(problem, slot.state.value);
    }
    // A later read has taken over: this answer is dropped.
    if (slot.reading !== reading) return;
    slot.reading = null;
    put(
      slot,
      isOlder(next.value, slot.state.value)
        ? ({ ...next, value: slot.state.value } as typeof next)
        : next,
    );
    if (slot.isStale) void read(name);
  };

  const watched = (): readonly ResourceName[] =>
    RESOURCE_NAMES.filter((name) => (slots.get(name)?.listeners.size ?? 0) > 0);

  const readWatched = (): void => watched().forEach((name) => void read(name));

  const store: PortalStore = {
    state: <K extends ResourceName>(name: K) => slotOf(name).state as PortalState<Resources[K]>,

    watch(name, listener) {
      const slot = slotOf(name);
      slot.listeners.add(listener);
      // First the feed, then the read: nothing that changes in between is missed.
      feed ??= followFeed(client, ports, {
        changed(kinds) {
          for (const touched of watched().filter((one) => isTouchedBy(one, kinds))) {
            const slot = slotOf(touched);
            if (slot.reading) slot.isStale = true;
            else void read(touched);
          }
        },
        missed: readWatched,
        reopened: () => {
          for (const name of watched()) {
            if (/failed|expired/.test(slotOf(name).state.status)) void read(name);
          }
        },
      });
      if (slot.listeners.size === 1) void read(name);
      return () => {
        slot.listeners.delete(listener);
        if (watched().length > 0) return;
        feed?.close();
        feed = null;
      };
    },

    async send(route, input, options) {
      const isWrite = !QUESTIONS.includes(route) && !/^(read|list|check)/.test(route);
      try {
        return await client.call(route, input, options);
      } catch (problem) {
        if (isExpired(problem))
          watched().forEach((name) =>
            put(slotOf(name), failure(problem, slotOf(name).state.value)),
          );
        throw problem;
      } finally {
        if (isWrite) readWatched();
      }
    },

    refresh: readWatched,
    get zone() {
      return zone;
    },
    get locale() {
      return locale;
    },
    close() {
      feed?.close();
      keeper.close();
      for (const slot of slots.values()) {
        slot.listeners.clear();
        slot.reading?.abort();
      }
    },
  };
  return store;
}

function failure(problem: unknown, value: unknown): PortalState<unknown> {
  if (isExpired(problem)) return { status: 'expired', value };
  const known =
    problem instanceof ProblemError ? problem : new ProblemError('not-understood', {}, problem);
  return { status: 'failed', value, problem: known };
}

/** A view says which change it has seen; one that has seen less than the one in hand comes too late. */
const isOlder = (next: unknown, held: unknown): boolean => revision(next) < revision(held);

const revision = (value: unknown): number =>
  typeof value === 'object' &&
  value !== null &&
  'revision' in value &&
  typeof value.revision === 'number'
    ? value.revision
    : 0;
