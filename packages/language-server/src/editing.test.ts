import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CancellationTokenSource, type Position } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Editor, openEditor } from '../../../test/fixtures/editor.ts';

const examples = new URL('../../../dsl/examples/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, examples), 'utf8');

let editor: Editor;
let folder: string;
let files = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lintel-editing-'));
  editor = await openEditor({
    textDocument: { completion: { completionItem: { snippetSupport: true } } },
  });
});
afterAll(async () => {
  expect(await editor.close()).toBe(0);
  rmSync(folder, { recursive: true });
});

/** A file in an editor, which sends what is typed as small changes and keeps its own copy. */
class Typing {
  readonly uri: string;
  #document: TextDocument;

  constructor(uri: string, text: string) {
    this.uri = uri;
    this.#document = TextDocument.create(uri, 'lintel', 1, text);
  }

  get text(): string {
    return this.#document.getText();
  }

  get version(): number {
    return this.#document.version;
  }

  async open(): Promise<this> {
    await editor.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.uri, languageId: 'lintel', version: 1, text: this.text },
    });
    return this;
  }

  /** Replaces the first `from` by `to`, as one small change. */
  async replace(from: string, to: string): Promise<void> {
    const at = this.text.indexOf(from);
    expect(at, `${from} in the text`).toBeGreaterThanOrEqual(0);
    const range = {
      start: this.#document.positionAt(at),
      end: this.#document.positionAt(at + from.length),
    };
    const change = { range, text: to };
    const version = this.version + 1;
    TextDocument.update(this.#document, [change], version);
    await editor.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version },
      contentChanges: [change],
    });
  }

  positionOf(part: string, ahead = 0): Position {
    return this.#document.positionAt(this.text.indexOf(part) + ahead);
  }

  ask<T>(method: string, params: object = {}): Promise<T> {
    return editor.client.sendRequest(method, { textDocument: { uri: this.uri }, ...params });
  }

  diagnostics(like?: (found: { readonly code?: unknown }[]) => boolean) {
    return editor.diagnosticsOf(this.uri, this.version, like);
  }

  async errors() {
    return (await this.diagnostics()).filter(({ severity }) => severity === 1);
  }

  close(): Promise<void> {
    return editor.client.sendNotification('textDocument/didClose', {
      textDocument: { uri: this.uri },
    });
  }
}

const inMemory = (text: string): Promise<Typing> =>
  new Typing(`mem:/${String(files++)}/a.lintel`, text).open();

const policy = (label: string): string => `# A policy.
policy "${label}" version 1 {
  for plan pro
  time zone "Europe/Berlin"
  each day ends at 00:00
  start state open "${label}" {
    access full
    on cancel go to shut
  }
  end state shut "${label}" {
    access none
  }
}
`;

describe('small changes', () => {
  test.each([
    ['signs outside of the basic plane', '𝒜𝒷 👩‍👩‍👧 🎟️'],
    ['text that runs from right to left', 'مرحبًا שלום'],
    ['letters with separate accents', 'e\u0301te\u0301'],
  ])(
    'after %s are taken where they are, and what is wrong is underlined there',
    async (_, label) => {
      const file = await inMemory(policy(label));
      await file.replace('go to shut', 'go to 👋 shut');
      await file.replace('👋 ', '');
      await file.replace(`"${label}" {\n    access full`, `"${label} more" {\n    acess full`);
      const found = await file.diagnostics();
      expect(found.filter(({ severity }) => severity === 1)).toMatchObject([
        {
          code: 'LTL-1001',
          range: { start: file.positionOf('acess'), end: file.positionOf('acess', 5) },
        },
      ]);
      await file.replace('acess', 'access');
      expect(await file.errors()).toEqual([]);
      const formatted = await file.ask('textDocument/formatting', { options: {} });
      expect(formatted).toEqual([]);
    },
  );

  test('on one line with signs of two units, places count those units', async () => {
    const file = await inMemory(
      policy('🎟️🎟️🎟️').replace('🎟️" {\n    access full', '🎟️" { access full'),
    );
    const [start] = await file.ask<{ range: { start: Position } }[]>('textDocument/references', {
      position: file.positionOf('open'),
      context: { includeDeclaration: true },
    });
    expect(start?.range.start).toEqual(file.positionOf('open'));
    const { data } = await file.ask<{ data: number[] }>('textDocument/semanticTokens/full');
    const onLine = data.length / 5;
    expect(onLine).toBeGreaterThan(20);
    await file.replace('access full', 'acess full');
    expect((await file.errors())[0]?.range.start).toEqual(file.positionOf('acess'));
  });

  test('with line ends of another system keep their lines, and format gives the one form', async () => {
    const text = policy('A').replaceAll('\n', '\r\n');
    const file = await inMemory(text);
    await file.replace('on cancel', 'on cancle\r\n    on cancel');
    await file.replace('on cancle\r\n    ', '');
    await file.replace('access none', 'acess none');
    expect(await file.errors()).toMatchObject([{ range: { start: { line: 10, character: 4 } } }]);
    await file.replace('acess none', 'access none');
    const [edit] = await file.ask<{ newText: string }[]>('textDocument/formatting', {
      options: {},
    });
    expect(edit?.newText).toBe(policy('A'));
  });
});

