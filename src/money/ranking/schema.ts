/**
 * Orders that were learnt. One is marked as tightly as all findings whose decisions it was learnt from, so that it tells nobody of decisions that
 * they may not see, and goes with the first of these findings.
 */

import { MARKING_COLUMNS, markedTableSecurity } from '../../evidence/index.ts';

/** Part of the migrations of money: never changed once applied. */
export const RANKING_TABLES = `
create table money_ranking (
  id text primary key check (id ~ '^[0-9a-f-]{36}$'),
  learnt_by text not null check (btrim(learnt_by) <> ''),
  learnt_at timestamptz not null,
  ranking jsonb not null check (jsonb_typeof(ranking) = 'object'),
  ${MARKING_COLUMNS}
);
create index money_ranking_agency on money_ranking (owner_agency, learnt_at);
create index money_ranking_purge on money_ranking (purge_due);
${markedTableSecurity('money_ranking')}
create policy money_ranking_author on money_ranking as restrictive for insert to silsila_writer with check (
  learnt_by = (select (reader_session()).person_id));
grant delete on money_ranking to silsila_system;
create policy money_ranking_purge on money_ranking for delete to silsila_system using (purge_due <= reader_today());
`;
