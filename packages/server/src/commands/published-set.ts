import type { Catalogue, Plan, ReviewPlan, RolloutPlan } from '@lintel/contract';
import type { TenantReads } from '../store/store.ts';

/** The set in force: new instances begin under it. */
export interface PublishedSet {
  readonly catalogue: Catalogue;
  /** In order of their policies' names. */
  readonly plans: readonly Plan[];
  /** In order of their names. */
  readonly reviews: readonly ReviewPlan[];
  /** Who gets a plan, by its hash; one that is missing is for everybody. */
  readonly rollouts: ReadonlyMap<string, RolloutPlan>;
}

/**
 * Plans and catalogues by their hash. What a hash names never changes, so what was read once is
 * kept, and the engine may keep what it makes of a plan for as long as the plan lives.
 */
export class PlanBook {
  readonly #plans = new Map<string, Plan>();
  readonly #reviews = new Map<string, ReviewPlan>();
  readonly #catalogues = new Map<string, Catalogue>();

  /** @throws {Error} no plan with this hash is published: rows refer only to those that are. */
  async plan(rows: TenantReads, hash: string): Promise<Plan> {
    const key = `${rows.tenant}/${hash}`;
    const known = this.#plans.get(key);
    if (known) return known;
    const row = await rows.plans.get(hash);
    if (!row) throw new Error(`internal: no plan ${hash}`);
    this.#plans.set(key, row.plan);
    return row.plan;
  }

  /** @throws {Error} no review with this hash is published. */
  async review(rows: TenantReads, hash: string): Promise<ReviewPlan> {
    const key = `${rows.tenant}/${hash}`;
    const known = this.#reviews.get(key);
    if (known) return known;
    const row = await rows.reviews.get(hash);
    if (!row) throw new Error(`internal: no review ${hash}`);
    this.#reviews.set(key, row.plan);
    return row.plan;
  }

  /** @throws {Error} no catalogue with this hash is published. */
  async catalogue(rows: TenantReads, hash: string): Promise<Catalogue> {
    const key = `${rows.tenant}/${hash}`;
    const known = this.#catalogues.get(key);
    if (known) return known;
    const row = await rows.catalogues.get(hash);
    if (!row) throw new Error(`internal: no catalogue ${hash}`);
    this.#catalogues.set(key, row.catalogue);
    return row.catalogue;
  }

  /** `null` before the first publication. */
  async current(rows: TenantReads): Promise<PublishedSet | null> {
    const { items } = await rows.publications.list({ order: 'newest', limit: 1 });
    const [newest] = items;
    if (!newest) return null;
    const plans: Plan[] = [];
    for (const hash of newest.plans) plans.push(await this.plan(rows, hash));
    const reviews: ReviewPlan[] = [];
    for (const hash of newest.reviews ?? []) reviews.push(await this.review(rows, hash));
    const catalogue = await this.catalogue(rows, newest.catalogue);
    return { catalogue, plans, reviews, rollouts: new Map(Object.entries(newest.rollouts ?? {})) };
  }
}
