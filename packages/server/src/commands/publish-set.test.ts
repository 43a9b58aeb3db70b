import { compile } from '@lintel/dsl';
import { beforeEach, describe, expect, test } from 'vitest';
import { exampleFiles, exampleShop } from '../../test/example-shop.ts';
import type { Shop } from '../../test/example-shop.ts';
import { SYSTEM } from './command-deps.ts';
import { publishSet } from './publish-set.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await exampleShop('2026-05-04T08:00:00.000Z');
  await shop.account('globex');
});

/** Publishes the examples with some words of one file replaced. */
async function publish(file: string, ...replacements: readonly (readonly [string, string])[]) {
  const files = exampleFiles().map(({ path, text }) => ({
    path,
    text: path === file ? replacements.reduce((now, [a, b]) => now.replace(a, b), text) : text,
  }));
  const { set } = compile(files);
  if (!set?.catalogue) throw new Error('does not compile');
  const { catalogue, plans } = set;
  return shop.write((rows) =>
    publishSet(
      rows,
      shop.deps,
      { actor: SYSTEM },
      {
        ...{ catalogue, plans, files, catalogueFile: 'catalogue.lintel' },
      },
    ),
  );
}

const longer = [
  ['version 3', 'version 4'],
  ['trial-length = 14 days', 'trial-length = 21 days'],
] as const;

describe('publishing', () => {
  test('the same set again changes nothing', async () => {
    const answer = await publish('trial.lintel');
    expect(answer).toMatchObject({ kind: 'accepted', published: [] });
    expect(await shop.read((rows) => rows.plans.count())).toBe(6);
  });

  test('another content under the same version is refused, and the old one stays in force', async () => {
    const answer = await publish('trial.lintel', longer[1]);
    expect(answer).toEqual({
      ...{ kind: 'conflict', what: 'Free trial', version: 3, because: 'other-content' },
    });
    await shop.subscription('globex');
    expect((await shop.instance('globex', 'Free trial')).version).toBe(3);
  });

  test('a new version begins with new subscriptions; those that run stay with theirs', async () => {
    await shop.subscription('globex');
    await shop.account('initech');
    expect(await publish('trial.lintel', ...longer)).toMatchObject({
      kind: 'accepted',
      published: [{ policy: 'Free trial', version: 4 }],
    });
    await shop.subscription('initech');
    for (const account of ['globex', 'initech']) await shop.event(account, 'first-sign-in');
    const ends = await shop.read(async (rows) => [
      ...(await rows.deadlines.pending('globex')),
      ...(await rows.deadlines.pending('initech')),
    ]);
    expect(ends.filter(({ name }) => name === 'trial-end').map(({ at }) => at)).toEqual([
      '2026-05-18T08:00:00.000Z',
      '2026-05-25T08:00:00.000Z',
    ]);
  });

  test('an older version is not put in force again', async () => {
    await publish('trial.lintel', ...longer);
    expect(await publish('trial.lintel')).toMatchObject({
      ...{ kind: 'conflict', what: 'Free trial', because: 'newer-in-force' },
    });
  });

  test('a policy for every account begins for accounts that are there already', async () => {
    const before = await shop.read((rows) => rows.instances.count({ account: 'globex' }));
    const renamed = [['policy "Overdue account"', 'policy "Dunning"']] as const;
    expect((await publish('overdue.lintel', ...renamed)).kind).toBe('accepted');
    expect(await shop.read((rows) => rows.instances.count({ account: 'globex' }))).toBe(before + 1);
    expect((await shop.instance('globex', 'Dunning')).snapshot.state).toBe('clear');
  });

  test('a subscription keeps the prices it was bought under', async () => {
    await shop.subscription('globex', {
      ...{ event: 'subscribed', fields: { 'paid-through': '2026-05-10' } },
    });
    await shop.payBy('globex', 'test-succeeds');
    const dearer = [
      ['version 4', 'version 5'],
      ['490 EUR', '990 EUR'],
    ] as const;
    expect((await publish('catalogue.lintel', ...dearer)).kind).toBe('accepted');
    await shop.goTo('2026-05-11T00:00:00.000Z');
    const [invoice] = await shop.read((rows) => rows.invoices.all());
    expect(invoice?.total.minor).toBe('49000');
  });
});
