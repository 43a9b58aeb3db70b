import type { InstanceSnapshot } from '@lintel/contract';
import { compile } from '@lintel/dsl';
import { describe, expect, test } from 'vitest';
import { examples, lintel } from '../../../../test/fixtures/command-line.ts';
import { instant, simulated } from '../../../../test/fixtures/simulation.ts';

const text = examples['plans/trial.lintel'] ?? '';
const shorter = text
  .replace('version 3', 'version 4')
  .replace('trial-length = 14 days', 'trial-length = 11 days')
  .replace('  scenario', '  moving from version 3 {}\n\n  scenario');
const { set } = compile(Object.entries(examples).map(([path, source]) => ({ path, text: source })));
const trial = set?.plans.find(({ policy }) => policy === 'Free trial');

function instanceOf(index: number, live: (simulation: ReturnType<typeof simulated>) => void) {
  if (trial === undefined) throw new Error('no trial');
  const day = String((index % 27) + 1).padStart(2, '0');
  const simulation = simulated(trial, { begin: instant(`2026-03-${day} 09:00`) });
  live(simulation);
  return simulation.view().snapshot;
}

const isTrialing = (index: number): boolean => index % 86 === 5;
const stored = Array.from({ length: 1204 }, (_, index) =>
  instanceOf(index, (simulation) => {
    if (isTrialing(index)) simulation.do('first-sign-in', null, {});
  }),
);

function lines(snapshots: readonly InstanceSnapshot[]): string {
  return snapshots
    .map((snapshot, index) => JSON.stringify({ id: `ins_${String(index + 1)}`, snapshot }))
    .join('\n');
}

const words = 'migrate --dry-run plans/trial.lintel plans/trial-4.lintel --instances now.jsonl';
const files = { 'plans/trial-4.lintel': shorter, 'now.jsonl': lines(stored) };

describe('lintel migrate --dry-run', () => {
  test('counts what a publication would do, with one sample of each effect', async () => {
    const { exitCode, printed } = await lintel(words, files);
    expect(printed).toBe(
      [
        '1,204 instances: 1,190 unchanged, 14 lose 3 days',
        '',
        '    1,190   unchanged',
        '            for instance ins_1 (Free trial, not-started)',
        '',
        '       14 ! trial-end is 3 days earlier',
        '            for instance ins_6 (Free trial, trialing): trial-end 2026-03-17T08:00:00.000Z instead of 2026-03-20T08:00:00.000Z',
      ].join('\n'),
    );
    expect(exitCode).toBe(1);
  });

  test('answers the same each time', async () => {
    const first = await lintel(`${words} --json`, files);
    const second = await lintel(`${words} --json`, files);
    expect(second.printed).toBe(first.printed);
    expect(first.json()).toMatchObject({
      inWords: '1,204 instances: 1,190 unchanged, 14 lose 3 days',
      total: 1204,
      effects: [{ count: 1190 }, { count: 14, hurts: true, sample: { id: 'ins_6' } }],
      unreadable: [],
    });
  });

  test('hurts nobody where deadlines are kept', async () => {
    const kept = shorter.replace('from version 3 {', 'from version 3 { keep deadlines');
    const { exitCode, printed } = await lintel(words, { ...files, 'plans/trial-4.lintel': kept });
    expect(printed).toContain('1,204 instances: 1,204 unchanged');
    expect(exitCode).toBe(0);
  });

  test('moves everybody at the instant that is given', async () => {
    const restarted = shorter.replace('from version 3 {', 'from version 3 { restart deadlines');
    const { printed } = await lintel(`${words} --at 2026-04-01T00:00:00Z`, {
      ...files,
      'plans/trial-4.lintel': restarted,
      'now.jsonl': lines(stored.slice(5, 6)),
    });
    expect(printed).toContain('trial-end 2026-04-12T00:00:00.000Z instead of');
  });

  test('says who stays, and why', async () => {
    const ended = instanceOf(0, (simulation) => simulation.advanceTo(instant('2026-12-01 09:00')));
    const foreign = { ...instanceOf(1, () => undefined), hash: '0'.repeat(64) };
    const { printed } = await lintel(words, { ...files, 'now.jsonl': lines([ended, foreign]) });
    expect(printed).toContain('2 instances: 2 stay as they are');
    expect(printed).toContain('it has ended');
    expect(printed).toContain('the snapshot belongs to `Free trial` version 3, not to this plan');
  });

  test('counts the lines that it cannot read, and fails', async () => {
    const broken = `${lines(stored.slice(0, 1))}\nnonsense\n\n{"id":"x"}\n`;
    const { exitCode, printed } = await lintel(words, { ...files, 'now.jsonl': broken });
    expect(printed).toContain('1 instance: 1 unchanged');
    expect(printed).toContain('2 lines cannot be read, the first is line 2');
    expect(exitCode).toBe(1);
  });

  test('one instance with a damaged moment does not move the others at it', async () => {
    const [first] = stored;
    const odd = { ...first, context: { ...first?.context, last: 'soon' } } as InstanceSnapshot;
    const { printed } = await lintel(words, { ...files, 'now.jsonl': lines([...stored, odd]) });
    expect(printed).toContain('1,204 instances: 1,190 unchanged, 14 lose 3 days');
    expect(printed).toContain('line 1205: the instance does not say when it last moved');
  });

  test('a file in which nobody says a moment needs one', async () => {
    const [first] = stored;
    const { last: _, ...context } = first?.context ?? {};
    const silent = { ...first, context } as InstanceSnapshot;
    const { exitCode, complaints } = await lintel(words, {
      ...files,
      'now.jsonl': lines([silent]),
    });
    expect(complaints).toContain('no instance says when it last moved');
    expect(exitCode).toBe(2);
  });

  test('takes bare snapshots, and calls them by their line', async () => {
    const bare = stored
      .slice(0, 2)
      .map((snapshot) => JSON.stringify(snapshot))
      .join('\n');
    const { printed } = await lintel(words, { ...files, 'now.jsonl': bare });
    expect(printed).toContain('for instance line 1 (Free trial, not-started)');
  });

  test.each([
    [words.replace(' --dry-run', ''), 'not from here'],
    [words.replace(/ --instances.*/, ''), 'no file of instances'],
    [words.replace('now.jsonl', 'then.jsonl'), 'there is no such file'],
    [`${words} --at tomorrow`, 'is not an instant'],
    [`${words} --at 2026-02-30T00:00:00Z`, 'is not an instant'],
  ])('`%s` is told what is missing', async (call, complaint) => {
    const { exitCode, complaints } = await lintel(call, files);
    expect(exitCode).toBe(2);
    expect(complaints).toContain(complaint);
  });
});
