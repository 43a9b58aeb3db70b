import { expect, test } from 'vitest';
import { approvalFamily } from './approval-family.ts';
import { catalogueEntries } from './catalogue.ts';
import { exploredFamily } from './explored-family.ts';
import { limitFamily } from './limit-family.ts';
import { nameFamily } from './name-family.ts';
import { reviewFamily } from './review-family.ts';
import { stateFamily } from './state-family.ts';
import { subjectFamily } from './subject-family.ts';
import { syntaxFamily } from './syntax-family.ts';
import { timeFamily } from './time-family.ts';
import { typeFamily } from './type-family.ts';
import { versionFamily } from './version-family.ts';

test('no code stands for two things', () => {
  const codes = [
    ...[syntaxFamily, nameFamily, typeFamily, stateFamily, subjectFamily, timeFamily],
    ...[approvalFamily, reviewFamily, limitFamily, versionFamily, exploredFamily],
  ].flatMap((family) => Object.keys(family));
  expect(codes.filter((code, place) => codes.indexOf(code) !== place)).toEqual([]);
  expect(codes).toHaveLength(catalogueEntries.length);
});
