import { compile } from '@lintel/dsl';
import { beforeEach, describe, expect, test } from 'vitest';
import { exampleFiles, exampleShop } from '../../test/example-shop.ts';
import type { Shop } from '../../test/example-shop.ts';
import { SYSTEM } from './command-deps.ts';
import { publishSet } from './publish-set.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await exampleShop('2026-05-04T08:00:00.000Z');
});

/** Publishes the example trial as version 4, with lines in its header. */
async function publish(header: string, more = ''): Promise<void> {
  const files = exampleFiles().map(({ path, text }) => ({
    path,
    text:
      path === 'trial.lintel'
        ? text
            .replace('version 3', 'version 4')
            .replace('trial-length = 14 days', 'trial-length = 21 days')
            .replace('  begin on sign-up', `  begin on sign-up\n${header}`)
            .replace('  scenario', `${more}\n  scenario`)
        : text,
  }));
  const { set, diagnostics } = compile(files);
  if (!set?.catalogue) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  const { catalogue, plans } = set;
  const whole = { catalogue, plans, files, catalogueFile: 'catalogue.lintel' };
  const answer = await shop.write((rows) => publishSet(rows, shop.deps, { actor: SYSTEM }, whole));
  expect(answer.kind).toBe('accepted');
}

async function versionsOf(count: number): Promise<readonly number[]> {
  const versions: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const account = `account-${String(index)}`;
    if ((await shop.read((rows) => rows.accounts.get(account))) === null) {
      await shop.account(account);
      await shop.subscription(account);
    }
    versions.push((await shop.instance(account, 'Free trial')).version);
  }
  return versions;
}

describe('rule 44: a rollout', () => {
  test('begins the new version for some, the one before for the others', async () => {
    await publish('  rollout to 50 % of accounts');
    const versions = await versionsOf(30);
    expect(new Set(versions)).toEqual(new Set([3, 4]));
  });

  test('takes its pilots, and nobody else where the share is tiny', async () => {
    await publish('  rollout to 0.0001 % of accounts {\n    pilots "account-2"\n  }');
    expect(await versionsOf(5)).toEqual([3, 3, 4, 3, 3]);
  });

  test('is widened without another version, and moves those who are in by then', async () => {
    const moving = '  moving from version 3 { keep deadlines }\n';
    await publish('  rollout to 0.0001 % of accounts {\n    pilots "account-1"\n  }', moving);
    await shop.worker.drain();
    expect(await versionsOf(3)).toEqual([3, 4, 3]);
    await publish('  rollout to 100 % of accounts', moving);
    await shop.worker.drain();
    expect(await versionsOf(3)).toEqual([4, 4, 4]);
  });

  test('stops when a promise breaks; what runs under it runs on', async () => {
    await publish(
      '  always extensions-used <= 0\n  rollout to 100 % of accounts {\n    stop when a promise breaks\n  }',
    );
    expect(await versionsOf(2)).toEqual([4, 4]);
    await shop.event('account-0', 'first-sign-in');
    await shop.request('account-0', 'ana', ['account-manager'], 'extend-trial');
    expect(await versionsOf(4)).toEqual([4, 4, 3, 3]);
  });
});
