import type { Plan } from '@lintel/contract';
import { type FoundChange, type VersionChange, added, changed, removed } from './change.ts';
import { approvalChanges } from './compare-approvals.ts';
import { headerDeadlines } from './compare-deadlines.ts';
import { headerChanges } from './compare-header.ts';
import { stateChanges } from './compare-states.ts';
import { sameMeaning } from './pair.ts';
import { type VersionPair, moves } from './version-pair.ts';

/**
 * What is different between two versions of one policy, in words. Places in the text, comments and
 * scenarios do not count. Deterministic: in the order of the header, then of the states.
 */
export function comparePolicies(older: Plan, newer: Plan): readonly VersionChange[] {
  const pair = { older, newer };
  const found = [
    ...headerChanges(pair),
    ...headerDeadlines(pair),
    ...stateChanges(pair),
    ...approvalChanges(pair),
  ];
  const all = found.length === 0 ? somethingElse(pair) : found;
  return all.map((change) => ({
    ...change,
    policy: newer.policy,
    reaches: reaches(pair, change),
  }));
}

/** A deadline that is kept reaches nobody who runs. */
function reaches(pair: VersionPair, change: FoundChange): VersionChange['reaches'] {
  if (!moves(pair)) return 'new';
  const isLength = change.area === 'times' || change.area === 'settings';
  const isKept = pair.newer.moving?.deadlines === 'keep' && isLength && change.kind === 'changed';
  return isKept ? 'new' : 'running';
}

function somethingElse({ older, newer }: VersionPair): readonly FoundChange[] {
  const meaning = ({
    version: _version,
    hash: _hash,
    file: _file,
    machine: _machine,
    scenarios: _scenarios,
    moving: _moving,
    requests: _requests,
    events: _events,
    format: _format,
    ...rest
  }: Plan) => rest;
  if (sameMeaning(meaning(older), meaning(newer))) return [];
  return [changed('policy', 'it says something else', { before: older.span, after: newer.span })];
}

/** A policy that there was not before. */
export function newPolicy(plan: Plan): VersionChange {
  const change = added('policy', 'the policy is new', plan.span);
  return { ...change, policy: plan.policy, reaches: 'new' };
}

/** A policy that is not published any more; what runs under it runs on. */
export function gonePolicy(plan: Plan): VersionChange {
  const change = removed(
    'policy',
    'the policy is gone, and nothing new begins under it',
    plan.span,
  );
  return { ...change, policy: plan.policy, reaches: 'new' };
}
