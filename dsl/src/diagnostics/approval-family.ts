import type { Family } from './catalogue-entry.ts';

/** 6xxx: approvals. */
export const approvalFamily = {} as const satisfies Family;
