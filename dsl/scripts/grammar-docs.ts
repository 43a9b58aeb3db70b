import { readdirSync, readFileSync } from 'node:fs';

/** What stands above a rule of the grammar. */
export interface RuleDocs {
  readonly name: string;
  /** The right side of `name ::= …`, on one line. */
  readonly ebnf: string;
  /** Sentences between the EBNF and the example; empty when there are none. */
  readonly prose: string;
  readonly example: string | null;
}

export interface AreaDocs {
  /** The docstring of the class. */
  readonly summary: string;
  readonly rules: readonly RuleDocs[];
}

/** The areas of the grammar in the order in which a reader wants them. */
const areas = [
  'lintel-parser',
  'catalogue',
  'governance',
  'resource',
  'plan',
  'price',
  'policy',
  'header',
  'version',
  'rollout',
  'declaration',
  'state',
  'access',
  'limit',
  'event',
  'deadline',
  'schedule',
  'notice',
  'action',
  'telling',
  'moment',
  'reason',
  'money',
  'condition',
  'sum',
  'type',
  'value',
  'approval',
  'stage',
  'review',
  'scenario',
  'given',
  'expectation',
  'review-scenario',
  'review-expectation',
];

const folder = new URL('../src/syntax/grammar/', import.meta.url);

/** Reads the docstrings of every rule. A file of rules that is not in the order is a mistake of ours. */
export function readGrammarDocs(): AreaDocs[] {
  const files = areas.map((area) => (area === 'lintel-parser' ? `${area}.ts` : `${area}-rules.ts`));
  const others = readdirSync(folder).filter(
    (file) => file.endsWith('-rules.ts') && !files.includes(file),
  );
  if (others.length > 0) throw new Error(`not in the order of areas: ${others.join(', ')}`);
  return files.map((file) => areaDocs(readFileSync(new URL(file, folder), 'utf8')));
}

function areaDocs(source: string): AreaDocs {
  const summary =
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:abstract )?class/.exec(source)?.[1] ?? '';
  const rules: RuleDocs[] = [];
  const pattern = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*readonly \w+ = this\.RULE\(\s*'(\w+)'/g;
  for (const [, comment = '', name = ''] of source.matchAll(pattern))
    rules.push(ruleDocs(name, comment));
  return { summary: linesOf(summary).join(' ').trim(), rules };
}

function ruleDocs(name: string, comment: string): RuleDocs {
  const [docs = '', example = null] = linesOf(comment).join('\n').split('@example ');
  const [head = '', ...paragraphs] = docs.trim().split(/\n\s*\n/);
  const [, documented, ebnf] = /^(\w+) ::= ([\s\S]+)$/.exec(head.trim()) ?? [];
  if (documented !== name || ebnf === undefined)
    throw new Error(`no EBNF of ${name} above its rule`);
  return {
    name,
    ebnf: ebnf.replace(/\s+/g, ' '),
    prose: paragraphs
      .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
      .join('\n\n')
      .trim(),
    example: example?.trim() ?? null,
  };
}

function linesOf(comment: string): string[] {
  return comment.split('\n').map((line) => line.replace(/^\s*\*? ?/, ''));
}
