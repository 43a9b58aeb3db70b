/** Where the texts of the fuzzer come from: mutated files, sentences of the grammar, and raw bytes. */
import { keywords } from '@lintel/dsl';
import { chance, type Chance } from '../fixtures/chance.ts';
import { seedTexts } from './seeds.ts';
import { ruleNames, sentence } from './sentences.ts';

const words = [...keywords.keys()];
const oddities = [
  '\u0000',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\ud800',
  '\u{1f4a9}',
  '\r',
  '\t',
  '"',
  '\\',
  '{',
  '}',
  '(',
  ')',
  ',',
  '%',
  '=',
  '<',
  '#',
  ';',
  '-',
  '--',
  "'",
  '\u201c',
  '__proto__',
  'constructor',
  '1e9',
  '99999999999999999999',
  '0x1f',
  '-1',
];

/** The text that one number stands for: the same on every machine. */
export function textOf(seed: number): string {
  const random = chance(seed);
  const kind = random.number(10);
  if (kind < 4) return mutated(random.one(seedTexts), random);
  if (kind < 7) return inWords(random);
  if (kind < 8) return wrapped(random);
  if (kind < 9) return spliced(random);
  return bytes(random);
}

/** A sentence of any rule, on its own; often with one thing wrong. */
function inWords(random: Chance): string {
  const text = sentence(random.one(ruleNames), random.number(7), random);
  return random.percent(30) ? mutated(text, random) : text;
}

/** Statements inside of a policy that is otherwise right, so that names, checks and lowering are reached. */
function wrapped(random: Chance): string {
  const depth = 2 + random.number(4);
  const states = ['trial', 'active', 'ended']
    .map((name) => `state ${name} "S" { access full ${sentence('stateItem', depth, random)} }`)
    .join('\n');
  return `policy "P" version 1 {
  for plan starter
  time zone UTC
  each day ends at 00:00
  ${sentence('policyItem', depth, random)}
  start ${states}
  on cancel go to trial
}`;
}

function spliced(random: Chance): string {
  const first = random.one(seedTexts);
  const second = random.one(seedTexts);
  return first.slice(0, random.number(first.length)) + second.slice(random.number(second.length));
}

function bytes(random: Chance): string {
  const length = random.number(300);
  const raw = Uint8Array.from({ length }, () => random.number(256));
  return random.percent(50)
    ? new TextDecoder('latin1').decode(raw)
    : new TextDecoder().decode(raw.map((byte) => (byte % 96) + 32));
}

function mutated(text: string, random: Chance): string {
  let mutant = text;
  for (let edits = 1 + random.number(4); edits > 0; edits--) mutant = edited(mutant, random);
  return mutant;
}

function edited(text: string, random: Chance): string {
  const at = random.number(text.length + 1);
  switch (random.number(8)) {
    case 0: // a piece is lost
      return text.slice(0, at) + text.slice(at + 1 + random.number(random.percent(20) ? 200 : 6));
    case 1: // a piece comes twice
      return text.slice(0, at) + text.slice(Math.max(0, at - random.number(80)));
    case 2: // something odd comes in
      return text.slice(0, at) + random.one(oddities) + text.slice(at);
    case 3: // the end is missing
      return text.slice(0, at);
    case 4: // two letters change places
      return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
    default:
      return withOtherWord(text, random);
  }
}

/** One word becomes another word of the text or of the language: most of such texts still parse. */
function withOtherWord(text: string, random: Chance): string {
  const found = [...text.matchAll(/[A-Za-z][\w-]*|\d[\d.:-]*/g)];
  if (found.length === 0) return text + random.one(words);
  const target = random.one(found);
  const other = random.percent(60) ? random.one(found)[0] : random.one(words);
  return text.slice(0, target.index) + other + text.slice(target.index + target[0].length);
}
