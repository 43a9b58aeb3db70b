import { beforeEach, describe, expect, test } from 'vitest';
import type { ProductPort } from '../adapters/product/product-port.ts';
import { resourceCheck } from '../entitlements/check-resource.ts';
import { readEntitlements } from '../entitlements/read-entitlements.ts';
import { exampleShop, type Shop } from '../../test/example-shop.ts';
import { SYSTEM } from './command-deps.ts';
import { Look } from './look.ts';
import { setLegalHold } from './set-legal-hold.ts';
import { turnSwitch } from './turn-switch.ts';

const files = [
  {
    path: 'catalogue.lintel',
    text: `catalogue "Club" version 1 {
  currencies EUR
  regions EU, FR
  role member "Member"
  request leave "Leave"
  request forget "Delete my logs"
  event subscribed { paid-through is date }
  event sign-up
  data logs "Log books"
  data photos "Photos"
  reasons in order gone, over-limit
  switch exports "Exports"
  resource film "Film" with made is date
  feature editor "Editor"
  feature csv "CSV" while exports
  feature charts "Charts" not in FR
  feature support "Support" is email or phone
  access-level browse "Look only" { include editor, support email }
  plan starter "Starter" {
    include editor, csv, charts, support phone
    price 10 EUR per month
  }
}
`,
  },
  {
    path: 'club.lintel',
    text: `policy "Club" version 1 {
  for plan starter
  time zone utc
  begin on sign-up
  start state open "Open" {
    access browse when switch exports is off because over-limit "Exports are closed."
    access full otherwise
    on leave go to alumni because gone "You left."
    on forget delete logs
  }
  state alumni "Alumni" {
    access full to films made before last-day
    keep logs for 24 hours
    on sign-up go to open
  }
  deadline last-day is 1 hour after begin
}
`,
  },
];

let shop: Shop;
let deleted: string[];
beforeEach(async () => {
  deleted = [];
  const product: ProductPort = {
    deleteData: async ({ account, what }) => {
      deleted.push(`${account} ${what}`);
    },
    issueLicence: async () => undefined,
  };
  shop = await exampleShop('2026-05-04T08:00:00.000Z', undefined, undefined, { files, product });
  await shop.account('globex');
  await shop.subscription('globex');
});

const view = (account = 'globex') =>
  shop.read((rows) => readEntitlements(new Look(rows, shop.deps), account));
const feature = async (name: string, account?: string) =>
  (await view(account)).features.find((each) => each.feature === name);
const turn = (name: string, on: boolean) =>
  shop.write((rows) =>
    turnSwitch(rows, shop.deps, { actor: SYSTEM }, { name, on, reason: 'A leak' }),
  );
const hold = (on: boolean) =>
  shop.write((rows) =>
    setLegalHold(rows, shop.deps, { actor: SYSTEM }, { account: 'globex', on, reason: null }),
  );
const audited = () =>
  shop.read(async (rows) =>
    (await rows.audit.all({ account: 'globex' })).map(({ action }) => action),
  );

describe('rule 51: a switch', () => {
  test('closes what needs it at once, narrows what policies give, and says so in the audit', async () => {
    expect(await feature('csv')).toMatchObject({ access: 'granted' });
    expect(await turn('exports', false)).toMatchObject({ kind: 'accepted' });
    expect(await feature('csv')).toMatchObject({
      access: 'denied',
      reasons: [{ name: 'switched-off', message: 'Exports is switched off.' }],
    });
    expect(await feature('editor')).toMatchObject({ access: 'granted' });
    expect(await feature('charts')).toMatchObject({ access: 'denied' });
    expect(await feature('support')).toMatchObject({ access: 'granted', level: 'email' });
    expect((await view()).reasons).toMatchObject([{ name: 'over-limit' }]);
    expect(await audited()).toContain('switch exports off');
  });

  test('opens again, and changes nothing where it stands already', async () => {
    await turn('exports', false);
    const { revision } = await view();
    await turn('exports', false);
    expect((await view()).revision).toBe(revision);
    await turn('exports', true);
    expect(await feature('csv')).toMatchObject({ access: 'granted' });
    expect(await feature('support')).toMatchObject({ level: 'phone' });
  });

  test('must be declared', async () => {
    expect(await turn('imports', false)).toEqual({ kind: 'not-found' });
  });
});

describe('regions', () => {
  test('a feature may be barred in one, and nobody knows where an unknown one is', async () => {
    await shop.account('paris', { region: 'FR' });
    await shop.subscription('paris');
    expect(await feature('charts', 'globex')).toMatchObject({ access: 'granted' });
    expect(await feature('charts', 'paris')).toMatchObject({
      access: 'denied',
      reasons: [{ message: 'Charts is not offered in FR.' }],
    });
    await shop.write(async (rows) => {
      const row = await rows.accounts.get('paris');
      if (row) await rows.accounts.put({ ...row, region: 'XX' });
    });
    expect(await feature('charts', 'paris')).toMatchObject({
      access: 'unknown',
      reasons: [{ code: 'unknown-fact' }],
    });
    expect(await feature('editor', 'paris')).toMatchObject({ access: 'granted' });
  });
});

describe('rule 49: what access reaches', () => {
  test('is told for each kind of resource, and for one thing of it', async () => {
    expect((await view()).resources).toMatchObject([{ resource: 'film', access: 'granted' }]);
    await shop.request('globex', 'ana', ['member'], 'leave');
    const after = await view();
    expect(after.reasons).toMatchObject([{ name: 'gone', message: 'You left.' }]);
    expect(await feature('editor')).toMatchObject({ access: 'denied' });
    const [film] = after.resources ?? [];
    if (!film) throw new Error('no film');
    expect(film).toMatchObject({ access: 'granted', conditions: [{ relation: 'before' }] });
    const check = (value: string | null) => resourceCheck(film, value, after, null).access;
    expect(check('2026-05-01')).toBe('granted');
    expect(check('2026-05-05')).toBe('denied');
    expect(check('soon')).toBe('unknown');
    expect(check(null)).toBe('unknown');
  });
});

describe('rule 20: deletion', () => {
  test('is ordered from the product, once, and its end is in the audit', async () => {
    await shop.request('globex', 'ana', ['member'], 'leave');
    await shop.goTo('2026-05-05T08:00:00.000Z');
    expect(deleted).toEqual(['globex logs']);
    expect(await audited()).toContain('done: delete logs');
    await shop.goTo('2026-06-05T08:00:00.000Z');
    expect(deleted).toEqual(['globex logs']);
  });

  test('waits for a legal hold to be lifted, while the clock runs', async () => {
    await hold(true);
    await shop.request('globex', 'ana', ['member'], 'leave');
    await shop.goTo('2026-05-09T08:00:00.000Z');
    expect(deleted).toEqual([]);
    expect(await hold(true)).toEqual({ kind: 'accepted', waiting: 1 });
    await hold(false);
    await shop.goTo('2026-05-09T08:00:01.000Z');
    expect(deleted).toEqual(['globex logs']);
    expect(await audited()).toEqual(expect.arrayContaining(['legal hold', 'legal hold lifted']));
  });
});
