/**
 * Tables of imports of incidents. An import is seen by those of the agency who import incidents and whose clearance covers its marking; its file
 * lies beside it in parts that the system alone reads, and goes when its job is over, however that ends.
 */

/** Part of the API's migrations: never changed once applied. */
export const INCIDENT_IMPORT_TABLES = `
create table incident_import (
  id text primary key check (id ~ '^[0-9a-f-]{36}$'),
  job_id bigint not null unique,
  person_id text not null references person,
  agency_id integer not null references agency,
  tlp smallint not null check (tlp between 0 and 4),
  compartments integer[] not null,
  asked jsonb not null,
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes_total bigint not null check (bytes_total > 0),
  created_at timestamptz not null,
  purge_due date not null,
  result jsonb
);
create index incident_import_agency on incident_import (agency_id, created_at);
create index incident_import_purge on incident_import (purge_due);
create table incident_import_part (
  import_id text not null references incident_import on delete cascade,
  part integer not null check (part >= 0),
  bytes bytea not null check (octet_length(bytes) between 1 and 1048576),
  primary key (import_id, part)
);
alter table incident_import enable row level security;
alter table incident_import_part enable row level security;
grant select, insert on incident_import to silsila_writer;
grant select on incident_import to silsila_reader;
grant select, delete on incident_import to silsila_system;
grant update (result) on incident_import to silsila_system;
grant insert on incident_import_part to silsila_writer;
grant select on incident_import_part to silsila_system;
create policy incident_import_read on incident_import for select to silsila_reader, silsila_writer using (
  agency_id = any ((select reader_agencies())::integer[]) and tlp <= (select reader_tlp())
  and compartments <@ (select reader_compartments())::integer[] and purge_due > (select reader_today()));
create policy incident_import_write on incident_import for insert to silsila_writer with check (
  person_id = (select (reader_session()).person_id) and agency_id = any ((select reader_agencies())::integer[]));
create policy incident_import_system on incident_import to silsila_system using (true) with check (true);
create policy incident_import_part_write on incident_import_part for insert to silsila_writer with check (
  exists (select 1 from incident_import i where i.id = import_id and i.person_id = (select (reader_session()).person_id)));
create policy incident_import_part_system on incident_import_part for select to silsila_system using (true);
create function incident_import_forget_file() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$ begin
  delete from incident_import_part p using incident_import i where i.job_id = new.id and p.import_id = i.id;
  return null;
end $$;
revoke all on function incident_import_forget_file from public;
create trigger incident_import_over after update of state on job for each row
  when (new.state in ('done', 'failed', 'cancelled')) execute function incident_import_forget_file();
`;
