import type { Clock, Engine, Ids } from '@lintel/contract';
import { Hono } from 'hono';
import type { ProductPort } from './adapters/product/product-port.ts';
import type { BillingPort } from './adapters/billing/billing-port.ts';
import { ROLE_SCOPES, type RoleTable } from './authorisation/table.ts';
import type { CheckoutDeps } from './checkout/checkout-deps.ts';
import type { CommandDeps } from './commands/command-deps.ts';
import { PlanBook } from './commands/published-set.ts';
import { answerUnknownPaths } from './edge/answer-unknown-paths.ts';
import type { Log } from './edge/failures.ts';
import { guardAnswers } from './edge/guard-answers.ts';
import { KnownKeys } from './edge/known-keys.ts';
import { tenantOrigins } from './edge/origins.ts';
import { RateLimiter, type RateLimits } from './edge/rate-limits.ts';
import type { EdgeDeps } from './edge/register-route.ts';
import { CheckBook } from './entitlements/check-book.ts';
import { serveReference } from './openapi/serve-reference.ts';
import type { PolicyLanguage } from './policies/policy-language.ts';
import { acceptInvitation } from './routes/accept-invitation.ts';
import { addMember } from './routes/add-member.ts';
import { answerReview } from './routes/answer-review.ts';
import { changeMember } from './routes/change-member.ts';
import { setMemberPeople } from './routes/set-member-people.ts';
import { checkEntitlement } from './routes/check-entitlement.ts';
import { checkEntitlements } from './routes/check-entitlements.ts';
import { confirmCheckout } from './routes/confirm-checkout.ts';
import { createAccount } from './routes/create-account.ts';
import { createPortalSession } from './routes/create-portal-session.ts';
import { createSubscription } from './routes/create-subscription.ts';
import { decideApproval } from './routes/decide-approval.ts';
import { decide } from './routes/decide.ts';
import { dismissNotice } from './routes/dismiss-notice.ts';
import { explainPolicy } from './routes/explain-policy.ts';
import { inviteMember } from './routes/invite-member.ts';
import { listAccounts } from './routes/list-accounts.ts';
import { listApprovals } from './routes/list-approvals.ts';
import { listAudit } from './routes/list-audit.ts';
import { listInvoices } from './routes/list-invoices.ts';
import { listMembers } from './routes/list-members.ts';
import { listNotices } from './routes/list-notices.ts';
import { listPaymentMethods } from './routes/list-payment-methods.ts';
import { listPlans } from './routes/list-plans.ts';
import { listPolicies } from './routes/list-policies.ts';
import { listRequests } from './routes/list-requests.ts';
import { listReviews } from './routes/list-reviews.ts';
import { listSwitches } from './routes/list-switches.ts';
import { listSecurityEvents } from './routes/list-security-events.ts';
import { makeQuote } from './routes/make-quote.ts';
import { makeRequest } from './routes/make-request.ts';
import { moveClock } from './routes/move-clock.ts';
import { payInvoice } from './routes/pay-invoice.ts';
import { publishPolicies } from './routes/publish-policies.ts';
import { readCheckout } from './routes/read-checkout.ts';
import { readEntitlements } from './routes/read-entitlements.ts';
import { readHealth } from './routes/read-health.ts';
import { readQuote } from './routes/read-quote.ts';
import { readReview } from './routes/read-review.ts';
import { readSession } from './routes/read-session.ts';
import { readStream } from './routes/read-stream.ts';
import { removeMember } from './routes/remove-member.ts';
import { reportEvent } from './routes/report-event.ts';
import { reportUsage } from './routes/report-usage.ts';
import { askForSubject } from './routes/ask-for-subject.ts';
import { beginSubject } from './routes/begin-subject.ts';
import { endSubject } from './routes/end-subject.ts';
import { listSubjects } from './routes/list-subjects.ts';
import { setFacts } from './routes/set-facts.ts';
import { setLegalHold } from './routes/set-legal-hold.ts';
import { setPaymentMethod } from './routes/set-payment-method.ts';
import { startCheckout } from './routes/start-checkout.ts';
import { turnSwitch } from './routes/turn-switch.ts';
import { undoMove } from './routes/undo-move.ts';
import { withdrawRequest } from './routes/withdraw-request.ts';
import { signingKeys } from './sessions/signing-keys.ts';
import type { Store } from './store/store.ts';
import type { Scheduler } from './stream/scheduler.ts';
import { STREAM_CAPS, type StreamCaps } from './stream/stream-room.ts';
import type { BusinessClock } from './worker/business-clock.ts';
import type { NoticeTexts } from './worker/deliver-notice.ts';
import type { Worker } from './worker/worker.ts';
import { appWorker } from './app-worker.ts';

