import { isDeepStrictEqual } from 'node:util';
import type { ReviewPlan } from '@lintel/contract';
import { compile } from '@lintel/dsl';
import { type Chance, chance } from '../fixtures/chance.ts';
import { randomReview, randomReviewStart } from './random-review.ts';
import type { ReviewModel, ReviewSeen, ReviewSent, ReviewStart } from './review-subject.ts';

export interface ReviewDifference {
  readonly seed: number;
  readonly text: string;
  readonly after: readonly string[];
  readonly seen: readonly ReviewSeen[];
}

export interface ReviewAgreement {
  readonly pairs: number;
  readonly steps: number;
  /** How often something was decided about a subject. */
  readonly decided: number;
  readonly thrownAway: number;
  readonly differences: readonly ReviewDifference[];
}

/** Runs `pairs` random reviews, each with random answers, on two models, and compares what can be seen. */
export function agreeOnReviews(
  models: readonly [ReviewModel, ReviewModel],
  pairs: number,
  firstSeed = 1,
): ReviewAgreement {
  const differences: ReviewDifference[] = [];
  let [steps, decided, thrownAway] = [0, 0, 0];
  for (let seed = firstSeed, done = 0; done < pairs; seed += 1) {
    const random = chance(seed);
    const text = randomReview(random);
    const plan = compile([{ path: 'keys.lintel', text }]).set?.reviews?.[0];
    if (plan === undefined) {
      thrownAway += 1;
      continue;
    }
    for (let life = 0; life < 4 && done < pairs; life += 1, done += 1) {
      const lived = live(models, plan, random);
      steps += lived.steps;
      decided += lived.decided;
      if (lived.difference !== null) differences.push({ seed, text, ...lived.difference });
    }
  }
  return { pairs, steps, decided, thrownAway, differences };
}

function live(models: readonly [ReviewModel, ReviewModel], plan: ReviewPlan, random: Chance) {
  const start = randomReviewStart(random);
  const runs = models.map((model) => model(plan, start));
  const after = [JSON.stringify(start)];
  let seen = runs.map(({ begun }) => begun);
  let now = start.begin;
  let decided = 0;
  for (let steps = 0; ; steps += 1) {
    const [sight, other] = seen;
    if (sight === undefined || !isDeepStrictEqual(sight, other))
      return { steps, decided, difference: { after, seen } };
    decided += sight.happened.filter((line) => line.includes(' decides ')).length;
    if (steps >= 24) return { steps, decided, difference: null };
    const next = randomNext(sight, random, start, now);
    now = next.at;
    after.push(`${now} ${JSON.stringify(next.sent)}`);
    seen = runs.map((run) => run.send(next.sent, now));
  }
}

function randomNext(
  { nextOpening, window }: ReviewSeen,
  { one, percent }: Chance,
  { subjects, persons }: ReviewStart,
  now: string,
): { readonly sent: ReviewSent; readonly at: string } {
  const isOpen = window[0]?.startsWith('open') === true;
  const later = (hours: number) => new Date(Date.parse(now) + hours * 3_600_000).toISOString();
  if (!isOpen && nextOpening !== null && percent(70))
    return { sent: { kind: 'wait' }, at: nextOpening };
  const at = later(one([0, 0, 1, 20, 30, 100]));
  const member = one([...subjects.map(({ id }) => id), 'K1']);
  if (percent(12)) return { sent: { kind: 'wait' }, at: later(400) };
  if (percent(5)) return { sent: { kind: 'end', member }, at };
  if (percent(15)) {
    const [fact, to] = one([
      ['used', percent(50)],
      ['days', one([1, 3, 8])],
      ['last', one([null, '2027-02-20', '2026-11-02'])],
    ] as const);
    return { sent: { kind: 'set', member, fact, to }, at };
  }
  const by = percent(50)
    ? { person: one(Object.keys(persons)) }
    : { role: one(['lead', 'owner', 'guard']) };
  const answer = one(['keep', 'remove', 'not-sure', 'keep', 'remove', 'burn']);
  return { sent: { kind: 'answer', member, answer, by }, at };
}
