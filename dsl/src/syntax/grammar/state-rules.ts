import type {
  Access,
  AfterRule,
  Anchor,
  AtRule,
  Billing,
  BillingKind,
  ChargeOnEntry,
  DayEdge,
  Deadline,
  DeadlineTime,
  EveryRule,
  HardLimit,
  KeepData,
  Limit,
  Notice,
  OnceRule,
  OnRule,
  PauseLine,
  RefuseRequests,
  SoftLimit,
  State,
  StateItem,
  TextValue,
} from '../tree.ts';
import { keyword, NumberToken, Text, Unit } from '../tokens.ts';
import { spanOf } from '../token-place.ts';
import { ActionRules } from './action-rules.ts';

/** States and what can be said in them. */
export abstract class StateRules extends ActionRules {
  /**
   * state ::= stateHead '{' { stateItem } '}'
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

  /**
   * stateItem ::= access | billing | limit | deadline | notice | refuseRequests | onRule | atRule | afterRule
   *   | everyRule | onceRule | askApproval | chargeOnEntry | pauseLine | keepData
   */
  readonly stateItem = this.RULE('stateItem', (): StateItem =>
    this.OR([
      { ALT: (): StateItem => this.SUBRULE(this.access) },
      { ALT: (): StateItem => this.SUBRULE(this.billing) },
      { ALT: (): StateItem => this.SUBRULE(this.limit) },
      { ALT: (): StateItem => this.SUBRULE(this.deadline) },
      { ALT: (): StateItem => this.SUBRULE(this.notice) },
      { ALT: (): StateItem => this.SUBRULE(this.refuseRequests) },
      { ALT: (): StateItem => this.SUBRULE(this.onRule) },
      { ALT: (): StateItem => this.SUBRULE(this.atRule) },
      { ALT: (): StateItem => this.SUBRULE(this.afterRule) },
      { ALT: (): StateItem => this.SUBRULE(this.everyRule) },
      { ALT: (): StateItem => this.SUBRULE(this.onceRule) },
      { ALT: (): StateItem => this.SUBRULE(this.askApproval) },
      { ALT: (): StateItem => this.SUBRULE(this.chargeOnEntry) },
      { ALT: (): StateItem => this.SUBRULE(this.pauseLine) },
      { ALT: (): StateItem => this.SUBRULE(this.keepData) },
    ]),
  );

  /**
   * access ::= 'access' Name
   *
   * @example access read-only
   */
  readonly access = this.RULE('access', (): Access => {
    const first = this.LA(1);
    this.words('access');
    const level = this.name();
    return { kind: 'access', span: this.spanFrom(first), level };
  });

  /**
   * billing ::= 'billing' ( 'normal' | 'invoices' 'only' | 'closed' 'invoices' | 'none' )
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
   * limit ::= 'limit' Name 'to' value [ 'per' Unit ] ( hard | soft )
   *
   * @example limit api-calls to 10000 per month soft notify at 80 %, 100 %
   */
  readonly limit = this.RULE('limit', (): Limit => {
    const first = this.LA(1);
    this.words('limit');
    const of = this.name();
    this.words('to');
    const to = this.SUBRULE(this.value);
    const per =
      this.OPTION(() => {
        this.words('per');
        return this.unitOf(this.CONSUME(Unit));
      }) ?? null;
    const enforcement = this.OR([
      { ALT: (): HardLimit | SoftLimit => this.SUBRULE(this.hard) },
      { ALT: (): HardLimit | SoftLimit => this.SUBRULE(this.soft) },
    ]);
    return { kind: 'limit', span: this.spanFrom(first), of, to, per, enforcement };
  });

  /**
   * hard ::= 'hard' [ 'refuse' Text ]
   *
   * A `refuse` that is followed by a name is the next line of the state.
   *
   * @example hard refuse "A trial has five seats."
   */
  readonly hard = this.RULE('hard', (): HardLimit => {
    const first = this.LA(1);
    this.words('hard');
    const refusal =
      this.OPTION({
        GATE: () => this.ahead(2, Text),
        DEF: (): TextValue => {
          this.words('refuse');
          return this.textOf(this.CONSUME(Text));
        },
      }) ?? null;
    return { kind: 'hard', span: this.spanFrom(first), refusal };
  });

