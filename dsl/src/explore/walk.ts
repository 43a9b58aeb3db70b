import { renewsByYear } from '../scenario/renews-by-year.ts';
import { instantAtLocal } from '@lintel/calendar';
import type { Catalogue, Plan, Value } from '@lintel/contract';
import { type Course, type Move, type Moved, type Step, beginCourse, follow } from './course.ts';
import type { Beginning } from './interpreter/begin.ts';
import { type Onward, combinationsOf, movesFrom } from './moves.ts';
import { keyOf } from './node-key.ts';
import { notFollowed } from './not-followed.ts';
import { type Possible, type Regions, regionsOf } from './regions.ts';

export interface ExploreLimits {
  /** Places at most, over all states of one policy. */
  readonly places: number;
  /** Steps at most: the measure of time that is the same on every machine. */
  readonly steps: number;
}

export const defaultExploreLimits: ExploreLimits = { places: 2000, steps: 15_000 };

/** A place of the exploration: one state, one region of what is known, one order of deadlines. */
export interface Place {
  readonly id: number;
  readonly course: Course;
  /** How it was first reached; `null` at the beginning. */
  readonly by: Arc | null;
  readonly beginning: Beginning;
}

/** One move and where it led. */
export interface Arc {
  readonly from: Place;
  /** The place that it leads to, which may have been reached in another way first. */
  readonly to: Place;
  /** How things are after this very move. */
  readonly after: Course;
  readonly move: Onward;
  readonly taken: readonly Step[];
}

export interface Walked {
  readonly plan: Plan;
  readonly regions: Regions;
  readonly places: readonly Place[];
  readonly arcs: readonly Arc[];
  /** Steps that were taken when a policy begins. */
  readonly begun: readonly { readonly place: Place; readonly taken: readonly Step[] }[];
  /** True when a limit was met before everything was seen, or when not everything can be followed. */
  readonly cutOff: boolean;
  /** What cannot be followed, in the words of the language. */
  readonly notFollowed: readonly string[];
  readonly steps: number;
}

/** The zone in which a policy is explored that leaves it to the account. */
export const zoneOfAccounts = 'Europe/Berlin';
const firstMoment = '2026-01-15T09:00';
const mostBeginnings = 48;

/** Goes every way that a policy can go, nearest first, so that a path is as short as it can be. */
export function walk(plan: Plan, catalogue: Catalogue | null, limits: ExploreLimits): Walked {
  const zone = plan.zone.kind === 'named' ? plan.zone.zone : zoneOfAccounts;
  const regions = regionsOf(plan, catalogue, zone);
  const places: Place[] = [];
  const arcs: Arc[] = [];
  const begun: { place: Place; taken: readonly Step[] }[] = [];
  const known = new Map<string, Place>();
  let steps = 0;
  let cutOff = false;

  const placeOf = ({ course }: Moved, by: Place['by'], beginning: Beginning): Place | null => {
    const key = keyOf(plan, regions, course);
    const old = known.get(key);
    if (old !== undefined) return old;
    if (places.length >= limits.places) return null;
    const place: Place = { id: places.length, course, by, beginning };
    places.push(place);
    known.set(key, place);
    return place;
  };

  for (const beginning of beginningsOf(plan, regions, zone)) {
    const moved = beginCourse(plan, beginning);
    steps += moved.taken.length;
    const place = placeOf(moved, null, beginning);
    if (place !== null) begun.push({ place, taken: moved.taken });
  }
  for (let next = 0; next < places.length; next += 1) {
    const from = places[next];
    if (from === undefined) break;
    for (const move of movesFrom(plan, regions, from.course)) {
      if (steps >= limits.steps) {
        cutOff = true;
        break;
      }
      const moved = follow(plan, from.course, move);
      steps += moved.taken.length;
      const arc: { -readonly [K in keyof Arc]: Arc[K] } = {
        from,
        to: from,
        after: moved.course,
        move,
        taken: moved.taken,
      };
      const to = placeOf(moved, arc, from.beginning);
      if (to === null) {
        cutOff = true;
        continue;
      }
      arc.to = to;
      arcs.push(arc);
    }
    if (cutOff && steps >= limits.steps) break;
  }
  const unknown = notFollowed(plan);
  cutOff ||= unknown.length > 0;
  return { plan, regions, places, arcs, begun, cutOff, notFollowed: unknown, steps };
}

/** The ways in which a policy can begin: what is chosen, bought and told when it does. */
function beginningsOf(plan: Plan, regions: Regions, zone: string): readonly Beginning[] {
  const instant = instantAtLocal(firstMoment, zone);
  if (!instant.ok) return [];
  const at = instant.value;
  const event = plan.beginOn[0] ?? 'created';
  const declared = plan.events.find(({ name }) => name === event)?.fields ?? [];
  const asPossible = (values: readonly Value[]): Possible[] => values.map((value) => () => value);
  const possible = new Map<string, readonly Possible[]>([
    ...[...regions.choices].map(([name, values]): [string, Possible[]] => [
      `choice ${name}`,
      asPossible(values),
    ]),
    ...[...regions.quantities].map(([name, values]): [string, Possible[]] => [
      `quantity ${name}`,
      asPossible([...values].reverse()),
    ]),
    ...[...regions.fields(declared)].map(([name, values]): [string, readonly Possible[]] => [
      `field ${name}`,
      // What begins now is paid for ahead, or else was over long ago.
      values.length === 3 ? values.slice(1) : values,
    ]),
  ]);
  const given = new Map(
    [...regions.facts].flatMap(([name, values]): [string, Value][] => {
      const first = values[0]?.(at);
      return first === undefined ? [] : [[name, first]];
    }),
  );
  return combinationsOf(possible, at, mostBeginnings).map((values) => {
    const of = (kind: string): [string, Value][] =>
      [...values].flatMap(([name, value]): [string, Value][] =>
        name.startsWith(`${kind} `) ? [[name.slice(kind.length + 1), value]] : [],
      );
    return {
      at,
      event,
      fields: new Map(of('field')),
      facts: given,
      settings: new Map(),
      choices: new Map(of('choice').map(([name, value]) => [name, String(value)])),
      around: {
        zone,
        plan: plan.for.kind === 'plans' ? (plan.for.plans[0] ?? null) : null,
        interval: renewsByYear(plan) ? 'year' : 'month',
        quantities: new Map(of('quantity').map(([name, value]) => [name, Number(value)])),
        others: new Map([...regions.others].map(([key, [first]]) => [key, first ?? ''])),
      },
    };
  });
}

/** The moves that lead to a place, from its beginning on. */
export function pathTo(place: Place): readonly Onward[] {
  const moves: Onward[] = [];
  for (let at: Place = place; at.by !== null; at = at.by.from) moves.unshift(at.by.move);
  return moves;
}

export type { Move };