describe('an impatient editor', () => {
  test('is told about the last of many quick changes, and not about each of them', async () => {
    const file = await inMemory(policy('A'));
    await file.diagnostics();
    for (let i = 0; i < 40; i++) await file.replace('go to shut', 'go to shut ');
    await file.replace('access full', 'acess full');
    expect((await file.diagnostics()).map(({ code }) => code)).toContain('LTL-1001');
    expect(editor.told(file.uri).length).toBeLessThan(15);
  });

  test('gets answers for the text as it is, though diagnostics are still to come', async () => {
    const file = await inMemory(policy('A'));
    await file.replace('on cancel go to shut', 'on cancel go to shut\n    on stop go to ');
    const items = await file.ask<{ label: string }[]>('textDocument/completion', {
      position: file.positionOf('on stop go to ', 14),
    });
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['open', 'shut']));
  });

  test('that takes requests back is answered the next one', async () => {
    const file = await inMemory(policy('A'));
    const position = file.positionOf('cancel');
    const taken = Array.from({ length: 30 }, () => {
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri: file.uri }, position };
      const answer = editor.client.sendRequest('textDocument/completion', params, source.token);
      setImmediate(() => {
        source.cancel();
      });
      return answer;
    });
    // One that was answered already may be answered; no other is.
    for (const outcome of await Promise.allSettled(taken))
      if (outcome.status === 'rejected') expect(String(outcome.reason)).toMatch(/cancel/i);
    const hover = await file.ask('textDocument/hover', { position: file.positionOf('access') });
    expect(hover).not.toBeNull();
  });

  test('that closes a file at once leaves nothing underlined', async () => {
    const file = await inMemory(policy('A').replace('access full', 'acess full'));
    await file.replace('access none', 'acess none');
    const answer = file.ask('textDocument/documentSymbol');
    await file.close();
    await answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(editor.told(file.uri).at(-1)?.diagnostics).toEqual([]);
  });

  test('may ask about a file that it never opened', async () => {
    const file = new Typing('mem:/nowhere/a.lintel', '');
    const position = { line: 3, character: 7 };
    expect(await file.ask('textDocument/hover', { position })).toBeNull();
    expect(await file.ask('textDocument/documentSymbol')).toEqual([]);
    expect(await file.ask('textDocument/formatting', { options: {} })).toEqual([]);
  });

  test('may ask for actions of another kind, and gets none', async () => {
    const file = await inMemory(policy('A').replace('access full', 'acess full'));
    const range = { start: file.positionOf('acess'), end: file.positionOf('acess', 5) };
    const actions = (only?: string[]) =>
      file.ask<object[]>('textDocument/codeAction', { range, context: { diagnostics: [], only } });
    expect(await actions(['source.organizeImports'])).toEqual([]);
    expect(await actions(['quickfix'])).toHaveLength(1);
    expect(await actions()).toHaveLength(1);
  });
});

test('a file of 5,000 lines is answered', async () => {
  const lines = Array.from({ length: 5000 }, (_, i) => (i % 2 === 0 ? '' : '# x'));
  const file = await inMemory(`${lines.join('\n')}\n${policy('A')}`);
  await file.replace('access full', 'acess full');
  const [found] = await file.errors();
  expect(found).toMatchObject({ code: 'LTL-1001', range: { start: file.positionOf('acess') } });
  expect(await file.ask('textDocument/foldingRange')).not.toEqual([]);
});

