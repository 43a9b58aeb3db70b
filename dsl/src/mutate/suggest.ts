import type { Action, Plan, RulePlan, StatePlan } from '@lintel/contract';
import { conditionInWords, durationInWords, listInWords } from '../emit/words.ts';

/** What a scenario would do to make a rule fire: `in state open, do cancel by customer-admin`. */
export function makeItFire(plan: Plan, state: StatePlan, rule: RulePlan): string {
  const when =
    rule.when === null
      ? rule.otherwise
        ? ' where no rule above it applies'
        : ''
      : ` while ${conditionInWords(rule.when)}`;
  switch (rule.trigger.kind) {
    case 'event': {
      const by = rule.by === null ? '' : ` by ${listInWords(rule.by, 'or')}`;
      return `in state ${state.name}, do ${rule.trigger.name}${by}${when}`;
    }
    case 'once':
      return `in state ${state.name}, let it be so that ${rule.when === null ? 'it applies' : conditionInWords(rule.when)}`;
    case 'due':
      return `stay in state ${state.name} until ${deadlineInText(plan, state, rule.trigger.deadline)}${when}`;
  }
}

function deadlineInText(plan: Plan, state: StatePlan, name: string): string {
  const deadline = [...state.deadlines, ...plan.deadlines].find((one) => one.name === name);
  return deadline?.written === false && deadline.time.kind === 'after'
    ? `${durationInWords(deadline.time.duration)} have passed`
    : `${name} has come`;
}

/** An expectation that reads what actions do: `expect state closed`. */
export function expectIt(actions: readonly Action[]): string {
  const all = actions.flatMap((action) =>
    action.do === 'ask' ? [action, ...Object.values(action.outcomes).flat()] : [action],
  );
  for (const action of all) {
    const expectation = expectationOf(action);
    if (expectation !== null) return `expect ${expectation}`;
  }
  return 'expect what follows from it';
}

function expectationOf(action: Action): string | null {
  switch (action.do) {
    case 'go':
      return `state ${action.to}`;
    case 'refuse':
      return `refused "${action.text}"`;
    case 'record':
      return `audit "${action.text}"`;
    case 'notify':
      return `notice "${action.template}" to ${action.to}`;
    case 'charge':
      return 'charge …';
    case 'credit':
      return 'credit';
    case 'change-quantity':
      return `${action.what} = …`;
    case 'extend':
    case 'extend-from-now':
      return action.target.kind === 'deadline' ? `deadline ${action.target.name} at …` : null;
    case 'pause':
    case 'resume':
      return `deadline ${action.deadline} …`;
    case 'ask':
      return `approval ${action.approval} waiting for …`;
    default:
      return null;
  }
}
