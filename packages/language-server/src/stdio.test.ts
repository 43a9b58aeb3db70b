import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createProtocolConnection,
  type Diagnostic,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const examples = new URL('../../../dsl/examples/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, examples), 'utf8');
const trial = textOf('trial.lintel');

let folder: string;
let server: ChildProcess;
let client: ProtocolConnection;
const told = new Map<string, (params: PublishDiagnosticsParams) => void>();

const uriOf = (name: string): string => `${pathToFileURL(folder).href}/${name}`;
const uri = (): string => uriOf('trial.lintel');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lintel-editor-'));
  for (const name of ['catalogue.lintel', 'trial.lintel'])
    writeFileSync(join(folder, name), textOf(name));
  server = spawn(
    process.execPath,
    [
      '--conditions=lintel-source',
      '--input-type=module',
      '--eval',
      "import { serveStdio } from '@lintel/language-server/stdio'; serveStdio();",
    ],
    { cwd: fileURLToPath(new URL('..', import.meta.url)), stdio: ['pipe', 'pipe', 'inherit'] },
  );
  client = createProtocolConnection(
    new StreamMessageReader(server.stdout!),
    new StreamMessageWriter(server.stdin!),
  );
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    told.get(params.uri)?.(params);
  });
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await client.sendNotification('initialized', {});
});

afterAll(async () => {
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  client.dispose();
  rmSync(folder, { recursive: true });
});

/** Shows the server a text, and waits for what it says about it. */
async function show(name: string, text: string, version: number): Promise<Diagnostic[]> {
  const answered = new Promise<Diagnostic[]>((resolve) => {
    told.set(uriOf(name), ({ diagnostics, version: about }) => {
      if (about === version) resolve(diagnostics);
    });
  });
  if (version === 1) {
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uriOf(name), languageId: 'lintel', version, text },
    });
  } else {
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf(name), version },
      contentChanges: [{ text }],
    });
  }
  return answered;
}

function positionOf(part: string, ahead = 0, text = trial): Position {
  const before = text.slice(0, text.indexOf(part) + ahead).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

const ask = <T>(method: string, params: object = {}): Promise<T> =>
  client.sendRequest(method, { textDocument: { uri: uri() }, ...params });

describe('an editor that speaks over standard streams', () => {
  test('a text without a mistake has no errors: the catalogue is read from the disk', async () => {
    const found = await show('trial.lintel', trial, 1);
    expect(found.filter(({ severity }) => severity === 1)).toEqual([]);
  });

  test('a mistake is told with its code, its place and a fix that mends it', async () => {
    const broken = trial.replace('access full', 'acess full');
    const [found] = await show('trial.lintel', broken, 2);
    expect(found).toMatchObject({
      code: 'LTL-1001',
      range: { start: positionOf('acess', 0, broken), end: positionOf('acess', 5, broken) },
    });
    const actions = await ask<object[]>('textDocument/codeAction', {
      range: found?.range,
      context: { diagnostics: [found] },
    });
    expect(actions).toMatchObject([
      { kind: 'quickfix', edit: { changes: { [uri()]: [{ newText: 'access' }] } } },
    ]);
    expect(await show('trial.lintel', trial, 3)).not.toContainEqual(
      expect.objectContaining({ code: 'LTL-1001' }),
    );
  });

  test('completion offers names of the other file', async () => {
    const position = positionOf('by account-manager', 3);
    const items = await ask<{ label: string }[]>('textDocument/completion', { position });
    expect(items.map(({ label }) => label)).toContain('account-manager');
  });

  test('a definition in a file that is not open has its place', async () => {
    const position = positionOf('by account-manager', 4);
    const found = await ask<{ uri: string }>('textDocument/definition', { position });
    expect(found).toMatchObject({
      uri: uriOf('catalogue.lintel'),
      range: { start: positionOf('account-manager', 0, textOf('catalogue.lintel')) },
    });
  });

  test('hover shows where a deadline leads', async () => {
    const position = positionOf('deadline trial-end', 10);
    const hover = await ask<{ contents: { value: string } }>('textDocument/hover', { position });
    expect(hover.contents.value).toContain('entered 2027-03-01 15:00');
  });

  test('a rename edits every file that speaks of the name', async () => {
    const position = positionOf('by account-manager', 4);
    expect(await ask('textDocument/prepareRename', { position })).toMatchObject({
      placeholder: 'account-manager',
    });
    const edit = await ask<{ changes: Record<string, object[]> }>('textDocument/rename', {
      position,
      newName: 'key-account',
    });
    expect(Object.keys(edit.changes).sort()).toEqual([uriOf('catalogue.lintel'), uri()]);
  });

  test('a rename to a reserved word is refused with the reason', async () => {
    const position = positionOf('deadline trial-end', 10);
    await expect(ask('textDocument/rename', { position, newName: 'state' })).rejects.toThrow(
      'word of the language',
    );
  });

  test('references, outline, folds, colours and format are answered', async () => {
    const position = positionOf('deadline trial-end', 10);
    const context = { includeDeclaration: true };
    expect(await ask('textDocument/references', { position, context })).not.toEqual([]);
    expect(await ask('textDocument/documentSymbol')).toMatchObject([{ name: 'Free trial' }]);
    expect(await ask('textDocument/foldingRange')).not.toEqual([]);
    const { data } = await ask<{ data: number[] }>('textDocument/semanticTokens/full');
    expect(data.length % 5).toBe(0);
    const options = { tabSize: 2, insertSpaces: true };
    expect(await ask('textDocument/formatting', { options })).toEqual([]);
  });

  test('a file that changed on the disk is read again', async () => {
    const changed = textOf('catalogue.lintel').replace(/^.*role account-manager.*\n/m, '');
    writeFileSync(join(folder, 'catalogue.lintel'), changed);
    const answered = new Promise<Diagnostic[]>((resolve) => {
      told.set(uri(), ({ diagnostics }) => {
        resolve(diagnostics);
      });
    });
    await client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('catalogue.lintel'), type: 2 }],
    });
    expect((await answered).map(({ code }) => code)).toContain('LTL-2003');
  });
});
