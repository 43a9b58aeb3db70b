import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const require = createRequire(import.meta.url);

/** A statement as `policy.peggy` finds it: its words, and what stands in its braces. */
export interface PeggyItem {
  readonly head: readonly unknown[];
  readonly body: readonly PeggyItem[] | null;
}

export interface PeggyParser {
  parse(text: string): readonly PeggyItem[];
}

interface LangiumServices {
  readonly parser: {
    readonly Lexer: { tokenize(text: string): { readonly tokens: unknown[] } };
    readonly LangiumParser: {
      parse(text: string): { readonly lexerErrors: unknown[]; readonly parserErrors: unknown[] };
    };
  };
}

/** What is used of Langium. */
export interface Langium {
  createServicesForGrammar(config: { grammar: string }): Promise<LangiumServices>;
}

/** What is used of cedar-wasm. */
export interface Cedar {
  validate(call: {
    validationSettings: { mode: 'strict' };
    schema: string;
    policies: { staticPolicies: string };
  }): { readonly type: string; readonly validationErrors?: unknown[]; readonly errors?: unknown[] };
}

export interface Peers {
  readonly cedar: Cedar;
  readonly langium: Langium;
  readonly peggy: { generate(grammar: string): PeggyParser };
  readonly jsonLogic: { apply(rule: unknown, data: unknown): unknown };
}

/** The packages that the benchmark compares with, installed first where they are missing. */
export async function loadPeers(): Promise<Peers> {
  if (!existsSync(`${here}node_modules/langium`)) {
    console.log('Installing what the benchmark compares with …');
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: here,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error('the peers of the benchmark could not be installed');
  }
  const langium = pathToFileURL(`${here}node_modules/langium/lib/grammar/index.js`).href;
  return {
    cedar: require('@cedar-policy/cedar-wasm/nodejs') as Cedar,
    langium: (await import(langium)) as Langium,
    peggy: require('peggy') as Peers['peggy'],
    jsonLogic: require('json-logic-js') as Peers['jsonLogic'],
  };
}
