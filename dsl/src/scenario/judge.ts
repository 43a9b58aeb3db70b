import { instantAtLocal } from '@lintel/calendar';
import type { Allowance, Expectation, Happening, Simulation, StepAnswer } from '@lintel/contract';
import { momentInWords, reasonsInWords, valueInWords } from './describe.ts';

/** What an expectation is held against. */
export interface Judged {
  readonly simulation: Simulation;
  readonly policy: string;
  /** Which of several subjects. */
  readonly about?: string;
  /** Zone of the policy, in which local moments are read and written. */
  readonly zone: string;
  /** The answer to the last `do`; `null` before the first. */
  readonly answer: StepAnswer | null;
}

/** `null` when the expectation is met, else what is the case instead. */
export function judge(expectation: Expectation, judged: Judged): string | null {
  const { simulation, policy, about, zone } = judged;
  const view = simulation.view(policy, about);
  const own = simulation.happenings.filter(
    (happening) =>
      happening.policy === policy && (about === undefined || happening.about === about),
  );
  const unless = (met: boolean, actual: string): string | null => (met ? null : actual);
  switch (expectation.kind) {
    case 'state':
      return unless(view.state === expectation.state, `state ${view.state}`);
    case 'access':
      return unless(
        view.access === expectation.access || view.reach?.level === expectation.access,
        `access ${view.reach?.level ?? view.access}`,
      );
    case 'billing':
      return unless(view.billing === expectation.billing, `billing ${view.billing}`);
    case 'notice': {
      const sent = own.filter(
        (happening) => happening.kind === 'notice' && happening.at === simulation.now,
      );
      const met = sent.some(
        (notice) =>
          notice.kind === 'notice' &&
          notice.template === expectation.template &&
          (expectation.to === null || notice.to === expectation.to),
      );
      const last = own.findLast(
        (happening) => happening.kind === 'notice' && happening.template === expectation.template,
      );
      const earlier =
        last === undefined || sent.length > 0
          ? ''
          : `; the last was ${momentInWords(last.at, zone)}`;
      return unless(met, `${noticesInWords(sent, 'at this instant')}${earlier}`);
    }
    case 'no-notice': {
      const sent = own.filter(
        (happening) =>
          happening.kind === 'notice' &&
          happening.template === expectation.template &&
          happening.at === simulation.now,
      );
      return unless(sent.length === 0, noticesInWords(sent, 'at this instant'));
    }
    case 'notices-so-far': {
      const sent = own.filter(
        (happening) => happening.kind === 'notice' && happening.template === expectation.template,
      );
      return unless(sent.length === expectation.count, `${sent.length} so far`);
    }
    case 'refused':
      return judgeRefusal(expectation, judged.answer);
    case 'plan':
      return unless(view.plan === expectation.plan, `plan ${view.plan ?? 'unknown'}`);
    case 'bundle':
      return unless(
        (view.bundle ?? null) === expectation.bundle,
        view.bundle === undefined ? 'no bundle' : `bundle ${view.bundle}`,
      );
    case 'deadline': {
      const times = view.deadlineTimes;
      const actual = Object.hasOwn(times, expectation.deadline)
        ? times[expectation.deadline]
        : null;
      const wanted = expectation.at === null ? null : instantAtLocal(expectation.at, zone);
      const met = wanted === null ? actual === null : wanted.ok && actual === wanted.value;
      return unless(
        met,
        typeof actual === 'string' ? `at ${momentInWords(actual, zone)}` : 'nothing',
      );
    }
    case 'instant':
      return unless(simulation.now === expectation.instant, `instant ${simulation.now}`);
    case 'approval': {
      const waiting = view.approvals.filter(({ name }) => name === expectation.approval);
      // `manager` is also met by `manager of requester`.
      const met = waiting.some(({ waitingFor }) =>
        waitingFor.some((asked) => asked.split(' of ')[0] === expectation.waitingFor),
      );
      const [first] = waiting;
      return unless(
        met,
        first === undefined
          ? 'no such approval waits'
          : `waiting for ${first.waitingFor.join(', ') || 'nobody'}`,
      );
    }
    case 'reason': {
      const given = [
        ...view.reasons,
        ...(judged.answer?.kind === 'refused' ? judged.answer.reasons : []),
      ];
      const names = given.map(({ name, code }): string => name ?? code);
      return unless(
        names.includes(expectation.reason),
        names.length === 0 ? 'no reason' : `reason ${names.join(', ')}`,
      );
    }
    case 'audit': {
      const entries = own.flatMap((happening) =>
        happening.kind === 'audit' ? [happening.text] : [],
      );
      return unless(
        entries.includes(expectation.text),
        entries.length === 0 ? 'no audit entry' : `audit "${entries.at(-1)}"`,
      );
    }
    case 'charge':
    case 'credit':
    case 'invoice': {
      const sums = sumsOf(expectation.kind, own, simulation.now);
      const wanted = valueInWords(expectation.amount);
      return unless(
        expectation.amount === null
          ? sums.length > 0
          : sums.some(({ amount, what }) => amount === wanted || what === wanted),
        sumsInWords(expectation.kind, sums),
      );
    }
    case 'no-charge':
    case 'no-credit':
    case 'no-invoice': {
      const kind = expectation.kind.slice('no-'.length);
      const sums = sumsOf(kind, own, simulation.now);
      return unless(sums.length === 0, sumsInWords(kind, sums));
    }
    case 'next': {
      const next = view.deadlines.find(({ name }) => name === expectation.name);
      const wanted = expectation.at === null ? null : instantAtLocal(expectation.at, zone);
      const met = wanted === null ? next === undefined : wanted.ok && next?.at === wanted.value;
      return unless(
        met,
        next === undefined
          ? `no next ${expectation.name}`
          : `next ${expectation.name} at ${momentInWords(next.at, zone)}`,
      );
    }
    case 'value': {
      const { memory } = view;
      const actual = Object.hasOwn(memory, expectation.name) ? memory[expectation.name] : undefined;
      return unless(
        actual !== undefined && valueInWords(actual) === valueInWords(expectation.value),
        `${expectation.name} = ${valueInWords(actual)}`,
      );
    }
    case 'limit': {
      const limit = view.limits.find(({ on }) => on === expectation.on);
      const to = limit === undefined ? null : limit.to;
      const isMet = expectation.to === null ? limit === undefined : to === expectation.to;
      return unless(
        isMet,
        limit === undefined
          ? `no limit of ${expectation.on}`
          : `limit of ${expectation.on} = ${to === null ? 'unknown' : String(to)}`,
      );
    }
    case 'left': {
      const left = leftOf(simulation.allowance(expectation.on));
      return unless(left === expectation.count, `${String(left)} ${expectation.on} left`);
    }
    case 'quantity': {
      const { quantities } = view;
      const actual = Object.hasOwn(quantities, expectation.name)
        ? quantities[expectation.name]
        : undefined;
      return unless(actual === expectation.value, `${expectation.name} = ${valueInWords(actual)}`);
    }
  }
}

