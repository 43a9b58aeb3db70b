import type { Family } from './catalogue-entry.ts';
import { example } from './example-text.ts';

/** 7xxx: limits and what is counted. */
export const limitFamily = {
  'LTL-7003': {
    severity: 'warning',
    title: 'Not a whole number',
    message: '{what} is counted in pieces, but this {is}',
    help: 'write `rounded up` or `rounded down` after it',
    wrong: example({ open: '    limit calls to ‹25 * 90 %› hard' }),
    right: example({ open: '    limit calls to 25 * 90 % rounded down hard' }),
  },
  'LTL-7004': {
    severity: 'error',
    title: 'No limit in this state',
    message: 'this state has no line `limit {name} to …`, so there is no limit of `{name}` to read',
    help: 'write the limit into the state, or compare with a number, a setting or a fact',
    wrong: example({ open: '    once seats is ‹over the limit› go to closed' }),
    right: example({
      open: '    limit seats to 5 hard\n    once seats is over the limit go to closed',
    }),
  },
  'LTL-7005': {
    severity: 'error',
    title: 'No cap',
    message: 'the limit on `{name}` is soft and has no cap, so nothing is ever over it',
    help: 'write `soft up to 120 %`, or `is over the limit`',
    wrong: example({
      header: '  fact calls-used is number',
      open: '    limit calls to 100 soft notify at 80 %\n    once calls is ‹over the cap› go to closed',
    }),
    right: example({
      header: '  fact calls-used is number',
      open: '    limit calls to 100 soft up to 120 % notify at 80 %\n    once calls is over the cap go to closed',
    }),
  },
  'LTL-7006': {
    severity: 'error',
    title: 'Use that nobody tells',
    message: 'nothing says how much of `{name}` is used',
    help: 'declare it in the header: `fact {name}-used is number`; a host that measures `{name}` tells it',
    wrong: example({
      open: '    limit calls to 100 hard\n    notify admin with "hello" at 80 % of ‹calls›',
    }),
    right: example({
      header: '  fact calls-used is number',
      open: '    limit calls to 100 hard\n    notify admin with "hello" at 80 % of calls',
    }),
  },
  'LTL-7011': {
    severity: 'error',
    title: 'Access that is not said in all cases',
    message: 'the access of `{state}` is not said when none of its conditions holds',
    help: 'end the lines with `access none otherwise`',
    wrong: example({
      header: '  fact used is number',
      open: '    on paid go to half',
      more: '  state half "Half" {\n    ‹access read-only when used < 3›\n    on stop go to closed\n  }',
    }),
    right: example({
      header: '  fact used is number',
      open: '    on paid go to half',
      more: '  state half "Half" {\n    access read-only when used < 3\n    access none otherwise\n    on stop go to closed\n  }',
    }),
  },
  'LTL-7012': {
    severity: 'error',
    title: 'An access line that is never reached',
    message: 'this line never holds, because a line above it always does',
    help: 'remove it, or give the line above it a condition',
    wrong: example({ open: '    ‹access none›' }),
    right: example({ open: '' }),
  },
  'LTL-7014': {
    severity: 'error',
    title: 'Add-ons that can never be bought together',
    message: '{what} can never be bought: {why}',
    help: 'change `only with`, `never with`, or what the bundle holds',
    wrong: example({
      catalogue:
        '  add-on fast "Fast lane" for basic { price 5 EUR per month }\n  add-on calm "Calm lane" for basic { only with fast never with ‹fast› }\n',
    }),
    right: example({
      catalogue:
        '  add-on fast "Fast lane" for basic { price 5 EUR per month }\n  add-on calm "Calm lane" for basic { never with fast }\n',
    }),
  },
  'LTL-7015': {
    severity: 'error',
    title: 'A period that cannot be',
    message: 'this cannot be counted so: {why}',
    help: '{fix}',
    wrong: example({ catalogue: '  meter visits "Visits" counts the last ‹12 hours›\n' }),
    right: example({ catalogue: '  meter visits "Visits" counts the last 30 days\n' }),
  },
  'LTL-7016': {
    severity: 'error',
    title: 'A line of the catalogue without effect',
    message: '{what} has no effect here: {why}',
    help: 'take it away, or write it where it has one',
    wrong: example({ catalogue: '  plan solo "Solo" { include ‹at least 2 seats› }\n' }),
    right: example({
      catalogue:
        '  add-on team "Team" for basic { include at least 2 seats price 5 EUR per month }\n',
    }),
  },
} as const satisfies Family;
