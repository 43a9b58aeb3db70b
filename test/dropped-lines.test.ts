import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  compareSets,
  compile,
  proseOf,
  proseText,
  reviewProse,
  type SourceFile,
} from '@lintel/dsl';
import type { CompiledSet } from '@lintel/contract';

/** Every construct of the language, one file per area. */
const folder = new URL('./corpus/constructs/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.lintel'))
  .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));

/** Lines that say nothing of what a policy does: comments, ends, scenarios, and how a version is moved to. */
const aside = /^\s*(#|$|\}|scenario\b|moving\b)/u;

/** Every text that is left when one line is gone, as far as it still compiles. */
function* withoutALine({ path, text }: SourceFile) {
  const lines = text.split('\n');
  let isAside = false;
  for (const [place, line] of lines.entries()) {
    if (/^ {2}(scenario|moving)\b/u.test(line)) isAside = true;
    if (/^ {0,2}\}/u.test(line)) isAside = false;
    if (isAside || aside.test(line)) continue;
    const { set } = compile([{ path, text: lines.toSpliced(place, 1).join('\n') }]);
    if (set !== null) yield { where: `${path}:${place + 1} ${line.trim()}`, set };
  }
}

function isSame(one: CompiledSet, other: CompiledSet): boolean {
  const hashes = ({ catalogue, plans, reviews = [] }: CompiledSet) =>
    [catalogue, ...plans, ...reviews].map((part) => part?.hash ?? '').join();
  return hashes(one) === hashes(other);
}

test.each(files)('a line that is gone from $path, or that came, is told in words', (file) => {
  const { set: whole } = compile([file]);
  if (whole === null) throw new Error('the text does not compile');
  for (const { where, set } of withoutALine(file)) {
    for (const { changes } of [compareSets(whole, set), compareSets(set, whole)]) {
      if (!isSame(whole, set)) expect(changes, `${where} passes in silence`).not.toEqual([]);
      expect(
        changes.filter(({ text }) => /something else|undefined/u.test(text)),
        where,
      ).toEqual([]);
    }
  }
});

test.each(files)('a line that is gone from $path is missing from the explanation', (file) => {
  const { set: whole } = compile([file]);
  if (whole === null) throw new Error('the text does not compile');
  for (const { where, set } of withoutALine(file)) {
    const pairs = set.plans.flatMap((plan) =>
      whole.plans
        .filter(({ policy }) => policy === plan.policy)
        .map((before) => ({ before, plan })),
    );
    for (const { before, plan } of pairs.filter(({ before, plan }) => before.hash !== plan.hash))
      expect(proseText(proseOf(plan)), where).not.toBe(proseText(proseOf(before)));
    for (const review of set.reviews ?? []) {
      const before = whole.reviews?.find((each) => each.review === review.review);
      if (before !== undefined && before.hash !== review.hash)
        expect(proseText(reviewProse(review)), where).not.toBe(proseText(reviewProse(before)));
    }
  }
});
