import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

let client;

/** Starts the language server in a process of its own. Which files it wants to hear of, it says itself. */
export function activate(context) {
  const server = {
    module: context.asAbsolutePath('dist/server.cjs'),
    transport: TransportKind.stdio,
  };
  client = new LanguageClient(
    'lintel',
    'Lintel policies',
    { run: server, debug: server },
    { documentSelector: [{ language: 'lintel' }] },
  );
  return client.start();
}

export function deactivate() {
  return client?.stop();
}
