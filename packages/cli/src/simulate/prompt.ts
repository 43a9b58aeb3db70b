import type { Plan } from '@lintel/contract';
import {
  nearest,
  runSession,
  savedSession,
  stepMoment,
  timelineOf,
  type Session,
  type SessionGround,
  type SessionRun,
} from '@lintel/dsl';
import { CommandProblem } from '../command-problem.ts';
import type { Io } from '../io.ts';
import { fieldInWords, typedValue, type Offer } from './offers.ts';
import { standingInWords, standingLine, standingOf, type Standing } from './print-standing.ts';

const HELP = [
  'a number         do what is offered under it; fields are asked for',
  'do E by R …      any step of a scenario: do, set, wait, at …, expect, turn',
  'given X = V      what holds from the beginning',
  'next             to the next moment at which something happens by itself',
  'at DATE TIME     to a moment; `wait 3 days` passes a time',
  'show             how things stand, and what may be done',
  'undo             as if the last line had not been written',
  'text             the scenario so far',
  'save NAME        write it into the policy, with what happened as expectations',
  'quit             end; so does the end of the input',
];

/** What stands alone on a line and is no step of a scenario. */
const OWN_WORDS = ['help', 'show', 'text', 'undo', 'next', 'save', 'quit'];

/** The name of a scenario that is not saved yet. */
const UNSAVED = 'What was tried at the prompt';

/** A conversation: lines in, what happened out. */
export class Prompt {
  readonly #ground: SessionGround;
  readonly #io: Io;
  #past: Session[] = [];
  #session: Session;
  #standing: Standing | null = null;

  constructor(ground: SessionGround, io: Io, session: Session) {
    this.#ground = ground;
    this.#io = io;
    this.#session = session;
  }

  get standing(): Standing | null {
    return this.#standing;
  }

  get lines(): readonly string[] {
    const { givens, begin, steps } = this.#session;
    return [...givens, begin, ...steps];
  }

  /**
   * Runs until `quit` or the end of the input.
   *
   * @throws {CommandProblem} the policy cannot begin at that moment, or in that zone.
   */
  async talk(): Promise<void> {
    const beginning = runSession(this.#ground, this.#session, UNSAVED);
    const problem = beginning.ok ? undefined : beginning.diagnostics[0];
    if (problem !== undefined)
      throw new CommandProblem('cannot-begin', problem.message, problem.help);
    if (!this.#try(this.#session)) return;
    this.#say(...this.#shown());
    for (;;) {
      const typed = (await this.#io.readLine('> '))?.trim();
      if (typed === undefined || typed === 'quit') return;
      if (typed !== '' && !typed.startsWith('#')) await this.#obey(typed);
    }
  }

  async #obey(typed: string): Promise<void> {
    const [first = '', ...rest] = typed.split(/\s+/);
    switch (first) {
      case 'help':
        return this.#say(...HELP);
      case 'show':
        return this.#say(...this.#shown());
      case 'text':
        return this.#say(...this.lines);
      case 'undo':
        return this.#undo();
      case 'next':
        return this.#toNext();
      case 'save':
        return this.#save(rest.join(' ').replaceAll('"', ''));
      case 'given':
        return this.#take({ ...this.#session, givens: [...this.#session.givens, typed] });
      case 'begin':
        return this.#take({ ...this.#session, begin: typed });
      default:
        if (/^\d+$/.test(first)) return this.#choose(Number(first), rest.join(' '));
        if (rest.length === 0 && nearest(first, OWN_WORDS) !== null) {
          this.#say(`did you mean \`${nearest(first, OWN_WORDS) ?? ''}\`? nothing was done`);
          return;
        }
        return this.#step(this.#timed(typed));
    }
  }

  /** A moment alone is a step that expects the state that holds then. */
  #timed(typed: string): string {
    return /^at \S+ \S+$/.test(typed) ? `${typed} expect state ` : typed;
  }

  #step(line: string): void {
    const { steps } = this.#session;
    if (!line.endsWith('expect state ')) {
      this.#take({ ...this.#session, steps: [...steps, line] });
      return;
    }
    // First with the state of now, to see which one it is; then with that.
    const guess = this.#with(line + (this.#standing?.view.state ?? ''));
    const run = runSession(this.#ground, guess, UNSAVED);
    const reached = run.ok ? run.result.standing?.view.state : undefined;
    this.#take(reached === undefined ? guess : this.#with(line + reached));
  }

  #with(step: string): Session {
    return { ...this.#session, steps: [...this.#session.steps, step] };
  }

  #take(session: Session): void {
    const before = this.#session;
    if (!this.#try(session)) return;
    this.#past = [...this.#past, before];
  }

  /** Runs the session; what it cannot do is told, and leaves everything as it was. */
  #try(session: Session): boolean {
    const run = runSession(this.#ground, session, UNSAVED);
    if (!run.ok) {
      for (const { message, help } of run.diagnostics.slice(0, 3))
        this.#say(`not taken: ${message}`, `  help: ${help}`);
      return false;
    }
    const failure = run.result.steps.find((step) => step.failure !== null)?.failure;
    if (failure !== null && failure !== undefined) {
      this.#say(`not taken: expected ${failure.expected}, but ${failure.actual}`);
      return false;
    }
    const isNew = session.steps.length > this.#session.steps.length;
    this.#session = session;
    this.#standing = standingOf(this.#ground.engine, run.plan, run.result);
    if (isNew) this.#say(...this.#news(run));
    return true;
  }

  /** What the last line brought about, and where that led. */
  #news(run: Extract<SessionRun, { ok: true }>): string[] {
    const { rows } = timelineOf(run.plan, run.scenario, run.result);
    const last = rows.findLastIndex(({ written }) => written !== null);
    const before = rows.findLastIndex(({ written }, index) => index < last && written !== null);
    const told = rows
      .slice(before + 1)
      .flatMap(({ moment, happened }) =>
        happened === null
          ? []
          : [
              `  ${moment}  ${happened.text}${happened.span === null ? '' : ` (line ${String(happened.span.line)})`}`,
            ],
      );
    return [...told, ...(this.#standing === null ? [] : [standingLine(this.#standing)])];
  }

  #toNext(): void {
    const standing = this.#standing;
    const next = standing?.view.deadlines[0];
    if (standing === null || next === undefined) {
      this.#say('nothing happens by itself any more');
      return;
    }
    this.#step(`at ${stepMoment(next.at, standing.zone)} expect state `);
  }

  async #choose(number: number, rest: string): Promise<void> {
    const offer = this.#standing?.offers[number - 1];
    if (offer === undefined) {
      this.#say(`there is no ${String(number)}; \`show\` lists what may be done`);
      return;
    }
    const line = await this.#completed(offer, rest);
    if (line !== null) this.#step(line);
  }

