import type { Block, DeclaredSymbol, SymbolKind } from './declared-symbol.ts';
import { type EditorSet, symbolsIn } from './editor-set.ts';
import type { EditorDocument, Mention } from './read-document.ts';

/** The word under the cursor, or right before it. */
export function mentionAt({ mentions }: EditorDocument, offset: number): Mention | null {
  return mentions.find(({ start, end }) => start <= offset && offset <= end) ?? null;
}

/** What a name stands for; `null` when nothing of that name is declared, or the language itself knows it. */
export function resolveMention(
  set: EditorSet,
  document: EditorDocument,
  mention: Mention,
): DeclaredSymbol | null {
  if (mention.declares !== null) return mention.declares;
  for (const symbol of candidates(set, document, mention, mention.name))
    if (symbol.name === mention.name) return symbol;
  for (const { kind, name } of inOtherNumber(mention))
    for (const symbol of set.shared.get(name) ?? []) if (symbol.kind === kind) return symbol;
  return null;
}

/** `each extra scan` speaks of the meter `scans`, `recordings made before …` of the resource `recording`. */
function inOtherNumber({ name, place: { kinds, foreign } }: Mention) {
  if (foreign !== true) return [];
  return [
    ...(kinds.includes('meter') ? [{ kind: 'meter', name: `${name}s` } as const] : []),
    ...(kinds.includes('resource') && name.endsWith('s')
      ? [{ kind: 'resource', name: name.slice(0, -1) } as const]
      : []),
  ];
}

/** Another name in the place of a symbol's, in the number in which it stands there. */
export function inSameNumber({ name }: Mention, symbol: DeclaredSymbol, to: string): string {
  if (name === symbol.name) return to;
  return name.length > symbol.name.length ? `${to}s` : to.replace(/s$/, '');
}

/** What a name after `request.`, `fact.` and the like can be. */
const kindOfOwner: ReadonlyMap<string, SymbolKind> = new Map([
  ['request', 'field'],
  ['event', 'field'],
  ['fact', 'fact'],
  ['memory', 'memory'],
  ['setting', 'setting'],
  ['count', 'count'],
  ['choice', 'choice'],
]);

function kindsAt(
  { reading: { words } }: EditorDocument,
  { index, place, rules }: Pick<Mention, 'index' | 'place' | 'rules'>,
): readonly SymbolKind[] {
  if (rules[0] !== 'ofSomething' || words[index - 1]?.token.image !== '.') return place.kinds;
  const kind = kindOfOwner.get(words[index - 2]?.token.image ?? '');
  return kind === undefined ? place.kinds : [kind];
}

/** The fields that a name can mean where it stands; several where that is open. */
export function fieldsMeantBy(
  set: EditorSet,
  document: EditorDocument,
  mention: Mention,
): ReadonlySet<DeclaredSymbol> {
  if (!kindsAt(document, mention).includes('field')) return new Set();
  const fields = [...fieldsAt(set, document, mention)];
  return new Set(fields.filter(({ name }) => name === mention.name));
}

/** Everything that a name at this place could mean: what is nearest first. */
export function* candidates(
  set: EditorSet,
  document: EditorDocument,
  at: Pick<Mention, 'block' | 'index' | 'place' | 'rules'>,
  name?: string,
): Iterable<DeclaredSymbol> {
  const kinds = kindsAt(document, at);
  const wanted = (symbol: DeclaredSymbol) => kinds.includes(symbol.kind);
  if (kinds.includes('field'))
    for (const symbol of fieldsAt(set, document, at)) if (wanted(symbol)) yield symbol;
  const states = policyNamed(set, document, at);
  if (states !== null) {
    for (const symbol of states.symbols) if (wanted(symbol)) yield symbol;
    return;
  }
  for (let block: Block | null = at.block; block !== null; block = block.parent)
    for (const symbol of block.symbols) if (symbol.kind !== 'field' && wanted(symbol)) yield symbol;
  if (enclosing(at.block, 'scenario') !== null)
    for (const block of statesAround(at.block))
      for (const symbol of block.symbols) if (wanted(symbol)) yield symbol;
  if (givesFacts.has(at.rules[0] ?? '') || at.rules.includes('givenSubject'))
    for (const { root } of set.documents.values())
      for (const { rule, symbols } of root.inner)
        if (rule === 'policy')
          for (const symbol of symbols) if (symbol.kind === 'fact' && wanted(symbol)) yield symbol;
  if (isOfNamedSubject(document, at))
    for (const { root } of set.documents.values())
      for (const { rule, symbols } of root.inner)
        if (rule === 'policy')
          for (const symbol of symbols) if (symbol.kind === 'state' && wanted(symbol)) yield symbol;
  if (enclosing(at.block, 'approval') !== null)
    for (const { root } of set.documents.values())
      for (const { rule, symbols } of root.inner)
        if (rule === 'policy') for (const symbol of symbols) if (wanted(symbol)) yield symbol;
  for (const symbols of name === undefined ? set.shared.values() : [set.shared.get(name) ?? []])
    for (const symbol of symbols) if (wanted(symbol)) yield symbol;
}

