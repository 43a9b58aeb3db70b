import { readFileSync } from 'node:fs';
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

describe('lintel test of a review', () => {
  const recipes = new URL('../../../../dsl/cookbook/', import.meta.url);
  const recipe = (name: string): string => readFileSync(new URL(name, recipes), 'utf8');
  const review = recipe('29-who-still-needs-a-key.lintel');
  const folder = (text: string): Record<string, string> => ({
    'keys/catalogue.lintel': recipe('catalogue.lintel'),
    'keys/keys.lintel': text,
  });

  test('its scenarios run beside those of the policy that it tells', async () => {
    const { exitCode, printed } = await lintel('test keys --coverage', folder(review));
    expect(printed).toContain('Who still needs a key\n  passed  The manager decides');
    expect(printed).toContain('4 scenarios: all 4 passed');
    expect(printed).toMatch(/Coverage of Who still needs a key\n {2}rules +2 of +3/);
    expect(printed).toMatch(/on not-sure notify owner with "review-due"/);
    expect(exitCode).toBe(0);
  });

  test('a missed expectation is printed beside what happened, for people and for build servers', async () => {
    const wrong = review.replace('answer remove for "Roof"', 'answer keep for "Roof"');
    const words = 'test keys --policy who-needs-a-key --junit out.xml';
    const { exitCode, printed, files } = await lintel(words, folder(wrong));
    expect(printed).not.toContain('Asked back');
    expect(printed).toMatch(
      /expected {2}answer keep for "Roof" by recommendation\n\s+but {7}remove by recommendation/,
    );
    expect(printed).toMatch(/2027-03-15 08:00 +"Gate 4": keep by recommendation \(line \d+\)/);
    expect(String(files.get('out.xml'))).toContain('testsuite name="Who still needs a key"');
    expect(exitCode).toBe(1);
  });

  test('--json names the review of each result', async () => {
    const { json } = await lintel('test keys --policy who-needs-a-key --json', folder(review));
    expect(json()).toMatchObject({ scenarios: 2, failed: 0 });
    expect(json().results.map((result: { review: string }) => result.review)).toEqual([
      'who-needs-a-key',
      'who-needs-a-key',
    ]);
  });

  test('`explain` says it in sentences, `diff` says what a version changes', async () => {
    const told = await lintel('explain keys --policy who-needs-a-key', folder(review));
    expect(told.printed).toContain('A window opens every year on 1 March at 08:00');
    const later = review.replace('version 1', 'version 2').replace('10 business', '5 business');
    const { printed, exitCode } = await lintel('diff keys next', {
      ...folder(review),
      'next/catalogue.lintel': recipe('catalogue.lintel'),
      'next/keys.lintel': later,
    });
    expect(printed).toContain('Review who-needs-a-key, version 1 to 2');
    expect(printed).toContain('~ there are 5 business days to answer, and there were 10');
    expect(exitCode).toBe(0);
    const unsaid = await lintel('diff keys next', {
      ...folder(review),
      'next/catalogue.lintel': recipe('catalogue.lintel'),
      'next/keys.lintel': review.replace('10 business', '5 business'),
    });
    expect(unsaid.printed).toContain('It cannot be published');
    expect(unsaid.exitCode).toBe(1);
  });
});
