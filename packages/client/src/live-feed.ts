import type { StreamEvent } from '@lintel/contract';
import type { PortalClient } from './portal-client.ts';
import type { ClientPorts } from './ports.ts';
import { isExpired } from './problem-error.ts';
import { readEvents } from './read-events.ts';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** Three heartbeats of the server. */
const SILENCE_MS = 45_000;

export interface FeedListener {
  changed(kinds: StreamEvent['kinds']): void;
  /** Something may have been missed: read everything again. */
  missed(): void;
  /** The feed is back, and goes on after the last event heard. */
  reopened(): void;
}

/** Follows the change feed until `close`; comes back by itself, after the last event that was heard. */
export function followFeed(
  client: PortalClient,
  { later, random }: ClientPorts,
  listener: FeedListener,
): { close(): void } {
  let lastId: string | null = null;
  let failures = 0;
  let isFirst = true;
  let isOpen = true;
  let isRefused = false;
  let abort = new AbortController();
  let cancel = (): void => undefined;

  const comeBack = (): void => {
    cancel();
    if (!isOpen) return;
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures);
    failures += 1;
    cancel = later(wait * (0.5 + random() / 2), () => void run());
  };
  const watch = (): void => {
    cancel();
    cancel = later(SILENCE_MS, () => abort.abort());
  };

  const run = async (): Promise<void> => {
    abort = new AbortController();
    try {
      const response = await client.openStream(lastId, abort.signal);
      failures = 0;
      isRefused = false;
      // With an id the server sends what was missed; without one only reading again can tell.
      if (!isFirst) (lastId === null ? listener.missed : listener.reopened)();
      isFirst = false;
      watch();
      if (response.body) {
        await readEvents(
          response.body,
          ({ event, data, id }) => {
            if (id) lastId = id;
            const kinds = event === 'resync' ? null : kindsOf(data);
            if (kinds) listener.changed(kinds);
            else listener.missed();
          },
          watch,
        );
      }
    } catch (problem) {
      // Whatever ended the stream, the answer is the same: come back later. Reads report their own problems; while
      // nothing changes there are none, and nobody would learn that the session has ended.
      isFirst = false;
      if (isOpen && isExpired(problem) && !isRefused) {
        isRefused = true;
        listener.missed();
      }
    }
    comeBack();
  };

  void run();
  return {
    close() {
      isOpen = false;
      cancel();
      abort.abort();
    },
  };
}

/** `null` for an event that is not understood: then anything may have changed. */
function kindsOf(data: string): StreamEvent['kinds'] | null {
  try {
    const event: unknown = JSON.parse(data);
    return typeof event === 'object' &&
      event !== null &&
      'kinds' in event &&
      Array.isArray(event.kinds)
      ? event.kinds
      : null;
  } catch {
    return null;
  }
}
