/** What lit-analyzer says about one place in a template. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** Reads lit-analyzer's Markdown report. */
export function readFindings(report: string): readonly Finding[] {
  const findings: Finding[] = [];
  let file = '';
  for (const line of report.split('\n')) {
    const heading = /^## (\.\/.+)$/.exec(line);
    if (heading?.[1]) file = heading[1];
    const row = /^\| (\d+)\s*\| \d+\s*\| `(?:error|warn)`\s*\| (\S+)\s*\| (.*?)\s*\|$/.exec(line);
    if (row?.[1] && row[2] && row[3]) {
      const message = row[3].replaceAll('\\|', '|');
      findings.push({ file, line: Number(row[1]), rule: row[2], message });
    }
  }
  return findings;
}

const nothing = 'Symbol(undefined)';

/** A role of WAI-ARIA 1.2 and a value of `autocomplete` that the lists inside lit-analyzer lack. */
const unknownValues = ['meter', 'one-time-code'];

const members = (type: string): readonly string[] => type.split('|').map((member) => member.trim());

/**
 * lit-analyzer 2.0 takes Lit's `nothing` for a value that is written into the attribute, and its
 * lists of values are older. A binding is right when the rest of its type is.
 */
export function isMistaken({ message }: Finding): boolean {
  const value = /^(?:The value|Type) '"?([\w-]+)"?' is not assignable to '"[\w-]+" \|/.exec(
    message,
  );
  if (value?.[1] && unknownValues.includes(value[1])) return true;
  const types = /^Type '(.+)' is not assignable to '(.+)'$/.exec(message);
  if (!types?.[1] || !types[2]) return false;
  const given = members(types[1]);
  const wanted = members(types[2]);
  const rest = given.filter((member) => member !== nothing);
  return rest.length < given.length && rest.every((member) => fits(member, wanted));
}

/** Whether a type may be written into an attribute that takes the others. */
function fits(member: string, wanted: readonly string[]): boolean {
  if (wanted.includes(member) || wanted.includes(`"${member}"`)) return true;
  // A long list is shortened in the message: what is left out of it cannot be judged.
  const isOpen =
    wanted.includes('string') || wanted.some((other) => /^\.\.\. \d+ more/.test(other));
  return member.startsWith('"') && isOpen;
}
