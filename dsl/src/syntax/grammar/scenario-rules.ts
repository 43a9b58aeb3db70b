import type {
  Assignment,
  BeginAt,
  DoStep,
  Expectation,
  ExpectStep,
  GivenPerson,
  GivenValue,
  GivenZone,
  Moment,
  Scenario,
  SetStep,
  Step,
  TextValue,
  Wait,
} from '../tree.ts';
import { Equals, Instant, Name, NumberToken, Text } from '../tokens.ts';
import { ApprovalRules } from './approval-rules.ts';

/** Stories that prove a policy. */
export abstract class ScenarioRules extends ApprovalRules {
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
   * @example scenario "One extension only"
   */
  readonly scenarioHead = this.RULE('scenarioHead', (): TextValue => {
    this.words('scenario');
    return this.textOf(this.CONSUME(Text));
  });

  /** step ::= given | beginAt | wait | timedStep | happening */
  readonly step = this.RULE('step', (): Step =>
    this.OR([
      { ALT: (): Step => this.SUBRULE(this.given) },
      { ALT: (): Step => this.SUBRULE(this.beginAt) },
      { ALT: (): Step => this.SUBRULE(this.wait) },
      { ALT: (): Step => this.SUBRULE(this.timedStep) },
      { ALT: (): Step => this.SUBRULE(this.happening) },
    ]),
  );

  /**
   * given ::= 'given' ( givenPerson | givenZone | [ 'choice' | 'setting' ] assignment )
   *
   * @example given choice at-the-end = convert
   */
  readonly given = this.RULE('given', (): Step => {
    const first = this.LA(1);
    this.words('given');
    return this.OR([
      {
        ALT: (): Step => {
          const { person, roles } = this.SUBRULE(this.givenPerson);
          return { kind: 'given-person', span: this.spanFrom(first), person, roles };
        },
      },
      {
        ALT: (): Step => {
          const { of, zone } = this.SUBRULE(this.givenZone);
          return { kind: 'given-zone', span: this.spanFrom(first), of, zone };
        },
      },
      {
        ALT: (): Step => {
          this.words('choice');
          const { name, value } = this.SUBRULE(this.assignment);
          return { kind: 'given-value', span: this.spanFrom(first), of: 'choice', name, value };
        },
      },
      {
        ALT: (): Step => {
          this.words('setting');
          const { name, value } = this.SUBRULE1(this.assignment);
          return { kind: 'given-value', span: this.spanFrom(first), of: 'setting', name, value };
        },
      },
      {
        ALT: (): Step => {
          const { name, value } = this.SUBRULE2(this.assignment);
          const step: GivenValue = {
            kind: 'given-value',
            span: this.spanFrom(first),
            of: 'fact',
            name,
            value,
          };
          return step;
        },
      },
    ]);
  });

  /**
   * givenPerson ::= 'person' Text 'is' names
   *
   * @example person "Ana" is customer-admin, manager
   */
  readonly givenPerson = this.RULE('givenPerson', (): Pick<GivenPerson, 'person' | 'roles'> => {
    this.words('person');
    const person = this.textOf(this.CONSUME(Text));
    this.words('is');
    const roles = this.SUBRULE(this.names);
    return { person, roles };
  });

  /**
   * givenZone ::= Name 'time' 'zone' Text
   *
   * @example account time zone "Europe/Dublin"
   */
  readonly givenZone = this.RULE('givenZone', (): Pick<GivenZone, 'of' | 'zone'> => {
    const of = this.name();
    this.words('time zone');
    const zone = this.textOf(this.CONSUME(Text));
    return { of, zone };
  });

  /**
   * beginAt ::= 'begin' 'at' moment withValues
   *
   * @example begin at 2026-12-01 09:00 with paid-through = 2027-01-17
   */
  readonly beginAt = this.RULE('beginAt', (): BeginAt => {
    const first = this.LA(1);
    this.words('begin at');
    const at = this.SUBRULE(this.moment);
    const given = this.SUBRULE(this.withValues);
    return { kind: 'begin-at', span: this.spanFrom(first), at, with: given };
  });

  /** withValues ::= [ 'with' assignments ] */
  readonly withValues = this.RULE(
    'withValues',
    (): Assignment[] =>
      this.OPTION(() => {
        this.words('with');
        return this.SUBRULE(this.assignments);
      }) ?? [],
  );

  /**
   * wait ::= 'wait' durationOrName
   *
   * @example wait 10 days
   */
  readonly wait = this.RULE('wait', (): Wait => {
    const first = this.LA(1);
    this.words('wait');
    const duration = this.SUBRULE(this.durationOrName);
    return { kind: 'wait', span: this.spanFrom(first), duration };
  });

