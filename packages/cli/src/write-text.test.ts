import { describe, expect, test } from 'vitest';
import { examples, lintel } from '../../../test/fixtures/command-line.ts';

const trial = examples['plans/trial.lintel'] ?? '';

describe('a file that cannot be written', () => {
  test.each([
    ['graph', 'graph plans/trial.lintel --out sealed/trial.svg'],
    ['test --junit', 'test plans/trial.lintel --junit sealed/trial.xml'],
    ['test --timeline', 'test plans/trial.lintel --timeline sealed/trial.svg'],
    ['fmt', 'fmt sealed/trial.lintel'],
  ])('is told by %s as a wrong call, with a way out', async (_, words) => {
    const untidy = trial.replace('  for plan', 'for plan');
    const { exitCode, complaints } = await lintel(words, { 'sealed/trial.lintel': untidy });
    expect(complaints).toContain('cannot be written: permission denied');
    expect(complaints).toContain('help: check that its folder exists');
    expect(exitCode).toBe(2);
  });

  test('does not end a conversation', async () => {
    const { exitCode, printed } = await lintel(
      'simulate sealed/trial.lintel --catalogue plans/catalogue.lintel',
      { 'sealed/trial.lintel': trial },
      { input: 'next\nsave Tried\nshow' },
    );
    expect(printed).toContain('sealed/trial.lintel cannot be written: permission denied');
    expect(printed).toMatch(/cannot be written[^]*\n\S+ \S+ {2}lapsed/);
    expect(exitCode).toBe(0);
  });
});
