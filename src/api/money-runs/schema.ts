/**
 * Tables of runs over payments. A run is read by those of the agency whose clearance covers that of the person who asked, for the purpose
 * that it was asked for: what it tells is of payments that this person may read.
 */

/** Part of the API's migrations: never changed once applied. */
export const MONEY_RUN_TABLES = `
create table money_run (
  id text primary key check (id ~ '^[0-9a-f-]{36}$'),
  kind text not null check (kind in ('detection', 'backtest')),
  job_id bigint not null unique,
  person_id text not null references person,
  agency_id integer not null references agency,
  clearance jsonb not null,
  tlp smallint not null check (tlp between 0 and 4),
  compartments integer[] not null,
  purposes integer not null check (purposes > 0),
  cases text[] not null,
  asked jsonb not null,
  created_at timestamptz not null,
  purge_due date not null,
  result jsonb
);
create index money_run_agency on money_run (agency_id, kind, created_at);
create index money_run_purge on money_run (purge_due);
alter table money_run enable row level security;
grant select, insert on money_run to silsila_writer;
grant select on money_run to silsila_reader;
grant select, delete on money_run to silsila_system;
grant update (result) on money_run to silsila_system;
create policy money_run_read on money_run for select to silsila_reader, silsila_writer using (
  agency_id = any ((select reader_agencies())::integer[]) and tlp <= (select reader_tlp())
  and compartments <@ (select reader_compartments())::integer[] and cases <@ (select reader_cases())::text[]
  and purposes & (select reader_purpose()) <> 0 and purge_due > (select reader_today()));
create policy money_run_write on money_run for insert to silsila_writer with check (
  person_id = (select (reader_session()).person_id) and agency_id = any ((select reader_agencies())::integer[]));
create policy money_run_system on money_run to silsila_system using (true) with check (true);
`;
