import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Workspace } from './workspace.ts';

const document = (uri: string, text: string): TextDocument =>
  TextDocument.create(uri, 'lintel', 1, text);
const onDisk = { path: 'mem:/a/catalogue.lintel', text: 'catalogue "C" version 1 { }' };

describe('a folder is a set', () => {
  test('what is open counts as it stands in the editor', () => {
    const workspace = new Workspace(() => [onDisk]);
    workspace.put(document(onDisk.path, 'catalogue "D" version 2 { }'));
    const { documents } = workspace.setOf(onDisk.path);
    expect([...documents.values()].map(({ text }) => text)).toEqual([
      'catalogue "D" version 2 { }',
    ]);
  });

  test('what is closed counts as it lies on the disk', () => {
    const workspace = new Workspace(() => [onDisk]);
    workspace.put(document('mem:/a/b.lintel', ''));
    workspace.put(document(onDisk.path, ''));
    workspace.close(onDisk.path);
    expect(workspace.documentOf(onDisk.path).getText()).toBe(onDisk.text);
  });

  test('folders do not see each other', () => {
    const workspace = new Workspace(() => []);
    workspace.put(document('mem:/a/x.lintel', ''));
    workspace.put(document('mem:/b/y.lintel', ''));
    expect([...workspace.setOf('mem:/a/x.lintel').documents.keys()]).toEqual(['mem:/a/x.lintel']);
  });

  test('a file that nobody knows is empty', () => {
    expect(new Workspace(() => []).documentOf('mem:/a/x.lintel').getText()).toBe('');
  });
});