  /** `do E by R with …`: the first role that may, and each field that was not said is asked for. */
  async #completed({ event, by, fields }: Offer, rest: string): Promise<string | null> {
    const [role] = by ?? [];
    const who = rest.startsWith('by ') || role === undefined ? '' : ` by ${role}`;
    const missing = fields.filter(({ name }) => !rest.includes(`${name} =`));
    const values: string[] = [];
    for (const field of missing) {
      const typed = (await this.#io.readLine(`${field.name} (${fieldInWords(field)}): `))?.trim();
      if (typed === undefined) return null;
      if (typed !== '') values.push(`${field.name} = ${typedValue(field, typed)}`);
    }
    const said = rest === '' ? '' : ` ${rest}`;
    const more =
      values.length === 0 ? '' : `${rest.includes('with ') ? ', ' : ' with '}${values.join(', ')}`;
    return `do ${event}${who}${said}${more}`;
  }

  #undo(): void {
    const before = this.#past.at(-1);
    if (before === undefined) {
      this.#say('nothing to undo');
      return;
    }
    this.#past = this.#past.slice(0, -1);
    this.#try(before);
    if (this.#standing !== null) this.#say(standingLine(this.#standing));
  }

  #save(written: string): void {
    const name = written === '' ? UNSAVED : written;
    const { plan } = this.#ground;
    if (plan.scenarios.some((scenario) => scenario.name === name)) {
      this.#say(`there is a scenario "${name}" already; save it under another name`);
      return;
    }
    const text = savedSession(this.#ground, this.#session, name);
    if (text === null) {
      this.#say('it would not pass as it stands; nothing was written');
      return;
    }
    const problem = this.#io.writeFile(plan.file, text);
    this.#say(
      problem === null
        ? `saved as scenario "${name}" in ${plan.file}`
        : `${plan.file} cannot be written: ${problem}`,
    );
  }

  #shown(): string[] {
    return this.#standing === null ? [] : standingInWords(this.#standing);
  }

  #say(...lines: readonly string[]): void {
    for (const line of lines) this.#io.print(line);
  }
}

/** Where time and zone begin when nobody says: a Monday morning. */
export function firstSession(plan: Plan, zone: string, begin: string): Session {
  const givens = plan.zone.kind === 'named' ? [] : [`given account time zone "${zone}"`];
  return { givens, begin: `begin at ${begin}`, steps: [] };
}
