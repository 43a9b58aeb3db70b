import type { EventDeclaration, FieldDeclaration, RequestDeclaration } from '@lintel/contract';
import { anchorsOf } from '../names/anchors.ts';
import type { Fields } from '../names/scope.ts';
import type { LowerContext } from './lower-context.ts';

/** The requests and events that a policy mentions, in the order in which it does. */
export function lowerRequests(
  { policy }: LowerContext,
  catalogue: {
    readonly requests: ReadonlyMap<string, RequestDeclaration>;
    readonly events: ReadonlyMap<string, EventDeclaration>;
  } | null,
): { readonly requests: RequestDeclaration[]; readonly events: EventDeclaration[] } {
  const mentioned = new Set<string>();
  const asked = new Set<string>();
  for (const item of policy.names.policy.items) {
    if (item.kind === 'begin-on') for (const event of item.events) mentioned.add(event.text);
  }
  for (const { anchor } of anchorsOf(policy.names)) {
    if (anchor.kind === 'anchor-event') mentioned.add(anchor.event.text);
  }
  for (const { state } of policy.names.inState.values()) {
    for (const item of state.items) {
      if (item.kind === 'refuse-requests') {
        for (const request of item.requests) {
          mentioned.add(request.text);
          asked.add(request.text);
        }
      }
      if (item.kind !== 'on-rule') continue;
      mentioned.add(item.event.text);
      if (item.by.length > 0 || item.body.actions.some(({ kind }) => kind === 'refuse'))
        asked.add(item.event.text);
    }
  }
  const names = [...mentioned];
  if (catalogue !== null) {
    return {
      requests: names.flatMap((name) => catalogue.requests.get(name) ?? []),
      events: names.flatMap((name) => catalogue.events.get(name) ?? []),
    };
  }
  const { ownRequests, ownEvents } = policy.set;
  const fieldsOf = (name: string) => usedFields(policy.parts.fieldsOf.get(name));
  return {
    requests: names
      .filter((name) => ownRequests.has(name) || (asked.has(name) && !ownEvents.has(name)))
      .map(
        (name) => ownRequests.get(name) ?? { name, label: name, by: null, fields: fieldsOf(name) },
      ),
    events: names
      .filter((name) => ownEvents.has(name) || (!asked.has(name) && !ownRequests.has(name)))
      .map((name) => ownEvents.get(name) ?? { name, fields: fieldsOf(name) }),
  };
}

/** With no catalogue in reach the fields are those that the rules use, as the types that they use them as. */
function usedFields(fields: Fields | undefined): FieldDeclaration[] {
  return [...(fields?.inferred ?? [])].map(([name, type]) => ({
    name,
    type,
    atLeast: null,
    atMost: null,
  }));
}