  /**
   * soft ::= 'soft' [ 'up' 'to' percent ] [ 'notify' 'at' percents ]
   *
   * A `notify` that is not followed by `at` is the next line of the state.
   *
   * @example soft up to 110 % notify at 80 %
   */
  readonly soft = this.RULE('soft', (): SoftLimit => {
    const first = this.LA(1);
    this.words('soft');
    const upTo =
      this.OPTION(() => {
        this.words('up to');
        return this.SUBRULE(this.percent);
      }) ?? null;
    const notifyAt =
      this.OPTION1({
        GATE: () => this.ahead(2, keyword('at')),
        DEF: () => {
          this.words('notify at');
          return this.SUBRULE(this.percents);
        },
      }) ?? [];
    return { kind: 'soft', span: this.spanFrom(first), upTo, notifyAt };
  });

  /**
   * deadline ::= 'deadline' Name 'is' deadlineTime
   *
   * @example deadline trial-end is trial-length after entry
   */
  readonly deadline = this.RULE('deadline', (): Deadline => {
    const first = this.LA(1);
    this.words('deadline');
    const name = this.name();
    this.words('is');
    const at = this.SUBRULE(this.deadlineTime);
    return { kind: 'deadline', span: this.spanFrom(first), name, at };
  });

  /**
   * deadlineTime ::= dayEdge | durationOrName 'after' anchor
   *
   * @example start of paid-through
   */
  readonly deadlineTime = this.RULE('deadlineTime', (): DeadlineTime => {
    const first = this.LA(1);
    return this.OR([
      { ALT: (): DeadlineTime => this.SUBRULE(this.dayEdge) },
      {
        ALT: (): DeadlineTime => {
          const duration = this.SUBRULE(this.durationOrName);
          this.words('after');
          const anchor = this.SUBRULE(this.anchor);
          return { kind: 'duration-after', span: this.spanFrom(first), duration, anchor };
        },
      },
    ]);
  });

  /**
   * dayEdge ::= ( 'start' | 'end' ) 'of' Name
   *
   * @example end of paid-through
   */
  readonly dayEdge = this.RULE('dayEdge', (): DayEdge => {
    const first = this.LA(1);
    const edge = this.OR([
      { ALT: (): DayEdge['edge'] => this.said('start', 'start') },
      { ALT: (): DayEdge['edge'] => this.said('end', 'end') },
    ]);
    this.words('of');
    const of = this.name();
    return { kind: 'day-edge', span: this.spanFrom(first), edge, of };
  });

  /**
   * anchor ::= 'entry' | dayEdge | Name
   *
   * @example entry
   */
  readonly anchor = this.RULE('anchor', (): Anchor =>
    this.OR([
      {
        ALT: (): Anchor => ({
          kind: 'entry',
          span: spanOf(this.file, this.CONSUME(keyword('entry'))),
        }),
      },
      { ALT: (): Anchor => this.SUBRULE(this.dayEdge) },
      {
        ALT: (): Anchor => {
          const name = this.name();
          return { kind: 'anchor-name', span: name.span, name };
        },
        IGNORE_AMBIGUITIES: true,
      },
    ]),
  );

  /**
   * notice ::= notify noticeTiming
   *
   * @example notify customer-admin with "trial-ending" 3 days before trial-end
   */
  readonly notice = this.RULE('notice', (): Notice => {
    const first = this.LA(1);
    const notify = this.SUBRULE(this.notify);
    const timing = this.SUBRULE(this.noticeTiming);
    const { audience, template } = notify;
    return { kind: 'notice', span: this.spanFrom(first), audience, template, timing };
  });

