import type { Diagnostic, Fix, Span } from '@lintel/contract';
import { catalogue, type DiagnosticCode } from './catalogue.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';

/** What fills the `{name}` places of a message and its help. */
export type ReportValues = Readonly<Record<string, string | number>>;

export interface ReportDetails {
  readonly related?: Diagnostic['related'];
  readonly fixes?: readonly Fix[];
  readonly witness?: Readonly<Record<string, string>>;
  /** How to mend it, where the help of the code is too general. */
  readonly help?: string;
}

/** Makes a diagnostic from its entry in the catalogue. A place without a value keeps its braces. */
export function report(
  code: DiagnosticCode,
  span: Span,
  values: ReportValues = {},
  details: ReportDetails = {},
): Diagnostic {
  const entry: CatalogueEntry = catalogue[code];
  return {
    code,
    severity: entry.severity,
    message: fill(entry.message, values),
    span,
    related: details.related ?? [],
    help: details.help ?? fill(entry.help, values),
    fixes: details.fixes ?? [],
    ...(details.witness ? { witness: details.witness } : {}),
  };
}

function fill(template: string, values: ReportValues): string {
  return template.replace(/\{([a-z-]+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

/** A fix of one edit: `text` instead of what `span` covers. */
export function replacement(title: string, span: Span, text: string): Fix {
  return { title, edits: [{ span, text }] };
}
