/** Files of payments read whole into columns, in order of time. */

import { type Clock, fault, readProgress, systemClock, type Work } from '../../base/index.ts';
import { openAccountNames } from '../columns/account-names.ts';
import { type ByteDictionary, createByteDictionary, textAt } from '../columns/byte-dictionary.ts';
import { emptyCells, isBlank } from '../columns/cells.ts';
import { type ColumnBlocks, openColumnBlocks, type PaymentDraft } from '../columns/column-blocks.ts';
import { countRepeated } from '../columns/count-repeated.ts';
import type { PaymentColumns } from '../model.ts';
import { type CurrencyTable, createCurrencyTable } from './currency-table.ts';
import { type OpenTableOptions, openTable, type PaymentsTable } from './open-table.ts';
import type { CellPlace } from './party-places.ts';
import { createExclusionLedger, type Exclusion, type ExclusionLedger } from './row-problems.ts';
import type { RowFacts } from './row-reader.ts';

/** Options of {@link readPaymentsFile}. */
export interface ReadPaymentsOptions extends OpenTableOptions {
  /** For progress; the machine's by default. */
  readonly clock?: Clock | undefined;
}

/** Payments as columns, beside what rules may not see and what the reading came to. */
export interface PaymentTable {
  readonly columns: PaymentColumns;
  /** Known truth a payment, for evaluations alone: 0 or 1, 2 where the source says neither; null where no file has it. */
  readonly labels: Uint8Array | null;
  /** Reference of a payment, by its index; empty where the record has none. */
  referenceOf(payment: number): string;
  /** Name of an account's holder as first met; null where no record names one. */
  holderOf(account: number): string | null;
  readonly reading: PaymentsReading;
}

/** What a reading came to. */
export interface PaymentsReading {
  readonly files: readonly ReadFile[];
  /** Data rows of all files. */
  readonly rows: number;
  /** Rows that are no payment to be looked at, by reason. */
  readonly exclusions: readonly Exclusion[];
  /** Payments of an account to itself; they are kept. */
  readonly selfPayments: number;
  /** Payments that say exactly what an earlier one says; they are kept, since two payments may be alike. */
  readonly repeated: number;
  /** Rows that stood behind a later one; they are sorted. */
  readonly outOfOrder: number;
  /** Payments whose payee received another currency than was paid. */
  readonly exchanged: number;
  readonly notes: readonly string[];
}

/** One file of a reading. */
export interface ReadFile {
  readonly file: string;
  /** Id of the mapping: `aml-world`. */
  readonly format: string;
  readonly rows: number;
  /** Hexadecimal SHA-256 of the bytes as stored. */
  readonly sha256: string;
  readonly encoding: string;
}

interface Gathering {
  readonly currencies: CurrencyTable;
  readonly exclusions: ExclusionLedger;
  readonly banks: ByteDictionary;
  readonly accounts: ByteDictionary;
  readonly places: ByteDictionary;
  readonly references: ByteDictionary;
  readonly holders: ByteDictionary;
  /** Index of a holder's name + 1 by account; grows only where a file has names. */
  readonly holderOf: number[];
  readonly blocks: ColumnBlocks;
  readonly draft: PaymentDraft;
  readonly files: ReadFile[];
  readonly notes: string[];
  rows: number;
  hasLabels: boolean;
  hasReferences: boolean;
}

/** Places are numbered in 16 bits. */
const PLACES_MAX = 2 ** 16;

/** {@link readPaymentsFiles} of one file. */
export function readPaymentsFile(
  path: string,
  options: ReadPaymentsOptions,
  work: Work,
): Promise<PaymentTable> {
  return readPaymentsFiles([path], options, work);
}

/**
 * Reads files into one table; the rows of a second file are counted on from those of the first. Memory grows with payments and accounts, not
 * with the length of rows. Files may be gzip, of any encoding that the project reads, with comma, semicolon or tab.
 * @throws FILE_NOT_FOUND, INPUT_COLUMNS, INPUT_ENCODING, INPUT_TOO_LARGE, CANCELLED; INPUT_MALFORMED with line and column of a bad row;
 * INPUT_TRUNCATED with the line where a file ends too early, whether bad rows are left out or not
 */
export async function readPaymentsFiles(
  paths: readonly string[],
  options: ReadPaymentsOptions,
  work: Work,
): Promise<PaymentTable> {
  const gathering = openGathering();
  for (const path of paths) {
    const table = await openTable(path, options, gathering);
    await gatherTable(gathering, table, { work, clock: options.clock ?? systemClock() });
  }
  return finishGathering(gathering);
}

function openGathering(): Gathering {
  const nothing = emptyCells(1);
  const [places, references] = [createByteDictionary(), createByteDictionary()];
  places.intern(nothing, 0, 0);
  references.intern(nothing, 0, 0);
  return {
    currencies: createCurrencyTable(),
    exclusions: createExclusionLedger(),
    banks: createByteDictionary(),
    accounts: createByteDictionary(),
    places,
    references,
    holders: createByteDictionary(),
    holderOf: [],
    blocks: openColumnBlocks(),
    draft: {
      payer: 0,
      payee: 0,
      time: 0,
      paidMinor: 0,
      receivedMinor: 0,
      paidCurrency: 0,
      receivedCurrency: 0,
      channel: 0,
      place: 0,
      row: 0,
      label: 2,
      reference: 0,
    },
    files: [],
    notes: [],
    rows: 0,
    hasLabels: false,
    hasReferences: false,
  };
}

