import { expect, test } from 'vitest';
import { changedLines } from './changed-lines.ts';

const text = (middle: string): string => `a\n  b\n  c\n  ${middle}\n  e\n  f\ng\n`;

test('a changed line is shown with two lines on each side, without what all are indented by', () => {
  expect(changedLines(text('wrong'), text('right'))).toEqual({
    before: ['…', 'b', 'c', 'wrong', 'e', 'f', '…'],
    after: ['…', 'b', 'c', 'right', 'e', 'f', '…'],
  });
});

test('a line that was added is in one of the two', () => {
  expect(changedLines('a\nb\n', 'a\nnew\nb\n')).toEqual({
    before: ['a', 'b'],
    after: ['a', 'new', 'b'],
  });
});

test('repeated lines are not counted twice', () => {
  expect(changedLines('a\na\n', 'a\na\na\n')).toEqual({
    before: ['a', 'a'],
    after: ['a', 'a', 'a'],
  });
});
