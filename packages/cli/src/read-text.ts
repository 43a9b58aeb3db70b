import { CommandProblem } from './command-problem.ts';
import type { Io } from './io.ts';

/** Far above the limit of a policy; a larger file is not read at all. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Stands for what is piped into the command, where a file could be named. */
export const STANDARD_INPUT = '-';

/**
 * The text of a file that the caller named, `-` for the standard input; what cannot be read as text
 * is a problem with a way out.
 */
export function readText(io: Io, path: string): string {
  const isInput = path === STANDARD_INPUT;
  const content = isInput ? io.readInput(MAX_BYTES) : io.readFile(path, MAX_BYTES);
  switch (content.status) {
    case 'missing':
      throw new CommandProblem(
        'file-missing',
        `there is no file \`${path}\``,
        'check the path; it is relative to the folder that you are in',
      );
    case 'folder':
      throw new CommandProblem('file-is-folder', `\`${path}\` is a folder`, 'name a file in it');
    case 'tooLarge':
      throw new CommandProblem(
        'file-too-large',
        `\`${path}\` is larger than ${String(MAX_BYTES / 1024 / 1024)} MiB`,
        'a policy has at most 64 KiB; split it into several files of one folder',
      );
    case 'unreadable':
      throw new CommandProblem(
        'file-unreadable',
        `\`${path}\` cannot be read: ${content.because}`,
        'check the permissions of the file',
      );
    case 'read':
      return decode(path, content.bytes);
  }
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new CommandProblem(
      'file-not-utf-8',
      `\`${path}\` is not text in UTF-8`,
      'save it as UTF-8; a policy and a time line are plain text',
    );
  }
}
