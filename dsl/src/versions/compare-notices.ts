import type { NoticePlan, RepeatPlan, StatePlan } from '@lintel/contract';
import { actionsInWords, durationInWords, noticeTimeInWords } from '../emit/words.ts';
import { type FoundChange, added, changed, removed } from './change.ts';
import { paired, sameMeaning } from './pair.ts';
import type { VersionPair } from './version-pair.ts';

/** What is told in one state, and what is repeated in it. */
export function noticeChanges(
  _pair: VersionPair,
  before: StatePlan,
  after: StatePlan,
): readonly FoundChange[] {
  const { name } = after;
  const notices = paired(counted(before.notices), counted(after.notices), ({ key }) => key);
  const repeats = paired(before.repeats, after.repeats, (repeat) => repeat.name);
  return [
    ...notices.removed.map(({ notice }) =>
      removed(
        'notices',
        `in ${name}, ${notice.to} is no longer told "${notice.template}"`,
        notice.span,
        true,
      ),
    ),
    ...notices.added.map(({ notice }) =>
      added(
        'notices',
        `in ${name}, ${notice.to} is told "${notice.template}" ${noticeTimeInWords(notice)}`,
        notice.span,
      ),
    ),
    ...notices.both.flatMap(({ before: { notice: then }, after: { notice: now } }) =>
      sameMeaning(then, now)
        ? []
        : [
            changed(
              'notices',
              `in ${name}, ${now.to} is told "${now.template}" ${noticeTimeInWords(now)}, and was told ${noticeTimeInWords(then)}`,
              { before: then.span, after: now.span },
            ),
          ],
    ),
    ...repeats.removed.map((repeat) =>
      removed('times', `in ${name}, nothing is repeated as ${repeat.name} any more`, repeat.span),
    ),
    ...repeats.added.map((repeat) =>
      added('times', `in ${name}, ${repeatInWords(repeat)}`, repeat.span),
    ),
    ...repeats.both.flatMap(({ before: then, after: now }) =>
      sameMeaning(then, now)
        ? []
        : [
            changed('times', `in ${name}, ${repeatInWords(now)}; it was ${repeatInWords(then)}`, {
              before: then.span,
              after: now.span,
            }),
          ],
    ),
  ];
}

interface Counted {
  readonly key: string;
  readonly notice: NoticePlan;
}

/** Several notices of one template to one role are told apart by their place in the text. */
function counted(notices: readonly NoticePlan[]): readonly Counted[] {
  const seen = new Map<string, number>();
  return notices.map((notice) => {
    const what = `${notice.to} ${notice.template}`;
    const place = (seen.get(what) ?? 0) + 1;
    seen.set(what, place);
    return { key: `${what} ${place}`, notice };
  });
}

function repeatInWords({ name, every, atMost, actions }: RepeatPlan): string {
  const most = atMost === null ? '' : `, at most ${atMost} times`;
  return `every ${durationInWords(every)}${most} (${name}): ${actionsInWords(actions)}`;
}
