import type { AskAction, KeepPlan, Plan, RulePlan, StatePlan } from '@lintel/contract';
import { approvalLines } from './approval-prose.ts';
import { movingLines, rolloutLines } from './moving-prose.ts';
import { accessProse } from './access-prose.ts';
import { standingRules } from './standing-rules.ts';
import { type ProseLine, line } from './prose-line.ts';
import {
  actionsInWords,
  conditionAloud,
  dayInWords,
  deadlineInWords,
  durationInWords,
  listInWords,
  noticeTimeInWords,
  outcomesInWords,
  scheduleInWords,
  spanInWords,
  valueInWords,
} from './words.ts';

export interface ProseSection {
  readonly title: string;
  readonly lines: readonly ProseLine[];
}

/**
 * A policy in plain sentences, with what the language decides where the text is silent. The order
 * is that of the text; equal plans give equal sentences.
 */
export function proseOf(plan: Plan): readonly ProseSection[] {
  return [
    { title: `Policy "${plan.policy}", version ${plan.version}`, lines: header(plan) },
    ...plan.states.map((state) => ({
      title: `${state.title} (${state.name})`,
      lines: stateLines(plan, state),
    })),
    ...Object.values(plan.approvals).map((approval) => ({
      title: `Approval ${approval.name}`,
      lines: approvalLines(approval),
    })),
    ...(plan.always.length === 0
      ? []
      : [
          {
            title: 'Always true',
            lines: plan.always.map(({ condition, span }) =>
              line(
                `${capital(conditionAloud(condition))}. A step that breaks this is reported.`,
                span,
              ),
            ),
          },
        ]),
    { title: 'What the language decides', lines: standingRules(plan) },
  ];
}

