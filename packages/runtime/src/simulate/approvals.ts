import type { EngineEvent, People, Plan, RequestEvent, StepAnswer } from '@lintel/contract';
import { approvalContextOf } from '../approval/approval-context.ts';
import { beginApproval, stepApproval } from '../approval/step-approval.ts';
import { own } from '../own.ts';
import { contextOf } from '../snapshot.ts';
import { type Running, type RunningApproval, isRunning } from './running.ts';
import { staffFor } from './staff.ts';
import { nameOf } from './traced-step.ts';
import type { World } from './world.ts';

/** A vote, a withdrawal, a timer or a fact on an approval. */
export function stepApprovalIn(
  world: World,
  running: RunningApproval,
  event: EngineEvent,
): StepAnswer {
  const { plan, snapshot } = running;
  const { request } = approvalContextOf(snapshot);
  const people = peopleFor(world, plan, snapshot.name, request);
  const context = { ...world.contextFor(running), people };
  // The instance that takes its request back has no ear for it any more.
  const isTakenBack = event.kind === 'withdraw' && event.because === 'state-left';
  const result = stepApproval(plan, snapshot, event, context);
  return world.take(running, result, nameOf(event), isTakenBack);
}

/** Asks on behalf of an instance. */
export function askApproval(
  world: World,
  parent: Running,
  name: string,
  request: RequestEvent,
): void {
  const unused = world.unused.find(parent, name, request, world.now);
  if (unused !== undefined) {
    const event = { ...unused.ending, kind: 'approval-ended', request } as const;
    world.following.push({ running: parent, event });
    return;
  }
  const { facts } = contextOf(parent.snapshot);
  const { now: at, subject } = world;
  const people = peopleFor(world, parent.plan, name, request);
  const result = beginApproval(parent.plan, name, { at, request, facts, subject, people });
  const approval: RunningApproval = {
    plan: parent.plan,
    snapshot: result.snapshot,
    parent,
    about: parent.about,
  };
  world.approvals.push(approval);
  world.take(approval, result, name);
}

function peopleFor(world: World, plan: Plan, name: string, { actor }: RequestEvent): People {
  const approval = own(plan.approvals, name);
  return approval === undefined
    ? world.people
    : staffFor(world.people, approval, actor.person, world.given);
}

/** Takes back what still waits under a name. */
export function withdrawApprovals(world: World, parent: Running, name: string): void {
  for (const approval of world.approvals) {
    if (approval.parent !== parent || approval.snapshot.name !== name || !isRunning(approval))
      continue;
    stepApprovalIn(world, approval, {
      kind: 'withdraw',
      actor: { person: 'system', roles: [] },
      because: 'state-left',
    });
  }
}
