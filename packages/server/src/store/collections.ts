import type {
  AccountRow,
  ApiKeyRow,
  ApprovalRow,
  AuditRow,
  CatalogueRow,
  DeadlineRow,
  IdempotencyRow,
  InstanceRow,
  InvoiceRow,
  MemberRow,
  NoticeRow,
  OrderRow,
  OutboxRow,
  PaymentMethodRow,
  PaymentRow,
  PlanRow,
  PublicationRow,
  QuoteRow,
  RequestRow,
  ReviewPlanRow,
  ReviewWindowRow,
  SecurityEventRow,
  SigningKeyRow,
  SubjectRow,
  SubscriptionRow,
  SwitchRow,
  TrialRow,
  UsageDayRow,
  UsageEventRow,
} from './records.ts';

/** The row type of each collection. */
export interface CollectionRows {
  readonly accounts: AccountRow;
  readonly members: MemberRow;
  readonly subscriptions: SubscriptionRow;
  readonly instances: InstanceRow;
  readonly deadlines: DeadlineRow;
  readonly requests: RequestRow;
  readonly approvals: ApprovalRow;
  readonly quotes: QuoteRow;
  readonly orders: OrderRow;
  readonly invoices: InvoiceRow;
  readonly payments: PaymentRow;
  readonly paymentMethods: PaymentMethodRow;
  readonly notices: NoticeRow;
  readonly audit: AuditRow;
  readonly securityEvents: SecurityEventRow;
  readonly usageEvents: UsageEventRow;
  readonly usageDays: UsageDayRow;
  readonly trials: TrialRow;
  readonly outbox: OutboxRow;
  readonly idempotency: IdempotencyRow;
  readonly apiKeys: ApiKeyRow;
  readonly plans: PlanRow;
  readonly catalogues: CatalogueRow;
  readonly publications: PublicationRow;
  readonly signingKeys: SigningKeyRow;
  readonly switches: SwitchRow;
  readonly reviews: ReviewPlanRow;
  readonly reviewWindows: ReviewWindowRow;
  readonly subjects: SubjectRow;
}
export type CollectionName = keyof CollectionRows;

/** What a filter may be made of: what every store compares in the same way. */
export type FilterValue = string | number | boolean | null;

interface CollectionShape<R> {
  /** Fields that a query may ask for, of {@link FilterValue}s; a store keeps each as a column. */
  readonly filters: readonly (keyof R & string)[];
  /** Together unique, besides the id. */
  readonly unique?: readonly (keyof R & string)[];
  /** Fields that must hold the id of a row of another collection, or null. */
  readonly references?: { readonly [F in keyof R & string]?: CollectionName };
}

const ofAccount = { account: 'accounts' } as const;

/** The only list of collections; each store makes its tables or maps from it. */
export const COLLECTIONS = {
  accounts: { filters: ['parent', 'kind'], references: { parent: 'accounts' } },
  members: {
    filters: ['account', 'person', 'status', 'email', 'hasSeat'],
    references: ofAccount,
  },
  subscriptions: { filters: ['account', 'status'], references: ofAccount },
  instances: {
    filters: [
      'account',
      'kind',
      'subjectKind',
      'subjectId',
      'policy',
      'status',
      'parent',
      'hash',
      'step',
    ],
    references: { account: 'accounts', parent: 'instances', hash: 'plans' },
  },
  deadlines: {
    filters: ['account', 'instance', 'at', 'policy', 'priority', 'place', 'retryAt', 'parkedAt'],
    references: { account: 'accounts', instance: 'instances' },
  },
  requests: { filters: ['account', 'status', 'subscription', 'approval'], references: ofAccount },
  approvals: {
    filters: ['account', 'status', 'parent', 'request'],
    references: { account: 'accounts', parent: 'instances', request: 'requests' },
  },
  quotes: { filters: ['account'], references: ofAccount },
  orders: {
    filters: ['account', 'quote', 'status'],
    references: { account: 'accounts', quote: 'quotes' },
  },
  invoices: {
    filters: ['account', 'subscription', 'instance', 'status', 'number'],
    unique: ['number'],
    references: ofAccount,
  },
  payments: {
    filters: ['account', 'invoice', 'order', 'provider', 'providerId'],
    unique: ['provider', 'providerId'],
    references: ofAccount,
  },
  paymentMethods: { filters: ['account'], references: ofAccount },
  notices: { filters: ['account'], references: ofAccount },
  audit: { filters: ['account', 'instance'], references: ofAccount },
  securityEvents: { filters: ['account'] },
  usageEvents: { filters: ['account', 'meter'], references: ofAccount },
  usageDays: { filters: ['account', 'meter', 'day'], references: ofAccount },
  trials: { filters: ['account', 'policy'], references: ofAccount },
  outbox: { filters: ['account', 'kind', 'retryAt', 'parkedAt'], references: ofAccount },
  idempotency: { filters: ['createdAt'] },
  apiKeys: { filters: ['hash'], unique: ['hash'] },
  plans: { filters: ['policy', 'version'], unique: ['policy', 'version'] },
  catalogues: { filters: ['name', 'version'], unique: ['name', 'version'] },
  publications: { filters: ['catalogue'], references: { catalogue: 'catalogues' } },
  signingKeys: { filters: [] },
  switches: { filters: [] },
  reviews: { filters: ['review', 'version'], unique: ['review', 'version'] },
  reviewWindows: {
    filters: ['account', 'review', 'hash', 'status'],
    references: { account: 'accounts', hash: 'reviews' },
  },
  subjects: { filters: ['account', 'kind', 'subject', 'status'], references: ofAccount },
} as const satisfies { readonly [C in CollectionName]: CollectionShape<CollectionRows[C]> };

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as readonly CollectionName[];

/** Names of the fields of a collection that a query may ask for. */
export type FilterOf<C extends CollectionName> = (typeof COLLECTIONS)[C]['filters'][number] &
  keyof CollectionRows[C];

/** The list above, for code that goes over all collections alike. */
export interface CollectionDescription {
  readonly filters: readonly string[];
  readonly unique: readonly string[];
  readonly references: readonly (readonly [field: string, to: CollectionName])[];
}

export function describeCollection(name: CollectionName): CollectionDescription {
  const shape: {
    readonly filters: readonly string[];
    readonly unique?: readonly string[];
    readonly references?: Readonly<Record<string, CollectionName>>;
  } = COLLECTIONS[name];
  return {
    filters: shape.filters,
    unique: shape.unique ?? [],
    references: Object.entries(shape.references ?? {}),
  };
}

/** The value of a filter field of any row; what is not a {@link FilterValue} cannot be asked for. */
export function filterValue(row: object, field: string): FilterValue {
  const value: unknown = (row as Readonly<Record<string, unknown>>)[field];
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  throw new Error(`internal: \`${field}\` is no filter value`);
}
