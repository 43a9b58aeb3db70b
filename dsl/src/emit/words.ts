import type {
  Action,
  Anchor,
  AskAction,
  Audience,
  BecausePlan,
  BlackoutPlan,
  CapPlan,
  DeadlineTime,
  DurationExpression,
  Expression,
  Money,
  NoticePlan,
  SchedulePlan,
  TimeSpan,
  Value,
} from '@lintel/contract';
import { monthNames, weekdayNames } from '../names/year-days.ts';

/** Parts of a plan in the words of the language, for people who do not have the text at hand. */
export function listInWords(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

export function spanInWords({ count, unit, business }: TimeSpan): string {
  return `${count} ${business ? 'business ' : ''}${unit}${count === 1 ? '' : 's'}`;
}

export function durationInWords(duration: DurationExpression): string {
  if (duration.kind === 'intervals')
    return `${duration.count} ${duration.count === 1 ? 'interval' : 'intervals'}`;
  return duration.kind === 'span' ? spanInWords(duration.span) : duration.name;
}

export function valueInWords(value: Value): string {
  if (value === null) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  return 'minor' in value ? moneyInWords(value) : spanInWords(value);
}

function moneyInWords({ minor, exponent, currency }: Money): string {
  const sign = minor.startsWith('-') ? '-' : '';
  const digits = minor.replace('-', '').padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const fraction = digits.slice(digits.length - exponent);
  return `${sign}${whole}${/^0*$/.test(fraction) ? '' : `.${fraction}`} ${currency}`;
}

/** Relations as they are read out. */
const readOut: Readonly<Record<string, string>> = {
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
};

/** A condition in prose: `amount is at most 100 USD` where the language may also say `amount <= 100 USD`. */
export function conditionAloud(condition: Expression): string {
  switch (condition.op) {
    case '<':
    case '<=':
    case '>':
    case '>=':
      return `${conditionInWords(condition.left)} ${readOut[condition.op] ?? ''} ${conditionInWords(condition.right)}`;
    case 'and':
    case 'or':
      return condition.operands
        .map((operand) =>
          operand.op === 'and' || operand.op === 'or'
            ? `(${conditionAloud(operand)})`
            : conditionAloud(operand),
        )
        .join(` ${condition.op} `);
    default:
      return conditionInWords(condition);
  }
}

export function conditionInWords(condition: Expression): string {
  switch (condition.op) {
    case 'literal':
      return condition.type.kind === 'percent'
        ? `${valueInWords(condition.value)} %`
        : valueInWords(condition.value);
    case 'name':
      return condition.name;
    case 'rounded':
      return `${conditionInWords(condition.operand)} rounded ${condition.direction}`;
    case 'now':
      return condition.as === 'date' ? 'today' : 'now';
    case '+':
    case '-':
    case '*':
    case '/':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return `${conditionInWords(condition.left)} ${condition.op} ${conditionInWords(condition.right)}`;
    case 'is':
      if (condition.left.op === 'name' && condition.left.source === 'switch')
        return `switch ${condition.left.name} is ${isOn(condition) ? 'on' : 'off'}`;
      // A yes-or-no name stands alone in the language.
      if (!condition.not && condition.right.op === 'literal' && condition.right.value === true)
        return conditionInWords(condition.left);
      return `${conditionInWords(condition.left)} is ${not(condition)}${conditionInWords(condition.right)}`;
    case 'one-of':
      return `${conditionInWords(condition.left)} is ${not(condition)}one of ${listInWords(condition.values.map(valueInWords), 'or')}`;
    case 'nothing':
    case 'unknown':
      return `${conditionInWords(condition.operand)} is ${not(condition)}${condition.op}`;
    case 'ahead':
    case 'due':
    case 'past':
      return `${condition.deadline} is ${not(condition)}${condition.op}`;
    case 'within':
      return `${conditionInWords(condition.operand)} lies within ${spanInWords(condition.lead)} before ${condition.before}`;
    case 'used-up':
      return `${condition.repeat} is ${not(condition)}used up`;
    case 'deleted':
      return `${condition.data} is ${not(condition)}deleted`;
    case 'policy-in':
      return `policy "${condition.policy}"${condition.of === 'account' ? ' of account' : ''} is ${not(condition)}in ${condition.state}`;
    case 'and':
    case 'or':
      return condition.operands.map((operand) => parenthesised(operand)).join(` ${condition.op} `);
    case 'not':
      return `not ${parenthesised(condition.operand)}`;
  }
}

function isOn({ not: negated, right }: Extract<Expression, { op: 'is' }>): boolean {
  return (right.op === 'literal' && right.value === true) !== negated;
}

function not({ not: negated }: { readonly not: boolean }): string {
  return negated ? 'not ' : '';
}

function parenthesised(operand: Expression): string {
  const words = conditionInWords(operand);
  return operand.op === 'and' || operand.op === 'or' ? `(${words})` : words;
}

export function deadlineInWords(time: DeadlineTime, except?: BlackoutPlan): string {
  return timeInWords(time) + blackoutInWords(except);
}

/** What comes again every so many months of a year that begins on a day. */
const TURNS: ReadonlyMap<number, string> = new Map([
  [1, 'month of a year that begins'],
  [3, 'quarter of a year that begins'],
]);

function timeInWords(time: DeadlineTime): string {
  switch (time.kind) {
    case 'start-of':
    case 'end-of':
      return `the ${time.kind === 'start-of' ? 'start' : 'end'} of ${time.date.name}`;
    case 'every-year':
      return `every ${TURNS.get(time.everyMonths ?? 12) ?? 'year'} on ${time.day} ${monthNames[time.month - 1] ?? ''} at ${time.at}`;
    case 'after':
      return `${durationInWords(time.duration)} ${time.before === true ? 'before' : 'after'} ${anchorInWords(time.anchor)}`;
  }
}

function blackoutInWords(except: BlackoutPlan | undefined): string {
  if (except === undefined) return '';
  const days = except.weekdays.map((day) => weekdayNames[day - 1] ?? '');
  return [
    ...(days.length > 0 ? [`, not on ${listInWords(days, 'or')}`] : []),
    ...except.between.map(
      ({ from, to }) => `, not between ${dayInWords(from)} and ${dayInWords(to)}`,
    ),
  ].join('');
}

/** `6 April` of `04-06`. */
export function dayInWords(day: string): string {
  const [month, date] = day.split('-').map(Number);
  return day.length > 5 ? day : `${date ?? ''} ${monthNames[(month ?? 0) - 1] ?? ''}`;
}

/** `2 days and 6 days after entry, then 1 week later`. */
export function scheduleInWords({ first, anchor, then }: SchedulePlan): string {
  const from = `${listInWords(first.map(durationInWords))} after ${anchorInWords(anchor)}`;
  return [from, ...then.map((step) => `then ${durationInWords(step)} later`)].join(', ');
}

/** When a notice goes out, and under which terms: `3 days before trial-end, at once if that is over`. */
export function noticeTimeInWords({ timing, ...terms }: NoticePlan): string {
  const late = timing.kind === 'before' && timing.atOnceIfLate === true;
  return [
    noticeTiming(timing),
    ...(late ? ['at once if that is over'] : []),
    ...capsInWords(terms),
    ...(terms.onceOnly ? ['only once in a stay'] : []),
  ].join(', ');
}

/** When a notice is left unsaid. */
function capsInWords({
  unlessLate,
  atMostOncePer,
}: Pick<NoticePlan, 'unlessLate' | 'atMostOncePer'>): readonly string[] {
  return [
    ...(unlessLate ? [`unless that is more than ${durationInWords(unlessLate)} late`] : []),
    ...(atMostOncePer ? [`at most once in ${durationInWords(atMostOncePer)}`] : []),
  ];
}

function noticeTiming(timing: NoticePlan['timing']): string {
  switch (timing.kind) {
    case 'entry':
      return 'on entry';
    case 'before':
      return `${durationInWords(timing.duration)} before ${timing.deadline}`;
    case 'repeated':
      return `every ${durationInWords(timing.every)} from ${durationInWords(timing.from)} before ${timing.deadline} until ${timing.until}`;
    case 'on-the-way':
      return `at ${timing.percent} % of the way to ${timing.deadline}`;
    case 'at-use': {
      const { percent, of, per, againBelowPercent } = timing;
      const when = `when ${percent} % of ${of} are used`;
      const each = per === undefined ? 'once' : `once in each ${per}`;
      return againBelowPercent === undefined
        ? `${when}, ${each}`
        : `${when}, ${each} and again after falling below ${againBelowPercent} %`;
    }
  }
}

function anchorInWords(anchor: Anchor): string {
  switch (anchor.kind) {
    case 'entry':
      return 'entry';
    case 'begin':
      return 'the beginning';
    case 'entry-of':
      return `the entry of ${anchor.state}`;
    case 'first':
    case 'last':
      return `the ${anchor.kind} ${anchor.event}`;
    case 'deadline':
      return anchor.deadline;
    case 'start-of':
      return `the start of ${anchor.date.name}`;
    case 'end-of':
      return `the end of ${anchor.date.name}`;
    case 'instant-of':
      return anchor.date.name;
  }
}

export function audiencesInWords(
  audiences: readonly Audience[],
  joint: 'and' | 'or' = 'or',
): string {
  return listInWords(
    audiences.map(({ role, of }) => (of === null ? role : `${role} of ${of}`)),
    joint,
  );
}

/** Who is asked, where this many of them have to agree: `all` means people of every role. */
export function askedInWords(quorum: number | 'all', ask: readonly Audience[]): string {
  return audiencesInWords(ask, quorum === 'all' ? 'and' : 'or');
}

/** What an action does, beginning with a verb: `extend trial-end by 7 days`. */
export function actionInWords(action: Action): string {
  switch (action.do) {
    case 'go':
      return `go to ${action.to}${becauseInWords(action.because)}`;
    case 'refuse':
      return `refuse${action.because === undefined ? '' : ` because ${action.because}`}: "${action.text}"`;
    case 'record':
      return `record "${action.text}"`;
    case 'notify':
      return [`tell ${action.to} ("${action.template}")`, ...capsInWords(action)].join(', ');
    case 'tell':
      return `send ${action.event} to ${action.each ? 'each' : 'the'} ${action.subject}${action.each ? ' of the account' : ''}`;
    case 'charge':
    case 'invoice': {
      const amount =
        action.amount.kind === 'sum'
          ? conditionInWords(action.amount.sum)
          : action.amount.kind === 'extra'
            ? `what is used of ${action.amount.on} above what is bought`
            : `the ${action.amount.kind} amount`;
      return `${action.do === 'charge' ? 'charge' : 'invoice'} ${amount}`;
    }
    case 'collect':
      return 'collect open invoices';
    case 'close-invoices':
      return action.as === 'void' ? 'void open invoices' : 'write off open invoices';
    case 'credit':
      return action.timeIn === null
        ? 'credit the unused time'
        : `credit the time in ${action.timeIn}`;
    case 'change-interval':
      return `change the interval to a ${action.to}${fromInWords(action.from)}`;
    case 'cancel-change':
      return `cancel the change of ${action.what} that waits`;
    case 'stop-billing':
      return `stop billing${fromInWords(action.from)}`;
    case 'change-plan':
      return `change the ${action.bundles === undefined ? 'plan' : 'bundle'} to ${conditionInWords(action.to)}${fromInWords(action.from)}`;
    case 'change-quantity':
      return `change ${action.what} ${action.direction} by ${conditionInWords(action.by)}${fromInWords(action.from)}`;
    case 'extend':
      return `extend ${action.target.name} by ${durationInWords(action.by)}${capInWords(action.cap)}`;
    case 'extend-from-now':
      return `extend ${action.target.name} to ${durationInWords(action.to)} from now${capInWords(action.cap)}`;
    case 'move':
      return `move ${action.deadline} to ${moveInWords(action.to)}${capInWords(action.cap)}`;
    case 'clear':
      return `clear ${action.deadline}`;
    case 'set':
      return action.to.op === 'name' &&
        action.to.source === 'field' &&
        action.to.name === action.memory
        ? `set ${action.memory} to the value that comes with it`
        : `set ${action.memory} to ${conditionInWords(action.to)}`;
    case 'choose':
      return `set ${action.choice} to ${conditionInWords(action.to)}`;
    case 'add':
      return `add ${conditionInWords(action.by)} to ${action.count}`;
    case 'pause':
    case 'resume':
      return `${action.do} ${action.deadline}`;
    case 'issue':
      return `issue ${action.licence} for ${durationInWords(action.for)}`;
    case 'delete':
      return `delete ${action.what}`;
    case 'ask':
      return `ask the approval ${action.approval}`;
  }
}

function moveInWords(to: Extract<Action, { do: 'move' }>['to']): string {
  if (to.kind === 'now') return 'now';
  return to.kind === 'from-now' ? `${durationInWords(to.duration)} from now` : anchorInWords(to);
}

function capInWords(cap: CapPlan | undefined): string {
  if (cap === undefined) return '';
  const bounds = [
    ...cap.notAfter.map((moment) => `not after ${anchorInWords(moment)}`),
    ...cap.notBefore.map((moment) => `not before ${anchorInWords(moment)}`),
  ];
  const refusal = cap.refuse === null ? '' : `, or refuse: "${cap.refuse}"`;
  return ` but ${listInWords(bounds)}${refusal}`;
}

/** ` because unpaid ("Nobody paid in time.")`, or nothing. */
export function becauseInWords(because: BecausePlan | undefined): string {
  return because === undefined ? '' : ` because ${because.reason} ("${because.text}")`;
}

function fromInWords(from: string | null): string {
  return from === null ? '' : ` from ${from}`;
}

export function actionsInWords(actions: readonly Action[]): string {
  return listInWords(actions.map(actionInWords));
}

/** What follows an approval, by how it ended. */
export function outcomesInWords(ask: AskAction): string {
  return Object.entries(ask.outcomes)
    .map(([outcome, actions]) => `when ${outcome}: ${actionsInWords(actions)}`)
    .join('; ');
}
