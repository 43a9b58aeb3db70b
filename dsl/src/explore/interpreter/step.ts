import type { Plan, Value } from '@lintel/contract';
import { answered, ignored, neverRefused, refused } from './answers.ts';
import { declared } from './begin.ts';
import { starting } from './doing.ts';
import { endApproval } from './end-approval.ts';
import { fallDue } from './fall-due.ts';
import { fieldsAreRight } from './fields.ts';
import { barredAtTheDoor, hear } from './hear.ts';
import { type Incoming, type Instance, type Surroundings, type Taken, copyOf } from './instance.ts';
import type { Scene } from './moments.ts';
import { learn } from './rest.ts';

/**
 * One event on one instance, run to its end; `instance` itself stays as it is.
 *
 * @param hostAt - When the host really comes to it, if later.
 */
export function takeStep(
  plan: Plan,
  instance: Instance,
  incoming: Incoming,
  at: string,
  around: Surroundings,
  hostAt: string = at,
): Taken {
  const draft = { ...copyOf(instance), around };
  const now = at > instance.last ? at : instance.last;
  const host = { hostAt: hostAt > now ? hostAt : now };
  const none: ReadonlyMap<string, Value> = new Map();
  const scene = (fields = none): Scene => ({ plan, instance: draft, at: now, fields });
  if (instance.ended && incoming.kind !== 'due')
    return answered(instance, {
      kind: incoming.kind === 'request' ? 'refused' : 'ignored',
      code: 'ended',
      rule: null,
    });
  switch (incoming.kind) {
    case 'request': {
      const { name, fields, asker, reason = null } = incoming;
      const barred = barredAtTheDoor(plan, name, fields, asker);
      if (barred !== null) return refused(instance, barred, null);
      return hear(starting(scene(fields), name, asker, { ...host, reason }), instance);
    }
    case 'event': {
      const { name, fields } = incoming;
      const event = plan.events.find((one) => one.name === name);
      if (event !== undefined && !fieldsAreRight(event.fields, fields, false))
        return ignored(instance, 'invalid-field');
      return neverRefused(hear(starting(scene(fields), name, null, host), instance));
    }
    case 'set':
      for (const [name, value] of declared(plan, incoming.facts)) draft.facts.set(name, value);
      draft.waiting.clear();
      return learn(starting(scene(), 'facts.set', null, host), instance);
    case 'surroundings':
      return learn(starting(scene(), 'subject.changed', null, host), instance);
    case 'due':
      return fallDue(scene(), instance, incoming, host);
    case 'approval-ended':
      return endApproval(scene(), instance, incoming, host);
  }
}
