import { Text } from '../tokens.ts';
import type {
  Assignment,
  BeginAt,
  GivenPerson,
  GivenValue,
  GivenZone,
  Step,
  Wait,
} from '../tree.ts';
import { ApprovalRules } from './approval-rules.ts';

/** What a scenario starts from. */
export abstract class GivenRules extends ApprovalRules {
  /**
   * given ::= 'given' ( givenPerson | givenZone | 'switch' Name 'is' onOrOff | [ 'choice' | 'setting' ] assignment )
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
}