async function gatherTable(
  gathering: Gathering,
  table: PaymentsTable,
  { work, clock }: { readonly work: Work; readonly clock: Clock },
): Promise<void> {
  const startedAt = clock.now();
  const { places } = table.plan;
  gathering.hasLabels ||= places.label !== -1;
  gathering.hasReferences ||= places.reference !== -1;
  for await (const { bytesRead } of table.chunks) {
    if (work.signal.aborted) throw fault('CANCELLED', `stopped after ${table.row} rows of ${table.file}`);
    while (table.next()) gather(gathering, table);
    const whole =
      table.bytes === null || bytesRead === 0 ? null : Math.round((table.row * table.bytes) / bytesRead);
    const total = whole === null ? null : Math.max(whole, table.row);
    work.report(
      readProgress(clock, { label: 'reading payments', done: table.row, total, unit: 'rows', startedAt }),
    );
  }
  gathering.rows += table.row;
  const { sha256, encoding } = table.textFacts();
  gathering.files.push({
    file: table.file,
    format: table.plan.mapping.id,
    rows: table.row,
    sha256,
    encoding,
  });
  for (const note of table.notes()) if (!gathering.notes.includes(note)) gathering.notes.push(note);
}

function gather(gathering: Gathering, { facts, cells, plan, row }: PaymentsTable): void {
  const { draft } = gathering;
  const { places } = plan;
  gatherAccounts(gathering, facts);
  gatherHolder(gathering, draft.payer, facts.payer.name);
  gatherHolder(gathering, draft.payee, facts.payee.name);
  draft.time = facts.time;
  draft.paidMinor = facts.paidMinor;
  draft.receivedMinor = facts.receivedMinor;
  draft.paidCurrency = facts.paidCurrency;
  draft.receivedCurrency = facts.receivedCurrency;
  draft.channel = facts.channel;
  draft.label = facts.label;
  draft.place = places.place === -1 ? 0 : gathering.places.intern(cells, places.place, 0);
  draft.reference = places.reference === -1 ? 0 : gathering.references.intern(cells, places.reference, 0);
  draft.row = gathering.rows + row;
  if (draft.place === PLACES_MAX) throw fault('INPUT_TOO_LARGE', `there are over ${PLACES_MAX} places`);
  gathering.blocks.push(draft);
}

/** Numbers the two accounts, the banks of both first: the processor then waits for the memory of both accounts at once. */
function gatherAccounts({ banks, accounts, draft }: Gathering, { payer, payee }: RowFacts): void {
  const payerBank = banks.intern(payer.bank.cells, payer.bank.at, 0);
  const payeeBank = banks.intern(payee.bank.cells, payee.bank.at, 0);
  draft.payer = accounts.intern(payer.number.cells, payer.number.at, payerBank);
  draft.payee = accounts.intern(payee.number.cells, payee.number.at, payeeBank);
}

function gatherHolder({ holders, holderOf }: Gathering, account: number, name: CellPlace | null): void {
  if (name === null || holderOf[account] !== undefined || isBlank(name.cells, name.at)) return;
  holderOf[account] = holders.intern(name.cells, name.at, 0);
}

function finishGathering(gathering: Gathering): PaymentTable {
  const { currencies, holderOf } = gathering;
  const { labels, references, outOfOrder, ...facts } = gathering.blocks.finish();
  const places = gathering.places.table();
  const columns: PaymentColumns = {
    ...facts,
    currencies: [...currencies.codes],
    decimals: [...currencies.decimals],
    placeNames: Array.from({ length: places.count }, (_, place) => textAt(places, place)),
    accounts: openAccountNames({ banks: gathering.banks.table(), numbers: gathering.accounts.table() }),
  };
  const referenceTexts = gathering.references.table();
  const holders = gathering.holders.table();
  return {
    columns,
    labels: gathering.hasLabels ? labels : null,
    referenceOf: (payment) => textAt(referenceTexts, references[payment] ?? 0),
    holderOf: (account) => {
      const holder = holderOf[account];
      return holder === undefined ? null : textAt(holders, holder);
    },
    reading: {
      files: gathering.files,
      rows: gathering.rows,
      exclusions: gathering.exclusions.list(),
      ...countKinds(columns),
      repeated: countRepeated(columns, gathering.hasReferences ? references : null),
      outOfOrder,
      notes: gathering.notes,
    },
  };
}

function countKinds({ count, payers, payees, paidCurrencies, receivedCurrencies }: PaymentColumns) {
  let [selfPayments, exchanged] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    if (payers[at] === payees[at]) selfPayments += 1;
    if (paidCurrencies[at] !== receivedCurrencies[at]) exchanged += 1;
  }
  return { selfPayments, exchanged };
}