/** The sections as text for a terminal or a file. */
export function proseText(sections: readonly ProseSection[]): string {
  return sections
    .map(({ title, lines }) => [title, ...lines.map(({ text }) => `  - ${text}`)].join('\n'))
    .join('\n\n')
    .concat('\n');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function header(plan: Plan): readonly ProseLine[] {
  const { span } = plan;
  const subjects =
    plan.for.kind === 'plans'
      ? `subscriptions to ${listInWords(plan.for.plans, 'or')}`
      : `every ${plan.for.subject}`;
  const zone = plan.zone.kind === 'named' ? plan.zone.zone : `the ${plan.zone.whose}`;
  const dayEnd =
    plan.eachDayEnds === 'at-midnight'
      ? 'at 00:00, so spans of days are rounded up'
      : 'at the same hour';
  const begin =
    plan.beginOn.length > 0
      ? listInWords(plan.beginOn, 'or')
      : '`created`, because the policy names no event';
  return [
    line(`It watches ${subjects}.`, span),
    line(`Time is that of ${zone}; each day ends ${dayEnd}.`, span),
    line(`It begins on ${begin}.`, span),
    ...(plan.overrides.length === 0
      ? []
      : [line(`Where they disagree, it overrides ${listInWords(plan.overrides)}.`, span)]),
    ...(plan.keepsRunning === true
      ? [line('It keeps running when the subscription is to another plan.', span)]
      : []),
    ...(plan.quietHours === undefined
      ? []
      : [
          line(
            `From ${plan.quietHours.from} to ${plan.quietHours.to} notices wait, and go out at the end of that time.`,
            span,
          ),
        ]),
    ...(plan.calendar === null
      ? []
      : [
          line(
            `Business days are those of ${plan.calendar}${openingInWords(plan.openingHours)}.`,
            span,
          ),
        ]),
    ...(plan.prorate === null
      ? []
      : [
          line(
            `Amounts are prorated by ${plan.prorate.by}, rounded ${plan.prorate.round.replace('-', ' ')}.`,
            span,
          ),
        ]),
    ...(plan.oneTrial === null
      ? []
      : [
          line(
            `There is one trial per ${plan.oneTrial.per}, ${plan.oneTrial.againAfter ? `again after ${spanInWords(plan.oneTrial.againAfter)}` : 'never again'}.`,
            plan.oneTrial.span,
          ),
        ]),
    ...plan.settings.map(({ name, value, range, span: at }) =>
      line(
        `${capital(name)} is ${valueInWords(value)}${range ? `, and may be set from ${valueInWords(range.from)} to ${valueInWords(range.to)}` : ''}.`,
        at,
      ),
    ),
    ...plan.choices.map(({ name, values, normally, span: at }) =>
      line(
        `${capital(name)} is ${listInWords(values, 'or')}${normally === null ? '; each customer is given one' : `, normally ${normally}`}.`,
        at,
      ),
    ),
    ...plan.facts.map(({ name, orNothing, span: at }) =>
      line(`${capital(name)} is told from outside${orNothing ? ' and may be nothing' : ''}.`, at),
    ),
    ...plan.memories.map(({ name, atFirst, span: at }) =>
      line(
        `${capital(name)} is remembered by the policy${atFirst === undefined || atFirst === null ? '' : `, at first ${valueInWords(atFirst)}`}.`,
        at,
      ),
    ),
    ...plan.counts.map(({ name, resets, span: at }) =>
      line(
        `${capital(name)} counts from 0${resets ? `, again every ${resets.every}${resets.from === 'begin' ? ' from the beginning' : ''}${resets.yearBegins === undefined ? '' : ` of a year that begins on ${dayInWords(resets.yearBegins)}`}` : ''}.`,
        at,
      ),
    ),
    ...plan.deadlines.map(({ name, time, except, span: at }) =>
      line(`${capital(name)} is ${deadlineInWords(time, except)}.`, at),
    ),
    ...movingLines(plan),
    ...rolloutLines(plan),
  ];
}

/** `, from 09:00 to 17:00; …`; nothing where the whole day counts. */
export function openingInWords(hours: Plan['openingHours']): string {
  if (hours === undefined) return '';
  const cutOff =
    hours.cutOff === null ? '' : `; what starts after ${hours.cutOff} counts from the next one`;
  return `, from ${hours.from} to ${hours.to}${cutOff}`;
}

/** What a state says, a sentence for each line of it. */
export function stateLines(plan: Plan, state: StatePlan): readonly ProseLine[] {
  const { span } = state;
  return [
    ...(state.kind === 'start' ? [line('It starts here.', span)] : []),
    ...(state.kind === 'end' ? [line('It ends here.', span)] : []),
    ...accessProse(state),
    ...(state.entryActions.length > 0
      ? [line(`On entry: ${actionsInWords(state.entryActions)}.`, span)]
      : []),
    ...state.pauses.map(({ deadline, span: at }) => line(`${capital(deadline)} is paused.`, at)),
    ...state.limits.map((limit) =>
      line(
        `At most ${conditionAloud(limit.to)} ${limit.on}${limit.per ? ` per ${limit.per}` : ''}, ${limit.kind}${limit.upToPercent === null ? '' : ` up to ${limit.upToPercent} %`}${limit.notifyAtPercent.length > 0 ? `, told at ${listInWords(limit.notifyAtPercent.map((percent) => `${percent} %`))}` : ''}.`,
        limit.span,
      ),
    ),
    ...state.deadlines
      .filter(({ written }) => written)
      .map(({ name, time, except, span: at }) =>
        line(`${capital(name)} is ${deadlineInWords(time, except)}.`, at),
      ),
    ...state.notices.map((notice) =>
      line(
        `${capital(noticeTimeInWords(notice))}, ${notice.to} is told ("${notice.template}").`,
        notice.span,
      ),
    ),
    ...(state.quietOnTheWay === true
      ? [line('Left at once, it tells nobody that it was entered.', span)]
      : []),
    ...state.refusals.map(({ requests, because, text, span: at }) =>
      line(
        `${capital(listInWords(requests))} ${requests.length === 1 ? 'is' : 'are'} refused${because === undefined ? '' : ` because ${because}`}: "${text}"`,
        at,
      ),
    ),
    ...state.rules.map((rule) => ruleLine(plan, state, rule)),
    ...(state.schedules ?? []).map((schedule) =>
      line(`${capital(schedule.name)} come ${scheduleInWords(schedule)}.`, schedule.span),
    ),
    ...state.repeats.map(({ every, atMost, name, actions, span: at }) =>
      line(
        `Every ${durationInWords(every)}${atMost === null ? '' : `, at most ${atMost} times`} (${name}): ${actionsInWords(actions)}.`,
        at,
      ),
    ),
    ...(state.ask === null ? [] : askLines(state.ask, 'On entry: ask the approval')),
    ...(state.keepData === null ? [] : [keepLine(state.keepData)]),
    ...(state.keeps ?? []).map(keepLine),
  ];
}

function keepLine({ what, for: time, from, evenAfterLeaving, covers, span }: KeepPlan): ProseLine {
  const data = covers === undefined ? what : `${what} (${listInWords(covers) || 'no class'})`;
  const whatIs = what === 'data' ? capital(data) : `The data ${data}`;
  if (time === 'always') return line(`${whatIs} is kept always.`, span);
  const since = from === undefined ? '' : ` from ${from}`;
  const after = evenAfterLeaving === true ? ', even after the state is left' : '';
  return line(`${whatIs} is kept for ${spanInWords(time)}${since}${after}, then deleted.`, span);
}

function ruleLine(plan: Plan, state: StatePlan, rule: RulePlan): ProseLine {
  const who = rule.by === null ? '' : ` by ${listInWords(rule.by, 'or')}`;
  const condition =
    rule.when === null
      ? rule.otherwise
        ? ', otherwise'
        : ''
      : `, when ${conditionAloud(rule.when)}`;
  const ask = rule.actions.find((action) => action.do === 'ask');
  const outcomes = ask ? `; ${outcomesInWords(ask)}` : '';
  return line(
    `${capital(triggerInWords(plan, state, rule))}${who}${condition}: ${actionsInWords(rule.actions)}${outcomes}.`,
    rule.span,
  );
}

function triggerInWords(plan: Plan, state: StatePlan, { trigger }: RulePlan): string {
  if (trigger.kind === 'event') return `on ${trigger.name}`;
  if (trigger.kind === 'once') return 'as soon as it is so';
  const deadline = [...state.deadlines, ...plan.deadlines].find(
    ({ name }) => name === trigger.deadline,
  );
  if (deadline?.written === false && deadline.time.kind === 'after')
    return `after ${durationInWords(deadline.time.duration)}`;
  if (trigger.step !== undefined)
    return `at ${trigger.step === 'last' ? 'the last' : 'each'} of ${trigger.deadline}`;
  return `${trigger.strictlyAfter ? 'past' : 'at'} ${trigger.deadline}`;
}

function askLines(ask: AskAction, opening: string): readonly ProseLine[] {
  return [line(`${opening} ${ask.approval}; ${outcomesInWords(ask)}.`, ask.span)];
}
