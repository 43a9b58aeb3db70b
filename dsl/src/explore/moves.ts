import { calendarPeriodAt, instantFromMs, msOf } from '@lintel/calendar';
import type { Instant, Plan, RulePlan, Value } from '@lintel/contract';
import type { Course, Move } from './course.ts';
import { dueThings } from './interpreter/due.ts';
import type { Asker } from './interpreter/instance.ts';
import { countingIn } from './interpreter/moments.ts';
import { groupOf, partsOf } from './interpreter/parts.ts';
import type { Possible, Regions } from './regions.ts';

export type Onward = Exclude<Move, { kind: 'begin' }>;

const minute = 60_000;
/** More combinations of fields than these are not tried. */
const mostFields = 24;

/**
 * What may happen next: everything that people and systems can send, each at once and just before
 * the clock changes something; facts that change; approvals that end; and time that passes.
 */
export function movesFrom(plan: Plan, regions: Regions, course: Course): readonly Onward[] {
  const { instance } = course;
  if (instance.ended) return [];
  const next = nextChange(plan, course);
  const moments = momentsToTry(plan, course, next);
  return [
    ...moments.flatMap((at) => [
      ...sends(plan, regions, course, at),
      ...approvals(course, at),
      ...facts(plan, regions, course, at),
    ]),
    ...others(regions, course),
    ...switches(plan, course),
    ...(next === null ? [] : [{ kind: 'wait' as const, at: next }]),
  ];
}

/** The next whole minute at which time alone changes something; `null` when nothing waits. */
function nextChange(plan: Plan, { instance, now }: Course): Instant | null {
  const [due] = dueThings(plan, instance);
  const ahead = [...instance.times.values()].flatMap(({ at }) =>
    at !== null && at > now ? [at] : [],
  );
  const moments = [...(due === undefined ? [] : [due.at]), ...ahead].sort();
  const [first] = moments;
  return first === undefined ? null : wholeMinute(first, Math.ceil);
}

function wholeMinute(at: Instant, round: (value: number) => number): Instant | null {
  const rounded = instantFromMs(round(msOf(at) / minute) * minute);
  return rounded.ok ? rounded.value : null;
}

function momentsToTry(plan: Plan, course: Course, next: Instant | null): readonly Instant[] {
  const { now } = course;
  const before = next === null ? null : wholeMinute(msMinus(next), Math.floor);
  const fresh = next === null ? newPeriod(plan, course) : null;
  return [
    now,
    ...(before !== null && before > now ? [before] : []),
    ...(fresh !== null && fresh > now ? [fresh] : []),
  ];
}

function msMinus(at: Instant): Instant {
  const earlier = instantFromMs(msOf(at) - minute);
  return earlier.ok ? earlier.value : at;
}

/** When a count begins again at 0, if there is something to forget. */
function newPeriod(plan: Plan, { instance, now }: Course): Instant | null {
  const resets = plan.counts.find(
    ({ name, resets }) => resets !== null && instance.counts.has(name),
  )?.resets;
  if (resets === undefined || resets === null) return null;
  const { zone } = countingIn({ plan, instance, at: now, fields: new Map() });
  const period = calendarPeriodAt(now, resets.every, zone, resets.yearBegins);
  return period.ok ? wholeMinute(period.value.end, Math.ceil) : null;
}

function sends(plan: Plan, regions: Regions, { instance }: Course, at: Instant): Onward[] {
  const state = partsOf(plan).states.get(instance.state);
  if (state === undefined) return [];
  const { anchors } = partsOf(plan);
  const counted = plan.events.map(({ name }) => name).filter((name) => anchors.has(name));
  const events = new Set([
    ...state.rules.flatMap(({ trigger }) => (trigger.kind === 'event' ? [trigger.name] : [])),
    ...counted,
  ]);
  const why = asksForReason(plan) ? { reason: 'It is needed' } : {};
  return [...events].flatMap((event): Onward[] => {
    const request = plan.requests.find(({ name }) => name === event);
    const declared = request ?? plan.events.find(({ name }) => name === event);
    const combinations = fieldsOf(regions, declared?.fields ?? [], at);
    const askers = request === undefined ? [null] : askersOf(groupOf(state, event), request.by);
    return askers.flatMap((asker) =>
      combinations.map(
        (fields) =>
          ({
            kind: 'send',
            event,
            fields,
            asker,
            at,
            ...(request === undefined ? {} : why),
          }) as const,
      ),
    );
  });
}

