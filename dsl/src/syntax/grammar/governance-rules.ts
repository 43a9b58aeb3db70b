import { Comma, Text } from '../tokens.ts';
import type {
  AccessLevel,
  DataClass,
  Field,
  ReasonOrder,
  Resource,
  SubjectKind,
  Switch,
} from '../tree.ts';
import { ResourceRules } from './resource-rules.ts';

/** What policies are about and answer for: kinds of subject, levels of access, resources, classes of data, names of reasons, switches. */
export abstract class GovernanceRules extends ResourceRules {
  /**
   * accessLevel ::= 'access-level' Name Text [ 'read-only' ] '{' { include } '}'
   *
   * A level of access between full and none, with what it includes.
   *
   * @example access-level browse "Look only" read-only { include editor, support email }
   */
  readonly accessLevel = this.RULE('accessLevel', (): AccessLevel => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    this.words('access-level');
    const name = this.name();
    const title = this.textOf(this.CONSUME(Text));
    const readOnly = this.OPTION(() => this.words('read-only')) ?? false;
    const items = this.block('include', () => this.SUBRULE(this.include));
    return this.complete(
      { kind: 'access-level', span: this.spanFrom(first), name, title, readOnly, items },
      losses,
    );
  });

  /**
   * resource ::= 'resource' Name Text 'with' field { ',' field }
   *
   * A kind of thing that customers keep with you, so that access can depend on what is known of
   * each.
   *
   * @example resource recording "Recording" with made is date
   */
  readonly resource = this.RULE('resource', (): Resource => {
    const first = this.LA(1);
    this.words('resource');
    const name = this.name();
    const title = this.textOf(this.CONSUME(Text));
    this.words('with');
    const fields: Field[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => fields.push(this.SUBRULE(this.field)) });
    return { kind: 'resource', span: this.spanFrom(first), name, title, fields };
  });

  /**
   * subjectKind ::= 'subject' Name Text 'of' Name
   *
   * Something that a policy can run for, beside subscriptions and accounts.
   *
   * @example subject boat "Boat" of account
   */
  readonly subjectKind = this.RULE('subjectKind', (): SubjectKind => {
    const first = this.LA(1);
    this.words('subject');
    const name = this.name();
    const title = this.textOf(this.CONSUME(Text));
    this.words('of');
    const of = this.name(1);
    return { kind: 'subject', span: this.spanFrom(first), name, title, of };
  });

  /**
   * dataClass ::= 'data' Name Text
   *
   * A kind of data that is kept for a time and deleted afterwards.
   *
   * @example data logs "Log books"
   */
  readonly dataClass = this.RULE('dataClass', (): DataClass => {
    const first = this.LA(1);
    this.words('data');
    const name = this.name();
    const title = this.textOf(this.CONSUME(Text));
    return { kind: 'data-class', span: this.spanFrom(first), name, title };
  });

  /**
   * reasonOrder ::= 'reasons' 'in' 'order' names
   *
   * Which reason is shown first where access is narrow for several.
   *
   * @example reasons in order suspended, unpaid, over-limit
   */
  readonly reasonOrder = this.RULE('reasonOrder', (): ReasonOrder => {
    const first = this.LA(1);
    this.words('reasons in order');
    const names = this.SUBRULE(this.names);
    return { kind: 'reason-order', span: this.spanFrom(first), names };
  });

  /**
   * switchLine ::= 'switch' Name Text [ 'normally' onOrOff ]
   *
   * Something that can be turned on or off for everybody at once, such as in an emergency.
   *
   * @example switch exports "Exports" normally off
   */
  readonly switchLine = this.RULE('switchLine', (): Switch => {
    const first = this.LA(1);
    this.words('switch');
    const name = this.name();
    const title = this.textOf(this.CONSUME(Text));
    const on =
      this.OPTION(() => {
        this.words('normally');
        return this.SUBRULE(this.onOrOff);
      }) ?? true;
    return { kind: 'switch', span: this.spanFrom(first), name, title, normally: on ? 'on' : 'off' };
  });
}
