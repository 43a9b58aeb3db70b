import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { tokenModifiers, tokenTypes } from './semantic-tokens.ts';

/** What the server tells an editor that it can do. Offsets are in UTF-16 units, as in the language itself. */
export const capabilities: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: TextDocumentSyncKind.Incremental,
  completionProvider: { triggerCharacters: [' ', '"'] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix'] },
  documentFormattingProvider: true,
  semanticTokensProvider: {
    full: true,
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
  },
};
