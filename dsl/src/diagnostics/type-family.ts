import type { Family } from './catalogue-entry.ts';

/** 3xxx: types and units. */
export const typeFamily = {} as const satisfies Family;
