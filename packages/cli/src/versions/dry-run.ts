import type { CompiledSet, InstanceChange, Instant } from '@lintel/contract';
import { changeInWords, hurts, migrate } from '@lintel/runtime';
import type { InstanceFile, StoredInstance } from './read-instances.ts';

/** Instances to which the same happens. */
export interface Effect {
  readonly kind: 'unchanged' | 'changed' | 'stays';
  /** What is different for each of them, in words; empty for `unchanged`. */
  readonly what: readonly string[];
  /** In the heading: `lose 3 days`. */
  readonly short: string;
  readonly hurts: boolean;
  readonly count: number;
  /** The first of them. */
  readonly sample: Sample;
}

export interface Sample {
  readonly line: number;
  readonly id: string;
  readonly policy: string;
  readonly state: string;
  readonly changes: readonly InstanceChange[];
}

export interface DryRun {
  readonly total: number;
  /** `unchanged` first, then by their number, those that stay last. */
  readonly effects: readonly Effect[];
  readonly unreadable: InstanceFile['unreadable'];
}

/**
 * What a publication of the newer set would do to stored instances. Nothing is stored; the same
 * file gives the same answer.
 *
 * @param at - Instant of the move; each instance moves at its own last step where that is later.
 */
export function dryRun(
  { instances, unreadable }: InstanceFile,
  sets: { readonly older: CompiledSet; readonly newer: CompiledSet },
  at: Instant,
): DryRun {
  const groups = new Map<string, Effect>();
  for (const instance of instances) {
    const effect = effectOn(instance, sets, at);
    const key = JSON.stringify([effect.kind, effect.what]);
    const known = groups.get(key);
    groups.set(key, known === undefined ? effect : { ...known, count: known.count + 1 });
  }
  const effects = [...groups.values()].sort(
    (a, b) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      b.count - a.count ||
      a.sample.line - b.sample.line,
  );
  return { total: instances.length, effects, unreadable };
}

const ORDER: readonly Effect['kind'][] = ['unchanged', 'changed', 'stays'];

function effectOn(
  { line, id, snapshot }: StoredInstance,
  { older, newer }: { readonly older: CompiledSet; readonly newer: CompiledSet },
  at: Instant,
): Effect {
  const { policy, state, status } = snapshot;
  const sample = { line, id, policy, state, changes: [] };
  const stays = (because: string): Effect => ({
    kind: 'stays',
    what: [because],
    short: 'stay as they are',
    hurts: false,
    count: 1,
    sample,
  });
  if (snapshot.kind !== 'policy') return stays('an approval goes on as it was asked');
  const before = older.plans.find((plan) => plan.policy === policy);
  const after = newer.plans.find((plan) => plan.policy === policy);
  if (before === undefined || after === undefined)
    return stays('its policy is not in both versions');
  if (status === 'ended') return stays('it has ended');
  if (before.hash === after.hash) return stays('its policy is the same');
  const result = migrate({ older: before, newer: after, snapshot, at });
  if (result.kind === 'stays') return stays(result.message);
  const { changes } = result;
  const base = { hurts: changes.some(hurts), count: 1, sample: { ...sample, changes } };
  if (changes.length === 0) return { kind: 'unchanged', what: [], short: 'unchanged', ...base };
  const what = changes.map(changeInWords);
  return { kind: 'changed', what, short: shortOf(what), ...base };
}

/** `trial-end is 3 days earlier` is `lose 3 days`, where nothing else is different. */
function shortOf(what: readonly string[]): string {
  const [only, more] = what;
  const time = /^\S+ is (\d+ \w+) (earlier|later)$/.exec(only ?? '');
  if (more === undefined && time !== null)
    return `${time[2] === 'earlier' ? 'lose' : 'gain'} ${time[1] ?? ''}`;
  return what.length === 1 ? `have a difference: ${only ?? ''}` : 'have several differences';
}
