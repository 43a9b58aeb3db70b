import { Text } from '../tokens.ts';
import type {
  Billing,
  BillingKind,
  ChargeOnEntry,
  KeepData,
  PauseLine,
  RefuseRequests,
  State,
  StateItem,
  TextValue,
} from '../tree.ts';
import { AccessRules } from './access-rules.ts';
import type { Alternatives } from './recovering-parser.ts';

/** States and what can be said in them. */
export abstract class StateRules extends AccessRules {
  /**
   * state ::= stateHead '{' { stateItem } '}'
   *
   * Where an instance can be: what holds there, and what can happen from there.
   *
   * @example end state lapsed "Closed" { access none }
   */
  readonly state = this.RULE('state', (): State | null => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    const header = this.header(() => this.SUBRULE(this.stateHead));
    const head = this.spanFrom(first);
    const items = this.block('stateItem', () => this.SUBRULE(this.stateItem));
    if (header === null) return null;
    const { position, name, title } = header;
    return this.complete<State>(
      { kind: 'state', span: this.spanFrom(first), head, position, name, title, items },
      losses,
    );
  });

  /**
   * stateHead ::= [ 'start' | 'end' ] 'state' Name [ Text ]
   *
   * A start state is where an instance begins, an end state where it is over.
   *
   * @example start state trialing "On trial"
   */
  readonly stateHead = this.RULE('stateHead', (): Pick<State, 'position' | 'name' | 'title'> => {
    const position =
      this.OPTION(() =>
        this.OR([
          { ALT: (): State['position'] => this.said('start', 'start') },
          { ALT: (): State['position'] => this.said('end', 'end') },
        ]),
      ) ?? 'middle';
    this.words('state');
    const name = this.name();
    const title = this.OPTION1((): TextValue => this.textOf(this.CONSUME(Text))) ?? null;
    return { position, name, title };
  });

  private stateItems?: Alternatives<StateItem>;

  /**
   * stateItem ::= access | billing | limit | deadline | schedule | notice | quietOnTheWay | refuseRequests | onRule | atRule | pastRule | afterRule
   *   | everyRule | onceRule | askApproval | chargeOnEntry | pauseLine | keepData
   */
  readonly stateItem = this.RULE('stateItem', (): StateItem =>
    this.OR(
      (this.stateItems ??= [
        { ALT: (): StateItem => this.SUBRULE(this.access) },
        { ALT: (): StateItem => this.SUBRULE(this.billing) },
        { ALT: (): StateItem => this.SUBRULE(this.limit) },
        { ALT: (): StateItem => this.SUBRULE(this.deadline) },
        { ALT: (): StateItem => this.SUBRULE(this.schedule) },
        { ALT: (): StateItem => this.SUBRULE(this.notice) },
        { ALT: (): StateItem => this.SUBRULE(this.quietOnTheWay) },
        { ALT: (): StateItem => this.SUBRULE(this.refuseRequests) },
        { ALT: (): StateItem => this.SUBRULE(this.onRule) },
        { ALT: (): StateItem => this.SUBRULE(this.atRule) },
        { ALT: (): StateItem => this.SUBRULE(this.pastRule) },
        { ALT: (): StateItem => this.SUBRULE(this.afterRule) },
        { ALT: (): StateItem => this.SUBRULE(this.everyRule) },
        { ALT: (): StateItem => this.SUBRULE(this.onceRule) },
        { ALT: (): StateItem => this.SUBRULE(this.askApproval) },
        { ALT: (): StateItem => this.SUBRULE(this.chargeOnEntry) },
        { ALT: (): StateItem => this.SUBRULE(this.pauseLine) },
        { ALT: (): StateItem => this.SUBRULE(this.keepData) },
      ]),
    ),
  );

  /**
   * billing ::= 'billing' ( 'normal' | 'invoices' 'only' | 'closed' 'invoices' | 'none' )
   *
   * How this is billed while the state lasts.
   *
   * @example billing none
   */
  readonly billing = this.RULE('billing', (): Billing => {
    const first = this.LA(1);
    this.words('billing');
    const billing = this.OR([
      { ALT: (): BillingKind => this.said('normal', 'normal') },
      { ALT: (): BillingKind => this.said('invoices only', 'invoices-only') },
      { ALT: (): BillingKind => this.said('closed invoices', 'closed-invoices', 1) },
      { ALT: (): BillingKind => this.said('none', 'none') },
    ]);
    return { kind: 'billing', span: this.spanFrom(first), billing };
  });

  /**
   * refuseRequests ::= 'refuse' names [ reasonName ] Text
   *
   * In this state these requests are refused, with this text.
   *
   * @example refuse request-seats, request-upgrade "Please settle the open invoices first."
   */
  readonly refuseRequests = this.RULE('refuseRequests', (): RefuseRequests => {
    const first = this.LA(1);
    this.words('refuse');
    const requests = this.SUBRULE(this.names);
    const because = this.OPTION(() => this.SUBRULE(this.reasonName)) ?? null;
    const text = this.textOf(this.CONSUME(Text));
    return { kind: 'refuse-requests', span: this.spanFrom(first), requests, because, text };
  });

  /**
   * chargeOnEntry ::= chargeOrInvoice chargeAmount 'on' 'entry'
   *
   * What is charged when the state is entered.
   *
   * @example charge full on entry
   */
  readonly chargeOnEntry = this.RULE('chargeOnEntry', (): ChargeOnEntry => {
    const first = this.LA(1);
    const money = this.SUBRULE(this.chargeOrInvoice);
    const amount = this.SUBRULE(this.chargeAmount);
    this.words('on entry');
    return { kind: 'charge-on-entry', span: this.spanFrom(first), money, amount };
  });

  /**
   * pauseLine ::= 'pause' Name
   *
   * In this state the clock of these deadlines stands still.
   *
   * @example pause term-end
   */
  readonly pauseLine = this.RULE('pauseLine', (): PauseLine => {
    const first = this.LA(1);
    this.words('pause');
    const deadline = this.name();
    return { kind: 'pause-line', span: this.spanFrom(first), deadline };
  });

  /**
   * keepData ::= 'keep' Name ( 'always' | 'for' durationOrName [ 'from' Name ] [ 'even' 'after' 'leaving' ] )
   *
   * How long data of this kind is kept.
   *
   * @example keep logs for 90 days from term-end even after leaving
   */
  readonly keepData = this.RULE('keepData', (): KeepData => {
    const first = this.LA(1);
    this.words('keep');
    const of = this.name();
    return this.OR([
      {
        ALT: (): KeepData => {
          this.words('always');
          const span = this.spanFrom(first);
          return {
            kind: 'keep-data',
            span,
            of,
            duration: null,
            from: null,
            evenAfterLeaving: false,
          };
        },
      },
      {
        ALT: (): KeepData => {
          this.words('for');
          const duration = this.SUBRULE(this.durationOrName);
          const from =
            this.OPTION(() => {
              this.words('from');
              return this.name(1);
            }) ?? null;
          const evenAfterLeaving = this.OPTION1(() => this.words('even after leaving')) ?? false;
          const span = this.spanFrom(first);
          return { kind: 'keep-data', span, of, duration, from, evenAfterLeaving };
        },
      },
    ]);
  });
}