test('a file that is larger than a policy may be says so, and the editor works on', async () => {
  const file = await inMemory(policy('A').repeat(400));
  expect((await file.diagnostics()).map(({ code }) => code)).toEqual(['LTL-1025']);
  expect(await file.ask('textDocument/formatting', { options: {} })).toEqual([]);
});

describe('a text that was never saved', () => {
  test('is checked, and does not belong to another one', async () => {
    const first = await new Typing('untitled:Untitled-1', policy('A')).open();
    const second = await new Typing('untitled:Untitled-2', policy('A')).open();
    for (const file of [first, second])
      expect((await file.diagnostics()).map(({ code }) => code)).toEqual(['LTL-2014']);
  });
});

describe('beside the editor', () => {
  test('a file whose address the editor writes in another way is the same file', async () => {
    writeFileSync(join(folder, 'catalogue.lintel'), textOf('catalogue.lintel'));
    writeFileSync(join(folder, "trial (Ana's copy).lintel"), textOf('trial.lintel'));
    const uri = `${pathToFileURL(folder).href}/trial%20%28Ana%27s%20copy%29.lintel`;
    const file = await new Typing(uri, textOf('trial.lintel')).open();
    expect(await file.errors()).toEqual([]);
  });

  test('what cannot be read does not hide the rest of the folder', async () => {
    const odd = join(folder, 'odd');
    mkdirSync(join(odd, 'a-folder.lintel'), { recursive: true });
    symlinkSync(join(odd, 'gone'), join(odd, 'b-link.lintel'));
    writeFileSync(join(odd, 'catalogue.lintel'), textOf('catalogue.lintel'));
    const file = await new Typing(
      `${pathToFileURL(odd).href}/trial.lintel`,
      textOf('trial.lintel'),
    ).open();
    expect((await file.diagnostics()).map(({ code }) => code)).not.toContain('LTL-2014');
  });
});

describe('when nobody types for a while', () => {
  test('what only following the ways of a policy shows is told too, until something changes', async () => {
    const neverTried = policy('A')
      .replace('  start state', '  memory tries is number at first 0\n  start state')
      .replace(
        '    on cancel',
        '    on lost when tries > 0 go to shut\n    on lost otherwise record "Kept"\n    on cancel',
      );
    const file = await inMemory(neverTried);
    const isExplored = (found: { readonly code?: unknown }[]): boolean =>
      found.some(({ code }) => code === 'LTL-4031');
    await file.diagnostics(isExplored);
    await file.replace('# A policy.', '# The policy.');
    expect(isExplored(await file.diagnostics())).toBe(false);
    await file.diagnostics(isExplored);
  });
});

describe('completion of a whole block', () => {
  test('has places to fill in where the editor knows them', async () => {
    const file = await inMemory('\n');
    const items = await file.ask<{ insertTextFormat: number; textEdit: { newText: string } }[]>(
      'textDocument/completion',
      { position: { line: 0, character: 0 } },
    );
    expect(items.filter(({ insertTextFormat }) => insertTextFormat === 2).length).toBeGreaterThan(
      2,
    );
  });

  test('comes with its examples where the editor does not', async () => {
    const plain = await openEditor();
    const uri = 'mem:/plain/a.lintel';
    await plain.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'lintel', version: 1, text: '\n' },
    });
    const items = await plain.client.sendRequest<
      { label: string; insertTextFormat: number; textEdit: { newText: string } }[]
    >('textDocument/completion', { textDocument: { uri }, position: { line: 0, character: 0 } });
    expect(items.every(({ insertTextFormat }) => insertTextFormat === 1)).toBe(true);
    expect(items.map(({ textEdit }) => textEdit.newText).join('')).not.toContain('$');
    expect(items.map(({ label }) => label)).toContain('policy { … }');
    expect(await plain.close()).toBe(0);
  });
});

test('an editor that promises to watch files and then does not is served all the same', async () => {
  const able = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
  let wasAsked = false;
  const other = await openEditor(able, () => {
    wasAsked = true;
    throw new Error('not today');
  });
  const uri = 'mem:/refused/a.lintel';
  await other.client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'lintel', version: 1, text: 'polcy "A" version 1 { }' },
  });
  expect(await other.diagnosticsOf(uri, 1)).toMatchObject([{ code: 'LTL-1001' }]);
  expect(wasAsked).toBe(true);
  expect(await other.close()).toBe(0);
});
