import type { ClientPorts } from '@lintel/client';

/** The world as a browser has it: the one place of the widgets that reads a clock or makes chance. */
export const browserPorts: ClientPorts = {
  fetch: (url, init) => fetch(url, init),
  clock: { now: () => new Date().toISOString() },
  later(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  newId: () => crypto.randomUUID(),
  random: () => Math.random(),
};
