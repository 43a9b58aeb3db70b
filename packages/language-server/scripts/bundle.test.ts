import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleForNode, bundleForWorker } from './bundle.ts';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: { readonly capabilities?: object };
  readonly params?: { readonly diagnostics?: readonly { readonly code: string }[] };
}

const initialize = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
};
const opened = {
  jsonrpc: '2.0',
  method: 'textDocument/didOpen',
  params: {
    textDocument: {
      uri: 'mem:/a/x.lintel',
      languageId: 'lintel',
      version: 1,
      text: 'polcy "A" version 1 { }',
    },
  },
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lintel-bundle-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('far from any other package', () => {
  test('the server in a worker checks what it is shown', async () => {
    await bundleForWorker(folder);
    const entry = `globalThis.self = require('node:worker_threads').parentPort;
      import(${JSON.stringify(`file://${folder}/worker.mjs`)});`;
    const worker = new Worker(entry, { eval: true });
    const diagnostics = new Promise<Message>((resolve, reject) => {
      worker.on('error', reject);
      worker.on('message', (message: Message) => {
        if (message.id === 1) worker.postMessage(opened);
        if (message.method === 'textDocument/publishDiagnostics') resolve(message);
      });
    });
    worker.postMessage(initialize);
    expect((await diagnostics).params?.diagnostics).toMatchObject([{ code: 'LTL-1001' }]);
    await worker.terminate();
  });

  test('the server of the extension is one file that starts by itself', async () => {
    await bundleForNode('vscode/src/server.js', folder, 'server');
    expect(readdirSync(folder)).toContain('server.cjs');
    const server = spawn(process.execPath, [join(folder, 'server.cjs')], { cwd: folder });
    const answer = new Promise<string>((resolve, reject) => {
      let text = '';
      server.on('error', reject);
      server.stderr.on('data', (bytes: Buffer) => {
        reject(new Error(bytes.toString()));
      });
      server.stdout.on('data', (bytes: Buffer) => {
        text += bytes.toString();
        if (text.includes('"id":1')) resolve(text);
      });
    });
    const body = JSON.stringify(initialize);
    server.stdin.write(`Content-Length: ${String(body.length)}\r\n\r\n${body}`);
    expect(await answer).toContain('"completionProvider"');
    server.kill();
  });
});
