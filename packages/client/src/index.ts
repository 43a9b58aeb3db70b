/**
 * The HTTP API as typed calls, and a live store over it. Nothing here knows a screen, a clock or a network of its own:
 * they are handed in as {@link ClientPorts}.
 */
export { followFeed, type FeedListener } from './live-feed.ts';
export {
  createPortalClient,
  type CallInput,
  type CallOptions,
  type PortalClient,
} from './portal-client.ts';
export { PORTAL_ROUTES, type PortalRoute } from './portal-routes.ts';
export { LOADING, accessTo, type PortalState } from './portal-state.ts';
export { createPortalStore, type PortalStore } from './portal-store.ts';
export type { ClientPorts, Later } from './ports.ts';
export {
  ProblemError,
  problemFrom,
  type ClientProblemCode,
  type ProblemDetails,
} from './problem-error.ts';
export { readEvents, type StreamMessage } from './read-events.ts';
export { type ResourceName, type Resources } from './resources.ts';
export { keepSession, sessionFromUrl, type GetSession, type SessionKeeper } from './session.ts';
