import { Day, NumberToken, Text } from '../tokens.ts';
import type {
  AddOn,
  AddOnItem,
  AtMost,
  Bundle,
  BundleItem,
  EndsWithThePlan,
  Excludes,
  Plan,
  PlanItem,
  Requires,
  Retire,
  RetireItem,
} from '../tree.ts';
import { PriceRules } from './price-rules.ts';
import type { Alternatives } from './recovering-parser.ts';

/** Plans, add-ons and bundles. */
export abstract class PlanRules extends PriceRules {
  /**
   * plan ::= 'plan' Name Text [ 'extends' Name ] '{' { planItem } '}'
   *
   * What is sold: what it includes, and its price.
   *
   * @example plan growth "Growth" extends starter { include analytics }
   */
  readonly plan = this.RULE('plan', (): Plan => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    this.words('plan');
    const name = this.name();
    const title = this.textOf(this.CONSUME(Text));
    const parent =
      this.OPTION(() => {
        this.words('extends');
        return this.name(1);
      }) ?? null;
    const items = this.block('planItem', () => this.SUBRULE(this.planItem));
    return this.complete(
      { kind: 'plan', span: this.spanFrom(first), name, title, extends: parent, items },
      losses,
    );
  });

  private planItems?: Alternatives<PlanItem>;

  /** planItem ::= include | price | extraPrice | atMost | retire */
  readonly planItem = this.RULE('planItem', (): PlanItem =>
    this.OR(
      (this.planItems ??= [
        { ALT: (): PlanItem => this.SUBRULE(this.include) },
        { ALT: (): PlanItem => this.SUBRULE(this.price) },
        { ALT: (): PlanItem => this.SUBRULE(this.extraPrice) },
        { ALT: (): PlanItem => this.SUBRULE(this.atMost) },
        { ALT: (): PlanItem => this.SUBRULE(this.retire) },
      ]),
    ),
  );

  /**
   * atMost ::= 'at' 'most' Number
   *
   * The most of it that one customer can have.
   *
   * @example at most 10
   */
  readonly atMost = this.RULE('atMost', (): AtMost => {
    const first = this.LA(1);
    this.words('at most');
    const count = this.numberOf(this.CONSUME(NumberToken));
    return { kind: 'at-most', span: this.spanFrom(first), count };
  });

  /**
   * retire ::= 'retire' 'on' Day '{' { retireItem } '}'
   *
   * From that day nobody new gets the plan; it says what becomes of those who have it.
   *
   * @example retire on 2026-12-31 { move to starter at renewal }
   */
  readonly retire = this.RULE('retire', (): Retire => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    this.words('retire on');
    const on = this.dateOf(this.CONSUME(Day));
    const items = this.block('retireItem', () => this.SUBRULE(this.retireItem));
    return this.complete({ kind: 'retire', span: this.spanFrom(first), on, items }, losses);
  });

  /**
   * retireItem ::= 'move' 'to' Name 'at' 'renewal' | 'keep' 'the' 'price' 'for' duration
   *
   * What becomes of those who have a plan that is retired.
   *
   * @example keep the price for 12 months
   */
  readonly retireItem = this.RULE('retireItem', (): RetireItem => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): RetireItem => {
          this.words('move to');
          const to = this.name();
          this.words('at renewal');
          return { kind: 'move-at-renewal', span: this.spanFrom(first), to };
        },
      },
      {
        ALT: (): RetireItem => {
          this.words('keep the price for');
          const duration = this.SUBRULE(this.duration);
          return { kind: 'keep-the-price', span: this.spanFrom(first), duration };
        },
      },
    ]);
  });

  /**
   * addOn ::= 'add-on' Name Text 'for' names '{' { addOnItem } '}'
   *
   * Something that is sold beside a plan, for those who have one of the plans named.
   *
   * @example add-on more-calls "More calls" for starter, growth { include 50000 api-calls per month }
   */
  readonly addOn = this.RULE('addOn', (): AddOn => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    this.words('add-on');
    const name = this.name();
    const title = this.textOf(this.CONSUME(Text));
    this.words('for');
    const plans = this.SUBRULE(this.names);
    const items = this.block('addOnItem', () => this.SUBRULE(this.addOnItem));
    return this.complete(
      { kind: 'add-on', span: this.spanFrom(first), name, title, plans, items },
      losses,
    );
  });

  /** addOnItem ::= planItem | requires | excludes | endsWithThePlan */
  readonly addOnItem = this.RULE('addOnItem', (): AddOnItem =>
    this.OR([
      { ALT: (): AddOnItem => this.SUBRULE(this.planItem) },
      { ALT: (): AddOnItem => this.SUBRULE(this.requires) },
      { ALT: (): AddOnItem => this.SUBRULE(this.excludes) },
      { ALT: (): AddOnItem => this.SUBRULE(this.endsWithThePlan) },
    ]),
  );

  /**
   * requires ::= 'only' 'with' names
   *
   * It is only sold to those who have that add-on too.
   *
   * @example only with fast-lane
   */
  readonly requires = this.RULE('requires', (): Requires => {
    const first = this.LA(1);
    this.words('only with');
    const addOns = this.SUBRULE(this.names);
    return { kind: 'requires', span: this.spanFrom(first), addOns };
  });

  /**
   * excludes ::= 'never' 'with' names
   *
   * It is not sold to those who have one of these.
   *
   * @example never with slow-lane, night-lane
   */
  readonly excludes = this.RULE('excludes', (): Excludes => {
    const first = this.LA(1);
    this.words('never with');
    const addOns = this.SUBRULE(this.names);
    return { kind: 'excludes', span: this.spanFrom(first), addOns };
  });

  /**
   * endsWithThePlan ::= 'ends' 'with' 'the' 'plan'
   *
   * When the plan ends, it ends too.
   *
   * @example ends with the plan
   */
  readonly endsWithThePlan = this.RULE('endsWithThePlan', (): EndsWithThePlan => {
    const first = this.LA(1);
    this.words('ends with the plan');
    return { kind: 'ends-with-the-plan', span: this.spanFrom(first) };
  });

  /**
   * bundle ::= 'bundle' Name Text '{' { bundleItem } '}'
   *
   * Several things that are sold together.
   *
   * @example bundle launch-pack "Launch pack" { plan growth }
   */
  readonly bundle = this.RULE('bundle', (): Bundle => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    this.words('bundle');
    const name = this.name();
    const title = this.textOf(this.CONSUME(Text));
    const items = this.block('bundleItem', () => this.SUBRULE(this.bundleItem));
    return this.complete(
      { kind: 'bundle', span: this.spanFrom(first), name, title, items },
      losses,
    );
  });

  /**
   * bundleItem ::= 'plan' Name | 'add-on' Name [ Number 'times' ] | price | 'discount' percent [ 'for' duration ]
   *   | 'add-ons' 'end' 'with' 'the' 'bundle' | retire
   *
   * Without a price it costs what its parts cost together.
   *
   * What is in a bundle, and what it costs less.
   *
   * @example discount 10 % for 12 months
   */
  readonly bundleItem = this.RULE('bundleItem', (): BundleItem => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): BundleItem => {
          this.words('plan');
          const plan = this.name();
          return { kind: 'bundled-plan', span: this.spanFrom(first), plan };
        },
      },
      {
        ALT: (): BundleItem => {
          this.words('add-on');
          const addOn = this.name(1);
          const times =
            this.OPTION(() => {
              const count = this.numberOf(this.CONSUME(NumberToken));
              this.words('times');
              return count;
            }) ?? null;
          return { kind: 'bundled-add-on', span: this.spanFrom(first), addOn, times };
        },
      },
      {
        ALT: (): BundleItem => {
          this.words('discount');
          const percent = this.SUBRULE(this.percent);
          const duration =
            this.OPTION1(() => {
              this.words('for');
              return this.SUBRULE(this.duration);
            }) ?? null;
          return { kind: 'discount', span: this.spanFrom(first), percent, duration };
        },
      },
      { ALT: (): BundleItem => this.SUBRULE(this.price) },
      {
        ALT: (): BundleItem => {
          this.words('add-ons end with the bundle');
          return { kind: 'add-ons-end', span: this.spanFrom(first) };
        },
      },
      { ALT: (): BundleItem => this.SUBRULE(this.retire) },
    ]);
  });
}
