import type {
  InstanceEntitlements,
  InstanceExplanation,
  Instant,
  PendingDeadline,
  Plan,
  RuleSource,
} from '@lintel/contract';
import { momentInWords } from '../scenario/describe.ts';
import { type ProseLine, line } from './prose-line.ts';
import type { ProseSection } from './prose.ts';
import { listInWords, valueInWords } from './words.ts';

/** An instance at a moment: what an engine tells of it. */
export interface StandingInstance {
  readonly explanation: InstanceExplanation;
  readonly entitlements: InstanceEntitlements;
  readonly ended: boolean;
  readonly at: Instant;
  /** IANA zone in which moments are written. */
  readonly zone: string;
}

/** Why an instance is in its state, which line decided, what it may do now, and what happens next and when. */
export function instanceProse(plan: Plan, instance: StandingInstance): readonly ProseSection[] {
  const { explanation, at, zone } = instance;
  const when = momentInWords(at, zone);
  return [
    { title: `How it stands on ${when} (${zone})`, lines: standing(plan, instance) },
    { title: 'What happens next', lines: nextLines(instance) },
    { title: 'What can be asked for', lines: requestLines(instance) },
    {
      title: 'What is known',
      lines: [
        ...Object.entries(explanation.facts).map(([name, value]) =>
          line(`${name} is ${valueInWords(value)}, as was told from outside.`, null),
        ),
        ...plan.facts
          .filter(({ name }) => !Object.hasOwn(explanation.facts, name))
          .map(({ name, span }) => line(`${name} is unknown: nobody has told it.`, span)),
        ...Object.entries(explanation.memory).map(([name, value]) =>
          line(`${name} is ${valueInWords(value)}, as the policy remembers.`, null),
        ),
      ],
    },
  ].filter(({ lines }) => lines.length > 0);
}

function standing(
  plan: Plan,
  { explanation, entitlements, ended, zone }: StandingInstance,
): readonly ProseLine[] {
  const { state, because } = explanation;
  const since = momentInWords(state.since, zone);
  const refusals = plan.states.find(({ name }) => name === state.name)?.refusals ?? [];
  return [
    line(
      `It ${ended ? 'has ended' : 'is'} in ${state.title} (${state.name}) since ${since}.`,
      entitlements.source.span,
    ),
    because === null
      ? line('It began there.', entitlements.source.span)
      : line(
          `What brought it there is ${placeOf(because)}: ${firstLine(because.text)}`,
          because.span,
        ),
    line(
      `Access is ${accessInWords(entitlements)}; billing is ${entitlements.billing.replace('-', ' ')}.`,
      entitlements.source.span,
    ),
    ...entitlements.limits.map(({ on, to, per, kind, source }) =>
      line(
        `At most ${to === null ? 'an unknown number of' : String(to)} ${on}${per === null ? '' : ` per ${per}`}, ${kind} (line ${source.span.line}).`,
        source.span,
      ),
    ),
    ...refusals.map(({ requests, text, span }) =>
      line(`As long as this lasts, ${listInWords(requests)}: "${text}" (line ${span.line})`, span),
    ),
  ];
}

function accessInWords({ access }: InstanceEntitlements): string {
  return typeof access === 'string' ? access : JSON.stringify(access);
}

function nextLines({ explanation, ended, at, zone }: StandingInstance): readonly ProseLine[] {
  if (explanation.next.length > 0)
    return explanation.next.map((pending) =>
      line(nextInWords(pending, at, zone), pending.source?.span ?? null),
    );
  return [
    line(
      ended
        ? 'Nothing: it has ended.'
        : 'Nothing by itself: only an event, a request or a fact moves it.',
      null,
    ),
  ];
}

function nextInWords({ at: due, name, key, source }: PendingDeadline, at: Instant, zone: string) {
  const what = source === null ? (name ?? key) : `${firstLine(source.text)} (${placeOf(source)})`;
  const named = name === null || source?.text.includes(name) === true ? '' : `${name}: `;
  return `On ${momentInWords(due, zone)}, ${distance(at, due)}: ${named}${what}`;
}

const day = 86_400_000;

function distance(from: Instant, to: Instant): string {
  const days = Math.floor((Date.parse(to) - Date.parse(from)) / day);
  if (days < 0) return 'overdue';
  return days === 0 ? 'within a day' : `in ${days} day${days === 1 ? '' : 's'}`;
}

function requestLines({ explanation }: StandingInstance): readonly ProseLine[] {
  return explanation.requests.flatMap(({ request, by, rules }) => {
    const who = by === null ? 'anybody' : listInWords(by, 'or');
    return [
      line(`${request}, by ${who}:`, rules[0]?.span ?? null),
      ...rules.map(({ text, span }) => line(`line ${span.line}: ${firstLine(text)}`, span)),
    ];
  });
}

function placeOf({ span, policy }: RuleSource): string {
  return `line ${span.line} of "${policy}"`;
}

function firstLine(text: string): string {
  const [first = '', ...more] = text.split('\n').map((part) => part.trim());
  return more.length === 0 ? first : [first, ...more].join(' ');
}
