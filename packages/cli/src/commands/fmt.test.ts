import { describe, expect, test } from 'vitest';
import { examples, lintel } from '../../../../test/fixtures/command-line.ts';

describe('lintel fmt', () => {
  test('writes the one form, and leaves what has it', async () => {
    const untidy = (examples['plans/trial.lintel'] ?? '').replace(/^ {4}/gm, '\t');
    const { exitCode, files } = await lintel('fmt plans', { 'plans/trial.lintel': untidy });
    expect(exitCode).toBe(0);
    expect(files.get('plans/trial.lintel')).toBe(examples['plans/trial.lintel']);
  });

  test('--check changes nothing and fails', async () => {
    const untidy = (examples['plans/trial.lintel'] ?? '').replace(/^ {4}/gm, '\t');
    const given = { 'plans/trial.lintel': untidy };
    const { exitCode, files, printed } = await lintel('fmt --check plans', given);
    expect(exitCode).toBe(1);
    expect(printed).toContain('plans/trial.lintel: would change');
    expect(files.get('plans/trial.lintel')).toBe(untidy);
    expect(await lintel('fmt --check plans')).toMatchObject({ exitCode: 0 });
  });

  test('a text with a mistake is left alone', async () => {
    const given = { 'bad/x.lintel': 'policy "A" version one {' };
    const { exitCode, files } = await lintel('fmt bad/x.lintel', given);
    expect(exitCode).toBe(1);
    expect(files.get('bad/x.lintel')).toBe(given['bad/x.lintel']);
  });

  test('prints what is piped in, formatted', async () => {
    const tidy = examples['plans/trial.lintel'] ?? '';
    const { exitCode, printed } = await lintel(
      'fmt -',
      {},
      { input: tidy.replace(/^ {4}/gm, '\t') },
    );
    expect(exitCode).toBe(0);
    expect(`${printed}\n`).toBe(tidy);
  });

  test('gives a text with mistakes back as it came', async () => {
    const input = 'policy "A" version one {';
    const { exitCode, printed, complaints } = await lintel('fmt -', {}, { input });
    expect(exitCode).toBe(1);
    expect(printed).toBe(input);
    expect(complaints).toContain('it has errors');
  });

  test('does not mix what is piped in with files', async () => {
    expect(await lintel('fmt - plans/trial.lintel')).toMatchObject({ exitCode: 2 });
  });
});
