import type {
  Catalogue,
  Checkout,
  Instant,
  InstanceSnapshot,
  Invoice,
  Money,
  Plan,
  Quote,
  Reason,
  RequestEvent,
  RolloutPlan,
  RuleSource,
  SecurityEvent,
  StreamEvent,
  Value,
  Values,
} from '@lintel/contract';

/**
 * What the store keeps, as plain JSON. Business instants are ISO UTC with milliseconds; what wall
 * time stamps says so. Money is `{ minor: text }` and measured use is text, so that no driver can
 * turn them into floats. The tenant is not a field: a transaction is bound to one.
 */
export interface Row {
  /** Unique within the tenant and the kind of row. */
  readonly id: string;
}

export type AccountKind = 'vendor' | 'reseller' | 'customer' | 'sub-account';

export interface AccountRow extends Row {
  readonly kind: AccountKind;
  readonly name: string;
  readonly parent: string | null;
  readonly zone: string;
  readonly region: string;
  readonly currency: string;
  readonly locale: string | null;
  /** Grows with every change of what the account may see; a view with a smaller one is stale. */
  readonly revision: number;
  /** Facts that the vendor told, kept so that policies which begin later know them. */
  readonly facts: Values;
  readonly createdAt: Instant;
  /** Nothing of it is deleted. Left out: there is no hold. */
  readonly legalHold?: boolean;
}

export interface MemberRow extends Row {
  readonly account: string;
  /** Id in the vendor's user base; null until an invitation is accepted. */
  readonly person: string | null;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly status: 'active' | 'invited' | 'removed';
  readonly hasSeat: boolean;
  readonly invitedAt: Instant | null;
  readonly invitationHoldsUntil: Instant | null;
  readonly joinedAt: Instant | null;
  readonly lastActiveAt: Instant | null;
  /** Persons who are something to this one: `{ role: 'manager', person: 'max' }`. Left out: nobody is. */
  readonly relations?: readonly { readonly role: string; readonly person: string }[];
  /** When they are away, and who decides for them meanwhile. */
  readonly away?: { readonly from: Instant; readonly to: Instant; readonly standIn: string };
}

/** A change that waits for its day; it happens before the rules of the same instant. */
export interface ScheduledChange {
  readonly id: string;
  /** `plan`, `interval`, `billing`, `seats`, a meter or an add-on. */
  readonly what: string;
  readonly change:
    | { readonly kind: 'plan'; readonly to: string }
    | { readonly kind: 'interval'; readonly to: 'month' | 'year' }
    /** `to` is `none`: nothing is charged any more. */
    | { readonly kind: 'billing'; readonly to: 'none' }
    | { readonly kind: 'quantity'; readonly by: number };
  readonly at: Instant;
  /** The instance that asked for it. */
  readonly instance: string;
  /** The line that asked for it. */
  readonly source: RuleSource;
}

export interface SubscriptionRow extends Row {
  readonly account: string;
  readonly plan: string;
  readonly interval: 'month' | 'year';
  readonly seats: number;
  readonly addOns: Readonly<Record<string, number>>;
  readonly currency: string;
  readonly startedAt: Instant;
  /** The event it began with, such as `sign-up`. */
  readonly beganOn: string;
  /** End of what is paid, a calendar date; null before the first full charge. */
  readonly paidThrough: string | null;
  /** Hash of the catalogue it was bought under, prices included. */
  readonly catalogue: string;
  /** Ended while no policy runs for it; one that begins later makes it run again. */
  readonly status: 'running' | 'ended';
  readonly choices: Readonly<Record<string, string>>;
  readonly settings: Values;
  readonly scheduled: readonly ScheduledChange[];
  /** The price of a retired plan that is kept; `until` is the first day on which it does not count for a renewal. */
  readonly keptPrice?: { readonly plan: string; readonly until: string };
}

export interface InstanceRow extends Row {
  readonly account: string;
  readonly kind: 'policy' | 'approval';
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly policy: string;
  readonly version: number;
  /** Hash of the plan it is pinned to. */
  readonly hash: string;
  readonly status: 'running' | 'ended';
  /** Steps done; the optimistic check. */
  readonly step: number;
  readonly snapshot: InstanceSnapshot;
  /** As it was before it moved to its version, until its next step: then the move cannot be undone. */
  readonly movedFrom?: InstanceSnapshot;
  /** The instance that asked, for an approval. */
  readonly parent: string | null;
  readonly beganAt: Instant;
  /** When the present state was entered, and the line that brought it here. */
  readonly since: Instant;
  readonly because: RuleSource | null;
  readonly endedAt: Instant | null;
}

