/** One finding of money as its reader sees it: rules, payments, accounts with their holders, and findings beside it. */

import { sql } from 'kysely';
import type { FindingId } from '../../findings/index.ts';
import { parseFindingId } from '../../findings/index.ts';
import type { Transaction } from '../../store/index.ts';
import { currencyDecimals } from '../columns/currencies.ts';
import type { Amount } from '../model.ts';
import type { RuleSet } from './rule-set.ts';

/** What a finding of money has besides what every finding has. */
export interface MoneyFinding {
  readonly id: FindingId;
  readonly ruleId: string;
  readonly rules: RuleSet;
  /** Numbers of stored accounts, in the order in which the sentence names them. */
  readonly accounts: readonly number[];
  readonly payments: number;
  readonly value: Amount;
  readonly valueDecimals: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  /** Numbers of the side inputs that its rule read. */
  readonly contexts: readonly number[];
}

/** A payment of a finding. */
export interface MemberPayment {
  /** From 1, in order of time. */
  readonly position: number;
  readonly batch: number;
  readonly batchId: string;
  readonly row: number;
  readonly locator: string | null;
  readonly payer: string;
  readonly payee: string;
  readonly at: Date;
  readonly paid: Amount;
  readonly paidDecimals: number;
  readonly received: Amount;
  readonly receivedDecimals: number;
  readonly channel: string;
  readonly place: string | null;
  readonly reference: string | null;
}

/** An account of a finding. */
export interface MemberAccount {
  readonly entityId: string;
  readonly bank: string;
  readonly number: string;
  readonly holders: readonly AccountHolder[];
}

/** A name that a source gives the holder of an account. */
export interface AccountHolder {
  readonly entityId: string;
  readonly name: string;
  /** Ids of the statements: that the account has this holder, and that the holder bears this name. */
  readonly statements: readonly string[];
}

/** A finding that shares payments or accounts with another. */
export interface RelatedFinding {
  readonly id: FindingId;
  readonly ruleId: string;
  readonly sentence: string;
  readonly state: string;
  readonly sharedPayments: number;
  readonly sharedAccounts: number;
}

/** Holders of one account that are told at most. */
const HOLDERS_MAX = 20;

/** Reads what is kept of a finding; null where it is unknown, hidden, or none of money. */
export async function readMoneyFinding(tx: Transaction, id: FindingId): Promise<MoneyFinding | null> {
  const found = await sql<{
    rule_id: string;
    rules: RuleSet;
    accounts: readonly number[];
    payments: number;
    value_minor: number;
    value_currency: string;
    value_decimals: number;
    first_at: Date;
    last_at: Date;
    contexts: readonly number[];
  }>`select * from money_finding where finding_id = ${id}`.execute(tx.tables());
  const row = found.rows[0];
  if (row === undefined) return null;
  return {
    id,
    ruleId: row.rule_id,
    rules: row.rules,
    accounts: row.accounts,
    payments: row.payments,
    value: { minor: row.value_minor, currency: row.value_currency },
    valueDecimals: row.value_decimals,
    firstAt: row.first_at,
    lastAt: row.last_at,
    contexts: row.contexts,
  };
}

interface MemberRow {
  readonly position: number;
  readonly batch: number;
  readonly batch_id: string;
  readonly row: number;
  readonly locator: string | null;
  readonly payer: string;
  readonly payee: string;
  readonly at: Date;
  readonly paid_minor: number;
  readonly paid_currency: string;
  readonly received_minor: number;
  readonly received_currency: string;
  readonly channel: string;
  readonly place: string | null;
  readonly reference: string | null;
  readonly decimals: Readonly<Record<string, number>>;
}

/** Payments of a finding in order, after a position. */
export async function listMemberPayments(
  tx: Transaction,
  id: FindingId,
  page: { readonly after: number; readonly limit: number },
): Promise<readonly MemberPayment[]> {
  const found = await sql<MemberRow>`select m.position, m.batch, b.id as batch_id, m.row, p.locator,
      payer.entity_id as payer, payee.entity_id as payee, p.at, p.paid_minor, p.paid_currency, p.received_minor,
      p.received_currency, p.channel, p.place, p.reference, e.decimals
    from money_finding_payment m join payment p using (batch, row) join payment_batch b on b.seq = m.batch
    join payment_batch_end e on e.batch = m.batch
    join payment_account payer on payer.seq = p.payer join payment_account payee on payee.seq = p.payee
    where m.finding_id = ${id} and m.position > ${page.after} order by m.position limit ${page.limit}`.execute(
    tx.tables(),
  );
  return found.rows.map(parseMember);
}

