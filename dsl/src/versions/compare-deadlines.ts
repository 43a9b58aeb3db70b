import type { DeadlinePlan, Plan, StatePlan } from '@lintel/contract';
import { deadlineInWords, durationInWords } from '../emit/words.ts';
import { type FoundChange, added, changed, removed } from './change.ts';
import { compareLengths, differenceInWords, lengthOf } from './lengths.ts';
import { paired, sameMeaning } from './pair.ts';
import { ACCESS_RANK, type VersionPair, targetsIn } from './version-pair.ts';

/** Deadlines of the header. */
export function headerDeadlines(pair: VersionPair): readonly FoundChange[] {
  return deadlineChanges(pair, pair.older.deadlines, pair.newer.deadlines, null);
}

/** Deadlines of one state in its two versions; those without a name are paired in the order of the text. */
export function stateDeadlines(
  pair: VersionPair,
  before: StatePlan,
  after: StatePlan,
): readonly FoundChange[] {
  return deadlineChanges(pair, numbered(before.deadlines), numbered(after.deadlines), {
    before,
    after,
  });
}

/** `after 90 days` is `after #1`: its name changes with its length. */
interface Numbered extends DeadlinePlan {
  readonly known: string;
}

function numbered(deadlines: readonly DeadlinePlan[]): readonly Numbered[] {
  let place = 0;
  return deadlines.map((deadline) => ({
    ...deadline,
    known: deadline.written ? deadline.name : `#${(place += 1)}`,
  }));
}

function deadlineChanges(
  pair: VersionPair,
  before: readonly (DeadlinePlan & { readonly known?: string })[],
  after: readonly (DeadlinePlan & { readonly known?: string })[],
  states: { readonly before: StatePlan; readonly after: StatePlan } | null,
): readonly FoundChange[] {
  const where = states === null ? '' : `in ${states.after.name}, `;
  const { removed: gone, added: fresh, both } = paired(before, after, (d) => d.known ?? d.name);
  return [
    ...gone.map(({ name, written, span }) =>
      removed('times', `${where}${written ? name : spoken(name)} is gone`, span),
    ),
    ...fresh.map((deadline) =>
      added(
        'times',
        `${where}${deadline.written ? deadline.name : spoken(deadline.name)} is new${deadline.written ? `: ${deadlineInWords(deadline.time, deadline.except)}` : ''}`,
        deadline.span,
        endsSomething(pair.newer, deadline.name, states?.after ?? null),
      ),
    ),
    ...both.flatMap((two) => lengthChange(pair, two, where, states)),
  ];
}

/** Counted on from something; what lies before something is later the shorter it is. */
function isCountedOn(
  deadline: DeadlinePlan,
): deadline is DeadlinePlan & { readonly time: Extract<DeadlinePlan['time'], { kind: 'after' }> } {
  return deadline.time.kind === 'after' && deadline.time.before !== true;
}

function lengthChange(
  pair: VersionPair,
  { before, after }: { readonly before: DeadlinePlan; readonly after: DeadlinePlan },
  where: string,
  states: { readonly before: StatePlan; readonly after: StatePlan } | null,
): readonly FoundChange[] {
  const name = `${where}${after.written ? after.name : 'the wait'}`;
  const places = { before: before.span, after: after.span };
  if (sameMeaning(before.time, after.time)) {
    if (sameMeaning(before.except, after.except)) return [];
    const is = deadlineInWords(after.time, after.except);
    const was = deadlineInWords(before.time, before.except);
    return [changed('times', `${name} is ${is}, and was ${was}`, places)];
  }
  if (isCountedOn(before) && isCountedOn(after)) {
    const then = lengthOf(before.time.duration, pair.older);
    const now = lengthOf(after.time.duration, pair.newer);
    if (then !== null && now !== null && sameMeaning(before.time.anchor, after.time.anchor)) {
      if (compareLengths(now, then) === 0) return [];
      const ends = endsSomething(pair.newer, after.name, states?.after ?? null);
      const waits = opensSomething(pair.newer, after.name, states?.after ?? null);
      const shorter = compareLengths(now, then) < 0;
      return [
        changed(
          'times',
          `${name} is ${differenceInWords(then, now)}: ${durationInWords(after.time.duration)} instead of ${durationInWords(before.time.duration)}`,
          { ...places, hurts: shorter ? ends : waits },
        ),
      ];
    }
  }
  return [
    changed(
      'times',
      `${name} is ${deadlineInWords(after.time, after.except)}, and was ${deadlineInWords(before.time, before.except)}`,
      places,
    ),
  ];
}

function spoken(name: string): string {
  return `the wait (${name.replaceAll('-', ' ')})`;
}

/** Whether customers have less once a deadline is over. */
export function endsSomething(plan: Plan, deadline: string, state: StatePlan | null): boolean {
  return outcomes(plan, deadline, state).some((step) => step < 0);
}

function opensSomething(plan: Plan, deadline: string, state: StatePlan | null): boolean {
  return outcomes(plan, deadline, state).some((step) => step > 0);
}

/** How much more, or less, access each state gives to which the deadline leads. */
function outcomes(plan: Plan, deadline: string, state: StatePlan | null): readonly number[] {
  const byName = new Map(plan.states.map((known) => [known.name, known]));
  const states = state === null ? plan.states : [state];
  return states.flatMap((from) =>
    from.rules
      .filter(({ trigger }) => trigger.kind === 'due' && trigger.deadline === deadline)
      .flatMap(({ actions }) => targetsIn(actions))
      .flatMap((name) => {
        const to = byName.get(name);
        if (to === undefined) return [];
        const step = ACCESS_RANK[to.access] - ACCESS_RANK[from.access];
        return [step === 0 && to.kind === 'end' ? -1 : step];
      }),
  );
}
