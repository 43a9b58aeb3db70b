import type { RulePlan } from '@lintel/contract';
import type { Told } from '../interpreter/instance.ts';
import { scenarioText } from '../scenario-text.ts';
import type { Arc, Walked } from '../walk.ts';

/**
 * What a line was written for comes, and the line does not apply: a scenario that expects what it
 * does. `null` where nothing that it does can be expected.
 */
export function withoutTheLine(
  { plan, arcs }: Walked,
  state: string,
  rule: RulePlan,
): string | null {
  const arc = arcs.find((one) => one.from.course.instance.state === state && tries(one, rule));
  const line = arc && expected(rule, arc);
  if (arc === undefined || line === undefined) return null;
  return scenarioText(
    plan,
    `Counterexample: a line of \`${state}\` that does not apply`,
    arc.from,
    [{ at: arc.move.at, line }],
    { moves: [arc.move] },
  );
}

/** Whether a move is what the rule waits for. */
function tries({ move, taken }: Arc, { trigger, by }: RulePlan): boolean {
  switch (trigger.kind) {
    case 'event':
      return (
        move.kind === 'send' &&
        move.event === trigger.name &&
        (by === null || by.some((role) => move.asker?.roles.includes(role) === true))
      );
    case 'due':
      return move.kind === 'wait' && taken.some(({ due }) => due?.includes(trigger.deadline));
    case 'once':
      return move.kind === 'set';
  }
}

/** What would be so if the line had applied, and is not. */
function expected({ actions }: RulePlan, { after, taken }: Arc): string | undefined {
  const told = taken.flatMap((step) => step.told);
  const isNot = (is: (one: Told) => boolean): boolean => !told.some(is);
  for (const action of actions) {
    switch (action.do) {
      case 'go':
        if (after.instance.state !== action.to) return `expect state ${action.to}`;
        break;
      case 'record':
        if (isNot((one) => one.kind === 'record' && one.text === action.text))
          return `expect audit ${JSON.stringify(action.text)}`;
        break;
      case 'notify':
        if (isNot((one) => one.kind === 'notice' && one.template === action.template))
          return `expect notice "${action.template}"`;
        break;
      case 'charge':
      case 'invoice':
        if (action.amount.kind !== 'sum' && isNot((one) => one.kind === action.do))
          return `expect ${action.do} ${action.amount.kind}`;
        break;
      case 'refuse':
        if (taken.every(({ answer }) => answer.kind !== 'refused'))
          return `expect refused ${JSON.stringify(action.text)}`;
        break;
      default:
    }
  }
  return undefined;
}
