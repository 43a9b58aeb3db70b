import { Comma, Text, Unit } from '../tokens.ts';
import type {
  Calendars,
  Catalogue,
  CatalogueItem,
  Currencies,
  EntitlementOrder,
  FiscalYear,
  Lock,
  Pool,
  NumberValue,
  Regions,
  TextValue,
} from '../tree.ts';
import { GovernanceRules } from './governance-rules.ts';
import type { Alternatives } from './recovering-parser.ts';

/** What is sold, who takes part and what can be asked for. */
export abstract class CatalogueRules extends GovernanceRules {
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
   * The catalogue says what is sold: plans, features and meters, who plays which role, and what
   * customers may ask for. Each folder has one.
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

  private catalogueItems?: Alternatives<CatalogueItem>;

  /**
   * catalogueItem ::= currencies | regions | calendars | role | request | event | templates | licence | feature | meter
   *   | seats | plan | addOn | bundle | entitlementOrder | dataClass | reasonOrder | switchLine
   *   | accessLevel | resource | subjectKind | lock | pool | fiscalYear
   */
  readonly catalogueItem = this.RULE('catalogueItem', (): CatalogueItem =>
    this.OR(
      (this.catalogueItems ??= [
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
        { ALT: (): CatalogueItem => this.SUBRULE(this.dataClass) },
        { ALT: (): CatalogueItem => this.SUBRULE(this.reasonOrder) },
        { ALT: (): CatalogueItem => this.SUBRULE(this.switchLine) },
        { ALT: (): CatalogueItem => this.SUBRULE(this.accessLevel) },
        { ALT: (): CatalogueItem => this.SUBRULE(this.resource) },
        { ALT: (): CatalogueItem => this.SUBRULE(this.lock) },
        { ALT: (): CatalogueItem => this.SUBRULE(this.pool) },
        { ALT: (): CatalogueItem => this.SUBRULE(this.subjectKind) },
        { ALT: (): CatalogueItem => this.SUBRULE(this.fiscalYear) },
      ]),
    ),
  );

  /**
   * currencies ::= 'currencies' names
   *
   * In which currencies things are sold.
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
   * Where customers are; policies and prices can differ by region.
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
   * Which calendars of working days policies may count in.
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
   * fiscalYear ::= 'fiscal' Unit 'begins' 'on' yearDay
   *
   * @example fiscal year begins on 1 April
   */
  readonly fiscalYear = this.RULE('fiscalYear', (): FiscalYear => {
    const first = this.LA(1);
    this.words('fiscal');
    const unit = this.unitOf(this.CONSUME(Unit));
    this.words('begins on');
    const day = this.SUBRULE(this.yearDay);
    return { kind: 'fiscal-year', span: this.spanFrom(first), unit, day };
  });

  /**
   * entitlementOrder ::= 'own' 'entitlements' 'win' 'over' 'inherited' | 'inherited' 'win' 'over' 'own'
   *   | 'the' 'narrower' 'wins'
   *
   * Who wins where a sub-account has an entitlement of its own and inherits another.
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

  /**
   * lock ::= 'lock' names 'for' 'sub-accounts'
   *
   * What a sub-account may not have otherwise than the account above it.
   *
   * @example lock sso, api-calls for sub-accounts
   */
  readonly lock = this.RULE('lock', (): Lock => {
    const first = this.LA(1);
    this.words('lock');
    const names = this.SUBRULE(this.names);
    this.words('for sub-accounts');
    return { kind: 'lock', span: this.spanFrom(first), names };
  });

  /**
   * pool ::= 'pool' names 'across' 'sub-accounts' [ ',' 'each' 'at' 'most' percent ]
   *
   * A meter that a customer and all of its sub-accounts use up together.
   *
   * @example pool api-calls across sub-accounts, each at most 30 %
   */
  readonly pool = this.RULE('pool', (): Pool => {
    const first = this.LA(1);
    this.words('pool');
    const names = this.SUBRULE(this.names);
    this.words('across sub-accounts');
    const eachAtMost =
      this.OPTION(() => {
        this.CONSUME(Comma);
        this.words('each at most');
        return this.SUBRULE(this.percent);
      }) ?? null;
    return { kind: 'pool', span: this.spanFrom(first), names, eachAtMost };
  });
}
