import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const require = createRequire(import.meta.url);

export interface PeggyParser {
  parse(text: string): unknown;
}

export interface Peers {
  readonly peggy: { generate(grammar: string): PeggyParser };
  readonly jsonLogic: { apply(rule: unknown, data: unknown): unknown };
}

/** The packages that the benchmark compares with, installed first where they are missing. */
export function loadPeers(): Peers {
  if (!existsSync(`${here}node_modules/peggy`)) {
    console.log('Installing what the benchmark compares with …');
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: here,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error('the peers of the benchmark could not be installed');
  }
  return {
    peggy: require('peggy') as Peers['peggy'],
    jsonLogic: require('json-logic-js') as Peers['jsonLogic'],
  };
}
