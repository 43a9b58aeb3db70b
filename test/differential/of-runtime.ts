import type {
  Effect,
  InstanceSnapshot,
  MoneyAction,
  Plan,
  RequestEvent,
  StepResult,
  Value,
} from '@lintel/contract';
import { engine } from '@lintel/runtime';
import type { Implementation, Run, Said, Seen, Sent } from './subject.ts';

/** XState, executing the emitted machine. */
export const ofRuntime: Implementation = {
  name: 'the runtime',
  start: (plan, { at, fields, facts, choices }, around) => {
    const begun = engine.begin(plan, {
      at,
      event: { name: plan.beginOn[0] ?? 'created', fields },
      facts,
      settings: {},
      choices,
      subject: around,
      others: around.others ?? alone,
    });
    return runFrom(plan, begun);
  },
};

const alone = { subject: {}, account: {} };

function runFrom(plan: Plan, begun: StepResult): Run {
  let { snapshot } = begun;
  return {
    begun: seen(plan, begun),
    send: (sent, at, around) => {
      const stepped = engine.step(plan, snapshot, eventOf(snapshot, sent), {
        at,
        now: 'hostAt' in sent && sent.hostAt !== undefined ? sent.hostAt : at,
        subject: around,
        others: around.others ?? alone,
        requestFacts: {},
        people: { byRole: {} },
      });
      ({ snapshot } = stepped);
      return seen(plan, stepped);
    },
    fork: () => runFrom(plan, { ...begun, snapshot }),
  };
}

function eventOf(snapshot: InstanceSnapshot, sent: Sent): Parameters<typeof engine.step>[2] {
  switch (sent.kind) {
    case 'request':
      return {
        kind: 'request',
        name: sent.name,
        fields: sent.fields,
        actor: { person: `the ${sent.role}`, roles: [sent.role] },
        ...(sent.reason === undefined ? {} : { justification: sent.reason }),
      };
    case 'event':
      return { kind: 'event', name: sent.name, fields: sent.fields };
    case 'set':
      return { kind: 'set', facts: sent.facts };
    case 'around':
      return { kind: 'subject-changed' };
    case 'due':
      return { kind: 'due', key: sent.key, generation: sent.generation };
    case 'approval': {
      const asks = snapshot.context['asks'] as readonly {
        approval: string;
        request: RequestEvent;
      }[];
      const ask = asks[sent.place];
      return {
        kind: 'approval-ended',
        approval: ask?.approval ?? 'none',
        outcome: sent.outcome,
        reason: null,
        request: ask?.request ?? {
          kind: 'request',
          name: 'none',
          fields: {},
          actor: { person: 'nobody', roles: [] },
        },
        deciders: [],
      };
    }
  }
}

function seen(plan: Plan, { answer, snapshot, effects, entered }: StepResult): Seen {
  const context = snapshot.context as unknown as {
    readonly memory: Readonly<Record<string, Value>>;
    readonly counts: Readonly<Record<string, { readonly value: Value }>>;
    readonly choices: Readonly<Record<string, string>>;
    readonly deletedData?: Readonly<Record<string, string>>;
    readonly times: Readonly<Record<string, { readonly at: string | null }>>;
    readonly asks: readonly unknown[];
  };
  return {
    answer:
      answer.kind === 'refused'
        ? `refused ${answer.reasons[0]?.code ?? ''}`
        : answer.kind === 'ignored'
          ? `ignored ${answer.reason.code}`
          : answer.kind,
    said: effects.flatMap(saidOf),
    entered,
    state: snapshot.state,
    ended: snapshot.status === 'ended',
    memory: context.memory,
    counts: Object.fromEntries(
      Object.entries(context.counts).map(([name, { value }]) => [name, value]),
    ),
    choices: context.choices,
    gone: Object.keys(context.deletedData ?? {}),
    times: Object.fromEntries(Object.entries(context.times).map(([name, { at }]) => [name, at])),
    asks: context.asks.length,
    due: engine
      .deadlines(plan, snapshot)
      .map(({ key, at, generation }) => ({ key, at, generation })),
  };
}

function saidOf(effect: Effect): readonly Said[] {
  switch (effect.kind) {
    case 'notify':
      return [{ kind: 'notice', to: effect.to, template: effect.template }];
    case 'tell':
      return [{ kind: 'tell', subject: effect.subject, each: effect.each, event: effect.event }];
    case 'record':
      return [{ kind: 'record', text: effect.text }];
    case 'charge':
    case 'invoice':
      return [{ kind: effect.kind, amount: amountOf(effect.amount) }];
    case 'collect':
      return [{ kind: 'collect' }];
    case 'change-plan':
      return [{ kind: 'plan', to: effect.to, from: effect.from }];
    case 'change-quantity':
      return [{ kind: 'quantity', what: effect.what, by: effect.by, from: effect.from }];
    case 'close-invoices':
      return [{ kind: 'invoices-closed', as: effect.as }];
    case 'credit':
      return [{ kind: 'credit', time: effect.time }];
    case 'change-interval':
      return [{ kind: 'interval', to: effect.to, from: effect.from }];
    case 'stop-billing':
      return [{ kind: 'billing-stopped', from: effect.from }];
    case 'cancel-scheduled':
      return [{ kind: 'cancel-scheduled', what: effect.what }];
    case 'issue':
      return [{ kind: 'licence', licence: effect.licence, until: effect.until }];
    case 'ask-approval':
      return [{ kind: 'asked', approval: effect.approval }];
    case 'withdraw-approval':
      return [{ kind: 'withdrawn', approval: effect.approval }];
    case 'delete-data':
      return [{ kind: 'data-deleted', what: effect.what }];
    case 'invariant-broken':
      return [{ kind: 'promise-broken', text: effect.text }];
    default:
      throw new Error(`internal: nothing is compared of ${effect.kind}`);
  }
}

function amountOf(amount: MoneyAction['amount']): Value {
  return typeof amount === 'object' && 'extra' in amount
    ? `extra ${amount.extra} ${String(amount.count)}`
    : amount;
}
