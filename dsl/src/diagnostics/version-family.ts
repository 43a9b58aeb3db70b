import type { Family } from './catalogue-entry.ts';
import { example } from './example-text.ts';

const second = (lines: string, more: Parameters<typeof example>[0] = {}): string =>
  example({ ...more, more: `${lines}${more.more ?? ''}` }).replace(
    'policy "Sample" version 1',
    'policy "Sample" version 2',
  );

const lengths = (days: number, lines = ''): string =>
  example({
    open: `    after ${days} days go to closed`,
    more: lines,
  });

const later = (text: string): string =>
  text.replace('policy "Sample" version 1', 'policy "Sample" version 2');

const withState = (name: string, lines = ''): string =>
  example({
    open: `    on paid go to ${name}`,
    more: `  state ${name} "Held" {\n    access full\n    on stop go to closed\n  }${lines}`,
  });

/** 9xxx: versions, and how what runs moves from one to the next. */
export const versionFamily = {
  'LTL-9001': {
    severity: 'warning',
    title: 'A new version that nothing moves to',
    message:
      'what runs under version {from} stays with it: version {version} has no `moving from version {from}`',
    help: 'add `moving from version {from} { keep deadlines }`, or leave it so that only new customers meet this version',
    older: lengths(30),
    wrong: later(lengths(20)).replace('policy "Sample" version 2', '‹policy "Sample" version 2›'),
    right: later(lengths(20, '  moving from version 1 { keep deadlines }')),
  },
  'LTL-9002': {
    severity: 'warning',
    title: 'A state without a place in the new version',
    message:
      'whoever is in {states} has no place in version {version}, and stays with version {from}',
    help: 'add a line such as `state {state} to …` under `moving`',
    older: withState('held'),
    wrong: later(withState('waiting', '\n  ‹moving from version 1› { keep deadlines }')),
    right: later(
      withState('waiting', '\n  moving from version 1 { keep deadlines state held to waiting }'),
    ),
  },
  'LTL-9003': {
    severity: 'warning',
    title: 'Less time for customers who run already',
    message: '{what}, also for those who were promised more',
    help: 'write `keep deadlines` under `moving`, so that the new length is for new customers',
    older: lengths(30),
    wrong: later(lengths(20, '  moving from version 1 {}')).replace(
      'after 20 days go to closed',
      '‹after 20 days› go to closed',
    ),
    right: later(lengths(20, '  moving from version 1 { keep deadlines }')),
  },
  'LTL-9004': {
    severity: 'warning',
    title: 'Something taken away without notice',
    message: '{what}, for those who run already too, as soon as this is published',
    help: 'write `at renewal` or `on` and a date under `moving`, and tell those whom it concerns before',
    older: example({ open: '    on move by admin record "Moved"' }),
    wrong: later(
      example({
        open: '    on move by boss record "Moved"',
        more: '  moving from version 1 {}',
      }),
    ).replace('on move by boss record "Moved"', '‹on move by boss record "Moved"›'),
    right: later(
      example({
        open: '    on move by boss record "Moved"',
        more: '  moving from version 1 { on 2027-01-01 }',
      }),
    ),
  },
  'LTL-9005': {
    severity: 'warning',
    title: 'Another content under the same version',
    message: 'version {version} is published already, and says something else',
    help: 'call this version {next}; what a version says never changes',
    older: lengths(30),
    wrong: lengths(20).replace('policy "Sample" version 1', '‹policy "Sample" version 1›'),
    right: later(lengths(20, '  moving from version 1 { keep deadlines }')),
  },
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
  'LTL-9008': {
    severity: 'warning',
    title: 'Moving from a state that there was not',
    message: 'version {from} has no state `{state}`',
    help: '{hint}the states are {known}',
    older: withState('held'),
    wrong: later(
      withState('held', '\n  moving from version 1 { keep deadlines state ‹hold› to held }'),
    ),
    right: later(
      withState('held', '\n  moving from version 1 { keep deadlines state held to held }'),
    ),
  },
  'LTL-9009': {
    severity: 'error',
    title: 'Outside of a rollout that there is not',
    message: 'there is no rollout that somebody could be outside of',
    help: 'add `rollout to 10 % of accounts` to the policy, or remove this line',
    wrong: example({
      more: '  scenario "x" {\n    ‹given not in the rollout›\n    begin at 2026-01-01 09:00\n    do stop\n    expect refused\n  }',
    }),
    right: example({
      header: '  rollout to 10 % of accounts',
      more: '  scenario "x" {\n    given not in the rollout\n    begin at 2026-01-01 09:00\n    do stop\n    expect refused\n  }',
    }),
  },
  'LTL-9010': {
    severity: 'error',
    title: 'A rollout that cannot stop',
    message: 'the policy promises nothing that could break',
    help: 'add a line such as `always tries <= 3`, or remove this line',
    wrong: example({
      header: '  rollout to 10 % of accounts {\n    ‹stop when a promise breaks›\n  }',
    }),
    right: example({
      header:
        '  count tries\n  always tries <= 3\n  rollout to 10 % of accounts {\n    stop when a promise breaks\n  }',
      open: '    on paid add 1 to tries',
    }),
  },
} as const satisfies Family;
