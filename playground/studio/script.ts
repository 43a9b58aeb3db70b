import { instantAtLocal } from '@lintel/calendar';
import type { Plan, SimulationView, Values } from '@lintel/contract';
import type { By, Script, ScriptStep } from './worker/protocol.ts';

const ZONE = 'Europe/Berlin';
const BEGIN = '2026-06-01T09:00';

/** A life to step through: that of the policy's first scenario, which knows what makes sense for it. */
export function scriptFor(plan: Plan): Script {
  const [scenario] = plan.scenarios;
  const zone = plan.zone.kind === 'named' ? plan.zone.zone : (scenario?.timeZone ?? ZONE);
  const first = scenario?.steps.find(({ time }) => time.kind === 'at')?.time;
  const moment =
    scenario?.begin?.at ?? (first && 'moment' in first ? first.moment : undefined) ?? BEGIN;
  const begin = instantAtLocal(moment, zone);
  const at = begin.ok ? begin.value : `${BEGIN}:00.000Z`;
  return {
    policy: plan.policy,
    zone,
    begin: at,
    with: scenario?.begin?.with ?? {},
    facts: scenario?.facts ?? {},
    steps: [],
    now: at,
    until: at,
  };
}

/** Goes to an instant, forwards or back; what happened after it stays in sight. */
export function seek(script: Script, at: string): Script {
  const now = at < script.begin ? script.begin : at;
  return { ...script, now, until: now > script.until ? now : script.until };
}

/** Does something now; what was done later, before the reader went back in time, is dropped. */
export function act(script: Script, event: string, by: By, fields: Values): Script {
  return append(script, { at: script.now, kind: 'do', event, by, fields });
}

/** Tells facts now. */
export function tell(script: Script, facts: Values): Script {
  return append(script, { at: script.now, kind: 'set', facts });
}

function append(script: Script, step: ScriptStep): Script {
  const before = script.steps.filter(({ at }) => at <= script.now);
  return { ...script, steps: [...before, step], until: script.now };
}

const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Moves time forwards by so much. */
export function later(script: Script, milliseconds: number): Script {
  return seek(script, new Date(Date.parse(script.now) + milliseconds).toISOString());
}

/** The next instant at which something would happen by itself. */
export function nextDeadline({ deadlines }: Pick<SimulationView, 'deadlines'>): string | null {
  return deadlines[0]?.at ?? null;
}
