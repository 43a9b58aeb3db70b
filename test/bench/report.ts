import type { Timing } from './measure.ts';

/** What a section of the benchmark found, and the goal that its last line is about. */
export interface Section {
  readonly title: string;
  readonly timings: readonly Timing[];
  /** Facts about the run that make the figures readable. */
  readonly notes: readonly string[];
}

const micros = (value: number): string =>
  value >= 1000 ? `${(value / 1000).toFixed(2)} ms` : `${value.toFixed(value < 10 ? 3 : 1)} µs`;

/** A section as text: CPU time of one run, and how many times the first line's time it is. */
export function printSection({ title, timings, notes }: Section): string {
  const width = Math.max(...timings.map(({ name }) => name.length));
  const lines = timings.map(
    ({ name, cpuMicros, ratio }) =>
      `  ${name.padEnd(width)}  ${micros(cpuMicros).padStart(10)} CPU  ${ratio.toFixed(2).padStart(7)} ×`,
  );
  return [title, ...lines, ...notes.map((note) => `  ${note}`)].join('\n');
}
