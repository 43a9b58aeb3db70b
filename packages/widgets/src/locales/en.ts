/* Generated from messages/en by `npm run gen`. */
import type { Money } from '@lintel/contract';
import type { Formats } from '../internal/formats.ts';

export const en = {
  'approvals.title': 'Approvals',
  'approvals.waiting-count': (f: Formats, a: { count: number }) =>
    `Waiting (${f.number(a.count)})`,
  'approvals.decided': 'Decided',
  'approvals.empty': 'Nothing waits for your decision.',
  'approvals.empty-decided': 'Nothing was decided yet.',
  'approvals.gone': 'This one does not wait any more.',
  'approvals.back': 'All approvals',
  'approvals.more': 'Load more',
  'approvals.what-of': (f: Formats, a: { of: string; what: string }) =>
    `${f.text(a.what)}: ${f.text(a.of)}`,
  'approvals.for': (f: Formats, a: { account: string; who: string }) =>
    `${f.text(a.who)} for ${f.text(a.account)}`,
  'approvals.asked': (f: Formats, a: { at: string }) =>
    `Asked on ${f.dateTime(a.at)}`,
  'approvals.not-mine': 'Waits for somebody else',
  'approvals.reason': 'Reason given',
  'approvals.changes': 'What changes',
  'approvals.what': 'What',
  'approvals.before': 'Before',
  'approvals.after': 'After',
  'approvals.nothing-before': 'None',
  'approvals.plan': 'Plan',
  'approvals.seats': 'Seats',
  'approvals.price': 'What it costs',
  'approvals.today': (f: Formats, a: { amount: Money }) =>
    `${f.money(a.amount)} when approved`,
  'approvals.recurring': (f: Formats, a: { amount: Money; per: string }) =>
    f.select(a.per, { 'month': `Then ${f.money(a.amount)} per month in all`, 'year': `Then ${f.money(a.amount)} per year in all`, other: `Then ${f.money(a.amount)} in all each time` }),
  'approvals.chain': 'Who agrees',
  'approvals.stage': (f: Formats, a: { state: string }) =>
    f.select(a.state, { 'done': 'Agreed', 'now': 'Now', 'skipped': 'Skipped', other: 'Later' }),
  'approvals.ended-here': 'Ended here',
  'approvals.by': (f: Formats, a: { who: readonly string[] }) =>
    `By ${f.list(a.who)}`,
  'approvals.asks': (f: Formats, a: { who: readonly string[] }) =>
    `Asks ${f.list(a.who)}`,
  'approvals.so-far': (f: Formats, a: { count: number; of: number }) =>
    `${f.number(a.count)} of ${f.number(a.of)} have agreed`,
  'approvals.so-far-all': (f: Formats, a: { count: number }) =>
    `${f.number(a.count)} have agreed; all are needed`,
  'approvals.clock': 'If nobody answers',
  'approvals.remind': 'Reminds',
  'approvals.escalate': (f: Formats, a: { who: string }) =>
    `Escalates to ${f.text(a.who)}`,
  'approvals.also-ask': (f: Formats, a: { who: string }) =>
    `Also asks ${f.text(a.who)}`,
  'approvals.clock-deny': 'Denied by the clock',
  'approvals.clock-approve': 'Approved by the clock',
  'approvals.decision': 'Your decision',
  'approvals.comment': 'Comment',
  'approvals.comment-hint': 'The requester reads it. Needed to deny.',
  'approvals.comment-missing': 'Please say why you deny this.',
  'approvals.sending': 'Sending…',
  'approvals.approve': 'Approve',
  'approvals.deny': 'Deny',
  'approvals.then-done': 'If you approve, it is done at once.',
  'approvals.then-next': (f: Formats, a: { stage: string }) =>
    `If you approve, it goes on to ${f.text(a.stage)}.`,
  'approvals.then-others': 'If you approve, others of this stage still have to agree.',
  'approvals.changed': 'This was changed while you were looking at it. Please read it again before you decide.',
  'approvals.status': (f: Formats, a: { status: string }) =>
    f.select(a.status, { 'approved': 'Approved', 'denied': 'Denied', 'timed-out': 'No answer in time', 'withdrawn': 'Withdrawn', other: 'Waiting' }),
  'approvals.decided-at': (f: Formats, a: { at: string }) =>
    `Decided on ${f.dateTime(a.at)}`,
  'approvals.said': (f: Formats, a: { status: string }) =>
    f.select(a.status, { 'approved': 'Approved. It is done.', 'denied': 'Denied. The requester is told why.', 'waiting': 'Your approval is recorded. Others still have to agree.', other: 'This has been decided.' }),
  'attention.when': (f: Formats, a: { at: string; days: string }) =>
    `${f.date(a.at)}, ${f.text(a.days)}`,
  'attention.trial-ends': 'Your trial ends',
  'attention.trial-ended': 'Your trial has ended',
  'attention.overdue': 'An invoice is overdue',
  'attention.payment-failed': 'A payment failed',
  'attention.near-limit': (f: Formats, a: { what: string }) =>
    `${f.text(a.what)}: near the limit`,
  'attention.over-limit': (f: Formats, a: { what: string }) =>
    `${f.text(a.what)}: over the limit`,
  'attention.renewal-due': 'Your subscription renews',
  'attention.approval-waiting': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `${f.number(a.count)} approval waits for you`, other: `${f.number(a.count)} approvals wait for you` }),
  'attention.request-waiting': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `${f.number(a.count)} request waits for an answer`, other: `${f.number(a.count)} requests wait for an answer` }),
  'attention.access-ends': 'Access ends',
  'attention.paused': 'The subscription is paused',
  'attention.ends-at-term': 'The subscription ends and will not renew',
  'attention.scheduled-change': (f: Formats, a: { what: string }) =>
    `A change is scheduled: ${f.text(a.what)}`,
  'attention.see-plans': 'See plans',
  'attention.see-billing': 'See invoices',
  'attention.see-approvals': 'See approvals',
  'attention.see-seats': 'See seats',
  'attention.limit-reached': (f: Formats, a: { what: string }) =>
    `${f.text(a.what)}: limit reached`,
  'audit.title': 'Audit log',
  'audit.empty': 'Nothing has happened yet.',
  'audit.clock': 'The clock',
  'audit.system': 'The system',
  'audit.vendor': 'The vendor',
  'audit.acting': (f: Formats, a: { name: string }) =>
    `${f.text(a.name)} (acting for the account)`,
  'audit.action': (f: Formats, a: { kind: string; name: string }) =>
    f.select(a.kind, { 'begin': `started “${f.text(a.name)}”`, 'request': `asked for “${f.text(a.name)}”`, 'event': `reported “${f.text(a.name)}”`, 'due': `reached the deadline “${f.text(a.name)}”`, 'due-notice': `sent the notice “${f.text(a.name)}”`, 'due-every': `did what repeats: “${f.text(a.name)}”`, 'due-scheduled': `carried out the change of the ${f.text(a.name)} that was scheduled`, 'due-timer': 'followed up on an approval without an answer', 'due-data': `reached the end of keeping data: “${f.text(a.name)}”`, 'facts': `updated ${f.text(a.name)}`, 'subscription-changed': 'took note of a change of the subscription', 'account-changed': 'took note of a change of the account', 'approval-approved': `closed the approval “${f.text(a.name)}”: approved`, 'approval-denied': `closed the approval “${f.text(a.name)}”: denied`, 'approval-withdrawn': `closed the approval “${f.text(a.name)}”: withdrawn`, 'approve': 'approved', 'deny': 'denied', 'withdraw': 'withdrew the request', 'member-invited': 'invited a member', 'member-added': 'added a member', 'member-joined': 'accepted the invitation', 'member-removed': 'removed a member', 'member-roles': 'changed the roles of a member', 'invoice-paid': 'recorded an invoice as paid', 'payment-failed': 'recorded a payment that failed', 'payment-declined': 'recorded a payment that was declined for good', 'payment-method-chosen': 'chose a payment method', 'charge-left-out': 'left out a charge', 'always-broken': 'found a promise of the policy broken', other: `${f.text(a.name)}` }),
  'audit.moved': (f: Formats, a: { after: string; before: string }) =>
    `from “${f.text(a.before)}” to “${f.text(a.after)}”`,
  'audit.outcome': (f: Formats, a: { outcome: string }) =>
    f.select(a.outcome, { 'refused': 'Refused', 'ignored': 'Nothing moved', other: 'Done' }),
  'audit.attempts': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `${f.number(a.count)} refused attempt`, other: `${f.number(a.count)} refused attempts` }),
  'audit.attempts-note': 'Calls that were stopped because a role does not allow them, or because what they name does not belong to this account.',
  'audit.attempt': (f: Formats, a: { code: string }) =>
    f.select(a.code, { 'forbidden': 'tried what the role does not allow', 'not-found': 'asked for something that is not in this account', 'origin-mismatch': 'used a session on another site', 'session-expired': 'used a session that was over', other: 'came without a valid session' }),
  'checkout.title': 'Plans',
  'checkout.plans': 'Plans on offer',
  'checkout.empty': 'There are no plans on offer.',
  'checkout.steps': 'Steps',
  'checkout.step': (f: Formats, a: { step: string }) =>
    f.select(a.step, { 'choose': 'Choose', 'review': 'Review', 'pay': 'Pay', other: 'Done' }),
  'checkout.step-of': (f: Formats, a: { at: number; of: number }) =>
    `Step ${f.number(a.at)} of ${f.number(a.of)}`,
  'checkout.step-title': (f: Formats, a: { step: string }) =>
    f.select(a.step, { 'choose': 'Choose a plan', 'review': 'Review what changes', 'pay': 'Pay', other: 'Done' }),
  'checkout.current': 'Current plan',
  'checkout.on-request': 'Price on request',
  'checkout.per': (f: Formats, a: { per: string }) =>
    f.select(a.per, { 'month': 'per month', other: 'per year' }),
  'checkout.or': (f: Formats, a: { amount: Money; per: string }) =>
    f.select(a.per, { 'month': `or ${f.money(a.amount)} per month`, other: `or ${f.money(a.amount)} per year` }),
  'checkout.sold-until': (f: Formats, a: { at: string }) =>
    `On sale until ${f.date(a.at)}`,
  'checkout.outcome': (f: Formats, a: { outcome: string }) =>
    f.select(a.outcome, { 'instant': 'At once', 'approval': 'Needs approval', 'payment': 'Paid today', 'unknown': 'Not known yet', other: 'Not available' }),
  'checkout.gained': 'More:',
  'checkout.changed': 'Different:',
  'checkout.lost': 'Less:',
  'checkout.of-level': (f: Formats, a: { level: string; title: string }) =>
    `${f.text(a.title)}: ${f.text(a.level)}`,
  'checkout.counted': (f: Formats, a: { amount: string; per: string; title: string }) =>
    f.select(a.per, { 'day': `${f.text(a.title)}: ${f.text(a.amount)} per day`, 'week': `${f.text(a.title)}: ${f.text(a.amount)} per week`, 'month': `${f.text(a.title)}: ${f.text(a.amount)} per month`, 'year': `${f.text(a.title)}: ${f.text(a.amount)} per year`, other: `${f.text(a.title)}: ${f.text(a.amount)}` }),
  'checkout.with-today': (f: Formats, a: { line: string; today: string }) =>
    `${f.text(a.line)} (today: ${f.text(a.today)})`,
  'checkout.continue-with': (f: Formats, a: { plan: string }) =>
    `Continue with ${f.text(a.plan)}`,
  'checkout.choose-hint': 'Choose a plan to see what the change costs and who has to agree.',
  'checkout.quoting': 'Working out the price…',
  'checkout.no-quote': 'We cannot tell the price now. Nothing was charged.',
  'checkout.new-quote': (f: Formats, a: { before: Money; now: Money }) =>
    `The price was worked out again: it was ${f.money(a.before)}, now it is ${f.money(a.now)}. Nothing was charged. Please read it before you pay.`,
  'checkout.lines': 'What is charged',
  'checkout.what': 'What',
  'checkout.amount': 'Amount',
  'checkout.tax': 'Tax',
  'checkout.due-today': 'Due today',
  'checkout.due-if-agreed': 'Due once it is agreed',
  'checkout.line': (f: Formats, a: { kind: string; title: string }) =>
    f.select(a.kind, { 'credit': `Credit: ${f.text(a.title)}`, 'discount': `Discount: ${f.text(a.title)}`, 'extra': `Extra: ${f.text(a.title)}`, other: `${f.text(a.title)}` }),
  'checkout.units': (f: Formats, a: { count: number; unit: Money }) =>
    `${f.number(a.count)} × ${f.money(a.unit)}`,
  'checkout.period': (f: Formats, a: { from: string; until: string }) =>
    `${f.date(a.from)} to ${f.date(a.until)}`,
  'checkout.share': (f: Formats, a: { days: number; of: number }) =>
    `${f.number(a.days)} of ${f.number(a.of)} days`,
  'checkout.then': (f: Formats, a: { per: string }) =>
    f.select(a.per, { 'month': 'Then per month', other: 'Then per year' }),
  'checkout.from': (f: Formats, a: { at: string }) =>
    `from ${f.date(a.at)}`,
  'checkout.before': (f: Formats, a: { amount: Money }) =>
    `before: ${f.money(a.amount)}`,
  'checkout.holds-until': (f: Formats, a: { at: string }) =>
    `This price holds until ${f.dateTime(a.at)}.`,
  'checkout.not-yet': 'Nothing is charged yet.',
  'checkout.next': (f: Formats, a: { outcome: string }) =>
    f.select(a.outcome, { 'payment': 'Continue to payment', 'approval': 'Submit for approval', other: 'Confirm the change' }),
  'checkout.back': 'Back to the plans',
  'checkout.justification': 'Why do you need it?',
  'checkout.justification-hint': 'Those who decide read it. You may leave it empty.',
  'checkout.method': 'Payment method',
  'checkout.test-methods': 'These are test methods. No money moves.',
  'checkout.pay': (f: Formats, a: { total: Money }) =>
    `Pay ${f.money(a.total)}`,
  'checkout.paying': 'Paying. Please wait.',
  'checkout.nothing-charged': 'Nothing was charged. What you chose is kept.',
  'checkout.not-known': 'We do not know yet whether the payment went through. Trying again does not charge twice.',
  'checkout.failure': (f: Formats, a: { code: string }) =>
    f.select(a.code, { 'card-declined': 'The card was declined.', 'confirmation-failed': 'The code was not right.', other: 'This is not there any more.' }),
  'checkout.awaiting': 'We are confirming your payment. Please do not pay again.',
  'checkout.look': 'Check again',
  'checkout.code': 'Confirmation code',
  'checkout.code-hint': 'Your bank asks for a second step. Nothing is charged before you confirm.',
  'checkout.confirm': (f: Formats, a: { total: Money }) =>
    `Confirm ${f.money(a.total)}`,
  'checkout.paid': (f: Formats, a: { at: string; total: Money }) =>
    `Paid ${f.money(a.total)} on ${f.date(a.at)}. It takes effect now.`,
  'checkout.changed-now': 'The change is made.',
  'checkout.sent': (f: Formats, a: { who: readonly string[] }) =>
    `Sent. It waits for ${f.list(a.who)}.`,
  'checkout.sent-note': 'Nothing changes and nothing is charged until it is agreed.',
  'checkout.preparing': 'Paid. What you have is being updated…',
  'checkout.see': 'See plan and usage',
  'checkout.all-plans': 'All plans',
  'checkout.keep-method': 'Use this payment method',
  'common.loading': 'Loading',
  'common.still-loading': 'Still working on it.',
  'common.retry': 'Try again',
  'common.error-safe': 'Nothing was changed. What you see elsewhere on this page still holds.',
  'common.reference': (f: Formats, a: { id: string }) =>
    `Reference for support: ${f.text(a.id)}`,
  'common.expired': 'Your session has ended.',
  'common.expired-kept': 'What you have typed is kept.',
  'common.resume': 'Continue',
  'common.unlimited': 'Unlimited',
  'common.cancel': 'Cancel',
  'common.close': 'Close',
  'dashboard.title': 'Plan and usage',
  'dashboard.no-plan': 'No plan',
  'dashboard.empty': 'This account has no plan yet, so there is nothing to use.',
  'dashboard.choose-plan': 'Choose a plan',
  'dashboard.attention': 'Needs attention',
  'dashboard.limits': 'Limits',
  'dashboard.further': 'Pause or end',
  'dashboard.coming': 'What happens next',
  'dashboard.features': 'Features',
  'dashboard.included': 'Included',
  'dashboard.not-included': 'Not included',
  'dashboard.not-known': 'Not known yet',
  'dashboard.read-only': 'Read only',
  'dashboard.active': 'Active',
  'dashboard.trial': 'Trial',
  'dashboard.access-none': 'No access',
  'dashboard.term': 'Billed',
  'dashboard.interval': (f: Formats, a: { per: string }) =>
    f.select(a.per, { 'month': 'Monthly', other: 'Yearly' }),
  'dashboard.trial-ends': 'Trial ends',
  'dashboard.renews': 'Renews',
  'dashboard.paid-through': 'Paid through',
  'dashboard.ends': 'Ends',
  'dashboard.until': (f: Formats, a: { at: string }) =>
    `until ${f.date(a.at)}`,
  'dashboard.source': (f: Formats, a: { kind: string }) =>
    f.select(a.kind, { 'add-on': 'Add-on', 'grant': 'Granted', 'trial': 'Trial', 'inherited': 'Inherited', 'policy': 'By policy', other: 'Plan' }),
  'dashboard.available-in': (f: Formats, a: { plans: readonly string[] }) =>
    `In ${f.list(a.plans)}: see plans`,
  'dashboard.leads-to': (f: Formats, a: { state: string; what: string }) =>
    `${f.text(a.what)}: then “${f.text(a.state)}”`,
  'decision.asking': 'Checking what this needs…',
  'decision.unknown': 'We cannot tell yet whether this is possible.',
  'decision.effective-now': 'Takes effect now.',
  'decision.effective-on': (f: Formats, a: { at: string }) =>
    `Takes effect on ${f.date(a.at)}.`,
  'decision.goes-to': (f: Formats, a: { who: string }) =>
    `Goes to ${f.text(a.who)}.`,
  'decision.first-then': (f: Formats, a: { first: string; next: string }) =>
    `${f.text(a.first)}, then ${f.text(a.next)}`,
  'decision.quorum': (f: Formats, a: { count: number; who: string }) =>
    `${f.number(a.count)} of ${f.text(a.who)}`,
  'decision.answer-by': (f: Formats, a: { at: string }) =>
    `An answer is due by ${f.dateTime(a.at)}.`,
  'decision.costs-if-agreed': (f: Formats, a: { today: Money }) =>
    `Costs ${f.money(a.today)} once it is agreed.`,
  'decision.then-recurring': (f: Formats, a: { amount: Money; per: string }) =>
    f.select(a.per, { 'month': `Then ${f.money(a.amount)} per month.`, 'year': `Then ${f.money(a.amount)} per year.`, other: `Then ${f.money(a.amount)} each time.` }),
  'decision.with-price': (f: Formats, a: { label: string; today: Money }) =>
    `${f.text(a.label)}: ${f.money(a.today)} today`,
  'decision.instead': 'What you can do instead',
  'decision.why': 'Why?',
  'decision.rule-of': (f: Formats, a: { policy: string; version: number }) =>
    `Rule of ${f.text(a.policy)}, version ${f.number(a.version)}`,
  'invoices.title': 'Invoices',
  'invoices.empty': 'No invoices yet. The first one comes with the first payment.',
  'invoices.open': 'Open',
  'invoices.none-open': 'No invoice is open.',
  'invoices.earlier': 'Paid and closed',
  'invoices.number': (f: Formats, a: { number: string }) =>
    `Invoice ${f.text(a.number)}`,
  'invoices.issued': (f: Formats, a: { on: string }) =>
    `Issued on ${f.date(a.on)}`,
  'invoices.due': 'Due today',
  'invoices.overdue': (f: Formats, a: { on: string }) =>
    `Overdue since ${f.date(a.on)}`,
  'invoices.paid': 'Paid',
  'invoices.paid-on': (f: Formats, a: { at: string }) =>
    `Paid on ${f.date(a.at)}`,
  'invoices.closed': (f: Formats, a: { status: string }) =>
    f.select(a.status, { 'void': 'Cancelled', other: 'Written off' }),
  'invoices.read-only': 'Your role may read invoices, not pay them. An owner, an admin or the billing contact can.',
  'invoices.failed': 'The payment did not go through.',
  'invoices.second-step': 'This payment method asks for a second step, which invoices do not have. Choose another one.',
  'invoices.paid-now': (f: Formats, a: { number: string; total: Money }) =>
    `Invoice ${f.text(a.number)} is paid: ${f.money(a.total)}.`,
  'invoices.older': 'Show older invoices',
  'meter.used-of': (f: Formats, a: { amount: string; limit: string }) =>
    `${f.text(a.amount)} of ${f.text(a.limit)} used`,
  'meter.used-unlimited': (f: Formats, a: { amount: string }) =>
    `${f.text(a.amount)} used, unlimited`,
  'meter.none-included': 'None included',
  'meter.unknown': 'Not known yet',
  'meter.left': (f: Formats, a: { amount: string }) =>
    `${f.text(a.amount)} left`,
  'meter.over-by': (f: Formats, a: { amount: string }) =>
    `${f.text(a.amount)} over the limit`,
  'meter.near': 'Near the limit',
  'meter.over': 'Over the limit',
  'meter.reached': 'Limit reached',
  'notices.title': 'Notices',
  'notices.empty': 'No notices. When something changes or needs you, it is said here.',
  'notices.because': (f: Formats, a: { policy: string; role: string }) =>
    `For the ${f.text(a.role)} · ${f.text(a.policy)}`,
  'notices.dismiss': 'Dismiss',
  'notices.dismiss-one': (f: Formats, a: { title: string }) =>
    `Dismiss: ${f.text(a.title)}`,
  'portal.pages': 'Pages of the portal',
  'portal.empty': 'There is nothing here that your role may see.',
  'portal.acting': (f: Formats, a: { account: string; user: string }) =>
    `${f.text(a.user)}, you act for ${f.text(a.account)}. What you do is shown in their audit log.`,
  'portal.waiting': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `${f.number(a.count)} waits for you`, other: `${f.number(a.count)} wait for you` }),
  'portal.overview': 'Overview',
  'portal.seats': 'Seats',
  'portal.usage': 'Usage',
  'portal.plans': 'Plans',
  'portal.billing': 'Invoices',
  'portal.approvals': 'Approvals',
  'portal.notices': 'Notices',
  'portal.audit': 'Audit log',
  'problem.network': 'We could not reach the service.',
  'problem.forbidden': 'Your role does not allow this.',
  'problem.not-found': 'This is not there any more.',
  'problem.too-many-requests': 'Too many requests at once. Please wait a moment.',
  'problem.conflict': 'This was changed by somebody else meanwhile.',
  'problem.no-session': 'This page could not sign you in.',
  'problem.other': 'Something went wrong on our side.',
  'reason.refused-by-policy': 'The policy does not allow this.',
  'reason.role-refused': 'Your role does not allow this.',
  'reason.no-rule-applied': 'Nothing in the policy covers this now.',
  'reason.unexpected': 'This is not possible in the present state.',
  'reason.unknown-fact': 'Something that the policy needs to know is not known yet.',
  'reason.no-price': 'There is no list price for this. Please ask us for an offer.',
  'reason.no-policy': 'This is not offered.',
  'reason.invalid-field': 'One of the values does not fit.',
  'reason.ended': 'This has ended.',
  'reason.already-waiting': 'The same request is waiting for an answer.',
  'reason.justification-missing': 'Please say why you ask.',
  'reason.limit-reached': 'The limit is reached.',
  'reason.not-asked': 'You are not among those who are asked.',
  'reason.requester-cannot-approve': 'You made this request, so somebody else has to decide.',
  'reason.already-decided': 'This has been decided already.',
  'reason.one-person-two-stages': 'You have agreed in an earlier stage; this one needs another person.',
  'reason.same-reporting-line': 'Somebody of your reporting line has a part in this; it needs another person.',
  'reason.trial-already-used': 'A trial was used before.',
  'reason.unknown-combination': 'Two policies do not agree on this yet.',
  'reason.internal-loop': 'Something went wrong on our side.',
  'reason.up-to': (f: Formats, a: { roles: readonly string[] }) =>
    `This is up to ${f.list(a.roles)}.`,
  'request.extend-trial': 'Extend the trial',
  'request.reactivate': 'Keep the subscription',
  'request.resume': 'Resume',
  'request.pause': 'Pause the subscription',
  'request.cancel': 'Cancel the subscription',
  'request.answered': (f: Formats, a: { status: string }) =>
    f.select(a.status, { 'waiting': 'Sent. It waits for an answer.', 'refused': 'This was refused.', other: 'Done.' }),
  'seats.title': 'Seats',
  'seats.free': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `${f.number(a.count)} seat free`, other: `${f.number(a.count)} seats free` }),
  'seats.over': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `${f.number(a.count)} seat over the limit`, other: `${f.number(a.count)} seats over the limit` }),
  'seats.over-note': 'More seats are used than the plan has. Take seats back, or add seats.',
  'seats.unlimited': 'Unlimited seats',
  'seats.unknown': 'How many seats there are is not known yet.',
  'seats.active': 'Members',
  'seats.held': 'Invitations',
  'seats.used': 'Used',
  'seats.limit': 'In the plan',
  'seats.available': 'Available',
  'seats.formula': 'An open invitation holds a seat. Used = members + invitations; available = in the plan − used.',
  'seats.members': 'Members',
  'seats.search': 'Search by name or address',
  'seats.found': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `${f.number(a.count)} member found`, other: `${f.number(a.count)} members found` }),
  'seats.none-found': 'Nobody here has this name or address.',
  'seats.empty': 'Nobody is a member of this account yet. Invite the first person.',
  'seats.person': 'Person',
  'seats.roles': 'Roles',
  'seats.seat': 'Seat',
  'seats.last-active': 'Last active',
  'seats.actions': 'Actions',
  'seats.has-seat': 'Has a seat',
  'seats.no-seat': 'No seat',
  'seats.invited': 'Invited',
  'seats.held-until': (f: Formats, a: { at: string }) =>
    `Held until ${f.date(a.at)}`,
  'seats.not-held': 'Not held any more',
  'seats.never': 'Not yet',
  'seats.giving': 'Giving a seat:',
  'seats.give': 'Give seat',
  'seats.request-seat': 'Request seat',
  'seats.take': 'Take seat back',
  'seats.remove': 'Remove',
  'seats.more': 'Load more',
  'seats.sending': 'Sending…',
  'seats.pending': 'Pending',
  'seats.invite-title': 'Invite somebody',
  'seats.name': 'Name',
  'seats.email': 'Email address',
  'seats.role': 'Role',
  'seats.with-seat': 'Give them a seat',
  'seats.invite': 'Send the invitation',
  'seats.invite-without': 'They join without a seat and can get one later.',
  'seats.invite-request': 'The invitation goes out now. The seat waits for an agreement.',
  'seats.invite-payment': 'A seat has to be paid for first. Add seats, or invite without one.',
  'seats.name-missing': 'Please enter a name.',
  'seats.email-wrong': 'Please enter an address such as ana@example.com.',
  'seats.known-already': 'Somebody with this address is a member already.',
  'seats.add-title': 'Add seats',
  'seats.quantity': 'Number of seats',
  'seats.fewer': 'One fewer',
  'seats.one-more': 'One more',
  'seats.add': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `Add ${f.number(a.count)} seat`, other: `Add ${f.number(a.count)} seats` }),
  'seats.request': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `Request ${f.number(a.count)} seat`, other: `Request ${f.number(a.count)} seats` }),
  'seats.reason': 'Reason (optional)',
  'seats.reason-hint': 'Shown to those who decide.',
  'seats.waiting': 'Waiting requests',
  'seats.what-of': (f: Formats, a: { of: string; what: string }) =>
    `${f.text(a.what)}: ${f.text(a.of)}`,
  'seats.asked': (f: Formats, a: { at: string; who: string }) =>
    `Asked by ${f.text(a.who)}, ${f.dateTime(a.at)}.`,
  'seats.waiting-for': (f: Formats, a: { who: string }) =>
    `Waiting for ${f.text(a.who)}.`,
  'seats.waiting-payment': 'Waiting for payment.',
  'seats.pay': 'Pay',
  'seats.withdraw': 'Withdraw',
  'seats.readonly': 'You can see the seats, but not change them.',
  'seats.who-can': (f: Formats, a: { who: readonly string[] }) =>
    `${f.list(a.who)} can.`,
  'seats.remove-title': (f: Formats, a: { who: string }) =>
    `Remove ${f.text(a.who)}?`,
  'seats.remove-text': 'They lose access to this account. A seat that they have is free at once.',
  'seats.said-invited': (f: Formats, a: { who: string }) =>
    `${f.text(a.who)} is invited.`,
  'seats.said-taken': (f: Formats, a: { who: string }) =>
    `${f.text(a.who)} has no seat any more.`,
  'seats.said-removed': (f: Formats, a: { who: string }) =>
    `${f.text(a.who)} is removed.`,
  'seats.said-withdrawn': 'The request is withdrawn.',
  'usage.empty': 'Nothing is metered for this account.',
  'usage.resets': (f: Formats, a: { at: string; days: string }) =>
    `Starts anew on ${f.date(a.at)}, ${f.text(a.days)}.`,
  'usage.forecast': (f: Formats, a: { at: string }) =>
    `At this pace the limit is reached on ${f.date(a.at)}.`,
  'usage.measured': (f: Formats, a: { at: string }) =>
    `Measured ${f.dateTime(a.at)}.`,
  'usage.see-plans': 'See plans with more',
  'usage.finding': (f: Formats, a: { average: number; most: number; on: string }) =>
    `Most on ${f.date(a.on)}: ${f.number(a.most)}. Average per day: ${f.number(a.average)}.`,
  'usage.finding-none': 'Nothing was used in this period.',
  'usage.as-table': 'View as table',
  'usage.by-day': (f: Formats, a: { title: string }) =>
    `${f.text(a.title)} by day`,
  'usage.day': 'Day',
  'usage.used': 'Used',
};
