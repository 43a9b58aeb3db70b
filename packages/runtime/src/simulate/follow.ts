import type { EngineEvent, RuleSource, TellEffect } from '@lintel/contract';
import { reason } from '../sources.ts';
import { step } from '../step.ts';
import { type Running, isRunning } from './running.ts';
import { subjectOf } from './subject-kind.ts';
import { nameOf } from './traced-step.ts';
import type { World } from './world.ts';

interface Told {
  readonly source: RuleSource;
}

/** What follows from one thing at one instant: the compiler refuses circles, and nobody simulates more subjects. */
const mostFollowing = 5_000;

/** A step that follows from another one, after what is being done now. */
export interface Following {
  readonly running: Running;
  readonly event: EngineEvent;
  /** It looks again because of what it did itself, which is no happening unless something follows from it. */
  readonly isOwnDoing?: boolean;
}

/** Rule 81: to those policies of a subject that have a rule for it; where none has, that is recorded. */
export function deliver(
  world: World,
  teller: Running,
  { subject, each, event, source }: TellEffect & Told,
): void {
  const meant = world.policies.filter(
    (other) =>
      isRunning(other) &&
      subjectOf(other.plan) === subject &&
      (each || subject === 'account' || other.about === teller.about),
  );
  for (const about of new Set(meant.map((other) => other.about))) {
    const policies = meant.filter((other) => other.about === about);
    const listening = policies.filter(({ plan }) => plan.events.some(({ name }) => name === event));
    for (const running of listening)
      world.following.push({ running, event: { kind: 'event', name: event, fields: {} } });
    const [first] = policies;
    if (listening.length === 0 && first !== undefined && first !== teller)
      world.record(first, [
        {
          at: world.now,
          policy: first.plan.policy,
          source,
          kind: 'ignored',
          event,
          reason: reason('unexpected', { data: { event } }),
        },
      ]);
  }
}

/** Policies see each other, and what was bought, after the step and after what it told. */
export function tellAll(world: World, source: Running): void {
  for (const running of world.policies)
    world.following.push({
      running,
      event: { kind: 'subject-changed' },
      isOwnDoing: running === source,
    });
}

/** What follows from what happened, oldest first, and what follows from that. */
export function follow(world: World): void {
  for (let count = 0; count < mostFollowing; count += 1) {
    const next = world.following.shift();
    if (next === undefined) return;
    const { running, event, isOwnDoing } = next;
    if (!isRunning(running)) continue;
    const { plan, snapshot } = running;
    const told = step(plan, snapshot, event, world.contextFor(running));
    if (isOwnDoing === true && told.entered.length === 0 && told.effects.length === 0)
      running.snapshot = told.snapshot;
    else world.take(running, told, nameOf(event));
    if (event.kind === 'approval-ended' && event.outcome === 'approved')
      world.record(running, world.unused.after(running, event, told.answer, world.now));
  }
  world.following.splice(0);
  world.fails(`more than ${String(mostFollowing)} steps follow from one`);
}
