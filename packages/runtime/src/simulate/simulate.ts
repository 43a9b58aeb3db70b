import { instantFromMs, msOf } from '@lintel/calendar';
import type { Plan, Simulation, SimulationGiven, SimulationView } from '@lintel/contract';
import { approvalView } from '../approval/approval-view.ts';
import { deadlines } from '../deadlines.ts';
import { entitlements } from '../entitlements.ts';
import { explain } from '../explain.ts';
import { deadlineTimesOf } from '../pending.ts';
import { indexOf } from '../plan-index.ts';
import { contextOf } from '../snapshot.ts';
import { reason, sourceOf } from '../sources.ts';
import { allowance } from './allowance.ts';
import { decideRequest, send } from './requests.ts';
import { stepApprovalIn } from './approvals.ts';
import { comeUp, fire, settle } from './fire.ts';
import { isRunning } from './running.ts';
import { World } from './world.ts';

/**
 * Plans on one subject under a simulated clock. Every deadline fires at its own instant; what a
 * step does to the subject and to other policies is told to them at the same instant.
 *
 * @throws {Error} There is no plan: a caller's mistake.
 */
export function simulate(plans: readonly Plan[], given: SimulationGiven): Simulation {
  if (plans.length === 0) throw new Error('internal: a simulation without a plan');
  const world = new World(plans, given);
  return {
    get now() {
      return world.now;
    },
    advanceTo: (at) => {
      const start = world.happenings.length;
      if (comeUp(world, at)) fire(world, (due) => due <= at);
      if (at > world.now) world.now = at;
      return world.happenings.slice(start);
    },
    advanceToJustBefore: (at) => {
      const start = world.happenings.length;
      const before = instantFromMs(msOf(at) - 1);
      if (before.ok && comeUp(world, before.value)) fire(world, (due) => due < at);
      if (before.ok && before.value > world.now) world.now = before.value;
      return world.happenings.slice(start);
    },
    do: (event, by, fields, justification, about) => {
      const answer = send(world, event, by, fields, justification, about);
      settle(world);
      return answer;
    },
    set: (told, name) => {
      const below = name !== undefined && world.uses.isSubAccount(name) ? name : null;
      const about = below === null ? name : undefined;
      const facts = about === undefined ? world.uses.hear(told, below) : told;
      if (Object.keys(facts).length === 0) return;
      const meant = about === undefined ? world.policies : world.heard(about);
      for (const running of meant.filter(isRunning))
        world.stepPolicy(running, { kind: 'set', facts });
      for (const approval of world.approvals.filter(isRunning))
        if (about === undefined || approval.about === about)
          stepApprovalIn(world, approval, { kind: 'set', facts });
      settle(world);
    },
    turn: (name, on) => {
      world.turn(name, on);
      settle(world);
    },
    decide: (request, by, fields) => decideRequest(world, request, by, fields),
    view: (policy, about) => viewOf(world, policy, about),
    allowance: (on, subAccount) => allowance(world, on, subAccount ?? null),
    policiesAbout: (name) => world.heard(name).map(({ plan }) => plan.policy),
    happenings: world.happenings,
    trace: world.trace,
  };
}

function viewOf(
  world: World,
  policy: string | undefined,
  about: string | undefined,
): SimulationView {
  const heard = about === undefined ? world.policies : world.heard(about);
  const ofFirst = heard.find(({ plan }) => plan === world.first.plan);
  const running =
    heard.find(({ plan }) => plan.policy === policy) ?? ofFirst ?? heard[0] ?? world.first;
  const { plan, snapshot } = running;
  const state = indexOf(plan).states.get(snapshot.state);
  const { memory } = explain(plan, snapshot, world.now);
  const { access, billing, limits, reach, reasons: given = [] } = entitlements(plan, snapshot);
  return {
    state: snapshot.state,
    ended: snapshot.status === 'ended',
    access: world.isOutside(plan) ? 'none' : access,
    ...(reach ? { reach } : {}),
    billing,
    // What the state refuses as long as it lasts.
    reasons: given.concat(
      (state?.refusals ?? []).map(({ requests, because, text, span }) =>
        reason('refused-by-policy', {
          name: because,
          message: text,
          source: sourceOf(
            plan,
            `${snapshot.state}/refuse`,
            `refuse ${requests.join(', ')} "${text}"`,
            span,
          ),
        }),
      ),
    ),
    limits,
    deadlines: deadlines(plan, snapshot),
    deadlineTimes: deadlineTimesOf(plan, contextOf(snapshot).times),
    approvals: world.approvals
      .filter((approval) => approval.parent === running && isRunning(approval))
      .map(({ snapshot: asked }) => {
        const { stage, waitingFor } = approvalView(plan, asked);
        return { name: asked.name, stage: stage?.title ?? '', waitingFor };
      }),
    quantities: world.subject.quantities,
    memory,
    plan: world.subject.plan,
    ...(world.subject.bundle === undefined ? {} : { bundle: world.subject.bundle.name }),
    snapshot,
  };
}
