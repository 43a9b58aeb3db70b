import type { RequestGiven } from '../commands/make-request.ts';
import type { PortalCaller } from '../edge/caller.ts';

/** The person of a session as policies know them. */
export function requesterOf({ person, name, roles }: PortalCaller): RequestGiven['requester'] {
  return { person, name, roles };
}
