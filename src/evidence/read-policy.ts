/** The row-level security that every marked table has, and the columns of a marking. Part of migrations: never changed once applied. */

/** The columns of a marking, for `create table`. */
export const MARKING_COLUMNS = `
  tlp smallint not null check (tlp between 0 and 4),
  handling integer not null default 0,
  handling_note text,
  owner_agency integer not null,
  releasable_to integer[],
  compartments integer[] not null default '{}',
  case_ref text,
  purposes integer not null check (purposes > 0),
  purge_due date not null,
  check (handling & 12 = 0 or btrim(coalesce(handling_note, '')) <> '')`;

/**
 * The predicate of who may read a row; the twin of `mayRead`. Every context function is wrapped in a sub-select, so that it is
 * asked once a statement, not once a row.
 */
export const READ_PREDICATE = `
  tlp <= (select reader_tlp())
  and (owner_agency = any ((select reader_agencies())::integer[])
    or releasable_to && (select reader_agencies())::integer[]
    or (releasable_to is null and handling & 2 = 0))
  and compartments <@ (select reader_compartments())::integer[]
  and purposes & (select reader_purpose()) <> 0
  and (case_ref is null or case_ref = any ((select reader_cases())::text[]))
  and purge_due > (select reader_today())`;

/** The predicate of what may be written: rows of one's own agency, within one's own clearance, that one could read again. */
export const WRITE_PREDICATE = `
  owner_agency = any ((select reader_agencies())::integer[]) and ${READ_PREDICATE}`;

/** Row-level security of a marked table: readers and writers by predicate; the system, which acts for nobody, sees all. */
export function markedTableSecurity(table: string): string {
  return `
alter table ${table} enable row level security;
grant select on ${table} to silsila_reader, silsila_writer, silsila_system;
grant insert on ${table} to silsila_writer, silsila_system;
create policy ${table}_read on ${table} for select to silsila_reader, silsila_writer using (${READ_PREDICATE});
create policy ${table}_write on ${table} for insert to silsila_writer with check (${WRITE_PREDICATE});
create policy ${table}_system_read on ${table} for select to silsila_system using (true);
create policy ${table}_system_write on ${table} for insert to silsila_system with check (true);`;
}
