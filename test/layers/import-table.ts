/** What the sources of one room may import. */
export interface Room {
  /** Folder of the room, from the root of the repository. */
  readonly folder: string;
  /** Other rooms, by the name of their package without the scope. */
  readonly rooms: readonly string[];
  readonly thirdParty: readonly string[];
  /** Node's own modules are for what never runs in a browser. */
  readonly nodeModules: boolean;
  /** Imports that only a part of the room may make, each with the paths that may. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
  /** Entries of other packages that this room must not run; their types may be imported. */
  readonly never?: readonly string[];
}

/**
 * The import table of the house. Tests, stories, the playground and scripts may import anything;
 * they are not listed.
 */
export const importTable: Readonly<Record<string, Room>> = {
  contract: {
    folder: 'packages/contract',
    rooms: [],
    thirdParty: ['zod'],
    nodeModules: false,
    // Whoever imports the words alone must not carry a schema library into a browser.
    only: { zod: ['src/schemas/'] },
  },
  tokens: { folder: 'packages/tokens', rooms: [], thirdParty: [], nodeModules: false },
  calendar: {
    folder: 'packages/calendar',
    rooms: ['contract'],
    thirdParty: ['temporal-polyfill'],
    nodeModules: false,
    // One file knows which polyfill it is.
    only: { 'temporal-polyfill': ['src/temporal.ts'] },
    never: ['@lintel/contract/schemas'],
  },
  dsl: {
    folder: 'dsl',
    rooms: ['contract', 'calendar'],
    thirdParty: ['chevrotain', '@noble/hashes'],
    nodeModules: false,
    never: ['@lintel/contract/schemas'],
  },
  runtime: {
    folder: 'packages/runtime',
    rooms: ['contract', 'calendar'],
    thirdParty: ['xstate'],
    nodeModules: false,
    never: ['@lintel/contract/schemas'],
  },
  client: {
    folder: 'packages/client',
    rooms: ['contract'],
    thirdParty: [],
    nodeModules: false,
    never: ['@lintel/contract/schemas'],
  },
  widgets: {
    folder: 'packages/widgets',
    rooms: ['contract', 'client', 'tokens'],
    thirdParty: ['lit'],
    nodeModules: false,
    never: ['@lintel/contract/schemas'],
  },
  server: {
    folder: 'packages/server',
    rooms: ['contract', 'calendar', 'dsl', 'runtime'],
    thirdParty: ['hono', '@hono/node-server', 'kysely', 'better-sqlite3', 'jose'],
    nodeModules: true,
    // The app itself runs in a browser too.
    only: {
      'node:': ['src/node/', 'src/store/sqlite/'],
      'better-sqlite3': ['src/node/', 'src/store/sqlite/'],
      '@hono/node-server': ['src/node/'],
    },
  },
  'language-server': {
    folder: 'packages/language-server',
    rooms: ['dsl'],
    thirdParty: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
    nodeModules: true,
  },
  cli: {
    folder: 'packages/cli',
    rooms: ['contract', 'dsl', 'runtime', 'client', 'server', 'language-server'],
    thirdParty: [],
    nodeModules: true,
  },
};
