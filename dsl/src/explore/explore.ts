import type { CompiledSet, Diagnostic, Engine, Plan, Span } from '@lintel/contract';
import { report } from '../diagnostics/report.ts';
import type { Finding, Question } from './findings/finding.ts';
import {
  limitsBelowUse,
  limitsWithoutConsequence,
  sharesThatAreNotWhole,
} from './findings/limits-that-hold.ts';
import {
  noticesNeverSent,
  requestsWithoutEffect,
  rulesNeverApplied,
  statesNeverReached,
} from './findings/lines-without-effect.ts';
import { notVisited } from './findings/not-visited.ts';
import { onePersonTwoStages } from './findings/one-person-two-stages.ts';
import { promisesThatBreak } from './findings/promises-that-break.ts';
import { daysInHours } from './findings/spans-in-hours.ts';
import { accessWithoutExit, placesWithoutExit } from './findings/states-without-exit.ts';
import {
  deadlinesAlwaysTogether,
  extensionsWithoutLimit,
  pausesWithoutLimit,
} from './findings/time-without-limit.ts';
import { type ExploreLimits, type Walked, defaultExploreLimits, walk } from './walk.ts';

export interface ExploreOptions {
  readonly limits?: Partial<ExploreLimits>;
  /** Explores this policy alone; without it all of the set. */
  readonly only?: string;
  /** What is known already: a line is not told twice what is wrong with it. */
  readonly known?: readonly Diagnostic[];
  /** The words to underline for a line; without it the whole line. */
  readonly headOf?: (span: Span) => Span;
  /** Texts of the files, so that a counterexample comes with the place where it can be put. */
  readonly textOf?: (file: string) => string | undefined;
  /** Runs the scenarios; without it nothing is said about what they visit. */
  readonly engine?: Engine;
}

/** What exploring one policy came to. */
export interface Reached {
  readonly policy: string;
  readonly states: readonly string[];
  /** Different places: state, region of what is known, and order of deadlines. */
  readonly places: number;
  readonly steps: number;
  readonly cutOff: boolean;
}

export interface Explored {
  /** In the order of the plans, and of the text in each. */
  readonly diagnostics: readonly Diagnostic[];
  readonly reached: readonly Reached[];
  /** True when some policy was not seen to the end: what is said of it may miss something. */
  readonly cutOff: boolean;
}

/** In this order: what an earlier one says of a line, a later one does not say again. */
const questions: readonly Question[] = [
  promisesThatBreak,
  accessWithoutExit,
  placesWithoutExit,
  statesNeverReached,
  deadlinesAlwaysTogether,
  extensionsWithoutLimit,
  pausesWithoutLimit,
  daysInHours,
  noticesNeverSent,
  onePersonTwoStages,
  limitsWithoutConsequence,
  limitsBelowUse,
  sharesThatAreNotWhole,
  requestsWithoutEffect,
  rulesNeverApplied,
];

/**
 * Goes every way that the policies of a set can go, as far as their conditions and the order of
 * their deadlines tell ways apart, and says what is wrong on some of them. Pure; equal sets give
 * equal answers on every machine, because limits count steps and not seconds.
 */
export function explore(set: CompiledSet, options: ExploreOptions = {}): Explored {
  const limits = { ...defaultExploreLimits, ...options.limits };
  const diagnostics: Diagnostic[] = [];
  const plans = set.plans.filter(({ policy }) => policy === (options.only ?? policy));
  const reached = plans.map((plan): Reached => {
    const walked = walk(plan, set.catalogue, limits);
    const { places, steps, cutOff } = walked;
    const found: Finding[] = [];
    const holds = inEveryRange(plan, (other) => walk(other, set.catalogue, limits));
    for (const question of questions)
      for (const finding of question(walked))
        if (
          !isTold(finding, found, options.known ?? []) &&
          (!never.has(finding.code) || holds(question, finding))
        )
          found.push(finding);
    if (options.engine !== undefined)
      found.push(...notVisited(plan, set.plans, set.catalogue, options.engine));
    const about = walked.notFollowed.map((words) => `\`${words}\``).join(', ');
    if (about !== '') found.push({ code: 'LTL-4035', span: plan.span, values: { about } });
    else if (cutOff)
      found.push({ code: 'LTL-4034', span: plan.span, values: { places: places.length, steps } });
    diagnostics.push(
      ...found
        .toSorted((a, b) => a.span.start - b.span.start)
        .map((finding) => asDiagnostic(finding, plan.span, options)),
    );
    const states = new Set(places.map(({ course }) => course.instance.state));
    return { policy: plan.policy, states: [...states], places: places.length, steps, cutOff };
  });
  for (const { span } of set.reviews ?? [])
    diagnostics.push(
      asDiagnostic({ code: 'LTL-4035', span, values: { about: '`review`' } }, span, options),
    );
  return { diagnostics, reached, cutOff: reached.some(({ cutOff }) => cutOff) };
}

/** What is said to never happen must not happen for any customer, whatever they have set. */
const never: ReadonlySet<Finding['code']> = new Set(['LTL-4030', 'LTL-4031', 'LTL-5030']);

/** Whether something is also found where a setting is as small or as large as it may be. */
function inEveryRange(
  plan: Plan,
  walkOf: (plan: Plan) => Walked,
): (question: Question, finding: Finding) => boolean {
  let walked: readonly Walked[] | null = null;
  return (question, { code, span }) => {
    walked ??= plan.settings
      .flatMap(({ name, range }) =>
        range === null ? [] : [range.from, range.to].map((value) => ({ name, value })),
      )
      .map(({ name, value }) => {
        const settings = plan.settings.map((one) => (one.name === name ? { ...one, value } : one));
        return walkOf({ ...plan, settings });
      });
    return walked.every((one) =>
      question(one).some((other) => other.code === code && other.span.start === span.start),
    );
  };
}

/** A line that something else is wrong with, or a state inside of which the reason was told. */
function isTold(
  { code, span }: Finding,
  found: readonly Finding[],
  known: readonly Diagnostic[],
): boolean {
  const inside = (other: Span): boolean =>
    other.file === span.file && other.start >= span.start && other.end <= span.end;
  return (
    found.some((other) => other.span.start === span.start && other.span.file === span.file) ||
    (code === 'LTL-5030' && known.some((other) => other.code === 'LTL-5002' && inside(other.span)))
  );
}

function asDiagnostic(
  { code, span, values, related = [], witness, scenario }: Finding,
  policy: Span,
  { headOf = (line) => line, textOf }: ExploreOptions,
): Diagnostic {
  const text = textOf?.(policy.file);
  const end = text === undefined ? null : endOfPolicy(policy, text);
  const fixes =
    typeof scenario !== 'string' || end === null
      ? []
      : [
          {
            title: 'add the counterexample as a scenario',
            edits: [{ span: end, text: `\n${scenario}` }],
          },
        ];
  const about = related.map((other) => ({ ...other, span: headOf(other.span) }));
  const told = report(code, headOf(span), values, {
    related: about,
    fixes,
    ...(witness === undefined ? {} : { witness }),
  });
  return typeof scenario === 'string' ? { ...told, scenario } : told;
}

/** Just before the brace that ends a policy. */
function endOfPolicy({ file, end }: Span, text: string): Span {
  const before = text.slice(0, end - 1);
  const line = before.split('\n').length;
  const column = end - 1 - before.lastIndexOf('\n');
  return { file, start: end - 1, end: end - 1, line, column };
}
