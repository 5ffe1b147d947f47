/** Tables of side inputs: what an agency knows beside its payments. A newer one of a kind takes the place of the older one, which is kept. */

import { MARKING_COLUMNS, markedTableSecurity } from '../../evidence/index.ts';

/**
 * One kind of one file. `batch` is there for invoices alone: the batch whose rows they name. A finding keeps which of them its rules read, so
 * that it can be looked at again with the same ones.
 */
export const CONTEXT_SQL = `
create table payment_context (
  id text primary key check (id ~ '^[0-9a-f]{40}$'),
  seq integer generated always as identity unique,
  kind text not null check (kind ~ '^[a-z][a-z-]{0,62}$'),
  file_name text not null check (btrim(file_name) <> ''),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  synthetic boolean not null,
  batch integer references payment_batch (seq) on delete cascade,
  source_id text not null references source,
  entries integer not null check (entries >= 0),
  told jsonb not null check (jsonb_typeof(told) = 'object'),
  imported_by text not null check (btrim(imported_by) <> ''),
  imported_at timestamptz not null,
  review_due date not null,
  ${MARKING_COLUMNS},
  check (review_due <= purge_due),
  check ((kind = 'invoices') = (batch is not null))
);
create index payment_context_newest on payment_context (owner_agency, kind, seq);
create index payment_context_batch on payment_context (batch) where batch is not null;
create index payment_context_purge on payment_context (purge_due);
${markedTableSecurity('payment_context')}
create policy payment_context_author on payment_context as restrictive for insert to silsila_writer with check (
  imported_by = (select (reader_session()).person_id));
create function payment_contexts_purge() returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  purged bigint;
begin
  delete from payment_context where purge_due <= reader_today();
  get diagnostics purged = row_count;
  return purged;
end $$;
revoke all on function payment_contexts_purge from public;
grant execute on function payment_contexts_purge to silsila_system;
alter table money_finding add column contexts integer[] not null default '{}';
`;
