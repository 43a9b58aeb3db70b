import type { Happening, SimulationView, StepAnswer } from '@lintel/contract';
import { engine } from '@lintel/runtime';
import { type FleetModel, type Standing, fleetZone, kindOf, seatsBought } from './fleet-subject.ts';

/** The simulation in which scenarios run. */
export const fleetOfRuntime: FleetModel = (plans, { at, facts, boats }) => {
  const simulation = engine.simulate(plans, {
    ...{ zone: fleetZone, plan: 'small', facts, quantities: { seats: seatsBought } },
    ...{ settings: {}, choices: {}, persons: {}, nobodyIs: [], begin: at, with: {} },
    subjects: boats.map((boat) => ({ kind: 'boat', ...boat })),
  });
  let told = 0;
  const seen = (answer: string) => {
    const happened = simulation.happenings.slice(told).flatMap(inWords);
    told = simulation.happenings.length;
    const standing = plans.flatMap((plan) =>
      (kindOf(plan) === 'boat' ? boats.map(({ name }) => name) : [undefined]).map(
        (about) =>
          [
            `${plan.policy} ${about ?? ''}`,
            standingOf(simulation.view(plan.policy, about)),
          ] as const,
      ),
    );
    const seats = simulation.view().quantities['seats'] ?? 0;
    return { answer, happened, standing: Object.fromEntries(standing), seats };
  };
  return {
    begun: seen(''),
    send: (sent, now) => {
      simulation.advanceTo(now);
      if (sent.kind === 'wait') return seen('');
      if (sent.kind === 'set') {
        simulation.set(sent.facts, sent.about);
        return seen('');
      }
      const by = sent.role === null ? null : { role: sent.role };
      return seen(inShort(simulation.do(sent.name, by, {}, undefined, sent.about)));
    },
  };
};

function standingOf({ state, ended, memory, deadlines }: SimulationView): Standing {
  const due = deadlines.map(({ key, at, generation }) => ({ key, at, generation }));
  return { state, ended, tries: memory['tries'] ?? 0, due };
}

function inShort(answer: StepAnswer): string {
  if (answer.kind === 'refused')
    return `refused ${answer.reasons.map(({ code }) => code).join(' ')}`;
  return answer.kind === 'ignored' ? `ignored ${answer.reason.code}` : answer.kind;
}

function inWords(happening: Happening): readonly string[] {
  const who = `${happening.policy} ${happening.about ?? ''}: `;
  switch (happening.kind) {
    case 'entered':
      return [`${who}enters ${happening.state}`];
    case 'notice':
      return [`${who}notifies ${happening.to} ${happening.template}`];
    case 'audit':
      return [`${who}records ${happening.text}`];
    case 'told':
      return [`${who}tells ${happening.subject} ${String(happening.each)} ${happening.event}`];
    case 'change':
      return [`${who}changes ${happening.what}`];
    case 'ignored':
      return [`${who}ignores ${happening.reason.code}`];
    // The answer says as much.
    case 'refusal':
      return [];
    default:
      throw new Error(`internal: nothing is compared of ${happening.kind}`);
  }
}
