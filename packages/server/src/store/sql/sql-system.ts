import { sql } from 'kysely';
import type { ApiKeyRow, DeadlineRow, OutboxRow, TenantRow } from '../records.ts';
import type { SystemRows } from '../store.ts';
import { deadlineOrder } from './sql-rows.ts';
import type { SqlDatabase } from './sql-rows.ts';

interface Owned {
  readonly tenant: string;
  readonly body: string;
}

const OFFSET = 'clock-offset-ms';

/** What knows no tenant yet, or serves all of them. */
export function sqlSystem(db: SqlDatabase): SystemRows {
  const offset = async (): Promise<number> => {
    const { rows } = await sql<{ value: string }>`
      select value from meta where name = ${OFFSET}`.execute(db);
    return Number(rows[0]?.value ?? '0');
  };

  return {
    async createTenant(row) {
      const { numAffectedRows } = await sql`
        insert into tenants (id, body) values (${row.id}, ${JSON.stringify(row)})
        on conflict do nothing`.execute(db);
      return numAffectedRows === 1n;
    },
    async tenants() {
      const { rows } = await sql<{ body: string }>`
        select body from tenants order by rowid`.execute(db);
      return rows.map(({ body }) => JSON.parse(body) as TenantRow);
    },
    async tenant(id) {
      const { rows } = await sql<{ body: string }>`
        select body from tenants where id = ${id}`.execute(db);
      return rows[0] ? (JSON.parse(rows[0].body) as TenantRow) : null;
    },
    async findApiKey(hash) {
      const { rows } = await sql<Owned>`
        select tenant, body from api_keys where hash = ${hash}`.execute(db);
      return rows[0]
        ? { tenant: rows[0].tenant, key: JSON.parse(rows[0].body) as ApiKeyRow }
        : null;
    },
    clockOffset: offset,
    async moveClockOffset(toMs) {
      await sql`
        insert into meta (name, value) values (${OFFSET}, ${String(toMs)})
        on conflict (name) do update set value = excluded.value
        where cast(meta.value as integer) < cast(excluded.value as integer)`.execute(db);
      return offset();
    },
    async nextDeadline(wallNow, of) {
      const tenant = of ? sql`and tenant = ${of.tenant}` : sql``;
      const account = of?.account === undefined ? sql`` : sql`and account = ${of.account}`;
      const { rows } = await sql<Owned>`
        select tenant, body from deadlines
        where parked_at is null and (retry_at is null or retry_at <= ${wallNow}) ${tenant} ${account}
        order by ${deadlineOrder} limit 1`.execute(db);
      return rows[0]
        ? { tenant: rows[0].tenant, deadline: JSON.parse(rows[0].body) as DeadlineRow }
        : null;
    },
    async nextRetry() {
      const { rows } = await sql<{ at: string | null }>`
        select min(retry_at) as at from (
          select retry_at from deadlines where parked_at is null
          union all select retry_at from outbox where parked_at is null)`.execute(db);
      return rows[0]?.at ?? null;
    },
    async nextOutbox(wallNow) {
      const { rows } = await sql<Owned>`
        select tenant, body from outbox
        where parked_at is null and (retry_at is null or retry_at <= ${wallNow})
        order by seq limit 1`.execute(db);
      return rows[0]
        ? { tenant: rows[0].tenant, row: JSON.parse(rows[0].body) as OutboxRow }
        : null;
    },
    async forgetAnswers(before) {
      const { numAffectedRows } = await sql`
        delete from idempotency where created_at < ${before}`.execute(db);
      return Number(numAffectedRows ?? 0n);
    },
    async parked() {
      const { rows } = await sql<{ deadlines: number; outbox: number }>`
        select (select count(*) from deadlines where parked_at is not null) as deadlines,
               (select count(*) from outbox where parked_at is not null) as outbox`.execute(db);
      return { deadlines: Number(rows[0]?.deadlines ?? 0), outbox: Number(rows[0]?.outbox ?? 0) };
    },
  };
}
