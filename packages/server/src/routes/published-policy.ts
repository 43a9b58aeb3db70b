import type { PlanRow } from '../store/records.ts';
import type { TenantReads } from '../store/store.ts';

/** A published version, with how many instances run on it. */
export async function publishedPolicy(rows: TenantReads, row: PlanRow) {
  const { id, policy, version, publishedAt, file } = row;
  const instances = await rows.instances.count({ hash: id, status: 'running' });
  return { policy, version, hash: id, publishedAt, instances, file };
}
