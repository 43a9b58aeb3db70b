/** The world of a command: handed in, so that a test gives files and reads what was printed. */
export interface Io {
  /** The whole content of a file, or why there is none. `tooLarge` is answered without reading it. */
  readFile(path: string, maxBytes: number): FileContent;
  /** What is piped into the command, to its end. */
  readInput(maxBytes: number): FileContent;
  /** The next line that is typed or piped in, after a question; `null` at the end of the input. */
  readLine(question: string): Promise<string | null>;
  /** What a path is; links are followed. */
  kindOf(path: string): 'file' | 'folder' | 'missing';
  /** Names in a folder, sorted; none where there is no such folder. */
  list(folder: string): readonly string[];
  /** Why the file could not be written; `null` when it was. */
  writeFile(path: string, text: string): string | null;
  /** The same for a file that its owner alone may read. */
  writeSecret(path: string, text: string): string | null;
  /** A line for the reader or the next program. */
  print(line: string): void;
  /** A line beside the answer: notes and complaints. */
  complain(line: string): void;
  /** Tells when something in these folders has changed, until what is returned is called. */
  watch(folders: readonly string[], onChange: () => void): () => void;
  /** Resolves when the person or the system asks the process to end. */
  untilStopped(): Promise<void>;
}

export type FileContent =
  | { readonly status: 'read'; readonly bytes: Uint8Array }
  | { readonly status: 'missing' | 'folder' | 'tooLarge' }
  | { readonly status: 'unreadable'; readonly because: string };
