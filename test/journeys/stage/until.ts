import assert from 'node:assert/strict';

const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 25;

/** Looks until something holds; fails with its name when it does not come to that. */
export async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  const giveUp = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    assert.ok(Date.now() < giveUp, `waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
