import type { ReviewCheck } from './check.ts';

/** LTL-6053: what a review recommends, it recommends in every case, and nothing follows on `otherwise`. */
export const recommendationsCoverAllCases: ReviewCheck = ({ node, policy: { broken } }, tell) => {
  const lines = node.items.filter((item) => item.kind === 'recommend');
  const closing = lines.findIndex(({ when }) => when === null);
  const late = closing === -1 ? undefined : lines[closing + 1];
  if (late !== undefined)
    tell('LTL-6053', late.span, {
      problem: 'this line is never reached: the one before it holds in all other cases',
      help: 'move it before `otherwise`',
    });
  if (broken || node.incomplete === true) return;
  const [last] = lines.slice(-1);
  if (last !== undefined && closing === -1)
    tell('LTL-6053', last.span, {
      problem: 'it is not said what is recommended in all other cases',
      help: `add a line such as \`recommend ${last.answer.text} otherwise\``,
    });
  const following = node.items.find((item) => item.kind === 'if-no-answer' && item.answer === null);
  if (following !== undefined && lines.length === 0)
    tell('LTL-6053', following.span, {
      problem: 'there is no recommendation that could be followed',
      help: 'add a line such as `recommend keep otherwise`, or name an answer: `if no answer keep`',
    });
};