  /**
   * timedStep ::= 'at' moment happening
   *
   * @example at 2026-03-15 09:00 expect state expired
   */
  readonly timedStep = this.RULE('timedStep', (): Step => {
    const first = this.LA(1);
    this.words('at');
    const at: Moment = this.SUBRULE(this.moment);
    const step = this.SUBRULE(this.happening);
    return { ...step, span: this.spanFrom(first), at };
  });

  /** happening ::= doStep | expectStep | setStep */
  readonly happening = this.RULE('happening', (): DoStep | ExpectStep | SetStep =>
    this.OR([
      { ALT: (): DoStep | ExpectStep | SetStep => this.SUBRULE(this.doStep) },
      { ALT: (): DoStep | ExpectStep | SetStep => this.SUBRULE(this.expectStep) },
      { ALT: (): DoStep | ExpectStep | SetStep => this.SUBRULE(this.setStep) },
    ]),
  );

  /**
   * doStep ::= 'do' Name [ 'by' ( Text | Name ) ] withValues
   *
   * @example do request-seats by "Ana" with requested = 10
   */
  readonly doStep = this.RULE('doStep', (): DoStep => {
    const first = this.LA(1);
    this.words('do');
    const request = this.name();
    const by =
      this.OPTION(() => {
        this.words('by');
        return this.OR([
          { ALT: (): DoStep['by'] => this.textOf(this.CONSUME(Text)) },
          { ALT: (): DoStep['by'] => this.nameValueOf(this.CONSUME1(Name)) },
        ]);
      }) ?? null;
    const given = this.SUBRULE(this.withValues);
    return { kind: 'do', span: this.spanFrom(first), at: null, request, by, with: given };
  });

  /**
   * setStep ::= 'set' Name 'to' value
   *
   * @example set oldest-unpaid to nothing
   */
  readonly setStep = this.RULE('setStep', (): SetStep => {
    const first = this.LA(1);
    this.words('set');
    const name = this.name();
    this.words('to');
    const value = this.SUBRULE(this.value);
    return { kind: 'set', span: this.spanFrom(first), at: null, name, value };
  });

  /**
   * expectStep ::= 'expect' expectation
   *
   * @example expect refused "One pause a year"
   */
  readonly expectStep = this.RULE('expectStep', (): ExpectStep => {
    const first = this.LA(1);
    this.words('expect');
    const expectation = this.SUBRULE(this.expectation);
    return { kind: 'expect', span: this.spanFrom(first), at: null, expectation };
  });

  /**
   * expectation ::= Name '=' Number | 'state' Name | 'access' Name | 'notice' Text [ 'to' Name ] | 'refused' [ Text ]
   *   | 'deadline' Name 'at' moment | 'approval' Name 'waiting' 'for' Name | 'audit' Text | 'instant' Instant
   *
   * @example state leased
   */
  readonly expectation = this.RULE('expectation', (): Expectation => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): Expectation => {
          const of = this.name();
          this.CONSUME(Equals);
          const value = this.numberOf(this.CONSUME(NumberToken));
          return { kind: 'expect-quantity', span: this.spanFrom(first), of, value };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('state');
          const state = this.name(1);
          return { kind: 'expect-state', span: this.spanFrom(first), state };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('access');
          const level = this.name(2);
          return { kind: 'expect-access', span: this.spanFrom(first), level };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('notice');
          const template = this.textOf(this.CONSUME(Text));
          const to =
            this.OPTION(() => {
              this.words('to');
              return this.name(3);
            }) ?? null;
          return { kind: 'expect-notice', span: this.spanFrom(first), template, to };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('refused');
          const text = this.OPTION1(() => this.textOf(this.CONSUME1(Text))) ?? null;
          return { kind: 'expect-refused', span: this.spanFrom(first), text };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('deadline');
          const deadline = this.name(4);
          this.words('at');
          const at = this.SUBRULE(this.moment);
          return { kind: 'expect-deadline', span: this.spanFrom(first), deadline, at };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('approval');
          const approval = this.name(5);
          this.words('waiting for');
          const waitingFor = this.name(6);
          return { kind: 'expect-approval', span: this.spanFrom(first), approval, waitingFor };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('audit');
          const text = this.textOf(this.CONSUME2(Text));
          return { kind: 'expect-audit', span: this.spanFrom(first), text };
        },
      },
      {
        ALT: (): Expectation => {
          this.words('instant');
          const instant = this.instantOf(this.CONSUME(Instant));
          return { kind: 'expect-instant', span: this.spanFrom(first), instant };
        },
      },
    ]);
  });
}
