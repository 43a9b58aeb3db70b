import type {
  CompiledSet,
  Diagnostic,
  Engine,
  Instant,
  Plan,
  ScenarioPlan,
} from '@lintel/contract';
import { compile, type SourceFile } from '../compile.ts';
import { format } from '../format/format.ts';
import { momentInWords } from './describe.ts';
import { runScenario, type ScenarioResult } from './run.ts';

/** A scenario that is being written line by line, while it runs. */
export interface Session {
  /** Such as `given seats = 25`; they hold from the beginning, whenever they were written. */
  readonly givens: readonly string[];
  /** Such as `begin at 2026-01-05 09:00`. */
  readonly begin: string;
  /** One step a line, as in a scenario. */
  readonly steps: readonly string[];
}

/** The policies that a session runs in; they compile without it. */
export interface SessionGround {
  readonly files: readonly SourceFile[];
  readonly plan: Plan;
  readonly engine: Engine;
}

export type SessionRun =
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly ok: true;
      readonly set: CompiledSet;
      readonly plan: Plan;
      readonly scenario: ScenarioPlan;
      readonly result: ScenarioResult;
    };

const indent = '    ';

/** Runs a session from its beginning. A line that the language does not take gives its diagnostics. */
export function runSession(ground: SessionGround, session: Session, name: string): SessionRun {
  const lines = [...session.givens, session.begin, ...session.steps];
  return runWritten(ground, scenarioText(name, lines), name);
}

function runWritten({ files, plan, engine }: SessionGround, written: string, name: string) {
  const changed = files.map((file) =>
    file.path === plan.file ? { ...file, text: inserted(file.text, plan, written) } : file,
  );
  const { set, diagnostics } = compile(changed);
  const found = set?.plans.find(({ policy }) => policy === plan.policy);
  const scenario = found?.scenarios.findLast((candidate) => candidate.name === name);
  if (set === null || found === undefined || scenario === undefined) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return { ok: false, diagnostics: errors } as const;
  }
  const context = { plansOfSet: set.plans, catalogue: set.catalogue };
  const result = runScenario(found, engine, scenario, context);
  return { ok: true, set, plan: found, scenario, result } as const;
}

function scenarioText(name: string, lines: readonly string[]): string {
  return [`  scenario "${name}" {`, ...lines.map((line) => indent + line), '  }', ''].join('\n');
}

/** Before the brace that closes the policy. */
function inserted(text: string, { span }: Plan, scenario: string): string {
  const end = text.lastIndexOf('}', span.end - 1);
  return `${text.slice(0, end).trimEnd()}\n\n${scenario}${text.slice(end)}`;
}

/**
 * The file of the policy with the session as a scenario that passes: where a step was refused or
 * the state changed, the scenario expects so, and it ends with the state that was reached.
 *
 * @returns `null` when it would not pass as it stands.
 */
export function savedSession(ground: SessionGround, session: Session, name: string): string | null {
  const run = runSession(ground, session, name);
  if (!run.ok) return null;
  const lines = [
    ...session.givens,
    session.begin,
    ...withExpectations(session.steps, run.scenario, run.result),
  ];
  const written = scenarioText(name, lines);
  const again = runWritten(ground, written, name);
  if (!again.ok || !again.result.passed) return null;
  const file = ground.files.find(({ path }) => path === ground.plan.file);
  if (file === undefined) return null;
  return format(inserted(file.text, ground.plan, written), { file: file.path }).text;
}

function withExpectations(
  steps: readonly string[],
  scenario: ScenarioPlan,
  result: ScenarioResult,
): readonly string[] {
  const lines = steps.flatMap((step, index) => {
    const taken = result.steps[index];
    if (taken === undefined || scenario.steps[index]?.kind === 'expect') return [step];
    const entered = taken.happenings.flatMap((happening) =>
      happening.kind === 'entered' && happening.policy === result.policy ? [happening.state] : [],
    );
    const refused = taken.answered?.startsWith('refused') === true;
    return [
      step,
      ...(refused ? ['expect refused'] : []),
      ...entered.slice(-1).map((state) => `expect state ${state}`),
    ];
  });
  const state = result.standing?.view.state;
  const last = `expect state ${state ?? ''}`;
  return state === undefined || lines.at(-1)?.endsWith(last) === true ? lines : [...lines, last];
}

/** A moment as a scenario writes it, rounded up to the minute. */
export function stepMoment(at: Instant, zone: string): string {
  const whole = Math.ceil(Date.parse(at) / 60_000) * 60_000;
  return momentInWords(new Date(whole).toISOString(), zone);
}
