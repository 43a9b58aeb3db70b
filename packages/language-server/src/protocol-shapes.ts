import type {
  Completion,
  Hover as WordHover,
  OutlineEntry,
  QuickFix,
  Stretch,
  SymbolKind as Kind,
} from '@lintel/dsl';
import {
  CompletionItemKind,
  type CompletionItem,
  type Diagnostic as EditorDiagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type Hover,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type Range,
  SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

type Diagnostic = QuickFix['diagnostic'];

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

/** Start and end of a place in a document; a span of length 0 stays one. */
export function rangeOf(document: TextDocument, { start, end }: Stretch): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/**
 * A diagnostic as editors show it: the help stands under the message.
 *
 * @param documentOf - The document of another file that the diagnostic points at.
 */
export function editorDiagnostic(
  document: TextDocument,
  { code, severity, message, help, span, related }: Diagnostic,
  documentOf: (uri: string) => TextDocument,
): EditorDiagnostic {
  return {
    source: 'lintel',
    code,
    severity: severities[severity],
    message: help === '' ? message : `${message}\n${help}`,
    range: rangeOf(document, span),
    relatedInformation: related.map((other) => ({
      location: { uri: other.span.file, range: rangeOf(documentOf(other.span.file), other.span) },
      message: other.message,
    })),
  };
}

const completionKinds = {
  word: CompletionItemKind.Keyword,
  name: CompletionItemKind.Variable,
  unit: CompletionItemKind.Unit,
  text: CompletionItemKind.Text,
  sign: CompletionItemKind.Operator,
  block: CompletionItemKind.Snippet,
} as const satisfies Record<Completion['kind'], CompletionItemKind>;

/** @param index - The place in the list, which the editor is to keep. */
export function completionItem(
  { label, kind, detail, example, insert }: Completion,
  index: number,
  range: Range,
  takesPlaces: boolean,
): CompletionItem {
  const isSnippet = kind === 'block' && takesPlaces;
  return {
    label,
    kind: completionKinds[kind],
    detail,
    ...(example === null ? {} : { documentation: codeBlock(example) }),
    sortText: String(index).padStart(4, '0'),
    filterText: label,
    textEdit: { range, newText: kind === 'block' && !isSnippet ? filledIn(insert) : insert },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.adjustIndentation,
  };
}

/** A block with its examples in place, for an editor that cannot stop at them. */
function filledIn(snippet: string): string {
  return snippet.replaceAll(
    /\$\{\d+:([^}]*)\}|\$\d+/g,
    (_, example: string | undefined) => example ?? '',
  );
}

export function editorHover(document: TextDocument, hover: WordHover): Hover {
  const parts = hover.lines.map((line) => line.replaceAll(/[\\*_#<>[\]`]/g, '\\$&'));
  const code = hover.code === null ? [] : [codeBlock(hover.code).value];
  return {
    range: rangeOf(document, hover),
    contents: { kind: MarkupKind.Markdown, value: [...parts, ...code].join('\n\n') },
  };
}

function codeBlock(text: string): { kind: typeof MarkupKind.Markdown; value: string } {
  return { kind: MarkupKind.Markdown, value: `\`\`\`lintel\n${text}\n\`\`\`` };
}

/** How the kinds of the outline look in an editor; what is not here is a variable. */
const symbolKinds: ReadonlyMap<Kind, SymbolKind> = new Map([
  ['catalogue', SymbolKind.Package],
  ['policy', SymbolKind.Module],
  ['approval', SymbolKind.Interface],
  ['stage', SymbolKind.Method],
  ['scenario', SymbolKind.Method],
  ['state', SymbolKind.Class],
  ['deadline', SymbolKind.Event],
  ['request', SymbolKind.Function],
  ['event', SymbolKind.Function],
  ['plan', SymbolKind.Enum],
  ['setting', SymbolKind.Constant],
]);

export function documentSymbol(document: TextDocument, entry: OutlineEntry): DocumentSymbol {
  const { name, label, kind, word, whole, inner } = entry;
  return {
    name: name === '' ? kind : name,
    detail: label ?? kind,
    kind: symbolKinds.get(kind) ?? SymbolKind.Variable,
    range: rangeOf(document, whole),
    selectionRange: rangeOf(document, word),
    children: inner.map((one) => documentSymbol(document, one)),
  };
}
