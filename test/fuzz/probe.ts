/** What must hold for any text at all. */
import {
  catalogueEntries,
  compile,
  contentHash,
  diagramOf,
  emitMachine,
  format,
  mermaidOf,
  parse,
  proseOf,
  proseText,
} from '@lintel/dsl';
import { seedCatalogue } from './seeds.ts';

const codes = new Set<string>(catalogueEntries.map(([code]) => code));

/** A text within the limits is answered in this time; milliseconds of CPU. */
const longestMillis = 50;

/** What is wrong with the answer to a text, in a few words; `null` when nothing is. Time does not count here. */
export function faultOf(text: string): string | null {
  try {
    return brokenDiagnostic(text) ?? formatFault(text) ?? planFault(text) ?? pollution();
  } catch (error) {
    return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

function compiled(text: string): ReturnType<typeof compile> {
  const options = seedCatalogue === null ? {} : { catalogue: seedCatalogue };
  return compile([{ path: 'f.lintel', text }], options);
}

/** That a text takes too long, if it does: the quickest of five runs counts, in CPU time of this thread. */
export function slownessOf(text: string): string | null {
  let quickest = Infinity;
  for (let run = 0; run < 5 && quickest > longestMillis; run++) {
    const before = process.threadCpuUsage();
    compiled(text);
    const { user, system } = process.threadCpuUsage(before);
    quickest = Math.min(quickest, (user + system) / 1000);
  }
  return quickest > longestMillis ? `took ${quickest.toFixed(0)} ms` : null;
}

function brokenDiagnostic(text: string): string | null {
  const { diagnostics, set } = compiled(text);
  for (const { code, message, span, fixes } of diagnostics) {
    if (!codes.has(code)) return `has a code that is not listed: ${code}`;
    if (message === '' || message.includes('undefined')) return `says nothing: ${code} ${message}`;
    const edits = fixes.flatMap((fix) => fix.edits.map((edit) => edit.span));
    for (const { start, end } of [span, ...edits]) {
      if (!(start >= 0 && start <= end && end <= text.length))
        return `${code} points outside of the text: ${String(start)} to ${String(end)}`;
    }
  }
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  return failed === (set === null) ? null : 'gives a plan in spite of an error, or none without';
}

function formatFault(text: string): string | null {
  const before = parse(text);
  if (before.diagnostics.length > 0) return null;
  const once = format(text).text;
  const after = parse(once);
  if (after.diagnostics.length > 0) return `cannot be read once formatted: ${once}`;
  if (format(once).text !== once) return `is formatted otherwise the second time: ${once}`;
  if (after.comments.length !== before.comments.length) return `loses a comment: ${once}`;
  const same = withoutPlaces(after.tree) === withoutPlaces(before.tree);
  return same ? null : `means something else once formatted: ${once}`;
}

/** A tree without places, and without what only the layout decides. */
function withoutPlaces(tree: unknown): string {
  return JSON.stringify(tree, (key, value: unknown) => {
    const place =
      typeof value === 'object' && value !== null && 'start' in value && 'line' in value;
    return place || key === 'braced' ? undefined : value;
  });
}

function planFault(text: string): string | null {
  const { set } = compiled(text);
  if (set === null) return null;
  const again = compiled(text).set;
  if (JSON.stringify(again) !== JSON.stringify(set)) return 'gives another plan each time';
  for (const [place, plan] of set.plans.entries()) {
    const other = again?.plans[place];
    if (other === undefined || machineText(plan) !== machineText(other))
      return 'gives another machine each time';
    diagramOf(plan);
    mermaidOf(plan);
    proseText(proseOf(plan));
    if (contentHash(plan) !== plan.hash) return 'has a plan that does not hash to its own hash';
  }
  return null;
}

function machineText(plan: Parameters<typeof emitMachine>[0]): string {
  return JSON.stringify(emitMachine(plan));
}

function pollution(): string | null {
  return Object.keys(Object.prototype).length === 0 ? null : 'wrote to Object.prototype';
}
