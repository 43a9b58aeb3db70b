import type { Family } from './catalogue-entry.ts';

/** 2xxx: names that are not declared, declared twice or never used. */
export const nameFamily = {} as const satisfies Family;