function asksForReason({ approvals }: Plan): boolean {
  return Object.values(approvals).some(({ reasonRequired }) => reasonRequired === true);
}

/** One person for each role that a rule speaks of. */
function askersOf(group: readonly RulePlan[], declared: readonly string[] | null): Asker[] {
  const named = [...new Set(group.flatMap(({ by }) => by ?? []))];
  const roles = named.filter((role) => declared?.includes(role) ?? true);
  if (roles.length > 0) return roles.map((role) => asRole(role));
  const [first] = declared ?? [];
  return [first === undefined ? { person: 'somebody', roles: [] } : asRole(first)];
}

function asRole(role: string): Asker {
  return role === 'system'
    ? { person: 'system', roles: ['system'] }
    : { person: `the ${role}`, roles: [role] };
}

function fieldsOf(
  regions: Regions,
  declared: Parameters<Regions['fields']>[0],
  at: Instant,
): readonly ReadonlyMap<string, Value>[] {
  return combinationsOf(regions.fields(declared), at, mostFields);
}

/** Every combination of values, as far as there are not too many. */
export function combinationsOf(
  possible: ReadonlyMap<string, readonly Possible[]>,
  at: Instant,
  most: number,
): readonly ReadonlyMap<string, Value>[] {
  let all: readonly ReadonlyMap<string, Value>[] = [new Map()];
  for (const [name, values] of possible) {
    const known = values.map((value) => value(at));
    if (known.length === 0) continue;
    all = all
      .flatMap((one) =>
        known.map((value) => (value === undefined ? one : new Map([...one, [name, value]]))),
      )
      .slice(0, most);
  }
  return all;
}

/** Of several that wait for the same approval, the oldest. */
function approvals({ instance }: Course, at: Instant): Onward[] {
  const ids = instance.asks.map((ask) => ask.id);
  return ids.flatMap((id, place) =>
    ids.indexOf(id) < place
      ? []
      : (['approved', 'denied', 'timed-out', 'withdrawn'] as const).map(
          (outcome) => ({ kind: 'approval', id, place, outcome, at }) as const,
        ),
  );
}

/** A fact that changes later is one that changes now, unless it is itself about time. */
function facts(plan: Plan, regions: Regions, { instance, now }: Course, at: Instant): Onward[] {
  return [...regions.facts].flatMap(([fact, values]) => {
    const kind = plan.facts.find(({ name }) => name === fact)?.type.kind;
    if (at > now && kind !== 'date' && kind !== 'instant') return [];
    const present = JSON.stringify(instance.facts.get(fact));
    return values.flatMap((possible): Onward[] => {
      const value = possible(at);
      return value === undefined || JSON.stringify(value) === present
        ? []
        : [{ kind: 'set', fact, value, at }];
    });
  });
}

function others(regions: Regions, { around, now: at }: Course): Onward[] {
  return [...regions.others].flatMap(([policy, states]) =>
    states.flatMap((state): Onward[] =>
      around.others.get(policy) === state ? [] : [{ kind: 'other', policy, state, at }],
    ),
  );
}

function switches(plan: Plan, { around, now: at }: Course): Onward[] {
  return (plan.switches ?? []).map(({ name, normally }): Onward => {
    const isOn = around.switches?.get(name) ?? normally === 'on';
    return { kind: 'turn', name, on: !isOn, at };
  });
}
