import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { SCHEDULED_BELOW } from '@lintel/contract';
import { COLLECTION_NAMES, describeCollection, filterValue } from '../collections.ts';
import type { CollectionName, CollectionRows, FilterValue } from '../collections.ts';
import type { ChangeRow, DeadlineRow } from '../records.ts';
import type { ListQuery, TenantWrites, WriteRows } from '../store.ts';
import { columnName, columnValue } from './column.ts';

/** Tables are made from the list of collections, so the builder is given names and not types. */
export type SqlDatabase = Kysely<Record<never, never>>;

interface Stored {
  readonly seq: number;
  readonly body: string;
}

/** The rows of one tenant through one transaction of the database. */
export function sqlRows(tenant: string, db: SqlDatabase, appended: ChangeRow[]): TenantWrites {
  const collections = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, rowsOf(name, tenant, db)]),
  ) as { [C in CollectionName]: WriteRows<C> };
  const { instances, deadlines } = collections;

  return {
    ...collections,
    tenant,
    instances: {
      ...instances,
      async lock(ids) {
        const found = await instances.all({ id: ids } as object);
        return [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
      },
      async save(row, expectedStep) {
        const { numAffectedRows } = await sql`
          update instances set ${assignments('instances', row)}
          where tenant = ${tenant} and id = ${row.id} and step = ${expectedStep}`.execute(db);
        return numAffectedRows === 1n;
      },
    },
    deadlines: {
      ...deadlines,
      async pending(account, limit = 50) {
        const { rows } = await sql<Stored>`
          select seq, body from deadlines where tenant = ${tenant} and account = ${account}
          order by ${deadlineOrder} limit ${limit}`.execute(db);
        return rows.map((row): DeadlineRow => parse(row));
      },
    },
    changes: {
      async since(after, accounts, limit = 500) {
        if (accounts.length === 0) return [];
        const { rows } = await sql<{ id: number; account: string; kinds: string }>`
          select id, account, kinds from changes
          where tenant = ${tenant} and id > ${after} and account in (${sql.join([...accounts])})
          order by id limit ${limit}`.execute(db);
        return rows.map(({ id, account, kinds }) => ({
          id,
          account,
          kinds: JSON.parse(kinds) as ChangeRow['kinds'],
        }));
      },
      async lastId() {
        const { rows } = await sql<{ id: number }>`
          select id from changes where tenant = ${tenant} order by id desc limit 1`.execute(db);
        return rows[0]?.id ?? 0;
      },
      async append(account, kinds) {
        const { rows } = await sql<{ id: number }>`
          insert into changes (tenant, account, kinds)
          values (${tenant}, ${account}, ${JSON.stringify(kinds)}) returning id`.execute(db);
        const id = rows[0]?.id;
        if (id === undefined) throw new Error('internal: a change was given no id');
        appended.push({ id, account, kinds });
        return id;
      },
    },
  };
}

/** As `compareDeadlines` of the memory store. */
export const deadlineOrder = sql`
  at, case when priority < ${sql.lit(SCHEDULED_BELOW)} then 0 else 1 end,
  policy, priority, instance, place`;

function rowsOf<C extends CollectionName>(name: C, tenant: string, db: SqlDatabase): WriteRows<C> {
  type R = CollectionRows[C];
  const table = sql.table(columnName(name));
  const { filters } = describeCollection(name);
  const ids = ['tenant', 'id', ...filters.map(columnName)];
  const columns = sql.join([...ids, 'body'].map((column) => sql.ref(column)));
  const values = (row: R) =>
    sql.join([
      tenant,
      row.id,
      ...filters.map((field) => columnValue(filterValue(row, field))),
      JSON.stringify(row),
    ]);

  const conditions = (where: object = {}) =>
    sql.join(
      [
        sql`tenant = ${tenant}`,
        ...Object.entries(where).flatMap(([field, value]) => {
          if (value === undefined) return [];
          if (field !== 'id' && !filters.includes(field)) {
            throw new Error(`internal: \`${field}\` is not a filter`);
          }
          return [condition(sql.ref(columnName(field)), value)];
        }),
      ],
      sql` and `,
    );

  return {
    async get(id) {
      const { rows } = await sql<Stored>`
        select seq, body from ${table} where tenant = ${tenant} and id = ${id}`.execute(db);
      return rows[0] ? parse(rows[0]) : null;
    },
    async list(query: ListQuery<C> = {}) {
      const { where, order = 'oldest', limit = 50, cursor } = query;
      const start = Number(cursor ?? Number.NaN);
      const newest = order === 'newest';
      const after = !Number.isSafeInteger(start)
        ? sql``
        : newest
          ? sql`and seq < ${start}`
          : sql`and seq > ${start}`;
      const { rows } = await sql<Stored>`
        select seq, body from ${table} where ${conditions(where)} ${after}
        order by seq ${newest ? sql`desc` : sql`asc`} limit ${limit + 1}`.execute(db);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        items: page.map((row): R => parse(row)),
        nextCursor: rows.length > limit && last ? String(last.seq) : null,
      };
    },
    async all(where) {
      const { rows } = await sql<Stored>`
        select seq, body from ${table} where ${conditions(where)} order by seq`.execute(db);
      return rows.map((row): R => parse(row));
    },
    async count(where) {
      const { rows } = await sql<{ n: number }>`
        select count(*) as n from ${table} where ${conditions(where)}`.execute(db);
      return Number(rows[0]?.n ?? 0);
    },
    async insert(row) {
      const { numAffectedRows } = await sql`
        insert into ${table} (${columns}) values (${values(row)}) on conflict do nothing`.execute(
        db,
      );
      return numAffectedRows === 1n;
    },
    async put(row) {
      await sql`
        insert into ${table} (${columns}) values (${values(row)})
        on conflict (tenant, id) do update set ${assignments(name, row)}`.execute(db);
    },
    async remove(id) {
      const { numAffectedRows } = await sql`
        delete from ${table} where tenant = ${tenant} and id = ${id}`.execute(db);
      return numAffectedRows === 1n;
    },
  };
}

function condition(column: RawBuilder<unknown>, value: unknown): RawBuilder<unknown> {
  if (!Array.isArray(value)) return oneOf(column, value as FilterValue);
  if (value.length === 0) return sql`1 = 0`;
  const known = value.filter((each) => each !== null).map((each: FilterValue) => columnValue(each));
  const parts = known.length > 0 ? [sql`${column} in (${sql.join(known)})`] : [];
  if (value.includes(null)) parts.push(sql`${column} is null`);
  return sql`(${sql.join(parts, sql` or `)})`;
}

function oneOf(column: RawBuilder<unknown>, value: FilterValue): RawBuilder<unknown> {
  return value === null ? sql`${column} is null` : sql`${column} = ${columnValue(value)}`;
}

function assignments<C extends CollectionName>(
  name: C,
  row: CollectionRows[C],
): RawBuilder<unknown> {
  const { filters } = describeCollection(name);
  return sql.join([
    ...filters.map(
      (field) => sql`${sql.ref(columnName(field))} = ${columnValue(filterValue(row, field))}`,
    ),
    sql`body = ${JSON.stringify(row)}`,
  ]);
}

/** A body was written from a row of its own table. */
function parse<R>(stored: Stored): R {
  return JSON.parse(stored.body) as R;
}
