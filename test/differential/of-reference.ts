import type * as Lintel from '@lintel/contract';
import { money } from '@lintel/contract';
import { anniversaryPeriodAt, calendarPeriodAt, dateAt } from '@lintel/calendar';
import { dueKey, referenceDue } from './reference-due.ts';
import { referenceKnows } from './reference-knows.ts';
import {
  type Moment,
  Stop,
  latest,
  needed,
  referenceTimes,
  stop,
  sure,
} from './reference-times.ts';
import { toldBy } from './reference-told.ts';
import { place, sum, valueOf } from './reference-values.ts';
import type { Around, Implementation, Run, Said, Seen, Sent, Start } from './subject.ts';

/**
 * The rules of meaning, as plainly as they can be written down: who may, what is first, what is
 * unknown, what a step comes to. Made to be compared with, not to be used; of what it does not know
 * it is not asked. Times, sums and what is only told are beside it, since other references need them.
 */
export const ofReference: Implementation = {
  name: 'the reference',
  knows: referenceKnows,
  start: live,
};

type Value = Lintel.Value;
/** All that an instance remembers at first. */
function beginning(plan: Lintel.Plan, start: Start) {
  return {
    state: plan.states.find(({ kind }) => kind === 'start')?.name ?? '',
    ended: false,
    since: start.at,
    last: start.at,
    entered: new Map<string, string>(),
    facts: new Map(Object.entries(start.facts)),
    memory: new Map(
      plan.memories.map(({ name, atFirst }) => [name, start.fields[name] ?? atFirst ?? null]),
    ),
    counts: new Map<string, Value>(),
    countedAt: new Map<string, string>(),
    turned: new Map<string, string>(),
    choices: new Map(
      plan.choices.map(({ name, normally: n }) => [name, start.choices[name] ?? n ?? '']),
    ),
    heard: new Map<string, { first: string; last: string }>(),
    left: new Map<string, string>(),
    moved: new Map<string, { base: string | null; to: Moment | null }>(),
    times: new Map<string, { at: string | null; since: string }>(),
    done: new Set<string>(),
    waiting: new Set<string>(),
  };
}
type Life = ReturnType<typeof beginning>;

