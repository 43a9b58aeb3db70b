import type { StatePlan } from '@lintel/contract';
import { stateLines } from '../emit/prose.ts';
import type { ProseLine } from '../emit/prose-line.ts';
import { type FoundChange, changed } from './change.ts';
import { sameMeaning } from './pair.ts';
import { type VersionPair, withNamesAfter } from './version-pair.ts';

/**
 * The parts of a state for which no comparison has words of its own: levels of access, schedules, classes of
 * data. They are told by the sentences with which the policy is explained.
 */
export function unnamedChanges(
  pair: VersionPair,
  before: StatePlan,
  after: StatePlan,
): readonly FoundChange[] {
  const [then, now] = [
    unnamedParts(withNamesAfter(pair, before) as StatePlan, after),
    unnamedParts(after, after),
  ];
  if (sameMeaning(then, now)) return [];
  const [said, says] = [stateLines(pair.older, then), stateLines(pair.newer, now)];
  const isIn = (lines: readonly ProseLine[], { text }: ProseLine) =>
    lines.some((line) => line.text === text);
  return [
    ...said
      .filter((line) => !isIn(says, line))
      .map((line) =>
        changed('states', `in ${after.name}, it no longer says: ${withoutStop(line)}`, {
          before: line.span ?? before.span,
          after: after.span,
        }),
      ),
    ...says
      .filter((line) => !isIn(said, line))
      .map((line) =>
        changed('states', `in ${after.name}, it says now: ${withoutStop(line)}`, {
          before: before.span,
          after: line.span ?? after.span,
        }),
      ),
  ];
}

/** A state without what is compared elsewhere; what the comparison needs anyway is that of `like`. */
function unnamedParts(state: StatePlan, like: StatePlan): StatePlan {
  const { accessLines, because, quietOnTheWay, schedules, keeps, span } = state;
  return {
    name: like.name,
    title: like.title,
    kind: 'middle',
    access: like.access,
    billing: like.billing,
    limits: [],
    refusals: [],
    deadlines: [],
    notices: [],
    entryActions: [],
    pauses: [],
    rules: [],
    keepData: null,
    repeats: [],
    ask: null,
    span,
    ...(accessLines === undefined ? {} : { accessLines }),
    ...(because === undefined ? {} : { because }),
    ...(quietOnTheWay === undefined ? {} : { quietOnTheWay }),
    ...(schedules === undefined ? {} : { schedules }),
    ...(keeps === undefined ? {} : { keeps }),
  };
}

function withoutStop({ text }: ProseLine): string {
  return text.replace(/\.$/, '');
}