/** Lines of a scenario that also speak of facts of the policies that run beside it. */
const givesFacts: ReadonlySet<string> = new Set(['given', 'givenFact', 'setStep']);

/** In `expect "B1" state chained` the state may be one of another policy. */
function isOfNamedSubject(
  { reading: { words } }: EditorDocument,
  { index, rules }: Pick<Mention, 'index' | 'rules'>,
): boolean {
  return rules.includes('expectStep') && words[index - 2]?.token.image.startsWith('"') === true;
}

/** The states of the policy around a block: a scenario also speaks of their own deadlines. */
function statesAround(block: Block): readonly Block[] {
  const policy = enclosing(block, 'policy');
  return policy?.inner.filter(({ rule }) => rule === 'state') ?? [];
}

/** The fields of the request or event that a rule or a step is about, with their values; in an approval, those of any request. */
function* fieldsAt(
  set: EditorSet,
  { reading: { words }, mentions }: EditorDocument,
  { block, index, rules }: Pick<Mention, 'block' | 'index' | 'rules'>,
): Iterable<DeclaredSymbol> {
  const around = rules.find((rule) => leads.has(rule));
  const lead = around === undefined ? undefined : leads.get(around);
  if (around !== undefined && lead !== undefined) {
    for (let i = index - 1; i >= 0; i--) {
      if (words[i]?.token.image !== lead || words[i]?.as?.rules[0] !== around) continue;
      const event = mentions.find((mention) => mention.index === i + 1)?.name ?? '';
      const asked = (set.shared.get(event) ?? []).filter(isHappening);
      for (const symbol of asked) yield* fieldsOf(symbol);
      if (asked.length > 0) return;
      break;
    }
  }
  if (rules.includes('beginAt')) {
    const policy = enclosing(block, 'policy');
    for (const mention of mentions)
      if (mention.block === policy && words[mention.index]?.as?.rules[0] === 'beginOn')
        for (const symbol of set.shared.get(mention.name) ?? []) yield* fieldsOf(symbol);
    return;
  }
  if (rules[0] === 'reachSide') {
    for (const { root } of set.documents.values())
      for (const { rule, symbols } of root.inner)
        if (rule === 'catalogue') yield* symbols.filter(({ kind }) => kind === 'field');
    return;
  }
  // A decision speaks of the request that it is about, whichever that is.
  const inApproval = enclosing(block, 'approval') !== null || around === 'doStep';
  if (!inApproval && !rules.includes('askApproval')) return;
  for (const symbols of set.shared.values()) for (const symbol of symbols) yield* fieldsOf(symbol);
}

/** The first word of the statements that name a request or event. */
const leads: ReadonlyMap<string, string> = new Map([
  ['onRule', 'on'],
  ['doStep', 'do'],
]);

function isHappening({ kind }: DeclaredSymbol): boolean {
  return kind === 'request' || kind === 'event';
}

function* fieldsOf(symbol: DeclaredSymbol): Iterable<DeclaredSymbol> {
  if (!isHappening(symbol)) return;
  const block = blockOwnedBy(symbol);
  if (block !== null) yield* block.symbols;
}

/** The block of a symbol, such as the fields of a request. */
export function blockOwnedBy(symbol: DeclaredSymbol): Block | null {
  return symbol.home.inner.find(({ owner }) => owner === symbol) ?? null;
}

function enclosing(block: Block, kind: SymbolKind): Block | null {
  for (let here: Block | null = block; here !== null; here = here.parent)
    if (here.owner?.kind === kind) return here;
  return null;
}

/** In `policy "NAME" is in STATE` the state is one of that policy. */
function policyNamed(
  set: EditorSet,
  { reading: { words } }: EditorDocument,
  { index, place, rules }: Pick<Mention, 'index' | 'place' | 'rules'>,
): Block | null {
  if (!place.kinds.includes('state') || rules[0] !== 'policyIsIn') return null;
  let i = index - 1;
  while (i >= 0 && words[i]?.token.image !== 'policy') i--;
  const title = words[i + 1]?.token.image.slice(1, -1) ?? '';
  const policy = (set.shared.get(title) ?? []).find(({ kind }) => kind === 'policy');
  return policy === undefined ? null : blockOwnedBy(policy);
}

/** Every place that speaks of a symbol, its declaration included, file by file. */
export function mentionsOf(
  set: EditorSet,
  symbol: DeclaredSymbol,
): { readonly path: string; readonly mention: Mention }[] {
  const found: { path: string; mention: Mention }[] = [];
  for (const document of set.documents.values()) {
    for (const mention of document.mentions) {
      if (mention.name !== symbol.name && mention.place.foreign !== true) continue;
      if (resolveMention(set, document, mention) === symbol)
        found.push({ path: document.path, mention });
    }
  }
  return found;
}

/** Every symbol of a set. */
export function* allSymbols({ documents }: EditorSet): Iterable<DeclaredSymbol> {
  for (const { root } of documents.values()) yield* symbolsIn(root);
}