/** What the app is made of; each is handed in, so that the same app runs on Node, in a page and in a test. */
export interface AppDeps {
  readonly store: Store;
  /** What runs plans: `engine` of the runtime. */
  readonly engine: Engine;
  /** What reads policy texts: `policyLanguage`. */
  readonly language: PolicyLanguage;
  readonly billing: BillingPort;
  readonly noticeTexts: NoticeTexts;
  /** What deletes data and issues licences in the product; left out: the audit is all there is. */
  readonly product?: ProductPort;
  readonly wallClock: Clock;
  /** Of `openBusinessClock`. */
  readonly businessClock: BusinessClock;
  readonly ids: Ids;
  readonly scheduler: Scheduler;
  /** Checks answers, allows pages on this machine, and lets business time be moved. */
  readonly development: boolean;
  readonly version: string;
  /** Base of the API as pages reach it; left out: as the vendor's back end reached it. */
  readonly publicUrl?: string;
  /** What each role may do; left out: `ROLE_SCOPES`. */
  readonly roles?: RoleTable;
  readonly streamCaps?: StreamCaps;
  /** How often each credential may call; left out: as often as it likes. */
  readonly rateLimits?: RateLimits;
  readonly log: Log;
}

export interface App {
  /** The whole API, from request to answer. */
  fetch(request: Request): Promise<Response>;
  /** Does what falls due and what commits owe to the world. Not started here: its host starts, drains and stops it. */
  readonly worker: Worker;
}

/** Puts the app together. This is the only list of its routes. */
export function createApp(deps: AppDeps): App {
  const { store, engine, language, billing, wallClock, businessClock, ids } = deps;
  const { scheduler, development, version, log } = deps;
  const app = new Hono();
  const keys = signingKeys(store, wallClock);
  const origins = tenantOrigins(store, development);
  const roles = deps.roles ?? ROLE_SCOPES;
  const publicUrl = deps.publicUrl ?? null;
  const edge: EdgeDeps = {
    limiter: deps.rateLimits ? new RateLimiter(deps.rateLimits) : null,
    aloneSince: store.kind === 'postgres' ? null : wallClock.now(),
    ...{ store, keys, knownKeys: new KnownKeys(), wallClock, ids, roles, development, log },
  };
  const commands: CommandDeps = { engine, businessClock, wallClock, ids, book: new PlanBook() };
  const checkout: CheckoutDeps = { store, commands, billing, keys };
  const book = new CheckBook(store, commands);
  const worker = appWorker({ ...deps, commands });

  const fetch = guardAnswers(app, { origins, ids, log });

  createPortalSession(app, edge, { businessClock, ids, origins, publicUrl });
  readSession(app, edge);
  createAccount(app, edge, commands);
  listAccounts(app, edge);
  createSubscription(app, edge, commands);
  reportEvent(app, edge, commands);
  setFacts(app, edge, commands);
  beginSubject(app, edge, commands);
  listSubjects(app, edge, commands);
  askForSubject(app, edge, commands);
  endSubject(app, edge, commands);

  listSwitches(app, edge, commands);
  turnSwitch(app, edge, commands);
  setLegalHold(app, edge, commands);

  readEntitlements(app, edge, commands);
  checkEntitlement(app, edge, book);
  checkEntitlements(app, edge, book);
  reportUsage(app, edge, commands);

  listMembers(app, edge, commands);
  inviteMember(app, edge, commands);
  addMember(app, edge, commands);
  changeMember(app, edge, commands);
  setMemberPeople(app, edge, commands);
  removeMember(app, edge, commands);
  acceptInvitation(app, edge, commands);

  decide(app, edge, commands);
  makeRequest(app, edge, commands);
  listRequests(app, edge, commands);
  withdrawRequest(app, edge, commands);
  listApprovals(app, edge, commands);
  decideApproval(app, edge, commands);
  listReviews(app, edge, commands);
  readReview(app, edge, commands);
  answerReview(app, edge, commands);

  listPlans(app, edge, commands);
  makeQuote(app, edge, commands);
  readQuote(app, edge);
  startCheckout(app, edge, checkout);
  readCheckout(app, edge);
  confirmCheckout(app, edge, checkout);
  listPaymentMethods(app, edge, billing);
  setPaymentMethod(app, edge, { commands, billing });
  listInvoices(app, edge);
  payInvoice(app, edge, checkout);

  listNotices(app, edge);
  dismissNotice(app, edge);
  listAudit(app, edge);
  listSecurityEvents(app, edge);
  listPolicies(app, edge);
  publishPolicies(app, edge, { commands, language, noticeTexts: deps.noticeTexts });
  undoMove(app, edge, commands);
  explainPolicy(app, edge, language);

  readStream(app, edge, { scheduler, caps: deps.streamCaps ?? STREAM_CAPS });
  readHealth(app, edge, { businessClock, version });
  moveClock(app, edge, { store, businessClock, wallClock, worker });

  serveReference(app, version);
  answerUnknownPaths(app, ids);
  return { fetch, worker };
}
