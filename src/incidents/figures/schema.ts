/** Tables of published figures: append-only; one that is withdrawn has an end beside it. */

import { MARKING_COLUMNS, markedTableSecurity } from '../../evidence/index.ts';

/** `key` is the subject and the metric as they find each other. */
export const FIGURE_TABLES = `
create table published_figure (
  id text primary key check (id ~ '^[0-9a-f]{40}$'),
  seq integer generated always as identity unique,
  key text collate "C" not null,
  subject text not null check (btrim(subject) <> ''),
  metric text not null check (btrim(metric) <> ''),
  nature text not null check (nature in ('flow', 'stock')),
  low double precision check (low >= 0),
  high double precision check (high >= low),
  unit text not null,
  windows jsonb not null check (jsonb_typeof(windows) = 'array'),
  definition text,
  attributed_to text not null,
  document text not null,
  symbol text,
  published_on text,
  url text,
  verification text not null check (verification in ('looked-up', 'secondary', 'recalled')),
  note text,
  own_count jsonb,
  synthetic boolean not null,
  source_id text not null references source,
  grade_scheme text not null,
  grade_source text,
  grade_info text,
  recorded_by text not null check (btrim(recorded_by) <> ''),
  recorded_at timestamptz not null,
  review_due date not null,
  ${MARKING_COLUMNS},
  check (review_due <= purge_due)
);
create index published_figure_key on published_figure (key, seq);
create index published_figure_purge on published_figure (purge_due);
${markedTableSecurity('published_figure')}
create policy published_figure_author on published_figure as restrictive for insert to silsila_writer with check (
  recorded_by = (select (reader_session()).person_id));
create table published_figure_end (
  figure integer primary key references published_figure (seq) on delete cascade,
  reason text not null check (btrim(reason) <> ''),
  by text not null check (btrim(by) <> ''),
  at timestamptz not null
);
alter table published_figure_end enable row level security;
grant select on published_figure_end to silsila_reader, silsila_writer, silsila_system;
grant insert on published_figure_end to silsila_writer, silsila_system;
create policy published_figure_end_read on published_figure_end for select to silsila_reader, silsila_writer using (
  figure in (select f.seq from published_figure f));
create policy published_figure_end_write on published_figure_end for insert to silsila_writer with check (
  by = (select (reader_session()).person_id)
  and figure in (select f.seq from published_figure f where f.owner_agency = any ((select reader_agencies())::integer[])));
create policy published_figure_end_system_read on published_figure_end for select to silsila_system using (true);
create policy published_figure_end_system_write on published_figure_end for insert to silsila_system with check (true);
create function figures_purge() returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  purged bigint;
begin
  delete from published_figure where purge_due <= reader_today();
  get diagnostics purged = row_count;
  return purged;
end $$;
revoke all on function figures_purge from public;
grant execute on function figures_purge to silsila_system;
`;
