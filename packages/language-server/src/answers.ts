import {
  completionsAt,
  definitionAt,
  foldsOf,
  format,
  highlightsOf,
  hoverAt,
  type Location,
  outlineOf,
  quickFixesAt,
  referencesAt,
  renameableAt,
  renameAt,
} from '@lintel/dsl';
import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Hover,
  type Location as EditorLocation,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  completionItem,
  documentSymbol,
  editorDiagnostic,
  editorHover,
  rangeOf,
} from './protocol-shapes.ts';
import { encodeTokens } from './semantic-tokens.ts';
import type { Workspace } from './workspace.ts';

/** A request that is refused for a reason that the author should read. */
export interface Refusal {
  readonly refused: string;
}

/** What the language says, in the shapes of the protocol; one method per question. */
export class Answers {
  private readonly workspace: Workspace;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  /** @param takesPlaces - Whether the editor can fill in the places of a block one by one. */
  completion(uri: string, position: Position, takesPlaces: boolean): CompletionItem[] {
    const { document, set, offset } = this.at(uri, position);
    const { replace, items } = completionsAt(set, uri, offset);
    const range = rangeOf(document, replace);
    return items.map((item, index) => completionItem(item, index, range, takesPlaces));
  }

  hover(uri: string, position: Position): Hover | null {
    const { document, set, offset } = this.at(uri, position);
    const hover = hoverAt(set, uri, offset);
    return hover && editorHover(document, hover);
  }

  definition(uri: string, position: Position): EditorLocation | null {
    const { set, offset } = this.at(uri, position);
    const found = definitionAt(set, uri, offset);
    return found && this.location(found);
  }

  references(uri: string, position: Position): EditorLocation[] {
    const { set, offset } = this.at(uri, position);
    return referencesAt(set, uri, offset).map((found) => this.location(found));
  }

  prepareRename(uri: string, position: Position): { range: Range; placeholder: string } | null {
    const { document, set, offset } = this.at(uri, position);
    const found = renameableAt(set, uri, offset);
    return found && { range: rangeOf(document, found), placeholder: found.name };
  }

  rename(uri: string, position: Position, to: string): WorkspaceEdit | Refusal {
    const { set, offset } = this.at(uri, position);
    const renaming = renameAt(set, uri, offset, to);
    return renaming.ok ? this.workspaceEdit(renaming.edits) : { refused: renaming.reason };
  }

  outline(uri: string): DocumentSymbol[] {
    const document = this.workspace.documentOf(uri);
    const file = this.workspace.setOf(uri).documents.get(uri);
    return file === undefined
      ? []
      : outlineOf(file).map((entry) => documentSymbol(document, entry));
  }

  folds(uri: string): FoldingRange[] {
    const document = this.workspace.documentOf(uri);
    const file = this.workspace.setOf(uri).documents.get(uri);
    return (file === undefined ? [] : foldsOf(file)).map(({ kind, ...stretch }) => {
      const { start, end } = rangeOf(document, stretch);
      // The line of the closing brace stays to be seen.
      const endLine = kind === 'block' ? Math.max(start.line, end.line - 1) : end.line;
      return {
        startLine: start.line,
        endLine,
        ...(kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {}),
      };
    });
  }

  colours(uri: string): { data: number[] } {
    const document = this.workspace.documentOf(uri);
    return encodeTokens(document, highlightsOf(this.workspace.setOf(uri), uri));
  }

  quickFixes(uri: string, range: Range): CodeAction[] {
    const document = this.workspace.documentOf(uri);
    const stretch = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const documentOf = (path: string) => this.workspace.documentOf(path);
    return quickFixesAt(this.workspace.setOf(uri), uri, stretch).map(({ diagnostic, fix }, i) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      isPreferred: i === 0,
      diagnostics: [editorDiagnostic(document, diagnostic, documentOf)],
      edit: this.workspaceEdit(
        fix.edits.map(({ span, text }) => ({
          path: span.file,
          start: span.start,
          end: span.end,
          text,
        })),
      ),
    }));
  }

  /** Nothing for a text with a mistake: it is left as it is. */
  format(uri: string): TextEdit[] {
    const document = this.workspace.documentOf(uri);
    const before = document.getText();
    const { text } = format(before, { file: uri });
    if (text === before) return [];
    return [{ range: rangeOf(document, { start: 0, end: before.length }), newText: text }];
  }

  private at(uri: string, position: Position) {
    const document = this.workspace.documentOf(uri);
    return { document, set: this.workspace.setOf(uri), offset: document.offsetAt(position) };
  }

  private location({ path, start, end }: Location): EditorLocation {
    return { uri: path, range: rangeOf(this.workspace.documentOf(path), { start, end }) };
  }

  private workspaceEdit(edits: readonly (Location & { readonly text: string })[]): WorkspaceEdit {
    const changes = new Map<string, TextEdit[]>();
    for (const { path, start, end, text } of edits) {
      const range = rangeOf(this.workspace.documentOf(path), { start, end });
      const ofFile = changes.get(path);
      if (ofFile === undefined) changes.set(path, [{ range, newText: text }]);
      else ofFile.push({ range, newText: text });
    }
    return { changes: Object.fromEntries(changes) };
  }
}
