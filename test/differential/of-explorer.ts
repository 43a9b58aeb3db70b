import type { Plan } from '@lintel/contract';
import {
  type Incoming,
  type Surroundings,
  type Taken,
  beginInstance,
  dueThings,
  takeStep,
} from '@lintel/dsl';
import type { Around, Implementation, Run, Said, Seen, Sent } from './subject.ts';

/** The interpreter with which the compiler explores policies. */
export const ofExplorer: Implementation = {
  name: 'the explorer',
  start: (plan, { at, fields, facts, choices }, around) => {
    const begun = beginInstance(plan, {
      at,
      event: plan.beginOn[0] ?? 'created',
      fields: new Map(Object.entries(fields)),
      facts: new Map(Object.entries(facts)),
      settings: new Map(),
      choices: new Map(Object.entries(choices)),
      around: surroundings(around),
    });
    return runFrom(plan, begun);
  },
};

function runFrom(plan: Plan, begun: Taken): Run {
  let last = begun;
  return {
    begun: seen(plan, begun),
    send: (sent, now, around) => {
      last = takeStep(
        plan,
        last.instance,
        incoming(sent),
        now,
        surroundings(around),
        sent.kind === 'due' ? sent.hostAt : undefined,
      );
      return seen(plan, last);
    },
    fork: () => runFrom(plan, last),
  };
}

function surroundings({ quantities, switches = {}, others, ...around }: Around): Surroundings {
  return {
    ...around,
    quantities: new Map(Object.entries(quantities)),
    switches: new Map(Object.entries(switches)),
    others: new Map(
      (['subject', 'account'] as const).flatMap((of) =>
        Object.entries(others?.[of] ?? {}).map(([policy, state]) => [`${of}/${policy}`, state]),
      ),
    ),
  };
}

function incoming(sent: Sent): Incoming {
  switch (sent.kind) {
    case 'request':
      return {
        kind: 'request',
        name: sent.name,
        fields: new Map(Object.entries(sent.fields)),
        asker: { person: `the ${sent.role}`, roles: [sent.role] },
        ...(sent.reason === undefined ? {} : { reason: sent.reason }),
      };
    case 'event':
      return { kind: 'event', name: sent.name, fields: new Map(Object.entries(sent.fields)) };
    case 'set':
      return { kind: 'set', facts: new Map(Object.entries(sent.facts)) };
    case 'around':
      return { kind: 'surroundings' };
    case 'due':
      return sent;
    case 'approval':
      return {
        kind: 'approval-ended',
        place: sent.place,
        outcome: sent.outcome,
      };
  }
}

function seen(plan: Plan, { answer, instance, told, entered }: Taken): Seen {
  return {
    answer: 'code' in answer ? `${answer.kind} ${answer.code}` : answer.kind,
    said: told.map(({ rule: _, ...said }) => said as Said),
    entered,
    state: instance.state,
    ended: instance.ended,
    memory: Object.fromEntries(instance.memory),
    counts: Object.fromEntries([...instance.counts].map(([name, { value }]) => [name, value])),
    choices: Object.fromEntries(instance.choices),
    gone: [...instance.gone.keys()],
    times: Object.fromEntries([...instance.times].map(([name, { at }]) => [name, at])),
    asks: instance.asks.length,
    due: dueThings(plan, instance).map(({ key, at, generation }) => ({ key, at, generation })),
  };
}
