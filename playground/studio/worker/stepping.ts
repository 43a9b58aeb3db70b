import type { Catalogue, Plan, Simulation, StepAnswer } from '@lintel/contract';
import { engine } from '@lintel/runtime';
import type { Script, StepOffer, SteppedAnswer } from './protocol.ts';

/** Lives a script from its beginning: cheap, and the same each time. */
export function stepThrough(
  plan: Plan,
  catalogue: Catalogue | null,
  script: Script,
): SteppedAnswer {
  const { simulation, lastAnswer } = live(plan, catalogue, script, script.now);
  const { snapshot: _, ...view } = simulation.view(plan.policy);
  const whole = live(plan, catalogue, script, script.until).simulation;
  return {
    view,
    title: plan.states.find(({ name }) => name === view.state)?.title ?? view.state,
    happenings: whole.happenings,
    reached: simulation.happenings.length,
    lastAnswer,
    offers: offersIn(plan, view.state, view.approvals.length > 0),
  };
}

function live(plan: Plan, catalogue: Catalogue | null, script: Script, until: string) {
  const simulation = begin(plan, catalogue, script);
  let lastAnswer: StepAnswer | null = null;
  for (const step of script.steps) {
    if (step.at > until) break;
    simulation.advanceTo(step.at);
    if (step.kind === 'set') simulation.set(step.facts);
    else lastAnswer = simulation.do(step.event, step.by, step.fields);
    if (step.at !== until) lastAnswer = null;
  }
  simulation.advanceTo(until);
  return { simulation, lastAnswer };
}

function begin(plan: Plan, catalogue: Catalogue | null, script: Script): Simulation {
  const sold = plan.for.kind === 'plans' ? (plan.for.plans[0] ?? null) : null;
  const included = catalogue?.plans.find(({ name }) => name === sold)?.quantities ?? [];
  return engine.simulate([plan], {
    zone: script.zone,
    plan: sold,
    facts: script.facts,
    quantities: Object.fromEntries(
      included.flatMap(({ on, amount }) => (amount === null ? [] : [[on, amount] as const])),
    ),
    settings: {},
    choices: {},
    persons: {},
    nobodyIs: [],
    begin: script.begin,
    with: script.with,
  });
}

/** What can be sent in a state: requests and events that it has rules for, and votes while somebody is asked. */
function offersIn(plan: Plan, stateName: string, isAsked: boolean): readonly StepOffer[] {
  const state = plan.states.find(({ name }) => name === stateName);
  const offers = new Map<string, StepOffer>();
  for (const { trigger, by } of state?.rules ?? []) {
    if (trigger.kind !== 'event') continue;
    const known = offers.get(trigger.name);
    const request = plan.requests.find(({ name }) => name === trigger.name);
    offers.set(trigger.name, {
      event: trigger.name,
      label: request?.label ?? trigger.name,
      roles: mergeRoles(known, request?.by?.includes('system') ? [] : by),
      isRequest: request !== undefined,
    });
  }
  const vote = (event: string, label: string): StepOffer => ({
    event,
    label,
    roles: null,
    isRequest: true,
  });
  return [
    ...offers.values(),
    ...(isAsked ? [vote('approve', 'Approve'), vote('deny', 'Deny')] : []),
  ];
}

function mergeRoles(known: StepOffer | undefined, roles: readonly string[] | null) {
  if (!known) return roles;
  return known.roles === null || roles === null ? null : [...new Set([...known.roles, ...roles])];
}
