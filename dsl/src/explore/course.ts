import type { ApprovalOutcome, Instant, Plan, Value } from '@lintel/contract';
import { dueThings } from './interpreter/due.ts';
import type { Asker, Instance, Surroundings, Taken } from './interpreter/instance.ts';
import { type Beginning, beginInstance } from './interpreter/begin.ts';
import { takeStep } from './interpreter/step.ts';

/** A policy somewhere on its way: the instance at rest, what surrounds it, and the time. */
export interface Course {
  readonly instance: Instance;
  readonly around: Surroundings;
  readonly now: Instant;
}

/** One thing that happens from outside, or time that passes. */
export type Move =
  | { readonly kind: 'begin'; readonly beginning: Beginning }
  | {
      readonly kind: 'send';
      readonly event: string;
      readonly fields: ReadonlyMap<string, Value>;
      /** `null`: a system reports it. */
      readonly asker: Asker | null;
      /** Why, where an approval wants a reason. */
      readonly reason?: string;
      readonly at: Instant;
    }
  | {
      readonly kind: 'set';
      readonly fact: string;
      readonly value: Value;
      readonly at: Instant;
    }
  | { readonly kind: 'wait'; readonly at: Instant }
  | {
      readonly kind: 'approval';
      readonly id: string;
      /** Which of the requests that wait, from 0. */
      readonly place: number;
      readonly outcome: ApprovalOutcome;
      readonly at: Instant;
    }
  | {
      readonly kind: 'turn';
      readonly name: string;
      readonly on: boolean;
      readonly at: Instant;
    }
  | {
      readonly kind: 'other';
      readonly policy: string;
      readonly state: string;
      readonly at: Instant;
    };

/** Where a move leads, and every step on the way, the move itself first. */
export interface Moved {
  readonly course: Course;
  readonly taken: readonly Step[];
}

export interface Step extends Taken {
  /** What fell due, or `null` for the move itself and what follows from what was bought. */
  readonly due: string | null;
  readonly at: Instant;
  /** State before the step. */
  readonly from: string;
}

/** More things than these at one instant are a circle. */
const mostAtOnce = 200;

export function beginCourse(plan: Plan, beginning: Beginning): Moved {
  const taken = beginInstance(plan, beginning);
  const walker = new Walker(plan, taken.instance, beginning.around, beginning.at);
  walker.note(taken, null, taken.instance.state);
  walker.settle();
  return walker.moved();
}

/** What a move leads to; what falls due before it happens first. */
export function follow(plan: Plan, course: Course, move: Exclude<Move, { kind: 'begin' }>): Moved {
  const walker = new Walker(plan, course.instance, course.around, course.now);
  walker.waitUntil(move.at);
  switch (move.kind) {
    case 'wait':
      break;
    case 'send':
      walker.take(
        move.asker === null
          ? { kind: 'event', name: move.event, fields: move.fields }
          : {
              kind: 'request',
              name: move.event,
              fields: move.fields,
              asker: move.asker,
              ...(move.reason === undefined ? {} : { reason: move.reason }),
            },
        null,
      );
      break;
    case 'set':
      walker.take({ kind: 'set', facts: new Map([[move.fact, move.value]]) }, null);
      break;
    case 'approval':
      walker.take({ kind: 'approval-ended', place: move.place, outcome: move.outcome }, null);
      break;
    case 'turn':
      walker.surround({
        ...course.around,
        switches: new Map([...(course.around.switches ?? []), [move.name, move.on]]),
      });
      break;
    case 'other':
      walker.surround({
        ...course.around,
        others: new Map([...course.around.others, [move.policy, move.state]]),
      });
      break;
  }
  walker.settle();
  return walker.moved();
}

class Walker {
  readonly #plan: Plan;
  #instance: Instance;
  #around: Surroundings;
  #now: Instant;
  readonly #taken: Step[] = [];

  constructor(plan: Plan, instance: Instance, around: Surroundings, now: Instant) {
    this.#plan = plan;
    this.#instance = instance;
    this.#around = around;
    this.#now = now;
  }

  moved(): Moved {
    return {
      course: { instance: this.#instance, around: this.#around, now: this.#now },
      taken: this.#taken,
    };
  }

  waitUntil(at: Instant): void {
    this.#fire(at);
    if (at > this.#now) this.#now = at;
  }

  /** Rule 1: what is due already happens at once. */
  settle(): void {
    this.#fire(this.#now);
  }

  #fire(until: Instant): void {
    for (let count = 0; count < mostAtOnce; count += 1) {
      const [next] = dueThings(this.#plan, this.#instance);
      if (next === undefined || next.at > until) return;
      if (next.at > this.#now) this.#now = next.at;
      this.take({ kind: 'due', key: next.key, generation: next.generation }, next.key);
    }
  }

  surround(around: Surroundings): void {
    this.#around = around;
    this.take({ kind: 'surroundings' }, null);
  }

  take(incoming: Parameters<typeof takeStep>[2], due: string | null): void {
    const from = this.#instance.state;
    const taken = takeStep(this.#plan, this.#instance, incoming, this.#now, this.#around);
    this.#instance = taken.instance;
    this.note(taken, due, from);
  }

  /** Tells the instance what its own step has bought. */
  note(taken: Taken, due: string | null, from: string): void {
    this.#taken.push({ ...taken, due, at: this.#now, from });
    let around = this.#around;
    for (const one of taken.told) {
      if (one.kind === 'plan' && one.from === null) around = { ...around, plan: one.to };
      if (one.kind === 'interval' && one.from === null) around = { ...around, interval: one.to };
      if (one.kind === 'quantity' && one.from === null) {
        const amount = (around.quantities.get(one.what) ?? 0) + one.by;
        around = { ...around, quantities: new Map([...around.quantities, [one.what, amount]]) };
      }
    }
    if (around !== this.#around && !this.#instance.ended) this.surround(around);
    else this.#around = around;
  }
}
