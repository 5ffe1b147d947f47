/** Tables of payments that come over HTTP: one row a request, written with its payments. */

/**
 * What was asked under a key, and what was answered. `late` are rows of payments that were older than the newest one; `found` are the findings
 * that the request brought about. A request goes with the batch of its day.
 */
export const STREAM_TABLES = `
create table payment_request (
  agency_id integer not null references agency,
  key text not null check (length(key) between 1 and 255),
  seq bigint generated always as identity unique,
  body_sha256 text not null check (body_sha256 ~ '^[0-9a-f]{64}$'),
  batch integer not null references payment_batch (seq) on delete cascade,
  first_row integer not null check (first_row > 0),
  payments integer not null check (payments > 0),
  late integer[] not null,
  found jsonb not null check (jsonb_typeof(found) = 'array'),
  undetermined jsonb not null check (jsonb_typeof(undetermined) = 'array'),
  too_large integer not null check (too_large >= 0),
  first_at timestamptz not null,
  last_at timestamptz not null,
  by text not null check (btrim(by) <> ''),
  at timestamptz not null,
  primary key (agency_id, key),
  unique (batch, first_row)
);
create index payment_request_newest on payment_request (agency_id, seq);
alter table payment_request enable row level security;
grant select, insert on payment_request to silsila_system;
grant select (batch, payments, first_at, last_at) on payment_request to silsila_reader, silsila_writer;
create policy payment_request_read on payment_request for select to silsila_reader, silsila_writer using (
  batch in (select e.batch from payment_batch_end e));
create policy payment_request_system_read on payment_request for select to silsila_system using (true);
create policy payment_request_system_write on payment_request for insert to silsila_system with check (true);
`;
