import { type Connection, ErrorCodes, ResponseError, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Answers } from './answers.ts';
import { capabilities } from './capabilities.ts';
import { editorDiagnostic } from './protocol-shapes.ts';
import { folderOf, type ReadFolder, Workspace } from './workspace.ts';

/**
 * Answers an editor on a connection, whatever it runs over: standard streams or a web worker.
 * The texts that count are those of the editor, saved or not; the other files of their folder are
 * read with `readFolder`.
 */
export function serve(connection: Connection, readFolder: ReadFolder = () => []): void {
  const documents = new TextDocuments(TextDocument);
  const workspace = new Workspace(readFolder);
  const answers = new Answers(workspace);
  const waiting = new Set<string>();

  /** Once for all that changes in one turn: a catalogue has something to say in every file of its folder. */
  const tellSoon = (folder: string): void => {
    if (waiting.has(folder)) return;
    waiting.add(folder);
    setTimeout(() => {
      waiting.delete(folder);
      tell(folder);
    }, 0);
  };
  const tell = (folder: string): void => {
    for (const document of workspace.openIn(folder)) {
      const diagnostics = workspace.setOf(document.uri).diagnosticsOf(document.uri);
      void connection.sendDiagnostics({
        uri: document.uri,
        version: document.version,
        diagnostics: diagnostics.map((diagnostic) =>
          editorDiagnostic(document, diagnostic, (uri) => workspace.documentOf(uri)),
        ),
      });
    }
  };

  connection.onInitialize(() => ({ capabilities, serverInfo: { name: 'lintel' } }));
  documents.onDidChangeContent(({ document }) => {
    workspace.put(document);
    tellSoon(folderOf(document.uri));
  });
  documents.onDidClose(({ document: { uri } }) => {
    workspace.close(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
    tellSoon(folderOf(uri));
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    workspace.changedOnDisk(uris);
    for (const uri of uris) tellSoon(folderOf(uri));
  });

  connection.onCompletion(({ textDocument: { uri }, position }) =>
    answers.completion(uri, position),
  );
  connection.onHover(({ textDocument: { uri }, position }) => answers.hover(uri, position));
  connection.onDefinition(({ textDocument: { uri }, position }) =>
    answers.definition(uri, position),
  );
  connection.onReferences(({ textDocument: { uri }, position }) =>
    answers.references(uri, position),
  );
  connection.onPrepareRename(({ textDocument: { uri }, position }) =>
    answers.prepareRename(uri, position),
  );
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }) => {
    const answer = answers.rename(uri, position, newName);
    return 'refused' in answer
      ? new ResponseError(ErrorCodes.InvalidParams, String(answer.refused))
      : answer;
  });
  connection.onDocumentSymbol(({ textDocument: { uri } }) => answers.outline(uri));
  connection.onFoldingRanges(({ textDocument: { uri } }) => answers.folds(uri));
  connection.onCodeAction(({ textDocument: { uri }, range }) => answers.quickFixes(uri, range));
  connection.onDocumentFormatting(({ textDocument: { uri } }) => answers.format(uri));
  connection.languages.semanticTokens.on(({ textDocument: { uri } }) => answers.colours(uri));

  documents.listen(connection);
  connection.listen();
}
