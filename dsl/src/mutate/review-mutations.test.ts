import { readFileSync } from 'node:fs';
import { engine } from '@lintel/runtime';
import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { runReviewMutations } from './review-mutations.ts';

const path = 'reviews.lintel';
const text = readFileSync(
  new URL('../../../test/corpus/constructs/reviews.lintel', import.meta.url),
  'utf8',
);
const reviewOf = (written: string) => {
  const [review] = compile([{ path, text: written }]).set?.reviews ?? [];
  if (review === undefined) throw new Error('the text has no review');
  return review;
};

test('scenarios that say enough notice every change of a review', () => {
  const report = runReviewMutations(reviewOf(text), engine, 1000);
  expect(report.unnoticed.map(({ text: line, change }) => `${line}: ${change}`)).toEqual([]);
  expect(report.of).toBeGreaterThan(12);
  expect(report.noticed).toBe(report.tried);
});

test('without scenarios nothing is noticed, and each change says how it could be', () => {
  const { scenarios: _, ...review } = reviewOf(text);
  const report = runReviewMutations({ ...review, scenarios: [] }, engine, 1000);
  expect(report.noticed).toBe(0);
  expect(report.unnoticed.every(({ suggestion }) => suggestion.length > 10)).toBe(true);
});

test('of many changes some are tried', () => {
  const report = runReviewMutations(reviewOf(text), engine, 5);
  expect(report.tried).toBe(5);
  expect(report.of).toBeGreaterThan(5);
});

test('a number, an answer and a line that no scenario needs are told', () => {
  const start = text.indexOf('  scenario "Nobody answers"');
  const end = text.indexOf('  scenario "Nobody who still has to answer');
  const report = runReviewMutations(reviewOf(text.slice(0, start) + text.slice(end)), engine, 1000);
  expect(report.unnoticed.map(({ text: line }) => line)).toContain('if no answer keep');
});
