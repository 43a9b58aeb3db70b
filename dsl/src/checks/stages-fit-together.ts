import type { Tell } from '../names/tell.ts';
import type { Stage, StageNotice } from '../syntax/tree.ts';
import type { ApprovalCheck } from './check.ts';
import { audiencesIn, linesOf, nameOfAudience } from './lines-of-stage.ts';
import { suggestion } from './suggestion.ts';

/** LTL-2016, LTL-6021 to LTL-6024: what the lines of an approval say of each other holds. */
export const stagesFitTogether: ApprovalCheck = ({ name, items }, _set, tell) => {
  const anew = items.find(({ kind }) => kind === 'asked-anew');
  if (anew !== undefined && items.some(({ kind }) => kind === 'several-at-once'))
    tell('LTL-6024', anew.span, { approval: name?.text ?? '' });
  let group: string[] = [];
  for (const stage of items) {
    if (stage.kind !== 'stage') continue;
    checkTogether(stage, group, tell);
    group = stage.together === null ? [stage.title.value] : [...group, stage.title.value];
    for (const item of stage.items) {
      for (const { of } of audiencesIn(item)) {
        if (of === null || of.text === 'requester') continue;
        const { details } = suggestion(of.text, of.span, ['requester']);
        tell(
          'LTL-2016',
          of.span,
          { name: of.text, type: 'person', values: '`requester`' },
          details,
        );
      }
      if (item.kind === 'stage-notice') checkMoment(item, tell);
    }
    checkVeto(stage, tell);
  }
};

function checkTogether({ together }: Stage, group: readonly string[], tell: Tell): void {
  if (together === null || group.includes(together.value)) return;
  const before = group.at(-1);
  const { details } = suggestion(together.value, together.span, group, '"');
  const help =
    before === undefined
      ? 'no stage stands before this one: remove `together with …`'
      : `write \`together with "${before}"\`, or put the stages side by side`;
  tell('LTL-6022', together.span, { stage: together.value, help }, details);
}

function checkMoment({ audience, onEntry, span }: StageNotice, tell: Tell): void {
  const isAdded = audience.text === 'added';
  if (isAdded !== onEntry) return;
  const values = isAdded
    ? {
        problem: 'nobody is added when the stage begins',
        help: 'remove `on entry`: it is sent to whoever is asked later on',
      }
    : {
        problem: 'it is not said when this is sent',
        help: `add \`on entry\`, or write it under a time: \`after 1 day notify ${audience.text} with …\``,
      };
  tell('LTL-6021', span, values);
}

function checkVeto(stage: Stage, tell: Tell): void {
  const asked = new Set(
    stage.items
      .filter(({ kind }) => kind !== 'veto')
      .flatMap(audiencesIn)
      .map(nameOfAudience),
  );
  for (const audience of linesOf(stage, 'veto').flatMap(({ by }) => by)) {
    const role = nameOfAudience(audience);
    if (!asked.has(role)) tell('LTL-6023', audience.span, { role, stage: stage.title.value });
  }
}
