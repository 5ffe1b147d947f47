/** The tables of one kind of file imports, as SQL: what was asked, and beside it the parts of the file. */

/** The tables of kinds of imports that take a file in. */
export type FileImportTable = 'payment_import' | 'incident_import';

/**
 * The tables of a kind, part of the API's migrations, so never changed once applied. An import is seen by those of the agency whose
 * clearance covers its marking; its file lies beside it in parts that the system alone reads, and goes when its job is over, however that ends.
 */
export function fileImportTables(table: FileImportTable): string {
  return `
create table ${table} (
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
create index ${table}_agency on ${table} (agency_id, created_at);
create index ${table}_purge on ${table} (purge_due);
create table ${table}_part (
  import_id text not null references ${table} on delete cascade,
  part integer not null check (part >= 0),
  bytes bytea not null check (octet_length(bytes) between 1 and 1048576),
  primary key (import_id, part)
);
alter table ${table} enable row level security;
alter table ${table}_part enable row level security;
grant select, insert on ${table} to silsila_writer;
grant select on ${table} to silsila_reader;
grant select, delete on ${table} to silsila_system;
grant update (result) on ${table} to silsila_system;
grant insert on ${table}_part to silsila_writer;
grant select on ${table}_part to silsila_system;
create policy ${table}_read on ${table} for select to silsila_reader, silsila_writer using (
  agency_id = any ((select reader_agencies())::integer[]) and tlp <= (select reader_tlp())
  and compartments <@ (select reader_compartments())::integer[] and purge_due > (select reader_today()));
create policy ${table}_write on ${table} for insert to silsila_writer with check (
  person_id = (select (reader_session()).person_id) and agency_id = any ((select reader_agencies())::integer[]));
create policy ${table}_system on ${table} to silsila_system using (true) with check (true);
create policy ${table}_part_write on ${table}_part for insert to silsila_writer with check (
  exists (select 1 from ${table} i where i.id = import_id and i.person_id = (select (reader_session()).person_id)));
create policy ${table}_part_system on ${table}_part for select to silsila_system using (true);
create function ${table}_forget_file() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$ begin
  delete from ${table}_part p using ${table} i where i.job_id = new.id and p.import_id = i.id;
  return null;
end $$;
revoke all on function ${table}_forget_file from public;
create trigger ${table}_over after update of state on job for each row
  when (new.state in ('done', 'failed', 'cancelled')) execute function ${table}_forget_file();
`;
}
