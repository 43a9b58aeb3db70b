import type { Anchor, DeadlinePlan, DeadlineTime, NameReference } from '@lintel/contract';
import type { StateNames } from '../names/policy-names.ts';
import { meaningOf } from '../names/scope.ts';
import type { AfterRule, Deadline, Word } from '../syntax/tree.ts';
import { found } from './found.ts';
import type { LowerContext } from './lower-context.ts';

export function lowerDeadline(
  { name, at, span }: Deadline,
  state: StateNames | null,
  context: LowerContext,
): DeadlinePlan {
  const time: DeadlineTime =
    at.kind === 'day-edge'
      ? {
          kind: at.edge === 'start' ? 'start-of' : 'end-of',
          date: dateReference(at.of, state, context),
        }
      : {
          kind: 'after',
          duration: context.duration(at.duration),
          anchor: lowerAnchor(at.anchor, state, context),
        };
  return { name: name.text, written: true, time, span };
}

export function lowerAnchor(
  anchor: Extract<Deadline['at'], { kind: 'duration-after' }>['anchor'],
  state: StateNames | null,
  context: LowerContext,
): Anchor {
  if (anchor.kind === 'entry') return state === null ? { kind: 'begin' } : { kind: 'entry' };
  if (anchor.kind === 'day-edge') {
    return {
      kind: anchor.edge === 'start' ? 'start-of' : 'end-of',
      date: dateReference(anchor.of, state, context),
    };
  }
  if (anchor.kind === 'entry-of') return { kind: 'entry-of', state: anchor.state.text };
  if (anchor.kind === 'anchor-event') return { kind: anchor.which, event: anchor.event.text };
  const meaning = meaningOf(anchor.name, context.policy.scope(state));
  if (meaning === null && anchor.name.text === 'begin') return { kind: 'begin' };
  if (meaning?.source === 'deadline') return { kind: 'deadline', deadline: anchor.name.text };
  return { kind: 'instant-of', date: dateReference(anchor.name, state, context) };
}

function dateReference(
  name: Word,
  state: StateNames | null,
  { policy }: LowerContext,
): NameReference {
  const { source } = found(meaningOf(name, policy.scope(state)), `the date \`${name.text}\``);
  return { source: source === 'memory' || source === 'field' ? source : 'fact', name: name.text };
}

/** `after 90 days` makes a deadline of its own; two rules after the same time share it and form a group. */
export function unwrittenDeadline(
  { duration, head }: AfterRule,
  context: LowerContext,
): DeadlinePlan {
  return {
    name: unwrittenName(duration),
    written: false,
    time: { kind: 'after', duration: context.duration(duration), anchor: { kind: 'entry' } },
    span: head,
  };
}

/** `after-90-days`, `after-2-business-days`, `after-grace`. */
export function unwrittenName(duration: AfterRule['duration']): string {
  if (duration.kind === 'name') return `after-${duration.name.text}`;
  if (duration.kind === 'intervals') return `after-${duration.count}-intervals`;
  const { count, unit, business } = duration;
  return `after-${count}-${business ? 'business-' : ''}${unit.unit}${count === 1 ? '' : 's'}`;
}
