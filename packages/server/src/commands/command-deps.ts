import type { Clock, Engine, Ids, Instant } from '@lintel/contract';
import type { ActorRow } from '../store/records.ts';
import type { PlanBook } from './published-set.ts';

/** What commands stand on; the store comes with each transaction. */
export interface CommandDeps {
  readonly engine: Engine;
  /** What instances, deadlines, quotes and usage periods go by. */
  readonly businessClock: Clock;
  /** What stamps writing. */
  readonly wallClock: Clock;
  readonly ids: Ids;
  readonly book: PlanBook;
}

/** Who does it, and when it takes effect. */
export interface Doing {
  readonly actor: ActorRow;
  /** Business time; now when left out. A deadline has its own instant. */
  readonly at?: Instant;
}

/** The product itself. */
export const SYSTEM: ActorRow = { kind: 'system', id: 'system', name: 'System', actingFor: false };

/** Time that passed. */
export const CLOCK: ActorRow = { kind: 'clock', id: 'clock', name: 'Clock', actingFor: false };

/** Somebody else stepped the same instance meanwhile: roll back and do it again. */
export class StepConflict extends Error {
  constructor(instance: string) {
    super(`instance ${instance} was stepped meanwhile`);
    this.name = 'StepConflict';
  }
}
