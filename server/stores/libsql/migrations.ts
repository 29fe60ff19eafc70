/**
 * The tables, as steps from one `user_version` to the next. A step that was released is never changed; add another.
 */
export const MIGRATIONS: readonly string[] = [
  `
  create table policies (version text primary key, body text not null) strict, without rowid;
  create table publications (seq integer primary key, version text not null references policies (version), at integer not null) strict;
  create table signals (id text primary key, name text not null, at integer not null, received integer not null, params text not null) strict, without rowid;
  create index signals_received on signals (received, name);
  create table tallies (kind text not null, minute integer not null, label text not null, count integer not null, primary key (kind, minute, label)) strict, without rowid;
  `,
];
