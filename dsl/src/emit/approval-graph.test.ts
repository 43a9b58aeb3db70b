import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { exampleApproval } from '../diagnostics/example-text.ts';
import { approvalMermaid, approvalSvg } from './approval-graph.ts';
import { approvalLines } from './approval-prose.ts';

/** Two stages at the same time, then a third. */
function chain() {
  const text = exampleApproval(`    ask any 1 of boss
    ask 2 of admin
    a denial asks the next
    a denial by boss denies
    after 1 day notify requester with "hello"
    after 5 days deny "No answer."
  }
  stage "Admin" together with "Boss" {
    ask any 1 of admin
    one denial denies
    after 2 days also ask boss
    after 5 days deny "No answer."
  }
  stage "Last" {
    ask all of admin, boss
    one denial denies
    after 5 days approve "Silence is consent."`);
  const { diagnostics, set } = compile([{ path: 'a.lintel', text }]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const approval = set?.plans[0]?.approvals['check'];
  if (approval === undefined) throw new Error('no approval');
  return approval;
}

test('stages that begin together lead to the same next one', () => {
  const lines = approvalMermaid(chain())
    .split('\n')
    .map((line) => line.trim());
  for (const [from, to, label] of [
    ['stage_1', 'stage_2', 'at the same time'],
    ['stage_1', 'stage_3', 'agreed'],
    ['stage_2', 'stage_3', 'agreed'],
    ['stage_1', 'denied', 'a denial by boss'],
    ['stage_1', 'stage_1', 'after 1 day tell requester'],
    ['stage_3', 'approved', 'approved'],
  ] as const) {
    expect(lines).toContain(`${from} --> ${to} : ${label}`);
  }
});

test('the picture names both groups of a stage', () => {
  expect(approvalSvg(chain())).toContain('any 1 of boss and any 2 of admin');
  expect(approvalSvg(chain())).toContain('all of admin and boss');
});

test('the prose says what goes together, who may stop it, and who is told', () => {
  const said = approvalLines(chain())
    .map(({ text }) => text)
    .join('\n');
  expect(said).toContain('Stage "Admin", at the same time as the stage before it');
  expect(said).toContain('any one of boss and 2 of admin must agree');
  expect(said).toContain('Stage "Last": all of admin and boss must agree');
  expect(said).toContain('A denial by boss denies at once.');
  expect(said).toContain('After 1 day, requester is told with "hello".');
  expect(said).toContain('After 2 days, boss is asked as well.');
});
