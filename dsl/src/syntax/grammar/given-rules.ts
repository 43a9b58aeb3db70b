import type { Span } from '@lintel/contract';
import { replacement } from '../../diagnostics/report.ts';
import { spanOf } from '../token-place.ts';
import { Comma, Day, Equals, keyword, Text } from '../tokens.ts';
import type {
  Assignment,
  BeginAt,
  GivenNobody,
  GivenPerson,
  GivenStandIn,
  GivenSubject,
  GivenValue,
  GivenZone,
  HostDown,
  PersonRole,
  Step,
  Value,
  Wait,
  Word,
} from '../tree.ts';
import { ApprovalRules } from './approval-rules.ts';

/** What a scenario starts from. */
export abstract class GivenRules extends ApprovalRules {
  /**
   * given ::= 'given' ( givenPerson | givenZone | 'switch' Name 'is' onOrOff | ( 'choice' | 'setting' ) assignment
   *   | 'not' 'in' 'the' 'rollout' | givenFact | givenSubject )
   *
   * What holds before the story begins.
   *
   * @example given choice at-the-end = convert
   */
  readonly given = this.RULE('given', (): Step => {
    const first = this.LA(1);
    this.words('given');
    return this.OR([
      {
        ALT: (): Step => {
          const given = this.SUBRULE(this.givenPerson);
          return { ...given, span: this.spanFrom(first) };
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
          this.words('switch');
          const name = this.name();
          this.words('is');
          const on = this.SUBRULE(this.onOrOff);
          return { kind: 'given-switch', span: this.spanFrom(first), name, on };
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
          this.words('not in the rollout');
          return { kind: 'given-outside', span: this.spanFrom(first) };
        },
      },
      {
        ALT: (): Step => {
          const given = this.SUBRULE(this.givenFact);
          return { ...given, span: this.spanFrom(first) };
        },
      },
      {
        // A person is no subject, though `person` may be the name of one elsewhere.
        GATE: () => !this.ahead(1, keyword('person')) && this.ahead(2, Text),
        ALT: (): Step => {
          const given = this.SUBRULE(this.givenSubject);
          return { ...given, span: this.spanFrom(first) };
        },
      },
    ]);
  });

  /**
   * givenSubject ::= Name Text [ 'of' Text ] withValues
   *
   * Something that there is before the story begins.
   *
   * @example sub-account "London" of "UK" with plan = starter, api-calls-used = 300
   */
  readonly givenSubject = this.RULE('givenSubject', (): GivenSubject => {
    const first = this.LA(1);
    const subject = this.name();
    const name = this.textOf(this.CONSUME(Text));
    const of =
      this.OPTION(() => {
        this.words('of');
        return this.textOf(this.CONSUME1(Text));
      }) ?? null;
    const given = this.SUBRULE(this.withValues);
    return { kind: 'given-subject', span: this.spanFrom(first), subject, name, of, with: given };
  });

  /**
   * givenPerson ::= 'person' Text ( 'is' personRoles | 'stands' 'in' 'for' Text 'from' Day 'to' Day )
   *
   * Somebody who takes part, with their roles.
   *
   * @example person "Ana" is customer-admin, manager of "Ben"
   */
  readonly givenPerson = this.RULE('givenPerson', (): GivenPerson | GivenStandIn => {
    const first = this.LA(1);
    this.words('person');
    const person = this.textOf(this.CONSUME(Text));
    return this.OR([
      {
        ALT: (): GivenPerson | GivenStandIn => {
          this.words('is');
          const roles = this.SUBRULE(this.personRoles);
          return { kind: 'given-person', span: this.spanFrom(first), person, roles };
        },
      },
      {
        ALT: (): GivenPerson | GivenStandIn => {
          this.words('stands in for');
          const absent = this.textOf(this.CONSUME1(Text));
          this.words('from');
          const from = this.dateOf(this.CONSUME(Day));
          this.words('to');
          const to = this.dateOf(this.CONSUME1(Day));
          const span = this.spanFrom(first);
          return { kind: 'given-stand-in', span, person, for: absent, from, to };
        },
      },
    ]);
  });

