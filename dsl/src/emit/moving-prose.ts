import type { MovingPlan, Plan } from '@lintel/contract';
import { type ProseLine, line } from './prose-line.ts';
import { listInWords, spanInWords } from './words.ts';

/** What becomes of whatever runs under the version before. */
export function movingLines({ moving, version }: Plan): readonly ProseLine[] {
  if (moving === null) return [];
  const { fromVersion, states, span } = moving;
  return [
    line(movingInWords(moving), span),
    ...states.map(({ from, to }) => line(`Whoever is in ${from} comes to ${to}.`, span)),
    line(deadlinesInWords(moving), span),
    line(
      `What runs under another version than ${fromVersion} or ${version} stays with its own.`,
      null,
    ),
  ];
}

/** Who moves, and when. */
export function movingInWords(moving: MovingPlan): string {
  return `What runs under version ${moving.fromVersion} moves to this one ${whenInWords(moving)}.`;
}

function whenInWords({ when }: MovingPlan): string {
  switch (when.kind) {
    case 'at-once':
      return 'as soon as this version is published';
    case 'at-renewal':
      return 'when its paid term is over';
    case 'on':
      return `on ${when.date}`;
  }
}

function deadlinesInWords({ deadlines, cap }: MovingPlan): string {
  const capped = cap === undefined ? '' : `, and none is later than ${spanInWords(cap)} from then`;
  switch (deadlines) {
    case 'keep':
      return `Running deadlines stay where they are${capped}.`;
    case 'restart':
      return `Running deadlines count anew from the move${capped}.`;
    case null:
      return `Running deadlines count from where they began, with the lengths of this version${capped}.`;
  }
}

/** Who gets the version, as the end of a sentence: `10 % of accounts in DE`. */
export function rolloutInWords({ rollout }: Plan): string {
  if (rollout === undefined) return 'everybody';
  const { percent, regions, pilots, stopWhenPromiseBreaks } = rollout;
  const where = regions.length === 0 ? '' : ` in ${listInWords(regions, 'or')}`;
  const whoever = pilots.length === 0 ? '' : `, and for ${listInWords(pilots)}`;
  const until = stopWhenPromiseBreaks ? ', until a promise breaks' : '';
  return `${percent} % of accounts${where}${whoever}${until}`;
}

/** For whom it begins, and when that ends. */
export function rolloutLines(plan: Plan): readonly ProseLine[] {
  const { rollout } = plan;
  if (rollout === undefined) return [];
  return [
    line(
      `It is for ${rolloutInWords(plan)}; the others have the version before. An account that is in stays in.`,
      rollout.span,
    ),
  ];
}
