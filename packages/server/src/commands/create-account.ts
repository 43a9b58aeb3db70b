import { isZone } from '@lintel/calendar';
import { scheduleReviewsFor } from '../reviews/schedule-reviews.ts';
import type { AccountKind, AccountRow } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import { beginForAccount } from './begin-instances.ts';
import type { CommandDeps, Doing } from './command-deps.ts';
import { finish } from './finish.ts';
import { Work } from './work.ts';

export interface NewAccount {
  readonly id?: string;
  readonly kind: AccountKind;
  readonly name: string;
  readonly parent: string | null;
  readonly zone: string;
  readonly region: string;
  readonly currency: string;
  readonly locale: string | null;
}

export type AccountAnswer =
  | { readonly kind: 'accepted'; readonly account: AccountRow }
  | { readonly kind: 'not-found'; readonly what: 'parent' }
  /** The id is taken. */
  | { readonly kind: 'conflict' }
  | {
      readonly kind: 'invalid';
      readonly field: 'zone' | 'parent' | 'region' | 'currency';
      readonly message: string;
    };

/** Which accounts may stand above one of each kind. */
const parents: Readonly<Record<AccountKind, readonly AccountKind[]>> = {
  vendor: [],
  reseller: ['vendor', 'reseller'],
  customer: ['vendor', 'reseller'],
  'sub-account': ['customer', 'sub-account'],
};

/** Adds an account to the tree; the policies for every account begin with it. */
export async function createAccount(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  given: NewAccount,
): Promise<AccountAnswer> {
  const work = new Work(rows, deps, doing);
  const parent = given.parent === null ? null : await work.findAccount(given.parent);
  if (given.parent !== null && !parent) return { kind: 'not-found', what: 'parent' };
  const wrong = await whatIsWrong(work, given, parent);
  if (wrong) return wrong;
  const { kind, name, zone, region, currency, locale } = given;
  const account: AccountRow = {
    id: given.id ?? deps.ids.next('acc'),
    kind,
    name,
    parent: given.parent,
    zone,
    region,
    currency,
    locale,
    revision: 0,
    facts: {},
    createdAt: work.at,
  };
  if (!(await rows.accounts.insert(account))) return { kind: 'conflict' };
  await work.saveAccount(account);
  work.touch(account.id, 'entitlements');
  if (kind === 'customer' || kind === 'sub-account') {
    await beginForAccount(work, account.id);
    await scheduleReviewsFor(work, account.id);
  }
  await finish(work);
  return { kind: 'accepted', account: await work.account(account.id) };
}

async function whatIsWrong(
  work: Work,
  { kind, zone, region, currency }: NewAccount,
  parent: AccountRow | null,
): Promise<AccountAnswer | null> {
  if (!isZone(zone)) {
    return {
      kind: 'invalid',
      field: 'zone',
      message: `\`${zone}\` is not a time zone such as Europe/Berlin`,
    };
  }
  const above = parents[kind];
  if (parent ? !above.includes(parent.kind) : kind === 'sub-account') {
    const allowed = above.length > 0 ? above.join(' or ') : 'nothing';
    return { kind: 'invalid', field: 'parent', message: `a ${kind} stands below a ${allowed}` };
  }
  const catalogue = (await work.set())?.catalogue;
  if (catalogue && catalogue.regions.length > 0 && !catalogue.regions.includes(region)) {
    return {
      kind: 'invalid',
      field: 'region',
      message: `\`${region}\` is none of ${catalogue.regions.join(', ')}`,
    };
  }
  if (catalogue && !catalogue.currencies.includes(currency)) {
    return {
      kind: 'invalid',
      field: 'currency',
      message: `\`${currency}\` is none of ${catalogue.currencies.join(', ')}`,
    };
  }
  return null;
}
