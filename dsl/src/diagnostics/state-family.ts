import type { Family } from './catalogue-entry.ts';

/** 4xxx: states and the rules in them. */
export const stateFamily = {} as const satisfies Family;
