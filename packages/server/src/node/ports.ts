import type { Clock, Ids } from '@lintel/contract';
import { base64Url, type RandomBytes } from '../sessions/secret-key.ts';
import type { Scheduler } from '../stream/scheduler.ts';

/** The clock of this machine. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

/** Cryptographically strong. */
export const randomBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

/** 128 random bits: ids cannot be guessed. */
export const randomIds: Ids = { next: (prefix) => `${prefix}_${base64Url(randomBytes(16))}` };

/** Timers of Node; they keep no process alive. `setTimeout` takes at most about 24.8 days. */
export const timers: Scheduler = {
  after(ms, task) {
    const timer = setTimeout(task, ms);
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};
