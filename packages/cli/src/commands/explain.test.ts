import { describe, expect, test } from 'vitest';
import { lintel } from '../../../../test/fixtures/command-line.ts';

describe('lintel explain', () => {
  test('says a policy in plain words', async () => {
    const { exitCode, printed } = await lintel('explain plans/trial.lintel');
    expect(exitCode).toBe(0);
    expect(printed).toContain('Free trial');
    expect(printed).toContain('On trial');
  });

  test('an unknown policy is a wrong call that names the ones there are', async () => {
    const { exitCode, complaints } = await lintel('explain plans/trial.lintel --policy Trial');
    expect(exitCode).toBe(2);
    expect(complaints).toContain('"Free trial"');
  });
});