export interface DeadlineRow extends Row {
  readonly instance: string;
  readonly account: string;
  readonly key: string;
  readonly name: string | null;
  /** Business time. */
  readonly at: Instant;
  readonly generation: string;
  /** Order at one instant: policy by name, then priority, then place (as the engine lists them). */
  readonly policy: string;
  readonly priority: number;
  readonly place: number;
  readonly source: RuleSource | null;
  readonly attempts: number;
  /** Wall time before which it is not tried again; null: at once. */
  readonly retryAt: Instant | null;
  /** Wall time since when it is left alone, after too many failures. */
  readonly parkedAt: Instant | null;
  readonly problem: string | null;
}

/** Who acts. `actingFor`: staff of the vendor on behalf of the customer. */
export interface ActorRow {
  readonly kind: 'person' | 'vendor' | 'system' | 'clock';
  readonly id: string;
  readonly name: string;
  readonly actingFor: boolean;
}

export type RequestStatus =
  'done' | 'waiting' | 'refused' | 'denied' | 'timed-out' | 'withdrawn' | 'needs-payment';

export interface RequestRow extends Row {
  readonly account: string;
  readonly subscription: string | null;
  readonly request: string;
  readonly label: string;
  readonly fields: Values;
  readonly justification: string | null;
  readonly requester: { readonly person: string; readonly name: string };
  readonly event: RequestEvent;
  readonly status: RequestStatus;
  readonly madeAt: Instant;
  readonly decidedAt: Instant | null;
  readonly approval: string | null;
  readonly reasons: readonly Reason[];
}

/** What is listed about an approval; its machine is the instance with the same id. */
export interface ApprovalRow extends Row {
  readonly account: string;
  readonly approval: string;
  readonly request: string;
  readonly parent: string;
  /** Hash of exactly what is asked. */
  readonly contentHash: string;
  readonly status: 'waiting' | 'approved' | 'denied' | 'timed-out' | 'withdrawn';
  readonly askedAt: Instant;
  readonly decidedAt: Instant | null;
  readonly reason: string | null;
  readonly deciders: readonly string[];
  /** The line that asks. */
  readonly source: RuleSource;
}

export interface QuoteRow extends Row {
  readonly account: string;
  readonly subscription: string | null;
  readonly person: string;
  readonly event: RequestEvent;
  readonly quote: Quote;
  readonly expiresAt: Instant;
}

export interface OrderRow extends Row {
  readonly account: string;
  readonly quote: string;
  readonly status: Checkout['status'];
  readonly total: Money;
  readonly method: string;
  readonly failure: Checkout['failure'];
  readonly invoice: string | null;
  /** The provider's own id of the payment. */
  readonly payment: string | null;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
}

export interface InvoiceRow extends Row {
  readonly account: string;
  readonly subscription: string | null;
  /** The instance whose charge made it: the only one that hears of its payment. */
  readonly instance: string | null;
  /** A full charge: when the first one of a subscription is paid, `subscribed` is raised. */
  readonly full: boolean;
  readonly number: string;
  readonly status: Invoice['status'];
  readonly lines: Invoice['lines'];
  readonly total: Money;
  /** Calendar date in the zone of the account. */
  readonly issuedOn: string;
  readonly paidAt: Instant | null;
  readonly quoteId: string | null;
}

export interface PaymentRow extends Row {
  readonly account: string;
  readonly invoice: string | null;
  readonly order: string | null;
  readonly method: string;
  readonly amount: Money;
  readonly status: 'pending' | 'succeeded' | 'failed' | 'void';
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly at: Instant;
  /** `(provider, providerId)` is unique: an event of the provider counts once. */
  readonly provider: string;
  readonly providerId: string;
}

/** Id is `account/method`: several accounts use methods of one name. */
export interface PaymentMethodRow extends Row {
  readonly account: string;
  /** Id of the method at the provider. */
  readonly method: string;
  readonly title: string;
  readonly behaviour: 'succeeds' | 'fails' | 'needs-confirmation';
  readonly isDefault: boolean;
  readonly failedForGood: boolean;
}

export interface NoticeRow extends Row {
  readonly account: string;
  readonly template: string;
  /** A role, or `requester`, `asked`, `deciders`. */
  readonly to: string;
  /** Persons it is for, where it is for persons; empty: everybody with the role. */
  readonly persons: readonly string[];
  readonly title: string;
  readonly body: string;
  readonly lang: string;
  /** Its time by the policy. */
  readonly at: Instant;
  /** When it was sent, where that was late. */
  readonly sentAt?: Instant;
  readonly dismissedBy: readonly string[];
  readonly policy: string;
  readonly source: RuleSource | null;
}

export interface AuditRow extends Row {
  readonly account: string;
  readonly instance: string | null;
  /** Business time: when it takes effect. */
  readonly at: Instant;
  /** Wall time. */
  readonly writtenAt: Instant;
  readonly actor: ActorRow;
  readonly action: string;
  readonly outcome: 'accepted' | 'refused' | 'ignored' | 'recorded';
  readonly text: string | null;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly policy: string | null;
  readonly version: number | null;
  readonly rule: RuleSource | null;
  /** Facts and fields that the step used: a replay needs nothing else. */
  readonly used: Values;
  readonly before: string | null;
  readonly after: string | null;
  readonly reasons: readonly Reason[];
}

