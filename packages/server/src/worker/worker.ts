import { msOf, shiftByMs } from '@lintel/calendar';
import type { Instant } from '@lintel/contract';
import { fireDeadline } from '../commands/fire-deadline.ts';
import { StepConflict } from '../commands/command-deps.ts';
import type { CommandDeps } from '../commands/command-deps.ts';
import type { DeadlineRow, OutboxRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { afterFailure } from './back-off.ts';
import type { BusinessClock } from './business-clock.ts';
import { deliver } from './delivery.ts';
import type { Deliveries } from './delivery.ts';

/** How the worker is woken; wall time. */
export interface Scheduler {
  /** Runs something later, and gives back how to call it off. */
  after(ms: number, run: () => void): () => void;
}

export interface WorkerDeps extends CommandDeps {
  readonly store: Store;
  readonly businessClock: BusinessClock;
  readonly scheduler: Scheduler;
  readonly deliveries: Deliveries;
  /** Told about every failure; it is tried again, or parked. */
  readonly onFailure: (what: string, error: unknown) => void;
}

/** How long a repeat of an intent gets the answer of the first; wall time. */
const ANSWERS_ARE_KEPT_MS = 86_400_000;
const FORGET_EVERY_MS = 3_600_000;

/** Longer sleeps hide a clock that was changed, and timers over 24 days fire at once. */
const LONGEST_SLEEP_MS = 60_000;

/** Claims what is due: deadlines at their own instants, in order, and what commits owe to the world. */
export class Worker {
  readonly #deps: WorkerDeps;
  #sleep: (() => void) | null = null;
  #stopListening: (() => void) | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #isWaiting = false;
  #forgotAt = Number.NEGATIVE_INFINITY;

  constructor(deps: WorkerDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#stopListening ??= this.#deps.store.onCommit(() => this.wake());
    this.wake();
  }

  /** Resolves when what is being done is done. */
  async stop(): Promise<void> {
    this.#stopListening?.();
    this.#stopListening = null;
    this.#sleep?.();
    this.#sleep = null;
    this.#isWaiting = false;
    await this.#turn;
  }

  /** Looks for work soon; several calls are one look. */
  wake(): void {
    if (this.#isWaiting || this.#stopListening === null) return;
    this.#isWaiting = true;
    this.#sleep?.();
    this.#sleep = this.#deps.scheduler.after(0, () => {
      this.#isWaiting = false;
      this.drain()
        .then(() => this.#sleepUntilNext())
        .catch((error: unknown) => {
          this.#deps.onFailure('the worker', error);
          this.#sleepFor(LONGEST_SLEEP_MS);
        });
    });
  }

  /**
   * Does everything that may be done now, until nothing is left.
   *
   * @returns how many deadlines fired.
   */
  drain(): Promise<number> {
    return this.#oneAtATime(async () => {
      const fired = await this.#drainUntil(this.#deps.businessClock.now());
      await this.#forgetOldAnswers();
      return fired;
    });
  }

  /**
   * Moves business time forwards, from one deadline to the next, so that each happens, with all
   * that it owes, before time goes on. Answers when nothing is left to do.
   */
  moveClock(
    to: Instant,
  ): Promise<{ readonly before: Instant; readonly now: Instant; readonly fired: number }> {
    const { businessClock, store, wallClock } = this.#deps;
    return this.#oneAtATime(async () => {
      const before = businessClock.now();
      let fired = await this.#drainUntil(before);
      for (;;) {
        const next = await store.system.nextDeadline(wallClock.now());
        if (!next || next.deadline.at > to) break;
        await businessClock.moveTo(next.deadline.at);
        const done = await this.#drainUntil(businessClock.now());
        fired += done;
      }
      await businessClock.moveTo(to);
      fired += await this.#drainUntil(businessClock.now());
      return { before, now: businessClock.now(), fired };
    });
  }

  async #drainUntil(now: Instant): Promise<number> {
    const { store, wallClock } = this.#deps;
    let fired = 0;
    for (;;) {
      // What a step owes comes before the next step: a payment before the deadline that misses it.
      const owed = await store.system.nextOutbox(wallClock.now());
      if (owed) {
        await this.#deliver(owed.tenant, owed.row);
        continue;
      }
      const next = await store.system.nextDeadline(wallClock.now());
      if (!next || next.deadline.at > now) return fired;
      if (await this.#fire(next.tenant, next.deadline)) fired += 1;
    }
  }

  async #forgetOldAnswers(): Promise<void> {
    const { store, wallClock } = this.#deps;
    const now = wallClock.now();
    if (msOf(now) - this.#forgotAt < FORGET_EVERY_MS) return;
    this.#forgotAt = msOf(now);
    const oldest = shiftByMs(now, -ANSWERS_ARE_KEPT_MS);
    if (oldest.ok) await store.system.forgetAnswers(oldest.value);
  }

  async #fire(tenant: string, deadline: DeadlineRow): Promise<boolean> {
    const { store, wallClock, onFailure } = this.#deps;
    try {
      return await store.transaction(tenant, (rows) => fireDeadline(rows, this.#deps, deadline));
    } catch (error) {
      if (error instanceof StepConflict) return false;
      onFailure(`deadline ${deadline.id}`, error);
      await store.transaction(tenant, async (rows) => {
        const row = await rows.deadlines.get(deadline.id);
        if (row?.generation !== deadline.generation) return;
        await rows.deadlines.put({ ...row, ...afterFailure(row, error, wallClock.now()) });
      });
      return false;
    }
  }

  async #deliver(tenant: string, row: OutboxRow): Promise<void> {
    const { store, wallClock, deliveries, onFailure } = this.#deps;
    try {
      const settle = await deliver(deliveries, { tenant, row });
      await store.transaction(tenant, async (rows) => {
        if (await rows.outbox.remove(row.id)) await settle(rows);
      });
    } catch (error) {
      if (error instanceof StepConflict) return;
      onFailure(`${row.kind} ${row.id}`, error);
      await store.transaction(tenant, async (rows) => {
        const now = await rows.outbox.get(row.id);
        if (now) await rows.outbox.put({ ...now, ...afterFailure(now, error, wallClock.now()) });
      });
    }
  }

  async #sleepUntilNext(): Promise<void> {
    const { store, wallClock, businessClock } = this.#deps;
    const wall = wallClock.now();
    const next = await store.system.nextDeadline(wall);
    const retry = await store.system.nextRetry();
    const waits = [LONGEST_SLEEP_MS];
    if (next) waits.push(msOf(next.deadline.at) - msOf(businessClock.now()));
    if (retry !== null) waits.push(msOf(retry) - msOf(wall));
    this.#sleepFor(Math.max(0, Math.min(...waits)));
  }

  #sleepFor(ms: number): void {
    if (this.#isWaiting || this.#stopListening === null) return;
    this.#sleep = this.#deps.scheduler.after(ms, () => this.wake());
  }

  /** The clock is not moved under the feet of what is being done. */
  #oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work, work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}
