import type { Allowance, Catalogue, GivenSubAccount } from '@lintel/contract';
import { entitlements } from '../entitlements.ts';
import { shareThatBinds, winningLimit } from '../inheritance.ts';
import { own } from '../own.ts';
import { includedWithAddOns } from '../pricing/included-with-add-ons.ts';
import { subjectOf } from './subject-kind.ts';
import { isRunning } from './running.ts';
import type { World } from './world.ts';

type Limit = Pick<Allowance, 'limit'>;

/** What the account at hand (`null`) or one below it may use: its own, inherited, locked or shared. */
export function allowance(world: World, on: string, account: string | null): Allowance | null {
  const { catalogue, subAccounts = [] } = world.given;
  if (catalogue === undefined) return null;
  const { uses } = world;
  const alone = (name: string | null): Allowance => ({
    limit: limitOf(world, catalogue, on, name),
    used: uses.of(name, on),
  });
  const pool = catalogue.pools?.find((each) => each.on === on);
  if (pool === undefined || subAccounts.length === 0) return alone(account);
  const { limit } = alone(null);
  const together = uses.together(on);
  const used = uses.of(account, on);
  const share =
    account !== null && typeof limit === 'number'
      ? shareThatBinds({ limit, ...pool, own: used, together })
      : null;
  return share === null ? { limit, used: together } : { limit: share, used };
}

function limitOf(
  world: World,
  catalogue: Catalogue,
  on: string,
  account: string | null,
): Allowance['limit'] {
  const bounds = pathOf(world, account).flatMap((level, place) => {
    if (place > 0 && catalogue.inheritance === null) return [];
    return level === null ? [atHand(world, on)] : ofSubAccount(catalogue, level, on);
  });
  const holds = winningLimit(catalogue, on, bounds);
  // Who has bought nothing and inherits nothing has nothing.
  return holds === undefined ? 0 : holds.limit;
}

/** The account itself first, then those above it, up to the one at hand. */
function pathOf({ given }: World, account: string | null): readonly (GivenSubAccount | null)[] {
  const path: (GivenSubAccount | null)[] = [];
  for (let name = account; name !== null;) {
    const level = given.subAccounts?.find((each) => each.name === name);
    if (level === undefined || path.includes(level)) break;
    path.push(level);
    name = level.of ?? null;
  }
  return [...path, null];
}

function ofSubAccount(
  catalogue: Catalogue,
  { plan, quantities }: GivenSubAccount,
  on: string,
): readonly Limit[] {
  if (plan === undefined) return [];
  const bought = own(quantities, on);
  return [{ limit: bought ?? includedWithAddOns({ catalogue, plan, addOns: quantities }, on) }];
}

/** The narrowest of what is bought and what the policies of the account at hand allow. */
function atHand(world: World, on: string): Limit {
  const { quantities, plan } = world.subject;
  const lines = world
    .heard(undefined)
    .filter((running) => isRunning(running) && ofTheAccount.has(subjectOf(running.plan)))
    .flatMap((running) => entitlements(running.plan, running.snapshot).limits)
    .filter((line) => line.on === on)
    .map(({ to }) => to);
  if (lines.includes(null)) return { limit: undefined };
  const bought = own(quantities, on) ?? (plan === null ? 0 : null);
  const all = [...lines, bought].filter((each) => each !== null);
  return { limit: all.length === 0 ? null : Math.min(...all) };
}

const ofTheAccount: ReadonlySet<string> = new Set(['account', 'subscription']);
