import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (options: { type: 'minor' }) => void;

/** One thing to time; `run` does it `times` times and returns something that depends on the work. */
export interface Contender {
  readonly name: string;
  readonly run: (times: number) => unknown;
  /** How often it is done in one round: enough for some tens of milliseconds. */
  readonly times: number;
}

export interface Timing {
  readonly name: string;
  /** Microseconds of CPU for one run, the median of all rounds. */
  readonly cpuMicros: number;
  /** CPU time of the first contender's round over this one's, the median of all rounds. */
  readonly ratio: number;
}

/** Repeats a piece of work; its last result is handed on, so that it cannot be optimised away. */
export const again =
  (work: () => unknown): Contender['run'] =>
  (times) => {
    let last: unknown;
    for (let i = 0; i < times; i++) last = work();
    return last;
  };

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

/** Nobody pays for what the one before left behind. */
function cpuMicros({ run, times }: Contender): number {
  collectGarbage({ type: 'minor' });
  const before = process.cpuUsage();
  run(times);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / times;
}

export interface Measuring {
  readonly rounds?: number;
  /** CPU time of each contender before it is timed; the more code it runs through, the longer it takes to get warm. */
  readonly warmUpSeconds?: number;
}

/**
 * Times contenders side by side: every round runs each of them once, so that a busy neighbour
 * disturbs all of them alike. The first contender is the one that the others are compared with.
 *
 * All are warm, as in a server or an editor that has been running for a while: what the engine
 * spends on compiling their code (it counts as CPU time, on whatever thread) is over before.
 */
export function measure(
  contenders: readonly Contender[],
  { rounds = 15, warmUpSeconds = 1 }: Measuring = {},
): readonly Timing[] {
  for (const contender of contenders) {
    for (let spent = 0; spent < warmUpSeconds * 1_000_000;)
      spent += Math.max(1, cpuMicros(contender)) * contender.times;
  }
  const samples = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    contenders.forEach((contender, index) => samples[index]?.push(cpuMicros(contender)));
  }
  const first = samples[0] ?? [];
  return contenders.map(({ name }, index) => {
    const own = samples[index] ?? [];
    return {
      name,
      cpuMicros: median(own),
      ratio: median(own.map((value, round) => value / (first[round] ?? NaN))),
    };
  });
}
