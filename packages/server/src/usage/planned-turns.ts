import { dateAt, nextDate, startOfDate } from '@lintel/calendar';
import type { Instant, Plan } from '@lintel/contract';
import type { Look } from '../commands/look.ts';
import { meterLimit } from '../entitlements/limits.ts';
import type { DeadlineRow, InstanceRow } from '../store/records.ts';

/** Keys of deadlines that are not the engine's: the use of a meter is another one from then on. */
const USE = 'use:';

/** Rule 6: a fact comes after what falls due at that instant, which may charge for the period that ends. */
const LAST = 10_000;

/** Whether a deadline is the turn of a meter, at which no policy has to do anything by itself. */
export function isTurnOfUse(key: string): boolean {
  return key.startsWith(USE);
}

/**
 * When what a policy reads as `X-used` turns without a report: at the end of the running period, and
 * where the last days count, at the next midnight. What nobody ever reported does not turn.
 */
export async function plannedTurns(
  look: Look,
  { id, account, policy, kind, status }: InstanceRow,
  plan: Plan,
): Promise<readonly DeadlineRow[]> {
  const { facts } = plan;
  const isRead = (name: string): boolean => facts.some((fact) => fact.name === `${name}-used`);
  if (kind !== 'policy' || status === 'ended' || !facts.some(({ name }) => name.endsWith('-used')))
    return [];
  const turns: DeadlineRow[] = [];
  for (const { name, countsLast } of (await look.set())?.catalogue.meters ?? []) {
    if (!isRead(name)) continue;
    const { measuredAt, period } = await meterLimit(look, account, name);
    if (measuredAt === null) continue;
    const at = countsLast ? await midnight(look, account) : (period?.end ?? null);
    if (at === null) continue;
    const key = `${USE}${name}`;
    turns.push({
      ...{ id: `${id}/${key}`, instance: id, account, key, name: null, at, generation: at, policy },
      ...{ priority: LAST, place: 0, source: null },
      ...{ attempts: 0, retryAt: null, parkedAt: null, problem: null },
    });
  }
  return turns;
}

async function midnight(look: Look, account: string): Promise<Instant | null> {
  const { zone } = await look.account(account);
  const today = dateAt(look.at, zone);
  const tomorrow = today.ok ? nextDate(today.value) : today;
  const at = tomorrow.ok ? startOfDate(tomorrow.value, zone) : tomorrow;
  return at.ok ? at.value : null;
}
