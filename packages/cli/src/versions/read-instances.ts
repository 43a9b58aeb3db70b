import type { InstanceSnapshot } from '@lintel/contract';
import { CommandProblem } from '../command-problem.ts';
import type { Io } from '../io.ts';
import { readInstant } from '../replay/read-value.ts';

/** Some hundred thousand instances. */
const MAX_BYTES = 512 * 1024 * 1024;

/** One stored instance, as the host exported it. */
export interface StoredInstance {
  /** Line of the file, from 1. */
  readonly line: number;
  /** What the host calls it; `line 7` where it does not say. */
  readonly id: string;
  readonly snapshot: InstanceSnapshot;
}

/** The instances of a file, and the lines that hold none. */
export interface InstanceFile {
  readonly instances: readonly StoredInstance[];
  readonly unreadable: readonly { readonly line: number; readonly because: string }[];
}

/** Reads a file of JSON lines: snapshots, or rows of a host that hold one under `snapshot`, with an `id`. */
export function readInstances(io: Io, path: string): InstanceFile {
  const content = io.readFile(path, MAX_BYTES);
  if (content.status !== 'read') {
    throw new CommandProblem(
      'no-instances',
      `\`${path}\` cannot be read: ${content.status === 'unreadable' ? content.because : WHY[content.status]}`,
      'name a file with one stored instance as JSON on each line',
    );
  }
  const instances: StoredInstance[] = [];
  const unreadable: { line: number; because: string }[] = [];
  const lines = new TextDecoder().decode(content.bytes).split('\n');
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const line = index + 1;
    const found = readLine(text, line);
    if (typeof found === 'string') unreadable.push({ line, because: found });
    else instances.push(found);
  }
  return { instances, unreadable };
}

const WHY = {
  missing: 'there is no such file',
  folder: 'it is a folder',
  tooLarge: 'it is too large',
} as const;

function readLine(text: string, line: number): StoredInstance | string {
  const value = parsed(text);
  if (!isObject(value)) return 'the line is not a JSON object';
  const snapshot = isObject(value['snapshot']) ? value['snapshot'] : value;
  if (!isSnapshot(snapshot)) return 'the line holds no snapshot of an instance';
  const { last } = snapshot.context;
  if (last !== undefined && readInstant(last) === null)
    return 'the instance does not say when it last moved';
  const id = value['id'];
  return { line, id: typeof id === 'string' ? id : `line ${String(line)}`, snapshot };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The words of a snapshot; whether it belongs to a plan is the engine's question. */
function isSnapshot(value: unknown): value is InstanceSnapshot {
  if (!isObject(value)) return false;
  const texts = ['kind', 'name', 'policy', 'hash', 'status', 'state'];
  const numbers = ['version', 'step'];
  return (
    texts.every((key) => typeof value[key] === 'string') &&
    numbers.every((key) => typeof value[key] === 'number') &&
    isObject(value['context'])
  );
}
