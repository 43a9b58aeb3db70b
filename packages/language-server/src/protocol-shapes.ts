import type { compile } from '@lintel/dsl';
import {
  type Diagnostic as EditorDiagnostic,
  DiagnosticSeverity,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** What the language says about a text. */
type Diagnostic = ReturnType<typeof compile>['diagnostics'][number];

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

/** Start and end of a place in a document; a span of length 0 stays one. */
export function rangeOf(
  document: TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** A diagnostic as editors show it: the help stands under the message. */
export function editorDiagnostic(
  document: TextDocument,
  { code, severity, message, help, span }: Diagnostic,
): EditorDiagnostic {
  return {
    source: 'lintel',
    code,
    severity: severities[severity],
    message: help === '' ? message : `${message}\n${help}`,
    range: rangeOf(document, span),
  };
}
