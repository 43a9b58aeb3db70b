import { dateAt, shiftByMs } from '@lintel/calendar';
import type { Instant } from '@lintel/contract';
import type { CommandDeps } from '../commands/command-deps.ts';
import { SYSTEM } from '../commands/command-deps.ts';
import { finish } from '../commands/finish.ts';
import { fireDue } from '../commands/fire-due.ts';
import { Work } from '../commands/work.ts';
import { meterLimit } from '../entitlements/limits.ts';
import type { TenantWrites } from '../store/store.ts';
import { millionths } from './quantity.ts';

export interface UsageReport {
  /** The sender's own: an id counts once. */
  readonly id: string;
  readonly account: string;
  readonly meter: string;
  readonly quantity: number;
  readonly at?: Instant | undefined;
}

export interface RefusedUsage {
  readonly id: string;
  readonly code: 'unknown-meter' | 'not-found' | 'too-old' | 'in-the-future' | 'limit-reached';
  readonly message: string;
}

export interface UsageAnswer {
  readonly counted: number;
  readonly duplicates: number;
  readonly refused: readonly RefusedUsage[];
}

const DAY_MS = 86_400_000;
const OLDEST_DAYS = 35;
/** Clocks of two machines are never quite the same. */
const TOLERANCE_MS = 5 * 60_000;

/** Measured use, event by event: each counts once, whatever the order and however often it is sent. */
export async function reportUsage(
  rows: TenantWrites,
  deps: CommandDeps,
  events: readonly UsageReport[],
): Promise<UsageAnswer> {
  // What falls due by now is done with the use that was known at its time.
  for (const account of new Set(events.map((event) => event.account)))
    await fireDue(rows, deps, account);
  const work = new Work(rows, deps, { actor: SYSTEM });
  const meters = (await work.set())?.catalogue.meters.map(({ name }) => name) ?? [];
  const limits = new Map<string, Awaited<ReturnType<typeof meterLimit>>>();
  const refused: RefusedUsage[] = [];
  let counted = 0;
  let duplicates = 0;
  for (const event of events) {
    const code = await whyNot(work, event, meters);
    if (code) {
      refused.push({ id: event.id, ...code });
      continue;
    }
    if (await rows.usageEvents.get(event.id)) {
      duplicates += 1;
      continue;
    }
    const key = `${event.account}/${event.meter}`;
    const limit = limits.get(key) ?? (await meterLimit(work, event.account, event.meter));
    if (limit.stopsAt !== null && limit.used + event.quantity > limit.stopsAt) {
      limits.set(key, limit);
      refused.push({ id: event.id, code: 'limit-reached', message: limit.refuse });
      continue;
    }
    limits.set(key, { ...limit, used: limit.used + event.quantity });
    await count(work, event);
    // Whoever shares the meter has less of it now.
    if (limit.family.length > 0) limits.clear();
    for (const account of new Set([event.account, ...limit.family])) {
      work.touch(account, 'entitlements');
      work.factsChanged(account);
    }
    counted += 1;
  }
  await finish(work);
  return { counted, duplicates, refused };
}

async function whyNot(
  work: Work,
  { account, meter, at }: UsageReport,
  meters: readonly string[],
): Promise<Omit<RefusedUsage, 'id'> | null> {
  if (!(await work.findAccount(account))) {
    return { code: 'not-found', message: `there is no account \`${account}\`` };
  }
  if (!meters.includes(meter)) {
    return { code: 'unknown-meter', message: `the catalogue has no meter \`${meter}\`` };
  }
  if (at === undefined) return null;
  const oldest = shiftByMs(work.at, -OLDEST_DAYS * DAY_MS);
  const newest = shiftByMs(work.at, TOLERANCE_MS);
  if (oldest.ok && at < oldest.value) {
    return { code: 'too-old', message: `older than ${String(OLDEST_DAYS)} days` };
  }
  if (newest.ok && at > newest.value) return { code: 'in-the-future', message: 'in the future' };
  return null;
}

async function count(
  work: Work,
  { id, account, meter, quantity, at = work.at }: UsageReport,
): Promise<void> {
  const { zone } = await work.account(account);
  const local = dateAt(at, zone);
  const day = local.ok ? local.value : at.slice(0, 10);
  const amount = millionths(quantity);
  await work.rows.usageEvents.insert({
    ...{ id, account, meter, at, quantity: String(amount), receivedAt: work.deps.wallClock.now() },
  });
  const sum = `${account}/${meter}/${day}`;
  const before = await work.rows.usageDays.get(sum);
  await work.rows.usageDays.put({
    ...{ id: sum, account, meter, day, measuredAt: work.at },
    total: String(BigInt(before?.total ?? '0') + amount),
  });
}
