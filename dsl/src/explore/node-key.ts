import type { Plan } from '@lintel/contract';
import { conditionsIn, partsOfExpression } from './expressions-in.ts';
import type { Course } from './course.ts';
import { beatIn, stepsOf } from './interpreter/beats-of.ts';
import { type Due, dueThings } from './interpreter/due.ts';
import { countIn, knownIn, type Scene } from './interpreter/moments.ts';
import { capsThatLast } from './interpreter/tell.ts';
import { truth } from './interpreter/truth.ts';
import type { Regions } from './regions.ts';

/**
 * What tells one place of an exploration from another: the state, the region of everything that
 * conditions read, and the order of the deadlines. Two places with one key go on alike, but for
 * distances in time that no condition speaks of.
 */
export function keyOf(plan: Plan, regions: Regions, { instance, around, now }: Course): string {
  const scene: Scene = { plan, instance, at: now, fields: new Map() };
  if (instance.ended) return `${instance.state} ended`;
  const { part } = regions;
  const counts = plan.counts.map(({ name }) => part('count', name, countIn(scene, name)));
  const facts = [...regions.facts.keys()].map((name) =>
    part('fact', name, instance.facts.get(name)),
  );
  const memory = [...instance.memory].map(([name, value]) => part('memory', name, value));
  const state = plan.states.find(({ name }) => name === instance.state);
  const repeats = [...instance.repeats].map(([name, done]) => {
    const beat = beatIn(state, name);
    // Where there is a last step, each counts; else only how many a condition tells apart.
    if (beat !== undefined && stepsOf(beat) !== null) return name + String(done);
    return name + part('repeat', name, done) + String(Math.min(done, 5));
  });
  const quantities = [...regions.quantities.keys()].map((name) =>
    part('quantity', name, around.quantities.get(name)),
  );
  return [
    instance.state,
    facts.join(),
    memory.join(),
    counts.join(),
    repeats.join(),
    quantities.join(),
    [...instance.choices].map(([name, value]) => part('choice', name, value)).join(),
    around.plan,
    [...around.others.values()].join(),
    [...(around.switches?.values() ?? [])].join(),
    [...instance.gone.keys()].join(),
    [...instance.keeping.keys()].join(),
    [...instance.marks].flatMap(([id, told]) => (told < instance.since ? [] : [id])).join(),
    waiting(scene).join(),
    [...instance.paused].map(([name, { restMs }]) => name + (restMs === null ? '-' : '')).join(),
    [...instance.scheduled].map(([what, { to }]) => `${what}:${String(to)}`).join(),
    [...instance.heard.keys()].join(),
    [...instance.waiting].join(),
    orderOfTime(scene),
    truths(scene),
  ].join('|');
}

/**
 * The approvals that wait, whatever came first; that the same is asked a third time is no other
 * place, or where several may wait at once there would be no end.
 */
function waiting({ instance: { asks } }: Scene): readonly string[] {
  const times = new Map<string, number>();
  for (const { id } of asks) times.set(id, (times.get(id) ?? 0) + 1);
  return [...times].map(([id, count]) => `${id}*${Math.min(count, 2)}`).sort();
}

/** What comes after what: things that fall due, and the deadlines themselves. */
function orderOfTime(scene: Scene): string {
  const { plan, instance, at } = scene;
  const all = dueThings(plan, instance);
  const last = lastOnce(scene, all);
  // What comes again and again before something else is counted, or that would seem never to come.
  const dues = all.map(({ key, at: then, generation }) => ({
    name: recurs(scene, key) && then < last ? key + countOf(scene, key, generation) : key,
    at: then,
  }));
  const living = [...instance.times].flatMap(([name, { at: then }]) =>
    then === null ? [] : [{ name: `=${name}`, at: then }],
  );
  const caps = capsThatLast(scene).map((cap) => ({ name: `!${cap.name}`, at: cap.at }));
  const order = [...dues, ...living, ...caps, { name: 'now', at }].sort((a, b) =>
    a.at === b.at ? (a.name < b.name ? -1 : 1) : a.at < b.at ? -1 : 1,
  );
  return order
    .map(({ name, at: then }, place) => (order[place - 1]?.at === then ? '~' : ' ') + name)
    .join('');
}

/** When the last of what does not come again and again is due; a day of the year counts as such twice. */
function lastOnce(scene: Scene, dues: readonly Due[]): string {
  const { instance } = scene;
  const once = dues.flatMap(({ key, at }) => (recurs(scene, key) ? [] : [{ name: key, at }]));
  const living = [...instance.times].map(([name, { at }]) => ({ name, at: at ?? '' }));
  return [...once, ...living].reduce((last, { name, at }) => {
    const turns = timesFired(scene, `turn:${name.replace(':past', '')}`);
    return at > last && turns < 2 ? at : last;
  }, '');
}

function recurs({ plan, instance }: Scene, key: string): boolean {
  if (key.startsWith('every:') || key.startsWith('turn:')) return true;
  const state = plan.states.find(({ name }) => name === instance.state);
  const notice = state?.notices.find(({ id }) => key === `notice:${id}`);
  return notice?.timing.kind === 'repeated';
}

/** Which time it is: of a notice before a deadline that was moved, the first again. */
function countOf(scene: Scene, key: string, generation: string): string {
  return /#\d+$/.exec(generation)?.[0] ?? `#${timesFired(scene, key)}`;
}

function timesFired({ instance }: Scene, key: string): number {
  return [...instance.fired].filter((fired) => fired.startsWith(`${key}@`)).length;
}

/** Which comparisons hold that no field takes part in: values that they do not tell apart are one. */
function truths(scene: Scene): string {
  const known = knownIn(scene);
  const atoms = atomsOf(scene.plan);
  return atoms
    .map((atom) => {
      const holds = truth(atom, known);
      return holds === undefined ? '?' : holds ? '1' : '0';
    })
    .join('');
}

const kept = new WeakMap<Plan, ReturnType<typeof conditionsIn>>();

function atomsOf(plan: Plan): ReturnType<typeof conditionsIn> {
  const found = kept.get(plan);
  if (found !== undefined) return found;
  const comparing = new Set([
    '<',
    '<=',
    '>',
    '>=',
    'is',
    'ahead',
    'due',
    'past',
    'within',
    'used-up',
  ]);
  const atoms = conditionsIn(plan)
    .flatMap(partsOfExpression)
    .filter(
      (node) =>
        comparing.has(node.op) &&
        !partsOfExpression(node).some((part) => part.op === 'name' && part.source === 'field'),
    );
  kept.set(plan, atoms);
  return atoms;
}
