import type { PortalSession } from '@lintel/contract';
import type { ClientPorts } from './ports.ts';
import { ProblemError } from './problem-error.ts';

/** Asks the vendor's page for a session. Called again before each one ends, so it must not hand out an old one. */
export type GetSession = () => Promise<PortalSession>;

/** Renewed this long before the end, or at four fifths of a short session. */
const AHEAD_MS = 60_000;
/** A page whose clock is wrong must not renew without a pause. */
const SOONEST_MS = 15_000;

/** Asks the vendor's own back end, with the cookies of the page. 401 and 403 mean that the person is signed out there. */
export function sessionFromUrl(url: string, fetch: ClientPorts['fetch']): GetSession {
  return async () => {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'include',
      headers: { accept: 'application/json' },
    }).catch((cause: unknown) => {
      throw new ProblemError('network', {}, cause);
    });
    if (response.status === 401 || response.status === 403) {
      throw new ProblemError('session-expired', { status: response.status });
    }
    const body: unknown = response.ok ? await response.json().catch(() => null) : null;
    if (!isSession(body)) throw new ProblemError('no-session', { status: response.status });
    return body;
  };
}

const isSession = (body: unknown): body is PortalSession =>
  typeof body === 'object' &&
  body !== null &&
  ['token', 'expiresAt', 'endpoint', 'zone'].every(
    (key) => typeof (body as Readonly<Record<string, unknown>>)[key] === 'string',
  );

/** Holds the session in memory, and nowhere else. */
export interface SessionKeeper {
  /** The session in force; asks for the first one. Callers at the same time share one asking. */
  current(): Promise<PortalSession>;
  /** Replaces a session that was refused. Of two callers that were refused the same one, only the first asks. */
  renew(refused: PortalSession): Promise<PortalSession>;
  close(): void;
}

export function keepSession(getSession: GetSession, { clock, later }: ClientPorts): SessionKeeper {
  let asking: Promise<PortalSession> | null = null;
  let held: PortalSession | null = null;
  let cancel = (): void => undefined;

  const accept = (session: PortalSession): PortalSession => {
    held = session;
    const left = Date.parse(session.expiresAt) - Date.parse(clock.now());
    cancel();
    cancel = later(Math.max(SOONEST_MS, left - Math.min(AHEAD_MS, left / 5)), () => {
      // A renewal that fails ahead of time does no harm yet: the next call is refused, and asks again.
      ask().catch(() => undefined);
    });
    return session;
  };

  const ask = (): Promise<PortalSession> =>
    (asking ??= getSession()
      .then(accept, (problem: unknown) => {
        throw problem instanceof ProblemError
          ? problem
          : new ProblemError('no-session', {}, problem);
      })
      .finally(() => {
        asking = null;
      }));

  return {
    current: () => (held ? Promise.resolve(held) : ask()),
    renew: (refused) => (held && held.token !== refused.token ? Promise.resolve(held) : ask()),
    close: () => cancel(),
  };
}
