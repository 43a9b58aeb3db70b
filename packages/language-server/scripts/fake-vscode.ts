/**
 * As much of VS Code as the extension needs to start, see one document and underline what is wrong.
 * What is not written here pretends: it can be called, made and listened to, and does nothing.
 */

const nothing = { dispose: (): void => undefined };

/** Something that can be extended, called, made, and has every property. */
function pretend(own: object = {}): unknown {
  class Pretended {}
  return new Proxy(Pretended, {
    get(target, key) {
      if (Object.hasOwn(own, key)) return Reflect.get(own, key) as unknown;
      if (typeof key === 'symbol' || key === 'then' || Reflect.has(target, key))
        return Reflect.get(target, key) as unknown;
      return pretend();
    },
    apply: () => nothing,
  });
}

class Position {
  readonly line: number;
  readonly character: number;
  constructor(line: number, character: number) {
    this.line = line;
    this.character = character;
  }
}

type Corners = readonly [Position, Position] | readonly [number, number, number, number];

class Range {
  readonly start: Position;
  readonly end: Position;
  constructor(...corners: Corners) {
    if (corners.length === 2) [this.start, this.end] = corners;
    else {
      const [line, character, endLine, endCharacter] = corners;
      this.start = new Position(line, character);
      this.end = new Position(endLine, endCharacter);
    }
  }
}

class Diagnostic {
  code: unknown;
  source: unknown;
  readonly range: Range;
  readonly message: string;
  constructor(range: Range, message: string) {
    this.range = range;
    this.message = message;
  }
}

class Uri {
  readonly #text: string;
  readonly scheme: string;
  constructor(text: string) {
    this.#text = text;
    this.scheme = text.slice(0, text.indexOf(':'));
  }
  static parse(text: string): Uri {
    return new Uri(text);
  }
  get fsPath(): string {
    return this.#text;
  }
  toString(): string {
    return this.#text;
  }
}

class Disposable {
  readonly dispose: () => void;
  constructor(dispose: () => void) {
    this.dispose = dispose;
  }
  static from(...all: readonly { dispose(): void }[]): Disposable {
    return new Disposable(() => {
      for (const one of all) one.dispose();
    });
  }
}

class CancellationTokenSource {
  readonly token = { isCancellationRequested: false, onCancellationRequested: () => nothing };
  cancel = (): void => undefined;
  dispose = (): void => undefined;
}

class EventEmitter<T> {
  readonly #listeners = new Set<(value: T) => void>();
  readonly event = (listener: (value: T) => void) => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };
  fire(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }
  dispose(): void {
    this.#listeners.clear();
  }
}

/** The document that is open when the extension starts. */
export const openText = 'polcy "A" version 1 { }\n';

const document = {
  uri: new Uri('file:///policies/a.lintel'),
  fileName: '/policies/a.lintel',
  languageId: 'lintel',
  version: 1,
  isDirty: false,
  isClosed: false,
  getText: () => openText,
};

let tell: (diagnostics: readonly Diagnostic[]) => void = () => undefined;
let complain: (problem: Error) => void = () => undefined;

/** Resolves with what is underlined, once something is. */
export const underlined = new Promise<readonly Diagnostic[]>((resolve, reject) => {
  tell = resolve;
  complain = reject;
});

const collection = {
  ...nothing,
  clear: () => undefined,
  delete: () => undefined,
  has: () => false,
  set(_: Uri, diagnostics: readonly Diagnostic[] | undefined) {
    if (diagnostics !== undefined && diagnostics.length > 0) tell(diagnostics);
  },
};

const log = (...words: unknown[]): void => {
  console.error(...words);
};
const channel = {
  ...nothing,
  ...{ append: log, appendLine: log, trace: log, debug: log, info: log, warn: log, error: log },
  onDidChangeLogLevel: () => nothing,
  show: () => undefined,
};
const watcher = {
  ...nothing,
  onDidCreate: () => nothing,
  onDidChange: () => nothing,
  onDidDelete: () => nothing,
};
const tabs = { all: [], onDidChangeTabGroups: () => nothing, onDidChangeTabs: () => nothing };
const fake = pretend({
  version: '1.101.0',
  Position,
  Range,
  Diagnostic,
  Disposable,
  Uri,
  EventEmitter,
  CancellationTokenSource,
  env: pretend({ appName: 'An editor', language: 'en', uriScheme: 'vscode' }),
  languages: pretend({
    match: (_: unknown, { languageId }: { readonly languageId: string }) =>
      languageId === 'lintel' ? 10 : 0,
    createDiagnosticCollection: () => collection,
  }),
  window: pretend({
    activeTextEditor: undefined,
    visibleTextEditors: [],
    tabGroups: tabs,
    createOutputChannel: () => channel,
    showErrorMessage: (message: string) => {
      complain(new Error(message));
      return Promise.resolve();
    },
  }),
  workspace: pretend({
    textDocuments: [document],
    notebookDocuments: [],
    workspaceFolders: undefined,
    getConfiguration: () => ({ get: () => undefined, inspect: () => undefined }),
    getWorkspaceFolder: () => undefined,
    createFileSystemWatcher: () => watcher,
  }),
});

export { fake as 'module.exports' };
