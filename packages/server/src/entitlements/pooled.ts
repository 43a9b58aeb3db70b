import type { Catalogue, CatalogueMeter } from '@lintel/contract';
import type { Look } from '../commands/look.ts';
import type { AccountRow } from '../store/records.ts';
import { measuredUse } from '../usage/usage-period.ts';
import type { MeasuredUse, MeterPeriod } from '../usage/usage-period.ts';

type PoolOf = NonNullable<Catalogue['pools']>[number];

export function poolOf(catalogue: Catalogue, meter: string): PoolOf | null {
  return catalogue.pools?.find(({ on }) => on === meter) ?? null;
}

/** The customer of an account, and everybody below that customer: the customer first. */
export async function familyOf(look: Look, account: string): Promise<readonly AccountRow[]> {
  const root = (await look.upToCustomer(account)).at(-1);
  if (!root) return [];
  const family = [root];
  for (const { id } of family)
    family.push(...(await look.rows.accounts.all({ parent: id, kind: 'sub-account' })));
  return family;
}

/** What all of a family used of a meter; the days are added up as well. */
export async function usedTogether(
  look: Look,
  family: readonly AccountRow[],
  { name }: CatalogueMeter,
  counted: MeterPeriod,
  first: MeasuredUse,
): Promise<MeasuredUse> {
  const uses: MeasuredUse[] = [first];
  for (const { id } of family.slice(1)) uses.push(await measuredUse(look, id, name, counted));
  const days = Map.groupBy(
    uses.flatMap((use) => use.days),
    ({ day }) => day,
  );
  const measured = uses.flatMap(({ measuredAt }) => measuredAt ?? []).sort();
  return {
    period: first.period,
    used: uses.reduce((sum, { used }) => sum + used, 0),
    days: [...days]
      .map(([day, each]) => ({ day, used: each.reduce((sum, { used }) => sum + used, 0) }))
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
    measuredAt: measured.at(-1) ?? null,
  };
}
