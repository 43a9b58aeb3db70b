/** What a name can be declared as. */
export type SymbolKind =
  | 'catalogue'
  | 'policy'
  | 'approval'
  | 'review'
  | 'answer'
  | 'stage'
  | 'scenario'
  | 'state'
  | 'deadline'
  | 'setting'
  | 'fact'
  | 'memory'
  | 'count'
  | 'choice'
  | 'option'
  | 'repeat'
  | 'role'
  | 'request'
  | 'event'
  | 'field'
  | 'template'
  | 'licence'
  | 'feature'
  | 'level'
  | 'meter'
  | 'plan'
  | 'add-on'
  | 'bundle'
  | 'region'
  | 'currency'
  | 'calendar'
  | 'schedule'
  | 'switch'
  | 'reason'
  | 'data'
  | 'resource'
  | 'subject'
  | 'access-level'
  | 'person';

/** A stretch of text; offsets in UTF-16 units, the end excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The inside of a pair of braces, or (with `owner` and `parent` null) a whole file. */
export interface Block extends Stretch {
  /** The rule of the grammar that opened it. */
  readonly rule: string;
  readonly owner: DeclaredSymbol | null;
  readonly parent: Block | null;
  /** Its brace was found; an unfinished block goes on to the end of what was read. */
  readonly closed: boolean;
  readonly symbols: DeclaredSymbol[];
  readonly inner: Block[];
}

/** A name, where it is declared and what it is. */
export interface DeclaredSymbol {
  readonly kind: SymbolKind;
  readonly name: string;
  /** What people read instead of the name; `null` when nothing is given. */
  readonly label: string | null;
  readonly path: string;
  /** The word itself; of a text, what stands between the quotes. */
  readonly word: Stretch;
  /** The line of the declaration with its block, if it has one. */
  readonly whole: { start: number; end: number };
  /** The block that it is declared in. */
  readonly home: Block;
}

/** Kinds that every file of a set sees; the others are seen in their own block. */
const everywhere: ReadonlySet<SymbolKind> = new Set([
  'catalogue',
  'policy',
  'approval',
  'review',
  'role',
  'request',
  'event',
  'template',
  'licence',
  'feature',
  'level',
  'meter',
  'plan',
  'add-on',
  'bundle',
  'region',
  'currency',
  'calendar',
  'switch',
  'reason',
  'data',
  'resource',
  'subject',
  'access-level',
]);

export function isSeenEverywhere({ kind }: DeclaredSymbol): boolean {
  return everywhere.has(kind);
}
