import { compile } from '@lintel/dsl';
import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilities } from './capabilities.ts';
import { editorDiagnostic } from './protocol-shapes.ts';

/**
 * Answers an editor on a connection, whatever it runs over: standard streams or a web worker.
 * The texts that count are those of the editor, saved or not.
 */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(() => ({ capabilities, serverInfo: { name: 'lintel' } }));
  documents.onDidChangeContent(({ document }) => {
    const { diagnostics } = compile([{ path: document.uri, text: document.getText() }]);
    void connection.sendDiagnostics({
      uri: document.uri,
      version: document.version,
      diagnostics: diagnostics.map((diagnostic) => editorDiagnostic(document, diagnostic)),
    });
  });
  documents.onDidClose(({ document }) => {
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  documents.listen(connection);
  connection.listen();
}
