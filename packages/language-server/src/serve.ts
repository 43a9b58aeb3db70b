import {
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Answers } from './answers.ts';
import { capabilities } from './capabilities.ts';
import { QuietExplorer } from './explore-when-quiet.ts';
import { editorDiagnostic } from './protocol-shapes.ts';
import { folderOf, type ReadFolder, Workspace } from './workspace.ts';

/** Keys that are typed faster than this are one edit. */
const BREATH_MS = 40;

/**
 * Answers an editor on a connection, whatever it runs over: standard streams or a web worker.
 * The texts that count are those of the editor, saved or not; the other files of their folder are
 * read with `readFolder`.
 */
export function serve(connection: Connection, readFolder: ReadFolder = () => []): void {
  const documents = new TextDocuments(TextDocument);
  const workspace = new Workspace(readFolder);
  const answers = new Answers(workspace);
  let watches = false;
  let takesPlaces = false;
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  /** Once for edits in quick succession; a catalogue has something to say in every file of its folder. */
  const tellSoon = (folder: string): void => {
    clearTimeout(waiting.get(folder));
    waiting.set(
      folder,
      setTimeout(() => {
        waiting.delete(folder);
        tell(folder);
      }, BREATH_MS),
    );
    explorer.later(folder);
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

  const explorer = new QuietExplorer(workspace, tell);

  connection.onInitialize(({ capabilities: { workspace: able, textDocument } }) => {
    watches = able?.didChangeWatchedFiles?.dynamicRegistration === true;
    takesPlaces = textDocument?.completion?.completionItem?.snippetSupport === true;
    return { capabilities, serverInfo: { name: 'lintel' } };
  });
  connection.onInitialized(() => {
    if (!watches) return;
    const watchers = [{ globPattern: '**/*.lintel' }];
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((cause: unknown) => {
        connection.console.warn(`Files outside of the editor are not watched: ${String(cause)}`);
      });
  });
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
    answers.completion(uri, position, takesPlaces),
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
  connection.onCodeAction(({ textDocument: { uri }, range, context: { only } }) =>
    only?.includes(CodeActionKind.QuickFix) === false ? [] : answers.quickFixes(uri, range),
  );
  connection.onDocumentFormatting(({ textDocument: { uri } }) => answers.format(uri));
  connection.languages.semanticTokens.on(({ textDocument: { uri } }) => answers.colours(uri));

  documents.listen(connection);
  connection.listen();
}
