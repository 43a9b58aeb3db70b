import type { Effect, InstanceSnapshot, StepAnswer, StepResult } from '@lintel/contract';
import { truthOf } from './evaluate.ts';
import { type Frame, emitting, remembering } from './frame.ts';
import { lookupsOf } from './lookups.ts';
import type { Moved } from './machine.ts';
import { indexOf } from './plan-index.ts';
import { refreshed } from './refresh.ts';
import { isWatched } from './snapshot.ts';
import { sourceOf } from './sources.ts';
import { tellingOfUse } from './use-marks.ts';

/** What the step of an instance is called whose subject is no more. */
export const SUBJECT_ENDED = 'subject.ended';

/**
 * What a step amounts to. A refusal and a fault leave the snapshot as it was; `kept` is what an
 * ignored event changes all the same (a deadline that fired without a rule has still fired).
 */
export function finished(
  before: InstanceSnapshot,
  moved: Moved<Frame>,
  started: Frame,
  kept: 'nothing' | 'memory' = 'nothing',
): StepResult {
  const unmoved = (answer: StepAnswer): StepResult => ({
    answer,
    snapshot: before,
    effects: [],
    entered: [],
    fired: [],
  });
  if (!moved.ok) return unmoved({ kind: 'failed', message: moved.message });
  const { refused, ignored } = moved.context;
  // What changes nothing is not refused because of a `once` that was tried after it.
  if (ignored !== null && kept === 'nothing') return unmoved({ kind: 'ignored', reason: ignored });
  if (refused.length > 0) return unmoved({ kind: 'refused', reasons: refused });
  if (moved.context.fault !== null)
    return unmoved({ kind: 'failed', message: moved.context.fault });
  // A `once` may have become true at the instant of a deadline that itself found no rule.
  const isIgnored =
    ignored !== null && moved.context.entered.length === 0 && moved.context.fired.length === 0;
  const settled = refreshed(remembering(moved.context, { last: started.at }));
  if (settled.fault !== null) return unmoved({ kind: 'failed', message: settled.fault });
  const ended = moved.done || settled.event === SUBJECT_ENDED || leavesScope(settled);
  const state = indexOf(settled.plan).states.get(moved.state);
  const told = ended || state === undefined ? settled : tellingOfUse(settled, state);
  const out = withInvariants(ended ? ending(told, moved.done) : told);
  return {
    answer: isIgnored ? { kind: 'ignored', reason: ignored } : { kind: 'accepted' },
    snapshot: {
      ...before,
      status: ended ? 'ended' : 'running',
      state: moved.state,
      context: { ...out.memory },
      step: before.step + 1,
    },
    effects: out.effects,
    entered: out.entered,
    fired: out.fired,
  };
}

/** Rule 14: the step itself moved the subject to a plan that the policy does not watch, or the host did. */
function leavesScope({ plan, effects, memory }: Frame): boolean {
  const changes = effects.flatMap((effect) =>
    effect.kind === 'change-plan' && effect.from === null ? [effect.to] : [],
  );
  return !isWatched(plan, changes.at(-1) ?? memory.subject.plan);
}

/** Nothing waits for an instance that has ended: approvals are withdrawn, scheduled changes cancelled. */
function ending(frame: Frame, inEndState: boolean): Frame {
  const { plan, memory } = frame;
  const source = sourceOf(plan, 'for', `policy "${plan.policy}" ends`, plan.span);
  const left: readonly Effect[] = [
    ...memory.asks.map(({ approval }) => ({
      kind: 'withdraw-approval' as const,
      approval,
      source,
    })),
    ...Object.keys(memory.scheduled).map((what) => ({
      kind: 'cancel-scheduled' as const,
      what,
      source,
    })),
    ...(inEndState
      ? []
      : [
          {
            kind: 'record' as const,
            text:
              frame.event === SUBJECT_ENDED
                ? 'What this policy is about is no more.'
                : 'The plan is no longer one that this policy is for.',
            source,
          },
        ]),
  ];
  return emitting(remembering(frame, { asks: [], scheduled: {} }), ...left);
}

function withInvariants(frame: Frame): Frame {
  return frame.plan.always.reduce((before, { condition, text, span }) => {
    if (truthOf(condition, lookupsOf(before)) !== false) return before;
    return emitting(before, {
      kind: 'invariant-broken',
      text,
      source: sourceOf(frame.plan, 'always', text, span),
    });
  }, frame);
}