  /**
   * personRoles ::= Name [ 'of' Text ] { ',' Name [ 'of' Text ] }
   *
   * The roles of a person, and whose manager they are.
   *
   * @example manager of "Ben", buyer
   */
  readonly personRoles = this.RULE('personRoles', (): PersonRole[] => {
    const roles: PersonRole[] = [];
    this.AT_LEAST_ONE_SEP({
      SEP: Comma,
      DEF: () => {
        const role = this.name();
        const of =
          this.OPTION(() => {
            this.words('of');
            return this.textOf(this.CONSUME(Text));
          }) ?? null;
        roles.push({ role, of });
      },
    });
    return roles;
  });

  /**
   * givenFact ::= Name ( '=' value | 'is' value { ',' value } )
   *
   * What is known before the story begins.
   *
   * `is` stands after `nobody`, which may also be the name of a fact; after another name it is read
   * too, and reported.
   *
   * @example nobody is manager
   */
  readonly givenFact = this.RULE('givenFact', (): GivenNobody | GivenValue => {
    const first = this.LA(1);
    const name = this.name();
    return this.OR([
      {
        ALT: (): GivenNobody | GivenValue => {
          this.CONSUME(Equals);
          const value = this.SUBRULE(this.value);
          return { kind: 'given-value', span: this.spanFrom(first), of: 'fact', name, value };
        },
      },
      {
        ALT: (): GivenNobody | GivenValue => {
          const is = this.CONSUME(keyword('is'));
          const values: Value[] = [];
          this.AT_LEAST_ONE_SEP({
            SEP: Comma,
            DEF: () => values.push(this.SUBRULE1(this.value)),
          });
          return this.ACTION(() => this.isGiven(name, spanOf(this.file, is), values));
        },
      },
    ]);
  });

  /** `nobody is a, b`, or a fact that is given with `is`: the author's mind was still with conditions. */
  private isGiven(name: Word, is: Span, values: readonly Value[]): GivenNobody | GivenValue {
    const span = this.spanFrom(this.LA(0));
    const roles = values.flatMap((value) => (value.kind === 'name' ? [value.name] : []));
    if (name.text === 'nobody' && roles.length === values.length)
      return { kind: 'given-nobody', span, roles };
    this.report('LTL-1020', is, {}, { fixes: [replacement('write `=`', is, '=')] });
    const [value] = values;
    if (value === undefined) return this.giveUp();
    return { kind: 'given-value', span, of: 'fact', name, value };
  }

  /**
   * givenZone ::= Name 'time' 'zone' Text
   *
   * In which time zone the customer is.
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
   * beginAt ::= 'begin' [ 'on' Name ] 'at' moment withValues
   *
   * When the story begins.
   *
   * @example begin at 2026-12-01 09:00 with paid-through = 2027-01-17
   */
  readonly beginAt = this.RULE('beginAt', (): BeginAt => {
    const first = this.LA(1);
    this.words('begin');
    const on =
      this.OPTION(() => {
        this.words('on');
        return this.name();
      }) ?? null;
    this.words('at');
    const at = this.SUBRULE(this.moment);
    const given = this.SUBRULE(this.withValues);
    return { kind: 'begin-at', span: this.spanFrom(first), on, at, with: given };
  });

  /**
   * hostDown ::= 'host' 'is' 'down' 'from' moment 'to' moment
   *
   * Your systems do not run in this time; what was due is done afterwards, as if it had been in
   * time.
   *
   * @example host is down from 2026-03-04 08:00 to 2026-03-05 12:00
   */
  readonly hostDown = this.RULE('hostDown', (): HostDown => {
    const first = this.LA(1);
    this.words('host is down from');
    const from = this.SUBRULE(this.moment);
    this.words('to');
    const to = this.SUBRULE1(this.moment);
    return { kind: 'host-down', span: this.spanFrom(first), from, to };
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
   * Time passes.
   *
   * @example wait 10 days
   */
  readonly wait = this.RULE('wait', (): Wait => {
    const first = this.LA(1);
    this.words('wait');
    const duration = this.SUBRULE(this.durationOrName);
    return { kind: 'wait', span: this.spanFrom(first), duration };
  });
}
