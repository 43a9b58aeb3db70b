CREATE TABLE accounts (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  parent text,
  kind text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, parent) references accounts (tenant, id)
) strict;

CREATE TABLE api_keys (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  hash text,
  body text not null,
  unique (tenant, id),
  unique (tenant, hash)
) strict;

CREATE TABLE approvals (
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

CREATE TABLE audit (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  instance text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;

CREATE TABLE catalogues (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  name text,
  version integer,
  body text not null,
  unique (tenant, id),
  unique (tenant, name, version)
) strict;

CREATE TABLE changes (
  id integer primary key autoincrement,
  tenant text not null,
  account text not null,
  kinds text not null
) strict;

CREATE TABLE deadlines (
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

CREATE TABLE "idempotency" (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  created_at text,
  body text not null,
  unique (tenant, id)
) strict;

CREATE TABLE instances (
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

CREATE TABLE invoices (
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

CREATE TABLE members (
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

CREATE TABLE meta (name text primary key, value text not null) strict;

CREATE TABLE notices (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;

CREATE TABLE orders (
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

CREATE TABLE outbox (
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

CREATE TABLE payment_methods (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;

CREATE TABLE payments (
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

CREATE TABLE plans (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  policy text,
  version integer,
  body text not null,
  unique (tenant, id),
  unique (tenant, policy, version)
) strict;

CREATE TABLE publications (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  catalogue text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, catalogue) references catalogues (tenant, id)
) strict;

CREATE TABLE quotes (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;

CREATE TABLE requests (
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

CREATE TABLE review_windows (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  review text,
  hash text,
  status text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id),
  foreign key (tenant, hash) references reviews (tenant, id)
) strict;

CREATE TABLE reviews (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  review text,
  version integer,
  body text not null,
  unique (tenant, id),
  unique (tenant, review, version)
) strict;

CREATE TABLE security_events (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  body text not null,
  unique (tenant, id)
) strict;

CREATE TABLE signing_keys (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  body text not null,
  unique (tenant, id)
) strict;

CREATE TABLE subjects (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  kind text,
  subject text,
  status text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;

CREATE TABLE subscriptions (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  status text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;

CREATE TABLE switches (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  body text not null,
  unique (tenant, id)
) strict;

CREATE TABLE tenants (id text primary key, body text not null) strict;

CREATE TABLE trials (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  policy text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;

CREATE TABLE usage_days (
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

CREATE TABLE usage_events (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  account text,
  meter text,
  body text not null,
  unique (tenant, id),
  foreign key (tenant, account) references accounts (tenant, id)
) strict;

CREATE INDEX accounts_by_parent on accounts (tenant, parent);

CREATE INDEX api_keys_by_hash on api_keys (hash);

CREATE INDEX approvals_by_account on approvals (tenant, account);

CREATE INDEX approvals_by_parent on approvals (tenant, parent);

CREATE INDEX approvals_by_request on approvals (tenant, request);

CREATE INDEX approvals_by_status on approvals (tenant, status);

CREATE INDEX audit_by_account on audit (tenant, account);

CREATE INDEX audit_by_instance on audit (tenant, instance);

CREATE INDEX changes_by_account on changes (tenant, account, id);

CREATE INDEX deadlines_by_account on deadlines (tenant, account);

CREATE INDEX deadlines_by_at on deadlines (at, policy, priority, instance, place);

CREATE INDEX deadlines_by_instance on deadlines (tenant, instance);

CREATE INDEX idempotency_by_created_at on idempotency (created_at);

CREATE INDEX instances_by_account on instances (tenant, account);

CREATE INDEX instances_by_hash on instances (tenant, hash);

CREATE INDEX instances_by_parent on instances (tenant, parent);

CREATE INDEX instances_by_status on instances (tenant, status);

CREATE INDEX instances_by_subject_id on instances (tenant, subject_id);

CREATE INDEX instances_by_subject_kind on instances (tenant, subject_kind);

CREATE INDEX invoices_by_account on invoices (tenant, account);

CREATE INDEX invoices_by_instance on invoices (tenant, instance);

CREATE INDEX invoices_by_status on invoices (tenant, status);

CREATE INDEX invoices_by_subscription on invoices (tenant, subscription);

CREATE INDEX members_by_account on members (tenant, account);

CREATE INDEX members_by_email on members (tenant, email);

CREATE INDEX members_by_person on members (tenant, person);

CREATE INDEX members_by_status on members (tenant, status);

CREATE INDEX notices_by_account on notices (tenant, account);

CREATE INDEX orders_by_account on orders (tenant, account);

CREATE INDEX orders_by_quote on orders (tenant, quote);

CREATE INDEX orders_by_status on orders (tenant, status);

CREATE INDEX outbox_by_account on outbox (tenant, account);

CREATE INDEX payment_methods_by_account on payment_methods (tenant, account);

CREATE INDEX payments_by_account on payments (tenant, account);

CREATE INDEX payments_by_invoice on payments (tenant, invoice);

CREATE INDEX payments_by_order on payments (tenant, "order");

CREATE INDEX publications_by_catalogue on publications (tenant, catalogue);

CREATE INDEX quotes_by_account on quotes (tenant, account);

CREATE INDEX requests_by_account on requests (tenant, account);

CREATE INDEX requests_by_approval on requests (tenant, approval);

CREATE INDEX requests_by_status on requests (tenant, status);

CREATE INDEX requests_by_subscription on requests (tenant, subscription);

CREATE INDEX review_windows_account_status on review_windows (tenant, account, status);

CREATE INDEX security_events_by_account on security_events (tenant, account);

CREATE INDEX subjects_account_kind_status on subjects (tenant, account, kind, status);

CREATE INDEX subscriptions_by_account on subscriptions (tenant, account);

CREATE INDEX subscriptions_by_status on subscriptions (tenant, status);

CREATE INDEX trials_by_account on trials (tenant, account);

CREATE INDEX usage_days_by_account on usage_days (tenant, account);

CREATE INDEX usage_days_by_day on usage_days (tenant, day);

CREATE INDEX usage_days_by_meter on usage_days (tenant, meter);

CREATE INDEX usage_events_by_account on usage_events (tenant, account);

CREATE INDEX usage_events_by_meter on usage_events (tenant, meter);
