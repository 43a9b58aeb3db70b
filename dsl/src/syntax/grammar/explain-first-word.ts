import type { Diagnostic } from '@lintel/contract';
import type { IToken } from 'chevrotain';
import { nearest } from '../../diagnostics/nearest.ts';
import { replacement, report } from '../../diagnostics/report.ts';
import { Close, Name, NumberToken, Open, unitOfWord } from '../tokens.ts';
import { spanOf } from '../token-place.ts';
import { blockItems, type BlockItem, type FirstWords } from './first-words.ts';
import { meantFirst, meantInLine, meantUnit } from './words-of-others.ts';
import { missing, namesAfter, severalActions, startsLineAfter } from './missing.ts';

export interface FirstWordFault {
  readonly diagnostic: Diagnostic;
  /** The first word that was probably meant. */
  readonly near: string | null;
}

const timesOfNotices =
  'what a rule tells is told when the rule applies; a time belongs to a line `notify …` of the state itself, outside of the rule';

const conditionsAreNoTimes =
  '`before` and `after` name a deadline or a date; what is so, such as `… is deleted`, is a condition: `when … is deleted`, or `once … is deleted` for the moment itself';

const inRules: ReadonlySet<BlockItem> = new Set(['stateItem', 'action', 'approvalOutcome']);

const accessLasts =
  'access lasts as long as its state: what ends it is a rule, such as `at trial-end go to over`';

/** What people mean who begin a line so, and how it is said. */
const firstWordHints: ReadonlyMap<string, string> = new Map([
  [
    'if',
    'a condition stands after what happens: `on … when …`; what holds as soon as it is true is `once … go to …`',
  ],
  [
    'otherwise',
    'say again for what: `on … by … otherwise …` ends the rules for one request or event',
  ],
  ['else', 'say again for what: `on … by … otherwise …` ends the rules for one request or event'],
  ['renew', 'a term is renewed by its date: `extend paid-through by 1 year`, after `charge full`'],
  ['convert', 'the trial ends in another state, in which there is a charge: `go to paying`'],
  ['cancel', 'what the customer has asked for leads to a state: `on cancel by … go to …`'],
  ['free', 'a plan that costs nothing says so: `price 0 EUR per month`'],
  ['timeout', 'what the clock decides is `after 5 days deny "…"`'],
]);

/** Something stands where an item of a block should begin. */
export function explainFirstWord(
  file: string,
  token: IToken,
  previous: IToken,
  before: IToken,
  kind: BlockItem,
  first: FirstWords,
): FirstWordFault {
  const span = spanOf(file, token);
  const found = token.image;
  const where = blockItems[kind];
  const sameLine = token.startLine === previous.endLine;
  if (sameLine && previous.tokenType === NumberToken) {
    const unit = meantUnit(found) ?? nearest(found, [...unitOfWord.keys()].reverse());
    if (unit !== null) {
      const fixes = [replacement(`write \`${unit}\``, span, unit)];
      return { diagnostic: report('LTL-1002', span, { found, near: unit }, { fixes }), near: null };
    }
  }
  const nameTakenFromNextLine =
    sameLine && first.of(kind).has(previous.image) && startsLineAfter(previous, before);
  if (nameTakenFromNextLine) {
    const expected = namesAfter.get(before.image) ?? 'a name';
    return { diagnostic: missing(file, expected, before, []), near: null };
  }
  const meant = sameLine ? meantInLine(found) : null;
  if (meant !== null) {
    const fixes = [replacement(`write \`${meant}\``, span, meant)];
    const values = { found, near: meant };
    return { diagnostic: report('LTL-1002', span, values, { fixes }), near: null };
  }
  const near =
    meantFirst(found) ?? (token.tokenType === Name ? nearest(found, first.of(kind)) : null);
  if (near !== null && first.of(kind).has(near.split(' ')[0] ?? near)) {
    const fixes = [replacement(`write \`${near}\``, span, near)];
    const help = `did you mean \`${near}\`?`;
    const diagnostic = report('LTL-1001', span, { found, where, help }, { fixes });
    return { diagnostic, near: near.includes(' ') ? null : near };
  }
  if (sameLine && ![Open, Close].includes(previous.tokenType)) {
    // Times and terms are those of a line of the state; a rule tells when it fires.
    const isTime = found === 'is' && (before.image === 'before' || before.image === 'after');
    const help =
      before.image === 'with'
        ? { help: timesOfNotices }
        : isTime
          ? { help: conditionsAreNoTimes }
          : {};
    if (before.image === 'access' && (found === 'until' || found === 'for')) {
      const values = { found, after: previous.image };
      const diagnostic = report('LTL-1033', span, values, { help: accessLasts });
      return { diagnostic, near: null };
    }
    const joins = found === 'and' || (found === ',' && kind !== 'catalogueItem');
    const values = { found, after: previous.image };
    if (joins && inRules.has(kind))
      return {
        diagnostic: report('LTL-1033', span, values, { help: severalActions }),
        near: null,
      };
    return { diagnostic: report('LTL-1033', span, values, help), near: null };
  }
  const hint = firstWordHints.get(found.toLowerCase());
  if (hint !== undefined)
    return { diagnostic: report('LTL-1001', span, { found, where, help: hint }), near: null };
  const blocks = first.blocksFor(found);
  if (blocks.length > 0) {
    const belongs = blocks.map((block) => blockItems[block]).join(' or ');
    return { diagnostic: report('LTL-1032', span, { found, where, belongs }), near: null };
  }
  const help = `a line ${where} begins with one of: ${[...first.of(kind)].join(', ')}`;
  return { diagnostic: report('LTL-1001', span, { found, where, help }), near: null };
}
