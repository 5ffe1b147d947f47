/** Tables of lists: versions as they were imported, and the state of each entry; like evidence, never updated. */

import { MARKING_COLUMNS, markedTableSecurity } from '../evidence/index.ts';
import type { Migration } from '../store/index.ts';

const VERSION = `
create table list_version (
  id text primary key check (id ~ '^[0-9a-f]{40}$'),
  seq bigint generated always as identity unique,
  list_id text not null check (list_id <> ''),
  title text not null,
  authority text not null,
  format text not null,
  published_on date,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  imported_at timestamptz not null,
  entries integer not null check (entries >= 0),
  refused integer not null check (refused >= 0),
  notes text[] not null default '{}',
  source_id text not null references source,
  ${MARKING_COLUMNS}
);
create index list_version_list on list_version (list_id, seq);
${markedTableSecurity('list_version')}
`;

const ENTRY = `
create table list_entry (
  id text primary key check (id ~ '^[0-9a-f]{40}$'),
  seq bigint generated always as identity unique,
  list_id text not null,
  ref text not null check (ref <> ''),
  entity_id text not null,
  schema text not null,
  name text not null,
  content_hash text not null,
  listings jsonb not null,
  contested text,
  line integer,
  version_id text not null references list_version,
  ${MARKING_COLUMNS}
);
create index list_entry_list on list_entry (list_id, ref);
create index list_entry_entity on list_entry (entity_id);
${markedTableSecurity('list_entry')}
`;

/** `changed`: a newer state of the entry takes its place; `removed`: the list no longer has it, from \`ended_on\`. */
const ENTRY_END = `
create table list_entry_end (
  entry_id text primary key references list_entry on delete cascade,
  kind text not null check (kind in ('changed', 'removed')),
  ended_on date not null,
  at timestamptz not null,
  version_id text not null references list_version
);
alter table list_entry_end enable row level security;
grant select, insert on list_entry_end to silsila_writer, silsila_system;
grant select on list_entry_end to silsila_reader;
create policy list_entry_end_read on list_entry_end for select to silsila_reader, silsila_writer using (
  exists (select 1 from list_entry e where e.id = entry_id));
create policy list_entry_end_write on list_entry_end for insert to silsila_writer with check (
  exists (select 1 from list_entry e where e.id = entry_id and e.owner_agency = any ((select reader_agencies())::integer[])));
create policy list_entry_end_system_read on list_entry_end for select to silsila_system using (true);
create policy list_entry_end_system_write on list_entry_end for insert to silsila_system with check (true);
`;

/** Versions go with the last entry, and the last end of one, that they brought. */
const PURGE = `
create function lists_purge() returns table (entries bigint, versions bigint)
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from list_entry where purge_due <= reader_today();
  get diagnostics entries = row_count;
  delete from list_version v where v.purge_due <= reader_today()
    and not exists (select 1 from list_entry e where e.version_id = v.id)
    and not exists (select 1 from list_entry_end x where x.version_id = v.id);
  get diagnostics versions = row_count;
  return next;
end $$;
revoke all on function lists_purge from public;
grant execute on function lists_purge to silsila_system;
create index list_entry_purge on list_entry (purge_due);
create index list_entry_version on list_entry (version_id);
create index list_entry_end_version on list_entry_end (version_id);
`;

/** Whether a version holds invented entries, and who imported it; whether the store holds any such list is no secret. */
const SYNTHETIC = `
alter table list_version add column synthetic boolean not null default false;
alter table list_version add column imported_by text;
update list_version set synthetic = true where title like '%SYNTHETIC%';
create function lists_hold_synthetic() returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from list_version v where v.synthetic) $$;
revoke all on function lists_hold_synthetic from public;
grant execute on function lists_hold_synthetic to silsila_reader, silsila_writer, silsila_system, silsila_auditor;
`;

/** The migrations of lists; they follow those of evidence. */
export const LISTS_MIGRATIONS: readonly Migration[] = [
  { id: 'lists-001', sql: `${VERSION}${ENTRY}${ENTRY_END}` },
  { id: 'lists-002', sql: PURGE },
  { id: 'lists-003', sql: SYNTHETIC },
];
