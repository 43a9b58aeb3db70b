/** Reviews as they are published, their windows, and the vendor's own things that they are about. */
export const migration0004 = `
create table reviews (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  review text,
  version integer,
  body text not null,
  unique (tenant, id),
  unique (tenant, review, version)
) strict;

create table review_windows (
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
create index review_windows_account_status on review_windows (tenant, account, status);

create table subjects (
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
create index subjects_account_kind_status on subjects (tenant, account, kind, status);
`;
