import type { Clock, Instant } from '@lintel/contract';
import type { ChangeRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { Scheduler } from './scheduler.ts';

export const HEARTBEAT_MS = 15_000;
const CHANGES_AT_ONCE = 100;
/** A reader that lets this much lie unread is let go; it comes back after the last event it read. */
const LONGEST_QUEUE_BYTES = 65_536;

export interface ChangeStreamDeps {
  readonly store: Store;
  readonly wallClock: Clock;
  readonly scheduler: Scheduler;
}

export interface StreamReader {
  readonly tenant: string;
  readonly account: string;
  /** `Last-Event-ID`; `null` for a reader that comes for the first time. */
  readonly lastEventId: number | null;
  /** Wall time at which the session ends, and the stream with it. */
  readonly expiresAt: Instant;
  /** Asked at each change and each heartbeat; false ends the stream. */
  mayStay(): Promise<boolean>;
  /** Told once, however the stream ended. */
  left(): void;
}

/**
 * Changes of one account as server-sent events, from the feed that the commits themselves wrote:
 * nothing is missed between two reads, and a reader that comes back goes on after its last event.
 *
 * `change` events have an id. `ready` tells a new reader where it starts. `resync` says that the
 * id it came with is not one of this feed: it must read everything anew.
 */
export function changeStream(
  deps: ChangeStreamDeps,
  reader: StreamReader,
): ReadableStream<Uint8Array> {
  let end = (): void => undefined;
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        end = follow(deps, reader, controller);
      },
      cancel: () => {
        end();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: LONGEST_QUEUE_BYTES }),
  );
}

function follow(
  { store, wallClock, scheduler }: ChangeStreamDeps,
  { tenant, account, lastEventId, expiresAt, mayStay, left }: StreamReader,
  controller: ReadableStreamDefaultController<Uint8Array>,
): () => void {
  const encoder = new TextEncoder();
  let isOpen = true;
  let after: number | null = null;
  let isReading = false;
  let readAgain = false;
  let cancelBeat = (): void => undefined;

  const stop = (): void => {
    if (!isOpen) return;
    isOpen = false;
    cancelBeat();
    stopListening();
    left();
  };
  const close = (): void => {
    if (!isOpen) return;
    stop();
    controller.close();
  };
  const send = (text: string): void => {
    if (!isOpen) return;
    if ((controller.desiredSize ?? 0) <= 0) close();
    else controller.enqueue(encoder.encode(text));
  };
  const stillWelcome = async (): Promise<boolean> =>
    Date.parse(wallClock.now()) < Date.parse(expiresAt) && (await mayStay());

  async function readFeed(): Promise<void> {
    if (after === null) after = await findStart();
    let page: readonly ChangeRow[];
    do {
      const from = after;
      page = await store.read(tenant, (rows) =>
        rows.changes.since(from, [account], CHANGES_AT_ONCE),
      );
      if (page.length > 0 && !(await stillWelcome())) return close();
      for (const { id, kinds } of page) {
        send(
          `id: ${String(id)}\nevent: change\ndata: ${JSON.stringify({ id, account, kinds })}\n\n`,
        );
        after = id;
      }
    } while (isOpen && page.length === CHANGES_AT_ONCE);
  }

  async function findStart(): Promise<number> {
    const last = await store.read(tenant, (rows) => rows.changes.lastId());
    if (lastEventId !== null && lastEventId <= last) return lastEventId;
    const event = lastEventId === null ? 'ready' : 'resync';
    send(
      `id: ${String(last)}\nevent: ${event}\ndata: ${JSON.stringify({ id: last, account, kinds: [] })}\n\n`,
    );
    return last;
  }

  /** One read at a time; what is committed meanwhile is read right after. */
  async function wake(): Promise<void> {
    readAgain = true;
    if (isReading) return;
    isReading = true;
    try {
      while (readAgain && isOpen) {
        readAgain = false;
        await readFeed();
      }
    } catch (cause) {
      fail(cause);
    } finally {
      isReading = false;
    }
  }

  function fail(cause: unknown): void {
    if (!isOpen) return;
    stop();
    controller.error(cause);
  }

  function beat(): void {
    cancelBeat = scheduler.after(HEARTBEAT_MS, () => {
      stillWelcome().then((welcome) => {
        if (!welcome) return close();
        send(': beat\n\n');
        if (isOpen) beat();
      }, fail);
    });
  }

  const stopListening = store.onCommit((whose, changes) => {
    if (whose === tenant && changes.some((change) => change.account === account)) void wake();
  });
  send('retry: 2000\n\n');
  beat();
  void wake();
  return stop;
}
