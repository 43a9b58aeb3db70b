import { compile, parse } from '@lintel/dsl';
import { exampleTexts } from './example-texts.ts';
import { again, measure } from './measure.ts';
import type { Section } from './report.ts';

const times = 10;

/** The example files as one policy set: parsed, resolved, checked, lowered to plans and machines. */
export function benchCompile(): Section {
  const lines = exampleTexts.reduce((sum, { text }) => sum + text.split('\n').length, 0);
  if (compile(exampleTexts).set === null) throw new Error('the examples did not compile');
  const timings = measure(
    [
      {
        name: 'lintel, parse alone',
        times,
        run: again(() => exampleTexts.map(({ text, path }) => parse(text, { file: path }))),
      },
      { name: 'lintel, compile', times, run: again(() => compile(exampleTexts)) },
    ],
    { warmUpSeconds: 5 },
  );
  const perThousand = ((timings[1]?.cpuMicros ?? NaN) / lines) * 1000;
  return {
    title: 'Compile the example policies',
    timings,
    notes: [`${lines} lines; ${(perThousand / 1000).toFixed(1)} ms for 1,000 lines (goal: 10 ms)`],
  };
}
