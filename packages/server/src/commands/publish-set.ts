import type { Catalogue, Plan, ReviewPlan } from '@lintel/contract';
import { scheduleReviews } from '../reviews/schedule-reviews.ts';
import type { CatalogueRow, PlanRow, PublicationRow } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import { beginForAccount } from './begin-instances.ts';
import type { CommandDeps, Doing } from './command-deps.ts';
import { finish } from './finish.ts';
import type { PublishedSet } from './published-set.ts';
import { scheduleMoves } from './schedule-moves.ts';
import { Work } from './work.ts';

/** A compiled set without an error, with the texts that it was compiled from. */
export interface SetToPublish {
  readonly catalogue: Catalogue;
  /** File that declares the catalogue. */
  readonly catalogueFile: string;
  readonly plans: readonly Plan[];
  /** Left out: there is none. */
  readonly reviews?: readonly ReviewPlan[];
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

export type PublishAnswer =
  | {
      readonly kind: 'accepted';
      readonly published: readonly PlanRow[];
      readonly unchanged: readonly PlanRow[];
    }
  /** The version was published with another content, or a newer one is in force. */
  | {
      readonly kind: 'conflict';
      readonly what: string;
      readonly version: number;
      readonly because: 'other-content' | 'newer-in-force';
    };

/**
 * Publishes a whole set, or nothing. New instances begin under this set; those that run stay with
 * their version, unless a plan moves them: each then has a day for that. What a version says never changes, and an older one is not put in force again.
 */
export async function publishSet(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  { catalogue, catalogueFile, plans, reviews = [], files }: SetToPublish,
): Promise<PublishAnswer> {
  const work = new Work(rows, deps, doing);
  const inForce = await work.set();
  const text = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
  const wrong = await takenVersion(rows, catalogue, plans, reviews);
  if (wrong) return { ...wrong, because: 'other-content' };
  const older = olderThan(inForce, catalogue, plans, reviews);
  if (older) return { ...older, because: 'newer-in-force' };

  const publishedAt = work.at;
  const catalogueRow: CatalogueRow = {
    id: catalogue.hash,
    name: catalogue.name,
    version: catalogue.version,
    catalogue,
    file: catalogueFile,
    source: text(catalogueFile),
    publishedAt,
  };
  await rows.catalogues.insert(catalogueRow);
  const published: PlanRow[] = [];
  const unchanged: PlanRow[] = [];
  const inOrder = [...plans].sort((a, b) => (a.policy < b.policy ? -1 : 1));
  for (const plan of inOrder) {
    const { hash, policy, version, file } = plan;
    const row: PlanRow = { id: hash, policy, version, plan, file, source: text(file), publishedAt };
    if (await rows.plans.insert(row)) published.push(row);
    else unchanged.push((await rows.plans.get(hash)) ?? row);
  }
  const reviewsInOrder = [...reviews].sort((a, b) => (a.review < b.review ? -1 : 1));
  for (const plan of reviewsInOrder) {
    const { hash, review, version, file } = plan;
    await rows.reviews.insert({
      ...{ id: hash, review, version, plan, file, source: text(file), publishedAt },
    });
  }
  await rows.publications.insert({
    id: deps.ids.next('pub'),
    catalogue: catalogue.hash,
    plans: inOrder.map(({ hash }) => hash),
    ...(reviewsInOrder.length === 0 ? {} : { reviews: reviewsInOrder.map(({ hash }) => hash) }),
    ...rolloutsOf(inOrder),
    publishedAt,
  });
  await beginForEveryAccount(rows, deps, doing);
  await scheduleMoves(new Work(rows, deps, doing), plans);
  await scheduleReviews(new Work(rows, deps, doing), inForce?.reviews ?? []);
  return { kind: 'accepted', published, unchanged };
}

/** A rollout is no part of a plan's content: it is said with each publication. */
function rolloutsOf(plans: readonly Plan[]): Pick<PublicationRow, 'rollouts'> {
  const rollouts = plans.flatMap(({ hash, rollout }) =>
    rollout ? [[hash, rollout] as const] : [],
  );
  return rollouts.length === 0 ? {} : { rollouts: Object.fromEntries(rollouts) };
}

/** Accounts that were there before a policy for every account. */
async function beginForEveryAccount(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
): Promise<void> {
  // A look of its own: the set in force is another one now.
  const work = new Work(rows, deps, doing);
  for (const { id } of await rows.accounts.all({ kind: ['customer', 'sub-account'] })) {
    await beginForAccount(work, id);
  }
  await finish(work);
}

type Clash = { readonly kind: 'conflict'; readonly what: string; readonly version: number };

async function takenVersion(
  rows: TenantWrites,
  { name, version, hash }: Catalogue,
  plans: readonly Plan[],
  reviews: readonly ReviewPlan[],
): Promise<Clash | null> {
  const [same] = await rows.catalogues.all({ name, version });
  if (same && same.id !== hash) return { kind: 'conflict', what: name, version };
  for (const plan of plans) {
    const [taken] = await rows.plans.all({ policy: plan.policy, version: plan.version });
    if (taken && taken.id !== plan.hash) {
      return { kind: 'conflict', what: plan.policy, version: plan.version };
    }
  }
  for (const { review, version, hash: own } of reviews) {
    const [taken] = await rows.reviews.all({ review, version });
    if (taken && taken.id !== own) return { kind: 'conflict', what: review, version };
  }
  return null;
}

function olderThan(
  inForce: PublishedSet | null,
  catalogue: Catalogue,
  plans: readonly Plan[],
  reviews: readonly ReviewPlan[],
): Clash | null {
  if (!inForce) return null;
  if (inForce.catalogue.name === catalogue.name && inForce.catalogue.version > catalogue.version) {
    return { kind: 'conflict', what: catalogue.name, version: catalogue.version };
  }
  const older = plans.find(({ policy, version }) =>
    inForce.plans.some((present) => present.policy === policy && present.version > version),
  );
  if (older) return { kind: 'conflict', what: older.policy, version: older.version };
  const before = reviews.find(({ review, version }) =>
    inForce.reviews.some((present) => present.review === review && present.version > version),
  );
  return before ? { kind: 'conflict', what: before.review, version: before.version } : null;
}
