import type {
  Happening,
  Instant,
  Plan,
  ReviewHappening,
  ScenarioPlan,
  Span,
} from '@lintel/contract';
import { momentInWords, stepInWords, whatHappened } from './describe.ts';
import type { ScenarioResult } from './run.ts';
import type { StepResultInWords } from './take-steps.ts';

/** What a scenario wrote and what came of it, side by side, in order of time. */
export interface Timeline {
  readonly policy: string;
  readonly scenario: string;
  readonly file: string;
  /** IANA zone of the moments; `null` where the scenario does not say it. */
  readonly zone: string | null;
  readonly passed: boolean;
  readonly rows: readonly TimelineRow[];
}

export interface TimelineRow {
  readonly at: Instant;
  /** Local, `2026-05-04 10:00`. */
  readonly moment: string;
  /** The state of the scenario's policy after this row. */
  readonly state: string;
  /** A line of the scenario; `null` where time alone did something. */
  readonly written: {
    readonly text: string;
    readonly span: Span;
    /** `done` is what was only done; an expectation is `met` or `missed`. */
    readonly verdict: 'done' | 'met' | 'missed';
  } | null;
  readonly happened: {
    readonly text: string;
    /** `instead`: what is the case in place of what was expected. */
    readonly kind: Happening['kind'] | ReviewHappening['kind'] | 'answer' | 'instead';
    /** The line of the policy that did it. */
    readonly span: Span | null;
  } | null;
}

/** Puts the steps of a scenario beside what happened. Pure: equal results give equal rows. */
export function timelineOf(plan: Plan, scenario: ScenarioPlan, result: ScenarioResult): Timeline {
  const { zone, passed } = result;
  const moment = (at: Instant): string => (zone === null ? at : momentInWords(at, zone));
  const rows: TimelineRow[] = [];
  let state = '';
  const add = (
    at: Instant,
    written: TimelineRow['written'],
    happened: TimelineRow['happened'],
  ): void => {
    rows.push({ at, moment: moment(at), state, written, happened });
  };
  const tell = (happening: Happening, written: TimelineRow['written']): void => {
    if (happening.kind === 'entered' && happening.policy === plan.policy) state = happening.state;
    add(happening.at, written, {
      text: `${happening.policy === plan.policy ? '' : `${happening.policy}: `}${whatHappened(happening)}`,
      kind: happening.kind,
      span: happening.source?.span ?? null,
    });
  };
  result.steps.forEach((taken, index) => {
    const step = scenario.steps[index];
    const whileWaiting = taken.happenings.slice(0, taken.whileWaiting);
    const [first, ...others] = whileWaiting;
    if (index === 0 && scenario.begin !== null && first !== undefined) {
      tell(first, { text: 'begin', span: scenario.begin.span, verdict: 'done' });
      for (const happening of others) tell(happening, null);
    } else for (const happening of whileWaiting) tell(happening, null);
    const at = taken.at ?? rows.at(-1)?.at ?? '';
    const written: TimelineRow['written'] = {
      text: step === undefined ? 'begin' : stepInWords(step),
      span: taken.span,
      verdict: !taken.passed ? 'missed' : step?.kind === 'expect' ? 'met' : 'done',
    };
    const [cause, ...more] = taken.happenings.slice(taken.whileWaiting);
    const answer = answerOf(taken);
    if (cause !== undefined) tell(cause, written);
    else add(at, written, answer);
    for (const happening of more) tell(happening, null);
    if (cause !== undefined && answer !== null) add(at, null, answer);
  });
  return {
    policy: plan.policy,
    scenario: scenario.name,
    file: scenario.span.file,
    zone,
    passed,
    rows,
  };
}

/** What is the case instead of what was expected; or an answer that no happening tells. */
function answerOf({ failure, answered, happenings }: StepResultInWords): TimelineRow['happened'] {
  if (failure !== null)
    return { text: `but it is: ${failure.actual}`, kind: 'instead', span: null };
  const isTold = happenings.some(({ kind }) => kind === 'refusal' || kind === 'ignored');
  return answered === null || isTold ? null : { text: answered, kind: 'answer', span: null };
}

/** What the scenario wrote may take this much; a longer line has what happened below it. */
const widest = 52;

const marks = { done: ' ', met: '✓', missed: '✗' } as const;

/** A timeline for a terminal: two columns, lines of the text beside them, local times. */
export function timelineText({ zone, file, rows }: Timeline): string[] {
  const left = rows.map(({ written }) =>
    written === null
      ? ''
      : `${String(written.span.line).padStart(5)}  ${marks[written.verdict]} ${written.text}`,
  );
  const width = Math.min(widest, Math.max(0, ...left.map(({ length }) => length)));
  const clock = Math.max(zone?.length ?? 0, 16, ...rows.map(({ moment }) => moment.length));
  const head = `${(zone ?? '').padEnd(clock)}  ${'line    the scenario'.padStart(21).padEnd(width)}  what happened`;
  let moment = '';
  const lines = rows.flatMap((row, index) => {
    const when = row.moment === moment ? '' : row.moment;
    moment = row.moment;
    const written = left[index] ?? '';
    const happened = row.happened === null ? '' : happenedWithPlace(row.happened, file);
    const start = `${when.padEnd(clock)}  `;
    if (written.length <= width || happened === '')
      return [`${start}${written.padEnd(width)}  ${happened}`.trimEnd()];
    return [`${start}${written}`, `${' '.repeat(clock + 2 + width)}  ${happened}`];
  });
  return [head, ...lines];
}

function happenedWithPlace(
  { text, span }: NonNullable<TimelineRow['happened']>,
  file: string,
): string {
  if (span === null) return text;
  const place = span.file === file ? `line ${span.line}` : `${span.file}:${span.line}`;
  return `${text} (${place})`;
}
