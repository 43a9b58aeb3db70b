/** Kept answers get the column by which they are forgotten. Made anew, so that its columns stand in the usual order. */
export const migration0002 = `
create table idempotency_by_age (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  created_at text,
  body text not null,
  unique (tenant, id)
) strict;
insert into idempotency_by_age (seq, tenant, id, created_at, body)
  select seq, tenant, id, json_extract(body, '$.createdAt'), body from idempotency;
drop table idempotency;
alter table idempotency_by_age rename to idempotency;
create index idempotency_by_created_at on idempotency (created_at);
`;
