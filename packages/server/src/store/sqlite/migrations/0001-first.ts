/** The first tables. A row is its keys and filters as columns, and the record as JSON. */
export const migration0001 = `
create table meta (name text primary key, value text not null) strict;

create table tenants (id text primary key, body text not null) strict;

create table changes (
  id integer primary key autoincrement,
  tenant text not null,
  account text not null,
  kinds text not null
) strict;
create index changes_by_account on changes (tenant, account, id);

create table accounts (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  parent text,
  kind text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, parent) references accounts (tenant, id)
) strict;
create index accounts_by_parent on accounts (tenant, parent);

create table members (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  person text,
  status text,
  email text,
  has_seat integer,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;
create index members_by_account on members (tenant, account);
create index members_by_person on members (tenant, person);
create index members_by_status on members (tenant, status);
create index members_by_email on members (tenant, email);

create table subscriptions (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  status text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;
create index subscriptions_by_account on subscriptions (tenant, account);
create index subscriptions_by_status on subscriptions (tenant, status);

create table instances (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  kind text,
  subject_kind text,
  subject_id text,
  policy text,
  status text,
  parent text,
  hash text,
  step integer,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id),
  foreign key (tenant, parent) references instances (tenant, id),
  foreign key (tenant, hash) references plans (tenant, id)
) strict;
create index instances_by_account on instances (tenant, account);
create index instances_by_subject_kind on instances (tenant, subject_kind);
create index instances_by_subject_id on instances (tenant, subject_id);
create index instances_by_status on instances (tenant, status);
create index instances_by_parent on instances (tenant, parent);
create index instances_by_hash on instances (tenant, hash);

create table deadlines (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  instance text,
  at text,
  policy text,
  priority integer,
  place integer,
  retry_at text,
  parked_at text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id),
  foreign key (tenant, instance) references instances (tenant, id)
) strict;
create index deadlines_by_account on deadlines (tenant, account);
create index deadlines_by_instance on deadlines (tenant, instance);
create index deadlines_by_at on deadlines (at, policy, priority, instance, place);

create table requests (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  status text,
  subscription text,
  approval text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;
create index requests_by_account on requests (tenant, account);
create index requests_by_status on requests (tenant, status);
create index requests_by_subscription on requests (tenant, subscription);
create index requests_by_approval on requests (tenant, approval);

create table approvals (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  status text,
  parent text,
  request text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id),
  foreign key (tenant, parent) references instances (tenant, id),
  foreign key (tenant, request) references requests (tenant, id)
) strict;
create index approvals_by_account on approvals (tenant, account);
create index approvals_by_status on approvals (tenant, status);
create index approvals_by_parent on approvals (tenant, parent);
create index approvals_by_request on approvals (tenant, request);

create table quotes (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;
create index quotes_by_account on quotes (tenant, account);

create table orders (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  quote text,
  status text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id),
  foreign key (tenant, quote) references quotes (tenant, id)
) strict;
create index orders_by_account on orders (tenant, account);
create index orders_by_quote on orders (tenant, quote);
create index orders_by_status on orders (tenant, status);

create table invoices (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  subscription text,
  instance text,
  status text,
  number text,
  body text not null,
  unique (tenant, id),
  unique (tenant, number),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;
create index invoices_by_account on invoices (tenant, account);
create index invoices_by_subscription on invoices (tenant, subscription);
create index invoices_by_instance on invoices (tenant, instance);
create index invoices_by_status on invoices (tenant, status);

create table payments (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  invoice text,
  "order" text,
  provider text,
  provider_id text,
  body text not null,
  unique (tenant, id),
  unique (tenant, provider, provider_id),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;
create index payments_by_account on payments (tenant, account);
create index payments_by_invoice on payments (tenant, invoice);
create index payments_by_order on payments (tenant, "order");

create table payment_methods (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;
create index payment_methods_by_account on payment_methods (tenant, account);

create table notices (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;
create index notices_by_account on notices (tenant, account);

create table audit (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  instance text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;
create index audit_by_account on audit (tenant, account);
create index audit_by_instance on audit (tenant, instance);

create table security_events (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  body text not null,
  unique (tenant, id)
) strict;
create index security_events_by_account on security_events (tenant, account);

create table usage_events (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  meter text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;
create index usage_events_by_account on usage_events (tenant, account);
create index usage_events_by_meter on usage_events (tenant, meter);

create table usage_days (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  meter text,
  day text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;
create index usage_days_by_account on usage_days (tenant, account);
create index usage_days_by_meter on usage_days (tenant, meter);
create index usage_days_by_day on usage_days (tenant, day);

create table trials (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  policy text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;
create index trials_by_account on trials (tenant, account);

create table outbox (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  kind text,
  retry_at text,
  parked_at text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;
create index outbox_by_account on outbox (tenant, account);

create table idempotency (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  body text not null,
  unique (tenant, id)
) strict;

create table api_keys (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  hash text,
  body text not null,
  unique (tenant, id),
  unique (tenant, hash)
) strict;
create index api_keys_by_hash on api_keys (hash);

create table plans (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  policy text,
  version integer,
  body text not null,
  unique (tenant, id),
  unique (tenant, policy, version)
) strict;

create table catalogues (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  name text,
  version integer,
  body text not null,
  unique (tenant, id),
  unique (tenant, name, version)
) strict;

create table publications (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  catalogue text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, catalogue) references catalogues (tenant, id)
) strict;
create index publications_by_catalogue on publications (tenant, catalogue);

create table signing_keys (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  body text not null,
  unique (tenant, id)
) strict;
`;
