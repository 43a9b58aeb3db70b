import type {
  DeadlinePlan,
  LimitPlan,
  RepeatPlan,
  RulePlan,
  StatePlan,
  Trigger,
} from '@lintel/contract';
import { beatInScope } from '../names/scope.ts';
import type { StateNames } from '../names/policy-names.ts';
import type { Guard, Limit, StateItem, Word } from '../syntax/tree.ts';
import { itemsByKind } from './items-by-kind.ts';
import { lowerAction, lowerAmount, lowerAsk } from './lower-action.ts';
import { lowerAccess } from './lower-access.ts';
import { lowerReasonName } from './lower-because.ts';
import type { LowerContext } from './lower-context.ts';
import { lowerDeadline, unwrittenDeadline, unwrittenName } from './lower-deadline.ts';
import { lowerKeeps } from './lower-keep.ts';
import { counter } from './counter.ts';
import { lowerNotices } from './lower-notices.ts';
import { lowerSchedules } from './lower-schedules.ts';

/** One state with everything that holds while it lasts. */
export function lowerState(names: StateNames, context: LowerContext): StatePlan {
  const { state } = names;
  const all = itemsByKind(state.items);
  const ask = all('ask-approval')[0];
  return {
    name: state.name.text,
    title: state.title?.value ?? state.name.text,
    kind: state.position,
    ...lowerAccess(all('access'), context),
    billing: all('billing')[0]?.billing ?? 'normal',
    limits: all('limit').map((limit) => lowerLimit(limit, context)),
    refusals: all('refuse-requests').map(({ requests, because, text, span }) => ({
      requests: requests.map((request) => request.text),
      text: text.value,
      ...lowerReasonName(because),
      span,
    })),
    deadlines: lowerDeadlines(names, context),
    notices: lowerNotices(state.name.text, all('notice'), all('limit'), context),
    ...(all('quiet-on-the-way').length > 0 ? { quietOnTheWay: true as const } : {}),
    entryActions: all('charge-on-entry').map(({ money, amount, span }) => ({
      do: money,
      amount: lowerAmount(amount, context),
      span,
    })),
    pauses: all('pause-line').map(({ deadline, span }) => ({ deadline: deadline.text, span })),
    rules: lowerRules(names, context),
    repeats: lowerRepeats(names, context),
    ...lowerSchedules(names, context),
    ask: ask === undefined ? null : lowerAsk(ask, context),
    ...lowerKeeps(all('keep-data'), context),
    span: state.span,
  };
}

function lowerLimit({ of, to, per, enforcement, span }: Limit, context: LowerContext): LimitPlan {
  const soft = enforcement.kind === 'soft' ? enforcement : null;
  return {
    on: of.text,
    to: context.value(to),
    per: per?.unit ?? null,
    kind: enforcement.kind,
    refuse: enforcement.kind === 'hard' ? (enforcement.refusal?.value ?? null) : null,
    upToPercent: soft?.upTo?.value ?? null,
    notifyAtPercent: soft?.notifyAt.map(({ value }) => value) ?? [],
    span,
  };
}

function lowerDeadlines(names: StateNames, context: LowerContext): DeadlinePlan[] {
  const deadlines = new Map<string, DeadlinePlan>();
  for (const item of names.state.items) {
    if (item.kind === 'deadline')
      deadlines.set(item.name.text, lowerDeadline(item, names, context));
  }
  for (const item of names.state.items) {
    if (item.kind !== 'after-rule') continue;
    const deadline = unwrittenDeadline(item, context);
    if (!deadlines.has(deadline.name)) deadlines.set(deadline.name, deadline);
  }
  return [...deadlines.values()];
}

function lowerRules(names: StateNames, context: LowerContext): RulePlan[] {
  const { state } = names;
  const number = counter();
  const rule = (
    written: {
      readonly trigger: Trigger;
      readonly words: string;
      readonly by: readonly Word[];
      readonly guard: Guard;
    },
    node: Extract<StateItem, { readonly body: unknown }>,
  ): RulePlan => ({
    id: `${state.name.text}/${written.words}/${number(written.words)}`,
    trigger: written.trigger,
    by: written.by.length === 0 ? null : written.by.map(({ text }) => text),
    when: written.guard?.kind === 'when' ? context.condition(written.guard.condition) : null,
    otherwise: written.guard?.kind === 'otherwise',
    actions: node.body.actions.map((action) => lowerAction(action, context)),
    text: context.textOf(node.span),
    span: node.span,
  });
  return state.items.flatMap((item): RulePlan[] => {
    switch (item.kind) {
      case 'on-rule': {
        const name = item.event.text;
        return [
          rule(
            {
              trigger: { kind: 'event', name },
              words: `on ${name}`,
              by: item.by,
              guard: item.guard,
            },
            item,
          ),
        ];
      }
      case 'at-rule':
      case 'past-rule': {
        const deadline = item.deadline.text;
        const strictlyAfter = item.kind === 'past-rule';
        const last = item.kind === 'at-rule' && item.last;
        const lead = strictlyAfter ? 'past' : last ? 'at the last' : 'at';
        return [
          rule(
            {
              trigger: {
                kind: 'due',
                deadline,
                strictlyAfter,
                ...(beatInScope(deadline, names) === null ? {} : { step: last ? 'last' : 'each' }),
              },
              words: `${lead} ${deadline}`,
              by: [],
              guard: item.guard,
            },
            item,
          ),
        ];
      }
      case 'after-rule': {
        const deadline = unwrittenName(item.duration);
        return [
          rule(
            {
              trigger: { kind: 'due', deadline, strictlyAfter: false },
              words: deadline,
              by: [],
              guard: item.guard,
            },
            item,
          ),
        ];
      }
      case 'once-rule': {
        const lowered = rule(
          { trigger: { kind: 'once' }, words: 'once', by: [], guard: null },
          item,
        );
        return [{ ...lowered, when: context.condition(item.condition) }];
      }
      default:
        return [];
    }
  });
}

function lowerRepeats({ state }: StateNames, context: LowerContext): RepeatPlan[] {
  const number = counter();
  return state.items.flatMap((item): RepeatPlan[] => {
    if (item.kind !== 'every-rule') return [];
    const unnamed = unwrittenName(item.duration).replace(/^after/, 'every');
    const count = item.as === null ? number(unnamed) : 1;
    return [
      {
        name: item.as?.text ?? (count === 1 ? unnamed : `${unnamed}-${count}`),
        every: context.duration(item.duration),
        atMost: item.atMost?.value ?? null,
        actions: item.body.actions.map((action) => lowerAction(action, context)),
        text: context.textOf(item.span),
        span: item.span,
      },
    ];
  });
}
