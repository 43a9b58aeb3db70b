import { Unit } from '../tokens.ts';
import type {
  Action,
  CancelChange,
  Charge,
  ChargeAmount,
  CloseInvoices,
  CollectOpenInvoices,
  Credit,
  StopBilling,
  Word,
} from '../tree.ts';
import { ConditionRules } from './condition-rules.ts';

/** Actions that cost or change what is bought. */
export abstract class MoneyRules extends ConditionRules {
  /**
   * charge ::= chargeOrInvoice chargeAmount
   *
   * Money is asked for: in full, for the part of the period that is left, or this amount.
   *
   * @example charge prorated
   */
  readonly charge = this.RULE('charge', (): Charge => {
    const first = this.LA(1);
    const money = this.SUBRULE(this.chargeOrInvoice);
    const amount = this.SUBRULE(this.chargeAmount);
    return { kind: 'charge', span: this.spanFrom(first), money, amount };
  });

  /**
   * chargeOrInvoice ::= 'charge' | 'invoice'
   *
   * `charge` asks for money; `invoice` writes a bill that is paid later.
   */
  readonly chargeOrInvoice = this.RULE('chargeOrInvoice', (): Charge['money'] =>
    this.OR([
      { ALT: (): Charge['money'] => this.said('charge', 'charge') },
      { ALT: (): Charge['money'] => this.said('invoice', 'invoice') },
    ]),
  );

  /**
   * chargeAmount ::= 'each' 'extra' Name | sum
   *
   * How much is charged.
   *
   * `full` and `prorated` are what the catalogue says, `each extra X` what is used above what is
   * bought, anything else is a written amount.
   *
   * @example full
   */
  readonly chargeAmount = this.RULE('chargeAmount', (): ChargeAmount => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): ChargeAmount => {
          this.words('each extra');
          const of = this.name();
          return { kind: 'each-extra', span: this.spanFrom(first), of };
        },
      },
      {
        ALT: (): ChargeAmount => {
          const amount = this.SUBRULE(this.sum);
          const word = amount?.kind === 'name' && amount.of === null ? amount.name.text : null;
          return word === 'full' || word === 'prorated' ? word : amount;
        },
      },
    ]);
  });

  /**
   * closing ::= ( 'void' | 'write' 'off' ) 'open' 'invoices'
   *
   * What becomes of invoices that are open.
   *
   * @example write off open invoices
   */
  readonly closing = this.RULE('closing', (): CloseInvoices => {
    const first = this.LA(1);
    const as = this.OR([
      { ALT: (): CloseInvoices['as'] => this.said('void', 'void') },
      { ALT: (): CloseInvoices['as'] => this.said('write off', 'written-off') },
    ]);
    this.words('open invoices');
    return { kind: 'close-open-invoices', span: this.spanFrom(first), as };
  });

  /**
   * credit ::= 'credit' ( 'unused' 'time' | 'time' 'in' Name )
   *
   * Money that was paid is counted in the customer's favour.
   *
   * @example credit unused time
   */
  readonly credit = this.RULE('credit', (): Credit => {
    const first = this.LA(1);
    this.words('credit');
    const state = this.OR([
      { ALT: (): Credit['state'] => this.said('unused time', null) },
      {
        ALT: (): Credit['state'] => {
          this.words('time', 1);
          this.words('in');
          return this.name();
        },
      },
    ]);
    return { kind: 'credit', span: this.spanFrom(first), state };
  });

  /**
   * cancelChange ::= 'cancel' 'change' 'of' Name
   *
   * A change that was planned for later does not happen.
   *
   * @example cancel change of seats
   */
  readonly cancelChange = this.RULE('cancelChange', (): CancelChange => {
    const first = this.LA(1);
    this.words('cancel change of');
    const of = this.name();
    return { kind: 'cancel-change', span: this.spanFrom(first), of };
  });

  /**
   * stopBilling ::= 'stop' 'billing' [ effective ]
   *
   * From that moment nothing more is billed.
   *
   * @example stop billing from term-end
   */
  readonly stopBilling = this.RULE('stopBilling', (): StopBilling => {
    const first = this.LA(1);
    this.words('stop billing');
    const from = this.OPTION(() => this.SUBRULE(this.effective)) ?? null;
    return { kind: 'stop-billing', span: this.spanFrom(first), from };
  });

  /**
   * collect ::= 'collect' 'open' 'invoices'
   *
   * Asks for the money of the invoices that are open.
   *
   * @example collect open invoices
   */
  readonly collect = this.RULE('collect', (): CollectOpenInvoices => {
    const first = this.LA(1);
    this.words('collect open invoices');
    return { kind: 'collect-open-invoices', span: this.spanFrom(first) };
  });

  /**
   * change ::= 'change' ( 'plan' 'to' Name | 'bundle' 'to' Name | 'interval' 'to' Unit | Name direction 'by' sum ) [ effective ]
   *
   * What the customer has becomes another, at once or later.
   *
   * @example change seats down by removed from term-end
   */
  readonly change = this.RULE('change', (): Action => {
    const first = this.LA(1);
    this.words('change');
    return this.OR([
      {
        ALT: (): Action => {
          this.words('plan to');
          const to = this.name();
          const from = this.OPTION(() => this.SUBRULE(this.effective)) ?? null;
          return { kind: 'change-plan', span: this.spanFrom(first), to, as: 'plan', from };
        },
      },
      {
        ALT: (): Action => {
          this.words('bundle');
          this.words('to', 2);
          const to = this.name(2);
          const from = this.OPTION3(() => this.SUBRULE3(this.effective)) ?? null;
          return { kind: 'change-plan', span: this.spanFrom(first), to, as: 'bundle', from };
        },
      },
      {
        ALT: (): Action => {
          this.words('interval');
          this.words('to', 1);
          const to = this.unitOf(this.CONSUME(Unit));
          const from = this.OPTION2(() => this.SUBRULE2(this.effective)) ?? null;
          return { kind: 'change-interval', span: this.spanFrom(first), to, from };
        },
      },
      {
        ALT: (): Action => {
          const of = this.name(1);
          const direction = this.SUBRULE(this.direction);
          this.words('by');
          const by = this.SUBRULE(this.sum);
          const from = this.OPTION1(() => this.SUBRULE1(this.effective)) ?? null;
          return { kind: 'change-quantity', span: this.spanFrom(first), of, direction, by, from };
        },
      },
    ]);
  });

  /**
   * direction ::= 'up' | 'down'
   *
   * More, or less.
   */
  readonly direction = this.RULE('direction', (): 'up' | 'down' =>
    this.OR([
      { ALT: (): 'up' | 'down' => this.said('up', 'up') },
      { ALT: (): 'up' | 'down' => this.said('down', 'down') },
    ]),
  );

  /**
   * effective ::= 'from' Name
   *
   * When the change holds.
   *
   * @example from term-end
   */
  readonly effective = this.RULE('effective', (): Word => {
    this.words('from');
    return this.name();
  });
}
