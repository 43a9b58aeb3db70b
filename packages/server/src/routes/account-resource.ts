import type { Account } from '@lintel/contract';
import type { AccountRow } from '../store/records.ts';

/** The account as the API shows it. */
export function accountResource(row: AccountRow): Account {
  const { id, kind, name, parent, zone, region, currency, locale } = row;
  return { id, kind, name, parent, zone, region, currency, locale };
}
