import type { Catalogue, Instant, Plan, RolloutPlan } from '@lintel/contract';
import type { Row } from './row.ts';

/** A published policy version; id is the plan's hash. Never changed. */
export interface PlanRow extends Row {
  readonly policy: string;
  readonly version: number;
  readonly plan: Plan;
  readonly file: string;
  readonly source: string;
  readonly publishedAt: Instant;
}

/** A published catalogue; id is its hash. Never changed. */
export interface CatalogueRow extends Row {
  readonly name: string;
  readonly version: number;
  readonly catalogue: Catalogue;
  readonly file: string;
  readonly source: string;
  readonly publishedAt: Instant;
}

/** A set that was published together. The newest one is in force: new instances begin under it. */
export interface PublicationRow extends Row {
  /** Hash of its catalogue. */
  readonly catalogue: string;
  /** Hashes of its plans, in order of their policies' names. */
  readonly plans: readonly string[];
  /** Hashes of its reviews, in order of their names; left out: it has none. */
  readonly reviews?: readonly string[];
  /** Who gets a plan, by its hash; one that is missing is for everybody. */
  readonly rollouts?: Readonly<Record<string, RolloutPlan>>;
  readonly publishedAt: Instant;
}

/** A switch that the vendor has used; id is its name in the catalogue. */
export interface SwitchRow extends Row {
  readonly on: boolean;
  /** Business time. */
  readonly changedAt: Instant;
}