/** Of a sub-account only what it may use can be expected: no policy runs for it. */
export function judgeSubAccount(
  expectation: Expectation,
  simulation: Simulation,
  name: string,
): string | null {
  if (expectation.kind !== 'limit' && expectation.kind !== 'left') return 'no policy runs for it';
  const allowance = simulation.allowance(expectation.on, name);
  const actual = expectation.kind === 'left' ? leftOf(allowance) : limitOf(allowance);
  const wanted = expectation.kind === 'left' ? expectation.count : (expectation.to ?? UNLIMITED);
  if (actual === wanted) return null;
  return expectation.kind === 'left'
    ? `${String(actual)} ${expectation.on} left`
    : `limit of ${expectation.on} = ${String(actual)}`;
}

const UNLIMITED = 'unlimited';

function limitOf(allowance: Allowance | null): number | string {
  if (allowance?.limit === null) return UNLIMITED;
  return allowance?.limit ?? 'unknown';
}

function leftOf(allowance: Allowance | null): number | string {
  const limit = limitOf(allowance);
  return typeof limit === 'number' ? Math.max(0, limit - (allowance?.used ?? 0)) : limit;
}

interface Sum {
  readonly amount: string;
  /** What was asked for before it was priced. */
  readonly what: string;
}

/** What was charged, credited or invoiced at an instant. */
function sumsOf(kind: string, happenings: readonly Happening[], at: string): readonly Sum[] {
  return happenings.flatMap((happening) =>
    happening.kind === kind && happening.at === at && 'amount' in happening
      ? [{ amount: valueInWords(happening.amount), what: happening.what }]
      : [],
  );
}

function sumsInWords(kind: string, sums: readonly Sum[]): string {
  if (sums.length === 0) return `no ${kind}`;
  const each = sums.map(({ amount, what }) => (amount === 'nothing' ? what : amount));
  return `${kind} ${each.join(', ')}`;
}

function judgeRefusal(
  { text, because }: Extract<Expectation, { kind: 'refused' }>,
  answer: StepAnswer | null,
): string | null {
  if (answer === null) return 'nothing was asked';
  switch (answer.kind) {
    case 'refused':
      return answer.reasons.some(
        ({ message, name, code }) =>
          (text === null || message.includes(text)) &&
          (because === undefined || because === (name ?? code)),
      )
        ? null
        : `refused: ${reasonsInWords(answer.reasons)}`;
    case 'accepted':
      return 'accepted';
    case 'ignored':
      return `no effect: ${reasonsInWords([answer.reason])}`;
    case 'failed':
      return answer.message;
  }
}

function noticesInWords(sent: readonly Happening[], when: string): string {
  const all = sent.flatMap((notice) =>
    notice.kind === 'notice' ? [`notice "${notice.template}" to ${notice.to}`] : [],
  );
  return all.length === 0 ? `no notice ${when}` : all.join(', ');
}
