import type { Plan } from '@lintel/contract';
import type { InstanceRow } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import { plannedMove } from './planned-move.ts';
import type { Work } from './work.ts';

const PAGE = 200;

/**
 * After a publication: what runs under the version that a new plan moves from gets a day for its
 * move. Each then moves in a transaction of its own, when its day comes.
 */
export async function scheduleMoves(work: Work, plans: readonly Plan[]): Promise<void> {
  for (const { policy, moving } of plans) {
    if (moving === null) continue;
    const [older] = await work.rows.plans.all({ policy, version: moving.fromVersion });
    if (older === undefined) continue;
    for await (const row of running(work.rows, older.id)) {
      const move = await plannedMove(work, row);
      if (move !== null) await work.rows.deadlines.put(move);
    }
  }
}

async function* running(rows: TenantWrites, hash: string): AsyncIterable<InstanceRow> {
  let cursor: string | undefined;
  do {
    const page = await rows.instances.list({
      where: { hash, status: 'running', kind: 'policy' },
      limit: PAGE,
      cursor,
    });
    yield* page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
