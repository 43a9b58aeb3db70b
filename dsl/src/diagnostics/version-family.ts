import type { Family } from './catalogue-entry.ts';
import { example } from './example-text.ts';

const second = (lines: string, more: Parameters<typeof example>[0] = {}): string =>
  example({ ...more, more: `${lines}${more.more ?? ''}` }).replace(
    'policy "Sample" version 1',
    'policy "Sample" version 2',
  );

/** 9xxx: versions, and how what runs moves from one to the next. */
export const versionFamily = {
  'LTL-9006': {
    severity: 'error',
    title: 'Moving from a version that is not earlier',
    message: 'nothing can move from version {from} to version {version}',
    help: 'name the version that ran before this one',
    wrong: second('  moving from version ‹2› { keep deadlines }'),
    right: second('  moving from version 1 { keep deadlines }'),
  },
  'LTL-9007': {
    severity: 'error',
    title: 'A renewal that never comes',
    message: 'a policy for every {subject} has no paid term, so nothing is ever renewed',
    help: 'write `at once`, or `on` and a date',
    wrong: second('  moving from version 1 { ‹at renewal› }').replace(
      'for plan basic, pro',
      'for every account',
    ),
    right: second('  moving from version 1 { at once }').replace(
      'for plan basic, pro',
      'for every account',
    ),
  },
} as const satisfies Family;
