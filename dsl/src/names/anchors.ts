import type { Anchor, Deadline } from '../syntax/tree.ts';
import type { PolicyNames, StateNames } from './policy-names.ts';

/** What something is counted from, and the state in which that is written; `null` for the header. */
export interface AnchorSite {
  readonly anchor: Anchor;
  readonly state: StateNames | null;
}

/** What every deadline of a policy is made from, the header's first. */
export function* timesOf({
  policy,
  inState,
}: PolicyNames): Iterable<{ readonly at: Deadline['at']; readonly state: StateNames | null }> {
  for (const item of policy.items) if (item.kind === 'deadline') yield { at: item.at, state: null };
  for (const state of inState.values()) {
    for (const item of state.state.items)
      if (item.kind === 'deadline') yield { at: item.at, state };
  }
}

/** Every anchor of a policy, the header's first. */
export function anchorsOf({ policy, inState }: PolicyNames): readonly AnchorSite[] {
  const sites: AnchorSite[] = [];
  const add = ({ at }: Deadline, state: StateNames | null): void => {
    if (at.kind === 'duration-after') sites.push({ anchor: at.anchor, state });
  };
  for (const item of policy.items) if (item.kind === 'deadline') add(item, null);
  for (const state of inState.values()) {
    for (const item of state.state.items) {
      if (item.kind === 'deadline') add(item, state);
      if (item.kind === 'schedule') sites.push({ anchor: item.anchor, state });
    }
  }
  return sites;
}

/**
 * Whether a deadline may be *nothing*: it is made from something that may never be there or that a
 * rule clears. A circle of deadlines is another check's business.
 */
export function mayBeNothing(
  name: string,
  names: PolicyNames,
  state: StateNames | null,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (seen.has(name)) return false;
  const own = state?.deadlines.byName.get(name)?.node;
  const inHeader = names.header.byName.get(name)?.node;
  const deadline = own ?? (inHeader?.kind === 'deadline' ? inHeader : undefined);
  if (deadline === undefined) return false;
  const { at } = deadline;
  if (at.kind === 'every-year') return false;
  const anchor = at.kind === 'day-edge' ? at : at.anchor;
  switch (anchor.kind) {
    case 'entry':
      return false;
    case 'entry-of':
    case 'anchor-event':
      return true;
    case 'day-edge':
      return dateMayBeNothing(anchor.of.text, names);
    case 'anchor-name':
      return (
        dateMayBeNothing(anchor.name.text, names) ||
        mayBeNothing(anchor.name.text, names, state, new Set([...seen, name]))
      );
  }
}

function dateMayBeNothing(name: string, { header }: PolicyNames): boolean {
  const node = header.byName.get(name)?.node;
  return node?.kind === 'fact' && node.type.orNothing;
}

/** The fact from outside, possibly *nothing*, that a deadline is counted from; `null` when it is from none. */
export function factBelow(
  name: string,
  names: PolicyNames,
  state: StateNames | null,
  seen: ReadonlySet<string> = new Set(),
): string | null {
  if (seen.has(name)) return null;
  const own = state?.deadlines.byName.get(name)?.node;
  const node = own ?? names.header.byName.get(name)?.node;
  if (node?.kind === 'fact') return node.type.orNothing ? name : null;
  if (node?.kind !== 'deadline' || node.at.kind === 'every-year') return null;
  const anchor = node.at.kind === 'day-edge' ? node.at : node.at.anchor;
  if (anchor.kind === 'day-edge')
    return factBelow(anchor.of.text, names, state, new Set([...seen, name]));
  return anchor.kind === 'anchor-name'
    ? factBelow(anchor.name.text, names, state, new Set([...seen, name]))
    : null;
}
