import { addSpan, instantFromMs, msOf } from '@lintel/calendar';
import type { Expression, Instant, Plan, StatePlan } from '@lintel/contract';
import { stepsDue } from './beats.ts';
import type { Instance } from './instance.ts';
import { type Scene, beforeMoves, countingIn, instantOf, spanOf } from './moments.ts';
import { heldDue, noticesDue } from './notices.ts';
import { keepsOf, overAt } from './keep.ts';
import { partsOf } from './parts.ts';

/** Something that will happen by itself. */
export interface Due {
  /** As in the emitted machine: `trial-end`, `notice:…`, `every:…`, `once:…`, `scheduled:…`, `data:…`. */
  readonly key: string;
  readonly at: Instant;
  /** Changes with the value of the deadline: what fired once at a value does not fire there again (rule 3). */
  readonly generation: string;
  /** Rule 6: what is lower goes first at one instant. */
  readonly rank: number;
}

/** Everything that is going to happen to an instance by itself, soonest first. */
export function dueThings(plan: Plan, instance: Instance): Due[] {
  const state = partsOf(plan).states.get(instance.state);
  if (state === undefined || (instance.ended && state.kind !== 'end')) return [];
  const scene: Scene = { plan, instance, at: instance.last, fields: new Map() };
  const data = deletion(scene, state);
  const all =
    state.kind === 'end'
      ? [...heldDue(scene), ...data]
      : [
          ...scheduledChanges(instance),
          ...rulesAt(scene, state),
          ...wakings(scene, state),
          ...repeats(scene, state),
          ...stepsDue(scene, state),
          ...noticesDue(scene, state),
          ...turns(scene),
          ...heldDue(scene),
          ...data,
        ];
  return all
    .filter(
      ({ key, generation }) =>
        !instance.fired.has(`${key}@${generation}`) && !instance.waiting.has(key),
    )
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.rank - b.rank));
}

function scheduledChanges({ scheduled, times }: Instance): Due[] {
  return [...scheduled].flatMap(([what, { deadline }], place): Due[] => {
    const time = times.get(deadline);
    if (time === undefined || time.at === null) return [];
    const at = time.at > time.since ? time.at : time.since;
    return [{ key: `scheduled:${what}`, at, generation: time.at, rank: place }];
  });
}

function rulesAt(scene: Scene, { rules }: StatePlan): Due[] {
  const keys = new Map<string, { readonly deadline: string; readonly past: boolean }>();
  for (const { trigger } of rules) {
    if (trigger.kind !== 'due' || trigger.step !== undefined) continue;
    const past = trigger.strictlyAfter;
    keys.set(trigger.deadline + (past ? ':past' : ''), { deadline: trigger.deadline, past });
  }
  return [...keys].flatMap(([key, { deadline, past }]) => at(scene, key, deadline, past, null));
}

/** Rule 4: a `once` that changes with time is tried at that time. */
function wakings(scene: Scene, { rules }: StatePlan): Due[] {
  const moments = rules.flatMap(({ trigger, when }) =>
    trigger.kind === 'once' && when !== null ? momentsIn(when) : [],
  );
  const keys = new Map(
    moments.map((moment) => [`once:${moment.deadline}${moment.past ? ':past' : ''}`, moment]),
  );
  return [...keys]
    .flatMap(([key, { deadline, past }]) => at(scene, key, deadline, past, 3000))
    .filter((due) => due.at > scene.instance.last);
}

/** The deadlines whose passing changes a condition. */
export function momentsIn(
  condition: Expression,
): { readonly deadline: string; readonly past: boolean }[] {
  switch (condition.op) {
    case 'ahead':
    case 'due':
    case 'past':
      return [{ deadline: condition.deadline, past: condition.op === 'past' }];
    case 'and':
    case 'or':
      return condition.operands.flatMap(momentsIn);
    case 'not':
      return momentsIn(condition.operand);
    default:
      return [];
  }
}

function at(scene: Scene, key: string, name: string, past: boolean, rank: number | null): Due[] {
  const { plan, instance } = scene;
  const time = instance.times.get(name);
  if (time === undefined || time.at === null) return [];
  const own = past ? instantFromMs(msOf(time.at) + 1) : { ok: true as const, value: time.at };
  if (!own.ok) return [];
  const owned = partsOf(plan).living.get(instance.state)?.get(name);
  const place = owned?.place ?? 0;
  const family = rank ?? (owned?.owner === null ? 1000 : 2000);
  return [
    {
      key,
      at: [own.value, time.since, instance.since].reduce((a, b) => (a > b ? a : b)),
      generation: time.at,
      rank: family + place,
    },
  ];
}

function repeats(scene: Scene, state: StatePlan): Due[] {
  return state.repeats.flatMap(({ name, every, atMost }, place): Due[] => {
    const done = scene.instance.repeats.get(name) ?? 0;
    const span = spanOf(scene, every);
    if (span === undefined || (atMost !== null && done >= atMost)) return [];
    const count = span.count * (done + 1);
    const next = addSpan(scene.instance.since, { ...span, count }, countingIn(scene));
    if (!next.ok) return [];
    const generation = `${next.value.at}#${done + 1}`;
    return [{ key: `every:${name}`, at: next.value.at, generation, rank: 4000 + place }];
  });
}

/** Rule 45: a yearly deadline turns to its next day once it is over. */
function turns(scene: Scene): Due[] {
  const { plan, instance } = scene;
  return [...(partsOf(plan).living.get(instance.state)?.values() ?? [])].flatMap((owned): Due[] => {
    const { name, time } = owned.deadline;
    const own = instantOf(time.kind === 'every-year' ? beforeMoves(scene, owned) : null);
    if (own === null || instance.paused.has(name)) return [];
    const moved = instance.times.get(name)?.at ?? own;
    return [{ key: `turn:${name}`, at: moved > own ? moved : own, generation: own, rank: 6500 }];
  });
}

/** Rule 20: what is kept for a time is deleted once when it is over. */
function deletion(scene: Scene, state: StatePlan): Due[] {
  const { instance } = scene;
  const own = keepsOf(state);
  const here = own.flatMap((keep): Due[] => {
    const over = instance.deleted.has(keep.what) ? null : overAt(scene, keep);
    return over === null ? [] : [deletionAt(scene, keep.what, over)];
  });
  const left = [...instance.keeping].flatMap(([what, { at }]) =>
    own.some((keep) => keep.what === what) ? [] : [deletionAt(scene, what, at)],
  );
  return [...here, ...left];
}

function deletionAt({ instance }: Scene, what: string, over: string): Due {
  const at = over > instance.since ? over : instance.since;
  return { key: `data:${what}`, at, generation: over, rank: 6000 };
}
