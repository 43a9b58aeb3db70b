import { type EditorSet, readEditorSet, type SourceFile } from '@lintel/dsl';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Reads the policy files beside a document; an editor that has no disk reads none. */
export type ReadFolder = (folder: string) => readonly SourceFile[];

/** The folder of a document: with everything in it, it is compiled as one set. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/**
 * The texts that an editor works on. A set is a folder: what is open counts as it stands in the
 * editor, the rest as it lies on the disk.
 */
export class Workspace {
  private readonly readFolder: ReadFolder;
  private readonly open = new Map<string, TextDocument>();
  private readonly onDisk = new Map<string, readonly SourceFile[]>();
  private readonly sets = new Map<string, EditorSet>();

  constructor(readFolder: ReadFolder) {
    this.readFolder = readFolder;
  }

  /** Takes in a text that was opened or changed. */
  put(document: TextDocument): void {
    this.open.set(document.uri, document);
    this.read(folderOf(document.uri));
  }

  /** The editor lets go of a text: what lies on the disk counts again. */
  close(uri: string): void {
    this.open.delete(uri);
    const folder = folderOf(uri);
    this.onDisk.delete(folder);
    if (this.openIn(folder).length > 0) this.read(folder);
    else this.sets.delete(folder);
  }

  /** Files changed on the disk. */
  changedOnDisk(uris: readonly string[]): void {
    for (const folder of new Set(uris.map(folderOf))) {
      this.onDisk.delete(folder);
      if (this.sets.has(folder)) this.read(folder);
    }
  }

  setOf(uri: string): EditorSet {
    const folder = folderOf(uri);
    return this.sets.get(folder) ?? this.read(folder);
  }

  openIn(folder: string): TextDocument[] {
    return [...this.open.values()].filter(({ uri }) => folderOf(uri) === folder);
  }

  /** The document of a file of a set, to count lines in; open or not. */
  documentOf(uri: string): TextDocument {
    const text = this.setOf(uri).documents.get(uri)?.text ?? '';
    return this.open.get(uri) ?? TextDocument.create(uri, 'lintel', 0, text);
  }

  private read(folder: string): EditorSet {
    let files = this.onDisk.get(folder);
    if (files === undefined) {
      files = this.readFolder(folder);
      this.onDisk.set(folder, files);
    }
    const open = this.openIn(folder).map((document) => ({
      path: document.uri,
      text: document.getText(),
    }));
    const isOpen = new Set(open.map(({ path }) => path));
    const all = [...files.filter(({ path }) => !isOpen.has(path)), ...open];
    const set = readEditorSet(
      all.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      this.sets.get(folder) ?? null,
    );
    this.sets.set(folder, set);
    return set;
  }
}