function live(plan: Lintel.Plan, start: Start, firstAround: Around, kept?: Life): Run {
  let around = firstAround;
  let now = start.at;
  let event = plan.beginOn[0] ?? 'created';
  let role: string | null = null;
  let fields = new Map(Object.entries(start.fields));
  let said: Said[] = [];
  let entered: string[] = [];
  let hasFired = false;
  // Copied before each step, and put back if the step is refused.
  let life = kept ?? beginning(plan, start);
  const settings = new Map(plan.settings.map(({ name, value }) => [name, value]));
  const isNormallyOn = (name: string) =>
    plan.switches?.find((one) => one.name === name)?.normally !== 'off';
  const stateNamed = (name: string) => needed(plan.states.find((state) => state.name === name));
  const state = () => stateNamed(life.state);
  const living = () => [...plan.deadlines, ...state().deadlines];
  const zone = () => (plan.zone.kind === 'named' ? plan.zone.zone : around.zone);
  const { when, ownTime, after, before, anchor, spanOf, rangeEnd } = referenceTimes(
    plan,
    start.at,
    () => ({ zone: zone(), living: living(), life, named }),
  );

  function named(source: Lintel.NameSource, name: string): Value | undefined {
    if (source === 'count') {
      const { currency, resets } = needed(plan.counts.find((one) => one.name === name));
      const counted = life.counts.get(name);
      // Rule 33: 0 again from the first instant of a period.
      const period =
        resets === null
          ? null
          : resets.from === 'begin'
            ? anniversaryPeriodAt(now, resets.every, start.at, zone())
            : calendarPeriodAt(now, resets.every, zone());
      const isOld = period !== null && (life.countedAt.get(name) ?? '') < sure(period).start;
      return counted === undefined || isOld
        ? currency === undefined
          ? 0
          : money(0n, currency)
        : counted;
    }
    const found = source === 'deadline' ? when(name) : undefined;
    if (source === 'deadline') return found === null ? null : found?.at;
    if (source === 'switch') return around.switches?.[name] ?? isNormallyOn(name);
    const { facts, memory, choices } = life;
    const quantity = new Map(Object.entries(around.quantities));
    const sources: Partial<Record<Lintel.NameSource, ReadonlyMap<string, Value>>> = {
      ...{ fact: facts, memory, field: fields, setting: settings, choice: choices, quantity },
    };
    return sources[source]?.get(name);
  }

  function value(node: Lintel.Expression): Value | undefined {
    const dateOf = (at: string) => sure(dateAt(at, zone()));
    const stateOf = (of: 'subject' | 'account', policy: string) => around.others?.[of][policy];
    return valueOf(node, { now, dateOf, named, when: (name) => when(name)?.at, before, stateOf });
  }

  function perform(action: Lintel.Action): void {
    switch (action.do) {
      case 'go':
        return;
      case 'refuse':
        return stop('refused-by-policy');
      case 'add': {
        const to = sum('+', named('count', action.count), value(action.by));
        life.countedAt.set(action.count, now);
        return void life.counts.set(action.count, needed(to));
      }
      case 'set': {
        const to = value(action.to);
        return void life.memory.set(action.memory, to === undefined ? stop('unknown-fact') : to);
      }
      case 'choose':
        return void life.choices.set(action.choice, String(needed(value(action.to))));
      case 'extend':
      case 'extend-from-now': {
        const { name } = action.target;
        const present = needed(when(name));
        const span = needed(spanOf(action.do === 'extend' ? action.by : action.to));
        const to = after(action.do === 'extend' ? present : { at: now, day: null }, span);
        if (to.at < present.at) return;
        return move(name, to, action.cap, rangeEnd(name));
      }
      case 'move': {
        const { deadline: name, to } = action;
        let at = now;
        if (to.kind === 'from-now')
          at = after({ at: now, day: null }, needed(spanOf(to.duration))).at;
        else if (to.kind !== 'now') ({ at } = needed(anchor(to)));
        if (when(name) === undefined) stop('unknown-fact');
        return move(name, { at, day: null }, action.cap);
      }
      case 'clear':
        return put(action.deadline, null);
      default:
        return void said.push(toldBy(action, { value, timeIn, until }));
    }
  }

  function put(name: string, to: Moment | null): void {
    life.moved.set(name, { base: ownTime(name)?.at ?? null, to });
  }

  /** Rule 11: as far as the caps allow; where they leave nothing, a refusal, or it stays. */
  function move(name: string, to: Moment, cap?: Lintel.CapPlan, range: string | null = null): void {
    const edges = (all: readonly Lintel.MomentReference[] = []): string[] =>
      all
        .map((one) => anchor(one))
        .flatMap((one) => (one === undefined ? stop('unknown-fact') : (one?.at ?? [])));
    const [most, least] = [edges(cap?.notAfter), edges(cap?.notBefore)];
    if (range !== null) most.push(range);
    const [at = ''] = [latest(to.at, ...least), ...most].sort();
    const present = when(name)?.at;
    const isNoGain =
      present !== undefined && at !== to.at && (to.at > present ? at <= present : at >= present);
    if (!isNoGain && !least.some((one) => at < one))
      return put(name, at === to.at ? to : { at, day: null });
    if ((cap?.refuse ?? null) !== null || (range !== null && role !== null))
      stop('refused-by-policy');
    said.push({ kind: 'record', text: `${name} stays as it is` });
  }

  const until = (span: Lintel.DurationExpression) =>
    after({ at: now, day: null }, needed(spanOf(span))).at;

  /** Rule 52. */
  function timeIn(state: string | null): { from: string; until: string } | null {
    if (state === null) return null;
    const from = needed(life.entered.get(state));
    return { from, until: life.state === state ? now : (life.left.get(state) ?? now) };
  }

  function note(): boolean {
    const anchors = [plan, ...plan.states].flatMap(({ deadlines }) =>
      deadlines.flatMap(({ time }) => (time.kind === 'after' ? [time.anchor] : [])),
    );
    const counts = anchors.some((one) => 'event' in one && one.event === event);
    if (counts) life.heard.set(event, { first: life.heard.get(event)?.first ?? now, last: now });
    return counts;
  }

  function fire(actions: readonly Lintel.Action[]): string {
    hasFired = true;
    note();
    const to = actions.find((action) => action.do === 'go')?.to;
    if (to !== undefined) {
      for (const { name } of state().deadlines) life.moved.delete(name);
      life.left.set(life.state, now);
    }
    actions.forEach(perform);
    if (to !== undefined) enter(to);
    return 'accepted';
  }

  function enter(name: string): string {
    Object.assign(life, { state: name, since: now });
    life.entered.set(name, now);
    life.done.clear();
    life.waiting.clear();
    entered.push(name);
    state().entryActions.forEach(perform);
    for (const { timing, to, template } of state().notices)
      if (timing.kind === 'entry') said.push({ kind: 'notice', to, template });
    return 'accepted';
  }

  /** Rules 8 and 9: the first that matches; past an unknown one that takes something away, none. */
  function firstMatch(rules: readonly Lintel.RulePlan[]): Lintel.RulePlan | undefined {
    const width = (name: string) => ['none', 'read-only', 'full'].indexOf(stateNamed(name).access);
    const takesAway = (action: Lintel.Action): boolean =>
      action.do === 'refuse' || (action.do === 'go' && width(action.to) < width(life.state));
    for (const rule of rules) {
      if (rule.by !== null && role !== null && !rule.by.includes(role)) continue;
      const holds = rule.when === null || value(rule.when);
      if (holds === true) return rule;
      if (holds === undefined && rule.actions.some(takesAway)) stop('unknown-fact');
    }
    return undefined;
  }

  /** Rules 8, 21 and 27; the answer is `accepted`, or why nothing was done. */
  function hear(declared: Lintel.RequestDeclaration | Lintel.EventDeclaration): string {
    const isRequest = 'by' in declared;
    if (isRequest && declared.by?.includes(role ?? '') === false) stop('role-refused');
    const isWrong = declared.fields.some(({ name, atLeast }) => {
      const field = fields.get(name) ?? null;
      return field === null
        ? isRequest
        : atLeast !== null && needed(place(field)) < needed(place(atLeast));
    });
    if (isWrong || fields.has('wrong')) stop('invalid-field');
    const barred = state().refusals.some(({ requests }) => requests.includes(event));
    if (barred && isRequest) stop('refused-by-policy');
    const rules = state().rules.filter(({ trigger: t }) => t.kind === 'event' && t.name === event);
    const found = firstMatch(rules);
    if (found === undefined) {
      // Rule 31: an event that a deadline counts from counts whether or not a rule answers it.
      if (!isRequest && note()) return 'accepted';
      const named = rules.flatMap(({ by }) => by ?? []);
      if (isRequest && named.length > 0 && !named.includes(role ?? '')) stop('role-refused');
      if (rules.length === 0 && !barred) return 'unexpected';
      stop('no-rule-applied');
    }
    return fire(found.actions);
  }

  /** Rules 2, 3 and 6: what is due at its own instant; the answer as of `hear`. */
  function fallDue(key: string): string {
    const [family, name = ''] = key.split(/:(.*)/s);
    if (family === 'turn') life.turned.set(name, now);
    if (family === 'turn' || family === 'once') return 'accepted';
    if (family !== 'notice') {
      const found = firstMatch(state().rules.filter((rule) => dueKey(rule) === key));
      return found === undefined ? 'no-rule-applied' : fire(found.actions);
    }
    const { to, template } = needed(state().notices.find(({ id }) => id === name));
    said.push({ kind: 'notice', to, template });
    return 'accepted';
  }

  function pending(): Seen['due'] {
    return life.ended ? [] : referenceDue(state(), living(), life, { before, ownTime, spanOf });
  }

  /** Does something, tries `once` until none holds, and keeps all of it or nothing. */
  function step(act: () => string, kept: 'all' | 'if accepted', refusing: string): Seen {
    const before = structuredClone(life);
    [said, entered, hasFired] = [[], [], false];
    try {
      let answer = act();
      if (answer !== 'accepted' && kept === 'if accepted') return back(before, `ignored ${answer}`);
      for (let hops = 0; takeOnce(); hops += 1) if (hops > 20) stop('failed');
      finish();
      if (answer !== 'accepted') answer = hasFired ? 'accepted' : `ignored ${answer}`;
      return seen(answer);
    } catch (cause) {
      if (!(cause instanceof Stop)) throw cause;
      return back(before, cause.message === 'failed' ? 'failed' : `${refusing} ${cause.message}`);
    }
  }

  function back(before: typeof life, answer: string): Seen {
    [life, said, entered] = [before, [], []];
    return seen(answer);
  }

  function takeOnce(): boolean {
    const next = state().rules.find(
      ({ trigger, when: condition }) =>
        trigger.kind === 'once' && (condition === null || value(condition) === true),
    );
    if (state().kind === 'end' || next === undefined) return false;
    fire(next.actions);
    return true;
  }

  function finish(): void {
    life.last = now;
    const before = life.times;
    life.times = new Map();
    for (const { name } of living()) {
      const at = when(name)?.at ?? null;
      const known = before.get(name);
      life.times.set(name, known?.at === at && known !== undefined ? known : { at, since: now });
    }
    life.ended = state().kind === 'end';
    const bought = said.findLast((one) => one.kind === 'plan')?.to ?? around.plan ?? '';
    const isLeft = plan.for.kind === 'plans' && !plan.for.plans.includes(bought);
    // Rule 14.
    if (isLeft && !life.ended)
      said.push({ kind: 'record', text: 'The plan is no longer one that this policy is for.' });
    life.ended ||= isLeft;
    for (const { condition, text: promise } of plan.always)
      if (value(condition) === false) said.push({ kind: 'promise-broken', text: promise });
  }

  function seen(answer: string): Seen {
    return {
      ...{ answer, said, entered, state: life.state, ended: life.ended, asks: 0, gone: [] },
      due: pending(),
      memory: Object.fromEntries(life.memory),
      counts: Object.fromEntries(life.counts),
      choices: Object.fromEntries(life.choices),
      times: Object.fromEntries([...life.times].map(([name, { at }]) => [name, at])),
    };
  }

  function send(sent: Sent, at: string, nowAround: Around): Seen {
    around = nowAround;
    now = latest(at, life.last);
    role = sent.kind === 'request' ? sent.role : null;
    event = 'name' in sent ? sent.name : sent.kind;
    fields = new Map('fields' in sent ? Object.entries(sent.fields) : []);
    const refusing = sent.kind === 'request' ? 'refused' : 'ignored';
    if (life.ended)
      return back(life, `${sent.kind === 'due' ? 'ignored unexpected' : `${refusing} ended`}`);
    if (sent.kind === 'due') return due(sent);
    return step(
      () => {
        const declared = [...plan.requests, ...plan.events].find(({ name }) => name === event);
        if ('fields' in sent) return declared === undefined ? 'unexpected' : hear(declared);
        for (const [name, fact] of Object.entries('facts' in sent ? sent.facts : {}))
          life.facts.set(name, fact);
        if (sent.kind === 'set') life.waiting.clear();
        return 'accepted';
      },
      'if accepted',
      refusing,
    );
  }

  function fork(): Run {
    return live(plan, start, around, structuredClone(life));
  }

  function due({ key, generation }: Extract<Sent, { kind: 'due' }>): Seen {
    const found = pending().find((one) => one.key === key && one.generation === generation);
    if (found === undefined || found.at > now) return back(life, 'ignored unexpected');
    const before = structuredClone(life);
    life.done.add(`${key}@${generation}`);
    const outcome = step(() => fallDue(key), 'all', 'refused');
    if (outcome.answer === 'failed') return back(before, 'failed');
    if (!outcome.answer.startsWith('refused ')) return outcome;
    // That it was tried stays; what met an unknown waits for the next fact.
    const code = outcome.answer.slice('refused '.length);
    if (code === 'unknown-fact') (life = before).waiting.add(key);
    [said, entered] = [[], []];
    finish();
    return seen(`ignored ${code}`);
  }

  if (kept !== undefined) return { begun: seen('accepted'), send, fork };
  note();
  const begun = step(() => enter(life.state), 'if accepted', 'refused');
  return { begun, send, fork };
}
