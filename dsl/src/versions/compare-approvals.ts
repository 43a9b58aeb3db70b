import type { ApprovalPlan, StagePlan, StageTimer } from '@lintel/contract';
import { approvalLines, stageLines } from '../emit/approval-prose.ts';
import { askedInWords, audiencesInWords, listInWords, spanInWords } from '../emit/words.ts';
import { type FoundChange, added, changed, removed } from './change.ts';
import { paired, sameMeaning } from './pair.ts';
import type { VersionPair } from './version-pair.ts';

/** Who approves, in which order, and what the clock decides. */
export function approvalChanges({ older, newer }: VersionPair): readonly FoundChange[] {
  const two = paired(
    Object.values(older.approvals),
    Object.values(newer.approvals),
    ({ name }) => name,
  );
  return [
    ...two.removed.map(({ name, span }) =>
      removed('approvals', `the approval ${name} is no longer asked`, span),
    ),
    ...two.added.map(({ name, span }) =>
      added('approvals', `the approval ${name} is asked now`, span, true),
    ),
    ...two.both.flatMap(({ before, after }) => oneApproval(before, after)),
  ];
}

function oneApproval(before: ApprovalPlan, after: ApprovalPlan): readonly FoundChange[] {
  const { name } = after;
  const stages = paired(before.stages, after.stages, ({ title }) => title);
  const places = { before: before.span, after: after.span };
  const [then, now] = [withoutStages(before), withoutStages(after)];
  const order = stages.both.map(({ after: stage }) => stage.title);
  const found: FoundChange[] = [
    ...now
      .filter((text) => !then.includes(text))
      .map((text) => changed('approvals', `in the approval ${name}: ${lower(text)}`, places)),
    ...then
      .filter((text) => !now.includes(text))
      .map((text) =>
        changed('approvals', `in the approval ${name}, no longer: ${lower(text)}`, places),
      ),
    ...stages.removed.map(({ title, span }) =>
      removed('approvals', `the approval ${name} has no stage "${title}" any more`, span),
    ),
    ...stages.added.map(({ title, ask, span }) =>
      added(
        'approvals',
        `the approval ${name} has the stage "${title}", which asks ${audiencesInWords(ask)}`,
        span,
        true,
      ),
    ),
    ...stages.both.flatMap((two) => oneStage(name, two.before, two.after)),
  ];
  const isOrdered = after.stages.filter(({ title }) => order.includes(title));
  if (isOrdered.some(({ title }, place) => title !== order[place]))
    found.push(
      changed('approvals', `the stages of the approval ${name} have another order`, places),
    );
  const { machine: _old, ...plainBefore } = before;
  const { machine: _new, ...plainAfter } = after;
  if (found.length === 0 && !sameMeaning(plainBefore, plainAfter))
    found.push(changed('approvals', `the approval ${name} says something else`, places));
  return found;
}

function withoutStages(approval: ApprovalPlan): readonly string[] {
  const ofStages = new Set(approval.stages.flatMap(stageLines).map(({ text }) => text));
  return approvalLines(approval)
    .map(({ text }) => text)
    .filter((text) => !ofStages.has(text));
}

function oneStage(approval: string, before: StagePlan, after: StagePlan): readonly FoundChange[] {
  if (sameMeaning(before, after) && sameTexts(before, after)) return [];
  const places = { before: before.span, after: after.span };
  const where = `in "${after.title}" of the approval ${approval}`;
  const found: FoundChange[] = [];
  const [asked, asks] = [peopleOf(before), peopleOf(after)];
  if (asked !== asks)
    found.push(changed('approvals', `${where}, ${asks} must agree, and it was ${asked}`, places));
  const [then, now] = [clockOf(before), clockOf(after)];
  if (then !== now)
    found.push(
      changed('approvals', `${where}, the clock decides ${now}, and it was ${then}`, places),
    );
  // The other lines, told beside whom it asks and what the clock decides: none may pass in silence.
  const { groups: _groups, ...plain } = before;
  const { ask, quorum, after: timers, groups } = after;
  const alike = {
    ...plain,
    ask,
    quorum,
    after: timers,
    ...(groups === undefined ? {} : { groups }),
  };
  const [said, says] = [alike, after].map((stage) => stageLines(stage).map(({ text }) => text));
  return [
    ...found,
    ...(says ?? [])
      .filter((text) => !said?.includes(text))
      .map((text) => changed('approvals', `${where}: ${lower(text)}`, places)),
    ...(said ?? [])
      .filter((text) => !says?.includes(text))
      .map((text) => changed('approvals', `${where}, no longer: ${lower(text)}`, places)),
  ];
}

/** The texts of what the clock decides are for people, and count here. */
function sameTexts(before: StagePlan, after: StagePlan): boolean {
  return clockOf(before) === clockOf(after);
}

function peopleOf(stage: StagePlan): string {
  return listInWords([stage, ...(stage.groups ?? [])].map(groupInWords));
}

function groupInWords({ quorum, ask }: Pick<StagePlan, 'quorum' | 'ask'>): string {
  const who = askedInWords(quorum, ask);
  return quorum === 'all'
    ? `all of ${who}`
    : quorum === 1
      ? `any of ${who}`
      : `${quorum} of ${who}`;
}

function clockOf({ after }: StagePlan): string {
  if (after.length === 0) return 'nothing';
  return after
    .map((timer) => `${timerInWords(timer)} after ${spanInWords(timer.after)}`)
    .join(', ');
}

function timerInWords(timer: StageTimer): string {
  switch (timer.does) {
    case 'escalate':
      return `asks ${audiencesInWords(timer.to)}`;
    case 'also-ask':
      return `also asks ${audiencesInWords(timer.to)}`;
    case 'notify':
      return `tells ${timer.tell}`;
    case 'deny':
    case 'approve':
      return `"${timer.text}"`;
  }
}

function lower(text: string): string {
  return (text.charAt(0).toLowerCase() + text.slice(1)).replace(/\.$/, '');
}
