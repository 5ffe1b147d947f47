/** Tables of places: datasets that are marked as a whole, and their rows. Nothing is updated; a dataset is taken back by a row of its own. */

import { MARKING_COLUMNS, markedTableSecurity } from '../../evidence/index.ts';
import type { Migration } from '../../store/index.ts';
import { FACILITIES_MIGRATION } from '../facilities/schema.ts';
import { INDICATOR_TABLES } from '../indicators/schema.ts';

/** A dataset is one file. It and its rows are written in one transaction, so that a file that breaks in the middle adds nothing. */
const DATASET = `
create table place_dataset (
  id text primary key check (id ~ '^[0-9a-f]{40}$'),
  seq integer generated always as identity unique,
  kind text not null check (kind in ('boundaries', 'populated', 'crossings', 'fence')),
  title text not null check (btrim(title) <> ''),
  publisher text not null check (btrim(publisher) <> ''),
  licence text,
  format text not null check (btrim(format) <> ''),
  file_name text not null check (btrim(file_name) <> ''),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  synthetic boolean not null,
  valid_from text,
  valid_to text,
  entries integer not null check (entries >= 0),
  problems jsonb not null check (jsonb_typeof(problems) = 'array'),
  source_id text not null references source,
  imported_by text not null check (btrim(imported_by) <> ''),
  imported_at timestamptz not null,
  review_due date not null,
  ${MARKING_COLUMNS},
  check (review_due <= purge_due)
);
create index place_dataset_purge on place_dataset (purge_due);
${markedTableSecurity('place_dataset')}
create policy place_dataset_author on place_dataset as restrictive for insert to silsila_writer with check (
  imported_by = (select (reader_session()).person_id));
create table place_dataset_end (
  dataset integer primary key references place_dataset (seq) on delete cascade,
  reason text not null check (btrim(reason) <> ''),
  ended_by text not null check (btrim(ended_by) <> ''),
  at timestamptz not null
);
${rowSecurity('place_dataset_end')}
create policy place_dataset_end_author on place_dataset_end as restrictive for insert to silsila_writer with check (
  ended_by = (select (reader_session()).person_id));
`;

/** Geometry is kept as GeoJSON text, in WGS 84 degrees, as it was read. */
const ROWS = `
create table place_boundary (
  dataset integer not null references place_dataset (seq) on delete cascade,
  item integer not null check (item >= 0),
  ref text not null,
  name text not null,
  country text,
  level text not null check (level in ('adm0', 'adm1', 'adm2', 'adm3')),
  parent_name text,
  unit text,
  west double precision,
  south double precision,
  east double precision,
  north double precision,
  vertices integer not null check (vertices >= 0),
  geometry text not null,
  primary key (dataset, item)
);
create index place_boundary_box on place_boundary (level, west, east);
${rowSecurity('place_boundary')}
create table place_populated (
  dataset integer not null references place_dataset (seq) on delete cascade,
  item integer not null check (item >= 0),
  name text not null check (btrim(name) <> ''),
  other_names text[] not null,
  country text not null,
  admin1 text,
  lon double precision not null check (lon between -180 and 180),
  lat double precision not null check (lat between -90 and 90),
  primary key (dataset, item)
);
create index place_populated_at on place_populated (lon, lat);
${rowSecurity('place_populated')}
create table place_crossing (
  dataset integer not null references place_dataset (seq) on delete cascade,
  item integer not null check (item >= 0),
  name text not null check (btrim(name) <> ''),
  other_names text[] not null,
  side text not null,
  other_side text not null,
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  precision_km double precision check (precision_km >= 0),
  position_from text,
  opened_on text,
  status text not null,
  confidence text not null,
  source text not null,
  primary key (dataset, item),
  check ((lon is null) = (lat is null))
);
${rowSecurity('place_crossing')}
create table place_fence (
  dataset integer not null references place_dataset (seq) on delete cascade,
  item integer not null check (item >= 0),
  ref text not null,
  state text not null check (state in ('planned', 'built', 'damaged')),
  since text,
  source text not null,
  geometry text not null,
  primary key (dataset, item)
);
${rowSecurity('place_fence')}
create function places_purge() returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  purged bigint;
begin
  delete from place_dataset where purge_due <= reader_today();
  get diagnostics purged = row_count;
  return purged;
end $$;
revoke all on function places_purge from public;
grant execute on function places_purge to silsila_system;
`;

/** Rows are seen with their dataset, and written with one of one's own agency. */
function rowSecurity(table: string): string {
  return `
alter table ${table} enable row level security;
grant select on ${table} to silsila_reader, silsila_writer, silsila_system;
grant insert on ${table} to silsila_writer, silsila_system;
create policy ${table}_read on ${table} for select to silsila_reader, silsila_writer using (
  dataset in (select d.seq from place_dataset d));
create policy ${table}_write on ${table} for insert to silsila_writer with check (
  dataset in (select d.seq from place_dataset d where d.owner_agency = any ((select reader_agencies())::integer[])));
create policy ${table}_system_read on ${table} for select to silsila_system using (true);
create policy ${table}_system_write on ${table} for insert to silsila_system with check (true);`;
}

/** The migrations of places, for `openStore`, after those of evidence. */
export const PLACES_MIGRATIONS: readonly Migration[] = [
  { id: 'places-001', sql: `${DATASET}${ROWS}` },
  { id: 'places-002', sql: INDICATOR_TABLES },
  FACILITIES_MIGRATION,
];
