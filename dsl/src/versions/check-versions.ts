import type { CompiledSet, Plan, Span } from '@lintel/contract';
import { suggestion } from '../checks/suggestion.ts';
import type { Tell } from '../names/tell.ts';
import type { Moving, Policy, Review } from '../syntax/tree.ts';
import { comparePolicies } from './compare-policies.ts';
import { type VersionPair, moves, reachableStates, stateNameAfter } from './version-pair.ts';

/**
 * LTL-9001 to LTL-9005, LTL-9008: what a new version does to whatever runs under the one before.
 * Told only where that one is at hand, and never an error: a draft may be incomplete.
 */
export function checkVersions(
  older: CompiledSet,
  newer: CompiledSet,
  policies: readonly Policy[],
  reviews: readonly Review[],
  tell: Tell,
): void {
  for (const plan of newer.reviews ?? []) {
    const before = older.reviews?.find(({ review }) => review === plan.review);
    const node = reviews.find(({ name }) => name?.text === plan.review);
    if (before?.version === plan.version && before.hash !== plan.hash && node !== undefined)
      tell('LTL-9005', node.head, { version: plan.version, next: plan.version + 1 });
  }
  for (const plan of newer.plans) {
    const before = older.plans.find(({ policy }) => policy === plan.policy);
    const node = policies.find(({ title }) => title?.value === plan.policy);
    if (before === undefined || node === undefined || before.hash === plan.hash) continue;
    checkPair({ older: before, newer: plan }, node, tell);
  }
}

function checkPair(pair: VersionPair, node: Policy, tell: Tell): void {
  const { older, newer } = pair;
  const versions = { from: older.version, version: newer.version };
  if (older.version === newer.version) {
    tell('LTL-9005', node.head, { ...versions, next: newer.version + 1 });
    return;
  }
  if (!moves(pair)) {
    tell('LTL-9001', node.head, versions);
    return;
  }
  const moving = node.items.find((item) => item.kind === 'moving');
  if (moving === undefined) return;
  checkTargets(pair, moving, tell);
  checkLosses(pair, moving, tell);
}

/** Every state that something may be in has a place, and every state that is moved from exists. */
function checkTargets(pair: VersionPair, moving: Moving, tell: Tell): void {
  const { older, newer } = pair;
  const places = new Set(newer.states.map(({ name }) => name));
  const reachable = reachableStates(older);
  const stranded = older.states.filter(
    ({ name, kind }) =>
      kind !== 'end' && reachable.has(name) && !places.has(stateNameAfter(pair, name)),
  );
  const [first] = stranded;
  if (first !== undefined) {
    tell('LTL-9002', moving.head, {
      states: stranded.map(({ name }) => `\`${name}\``).join(', '),
      state: first.name,
      from: older.version,
      version: newer.version,
    });
  }
  const known = older.states.map(({ name }) => name);
  for (const item of moving.items) {
    if (item.kind !== 'moving-state' || known.includes(item.from.text)) continue;
    const { values, details } = suggestion(item.from.text, item.from.span, known);
    const { text: state, span } = item.from;
    tell('LTL-9008', span, { state, from: older.version, ...values }, details);
  }
}

/** What customers who run lose, sooner than they were promised or without having been told. */
function checkLosses({ older, newer }: VersionPair, moving: Moving, tell: Tell): void {
  const isSudden = newer.moving?.when.kind === 'at-once';
  for (const { area, text, hurts, reaches, after } of comparePolicies(older, newer)) {
    if (!hurts || reaches !== 'running') continue;
    const span = placeOf(after, newer, moving);
    if (area === 'times' || area === 'settings') tell('LTL-9003', span, { what: text });
    else if (isSudden && TAKES_AWAY.has(area)) tell('LTL-9004', span, { what: text });
  }
}

const TAKES_AWAY: ReadonlySet<string> = new Set(['access', 'limits', 'exits', 'policy']);

/** A change that is a whole policy or a thing gone is shown where it is decided that instances move. */
function placeOf(span: Span | null, newer: Plan, moving: Moving): Span {
  return span === null || span.start === newer.span.start ? moving.head : span;
}
