import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '@lintel/dsl';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './serve.ts';

/** A policy file is small; what is larger is not one, and is refused by its size alone. */
const LARGEST_BYTES = 1024 * 1024;

/** Serves an editor that started this process, until it ends the process. */
export function serveStdio(): void {
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), readPolicyFolder);
}

/** `null` for what is no file, not here any more, or far too large: the others of its folder are read. */
function readPolicy(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true || found.size > LARGEST_BYTES) return null;
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return null;
    throw cause;
  }
}

/** The `.lintel` files of a folder on the disk; none for an address that is no file. */
export function readPolicyFolder(folder: string): SourceFile[] {
  if (!folder.startsWith('file:')) return [];
  try {
    const path = fileURLToPath(folder);
    return readdirSync(path)
      .filter((name) => name.endsWith('.lintel'))
      .sort()
      .flatMap((name) => {
        const text = readPolicy(`${path}/${name}`);
        return text === null ? [] : [{ path: `${folder}/${encodeURIComponent(name)}`, text }];
      });
  } catch (cause) {
    // A folder that was moved away while its files are open: they are still checked among themselves.
    if (cause instanceof Error && 'code' in cause) return [];
    throw cause;
  }
}
