import type { Audience, Stage, StageItem } from '../syntax/tree.ts';

/** The lines of one kind in a stage, in text order. */
export function linesOf<K extends StageItem['kind']>(
  stage: Stage,
  kind: K,
): Extract<StageItem, { kind: K }>[] {
  return stage.items.filter((item): item is Extract<StageItem, { kind: K }> => item.kind === kind);
}

/** Everybody whom a line of a stage asks, or gives a say. */
export function audiencesIn(item: StageItem): readonly Audience[] {
  switch (item.kind) {
    case 'ask-people':
      return item.of;
    case 'if-nobody':
      return item.ask;
    case 'veto':
      return item.by;
    case 'stage-after':
      return 'to' in item.outcome ? item.outcome.to : [];
    default:
      return [];
  }
}

/** `manager`, `manager of requester`: how two lines are found to speak of the same people. */
export function nameOfAudience({ role, of }: Audience): string {
  return of === null ? role.text : `${role.text} of ${of.text}`;
}
