/** Tables of what rules found among payments: the members of each finding, the rules that found it, and how it stood after payments were rejected. */

/**
 * A finding of money is a finding with its rules as they were, its accounts in order and its payments. Rejecting a payment changes none of
 * these: it appends an evaluation, the newest of which holds.
 */
export const FINDING_TABLES = `
create table money_finding (
  finding_id text primary key references finding on delete cascade,
  rule_id text not null,
  rules jsonb not null check (jsonb_typeof(rules) = 'object'),
  accounts integer[] not null check (cardinality(accounts) > 0),
  payments integer not null check (payments > 0),
  value_minor bigint not null check (value_minor >= 0),
  value_currency text not null check (value_currency ~ '^[A-Z]{3}$'),
  value_decimals smallint not null check (value_decimals between 0 and 8),
  first_at timestamptz not null,
  last_at timestamptz not null
);
create table money_finding_payment (
  finding_id text not null references money_finding on delete cascade,
  position integer not null check (position > 0),
  batch integer not null,
  row integer not null,
  primary key (finding_id, position),
  unique (batch, row, finding_id)
);
create table money_evaluation (
  finding_id text not null references money_finding on delete cascade,
  version integer not null check (version > 0),
  kind text not null check (kind in ('rejected', 'restored')),
  batch integer not null,
  row integer not null,
  reason text not null check (btrim(reason) <> ''),
  by text not null check (btrim(by) <> ''),
  at timestamptz not null,
  outcome text not null check (outcome in ('holds', 'weaker', 'no-longer-holds', 'undetermined')),
  because text not null check (btrim(because) <> ''),
  sentence text check (btrim(sentence) <> ''),
  quantities jsonb check (jsonb_typeof(quantities) = 'object'),
  payments integer not null check (payments >= 0),
  value_minor bigint,
  value_currency text,
  primary key (finding_id, version),
  check ((sentence is null) = (quantities is null))
);
alter table money_finding enable row level security;
grant select on money_finding to silsila_reader, silsila_writer, silsila_system;
grant insert on money_finding to silsila_system;
create policy money_finding_read on money_finding for select to silsila_reader, silsila_writer using (
  exists (select 1 from finding f where f.id = finding_id));
create policy money_finding_system_read on money_finding for select to silsila_system using (true);
create policy money_finding_system_write on money_finding for insert to silsila_system with check (true);
alter table money_finding_payment enable row level security;
grant select on money_finding_payment to silsila_reader, silsila_writer, silsila_system;
grant insert on money_finding_payment to silsila_system;
create policy money_finding_payment_read on money_finding_payment for select to silsila_reader, silsila_writer using (
  exists (select 1 from finding f where f.id = finding_id));
create policy money_finding_payment_system_read on money_finding_payment for select to silsila_system using (true);
create policy money_finding_payment_system_write on money_finding_payment for insert to silsila_system with check (true);
alter table money_evaluation enable row level security;
grant select on money_evaluation to silsila_reader, silsila_writer, silsila_system;
grant insert on money_evaluation to silsila_writer;
create policy money_evaluation_read on money_evaluation for select to silsila_reader, silsila_writer using (
  exists (select 1 from finding f where f.id = finding_id));
create policy money_evaluation_write on money_evaluation for insert to silsila_writer with check (
  by = (select (reader_session()).person_id) and exists (select 1 from money_finding_payment m
    where m.finding_id = money_evaluation.finding_id and m.batch = money_evaluation.batch and m.row = money_evaluation.row));
create policy money_evaluation_system_read on money_evaluation for select to silsila_system using (true);
`;

/** Versions of rules: drafted by one person, put into effect by another; the database holds them to be two. */
export const RULE_TABLES = `
create table money_rule_draft (
  agency_id integer not null references agency,
  rule_id text not null check (btrim(rule_id) <> ''),
  version text not null check (btrim(version) <> ''),
  over text not null,
  parameters jsonb not null check (jsonb_typeof(parameters) = 'object'),
  backtest text not null,
  reason text not null check (btrim(reason) <> ''),
  drafted_by text not null check (btrim(drafted_by) <> ''),
  drafted_at timestamptz not null,
  primary key (agency_id, rule_id, version),
  unique (agency_id, rule_id, version, drafted_by)
);
create table money_rule_approval (
  agency_id integer not null,
  rule_id text not null,
  version text not null,
  reason text not null check (btrim(reason) <> ''),
  approved_by text not null check (btrim(approved_by) <> ''),
  approved_at timestamptz not null,
  primary key (agency_id, rule_id, version),
  foreign key (agency_id, rule_id, version) references money_rule_draft
);
alter table money_rule_draft enable row level security;
alter table money_rule_approval enable row level security;
grant select on money_rule_draft, money_rule_approval to silsila_reader, silsila_writer, silsila_system;
grant insert on money_rule_draft, money_rule_approval to silsila_writer;
create policy money_rule_draft_read on money_rule_draft for select to silsila_reader, silsila_writer using (
  agency_id = any ((select reader_agencies())::integer[]));
create policy money_rule_draft_write on money_rule_draft for insert to silsila_writer with check (
  agency_id = any ((select reader_agencies())::integer[]) and drafted_by = (select (reader_session()).person_id));
create policy money_rule_draft_system on money_rule_draft for select to silsila_system using (true);
create policy money_rule_approval_read on money_rule_approval for select to silsila_reader, silsila_writer using (
  agency_id = any ((select reader_agencies())::integer[]));
create policy money_rule_approval_write on money_rule_approval for insert to silsila_writer with check (
  agency_id = any ((select reader_agencies())::integer[]) and approved_by = (select (reader_session()).person_id)
  and exists (select 1 from money_rule_draft d where d.agency_id = money_rule_approval.agency_id
    and d.rule_id = money_rule_approval.rule_id and d.version = money_rule_approval.version
    and d.drafted_by <> money_rule_approval.approved_by));
create policy money_rule_approval_system on money_rule_approval for select to silsila_system using (true);
`;
