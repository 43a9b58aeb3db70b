import type {
  Action,
  AskAction,
  DeadlinePlan,
  NoticePlan,
  Plan,
  RepeatPlan,
  RequestDeclaration,
  RulePlan,
  SchedulePlan,
  StatePlan,
} from '@lintel/contract';

/** A plan's parts by name, looked up once per plan. */
export interface PlanIndex {
  readonly states: ReadonlyMap<string, StatePlan>;
  readonly rules: ReadonlyMap<string, { readonly rule: RulePlan; readonly state: StatePlan }>;
  readonly notices: ReadonlyMap<string, NoticePlan>;
  /** By `STATE/NAME`. */
  readonly repeats: ReadonlyMap<string, RepeatPlan>;
  /** By `STATE/NAME`. */
  readonly schedules: ReadonlyMap<string, SchedulePlan>;
  /** By `OWNER/NAME`; the header's have no owner (`/term-end`), because two states may have one name each. */
  readonly deadlines: ReadonlyMap<string, OwnedDeadline>;
  readonly requests: ReadonlyMap<string, RequestDeclaration>;
  /** By rule id, or `STATE/ask`. */
  readonly asks: ReadonlyMap<string, AskPlace>;
  /** Events whose first or last instant a deadline counts from. */
  readonly anchorEvents: ReadonlySet<string>;
  /** States whose time some rule credits. */
  readonly creditedStates: ReadonlySet<string>;
}

/** `owner` is the state that a deadline dies with, `null` for the header. */
export interface OwnedDeadline {
  readonly deadline: DeadlinePlan;
  readonly owner: string | null;
}

/** `rule` is `null` for a line of a state. */
export interface AskPlace {
  readonly ask: AskAction;
  readonly rule: RulePlan | null;
}

const indexes = new WeakMap<Plan, PlanIndex>();

export function indexOf(plan: Plan): PlanIndex {
  const known = indexes.get(plan);
  if (known) return known;
  const made = makeIndex(plan);
  indexes.set(plan, made);
  return made;
}

function makeIndex(plan: Plan): PlanIndex {
  const allDeadlines = [
    ...plan.deadlines.map((deadline) => ({ deadline, owner: null })),
    ...plan.states.flatMap((state) =>
      state.deadlines.map((deadline) => ({ deadline, owner: state.name })),
    ),
  ];
  const rules = plan.states.flatMap((state) => state.rules.map((rule) => ({ rule, state })));
  return {
    states: new Map(plan.states.map((state) => [state.name, state])),
    rules: new Map(rules.map((entry) => [entry.rule.id, entry])),
    notices: new Map(
      plan.states.flatMap(({ notices }) => notices.map((notice) => [notice.id, notice])),
    ),
    repeats: new Map(
      plan.states.flatMap(({ name, repeats }) =>
        repeats.map((repeat) => [`${name}/${repeat.name}`, repeat]),
      ),
    ),
    schedules: new Map(
      plan.states.flatMap(({ name, schedules = [] }) =>
        schedules.map((schedule) => [`${name}/${schedule.name}`, schedule]),
      ),
    ),
    deadlines: new Map(
      allDeadlines.map((entry) => [`${entry.owner ?? ''}/${entry.deadline.name}`, entry]),
    ),
    requests: new Map(plan.requests.map((request) => [request.name, request])),
    asks: new Map(plan.states.flatMap(asksOf)),
    creditedStates: new Set(creditedIn(plan)),
    anchorEvents: new Set(
      [
        ...allDeadlines.flatMap(({ deadline: { time } }) =>
          time.kind === 'after' ? [time.anchor] : [],
        ),
        ...plan.states.flatMap(({ schedules = [] }) => schedules.map(({ anchor }) => anchor)),
      ].flatMap((anchor) =>
        anchor.kind === 'first' || anchor.kind === 'last' ? [anchor.event] : [],
      ),
    ),
  };
}

function creditedIn(plan: Plan): readonly string[] {
  const bodies = plan.states.flatMap(({ rules, repeats, ask }) => [
    ...rules.map(({ actions }) => actions),
    ...repeats.map(({ actions }) => actions),
    ...(ask === null ? [] : [[ask]]),
  ]);
  const credited = (action: Action): readonly string[] => {
    if (action.do === 'ask') return Object.values(action.outcomes).flat().flatMap(credited);
    return action.do === 'credit' && action.timeIn !== null ? [action.timeIn] : [];
  };
  return bodies.flat().flatMap(credited);
}

function asksOf(state: StatePlan): readonly (readonly [string, AskPlace])[] {
  const ofState =
    state.ask === null ? [] : [{ id: `${state.name}/ask`, ask: state.ask, rule: null }];
  const ofRules = state.rules.flatMap((rule) =>
    rule.actions.flatMap((action) =>
      action.do === 'ask' ? [{ id: rule.id, ask: action, rule }] : [],
    ),
  );
  return [...ofState, ...ofRules].map(({ id, ask, rule }) => [id, { ask, rule }]);
}

/** The deadline that a name means in a state: the state's own, else the header's. */
export function deadlineNamed(plan: Plan, state: string, name: string): OwnedDeadline | undefined {
  const { deadlines } = indexOf(plan);
  return deadlines.get(`${state}/${name}`) ?? deadlines.get(`/${name}`);
}

/** The deadlines that live in a state, the header's first, in text order. */
export function livingDeadlines(plan: Plan, state: string): readonly OwnedDeadline[] {
  return [...indexOf(plan).deadlines.values()].filter(
    ({ owner }) => owner === null || owner === state,
  );
}
