import type {
  Access,
  Action,
  ApprovalOutcome,
  AskAction,
  Expression,
  MachineAction,
  MachineConfig,
  MachineState,
  MachineTransition,
  Plan,
  RepeatPlan,
  RulePlan,
  StatePlan,
} from '@lintel/contract';

/** All of a plan that its machine is made from. */
export type MachineSource = Omit<Plan, 'machine' | 'hash'>;

const outcomes: readonly ApprovalOutcome[] = ['approved', 'denied', 'timed-out', 'withdrawn'];
const widthOf: Readonly<Record<Access, number>> = { none: 0, 'read-only': 1, full: 2 };

/**
 * The state machine of a policy, as JSON for XState.
 *
 * Time is never XState's: what falls due arrives as an ordinary event `due.<key>`. Each event ends
 * with an unguarded candidate, because XState lets an event whose guards all fail fall through to
 * `*`, and `*` is to mean only that the state does not know the event. Pure and deterministic:
 * equal plans give equal JSON, key order included.
 */
export function emitMachine(plan: MachineSource): MachineConfig {
  const start = plan.states.find((state) => state.kind === 'start') ?? plan.states[0];
  const whole: WholePlan = {
    ...plan,
    counted: eventsCountedFrom(plan),
    scheduled: scheduledThings(plan),
    asked: plan.states.flatMap(({ rules }) => rules.flatMap(asksOf)),
  };
  return {
    id: `${plan.policy}@${plan.version}`,
    initial: start?.name ?? '',
    states: Object.fromEntries(plan.states.map((state) => [state.name, emitState(whole, state)])),
  };
}

/** A plan with what every state of it asks about the whole; looked up once. */
interface WholePlan extends MachineSource {
  /** Events that deadlines count from. */
  readonly counted: ReadonlySet<string>;
  /** What changes at a later instant. */
  readonly scheduled: readonly string[];
  /** Approvals that rules ask, in whatever state. */
  readonly asked: readonly { readonly id: string; readonly ask: AskAction }[];
}

function emitState(plan: WholePlan, state: StatePlan): MachineState {
  const entry: readonly MachineAction[] = [{ type: 'enter', params: { state: state.name } }];
  if (state.kind === 'end') return { type: 'final', entry };
  const once = state.rules.filter((rule) => rule.trigger.kind === 'once');
  return {
    entry,
    exit: [{ type: 'leave', params: { state: state.name } }],
    ...(once.length > 0 ? { always: once.map(firing) } : {}),
    on: Object.fromEntries([
      ...requestGroups(plan, state),
      ...dueGroups(plan, state),
      ...approvalGroups(plan, state),
      ['facts.set', [{ actions: [{ type: 'remember' }] }]],
      ['subject.changed', [{ actions: [{ type: 'remember' }] }]],
      ['*', [{ actions: [{ type: 'unexpected' }] }]],
    ]),
  };
}

type Group = readonly [event: string, candidates: readonly MachineTransition[]];

/** What people and systems send: refusals of the state, then its rules in text order. */
function requestGroups(plan: WholePlan, state: StatePlan): readonly Group[] {
  const named = state.rules.flatMap(({ trigger }) =>
    trigger.kind === 'event' ? [trigger.name] : [],
  );
  const refused = state.refusals.flatMap(({ requests }) => requests);
  const { counted } = plan;
  return [...new Set([...refused, ...named, ...counted])].map((event): Group => {
    const refusals = state.refusals.flatMap(
      ({ requests }, refusal): readonly MachineTransition[] => {
        if (!requests.includes(event)) return [];
        const params = { state: state.name, refusal };
        return [
          { guard: { type: 'request-refused', params }, actions: [{ type: 'refused', params }] },
        ];
      },
    );
    const rules = state.rules.filter(
      ({ trigger }) => trigger.kind === 'event' && trigger.name === event,
    );
    return [
      event,
      [
        ...refusals,
        ...firstMatch(plan, state, rules),
        ...roleRefusal(state, event, rules),
        counted.has(event) ? noted : nothingApplied,
      ],
    ];
  });
}

