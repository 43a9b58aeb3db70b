import type { Catalogue, Plan } from '@lintel/contract';
import { combineAccess, isInEndState } from '@lintel/runtime';
import type { AccessVoice, CombinedAccess } from '@lintel/runtime';
import type { Look } from '../commands/look.ts';
import type { AccountRow, InstanceRow, SubscriptionRow } from '../store/records.ts';

/** A subscription that gives an account something: its own, or that of an account above. */
export interface Holding {
  readonly subscription: SubscriptionRow;
  readonly catalogue: Catalogue;
  readonly access: CombinedAccess;
  /** Instances that speak about it, running and ended, by policy name. */
  readonly instances: readonly Held[];
  /** `null`: its own. */
  readonly inheritedFrom: AccountRow | null;
}

export interface Held {
  readonly row: InstanceRow;
  readonly plan: Plan;
}

/** Own first, then of the accounts above, nearest first, where the catalogue lets them be inherited. */
export async function holdingsOf(look: Look, account: string): Promise<readonly Holding[]> {
  const holdings: Holding[] = [];
  const path = await look.upToCustomer(account);
  for (const level of path) {
    const subscription = await look.currentSubscription(level.id);
    if (!subscription) continue;
    const catalogue = await look.deps.book.catalogue(look.rows, subscription.catalogue);
    const inherited = level.id !== account;
    if (inherited && catalogue.inheritance === null) continue;
    const instances = await heldAt(look, level.id);
    // What narrows the account itself narrows what it inherits.
    const narrowing = inherited ? (await heldAt(look, account)).filter(isOfAccount) : [];
    holdings.push({
      subscription,
      catalogue,
      instances,
      access: combineAccess(
        [...instances, ...narrowing].filter(hasSay).map((held) => voiceOf(look, held)),
      ),
      inheritedFrom: inherited ? level : null,
    });
  }
  return holdings;
}

async function heldAt(look: Look, account: string): Promise<readonly Held[]> {
  const held: Held[] = [];
  for (const row of await look.instances(account)) {
    const speaks = row.subjectKind === 'subscription' || row.subjectKind === 'account';
    if (row.kind === 'policy' && speaks) held.push({ row, plan: await look.plan(row.hash) });
  }
  return held.sort((a, b) => (a.row.policy < b.row.policy ? -1 : 1));
}

function isOfAccount({ row }: Held): boolean {
  return row.subjectKind === 'account';
}

/** An end state goes on speaking; a policy that ended because its plan was left (rule 14) does not. */
function hasSay({ row, plan }: Held): boolean {
  return row.status === 'running' || isInEndState(plan, row.snapshot);
}

function voiceOf(look: Look, { row, plan }: Held): AccessVoice {
  const { access, accessUnknown, reach, reasons, source } = look.deps.engine.entitlements(
    plan,
    row.snapshot,
  );
  return {
    policy: row.policy,
    speaksFor: row.subjectKind === 'account' ? 'account' : 'subscription',
    began: row.beganAt,
    ended: row.endedAt,
    access: accessUnknown === true ? null : access,
    ...(reach ? { reach } : {}),
    ...(reasons ? { reasons } : {}),
    overrides: plan.overrides,
    source,
  };
}
