import { tokenMatcher } from 'chevrotain';
import type {
  AddOn,
  AtMost,
  Bundle,
  BundleItem,
  Calendars,
  Catalogue,
  CatalogueItem,
  Currencies,
  EntitlementOrder,
  Event,
  ExtraPrice,
  Feature,
  Include,
  Inclusion,
  IncludedQuantity,
  Licence,
  Meter,
  MoneyValue,
  NumberValue,
  Plan,
  PlanItem,
  Price,
  PriceOnRequest,
  Regions,
  Request,
  Retire,
  RetireItem,
  Role,
  Seats,
  SeatsItem,
  Templates,
  TextValue,
  UnitWord,
} from '../tree.ts';
import { Comma, Day, keyword, Measure, Name, NumberToken, Text, Unit } from '../tokens.ts';
import { PolicyRules } from './policy-rules.ts';

/** What is sold, who takes part and what can be asked for. */
export abstract class CatalogueRules extends PolicyRules {
  /** catalogue ::= catalogueHead '{' { catalogueItem } '}' */
  readonly catalogue = this.RULE('catalogue', (): Catalogue => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    const { title, version } = this.header(() => this.SUBRULE(this.catalogueHead)) ?? {
      title: null,
      version: null,
    };
    const head = this.spanFrom(first);
    const items = this.block('catalogueItem', () => this.SUBRULE(this.catalogueItem));
    return this.complete(
      { kind: 'catalogue', span: this.spanFrom(first), head, title, version, items },
      losses,
    );
  });

  /**
   * catalogueHead ::= 'catalogue' Text 'version' version
   *
   * @example catalogue "Acme Cloud" version 4
   */
  readonly catalogueHead = this.RULE(
    'catalogueHead',
    (): { title: TextValue; version: NumberValue | null } => {
      this.words('catalogue');
      const title = this.textOf(this.CONSUME(Text));
      this.words('version');
      const version = this.SUBRULE(this.version);
      return { title, version };
    },
  );

  /**
   * catalogueItem ::= currencies | regions | calendars | role | request | event | templates | licence | feature | meter
   *   | seats | plan | addOn | bundle | entitlementOrder
   */
  readonly catalogueItem = this.RULE('catalogueItem', (): CatalogueItem =>
    this.OR([
      { ALT: (): CatalogueItem => this.SUBRULE(this.currencies) },
      { ALT: (): CatalogueItem => this.SUBRULE(this.regions) },
      { ALT: (): CatalogueItem => this.SUBRULE(this.calendars) },
      { ALT: (): CatalogueItem => this.SUBRULE(this.role) },
      { ALT: (): CatalogueItem => this.SUBRULE(this.request) },
      { ALT: (): CatalogueItem => this.SUBRULE(this.event) },
      { ALT: (): CatalogueItem => this.SUBRULE(this.templates) },
      { ALT: (): CatalogueItem => this.SUBRULE(this.licence) },
      { ALT: (): CatalogueItem => this.SUBRULE(this.feature) },
      { ALT: (): CatalogueItem => this.SUBRULE(this.meter) },
      { ALT: (): CatalogueItem => this.SUBRULE(this.seats) },
      { ALT: (): CatalogueItem => this.SUBRULE(this.plan) },
      { ALT: (): CatalogueItem => this.SUBRULE(this.addOn) },
      { ALT: (): CatalogueItem => this.SUBRULE(this.bundle) },
      { ALT: (): CatalogueItem => this.SUBRULE(this.entitlementOrder) },
    ]),
  );

  /**
   * currencies ::= 'currencies' names
   *
   * @example currencies EUR, USD, JPY
   */
  readonly currencies = this.RULE('currencies', (): Currencies => {
    const first = this.LA(1);
    this.words('currencies');
    const names = this.SUBRULE(this.names);
    return { kind: 'currencies', span: this.spanFrom(first), names };
  });

  /**
   * regions ::= 'regions' names
   *
   * @example regions EU, US, JP
   */
  readonly regions = this.RULE('regions', (): Regions => {
    const first = this.LA(1);
    this.words('regions');
    const names = this.SUBRULE(this.names);
    return { kind: 'regions', span: this.spanFrom(first), names };
  });

  /**
   * calendars ::= 'calendars' names
   *
   * @example calendars us-business
   */
  readonly calendars = this.RULE('calendars', (): Calendars => {
    const first = this.LA(1);
    this.words('calendars');
    const names = this.SUBRULE(this.names);
    return { kind: 'calendars', span: this.spanFrom(first), names };
  });

  /**
   * role ::= 'role' Name Text [ 'of' 'the' 'vendor' ]
   *
   * @example role account-manager "Account manager" of the vendor
   */
  readonly role = this.RULE('role', (): Role => {
    const first = this.LA(1);
    this.words('role');
    const name = this.name();
    const title = this.textOf(this.CONSUME(Text));
    const ofTheVendor = this.OPTION(() => this.words('of the vendor')) ?? false;
    return { kind: 'role', span: this.spanFrom(first), name, title, ofTheVendor };
  });

  /**
   * request ::= 'request' Name [ Text ] [ 'by' names ] [ fields ]
   *
   * @example request change-plan "Change the plan" { target is plan }
   */
  readonly request = this.RULE('request', (): Request => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    this.words('request');
    const name = this.name();
    const title = this.OPTION(() => this.textOf(this.CONSUME(Text))) ?? null;
    const by =
      this.OPTION1(() => {
        this.words('by');
        return this.SUBRULE(this.names);
      }) ?? [];
    const fields = this.OPTION2(() => this.SUBRULE(this.fields)) ?? [];
    return this.complete(
      { kind: 'request', span: this.spanFrom(first), name, title, by, fields },
      losses,
    );
  });

  /**
   * event ::= 'event' Name [ fields ]
   *
   * @example event subscribed { paid-through is date }
   */
  readonly event = this.RULE('event', (): Event => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    this.words('event');
    const name = this.name();
    const fields = this.OPTION(() => this.SUBRULE(this.fields)) ?? [];
    return this.complete({ kind: 'event', span: this.spanFrom(first), name, fields }, losses);
  });

  /**
   * templates ::= 'templates' texts
   *
   * @example templates "trial-ending", "trial-ended"
   */
  readonly templates = this.RULE('templates', (): Templates => {
    const first = this.LA(1);
    this.words('templates');
    const names = this.SUBRULE(this.texts);
    return { kind: 'templates', span: this.spanFrom(first), names };
  });

  /**
   * licence ::= 'licence' Name Text
   *
   * @example licence offline-licence "Offline licence"
   */
  readonly licence = this.RULE('licence', (): Licence => {
    const first = this.LA(1);
    this.words('licence');
    const name = this.name();
    const title = this.textOf(this.CONSUME(Text));
    return { kind: 'licence', span: this.spanFrom(first), name, title };
  });

  /**
   * feature ::= 'feature' Name Text [ 'in' names | 'is' alternatives ]
   *
   * @example feature support "Support" is email, priority or dedicated
   */
  readonly feature = this.RULE('feature', (): Feature => {
    const first = this.LA(1);
    this.words('feature');
    const name = this.name();
    const title = this.textOf(this.CONSUME(Text));
    const { regions, levels } = this.OPTION(() =>
      this.OR([
        {
          ALT: (): Pick<Feature, 'regions' | 'levels'> => {
            this.words('in');
            return { regions: this.SUBRULE(this.names), levels: [] };
          },
        },
        {
          ALT: (): Pick<Feature, 'regions' | 'levels'> => {
            this.words('is');
            return { regions: [], levels: this.SUBRULE(this.alternatives) };
          },
        },
      ]),
    ) ?? { regions: [], levels: [] };
    return { kind: 'feature', span: this.spanFrom(first), name, title, regions, levels };
  });

  /**
   * meter ::= 'meter' Name Text [ 'in' Measure ] [ 'resets' 'every' Unit ]
   *
   * @example meter api-calls "API calls" resets every month
   */
  readonly meter = this.RULE('meter', (): Meter => {
    const first = this.LA(1);
    this.words('meter');
    const name = this.name();
    const title = this.textOf(this.CONSUME(Text));
    const measure =
      this.OPTION(() => {
        this.words('in');
        return this.wordOf(this.CONSUME(Measure));
      }) ?? null;
    const resetsEvery =
      this.OPTION1(() => {
        this.words('resets every');
        return this.unitOf(this.CONSUME(Unit));
      }) ?? null;
    return { kind: 'meter', span: this.spanFrom(first), name, title, measure, resetsEvery };
  });

  /**
   * seats ::= 'seats' Text '{' { seatsItem } '}'
   *
   * @example seats "Seats" { count from acceptance }
   */
  readonly seats = this.RULE('seats', (): Seats => {
    const first = this.LA(1);
    const losses = this.lossesSoFar;
    this.words('seats');
    const title = this.textOf(this.CONSUME(Text));
    const items = this.block('seatsItem', () => this.SUBRULE(this.seatsItem));
    return this.complete({ kind: 'seats', span: this.spanFrom(first), title, items }, losses);
  });

  /**
   * seatsItem ::= 'count' 'from' Name | 'hold' 'for' 'an' 'invitation' duration
   *
   * @example hold for an invitation 7 days
   */
  readonly seatsItem = this.RULE('seatsItem', (): SeatsItem => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): SeatsItem => {
          this.words('count from');
          const from = this.name();
          return { kind: 'count-from', span: this.spanFrom(first), from };
        },
      },
      {
        ALT: (): SeatsItem => {
          this.words('hold for an invitation');
          const duration = this.SUBRULE(this.duration);
          return { kind: 'hold-for-invitation', span: this.spanFrom(first), duration };
        },
      },
    ]);
  });

  /**
   * plan ::= 'plan' Name Text [ 'extends' Name ] '{' { planItem } '}'
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

  /** planItem ::= include | price | extraPrice | atMost | retire */
  readonly planItem = this.RULE('planItem', (): PlanItem =>
    this.OR([
      { ALT: (): PlanItem => this.SUBRULE(this.include) },
      { ALT: (): PlanItem => this.SUBRULE(this.price) },
      { ALT: (): PlanItem => this.SUBRULE(this.extraPrice) },
      { ALT: (): PlanItem => this.SUBRULE(this.atMost) },
      { ALT: (): PlanItem => this.SUBRULE(this.retire) },
    ]),
  );

  /**
   * include ::= 'include' inclusion { ',' inclusion }
   *
   * @example include 5 seats, 10000 api-calls per month, 20 GB storage
   */
  readonly include = this.RULE('include', (): Include => {
    const first = this.LA(1);
    const inclusions: Inclusion[] = [];
    this.words('include');
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => inclusions.push(this.SUBRULE(this.inclusion)) });
    return { kind: 'include', span: this.spanFrom(first), inclusions };
  });

  /**
   * inclusion ::= ( 'unlimited' | Number [ Measure ] ) Name [ per ] | Name [ Name ]
   *
   * A unit of size without a name after it is the name: `5 GB` are five of a meter `GB`.
   *
   * @example support email
   */
  readonly inclusion = this.RULE('inclusion', (): Inclusion => {
    const first = this.LA(1);
    return this.OR([
      {
        ALT: (): Inclusion => {
          this.words('unlimited');
          const amount: IncludedQuantity['amount'] = {
            kind: 'unlimited',
            span: this.spanFrom(first),
          };
          const of = this.name();
          const per = this.OPTION(() => this.SUBRULE(this.per)) ?? null;
          return {
            kind: 'included-quantity',
            span: this.spanFrom(first),
            amount,
            measure: null,
            of,
            per,
          };
        },
      },
      {
        ALT: (): Inclusion => {
          const amount = this.numberOf(this.CONSUME(NumberToken));
          const measure =
            this.OPTION1({
              GATE: () => tokenMatcher(this.LA(2), Name),
              DEF: () => this.wordOf(this.CONSUME(Measure)),
            }) ?? null;
          const of = this.name(1);
          const per = this.OPTION2(() => this.SUBRULE1(this.per)) ?? null;
          return {
            kind: 'included-quantity',
            span: this.spanFrom(first),
            amount,
            measure,
            of,
            per,
          };
        },
      },
      {
        ALT: (): Inclusion => {
          const feature = this.name(2);
          const level = this.OPTION3(() => this.name(3)) ?? null;
          return { kind: 'included-feature', span: this.spanFrom(first), feature, level };
        },
      },
    ]);
  });

  /**
   * per ::= 'per' Unit
   *
   * @example per month
   */
  readonly per = this.RULE('per', (): UnitWord => {
    this.words('per');
    return this.unitOf(this.CONSUME(Unit));
  });

  /**
   * price ::= 'price' ( 'on' 'request' | prices )
   *
   * @example price 49 EUR or 55 USD per month
   */
  readonly price = this.RULE('price', (): Price | PriceOnRequest => {
    const first = this.LA(1);
    this.words('price');
    return this.OR([
      {
        ALT: (): Price | PriceOnRequest => {
          this.words('on request');
          return { kind: 'price-on-request', span: this.spanFrom(first) };
        },
      },
      {
        ALT: (): Price | PriceOnRequest => {
          const { amounts, per } = this.SUBRULE(this.prices);
          return { kind: 'price', span: this.spanFrom(first), amounts, per };
        },
      },
    ]);
  });

  /**
   * prices ::= money { 'or' money } per
   *
   * @example 49 EUR or 55 USD per month
   */
  readonly prices = this.RULE('prices', (): { amounts: MoneyValue[]; per: UnitWord } => {
    const amounts: MoneyValue[] = [];
    this.AT_LEAST_ONE_SEP({
      SEP: keyword('or'),
      DEF: () => amounts.push(this.SUBRULE(this.money)),
    });
    const per = this.SUBRULE(this.per);
    return { amounts, per };
  });

  /**
   * extraPrice ::= 'each' 'extra' Name prices
   *
   * @example each extra seat 11 EUR or 12 USD per month
   */
  readonly extraPrice = this.RULE('extraPrice', (): ExtraPrice => {
    const first = this.LA(1);
    this.words('each extra');
    const of = this.name();
    const { amounts, per } = this.SUBRULE(this.prices);
    return { kind: 'extra-price', span: this.spanFrom(first), of, amounts, per };
  });

  /**
   * atMost ::= 'at' 'most' Number
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
   * addOn ::= 'add-on' Name Text 'for' names '{' { planItem } '}'
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
    const items = this.block('planItem', () => this.SUBRULE(this.planItem));
    return this.complete(
      { kind: 'add-on', span: this.spanFrom(first), name, title, plans, items },
      losses,
    );
  });

  /**
   * bundle ::= 'bundle' Name Text '{' { bundleItem } '}'
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
   * bundleItem ::= 'plan' Name | 'add-on' Name [ Number 'times' ] | 'discount' percent 'for' duration
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
          this.words('for');
          const duration = this.SUBRULE(this.duration);
          return { kind: 'discount', span: this.spanFrom(first), percent, duration };
        },
      },
    ]);
  });

  /**
   * entitlementOrder ::= 'own' 'entitlements' 'win' 'over' 'inherited' | 'inherited' 'win' 'over' 'own'
   *   | 'the' 'narrower' 'wins'
   *
   * @example own entitlements win over inherited
   */
  readonly entitlementOrder = this.RULE('entitlementOrder', (): EntitlementOrder => {
    const first = this.LA(1);
    const order = this.OR([
      {
        ALT: (): EntitlementOrder['order'] =>
          this.said('own entitlements win over inherited', 'own-over-inherited'),
      },
      {
        ALT: (): EntitlementOrder['order'] =>
          this.said('inherited win over own', 'inherited-over-own', 1),
      },
      { ALT: (): EntitlementOrder['order'] => this.said('the narrower wins', 'narrower') },
    ]);
    return { kind: 'entitlement-order', span: this.spanFrom(first), order };
  });
}
