import { Name, Text } from '../tokens.ts';
import type {
  DoStep,
  ExpectStep,
  Moment,
  Scenario,
  SetStep,
  Step,
  StepMoment,
  TextValue,
  TurnStep,
} from '../tree.ts';
import { ExpectationRules } from './expectation-rules.ts';
import type { Alternatives } from './recovering-parser.ts';

type Happening = DoStep | ExpectStep | SetStep | TurnStep;

/** A step without a moment happens at the instant reached. */
const atOnce: StepMoment = { at: null, justBefore: false };

/** Stories that prove a policy. */
export abstract class ScenarioRules extends ExpectationRules {
  /** scenario ::= scenarioHead '{' { step } '}' */
  readonly scenario = this.RULE('scenario', (): Scenario | null => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    const title = this.header(() => this.SUBRULE(this.scenarioHead));
    const head = this.spanFrom(first);
    const steps = this.block('step', () => this.SUBRULE(this.step));
    if (title === null) return null;
    return this.complete<Scenario>(
      { kind: 'scenario', span: this.spanFrom(first), head, title, steps },
      losses,
    );
  });

  /**
   * scenarioHead ::= 'scenario' Text
   *
   * A story with an expected course: the check and the test run it on the policy.
   *
   * @example scenario "One extension only"
   */
  readonly scenarioHead = this.RULE('scenarioHead', (): TextValue => {
    this.words('scenario');
    return this.textOf(this.CONSUME(Text));
  });

  private stepKinds?: Alternatives<Step>;

  /** step ::= given | beginAt | hostDown | wait | timedStep | happening */
  readonly step = this.RULE('step', (): Step =>
    this.OR(
      (this.stepKinds ??= [
        { ALT: (): Step => this.SUBRULE(this.given) },
        { ALT: (): Step => this.SUBRULE(this.beginAt) },
        { ALT: (): Step => this.SUBRULE(this.hostDown) },
        { ALT: (): Step => this.SUBRULE(this.wait) },
        { ALT: (): Step => this.SUBRULE(this.timedStep) },
        { ALT: (): Step => this.SUBRULE(this.happening) },
      ]),
    ),
  );

  /**
   * timedStep ::= 'at' moment [ 'just' 'before' ] happening
   *
   * At this moment, what happens or what is expected.
   *
   * @example at 2026-03-15 09:00 just before expect state trialing
   */
  readonly timedStep = this.RULE('timedStep', (): Step => {
    const first = this.LA(1);
    this.words('at');
    const at: Moment = this.SUBRULE(this.moment);
    const justBefore = this.OPTION(() => this.words('just before')) ?? false;
    const step = this.SUBRULE(this.happening);
    return { ...step, span: this.spanFrom(first), at, justBefore };
  });

  private happenings?: Alternatives<Happening>;

  /** happening ::= doStep | expectStep | setStep | turnStep */
  readonly happening = this.RULE('happening', (): Happening =>
    this.OR(
      (this.happenings ??= [
        { ALT: (): Happening => this.SUBRULE(this.doStep) },
        { ALT: (): Happening => this.SUBRULE(this.expectStep) },
        { ALT: (): Happening => this.SUBRULE(this.setStep) },
        { ALT: (): Happening => this.SUBRULE(this.turnStep) },
      ]),
    ),
  );

  /**
   * doStep ::= 'do' Name [ 'for' Text ] [ 'by' ( Text | Name ) ] [ 'because' Text ] withValues
   *
   * Somebody does something, or something happens.
   *
   * @example do request-seats by "Ana" with requested = 10
   */
  readonly doStep = this.RULE('doStep', (): DoStep => {
    const first = this.LA(1);
    this.words('do');
    const request = this.name();
    const about =
      this.OPTION2(() => {
        this.words('for');
        return this.textOf(this.CONSUME3(Text));
      }) ?? null;
    const by =
      this.OPTION(() => {
        this.words('by');
        return this.OR([
          { ALT: (): DoStep['by'] => this.textOf(this.CONSUME(Text)) },
          { ALT: (): DoStep['by'] => this.nameValueOf(this.CONSUME1(Name)) },
        ]);
      }) ?? null;
    const because =
      this.OPTION1(() => {
        this.words('because');
        return this.textOf(this.CONSUME2(Text));
      }) ?? null;
    const given = this.SUBRULE(this.withValues);
    return {
      kind: 'do',
      span: this.spanFrom(first),
      ...atOnce,
      request,
      about,
      by,
      because,
      with: given,
    };
  });

  /**
   * setStep ::= 'set' Name [ 'of' Text ] 'to' value
   *
   * A fact becomes another.
   *
   * @example set oldest-unpaid to nothing
   */
  readonly setStep = this.RULE('setStep', (): SetStep => {
    const first = this.LA(1);
    this.words('set');
    const name = this.name();
    const about =
      this.OPTION(() => {
        this.words('of');
        return this.textOf(this.CONSUME(Text));
      }) ?? null;
    this.words('to');
    const value = this.SUBRULE(this.value);
    return { kind: 'set', span: this.spanFrom(first), ...atOnce, name, about, value };
  });

  /**
   * turnStep ::= 'turn' Name onOrOff
   *
   * A switch is turned on or off.
   *
   * @example turn exports off
   */
  readonly turnStep = this.RULE('turnStep', (): TurnStep => {
    const first = this.LA(1);
    this.words('turn');
    const name = this.name();
    const on = this.SUBRULE(this.onOrOff);
    return { kind: 'turn', span: this.spanFrom(first), ...atOnce, name, on };
  });

  /**
   * expectStep ::= 'expect' [ Text ] expectation
   *
   * What must be so now; otherwise the scenario fails.
   *
   * @example expect refused "One pause a year"
   */
  readonly expectStep = this.RULE('expectStep', (): ExpectStep => {
    const first = this.LA(1);
    this.words('expect');
    const about = this.OPTION(() => this.textOf(this.CONSUME(Text))) ?? null;
    const expectation = this.SUBRULE(this.expectation);
    return { kind: 'expect', span: this.spanFrom(first), ...atOnce, about, expectation };
  });
}
