import { compile } from '@lintel/dsl';
import { beforeEach, describe, expect, test } from 'vitest';
import { exampleFiles, exampleShop } from '../../test/example-shop.ts';
import type { Shop } from '../../test/example-shop.ts';
import { SYSTEM } from './command-deps.ts';
import { publishSet } from './publish-set.ts';
import { undoMove } from './undo-move.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await exampleShop('2026-05-04T08:00:00.000Z');
  await shop.account('globex');
  await shop.subscription('globex');
});

/** Publishes the examples with another text of one file. */
async function publish(file: string, change: (text: string) => string): Promise<void> {
  const files = exampleFiles().map(({ path, text }) => ({
    path,
    text: path === file ? change(text) : text,
  }));
  const { set, diagnostics } = compile(files);
  if (!set?.catalogue) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  const { catalogue, plans } = set;
  const whole = { catalogue, plans, files, catalogueFile: 'catalogue.lintel' };
  await shop.write((rows) => publishSet(rows, shop.deps, { actor: SYSTEM }, whole));
}

/** The example trial, longer by a week, with lines under `moving from version 3`. */
const longer =
  (lines: string, version = 4) =>
  (text: string) =>
    text
      .replace('version 3', `version ${String(version)}`)
      .replace('trial-length = 14 days', 'trial-length = 21 days')
      .replace(
        '  scenario',
        `  moving from version ${String(version - 1)} {\n${lines}\n  }\n\n  scenario`,
      );

const trialEnd = async (): Promise<string | undefined> => {
  const rows = await shop.read((read) => read.deadlines.pending('globex'));
  return rows.find(({ name }) => name === 'trial-end')?.at;
};

describe('what runs under an older version', () => {
  beforeEach(() => shop.event('globex', 'first-sign-in'));

  test('moves at once, with its deadlines, and the audit says so', async () => {
    await publish('trial.lintel', longer(''));
    expect((await shop.instance('globex', 'Free trial')).version).toBe(3);
    await shop.worker.drain();
    expect(shop.failures).toEqual([]);
    const trial = await shop.instance('globex', 'Free trial');
    expect(trial).toMatchObject({ version: 4, snapshot: { version: 4, state: 'trialing' } });
    expect(await trialEnd()).toBe('2026-05-25T08:00:00.000Z');
    const entries = await shop.read((rows) => rows.audit.all({ instance: trial.id }));
    expect(entries.at(-1)).toMatchObject({
      action: 'move to version 4',
      outcome: 'accepted',
      version: 4,
      before: 'trialing',
      after: 'trialing',
      text: 'Moved from version 3 to version 4. trial-end is 7 days later.',
    });
  });

  test('goes on under the later one', async () => {
    await publish('trial.lintel', longer('keep deadlines'));
    await shop.goTo('2026-05-18T08:00:00.000Z');
    const trial = await shop.instance('globex', 'Free trial');
    expect(trial).toMatchObject({ version: 4, snapshot: { state: 'expired' } });
  });

  test('meets a request under the version that it should have by then', async () => {
    await publish('trial.lintel', longer(''));
    await shop.request('globex', 'ana', ['account-manager'], 'extend-trial');
    expect(await shop.instance('globex', 'Free trial')).toMatchObject({ version: 4 });
  });

  test('moves on the day that the policy names, not before', async () => {
    await publish('trial.lintel', longer('on 2026-05-10\n    keep deadlines'));
    await shop.goTo('2026-05-09T00:00:00.000Z');
    expect((await shop.instance('globex', 'Free trial')).version).toBe(3);
    await shop.goTo('2026-05-10T12:00:00.000Z');
    expect((await shop.instance('globex', 'Free trial')).version).toBe(4);
  });

  test('takes versions that it missed one by one', async () => {
    await publish('trial.lintel', longer('on 2026-05-10'));
    await publish('trial.lintel', (text) =>
      longer('keep deadlines', 5)(text).replace('21 days', '30 days'),
    );
    await shop.goTo('2026-05-11T00:00:00.000Z');
    expect((await shop.instance('globex', 'Free trial')).version).toBe(5);
    expect(await trialEnd()).toBe('2026-05-25T08:00:00.000Z');
  });

  test('stays where a version moves another one', async () => {
    await publish('trial.lintel', (text) =>
      longer('', 4)(text).replace('moving from version 3', 'moving from version 2'),
    );
    await shop.worker.drain();
    expect((await shop.instance('globex', 'Free trial')).version).toBe(3);
  });

  test('stays while its state has no place, and that is written down', async () => {
    await publish('trial.lintel', (text) =>
      longer('')(text).replaceAll('trialing', 'trying').replace('"Trial"', '"Trying"'),
    );
    await shop.worker.drain();
    const trial = await shop.instance('globex', 'Free trial');
    expect(trial.version).toBe(3);
    const entries = await shop.read((rows) => rows.audit.all({ instance: trial.id }));
    expect(entries.at(-1)).toMatchObject({ action: 'move to version 4', outcome: 'ignored' });
    expect(entries.at(-1)?.text).toContain('no state `trialing`');
    expect(await shop.read((rows) => rows.deadlines.pending('globex'))).not.toContainEqual(
      expect.objectContaining({ priority: -1 }),
    );
  });
});

