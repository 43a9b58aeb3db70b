import { describe, expect, test } from 'vitest';
import { examples, lintel } from '../../../../test/fixtures/command-line.ts';

describe('lintel test', () => {
  test('every scenario of the examples passes', async () => {
    const { exitCode, json } = await lintel('test plans --json');
    expect(json()).toMatchObject({ failed: 0 });
    expect(json().scenarios).toBeGreaterThan(10);
    expect(exitCode).toBe(0);
  });

  test('a missed expectation is printed beside what happened', async () => {
    const text = (examples['plans/trial.lintel'] ?? '').replace(
      'at 2026-05-25 10:00 expect state active',
      'at 2026-05-25 10:00 expect state expired',
    );
    const { exitCode, printed } = await lintel('test plans/trial.lintel --only extension', {
      'plans/trial.lintel': text,
    });
    expect(exitCode).toBe(1);
    expect(printed).toContain('FAILED  One extension only');
    expect(printed).toMatch(/expected {2}state expired\n\s+but {7}state active/);
    expect(printed).toMatch(/2026-05-25 10:00 state active \(line \d+\)/);
  });

  test('a policy with errors is not run', async () => {
    const { exitCode, complaints } = await lintel('test bad/x.lintel', {
      'bad/x.lintel': 'policy "A" version one {',
    });
    expect(exitCode).toBe(1);
    expect(complaints).toContain('the policies have');
  });
});
