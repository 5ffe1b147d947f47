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

/** An account with one of the names that payments give its holder. */
export interface NamedAccount {
  readonly entity_id: string;
  readonly bank: string;
  readonly number: string;
  readonly name: string | null;
  readonly country: string | null;
}

/** Accounts and names between two appendings. */
const PAGE_ROWS = 20_000;

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
  await openParties(tx, frame.batch.seq);
  for (let added = 0; ; ) {
    const found = await sql<NamedAccount>`fetch ${sql.lit(PAGE_ROWS)} from payment_parties`.execute(
      tx.tables(),
    );
    if (found.rows.length === 0) return added;
    added += (await appendStatements(tx, statementsOf(found.rows, frame), options)).added;
  }
}

/** Appends the statements about some accounts, in the transaction that holds their payments; answers how many were new. */
export async function appendAccountStatements(
  tx: Transaction,
  accounts: readonly NamedAccount[],
  of: { readonly frame: PartyFrame; readonly options: AppendOptions },
): Promise<number> {
  if (accounts.length === 0) return 0;
  return (await appendStatements(tx, statementsOf(accounts, of.frame), of.options)).added;
}

/**
 * The accounts of a batch, a row for each name that the payments give a holder: gathered in one pass, whatever the planner knows of a table
 * that has just been filled, and fetched page by page.
 */
async function openParties(tx: Transaction, batch: number): Promise<void> {
  const seq = sql.lit(batch);
  await sql`declare payment_parties no scroll cursor for
    select a.entity_id, a.bank, a.number, x.name, x.country from (
      select payer as account, payer_name as name, payer_country as country from payment where batch = ${seq}
      union select payee, payee_name, payee_country from payment where batch = ${seq}) x
    join payment_account a on a.seq = x.account order by a.seq, x.name, x.country`.execute(tx.tables());
}

function* statementsOf(rows: readonly NamedAccount[], frame: PartyFrame): Generator<StatementDraft> {
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
