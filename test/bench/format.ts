import { format } from '@lintel/dsl';
import { manyLines } from './example-texts.ts';
import { again, measure } from './measure.ts';
import type { Section } from './report.ts';

const limits = { bytes: 10_000_000, tokens: 1_000_000 };

/** The formatter on 2,000 lines and on ten times as many: its time must grow as the text does. */
export function benchFormat(): Section {
  const [short, long] = [manyLines(2_000), manyLines(20_000)];
  const timings = measure(
    [
      { name: 'lintel, 2,000 lines', times: 5, run: again(() => format(short, { limits })) },
      { name: 'lintel, 20,000 lines', times: 1, run: again(() => format(long, { limits })) },
    ],
    { rounds: 7 },
  );
  const [few, many] = timings.map(({ cpuMicros }) => cpuMicros);
  const growth = (many ?? NaN) / (few ?? NaN);
  return {
    title: 'Format',
    timings,
    notes: [`ten times the lines take ${growth.toFixed(1)} times as long (goal: at most 12)`],
  };
}
