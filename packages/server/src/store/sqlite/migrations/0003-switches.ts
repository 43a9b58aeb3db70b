/** Switches that the vendor has used. */
export const migration0003 = `
create table switches (
  seq integer primary key autoincrement,
  tenant text not null,
  id text not null,
  body text not null,
  unique (tenant, id)
) strict;
`;