test('at renewal: a paid subscription keeps its terms until its term is over', async () => {
  await shop.event('globex', 'subscribed', { 'paid-through': '2026-06-01' });
  const [subscription] = await shop.read((rows) => rows.subscriptions.all({ account: 'globex' }));
  if (!subscription) throw new Error('no subscription');
  await shop.write((rows) =>
    rows.subscriptions.put({ ...subscription, paidThrough: '2026-06-01' }),
  );
  await publish('renewal.lintel', (text) =>
    text
      .replace('version 7', 'version 8')
      .replace('moving from version 6 {', 'moving from version 7 {\n    at renewal'),
  );
  await shop.goTo('2026-05-31T12:00:00.000Z');
  expect((await shop.instance('globex', 'Annual subscription')).version).toBe(7);
  await shop.goTo('2026-06-01T12:00:00.000Z');
  expect((await shop.instance('globex', 'Annual subscription')).version).toBe(8);
});

describe('rule 43: a move', () => {
  beforeEach(() => shop.event('globex', 'first-sign-in'));
  const undo = (more: Partial<Parameters<typeof undoMove>[3]> = {}) =>
    shop.write((rows) =>
      undoMove(
        rows,
        shop.deps,
        { actor: SYSTEM },
        {
          ...{ account: 'globex', policy: 'Free trial' },
          ...more,
        },
      ),
    );

  test('is undone: what was comes back, is on record, and does not move again', async () => {
    await publish('trial.lintel', longer(''));
    await shop.worker.drain();
    expect(await trialEnd()).toBe('2026-05-25T08:00:00.000Z');
    expect(await undo()).toMatchObject({
      kind: 'accepted',
      row: { version: 3, snapshot: { version: 3, state: 'trialing' } },
    });
    expect(await trialEnd()).toBe('2026-05-18T08:00:00.000Z');
    const trial = await shop.instance('globex', 'Free trial');
    const entries = await shop.read((rows) => rows.audit.all({ instance: trial.id }));
    expect(entries.at(-1)).toMatchObject({
      action: 'move to version 3',
      text: 'Moved back from version 4 to version 3.',
    });
    await shop.goTo('2026-05-10T00:00:00.000Z');
    await shop.request('globex', 'ana', ['account-manager'], 'extend-trial');
    expect((await shop.instance('globex', 'Free trial')).version).toBe(3);
  });

  test('is not undone twice, nor once something happened, nor where nothing moved', async () => {
    expect(await undo()).toEqual({ kind: 'too-late' });
    await publish('trial.lintel', longer(''));
    await shop.worker.drain();
    await shop.request('globex', 'ana', ['account-manager'], 'extend-trial');
    expect(await undo()).toEqual({ kind: 'too-late' });
    expect((await shop.instance('globex', 'Free trial')).version).toBe(4);
  });

  test('of nobody is not found', async () => {
    expect(await undo({ account: 'nobody' })).toEqual({ kind: 'not-found', what: 'account' });
    expect(await undo({ policy: 'Nothing' })).toEqual({ kind: 'not-found', what: 'policy' });
    expect(await undo({ subject: 'other' })).toEqual({ kind: 'not-found', what: 'policy' });
  });
});
