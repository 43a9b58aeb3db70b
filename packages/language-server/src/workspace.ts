import { type EditorSet, readEditorSet, type SourceFile } from '@lintel/dsl';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Reads the policy files beside a document; an editor that has no disk reads none. */
export type ReadFolder = (folder: string) => readonly SourceFile[];

/**
 * The folder of a document: with everything in it, it is compiled as one set. A text that was never
 * saved, such as `untitled:Untitled-1`, lies in no folder and is a set alone.
 */
export function folderOf(uri: string): string {
  const slash = uri.lastIndexOf('/');
  return slash < 0 ? uri : uri.slice(0, slash);
}

/** Editors write one address in several ways: `(copy)` is `%28copy%29` too. */
function fileOf(uri: string): string {
  try {
    return decodeURIComponent(uri).normalize();
  } catch (cause) {
    if (cause instanceof URIError) return uri;
    throw cause;
  }
}

/**
 * The texts that an editor works on. A set is a folder: what is open counts as it stands in the
 * editor, the rest as it lies on the disk. A change is taken in at once, and read when somebody asks.
 */
export class Workspace {
  private readonly readFolder: ReadFolder;
  private readonly open = new Map<string, TextDocument>();
  private readonly onDisk = new Map<string, readonly SourceFile[]>();
  private readonly sets = new Map<string, EditorSet>();
  private readonly outdated = new Set<string>();

  constructor(readFolder: ReadFolder) {
    this.readFolder = readFolder;
  }

  /** Takes in a text that was opened or changed. */
  put(document: TextDocument): void {
    this.open.set(document.uri, document);
    this.outdated.add(folderOf(document.uri));
  }

  /** The editor lets go of a text: what lies on the disk counts again. */
  close(uri: string): void {
    this.open.delete(uri);
    const folder = folderOf(uri);
    this.onDisk.delete(folder);
    this.outdated.add(folder);
    if (this.openIn(folder).length === 0) this.sets.delete(folder);
  }

  /** Files changed on the disk. */
  changedOnDisk(uris: readonly string[]): void {
    for (const folder of new Set(uris.map(folderOf))) {
      this.onDisk.delete(folder);
      this.outdated.add(folder);
    }
  }

  setOf(uri: string): EditorSet {
    return this.setIn(folderOf(uri));
  }

  /** The same object until something in the folder changes. */
  setIn(folder: string): EditorSet {
    const known = this.outdated.has(folder) ? undefined : this.sets.get(folder);
    return known ?? this.read(folder);
  }

  /** Keeps more that was found out about a set, for as long as nothing in its folder changes. */
  replace(folder: string, set: EditorSet, other: EditorSet): void {
    if (this.setIn(folder) === set) this.sets.set(folder, other);
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
    const isOpen = new Set(open.map(({ path }) => fileOf(path)));
    const all = [...files.filter(({ path }) => !isOpen.has(fileOf(path))), ...open];
    const set = readEditorSet(
      all.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      this.sets.get(folder) ?? null,
    );
    this.outdated.delete(folder);
    this.sets.set(folder, set);
    return set;
  }
}
