import type { StagePlan } from '@lintel/contract';

/** Indexes of the stage and of those after it that begin together with it. */
export function stagesTogether(stages: readonly StagePlan[], first: number): readonly number[] {
  const group = [first];
  for (let next = first + 1; stages[next]?.together === true; next += 1) group.push(next);
  return group;
}
