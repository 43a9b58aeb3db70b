import type * as Lintel from '@lintel/contract';
import { type Answer, addSpan, endOfDate, instantFromMs, msOf } from '@lintel/calendar';
import { startOfDate, subtractSpan } from '@lintel/calendar';
import type { Around, Implementation, Run, Said, Seen, Sent, Start } from './subject.ts';

/**
 * The rules of meaning, as plainly as they can be written down: who may, what is first, what is
 * unknown, when deadlines and notices are due. Made to be compared with, not to be used; what it
 * does not know is left out of the policies that it is given (`plain`).
 */
export const ofReference: Implementation = { name: 'the reference', start: live };

type Value = Lintel.Value;
type Moment = Readonly<{ at: string; day: number | null }>;
/** Nothing (`null`) and unknown (`undefined`) included. */
type Perhaps = Moment | null | undefined;

/** A step that comes to nothing: `failed`, or the code of a refusal. */
class Stop extends Error {}

function stop(code: string): never {
  throw new Stop(code);
}

const sure = <T>(answer: Answer<T>): T => (answer.ok ? answer.value : stop('failed'));
const needed = <T>(value: T | null | undefined): T => value ?? stop('unknown-fact');
const latest = (...instants: readonly string[]): string => [...instants].sort().at(-1) ?? '';

/** Amounts of one currency stand on a line, as numbers do. */
const place = (value: Value | undefined) =>
  typeof value === 'object' && value !== null && 'minor' in value ? Number(value.minor) : value;

