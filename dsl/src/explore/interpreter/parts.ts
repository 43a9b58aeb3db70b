import type { AskAction, DeadlinePlan, Plan, RulePlan, StatePlan } from '@lintel/contract';

/** A plan's parts by name. */
export interface Parts {
  readonly states: ReadonlyMap<string, StatePlan>;
  /** Deadlines that live in each state, by name: the header's, hidden by the state's own. */
  readonly living: ReadonlyMap<string, ReadonlyMap<string, OwnedDeadline>>;
  readonly asks: ReadonlyMap<string, AskPlace>;
  readonly rules: ReadonlyMap<string, RulePlan>;
  /** Events that deadlines count from. */
  readonly anchors: ReadonlySet<string>;
}

export interface OwnedDeadline {
  readonly deadline: DeadlinePlan;
  /** The state that it dies with; `null` for the header. */
  readonly owner: string | null;
  /** Place in the text, for the order at one instant. */
  readonly place: number;
}

/** Where an approval is asked: `rule` is `null` for a line of a state. */
export interface AskPlace {
  readonly ask: AskAction;
  readonly rule: RulePlan | null;
}

const kept = new WeakMap<Plan, Parts>();

export function partsOf(plan: Plan): Parts {
  const known = kept.get(plan);
  if (known !== undefined) return known;
  const made = makeParts(plan);
  kept.set(plan, made);
  return made;
}

function makeParts(plan: Plan): Parts {
  const states = new Map(plan.states.map((state) => [state.name, state]));
  const living = new Map(plan.states.map((state) => [state.name, livingIn(plan, state)]));
  const rules = plan.states.flatMap((state) => state.rules);
  const counted = [
    ...[plan, ...plan.states].flatMap(({ deadlines }) =>
      deadlines.flatMap(({ time }) => (time.kind === 'after' ? [time.anchor] : [])),
    ),
    ...plan.states.flatMap(({ schedules = [] }) => schedules.map(({ anchor }) => anchor)),
  ];
  const anchors = counted.flatMap((anchor) =>
    anchor.kind === 'first' || anchor.kind === 'last' ? [anchor.event] : [],
  );
  return {
    states,
    living,
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    asks: new Map(plan.states.flatMap(asksIn)),
    anchors: new Set(anchors),
  };
}

function livingIn(plan: Plan, state: StatePlan): ReadonlyMap<string, OwnedDeadline> {
  const header = plan.deadlines.map((deadline, place): OwnedDeadline => ({
    deadline,
    owner: null,
    place,
  }));
  const own = state.deadlines.map((deadline, place): OwnedDeadline => ({
    deadline,
    owner: state.name,
    place,
  }));
  return new Map([...header, ...own].map((entry) => [entry.deadline.name, entry]));
}

function asksIn(state: StatePlan): [string, AskPlace][] {
  const ofRules = state.rules.flatMap((rule): [string, AskPlace][] =>
    rule.actions.flatMap((action): [string, AskPlace][] =>
      action.do === 'ask' ? [[rule.id, { ask: action, rule }]] : [],
    ),
  );
  return state.ask === null
    ? ofRules
    : [[`${state.name}/ask`, { ask: state.ask, rule: null }], ...ofRules];
}

/** All rules that hear one event in a state, in text order: a first-match group (rule 8). */
export function groupOf(state: StatePlan, event: string): readonly RulePlan[] {
  return state.rules.filter(({ trigger }) => trigger.kind === 'event' && trigger.name === event);
}
