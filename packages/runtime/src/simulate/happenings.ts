import type {
  ChangeAction,
  Effect,
  Happening,
  Instant,
  InstanceSnapshot,
  MoneyAction,
  Plan,
  StepResult,
  SubjectContext,
  Value,
} from '@lintel/contract';
import { isMoney } from '../amounts.ts';
import type { WorldPrices } from './world-prices.ts';
import { own, withKey } from '../own.ts';

export type Subject = SubjectContext;

interface Told {
  readonly now: Instant;
  readonly event: string;
  /** Before the step. */
  readonly subject: Subject;
  readonly prices: WorldPrices;
}

/** What a step did, as people see it: first where it went, then what it told, in order. */
export function happeningsOf(
  { plan, snapshot }: { readonly plan: Plan; readonly snapshot: InstanceSnapshot },
  { answer, effects, entered, fired }: StepResult,
  told: Told,
): readonly Happening[] {
  const common = { at: told.now, policy: plan.policy };
  const source = fired[0] ?? null;
  if (answer.kind === 'refused') {
    return [
      {
        ...common,
        source: answer.reasons[0]?.source ?? null,
        kind: 'refusal',
        request: told.event,
        reasons: answer.reasons,
      },
    ];
  }
  if (answer.kind === 'failed') {
    return [{ ...common, source: null, kind: 'audit', text: `failed: ${answer.message}` }];
  }
  const ignored: readonly Happening[] =
    answer.kind === 'ignored'
      ? [{ ...common, source: null, kind: 'ignored', event: told.event, reason: answer.reason }]
      : [];
  const reached = entered.map((state): Happening =>
    snapshot.kind === 'approval'
      ? {
          ...common,
          source,
          kind: 'approval',
          approval: snapshot.name,
          stage: state,
          what: 'reached',
        }
      : { ...common, source, kind: 'entered', state },
  );
  let subject = told.subject;
  const changes = effects.filter(isChange);
  const done = effects.flatMap((effect) => {
    const before = subject;
    subject = subjectAfter(subject, [effect]);
    const happening = happeningOf(effect, before, { ...told, changes }, snapshot);
    return happening === null ? [] : [{ ...common, source: effect.source, ...happening }];
  });
  return [...ignored, ...reached, ...done];
}

type What = Happening extends infer H
  ? H extends Happening
    ? Omit<H, 'at' | 'policy' | 'source'>
    : never
  : never;

function isChange(effect: Effect): effect is Effect & ChangeAction {
  return (
    effect.kind === 'change-plan' ||
    effect.kind === 'change-quantity' ||
    effect.kind === 'change-interval'
  );
}

function happeningOf(
  effect: Effect,
  subject: Subject,
  told: Told & { readonly changes: readonly ChangeAction[] },
  snapshot: InstanceSnapshot,
): What | null {
  switch (effect.kind) {
    case 'notify':
      return {
        kind: 'notice',
        to: effect.to,
        template: effect.template,
        ...(effect.sentAt === undefined ? {} : { sentAt: effect.sentAt }),
      };
    case 'tell':
      return { kind: 'told', subject: effect.subject, each: effect.each, event: effect.event };
    case 'record':
      return { kind: 'audit', text: effect.text };
    case 'charge':
    case 'invoice':
      return charged(effect, told);
    case 'credit': {
      if (told.prices.billing === 'none') return leftOut;
      const { policy } = effect.source;
      const what = effect.time === null ? 'unused-time' : 'time-in-state';
      return { kind: 'credit', amount: told.prices.credit(effect.time, policy), what };
    }
    case 'close-invoices':
      return { kind: 'invoices-closed', as: effect.as };
    case 'change-interval':
      return { kind: 'change', what: 'interval', to: effect.to, from: effect.from };
    case 'stop-billing':
      return { kind: 'change', what: 'billing', to: 'none', from: effect.from };
    case 'collect':
      return { kind: 'collect' };
    case 'change-plan':
      return effect.bundle === undefined
        ? { kind: 'change', what: 'plan', to: effect.to, from: effect.from }
        : { kind: 'change', what: 'bundle', to: effect.bundle, from: effect.from };
    case 'change-quantity':
      return {
        kind: 'change',
        what: effect.what,
        to: (own(subject.quantities, effect.what) ?? 0) + effect.by,
        from: effect.from,
      };
    case 'cancel-scheduled':
      return { kind: 'audit', text: `The scheduled change of ${effect.what} is cancelled.` };
    case 'issue':
      return { kind: 'licence', licence: effect.licence, until: effect.until };
    case 'ask-approval':
      return { kind: 'approval', approval: effect.approval, stage: '', what: 'asked' };
    case 'withdraw-approval':
      return { kind: 'approval', approval: effect.approval, stage: '', what: 'withdrawn' };
    case 'approval-ended':
      return { kind: 'approval', approval: snapshot.name, stage: '', what: effect.outcome };
    case 'delete-data':
      return { kind: 'data-deleted', what: effect.what };
    case 'invariant-broken':
      return { kind: 'invariant-broken', text: effect.text };
  }
}

/** Rule 75: a begun pack is paid for once. */
const inPaidPack: What = { kind: 'audit', text: 'The pack that was begun is paid already.' };
const leftOut: What = { kind: 'audit', text: 'No billing in this state.' };

/** A charge is an invoice that is collected; where nothing is collected, the invoice is left. */
function charged(
  { kind, amount, source }: Effect & MoneyAction,
  { prices, changes }: Pick<Told, 'prices'> & { readonly changes: readonly ChangeAction[] },
): What {
  if (prices.billing === 'none') return leftOut;
  const worth = prices.charge({ kind, amount, source }, changes);
  const isExtra = typeof amount !== 'string' && 'extra' in amount;
  if (isExtra && isNothing(worth)) return inPaidPack;
  return {
    kind: prices.billing === 'normal' ? kind : 'invoice',
    amount: worth,
    what: typeof amount === 'string' ? amount : isExtra ? 'extra' : 'sum',
  };
}

function isNothing(worth: Value): boolean {
  return isMoney(worth) && BigInt(worth.minor) === 0n;
}

/** What is bought after the effects; what is scheduled for later changes nothing yet. The same object if nothing changed. */
export function subjectAfter(subject: Subject, effects: readonly Effect[]): Subject {
  return effects.reduce((before, effect): Subject => {
    if (effect.kind === 'change-plan' && effect.from === null)
      return { ...before, plan: effect.to };
    if (effect.kind === 'change-interval' && effect.from === null)
      return { ...before, interval: effect.to };
    if (effect.kind !== 'change-quantity' || effect.from !== null) return before;
    const quantity = (own(before.quantities, effect.what) ?? 0) + effect.by;
    return { ...before, quantities: withKey(before.quantities, effect.what, quantity) };
  }, subject);
}
