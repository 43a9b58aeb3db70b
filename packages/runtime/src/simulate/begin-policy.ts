import type { GivenSubject, Plan, Values } from '@lintel/contract';
import { begin } from '../begin.ts';
import { own } from '../own.ts';
import type { Running } from './running.ts';
import type { World } from './world.ts';

/** Begins a policy about the account at hand, or about one of several subjects. */
export function beginPolicy(world: World, plan: Plan, given: GivenSubject | null): void {
  const about = given?.name ?? null;
  const { beginOn } = world.given;
  const named = beginOn !== undefined && plan.beginOn.includes(beginOn) ? beginOn : null;
  const name = named ?? plan.beginOn[0] ?? 'created';
  const { facts, settings, choices } = world.given;
  const result = begin(plan, {
    at: world.now,
    event: { name, fields: fieldsOf(plan, name, world.given.with) },
    facts: { ...facts, ...given?.facts },
    settings: onlyNamed(settings, plan.settings),
    choices,
    subject: world.subject,
    others: world.othersOf({ plan, about }),
  });
  if (world.isOutside(plan)) {
    // It never begins for this account: what is asked of it is answered as by one that is over.
    const snapshot = { ...result.snapshot, status: 'ended' as const };
    world.policies.push({ plan, snapshot, parent: null, about });
    return;
  }
  const running: Running = { plan, snapshot: result.snapshot, parent: null, about };
  world.policies.push(running);
  world.take(running, result, name);
}

/** With several plans each takes what is its own. */
function onlyNamed(values: Values, declared: readonly { readonly name: string }[]): Values {
  return Object.fromEntries(
    declared.flatMap(({ name }) => {
      const value = own(values, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function fieldsOf(plan: Plan, event: string, fields: Values): Values {
  const declared = plan.events.find(({ name }) => name === event);
  return declared === undefined ? fields : onlyNamed(fields, declared.fields);
}
