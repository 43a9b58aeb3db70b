import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/**
 * What the licences of others ask of whoever passes their code on: name, version and text of each.
 *
 * @param folders - Of the installed packages.
 * @throws {Error} One of them comes without a licence.
 */
export function noticesOf(folders: readonly string[]): string {
  const notices = folders.map((folder) => {
    const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
    const { name, version, license } = JSON.parse(manifest) as Manifest;
    const text = licenceIn(folder);
    if (license === undefined && text === null) throw new Error(`${name} comes without a licence`);
    return [`${name} ${version} (${license ?? 'see below'})`, '', text ?? ''].join('\n').trim();
  });
  const all = [...new Set(notices)].sort();
  return `The extension contains code of these packages.\n\n${all.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

function licenceIn(folder: string): string | null {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8');
}
