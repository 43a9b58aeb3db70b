import type { Action, Charge, ChargeAmount, CollectOpenInvoices, Word } from '../tree.ts';
import { ConditionRules } from './condition-rules.ts';

/** Actions that cost or change what is bought. */
export abstract class MoneyRules extends ConditionRules {
  /**
   * charge ::= 'charge' chargeAmount
   *
   * @example charge prorated
   */
  readonly charge = this.RULE('charge', (): Charge => {
    const first = this.LA(1);
    this.words('charge');
    const amount = this.SUBRULE(this.chargeAmount);
    return { kind: 'charge', span: this.spanFrom(first), amount };
  });

  /** chargeAmount ::= 'full' | 'prorated' */
  readonly chargeAmount = this.RULE('chargeAmount', (): ChargeAmount =>
    this.OR([
      { ALT: (): ChargeAmount => this.said('full', 'full') },
      { ALT: (): ChargeAmount => this.said('prorated', 'prorated') },
    ]),
  );

  /** collect ::= 'collect' 'open' 'invoices' */
  readonly collect = this.RULE('collect', (): CollectOpenInvoices => {
    const first = this.LA(1);
    this.words('collect open invoices');
    return { kind: 'collect-open-invoices', span: this.spanFrom(first) };
  });

  /**
   * change ::= 'change' ( 'plan' 'to' Name | Name direction 'by' sum ) [ effective ]
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
          return { kind: 'change-plan', span: this.spanFrom(first), to, from };
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

  /** direction ::= 'up' | 'down' */
  readonly direction = this.RULE('direction', (): 'up' | 'down' =>
    this.OR([
      { ALT: (): 'up' | 'down' => this.said('up', 'up') },
      { ALT: (): 'up' | 'down' => this.said('down', 'down') },
    ]),
  );

  /**
   * effective ::= 'from' Name
   *
   * @example from term-end
   */
  readonly effective = this.RULE('effective', (): Word => {
    this.words('from');
    return this.name();
  });
}
