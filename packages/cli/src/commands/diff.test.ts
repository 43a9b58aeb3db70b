import { describe, expect, test } from 'vitest';
import { examples, lintel } from '../../../../test/fixtures/command-line.ts';

const text = examples['plans/trial.lintel'] ?? '';
const shorter = text
  .replace('version 3', 'version 4')
  .replace('trial-length = 14 days', 'trial-length = 11 days');
const moving = shorter.replace('  scenario', '  moving from version 3 {}\n\n  scenario');

describe('lintel diff', () => {
  test('tells two versions that lie side by side apart', async () => {
    const { exitCode, printed } = await lintel('diff plans/trial.lintel plans/trial-4.lintel', {
      'plans/trial-4.lintel': moving,
    });
    expect(printed).toBe(
      [
        'Policy "Free trial", version 3 to 4',
        '  What runs under version 3 moves to this one as soon as this version is published.',
        '  ! trial-length is 3 days shorter: 11 days instead of 14 days',
        '',
        '1 difference, 1 hurts what runs (!)',
      ].join('\n'),
    );
    expect(exitCode).toBe(1);
  });

  test('succeeds where nobody who runs is hurt', async () => {
    const { exitCode, printed } = await lintel('diff plans/trial.lintel plans/trial-4.lintel', {
      'plans/trial-4.lintel': shorter,
    });
    expect(printed).toContain('What runs under version 3 stays with it');
    expect(printed).toContain('  ~ trial-length is 3 days shorter');
    expect(exitCode).toBe(0);
  });

  test('compares folders, the catalogue too', async () => {
    const files = Object.fromEntries(
      Object.entries(examples).map(([path, source]) => [
        path.replace('plans/', 'next/'),
        source.replace('49 EUR', '59 EUR'),
      ]),
    );
    const { exitCode, printed } = await lintel('diff plans next', files);
    expect(printed).toContain('  ~ the plan starter costs 59 EUR per month instead of 49 EUR');
    expect(exitCode).toBe(0);
  });

  test('fails where a content changed without a new version', async () => {
    const { exitCode, printed } = await lintel('diff plans/trial.lintel plans/new.lintel', {
      'plans/new.lintel': text.replace('14 days', '21 days'),
    });
    expect(printed).toContain('Call it version 4.');
    expect(exitCode).toBe(1);
  });

  test('says that there is no difference', async () => {
    expect(await lintel('diff plans plans')).toMatchObject({
      exitCode: 0,
      printed: 'No difference.',
    });
  });

  test('answers programs with the changes and their places', async () => {
    const { json } = await lintel('diff plans/trial.lintel plans/trial-4.lintel --json', {
      'plans/trial-4.lintel': moving,
    });
    expect(json()).toMatchObject({
      changes: [
        {
          area: 'settings',
          policy: 'Free trial',
          hurts: true,
          reaches: 'running',
          before: { file: 'plans/trial.lintel' },
          after: { file: 'plans/trial-4.lintel' },
        },
      ],
      policies: [{ policy: 'Free trial', before: 3, after: 4, needsVersion: false }],
    });
  });

  test.each(['diff', 'diff plans/trial.lintel', 'diff plans plans plans'])(
    '`%s` is told that two versions are needed',
    async (words) => {
      const { exitCode, complaints } = await lintel(words);
      expect(exitCode).toBe(2);
      expect(complaints).toContain('an older and a newer version are needed');
    },
  );

  test('a text with errors is no version', async () => {
    const { exitCode, complaints } = await lintel('diff plans/trial.lintel plans/new.lintel', {
      'plans/new.lintel': text.replace('access full', 'acess full'),
    });
    expect(exitCode).toBe(2);
    expect(complaints).toContain('LTL-1001');
  });
});
