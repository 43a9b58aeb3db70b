import type { Family } from './catalogue-entry.ts';

/** 5xxx: deadlines and time. */
export const timeFamily = {} as const satisfies Family;
