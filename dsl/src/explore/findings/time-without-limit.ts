import type { Action, Plan, RulePlan } from '@lintel/contract';
import { type Course, follow } from '../course.ts';
import { dueThings } from '../interpreter/due.ts';
import { type Ending, scenarioText } from '../scenario-text.ts';
import type { Arc, Place } from '../walk.ts';
import type { Finding, Question } from './finding.ts';
import { elsewhere, minuteFrom, placesIn, targetOf, witnessOf, yearsLater } from './look.ts';

/** LTL-5003: two deadlines of a state that are always due together and lead to different states. */
export const deadlinesAlwaysTogether: Question = (walked) => {
  const { plan } = walked;
  return plan.states.flatMap((state) => {
    const places = placesIn(walked, state.name);
    const going = state.rules.flatMap((rule) => {
      const to = targetOf(rule.actions);
      return rule.trigger.kind === 'due' && to !== null
        ? [{ rule, to, deadline: rule.trigger.deadline, past: rule.trigger.strictlyAfter }]
        : [];
    });
    return going.flatMap((second, index): Finding[] => {
      const first = going
        .slice(0, index)
        .find(
          ({ deadline, past, to }) =>
            deadline !== second.deadline &&
            past === second.past &&
            to !== second.to &&
            areTogether(places, deadline, second.deadline),
        );
      const place = places.find(({ course }) => timeOf(course, second.deadline) !== null);
      if (first === undefined || place === undefined) return [];
      const at = minuteFrom(timeOf(place.course, second.deadline) ?? place.course.now);
      const [loser, winner] = wins(state.name, place, first.rule, second.rule)
        ? [second, first]
        : [first, second];
      const ending = [{ at, line: `expect state ${loser.to}` }];
      return [
        {
          code: 'LTL-5003',
          span: loser.rule.span,
          values: { deadline: loser.deadline, other: winner.deadline, to: winner.to },
          related: [{ span: winner.rule.span, message: 'this line is always first' }],
          witness: { [loser.deadline]: at, [winner.deadline]: at },
          scenario: scenarioText(
            plan,
            `Counterexample: \`${loser.deadline}\` never leads to \`${loser.to}\``,
            place,
            ending,
          ),
        },
      ];
    });
  });
};

function timeOf({ instance }: Course, deadline: string): string | null {
  return instance.times.get(deadline)?.at ?? null;
}

function areTogether(places: readonly Place[], a: string, b: string): boolean {
  const both = places.flatMap(({ course }) => {
    const one = timeOf(course, a);
    const other = timeOf(course, b);
    return one === null || other === null ? [] : [one === other];
  });
  return both.length > 0 && both.every(Boolean);
}

/** Which of two deadlines goes first at one instant: the header's, then the text's order. */
function wins(state: string, { course }: Place, first: RulePlan, second: RulePlan): boolean {
  const { instance } = course;
  if (instance.state !== state) return true;
  const rankOf = ({ trigger }: RulePlan): number =>
    trigger.kind === 'due' ? [...instance.times.keys()].indexOf(trigger.deadline) : 0;
  return rankOf(first) <= rankOf(second);
}

/** How often a request is made again before it counts as without a limit. */
const often = 24;

/** LTL-5004: a deadline that people can put off as often as they like, without paying. */
export const extensionsWithoutLimit: Question = ({ plan, arcs }) =>
  plan.states.flatMap((state) =>
    state.rules.flatMap((rule): Finding[] => {
      const action = rule.actions.find(({ do: what }) => what === 'extend');
      if (action?.do !== 'extend' || rule.actions.some(isPaid)) return [];
      const arc = arcs
        .filter((one) => isAsked(one) && one.taken.some(({ fired }) => fired.includes(rule.id)))
        .slice(0, 5)
        .find((one) => goesOn(plan, one, rule));
      if (arc === undefined) return [];
      const { move, from } = arc;
      const again = { ...move, at: move.at };
      const ending: Ending = [{ at: move.at, line: 'expect refused' }];
      const title = `Counterexample: \`${action.target.name}\` is extended again and again`;
      return [
        {
          code: 'LTL-5004',
          span: action.span,
          values: { what: `\`${action.target.name}\` can be extended` },
          witness: witnessOf(from.course),
          scenario: scenarioText(plan, title, from, ending, { moves: [move, again, again] }),
        },
      ];
    }),
  );

function isPaid({ do: what }: Action): boolean {
  return what === 'charge' || what === 'invoice';
}

/** Somebody asked; the product itself and what systems report are not without measure. */
function isAsked({ move }: Arc): boolean {
  return move.kind === 'send' && move.asker !== null && move.asker.person !== 'system';
}

function goesOn(plan: Plan, { move, after }: Arc, rule: RulePlan): boolean {
  let course: Course = after;
  for (let time = 0; time < often; time += 1) {
    const moved = follow(plan, course, { ...move, at: course.now });
    if (!moved.taken.some(({ fired }) => fired.includes(rule.id))) return false;
    if (moved.course.instance.ended) return false;
    ({ course } = moved);
  }
  return true;
}

/** LTL-5004 too: a pause that only the one who asked for it can end. */
export const pausesWithoutLimit: Question = (walked) => {
  const { plan, places, cutOff } = walked;
  if (cutOff) return [];
  return plan.states.flatMap((state) => {
    const pauses = [
      ...state.pauses,
      ...state.rules.flatMap(({ actions }) =>
        actions.flatMap((action) => (action.do === 'pause' ? [action] : [])),
      ),
    ];
    return pauses.flatMap(({ deadline, span }): Finding[] => {
      const paused = places.filter(
        ({ course: { instance } }) =>
          !instance.ended && instance.paused.has(deadline) && instance.state === state.name,
      );
      const [place] = paused;
      const isEndless = paused.every(
        ({ course: { instance } }) => dueThings(plan, instance).length === 0,
      );
      if (place === undefined || !isEndless) return [];
      const other = place.by?.from.course.instance.state;
      const wanted = other === state.name ? elsewhere(plan.states, state.name) : other;
      const ending =
        wanted === undefined || wanted === null
          ? []
          : [{ at: yearsLater(place.course.now), line: `expect state ${wanted}` }];
      const title = `Counterexample: \`${deadline}\` stays paused`;
      return [
        {
          code: 'LTL-5004',
          span,
          values: { what: `\`${deadline}\` can be paused` },
          witness: witnessOf(place.course),
          scenario: ending.length === 0 ? null : scenarioText(plan, title, place, ending),
        },
      ];
    });
  });
};
