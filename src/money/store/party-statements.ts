/** What the payments of a batch say of their accounts, as statements: bank, number, and the names that they give the holders. */

import { sql } from 'kysely';
import { contentHash, type EntityId, parseEntityId, type SourceId } from '../../base/index.ts';
import {
  type AppendOptions,
  appendStatements,
  type Grade,
  type StatementDraft,
} from '../../evidence/index.ts';
import type { Transaction } from '../../store/index.ts';
import type { PaymentBatch } from './payment-batch.ts';

/** What is known of a batch whose parties are stated. */
export interface PartyFrame {
  readonly batch: PaymentBatch;
  readonly sourceId: SourceId;
  readonly grade: Grade;
  /** Who asserts the facts: the institution or the agency that gave the payments. */
  readonly assertedBy: string;
}

interface AccountRow {
  readonly seq: number;
  readonly entity_id: string;
  readonly bank: string;
  readonly number: string;
  readonly name: string | null;
  readonly country: string | null;
}

/** Accounts read between two appendings. */
const PAGE_ACCOUNTS = 20_000;

/** The entity of the holder of an account: one for each account and name; that two are the same is for a judgement to say. */
export function holderEntityId(account: string, name: string): EntityId {
  return parseEntityId(`holder:${contentHash([account, name]).slice(0, 24)}`);
}

/** Appends the statements about the parties of a batch, all in the transaction that completes it; answers how many were new. */
export async function appendPartyStatements(
  tx: Transaction,
  frame: PartyFrame,
  options: AppendOptions,
): Promise<number> {
  let [after, added] = [0, 0];
  for (;;) {
    const rows = await readAccounts(tx, frame.batch.seq, after);
    const last = rows.at(-1);
    if (last === undefined) return added;
    added += (await appendStatements(tx, statementsOf(rows, frame), options)).added;
    after = last.seq;
  }
}

/** The next accounts of a batch by number, a row for each name that the payments give a holder. */
async function readAccounts(tx: Transaction, batch: number, after: number): Promise<readonly AccountRow[]> {
  const found = await sql<AccountRow>`
    with page as (
      select a.seq, a.entity_id, a.bank, a.number from payment_account a
      where a.seq > ${after} and (exists (select 1 from payment p where p.batch = ${batch} and p.payer = a.seq)
        or exists (select 1 from payment p where p.batch = ${batch} and p.payee = a.seq))
      order by a.seq limit ${PAGE_ACCOUNTS})
    select page.*, named.name, named.country from page left join lateral (
      select p.payer_name as name, p.payer_country as country from payment p
        where p.batch = ${batch} and p.payer = page.seq and p.payer_name is not null
      union select p.payee_name, p.payee_country from payment p
        where p.batch = ${batch} and p.payee = page.seq and p.payee_name is not null) named on true
    order by page.seq, named.name, named.country`.execute(tx.tables());
  return found.rows;
}

function* statementsOf(rows: readonly AccountRow[], frame: PartyFrame): Generator<StatementDraft> {
  const { batch, sourceId, grade, assertedBy } = frame;
  const common = {
    nature: { kind: 'fact' },
    sourceId,
    locator: null,
    origin: 'import',
    assertedBy,
    grade,
    marking: batch.marking,
    category: 'entity-fact',
    reviewDue: batch.reviewDue,
  } as const;
  for (const { entity_id, bank, number, name, country } of rows) {
    const account = { ...common, entityId: parseEntityId(entity_id), schema: 'BankAccount' };
    yield { ...account, prop: 'accountNumber', value: number };
    if (bank !== '') yield { ...account, prop: 'bankName', value: bank };
    if (name === null) continue;
    const holder = holderEntityId(entity_id, name);
    yield { ...account, prop: 'holder', value: holder };
    yield { ...common, entityId: holder, schema: 'LegalEntity', prop: 'name', value: name };
    if (country !== null)
      yield {
        ...common,
        entityId: holder,
        schema: 'LegalEntity',
        prop: 'country',
        value: country.toLowerCase(),
      };
  }
}
