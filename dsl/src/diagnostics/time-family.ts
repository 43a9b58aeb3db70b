import type { Family } from './catalogue-entry.ts';
import { example, exampleCatalogue } from './example-text.ts';

const bare = (header: string, open: string, more = ''): string =>
  `${exampleCatalogue()}policy "A" version 1 {\n  for plan pro\n${header}  start state open "Open" {\n    access full\n    ${open}\n    on stop go to closed\n  }\n  end state closed "Closed" { access none }\n${more}}\n`;

/** 5xxx: deadlines and time. */
export const timeFamily = {
  'LTL-5001': {
    severity: 'error',
    title: 'A deadline that is not set here',
    message: 'the deadline `{deadline}` lives only in the state `{state}`, so it is not set here',
    help: 'move its line to the header of the policy, before the first state',
    wrong: example({
      open: '    deadline grace-end is 3 days after entry\n    at grace-end go to late',
      more: '  state late "Late" {\n    access full\n    at ‹grace-end› go to closed\n  }',
    }),
    right: example({
      header: '  deadline grace-end is 3 days after begin',
      open: '    on paid go to late',
      more: '  state late "Late" {\n    access full\n    at grace-end go to closed\n  }',
    }),
  },
  'LTL-5002': {
    severity: 'warning',
    title: 'A notice that is never sent',
    message:
      '`{deadline}` is set {length} ahead, so the time for this notice is over when the state begins',
    help: 'shorten the lead time of the notice',
    wrong: example({
      open: '    deadline trial-end is 7 days after entry\n    notify admin with "hello" ‹10 days› before trial-end\n    at trial-end go to closed',
    }),
    right: example({
      open: '    deadline trial-end is 7 days after entry\n    notify admin with "hello" 2 days before trial-end\n    at trial-end go to closed',
    }),
  },
  'LTL-5006': {
    severity: 'error',
    title: 'No time zone',
    message: 'the policy counts days or dates, but does not say in which time zone',
    help: 'add `time zone of account`, `time zone "Europe/Berlin"` or `time zone utc`',
    wrong: bare('  each day ends at 00:00\n', 'after ‹3 days› go to closed'),
    right: bare('  time zone utc\n  each day ends at 00:00\n', 'after 3 days go to closed'),
  },
  'LTL-5007': {
    severity: 'error',
    title: 'When a day ends',
    message: 'the policy counts days, but does not say when a day ends',
    help: 'add `each day ends at 00:00` or `each day ends at the same hour`',
    wrong: bare('  time zone utc\n', 'after ‹3 days› go to closed'),
    right: bare('  time zone utc\n  each day ends at the same hour\n', 'after 3 days go to closed'),
  },
  'LTL-5008': {
    severity: 'error',
    title: 'Unknown time zone',
    message: '{zone} is not a time zone',
    help: 'write the name of a place such as "Europe/Berlin", `utc`, or `time zone of account`',
    wrong: bare(
      '  time zone ‹"Europe/Berln"›\n  each day ends at 00:00\n',
      'after 3 days go to closed',
    ),
    right: bare(
      '  time zone "Europe/Berlin"\n  each day ends at 00:00\n',
      'after 3 days go to closed',
    ),
  },
  'LTL-5009': {
    severity: 'error',
    title: 'Deadlines in a circle',
    message: 'the deadline `{deadline}` depends on itself: {circle}',
    help: 'count one of them from `entry`, `begin` or a date',
    wrong: example({
      header:
        '  deadline first-end is 3 days after ‹second-end›\n  deadline second-end is 3 days after first-end',
      open: '    at first-end go to closed\n    at second-end go to closed',
    }),
    right: example({
      header:
        '  deadline first-end is 3 days after begin\n  deadline second-end is 3 days after first-end',
      open: '    at first-end record "First"\n    at second-end go to closed',
    }),
  },
  'LTL-5010': {
    severity: 'error',
    title: 'Which end of the day',
    message: '`{name}` is a date, and it is not said which end of that day is meant',
    help: 'write `start of {name}` or `end of {name}`',
    wrong: example({
      header: '  fact paid-until is date\n  deadline term-end is 3 days after ‹paid-until›',
      open: '    at term-end go to closed',
    }),
    right: example({
      header: '  fact paid-until is date\n  deadline term-end is 3 days after start of paid-until',
      open: '    at term-end go to closed',
    }),
  },
  'LTL-5011': {
    severity: 'error',
    title: 'How a part of a period is charged',
    message: 'an amount is prorated, but the policy does not say how',
    help: 'add `prorate by day, round half up` or `prorate by second, round half up`',
    wrong: example({ open: '    on buy ‹charge prorated›' }),
    right: example({
      header: '  prorate by day, round half up',
      open: '    on buy charge prorated',
    }),
  },
  'LTL-5012': {
    severity: 'warning',
    title: 'A date that nobody sets',
    message: 'nothing gives `{name}` a value, so `{deadline}` never comes',
    help: 'let an event of `begin on` bring a field `{name}`, or write `at first` after the type',
    wrong: example({
      header: '  memory paid-until is date\n  deadline term-end is start of ‹paid-until›',
      open: '    at term-end go to closed',
    }),
    right: example({
      header: '  fact paid-until is date\n  deadline term-end is start of paid-until',
      open: '    at term-end go to closed',
    }),
  },
  'LTL-5013': {
    severity: 'error',
    title: 'A scenario without a zone',
    message: 'the scenario does not say in which time zone the {whose} is',
    help: 'add a line such as `given {whose} time zone "Europe/Dublin"`',
    wrong: bare(
      '  time zone of account\n  each day ends at 00:00\n',
      'after 3 days go to closed',
      '  ‹scenario "It ends"› {\n    begin at 2026-03-01 09:00\n    at 2026-03-05 00:00 expect state closed\n  }\n',
    ),
    right: bare(
      '  time zone of account\n  each day ends at 00:00\n',
      'after 3 days go to closed',
      '  scenario "It ends" {\n    given account time zone "Europe/Dublin"\n    begin at 2026-03-01 09:00\n    at 2026-03-05 00:00 expect state closed\n  }\n',
    ),
  },
  'LTL-5020': {
    severity: 'error',
    title: 'Steps out of order',
    message: 'this step of `{schedule}` does not come after the one before it',
    help: 'write the steps in the order in which they come',
    wrong: example({
      open: '    schedule chases is 6 and ‹2› days after entry\n    at chases notify admin with "hello"',
    }),
    right: example({
      open: '    schedule chases is 2 and 6 days after entry\n    at chases notify admin with "hello"',
    }),
  },
  'LTL-5021': {
    severity: 'error',
    title: 'Words that do not fit a notice',
    message: '`{term}` has no effect here: {why}',
    help: 'remove these words',
    wrong: example({ open: '    notify admin with "hello" on entry, ‹once only›' }),
    right: example({
      open: '    deadline term-end is 9 days after entry\n    notify admin with "hello" 2 days before term-end, once only\n    at term-end go to closed',
    }),
  },
  'LTL-5022': {
    severity: 'error',
    title: 'Before something that nobody knows ahead',
    message: 'nobody knows ahead when this happens, so nothing can fall due before it',
    help: 'name a deadline or a date that lies ahead, such as `30 days before term-end`, or count from it with `after`',
    wrong: example({
      open: '    deadline own-end is 3 days before ‹entry›\n    at own-end go to closed',
    }),
    right: example({
      header: '  deadline term-end is 90 days after begin',
      open: '    deadline own-end is 3 days before term-end\n    at own-end go to closed',
    }),
  },
} as const satisfies Family;
