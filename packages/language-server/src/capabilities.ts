import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';

/** What the server tells an editor that it can do. Offsets are in UTF-16 units, as in the language itself. */
export const capabilities: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: TextDocumentSyncKind.Incremental,
};
