import {
  Clock,
  Currency,
  Day,
  Instant,
  Measure,
  NumberToken,
  Relation,
  Text,
  Unit,
} from '../syntax/tokens.ts';
import type { DeclaredSymbol, Stretch } from './declared-symbol.ts';
import type { EditorSet } from './editor-set.ts';
import type { EditorDocument, Mention } from './read-document.ts';
import { resolveMention } from './resolve-mention.ts';

/** What a word is, for colours. A word of the language that is used as a name is a name. */
export const highlightKinds = [
  'keyword',
  'comment',
  'string',
  'number',
  'unit',
  'operator',
  'state',
  'event',
  'role',
  'deadline',
  'value',
  'plan',
  'name',
] as const;

export interface Highlight extends Stretch {
  readonly kind: (typeof highlightKinds)[number];
  readonly declares: boolean;
}

const ofToken = new Map<unknown, Highlight['kind']>([
  [Text, 'string'],
  [NumberToken, 'number'],
  [Day, 'number'],
  [Clock, 'number'],
  [Instant, 'number'],
  [Unit, 'unit'],
  [Currency, 'unit'],
  [Measure, 'unit'],
  [Relation, 'operator'],
]);

/** All words of a file in order, with what they are in it. */
export function highlightsOf(set: EditorSet, path: string): Highlight[] {
  const document = set.documents.get(path);
  if (document === undefined) return [];
  const highlights: Highlight[] = document.parsed.comments.map(({ span: { start, end } }) => ({
    start,
    end,
    kind: 'comment',
    declares: false,
  }));
  const mentions = new Map(document.mentions.map((mention) => [mention.index, mention]));
  document.reading.words.forEach(({ token, as }, index) => {
    const start = token.startOffset;
    const end = (token.endOffset ?? start) + 1;
    if (end <= start) return;
    const mention = mentions.get(index);
    const asked = as?.type ?? token.tokenType;
    const kind =
      ofToken.get(asked) ??
      (mention === undefined
        ? asked.name.startsWith('word:') && 'keyword'
        : kindOf(set, document, mention));
    if (kind !== false)
      highlights.push({ start, end, kind, declares: (mention?.declares ?? null) !== null });
  });
  return highlights.sort((a, b) => a.start - b.start);
}

function kindOf(set: EditorSet, document: EditorDocument, mention: Mention): Highlight['kind'] {
  const kind = resolveMention(set, document, mention)?.kind ?? mention.place.kinds[0];
  return kind === undefined ? 'name' : kindOfSymbol(kind);
}

function kindOfSymbol(kind: DeclaredSymbol['kind']): Highlight['kind'] {
  switch (kind) {
    case 'state':
    case 'role':
    case 'deadline':
    case 'plan':
    case 'event':
      return kind;
    case 'request':
    case 'approval':
    case 'review':
      return 'event';
    case 'schedule':
      return 'deadline';
    case 'setting':
    case 'fact':
    case 'memory':
    case 'count':
    case 'choice':
    case 'repeat':
    case 'answer':
    case 'field':
    case 'meter':
    case 'add-on':
      return 'value';
    default:
      return 'name';
  }
}
