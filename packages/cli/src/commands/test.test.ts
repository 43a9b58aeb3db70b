import { describe, expect, test } from 'vitest';
import { changed, examples, lintel } from '../../../../test/fixtures/command-line.ts';

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
    expect(printed).toMatch(/2026-05-25 10:00 +state active \(line \d+\)/);
    expect(printed).toMatch(/ {2}✗ expect state expired +but it is: state active/);
  });

  test('a policy with errors is not run', async () => {
    const { exitCode, complaints } = await lintel('test bad/x.lintel', {
      'bad/x.lintel': 'policy "A" version one {',
    });
    expect(exitCode).toBe(1);
    expect(complaints).toContain('the policies have');
  });

  test('--coverage says which lines no scenario reaches', async () => {
    const { exitCode, printed } = await lintel('test plans/seats.lintel --coverage');
    expect(exitCode).toBe(0);
    expect(printed).toContain('Coverage of Seats');
    expect(printed).toMatch(/approval paths +3 of +7/);
    expect(printed).toMatch(
      /plans\/seats\.lintel:\d+ +approval +approval seat-change: when denied/,
    );
  });

  test('--coverage --json counts each kind and names the scenarios', async () => {
    const { json } = await lintel('test plans/trial.lintel --coverage --json');
    const [{ policy, counts, items }] = json().coverage;
    expect({ policy, counts }).toMatchObject({
      policy: 'Free trial',
      counts: { state: { reached: 4, of: 5 }, deadline: { reached: 1, of: 1 } },
    });
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'state', id: 'active', scenarios: ['One extension only'] }),
    );
    expect((await lintel('test plans/trial.lintel --json')).json()).not.toHaveProperty('coverage');
  });

  test('--junit writes a file that build servers read', async () => {
    const given = changed('plans/trial.lintel', 'expect state active', 'expect state expired');
    const name = 'scenario "One extension & <no> more"';
    const text = (given['plans/trial.lintel'] ?? '').replace('scenario "One extension only"', name);
    const { exitCode, files } = await lintel('test plans/trial.lintel --junit out/junit.xml', {
      'plans/trial.lintel': text,
    });
    expect(exitCode).toBe(1);
    const written = String(files.get('out/junit.xml'));
    expect(written).toContain('<testsuites name="lintel test" tests="3" failures="1" errors="0">');
    expect(written).toContain('name="One extension &amp; &lt;no&gt; more"');
    expect(written).toContain('message="expected state expired, but state active"');
    expect(written).toContain('classname="Free trial" name="Only an account manager extends"');
  });

  test('--mutate names what no scenario notices, and what to test', async () => {
    const { exitCode, printed } = await lintel('test plans/seats.lintel --mutate');
    expect(exitCode).toBe(0);
    expect(printed).toMatch(/Changes to Seats: \d+ changes tried, \d+ noticed/);
    expect(printed).toMatch(
      /plans\/seats\.lintel:\d+ {2}setting free-change = 2\n {4}nothing notices when it is 3/,
    );
    expect(printed).toContain(
      'test it: let the approval be denied, and expect notice "seats-denied"',
    );
  });

  test('--at-most tries fewer changes, and must be a number', async () => {
    const { json } = await lintel('test plans/seats.lintel --mutate --at-most 5 --json');
    expect(json().mutations).toMatchObject([{ policy: 'Seats', tried: 5 }]);
    const wrong = await lintel('test plans/seats.lintel --mutate --at-most few');
    expect(wrong).toMatchObject({ exitCode: 2 });
  });

  test('--watch runs again when a file changes, also after one with mistakes', async () => {
    const trial = examples['plans/trial.lintel'] ?? '';
    const { exitCode, printed, complaints } = await lintel(
      'test plans/trial.lintel --only extension --watch',
      {},
      {
        meanwhile: (_, world) => {
          world.write('plans/trial.lintel', 'policy "A" version one {');
          world.write(
            'plans/trial.lintel',
            trial.replace('expect state active', 'expect state expired'),
          );
        },
      },
    );
    expect(printed.match(/^1 scenario: .*$/gm)).toEqual([
      '1 scenario: all 1 passed',
      '1 scenario: 0 passed, 1 failed',
    ]);
    expect(complaints).toContain('the policies have');
    expect(exitCode).toBe(1);
  });

  test('--timeline draws what happened, without scripts, for light and dark', async () => {
    const { files } = await lintel('test plans/trial.lintel --timeline out/t.svg');
    const svg = String(files.get('out/t.svg'));
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toContain('<title id="title">Free trial: No card');
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(svg).toContain('state expired (line ');
    expect(svg).not.toContain('<script');
  });
});
