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
      open: '    limit calls to 100 soft notify at 80 %\n    once calls is ‹over the cap› go to closed',
    }),
    right: example({
      open: '    limit calls to 100 soft up to 120 % notify at 80 %\n    once calls is over the cap go to closed',
    }),
  },
} as const satisfies Family;