export type SecurityEventRow = SecurityEvent;

export interface UsageEventRow extends Row {
  readonly account: string;
  readonly meter: string;
  /** Millionths, a whole number as text. */
  readonly quantity: string;
  readonly at: Instant;
  readonly receivedAt: Instant;
}

/** Sum of one meter on one local day of the account; id is `account/meter/day`. */
export interface UsageDayRow extends Row {
  readonly account: string;
  readonly meter: string;
  readonly day: string;
  /** Millionths, a whole number as text. */
  readonly total: string;
  readonly measuredAt: Instant;
}

/** That somebody has had a trial; id is `policy/per/whose`. */
export interface TrialRow extends Row {
  readonly account: string;
  readonly policy: string;
  readonly beganAt: Instant;
}

export type OutboxWork =
  | {
      readonly kind: 'notice';
      readonly to: string;
      readonly template: string;
      readonly persons: readonly string[];
      readonly policy: string;
      readonly source: RuleSource;
      /** What the text may mention. */
      readonly data: Readonly<Record<string, Value>>;
      /** When it goes out, where that is late. */
      readonly sentAt?: Instant;
    }
  | {
      /** Money for invoices that are open then; those paid meanwhile are left alone. */
      readonly kind: 'collect';
      readonly invoices: readonly string[];
      readonly source: RuleSource;
    }
  /** Money that was taken for something that did not happen goes back. */
  | { readonly kind: 'void-payment'; readonly providerId: string }
  | {
      readonly kind: 'licence';
      readonly licence: string;
      readonly until: Instant;
      readonly subject: { readonly kind: string; readonly id: string };
      readonly source: RuleSource;
    }
  | {
      readonly kind: 'delete-data';
      readonly what: string;
      readonly subject: { readonly kind: string; readonly id: string };
      readonly source: RuleSource;
    };

/** Work that a commit owes to the world; id is `instance/step/index`, so that it is owed once. */
export interface OutboxRow extends Row {
  readonly account: string;
  readonly work: OutboxWork;
  readonly kind: OutboxWork['kind'];
  /** Business time of the step. */
  readonly at: Instant;
  readonly attempts: number;
  /** Wall time before which it is not tried again; null: at once. */
  readonly retryAt: Instant | null;
  readonly parkedAt: Instant | null;
  readonly problem: string | null;
}

export type ChangeKind = StreamEvent['kinds'][number];

/** One commit that changed what an account sees. */
export interface ChangeRow {
  /** Grows within the tenant, without reuse; gaps are allowed. */
  readonly id: number;
  readonly account: string;
  readonly kinds: readonly ChangeKind[];
}

/** Id is the caller's key with the credential it came from. Wall time. */
export interface IdempotencyRow extends Row {
  readonly requestHash: string;
  readonly status: 'running' | 'done';
  readonly answer: { readonly status: number; readonly body: string } | null;
  readonly createdAt: Instant;
}

export interface ApiKeyRow extends Row {
  /** SHA-256 of the key, hex; the key itself is never stored. */
  readonly hash: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
}

/** A published policy version; id is the plan's hash. Never changed. */
export interface PlanRow extends Row {
  readonly policy: string;
  readonly version: number;
  readonly plan: Plan;
  readonly file: string;
  readonly source: string;
  readonly publishedAt: Instant;
}

/** A published catalogue; id is its hash. Never changed. */
export interface CatalogueRow extends Row {
  readonly name: string;
  readonly version: number;
  readonly catalogue: Catalogue;
  readonly file: string;
  readonly source: string;
  readonly publishedAt: Instant;
}

/** A set that was published together. The newest one is in force: new instances begin under it. */
export interface PublicationRow extends Row {
  /** Hash of its catalogue. */
  readonly catalogue: string;
  /** Hashes of its plans, in order of their policies' names. */
  readonly plans: readonly string[];
  /** Who gets a plan, by its hash; one that is missing is for everybody. */
  readonly rollouts?: Readonly<Record<string, RolloutPlan>>;
  readonly publishedAt: Instant;
}

/** A switch that the vendor has used; id is its name in the catalogue. */
export interface SwitchRow extends Row {
  readonly on: boolean;
  /** Business time. */
  readonly changedAt: Instant;
}

export interface TenantRow extends Row {
  readonly name: string;
  /** Exact origins of pages that may use sessions of this tenant. */
  readonly origins: readonly string[];
  readonly createdAt: Instant;
}

/** A key that signs sessions and quotes; several may be valid while one is replaced. */
export interface SigningKeyRow extends Row {
  readonly algorithm: string;
  readonly privateKey: Readonly<Record<string, unknown>>;
  readonly publicKey: Readonly<Record<string, unknown>>;
  readonly createdAt: Instant;
  readonly retiredAt: Instant | null;
}