  /**
   * noticeTiming ::= 'on' 'entry' | durationOrName 'before' Name
   *
   * @example on entry
   */
  readonly noticeTiming = this.RULE('noticeTiming', (): Notice['timing'] => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): Notice['timing'] => {
          this.words('on entry');
          return { kind: 'on-entry', span: this.spanFrom(first) };
        },
      },
      {
        ALT: (): Notice['timing'] => {
          const duration = this.SUBRULE(this.durationOrName);
          this.words('before');
          const deadline = this.name();
          return { kind: 'before', span: this.spanFrom(first), duration, deadline };
        },
      },
    ]);
  });

  /**
   * refuseRequests ::= 'refuse' names Text
   *
   * @example refuse request-seats, request-upgrade "Please settle the open invoices first."
   */
  readonly refuseRequests = this.RULE('refuseRequests', (): RefuseRequests => {
    const first = this.LA(1);
    this.words('refuse');
    const requests = this.SUBRULE(this.names);
    const text = this.textOf(this.CONSUME(Text));
    return { kind: 'refuse-requests', span: this.spanFrom(first), requests, text };
  });

  /**
   * onRule ::= 'on' Name [ 'by' names ] guard body
   *
   * @example on pause by customer-admin when pauses < 1 go to paused
   */
  readonly onRule = this.RULE('onRule', (): OnRule => {
    const first = this.CONSUME(keyword('on'));
    const losses = this.lossesSoFar;
    const event = this.name();
    const by =
      this.OPTION(() => {
        this.words('by');
        return this.SUBRULE(this.names);
      }) ?? [];
    const guard = this.SUBRULE(this.guard);
    const head = this.spanFrom(first);
    const body = this.SUBRULE(this.body);
    return this.complete(
      { kind: 'on-rule', span: this.spanFrom(first), head, event, by, guard, body },
      losses,
    );
  });

  /**
   * atRule ::= 'at' Name guard body
   *
   * @example at trial-end otherwise go to expired
   */
  readonly atRule = this.RULE('atRule', (): AtRule => {
    const first = this.CONSUME(keyword('at'));
    const losses = this.lossesSoFar;
    const deadline = this.name();
    const guard = this.SUBRULE(this.guard);
    const head = this.spanFrom(first);
    const body = this.SUBRULE(this.body);
    return this.complete(
      { kind: 'at-rule', span: this.spanFrom(first), head, deadline, guard, body },
      losses,
    );
  });

  /**
   * afterRule ::= 'after' durationOrName guard body
   *
   * @example after 30 days go to lapsed
   */
  readonly afterRule = this.RULE('afterRule', (): AfterRule => {
    const first = this.CONSUME(keyword('after'));
    const losses = this.lossesSoFar;
    const duration = this.SUBRULE(this.durationOrName);
    const guard = this.SUBRULE(this.guard);
    const head = this.spanFrom(first);
    const body = this.SUBRULE(this.body);
    return this.complete(
      { kind: 'after-rule', span: this.spanFrom(first), head, duration, guard, body },
      losses,
    );
  });

  /**
   * everyRule ::= 'every' durationOrName [ 'at' 'most' Number 'times' ] [ 'as' Name ] body
   *
   * @example every 3 days at most 4 times as retries collect open invoices
   */
  readonly everyRule = this.RULE('everyRule', (): EveryRule => {
    const first = this.CONSUME(keyword('every'));
    const losses = this.lossesSoFar;
    const duration = this.SUBRULE(this.durationOrName);
    const atMost =
      this.OPTION(() => {
        this.words('at most');
        const count = this.numberOf(this.CONSUME(NumberToken));
        this.words('times');
        return count;
      }) ?? null;
    const as =
      this.OPTION1(() => {
        this.words('as');
        return this.name();
      }) ?? null;
    const head = this.spanFrom(first);
    const body = this.SUBRULE(this.body);
    return this.complete(
      { kind: 'every-rule', span: this.spanFrom(first), head, duration, atMost, as, body },
      losses,
    );
  });

  /**
   * onceRule ::= 'once' condition body
   *
   * @example once oldest-unpaid is nothing go to clear
   */
  readonly onceRule = this.RULE('onceRule', (): OnceRule => {
    const first = this.CONSUME(keyword('once'));
    const losses = this.lossesSoFar;
    const condition = this.SUBRULE(this.condition);
    const head = this.spanFrom(first);
    const body = this.SUBRULE(this.body);
    return this.complete(
      { kind: 'once-rule', span: this.spanFrom(first), head, condition, body },
      losses,
    );
  });

  /**
   * chargeOnEntry ::= 'charge' chargeAmount 'on' 'entry'
   *
   * @example charge full on entry
   */
  readonly chargeOnEntry = this.RULE('chargeOnEntry', (): ChargeOnEntry => {
    const first = this.LA(1);
    this.words('charge');
    const amount = this.SUBRULE(this.chargeAmount);
    this.words('on entry');
    return { kind: 'charge-on-entry', span: this.spanFrom(first), amount };
  });

  /**
   * pauseLine ::= 'pause' Name
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
   * keepData ::= 'keep' Name 'for' durationOrName
   *
   * @example keep data for 90 days
   */
  readonly keepData = this.RULE('keepData', (): KeepData => {
    const first = this.LA(1);
    this.words('keep');
    const of = this.name();
    this.words('for');
    const duration = this.SUBRULE(this.durationOrName);
    return { kind: 'keep-data', span: this.spanFrom(first), of, duration };
  });
}
