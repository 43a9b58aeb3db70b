import type { ReviewPlan } from '@lintel/contract';
import { monthNames } from '../names/year-days.ts';
import { typeInWords } from '../names/value-type.ts';
import type { ProseSection } from './prose.ts';
import { type ProseLine, line } from './prose-line.ts';
import { actionsInWords, conditionAloud, listInWords, spanInWords } from './words.ts';

/** A review in plain sentences, in the order of the time in which things happen. */
export function reviewProse(plan: ReviewPlan): readonly ProseSection[] {
  const { span } = plan;
  return [
    {
      title: `Review "${plan.title}" (${plan.review}), version ${plan.version}`,
      lines: reviewLines(plan),
    },
    {
      title: 'What the language decides',
      lines: [
        line(
          'Who is in a window, and who is asked, is fixed when it opens; a subject that ends meanwhile leaves it.',
          span,
        ),
        line(
          'A subject of which cannot be told whether it belongs to the review is in it, and that is recorded.',
          span,
        ),
        ...('when' in plan.starts
          ? [
              line(
                'What is in an open window of the review is not asked about a second time meanwhile.',
                span,
              ),
            ]
          : []),
        line('Only those who were asked answer, and only while the window is open.', span),
        ...(plan.mayChange ? [] : [line('Nobody changes an answer that was given.', span)]),
      ],
    },
  ];
}

/** What the text of a review says, without what the language decides for all of them. */
export function reviewLines(plan: ReviewPlan): readonly ProseLine[] {
  return [...windowLines(plan), ...askingLines(plan), ...answerLines(plan)];
}

function windowLines(plan: ReviewPlan): readonly ProseLine[] {
  const { span, where } = plan;
  const zone = plan.zone.kind === 'named' ? plan.zone.zone : `the zone of the ${plan.zone.whose}`;
  const days =
    plan.eachDayEnds === 'at-midnight'
      ? 'each day ends at 00:00, so spans of days are rounded up'
      : 'each day ends at the same hour';
  const hours =
    plan.openingHours === undefined
      ? ''
      : `, from ${plan.openingHours.from} to ${plan.openingHours.to}${plan.openingHours.cutOff === null ? '' : `, with the cut-off at ${plan.openingHours.cutOff}`}`;
  return [
    line(
      `It goes over every ${plan.for}${where === null ? '' : ` where ${conditionAloud(where)}`}.`,
      span,
    ),
    line(
      'when' in plan.starts
        ? `A window opens ${startInWords(plan)} is reported, about whatever it is reported of, and is open for ${spanInWords(plan.openFor)}.`
        : `A window opens ${startInWords(plan)} and is open for ${spanInWords(plan.openFor)}.`,
      span,
    ),
    line(`Time is that of ${zone}; ${days}.`, span),
    ...(plan.calendar === null
      ? []
      : [line(`Business days are those of ${plan.calendar}${hours}.`, span)]),
    ...plan.facts.map(({ name, type, orNothing, span: at }) =>
      line(
        `\`${name}\` is known from outside${orNothing ? ', and may be nothing' : ''}: ${typeInWords(type)}.`,
        at,
      ),
    ),
  ];
}

/** `every year on 1 March at 08:00`, `when role-changed`. */
export function startInWords({ starts }: ReviewPlan): string {
  if ('when' in starts) return `when ${starts.when}`;
  const day =
    starts.every === 'year'
      ? `${starts.day} ${monthNames[starts.month - 1] ?? ''}`
      : `day ${starts.day}`;
  return `every ${starts.every} on ${day} at ${starts.at}`;
}

function askingLines({ ask, ifNobody, reminders, span }: ReviewPlan): readonly ProseLine[] {
  const who =
    ask.quorum === 'all'
      ? `everybody who is ${listInWords(ask.roles, 'or')}`
      : `${ask.quorum} of those who are ${listInWords(ask.roles, 'or')}`;
  return [
    line(`For each, ${who} must answer.`, span),
    line(`Where nobody is, whoever is ${listInWords(ifNobody, 'or')} is asked.`, span),
    ...reminders.map((reminder) =>
      line(
        reminder.kind === 'on-the-way'
          ? `Those who still have to answer are reminded when ${reminder.percent} % of the time is over.`
          : `Those who still have to answer are reminded ${spanInWords(reminder.lead)} before the close.`,
        span,
      ),
    ),
  ];
}

function answerLines(plan: ReviewPlan): readonly ProseLine[] {
  const { span } = plan;
  return [
    line(`The answers are ${listInWords(plan.answers)}.`, span),
    line(`${severalInWords(plan)}.`, span),
    ...(plan.mayChange ? [line('Answers may change until the close.', span)] : []),
    line(
      plan.effect === 'at-once'
        ? 'An answer takes effect as soon as enough people have answered.'
        : 'What was answered takes effect at the close.',
      span,
    ),
    line(
      plan.ifNoAnswer === null
        ? 'Without an answer the recommendation is followed; where it cannot be told, nothing is done.'
        : `Without an answer it is ${plan.ifNoAnswer}.`,
      span,
    ),
    ...plan.recommend.map(({ answer, when, span: at }) =>
      line(
        when === null
          ? `In all other cases ${answer} is recommended.`
          : `${answer} is recommended when ${conditionAloud(when)}.`,
        at,
      ),
    ),
    ...plan.on.map(({ answer, actions, span: at }) =>
      line(`On ${answer}: ${actionsInWords(actions)}.`, at),
    ),
  ];
}

function severalInWords({ several }: ReviewPlan): string {
  switch (several.rule) {
    case 'last-counts':
      return 'Of several answers the last one counts';
    case 'first-counts':
      return 'Of several answers the first one counts';
    case 'any-wins':
      return `Of several answers one ${several.answer} is enough for it, else the last one counts`;
    case 'all-must-say':
      return `Of several answers it is ${several.answer} only when all say so, else the last other one counts`;
  }
}
