import { approvalFamily } from './approval-family.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { exploredFamily } from './explored-family.ts';
import { limitFamily } from './limit-family.ts';
import { nameFamily } from './name-family.ts';
import { reviewFamily } from './review-family.ts';
import { stateFamily } from './state-family.ts';
import { subjectFamily } from './subject-family.ts';
import { syntaxFamily } from './syntax-family.ts';
import { timeFamily } from './time-family.ts';
import { typeFamily } from './type-family.ts';
import { versionFamily } from './version-family.ts';

/** Every diagnostic, once. The index of errors in the documentation is made from it. */
export const catalogue = {
  ...syntaxFamily,
  ...nameFamily,
  ...typeFamily,
  ...stateFamily,
  ...subjectFamily,
  ...timeFamily,
  ...approvalFamily,
  ...reviewFamily,
  ...limitFamily,
  ...versionFamily,
  ...exploredFamily,
} as const;

export type DiagnosticCode = keyof typeof catalogue;

/** All entries with their codes, in the order of the codes. */
export const catalogueEntries: readonly (readonly [DiagnosticCode, CatalogueEntry])[] = (
  Object.entries(catalogue) as [DiagnosticCode, CatalogueEntry][]
).sort(([a], [b]) => a.localeCompare(b));
