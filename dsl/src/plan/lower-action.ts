import type {
  Action,
  Amount,
  ApprovalOutcome,
  AskAction,
  CapPlan,
  ExtendTarget,
} from '@lintel/contract';
import type {
  Action as ActionNode,
  AskApproval,
  Bound,
  Cap,
  ChargeAmount,
  Word,
} from '../syntax/tree.ts';
import type { LowerContext } from './lower-context.ts';
import { coveredBy } from './lower-keep.ts';
import { lowerTerms } from './lower-notices.ts';
import { quantityName } from './lower-catalogue-plan.ts';
import { lowerBecause, lowerReasonName } from './lower-because.ts';

export function lowerAction(action: ActionNode, context: LowerContext): Action {
  const { span } = action;
  switch (action.kind) {
    case 'go-to':
      return { do: 'go', to: action.state.text, ...lowerBecause(action.because), span };
    case 'notify':
      return {
        do: 'notify',
        to: action.audience.text,
        template: action.template.value,
        ...lowerTerms(action, context),
        span,
      };
    case 'add':
      return { do: 'add', count: action.to.text, by: context.value(action.amount), span };
    case 'set-memory': {
      const name = action.memory.text;
      const to = context.value(action.to);
      return context.policy.names.header.byName.get(name)?.node.kind === 'choice'
        ? { do: 'choose', choice: name, to, span }
        : { do: 'set', memory: name, to, span };
    }
    case 'extend-by':
      return {
        do: 'extend',
        target: extendTarget(action.of, context),
        by: context.duration(action.duration),
        ...lowerCap(action.cap, context),
        span,
      };
    case 'extend-from-now':
      return {
        do: 'extend-from-now',
        target: extendTarget(action.of, context),
        to: context.duration(action.duration),
        ...lowerCap(action.cap, context),
        span,
      };
    case 'move':
      return {
        do: 'move',
        deadline: action.deadline.text,
        to:
          action.to.kind === 'now'
            ? { kind: 'now' }
            : action.to.kind === 'from-now'
              ? { kind: 'from-now', duration: context.duration(action.to.duration) }
              : context.moment(action.to),
        ...lowerCap(action.cap, context),
        span,
      };
    case 'clear':
      return { do: 'clear', deadline: action.deadline.text, span };
    case 'pause':
    case 'resume':
      return { do: action.kind, deadline: action.deadline.text, span };
    case 'charge':
      return { do: action.money, amount: lowerAmount(action.amount, context), span };
    case 'collect-open-invoices':
      return { do: 'collect', span };
    case 'close-open-invoices':
      return { do: 'close-invoices', as: action.as, span };
    case 'credit':
      return { do: 'credit', timeIn: action.state?.text ?? null, span };
    case 'change-interval':
      return {
        do: 'change-interval',
        to: action.to.unit === 'year' ? 'year' : 'month',
        from: action.from?.text ?? null,
        span,
      };
    case 'cancel-change':
      return { do: 'cancel-change', what: action.of.text, span };
    case 'stop-billing':
      return { do: 'stop-billing', from: action.from?.text ?? null, span };
    case 'change-plan':
      return {
        do: 'change-plan',
        to: context.value(action.to),
        ...(action.as === 'bundle' ? { bundles: plansOfBundles(context) } : {}),
        from: action.from?.text ?? null,
        span,
      };
    case 'change-quantity':
      return {
        do: 'change-quantity',
        what: action.of.text,
        direction: action.direction,
        by: context.value(action.by),
        from: action.from?.text ?? null,
        span,
      };
    case 'refuse':
      return {
        do: 'refuse',
        text: action.text.value,
        code: 'refused-by-policy',
        ...lowerReasonName(action.because),
        span,
      };
    case 'record':
      return { do: 'record', text: action.text.value, span };
    case 'issue':
      return {
        do: 'issue',
        licence: action.licence.text,
        for: context.duration(action.duration),
        span,
      };
    case 'tell':
      return {
        do: 'tell',
        subject: action.subject.text,
        each: action.everyOf !== null,
        event: action.event.text,
        span,
      };
    case 'delete-data':
      return { do: 'delete', what: action.of.text, ...coveredBy(action.of, context, []), span };
    case 'ask-approval':
      return lowerAsk(action, context);
  }
}

const OUTCOMES: readonly ApprovalOutcome[] = ['approved', 'denied', 'timed-out', 'withdrawn'];

export function lowerAsk(
  { approval, outcomes, span }: AskApproval,
  context: LowerContext,
): AskAction {
  const answered: Partial<Record<ApprovalOutcome, readonly Action[]>> = {};
  for (const outcome of OUTCOMES) {
    const written = outcomes.find((node) => node.outcome.text === outcome);
    if (written !== undefined)
      answered[outcome] = written.body.actions.map((action) => lowerAction(action, context));
  }
  return { do: 'ask', approval: approval.text, outcomes: answered, span };
}

export function lowerAmount(amount: ChargeAmount, context: LowerContext): Amount {
  if (typeof amount === 'string') return { kind: amount };
  if (amount.kind !== 'each-extra') return { kind: 'sum', sum: context.value(amount) };
  const meters = [...(context.policy.set.catalogue?.meters.values() ?? [])];
  const on = quantityName(amount.of.text, meters);
  const meter = context.policy.set.catalogue?.meters.get(on);
  return {
    ...{ kind: 'extra', on, used: context.value(amount.of) },
    ...(meter?.resetsEvery ? { per: meter.resetsEvery } : {}),
    ...(meter?.resetsFrom === 'begin' ? { fromBegin: true } : {}),
    ...(meter?.yearBegins === undefined ? {} : { yearBegins: meter.yearBegins }),
    ...(meter?.countsLast ? { rolling: true } : {}),
  };
}

/** Left out where nothing caps, so that plans without caps stay as they are. */
function lowerCap(cap: Cap | null, context: LowerContext): { readonly cap?: CapPlan } {
  if (cap === null) return {};
  const moments = (not: Bound['not']) =>
    cap.bounds.filter((bound) => bound.not === not).map(({ moment }) => context.moment(moment));
  return {
    cap: {
      notAfter: moments('after'),
      notBefore: moments('before'),
      refuse: cap.refusal?.value ?? null,
    },
  };
}

/** Which plan each bundle holds, so that a plan is complete without the catalogue. */
function plansOfBundles({ policy }: LowerContext): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...(policy.set.catalogue?.bundles ?? [])].map(([name, { plan }]) => [name, plan]),
  );
}

function extendTarget({ text: name }: Word, { policy }: LowerContext): ExtendTarget {
  return {
    kind: policy.names.header.byName.get(name)?.node.kind === 'memory' ? 'memory' : 'deadline',
    name,
  };
}