/** What a deadline counts from has happened whether or not a rule answers it. */
function eventsCountedFrom(plan: MachineSource): ReadonlySet<string> {
  const events = new Set(plan.events.map(({ name }) => name));
  const deadlines = [...plan.deadlines, ...plan.states.flatMap((state) => state.deadlines)];
  const anchors = [
    ...deadlines.flatMap(({ time }) => (time.kind === 'after' ? [time.anchor] : [])),
    ...plan.states.flatMap(({ schedules = [] }) => schedules.map(({ anchor }) => anchor)),
  ];
  return new Set(
    anchors.flatMap((anchor) =>
      (anchor.kind === 'first' || anchor.kind === 'last') && events.has(anchor.event)
        ? [anchor.event]
        : [],
    ),
  );
}

const noted: MachineTransition = { actions: [{ type: 'remember' }] };

const nothingApplied: MachineTransition = { actions: [{ type: 'no-rule-applied' }] };

/**
 * A rule that cannot be told true from false is passed over; but where it would have taken
 * something away, a candidate after it stops the search, so that nothing below gives more.
 */
function firstMatch(
  plan: MachineSource,
  state: StatePlan,
  rules: readonly RulePlan[],
): readonly MachineTransition[] {
  return rules.flatMap((rule) => {
    if (rule.when === null || !takesAway(plan, state, rule)) return [firing(rule)];
    const params = { rule: rule.id };
    return [
      firing(rule),
      {
        guard: { type: 'rule-unknown' as const, params },
        actions: [{ type: 'refused' as const, params }],
      },
    ];
  });
}

function takesAway(plan: MachineSource, state: StatePlan, rule: RulePlan): boolean {
  return rule.actions.some((action) => {
    if (action.do === 'refuse') return true;
    if (action.do !== 'go') return false;
    const target = plan.states.find(({ name }) => name === action.to);
    return target !== undefined && widthOf[target.access] < widthOf[state.access];
  });
}

function firing(rule: RulePlan): MachineTransition {
  const params = { rule: rule.id };
  return {
    guard: { type: 'rule-matches', params },
    ...going(rule.actions),
    actions: [{ type: 'perform', params }],
  };
}

/** `go to` the same state is a new entry. */
function going(actions: readonly Action[]): { target?: string; reenter?: true } {
  const go = actions.find((action) => action.do === 'go');
  return go === undefined ? {} : { target: go.to, reenter: true };
}

function roleRefusal(
  state: StatePlan,
  event: string,
  rules: readonly RulePlan[],
): readonly MachineTransition[] {
  if (rules.every(({ by }) => by === null)) return [];
  const params = { state: state.name, event };
  return [{ guard: { type: 'role-refused', params }, actions: [{ type: 'refused', params }] }];
}

