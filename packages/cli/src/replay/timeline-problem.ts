import { CommandProblem } from '../command-problem.ts';

/** What a time line looks like, for the reader of a complaint. */
const SHAPE = '{"given": {"timeZone": …}, "begin": …, "timeline": […], "ask": […]}';

/** A fault of the time line, with the place in it: `timeline[2].at`. */
export function timelineProblem(place: string, message: string, fix?: string): CommandProblem {
  return new CommandProblem(
    'bad-timeline',
    `the time line is not right at \`${place}\`: ${message}`,
    fix ?? `a time line is ${SHAPE}; see \`lintel replay --help\``,
  );
}