function live(plan: Lintel.Plan, start: Start, firstAround: Around): Run {
  let around = firstAround;
  let now = start.at;
  let event = plan.beginOn[0] ?? 'created';
  let role: string | null = null;
  let fields = new Map(Object.entries(start.fields));
  let said: Said[] = [];
  let entered: string[] = [];
  let hasFired = false;
  // All that an instance remembers: copied before each step, and put back if the step is refused.
  let life = {
    state: plan.states.find(({ kind }) => kind === 'start')?.name ?? '',
    ended: false,
    since: start.at,
    last: start.at,
    entered: new Map<string, string>(),
    facts: new Map(Object.entries(start.facts)),
    memory: new Map(plan.memories.map(({ name }) => [name, start.fields[name] ?? null])),
    counts: new Map<string, number>(),
    moved: new Map<string, { base: string | null; to: Moment }>(),
    times: new Map<string, { at: string | null; since: string }>(),
    done: new Set<string>(),
    waiting: new Set<string>(),
  };
  const settings = new Map(plan.settings.map(({ name, value }) => [name, value]));
  const choices = new Map(
    plan.choices.map(({ name, normally }) => [name, start.choices[name] ?? normally ?? '']),
  );
  const stateNamed = (name: string) => needed(plan.states.find((state) => state.name === name));
  const state = () => stateNamed(life.state);
  const living = () => [...plan.deadlines, ...state().deadlines];
  const zone = () => (plan.zone.kind === 'named' ? plan.zone.zone : around.zone);
  const counting = () => ({ zone: zone(), dayEnd: plan.eachDayEnds, calendar: plan.calendar });

  function when(name: string): Perhaps {
    const base = ownTime(name);
    const moved = life.moved.get(name);
    return moved !== undefined && moved.base === (base?.at ?? null) ? moved.to : base;
  }

  function ownTime(name: string): Perhaps {
    const deadline = needed(living().find((one) => one.name === name));
    const { time } = deadline;
    if (time.kind !== 'after') return 'date' in time ? dayEdge(time.kind, time.date) : undefined;
    const from = anchor(time.anchor, plan.deadlines.includes(deadline));
    const span = spanOf(time.duration);
    if (from === null || from === undefined) return from;
    return span === undefined ? undefined : after(from, span);
  }

  function after({ at, day }: Moment, span: Lintel.TimeSpan): Moment {
    const reached = sure(addSpan(at, span, counting(), day));
    return { at: reached.at, day: reached.anchorDay };
  }

  function anchor(from: Lintel.Anchor, ofHeader: boolean): Perhaps {
    if (from.kind === 'deadline') return when(from.deadline);
    if (from.kind === 'start-of' || from.kind === 'end-of') return dayEdge(from.kind, from.date);
    const isEntry = from.kind === 'entry' && !ofHeader;
    const at = isEntry ? life.entered.get(life.state) : start.at;
    return at === undefined ? null : { at, day: null };
  }

  function dayEdge(edge: 'start-of' | 'end-of', { source, name }: Lintel.NameReference): Perhaps {
    const date = (source === 'fact' ? life.facts : life.memory).get(name);
    if (typeof date !== 'string') return date === undefined ? undefined : null;
    return { at: sure((edge === 'start-of' ? startOfDate : endOfDate)(date, zone())), day: null };
  }

  const spanOf = (duration: Lintel.DurationExpression) =>
    duration.kind === 'span' ? duration.span : undefined;

  function named(source: Lintel.NameSource, name: string): Value | undefined {
    if (source === 'count') return life.counts.get(name) ?? 0;
    const found = source === 'deadline' ? when(name) : undefined;
    if (source === 'deadline') return found === null ? null : found?.at;
    const { facts, memory } = life;
    const quantity = new Map(Object.entries(around.quantities));
    const sources: Partial<Record<Lintel.NameSource, ReadonlyMap<string, Value>>> = {
      ...{ fact: facts, memory, field: fields, setting: settings, choice: choices, quantity },
    };
    return sources[source]?.get(name);
  }

  /** Rule 9: `undefined` is unknown, and unknown is not false. */
  function value(node: Lintel.Expression): Value | undefined {
    const not = (no: boolean, truth?: Value) => (truth === undefined ? truth : truth !== no);
    switch (node.op) {
      case 'literal':
        return node.value;
      case 'name':
        return named(node.source, node.name);
      case 'is':
      case '<':
      case '<=':
      case '>':
      case '>=': {
        const [a, b] = [place(value(node.left)), place(value(node.right))];
        if (a === undefined || b === undefined) return undefined;
        if (node.op === 'is') return not(node.not, a === b);
        if (typeof a !== typeof b || a === null || b === null) return undefined;
        return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[node.op];
      }
      case 'nothing':
      case 'unknown': {
        const operand = value(node.operand);
        if (node.op === 'unknown') return not(node.not, operand === undefined);
        return not(node.not, operand === undefined ? undefined : operand === null);
      }
      case 'ahead':
      case 'due':
      case 'past': {
        const at = when(node.deadline)?.at;
        if (at === undefined) return undefined;
        return not(node.not, { ahead: now < at, due: now >= at, past: now > at }[node.op]);
      }
      case 'not':
        return not(true, value(node.operand));
      case 'and':
      case 'or': {
        const truths = node.operands.map(value);
        const decides = node.op === 'or';
        if (truths.includes(decides)) return decides;
        return truths.includes(undefined) ? undefined : !decides;
      }
      default:
        throw new Error(`internal: the reference knows no \`${node.op}\``);
    }
  }

  function perform(action: Lintel.Action): void {
    switch (action.do) {
      case 'go':
        return;
      case 'refuse':
        return stop('refused-by-policy');
      case 'record':
        return void said.push({ kind: 'record', text: action.text });
      case 'notify':
        return void said.push({ kind: 'notice', to: action.to, template: action.template });
      case 'add': {
        const sum = (life.counts.get(action.count) ?? 0) + Number(needed(value(action.by)));
        return void life.counts.set(action.count, sum);
      }
      case 'extend':
      case 'extend-from-now': {
        const { name } = action.target;
        const present = needed(when(name));
        const span = needed(spanOf(action.do === 'extend' ? action.by : action.to));
        const to = after(action.do === 'extend' ? present : { at: now, day: null }, span);
        if (to.at < present.at) return;
        return void life.moved.set(name, { base: ownTime(name)?.at ?? null, to });
      }
      default:
        throw new Error(`internal: the reference knows no \`${action.do}\``);
    }
  }

  function fire(actions: readonly Lintel.Action[]): string {
    hasFired = true;
    const to = actions.find((action) => action.do === 'go')?.to;
    if (to !== undefined) for (const { name } of state().deadlines) life.moved.delete(name);
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
      return field === null ? isRequest : Number(field) < Number(atLeast ?? -Infinity);
    });
    if (isWrong || fields.has('wrong')) stop('invalid-field');
    const barred = state().refusals.some(({ requests }) => requests.includes(event));
    if (barred && isRequest) stop('refused-by-policy');
    const rules = state().rules.filter(({ trigger: t }) => t.kind === 'event' && t.name === event);
    const found = firstMatch(rules);
    if (found === undefined) {
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
    if (family !== 'notice') {
      const found = firstMatch(state().rules.filter((rule) => dueKey(rule) === key));
      return found === undefined ? 'no-rule-applied' : fire(found.actions);
    }
    const { to, template } = needed(state().notices.find(({ id }) => id === name));
    said.push({ kind: 'notice', to, template });
    return 'accepted';
  }

  function dueKey({ trigger }: Lintel.RulePlan): string | null {
    return trigger.kind === 'due'
      ? trigger.deadline + (trigger.strictlyAfter ? ':past' : '')
      : null;
  }

  function pending(): Seen['due'][number][] {
    const { rules, notices, kind } = state();
    if (life.ended || kind === 'end') return [];
    const all: (Seen['due'][number] & { rank: number })[] = [];
    const add = (key: string, at: string, generation: string, rank: number): void => {
      if (!life.done.has(`${key}@${generation}`) && !life.waiting.has(key))
        all.push({ key, at, generation, rank });
    };
    for (const rule of rules) {
      const { trigger } = rule;
      const time = trigger.kind === 'due' ? life.times.get(trigger.deadline) : undefined;
      const key = dueKey(rule);
      if (
        key === null ||
        time === undefined ||
        time.at === null ||
        all.some((one) => one.key === key)
      )
        continue;
      const own = key.endsWith(':past') ? sure(instantFromMs(msOf(time.at) + 1)) : time.at;
      const index = living().findIndex(({ name }) => name === key.replace(':past', ''));
      add(key, latest(own, time.since, life.since), time.at, index);
    }
    for (const [index, { id, timing }] of notices.entries()) {
      const time = timing.kind === 'before' ? life.times.get(timing.deadline) : undefined;
      if (timing.kind !== 'before' || time?.at === null || time === undefined) continue;
      const at = sure(subtractSpan(time.at, needed(spanOf(timing.duration)), counting()));
      // Rule 1: a notice whose time was over already is not sent.
      if (at >= latest(time.since, life.since)) add(`notice:${id}`, at, time.at, 100 + index);
    }
    return all
      .sort((a, b) => (a.at === b.at ? a.rank - b.rank : a.at < b.at ? -1 : 1))
      .map(({ key, at, generation }) => ({ key, at, generation }));
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
    for (const { condition, text: promise } of plan.always)
      if (value(condition) === false) said.push({ kind: 'promise-broken', text: promise });
  }

  function seen(answer: string): Seen {
    return {
      ...{ answer, said, entered, state: life.state, ended: life.ended, asks: 0, gone: [] },
      due: pending(),
      memory: Object.fromEntries(life.memory),
      counts: Object.fromEntries(life.counts),
      choices: Object.fromEntries(choices),
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
        life.waiting.clear();
        return 'accepted';
      },
      'if accepted',
      refusing,
    );
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

  const begun = step(() => enter(life.state), 'if accepted', 'refused');
  return { begun, send, fork: () => stop('no fork') };
}
