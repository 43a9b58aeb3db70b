import type { Clock, Ids } from '@lintel/contract';
import { base64Url, type RandomBytes } from '../sessions/secret-key.ts';
import type { Scheduler } from '../stream/scheduler.ts';

/** The clock of this machine; a millisecond is written out once, however often it is asked for. */
export const systemClock: Clock = clockOfMachine();

function clockOfMachine(): Clock {
  let ms = Number.NaN;
  let instant = '';
  return {
    now() {
      const now = Date.now();
      if (now !== ms) {
        ms = now;
        instant = new Date(now).toISOString();
      }
      return instant;
    },
  };
}

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
