import type { RulePlan } from '@lintel/contract';
import { partsOfExpression } from '../expressions-in.ts';
import type { Instance } from '../interpreter/instance.ts';
import { scenarioText } from '../scenario-text.ts';
import type { Arc, Walked } from '../walk.ts';
import type { Finding, Question } from './finding.ts';
import { minuteFrom, placesIn, targetOf, witnessOf } from './look.ts';
import { withoutTheLine } from './without-the-line.ts';

/** LTL-4008: a request that is accepted, and nothing comes of it. */
export const requestsWithoutEffect: Question = ({ plan, arcs, cutOff }) => {
  if (cutOff) return [];
  const requests = new Set(plan.requests.map(({ name }) => name));
  const answered = new Map<string, Arc[]>();
  for (const arc of arcs) {
    const [first] = arc.taken.filter(({ due }) => due === null);
    const id = first?.fired[0];
    if (arc.move.kind !== 'send' || !requests.has(arc.move.event) || id === undefined) continue;
    answered.set(id, [...(answered.get(id) ?? []), arc]);
  }
  return plan.states.flatMap(({ rules }) =>
    rules.flatMap((rule): Finding[] => {
      const all = answered.get(rule.id) ?? [];
      const [arc] = all;
      if (arc === undefined || rule.trigger.kind !== 'event' || all.some(hasEffect)) return [];
      const { move, from } = arc;
      const scenario = scenarioText(
        plan,
        `Counterexample: \`${rule.trigger.name}\` changes nothing`,
        from,
        [{ at: move.at, line: 'expect refused' }],
        { moves: [move] },
      );
      const values = { request: rule.trigger.name };
      return [
        { code: 'LTL-4008', span: rule.span, values, witness: witnessOf(from.course), scenario },
      ];
    }),
  );
};

function hasEffect({ from, after, taken }: Arc): boolean {
  return (
    taken.some(({ told, entered }) => told.length > 0 || entered.length > 0) ||
    inWords(from.course.instance) !== inWords(after.instance)
  );
}

/** All of an instance that a rule can change. */
function inWords(instance: Instance): string {
  const { memory, counts, choices, moved, paused, scheduled, times, gone, heard } = instance;
  const instants = [...times].map(([name, { at }]) => [name, at]);
  const maps = [memory, counts, choices, moved, paused, scheduled, gone, heard];
  const waiting = [instance.asks.length, instance.held.length];
  return JSON.stringify([...maps.map((map) => [...map]), waiting, instants]);
}

/** LTL-4030: a state to which lines lead, none of which ever applies. */
export const statesNeverReached: Question = (walked) => {
  const { plan, cutOff } = walked;
  if (cutOff) return [];
  const reached = reachedStates(walked);
  const moved = new Set(plan.moving?.states.map(({ to }) => to));
  return plan.states
    .filter(({ name }) => !reached.has(name) && !moved.has(name))
    .map(({ name, span }) => ({
      code: 'LTL-4030' as const,
      span,
      values: { state: name },
      scenario: neverThere(walked, name),
    }));
};

/** What whoever wrote the state expects some day. */
function neverThere({ plan, places }: Walked, state: string): string | null {
  const [place] = places;
  if (place === undefined) return null;
  const ending = [{ at: place.course.now, line: `expect state ${state}` }];
  return scenarioText(plan, `Counterexample: nothing leads to \`${state}\``, place, ending);
}

function reachedStates({ places, arcs }: Walked): ReadonlySet<string> {
  return new Set([
    ...places.map(({ course }) => course.instance.state),
    ...arcs.flatMap(({ taken }) => taken.flatMap(({ entered }) => entered)),
  ]);
}

/** LTL-4031: a rule of a state that is reached, which never applies all the same. */
export const rulesNeverApplied: Question = (walked) => {
  const { plan, arcs, begun, cutOff } = walked;
  if (cutOff) return [];
  const used = new Set(
    [...arcs, ...begun].flatMap(({ taken }) =>
      taken.flatMap(({ fired, answer }) => [
        ...fired,
        ...('rule' in answer && answer.rule !== null ? [answer.rule] : []),
      ]),
    ),
  );
  const reached = reachedStates(walked);
  return plan.states
    .filter(({ name }) => placesIn(walked, name).length > 0)
    .flatMap((state) =>
      state.rules
        .filter((rule) => !used.has(rule.id) && isFullyTried(walked, rule))
        // Of a state that is never reached the state is told, not the lines that lead to it.
        .filter(({ actions }) => reached.has(targetOf(actions) ?? state.name))
        .map((rule) => ({
          code: 'LTL-4031' as const,
          span: rule.span,
          values: { state: state.name },
          scenario: withoutTheLine(walked, state.name, rule),
        })),
    );
};

/** Sums are not split exactly, and too many combinations of fields are not all tried. */
function isFullyTried({ plan, regions }: Walked, { when, trigger }: RulePlan): boolean {
  const parts = when === null ? [] : partsOfExpression(when);
  const inexact: readonly string[] = ['+', '-', '*', '/', 'within'];
  if (parts.some(({ op }) => inexact.includes(op))) return false;
  if (trigger.kind !== 'event') return true;
  const declared = [...plan.requests, ...plan.events].find(({ name }) => name === trigger.name);
  const sizes = [...regions.fields(declared?.fields ?? []).values()].map(({ length }) => length);
  return sizes.reduce((product, size) => product * Math.max(1, size), 1) <= 24;
}

/** LTL-5030: a notice whose time is always over, or never comes, while its state lasts. */
export const noticesNeverSent: Question = (walked) => {
  const { plan, arcs, begun, cutOff } = walked;
  if (cutOff) return [];
  const sent = new Set(
    [...arcs, ...begun].flatMap(({ taken }) =>
      taken.flatMap(({ told }) => told.map(({ rule }) => rule)),
    ),
  );
  return plan.states.flatMap((state) =>
    state.notices.flatMap((notice): Finding[] => {
      const [place] = placesIn(walked, state.name);
      if (place === undefined || sent.has(notice.id) || !('deadline' in notice.timing)) return [];
      const { deadline } = notice.timing;
      const then = place.course.instance.times.get(deadline)?.at ?? place.course.now;
      const at = minuteFrom(then > place.course.now ? then : place.course.now);
      const line = `expect notice "${notice.template}" to ${notice.to}`;
      const title = `Counterexample: the notice "${notice.template}" is never sent`;
      return [
        {
          code: 'LTL-5030',
          span: notice.span,
          values: { template: notice.template, deadline },
          witness: witnessOf(place.course),
          scenario: scenarioText(plan, title, place, [{ at, line }]),
        },
      ];
    }),
  );
};