function parseMember(row: MemberRow): MemberPayment {
  const { position, batch, row: number, locator, payer, payee, at, channel, place, reference } = row;
  const decimalsOf = (currency: string): number => row.decimals[currency] ?? currencyDecimals(currency);
  return {
    ...{ position, batch, batchId: row.batch_id, row: number, locator, payer, payee, at },
    ...{ channel, place, reference },
    paid: { minor: row.paid_minor, currency: row.paid_currency },
    paidDecimals: decimalsOf(row.paid_currency),
    received: { minor: row.received_minor, currency: row.received_currency },
    receivedDecimals: decimalsOf(row.received_currency),
  };
}

/** Accounts of a finding in its order, each with the names that statements give their holders. */
export async function listMemberAccounts(
  tx: Transaction,
  finding: MoneyFinding,
): Promise<readonly MemberAccount[]> {
  const found = await sql<{
    entity_id: string;
    bank: string;
    number: string;
  }>`select a.entity_id, a.bank, a.number
    from unnest(${[...finding.accounts]}::integer[]) with ordinality as x (seq, position)
    join payment_account a using (seq) order by x.position`.execute(tx.tables());
  const holders = await readHolders(
    tx,
    found.rows.map(({ entity_id }) => entity_id),
  );
  return found.rows.map(({ entity_id, bank, number }) => ({
    ...{ entityId: entity_id, bank, number },
    holders: (holders.get(entity_id) ?? []).slice(0, HOLDERS_MAX),
  }));
}

async function readHolders(
  tx: Transaction,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, readonly AccountHolder[]>> {
  const found = await sql<{ account: string; holder: string; name: string; statements: readonly string[] }>`
    select h.entity_id as account, h.value as holder, n.value as name, array_agg(distinct x.id order by x.id) as statements
    from statement h join statement n on n.entity_id = h.value and n.prop = 'name'
    cross join lateral (values (h.id), (n.id)) as x (id)
    where h.prop = 'holder' and h.entity_id = any (${[...accounts]}::text[])
      and not exists (select 1 from statement_end e where e.statement_id in (h.id, n.id))
    group by h.entity_id, h.value, n.value order by h.entity_id, n.value`.execute(tx.tables());
  const holders = found.rows.map(({ account, holder, name, statements }) => ({
    account,
    holder: { entityId: holder, name, statements },
  }));
  return new Map(
    [...Map.groupBy(holders, ({ account }) => account)].map(([account, group]) => [
      account,
      group.map(({ holder }) => holder),
    ]),
  );
}

/** Findings that share payments or accounts with one, those with most shared payments first. */
export async function listRelatedFindings(
  tx: Transaction,
  finding: MoneyFinding,
  limit: number,
): Promise<readonly RelatedFinding[]> {
  const found = await sql<{
    id: string;
    rule_id: string;
    sentence: string;
    state: string;
    payments: number;
    accounts: number;
  }>`select s.id, s.rule_id, s.sentence, s.state, coalesce(m.shared, 0)::integer as payments, x.shared::integer as accounts
    from money_finding f join finding_state s on s.id = f.finding_id
    left join (select o.finding_id, count(*) as shared from money_finding_payment own
      join money_finding_payment o using (batch, row) where own.finding_id = ${finding.id} group by o.finding_id) m
      on m.finding_id = f.finding_id
    cross join lateral (select count(*) as shared from unnest(f.accounts) y where y = any (${[...finding.accounts]}::integer[])) x
    where f.finding_id <> ${finding.id} and f.accounts && ${[...finding.accounts]}::integer[]
    order by payments desc, accounts desc, s.seq desc limit ${limit}`.execute(tx.tables());
  return found.rows.map((row) => ({
    id: parseFindingId(row.id),
    ruleId: row.rule_id,
    sentence: row.sentence,
    state: row.state,
    sharedPayments: row.payments,
    sharedAccounts: row.accounts,
  }));
}
