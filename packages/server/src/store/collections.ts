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
  QuoteRow,
  RequestRow,
  SecurityEventRow,
  SigningKeyRow,
  SubscriptionRow,
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
  readonly signingKeys: SigningKeyRow;
}
export type CollectionName = keyof CollectionRows;

interface CollectionShape<R> {
  /** Fields that a query may ask for; a store keeps each as a column with an index. Text, boolean or null. */
  readonly filters: readonly (keyof R & string)[];
  /** Together unique, where not null, besides the id. */
  readonly unique?: readonly (keyof R & string)[];
}

/** The only list of collections; each store makes its tables or maps from it. */
export const COLLECTIONS = {
  accounts: { filters: ['parent', 'kind'] },
  members: { filters: ['account', 'person', 'status', 'email'] },
  subscriptions: { filters: ['account', 'status'] },
  instances: {
    filters: ['account', 'kind', 'subjectKind', 'subjectId', 'policy', 'status', 'parent', 'hash'],
  },
  deadlines: { filters: ['account', 'instance', 'at'] },
  requests: { filters: ['account', 'status', 'subscription', 'approval'] },
  approvals: { filters: ['account', 'status', 'parent', 'request'] },
  quotes: { filters: ['account'] },
  orders: { filters: ['account', 'quote', 'status'] },
  invoices: { filters: ['account', 'subscription', 'instance', 'status'], unique: ['number'] },
  payments: {
    filters: ['account', 'invoice', 'order', 'provider', 'providerId'],
    unique: ['provider', 'providerId'],
  },
  paymentMethods: { filters: ['account'] },
  notices: { filters: ['account'] },
  audit: { filters: ['account', 'instance'] },
  securityEvents: { filters: ['account'] },
  usageEvents: { filters: ['account', 'meter'] },
  usageDays: { filters: ['account', 'meter', 'day'] },
  trials: { filters: ['account', 'policy'] },
  outbox: { filters: ['account', 'kind'] },
  idempotency: { filters: [] },
  apiKeys: { filters: ['hash'], unique: ['hash'] },
  plans: { filters: ['policy', 'current'] },
  catalogues: { filters: ['current'] },
  signingKeys: { filters: [] },
} as const satisfies { readonly [C in CollectionName]: CollectionShape<CollectionRows[C]> };

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as readonly CollectionName[];

/** Names of the fields of a collection that a query may ask for. */
export type FilterOf<C extends CollectionName> = (typeof COLLECTIONS)[C]['filters'][number] &
  keyof CollectionRows[C];
