import {
  anniversaryPeriodAt,
  calendarPeriodAt,
  dateAt,
  shiftByMs,
  subtractSpan,
} from '@lintel/calendar';
import { type Money, money, type Plan, type SubjectContext, type Value } from '@lintel/contract';
import { counting, deadlineValue } from './deadline-times.ts';
import type { Lookups } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { own } from './own.ts';
import { beatNamed, countOfSteps, stepsDone } from './steps.ts';

/** What the names in a policy mean at this point of a step. */
export function lookupsOf(frame: Frame): Lookups {
  const { memory } = frame;
  return {
    now: frame.at,
    today: () => {
      const date = dateAt(frame.at, counting(frame).zone);
      return date.ok ? date.value : undefined;
    },
    name: (source, name): Value | undefined => {
      switch (source) {
        case 'fact':
          return Object.hasOwn(frame.requestFacts, name)
            ? frame.requestFacts[name]
            : own(memory.facts, name);
        case 'memory':
          return own(memory.memory, name);
        case 'setting':
          return own(memory.settings, name);
        case 'choice':
          return own(memory.choices, name);
        case 'field':
          return own(frame.fields, name);
        case 'quantity':
          return own(memory.subject.quantities, name);
        case 'count':
          return countNow(frame, name);
        case 'repeat':
          return own(memory.repeats, name) ?? 0;
        case 'deadline':
          return instantOf(frame, name);
        case 'switch':
          return switchedOn(frame.plan, memory.subject, name);
      }
    },
    deadline: (name) => instantOf(frame, name),
    usedUp: (name) => {
      const beat = beatNamed(frame, name);
      if (beat === undefined) return undefined;
      const count = countOfSteps(beat);
      return count !== null && stepsDone(frame, name) >= count;
    },
    earlier: (at, lead) => {
      const before = subtractSpan(at, lead, counting(frame));
      return before.ok ? before.value : undefined;
    },
    dateOf: (at) => {
      const date = dateAt(at, counting(frame).zone);
      return date.ok ? date.value : undefined;
    },
    deleted: (data) => Object.hasOwn(memory.deletedData ?? {}, data),
    policyState: (of, policy) => own(memory.others[of], policy),
  };
}

/** A switch that nobody has used is as it normally is. */
export function switchedOn(plan: Plan, { switches }: SubjectContext, name: string): boolean {
  const normally = plan.switches?.find((each) => each.name === name)?.normally;
  return own(switches ?? {}, name) ?? normally !== 'off';
}

/** A paused deadline lies ahead by what was left of it. */
function instantOf(frame: Frame, name: string): string | null | undefined {
  const paused = own(frame.memory.paused, name);
  if (paused !== undefined) {
    if (paused.restMs === null) return null;
    const at = shiftByMs(frame.at, paused.restMs);
    return at.ok ? at.value : undefined;
  }
  const value = deadlineValue(frame, name);
  if (value.kind === 'at') return value.at;
  return value.kind === 'nothing' ? null : undefined;
}

/** A count starts again at 0 with each of its periods. */
export function countNow(frame: Frame, name: string): number | Money | undefined {
  const declared = frame.plan.counts.find((count) => count.name === name);
  if (declared === undefined) return undefined;
  const counted = own(frame.memory.counts, name);
  const none = declared.currency === undefined ? 0 : money(0n, declared.currency);
  if (counted === undefined) return none;
  if (declared.resets === null) return counted.value;
  const { zone } = counting(frame);
  const { every, from, yearBegins } = declared.resets;
  const period =
    from === 'begin'
      ? anniversaryPeriodAt(frame.at, every, frame.memory.begun, zone)
      : calendarPeriodAt(frame.at, every, zone, yearBegins);
  if (!period.ok) return undefined;
  return counted.at >= period.value.start ? counted.value : none;
}
