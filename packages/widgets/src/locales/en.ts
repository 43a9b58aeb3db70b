/* Generated from messages/en by `npm run gen`. */
import type { Money } from '@lintel/contract';
import type { Formats } from '../internal/formats.ts';

export const en = {
  'attention.when': (f: Formats, a: { at: string; days: string }) =>
    `${f.date(a.at)}, ${f.text(a.days)}`,
  'attention.trial-ends': 'Your trial ends',
  'attention.trial-ended': 'Your trial has ended',
  'attention.overdue': 'An invoice is overdue',
  'attention.payment-failed': 'A payment failed',
  'attention.near-limit': (f: Formats, a: { what: string }) =>
    `${f.text(a.what)} is near its limit`,
  'attention.over-limit': (f: Formats, a: { what: string }) =>
    `${f.text(a.what)} is over its limit`,
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
  'attention.see-approvals': 'See approvals',
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
  'problem.network': 'We could not reach the service.',
  'problem.forbidden': 'Your role does not allow this.',
  'problem.not-found': 'This is not there any more.',
  'problem.too-many-requests': 'Too many requests at once. Please wait a moment.',
  'problem.conflict': 'This was changed by somebody else meanwhile.',
  'problem.no-session': 'This page could not sign you in.',
  'problem.other': 'Something went wrong on our side.',
  'reason.refused-by-policy': 'The policy does not allow this.',
  'reason.role-refused': 'Your role does not allow this. Ask somebody who manages this account.',
  'reason.no-rule-applied': 'Nothing in the policy covers this now.',
  'reason.unexpected': 'This is not possible in the present state.',
  'reason.unknown-fact': 'Something that the policy needs to know is not known yet.',
  'reason.no-price': 'There is no list price for this. Please ask us for an offer.',
  'reason.no-policy': 'This is not offered.',
  'reason.invalid-field': 'One of the values does not fit.',
  'reason.ended': 'This has ended.',
  'reason.already-waiting': 'The same request is waiting for an answer.',
  'reason.limit-reached': 'The limit is reached.',
  'reason.not-asked': 'You are not among those who are asked.',
  'reason.requester-cannot-approve': 'You made this request, so somebody else has to decide.',
  'reason.already-decided': 'This has been decided already.',
  'reason.one-person-two-stages': 'You have agreed in an earlier stage; this one needs another person.',
  'reason.trial-already-used': 'A trial was used before.',
  'reason.unknown-combination': 'Two policies do not agree on this yet.',
  'reason.internal-loop': 'Something went wrong on our side.',
  'request.extend-trial': 'Extend the trial',
  'request.reactivate': 'Keep the subscription',
  'request.resume': 'Resume',
  'request.pause': 'Pause the subscription',
  'request.cancel': 'Cancel the subscription',
  'request.answered': (f: Formats, a: { status: string }) =>
    f.select(a.status, { 'waiting': 'Sent. It waits for an answer.', 'refused': 'This was refused.', other: 'Done.' }),
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