/** What the clock sends. Keys are those of the engine's pending deadlines. */
function dueGroups(plan: WholePlan, state: StatePlan): readonly Group[] {
  const groups = new Map<string, RulePlan[]>();
  for (const rule of state.rules) {
    if (rule.trigger.kind !== 'due' || rule.trigger.step !== undefined) continue;
    const key = rule.trigger.deadline + (rule.trigger.strictlyAfter ? ':past' : '');
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [
    ...plan.scheduled.map((what): Group =>
      performing(`scheduled:${what}`, { scheduled: what }, []),
    ),
    ...[...groups].map(([key, rules]): Group => [
      `due.${key}`,
      [...firstMatch(plan, state, rules), nothingApplied],
    ]),
    ...state.repeats.map((repeat) => repeatGroup(plan, state, repeat)),
    ...(state.schedules ?? []).map(({ name }): Group => [
      `due.step:${name}`,
      [...firstMatch(plan, state, rulesAtSteps(state, name, 'each')), noted],
    ]),
    ...[...plan.deadlines, ...state.deadlines].flatMap(({ name, time }): Group[] =>
      time.kind === 'every-year' ? [[`due.turn:${name}`, [noted]]] : [],
    ),
    ...lastSteps(state).map((name): Group => [
      `due.last:${name}`,
      [...firstMatch(plan, state, rulesAtSteps(state, name, 'last')), noted],
    ]),
    ...state.notices
      .filter(({ timing }) => timing.kind !== 'entry')
      .map(({ id }): Group => performing(`notice:${id}`, { notice: id }, [])),
    ...wakeUps(state).map((key): Group => [
      `due.once:${key}`,
      [{ actions: [{ type: 'remember' }] }],
    ]),
  ];
}

function rulesAtSteps(
  { rules }: StatePlan,
  name: string,
  step: 'each' | 'last',
): readonly RulePlan[] {
  return rules.filter(
    ({ trigger }) => trigger.kind === 'due' && trigger.deadline === name && trigger.step === step,
  );
}

/** Schedules and repetitions of which the last step has rules of its own. */
function lastSteps(state: StatePlan): readonly string[] {
  return [...state.repeats, ...(state.schedules ?? [])]
    .map(({ name }) => name)
    .filter((name) => rulesAtSteps(state, name, 'last').length > 0);
}

/** What a repetition does by itself, then the first of its `at` rules that matches. */
function repeatGroup(plan: MachineSource, state: StatePlan, repeat: RepeatPlan): Group {
  const [key, [alone]] = performing(
    `every:${repeat.name}`,
    { repeat: repeat.name },
    repeat.actions,
  );
  if (alone === undefined) return [key, []];
  const rules = firstMatch(plan, state, rulesAtSteps(state, repeat.name, 'each'));
  return [
    key,
    [
      ...rules.map((rule) =>
        rule.guard?.type === 'rule-matches'
          ? { ...alone, ...rule, actions: [...(alone.actions ?? []), ...(rule.actions ?? [])] }
          : rule,
      ),
      alone,
    ],
  ];
}

function performing(
  key: string,
  params: Readonly<Record<string, unknown>>,
  actions: readonly Action[],
): Group {
  return [`due.${key}`, [{ ...going(actions), actions: [{ type: 'perform', params }] }]];
}

/** What the policy changes at a later instant: the change comes due in whatever state it then is. */
function scheduledThings(plan: MachineSource): readonly string[] {
  const things = plan.states.flatMap((state) =>
    actionsOf(state).flatMap((action) => {
      if (action.do === 'change-plan' && action.from !== null) return ['plan'];
      if (action.do === 'change-interval' && action.from !== null) return ['interval'];
      if (action.do === 'stop-billing' && action.from !== null) return ['billing'];
      return action.do === 'change-quantity' && action.from !== null ? [action.what] : [];
    }),
  );
  return [...new Set(things)].sort();
}

function actionsOf(state: StatePlan): readonly Action[] {
  const written = [
    ...state.entryActions,
    ...state.rules.flatMap(({ actions }) => actions),
    ...state.repeats.flatMap(({ actions }) => actions),
    ...(state.ask === null ? [] : [state.ask]),
  ];
  return written.flatMap((action) =>
    action.do === 'ask' ? [action, ...Object.values(action.outcomes).flat()] : [action],
  );
}

/** The instants at which a `once` condition changes with time alone. */
function wakeUps(state: StatePlan): readonly string[] {
  const conditions = state.rules.flatMap(({ trigger, when }) =>
    trigger.kind === 'once' && when ? [when] : [],
  );
  return [...new Set(conditions.flatMap(instantsIn))];
}

function instantsIn(condition: Expression): readonly string[] {
  switch (condition.op) {
    case 'ahead':
    case 'due':
      return [condition.deadline];
    case 'past':
      return [`${condition.deadline}:past`];
    case 'and':
    case 'or':
      return condition.operands.flatMap(instantsIn);
    case 'not':
      return instantsIn(condition.operand);
    default:
      return [];
  }
}

/**
 * How approvals end. One asked by a line of a state ends with that state; one asked by a rule
 * may end in any state.
 */
function approvalGroups(plan: WholePlan, state: StatePlan): readonly Group[] {
  const asked = [
    ...(state.ask === null ? [] : [{ id: `${state.name}/ask`, ask: state.ask }]),
    ...plan.asked,
  ];
  return [...new Set(asked.map(({ ask }) => ask.approval))].map((approval): Group => [
    `approval.${approval}`,
    [
      ...asked
        .filter(({ ask }) => ask.approval === approval)
        .flatMap(({ id, ask }) => endings(id, ask)),
      nothingApplied,
    ],
  ]);
}

function asksOf(rule: RulePlan): readonly { readonly id: string; readonly ask: AskAction }[] {
  return rule.actions.flatMap((action) =>
    action.do === 'ask' ? [{ id: rule.id, ask: action }] : [],
  );
}

function endings(id: string, ask: AskAction): readonly MachineTransition[] {
  return outcomes.flatMap((outcome): readonly MachineTransition[] => {
    const actions = ask.outcomes[outcome];
    if (actions === undefined) return [];
    const params = { ask: id, outcome };
    return [
      {
        guard: { type: 'outcome-is', params },
        ...going(actions),
        actions: [{ type: 'perform', params }],
      },
    ];
  });
}
