import type { Stage, StageItem } from '../syntax/tree.ts';

/** The lines of one kind in a stage, in text order. */
export function linesOf<K extends StageItem['kind']>(
  stage: Stage,
  kind: K,
): Extract<StageItem, { kind: K }>[] {
  return stage.items.filter((item): item is Extract<StageItem, { kind: K }> => item.kind === kind);
}
