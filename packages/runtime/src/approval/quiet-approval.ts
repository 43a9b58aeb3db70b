import type { Effect, PendingDeadline } from '@lintel/contract';
import { countingOf } from '../deadline-times.ts';
import { lateness } from '../lateness.ts';
import { HELD_NOTICES } from '../pending-notices.ts';
import { endOfQuiet } from '../quiet-hours.ts';
import type { ApprovalContext, ApprovalFrame } from './approval-context.ts';

interface Told {
  readonly memory: ApprovalContext;
  readonly effects: readonly Effect[];
}

/** Rule 37: in quiet hours what an approval tells waits until they are over, whatever becomes of it meanwhile. */
export function heldBack(frame: ApprovalFrame): Told {
  const { plan, memory, effects, at } = frame;
  const until = endOfQuiet(plan, at, countingOf(plan, memory.subject.zone).zone);
  if (until === null)
    return {
      memory,
      effects: effects.map((effect) =>
        effect.kind === 'notify' ? { ...effect, ...lateness(frame) } : effect,
      ),
    };
  const now = effects.flatMap((effect) => {
    if (effect.kind !== 'notify') return [];
    const { kind: _, ...told } = effect;
    return [{ ...told, until }];
  });
  if (now.length === 0) return { memory, effects };
  return {
    memory: { ...memory, held: [...(memory.held ?? []), ...now] },
    effects: effects.filter(({ kind }) => kind !== 'notify'),
  };
}

/** What waited and whose time has come; the rest goes on waiting. */
export function released(frame: ApprovalFrame): Told {
  const { held = [], ...memory } = frame.memory;
  const rest = held.filter(({ until }) => until > frame.at);
  return {
    memory: rest.length === 0 ? memory : { ...memory, held: rest },
    effects: held
      .filter(({ until }) => until <= frame.at)
      .map(({ until: _, ...told }) => ({ kind: 'notify' as const, ...told, ...lateness(frame) })),
  };
}

/** When the first of what waits goes out. */
export function heldByApproval({ memory }: ApprovalFrame): readonly PendingDeadline[] {
  const [first] = [...(memory.held ?? [])].sort((a, b) => (a.until < b.until ? -1 : 1));
  if (first === undefined) return [];
  const { until, source } = first;
  const generation = `${until}#${memory.held?.length ?? 0}`;
  return [{ key: HELD_NOTICES, name: null, at: until, generation, priority: 4999, source }];
}
