import type { Catalogue, EventDeclaration, RequestDeclaration } from '@lintel/contract';
import type { FileNode } from '../syntax/tree.ts';
import { contentHash } from './content-hash.ts';
import { lowerEvent, lowerRequest } from './lower-request.ts';

export interface OwnRequests {
  readonly requests: readonly RequestDeclaration[];
  readonly events: readonly EventDeclaration[];
}

/** What policies declare themselves, in the order of the files. */
export function requestsOfPolicies(files: readonly FileNode[]): OwnRequests {
  const items = files.flatMap(({ declarations }) =>
    declarations.flatMap((node) => (node.kind === 'policy' ? node.items : [])),
  );
  return {
    requests: items.flatMap((item) => (item.kind === 'request' ? [lowerRequest(item)] : [])),
    events: items.flatMap((item) => (item.kind === 'event' ? [lowerEvent(item)] : [])),
  };
}

/** A catalogue with what its policies declare beside it, so that whoever draws a form finds it in one place. */
export function withRequestsOf(catalogue: Catalogue, own: OwnRequests): Catalogue {
  if (own.requests.length === 0 && own.events.length === 0) return catalogue;
  const requests = [...catalogue.requests, ...own.requests];
  const events = [...catalogue.events, ...own.events];
  const { name, version, hash: _, ...rest } = { ...catalogue, requests, events };
  return { name, version, hash: contentHash({ name, version, ...rest }), ...rest };
}
