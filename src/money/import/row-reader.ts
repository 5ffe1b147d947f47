/** One row of a table becomes the facts of a payment, or the reason why it does not. No text is made of any cell on the way. */

import { type Cells, isBlank } from '../columns/cells.ts';
import { PAYMENT_CHANNELS } from '../model.ts';
import { type AmountReader, createAmountReader } from './amount-reader.ts';
import { type CurrencyTable, openCurrencyReader } from './currency-table.ts';
import { type PartyPlaces, partyPlaces, pointAt } from './party-places.ts';
import type { TablePlan } from './table-plan.ts';
import { createTimeReader, type TimeReader } from './time-reader.ts';
import { openValueReader, type ValueReader } from './value-reader.ts';

/** The facts of a row, written over by the next. */
export interface RowFacts {
  time: number;
  paidMinor: number;
  receivedMinor: number;
  /** Indices into the table of currencies. */
  paidCurrency: number;
  receivedCurrency: number;
  /** Index into the channels. */
  channel: number;
  /** 0 or 1 as the source says, 2 where it says neither. */
  label: number;
  /** Where the texts of the two ends stand, until the next row is read. */
  payer: PartyPlaces;
  payee: PartyPlaces;
}

/** Why a row is not read. Those of {@link LEFT_OUT} are well written, and no payments to be looked at. */
export type RowProblem =
  | 'quotes'
  | 'control-character'
  | 'too-many-cells'
  | 'too-few-cells'
  | 'time'
  | 'amount'
  | 'decimals'
  | 'amount-too-large'
  | 'currency'
  | 'account'
  | 'both-directions'
  | 'amount-zero'
  | 'amount-negative'
  | 'not-completed'
  | 'empty-row';

/** Problems for which a row is left out of every reading, and counted; the others refuse the file. */
export const LEFT_OUT: ReadonlySet<RowProblem> = new Set([
  'amount-zero',
  'amount-negative',
  'not-completed',
  'empty-row',
]);

/** Reads rows of one table. */
export interface RowReader {
  readonly facts: RowFacts;
  /** Column in which the last problem lies, from 0; -1 where it lies in the whole row. */
  readonly problemAt: number;
  /** Values of the channel column that the mapping does not know. */
  readonly unknownChannels: readonly string[];
  /** Answers null when `facts` hold a payment. */
  read(cells: Cells): RowProblem | null;
}

interface Reading {
  readonly plan: TablePlan;
  readonly facts: RowFacts;
  /** Payer and payee; of a statement, the own account and the other. */
  readonly first: PartyPlaces;
  readonly second: PartyPlaces;
  readonly decimals: readonly number[];
  readonly currencyOf: ValueReader;
  readonly amounts: AmountReader;
  readonly timeOf: TimeReader;
  readonly channelOf: ValueReader;
  readonly isTaken: ValueReader;
  readonly labelOf: ValueReader;
  problemAt: number;
}

/** Values of the channel column named in a note. */
const CHANNELS_SHOWN = 20;

/**
 * Opens a reader of a table; currencies are numbered in a table that several files share.
 * @throws INPUT_MALFORMED when the mapping names a format of time or a zone that cannot be
 */
export function openRowReader(plan: TablePlan, currencies: CurrencyTable): RowReader {
  const { mapping, places } = plan;
  const unknownChannels: string[] = [];
  const { first, second } = partyPlaces(plan);
  const reading: Reading = {
    plan,
    facts: emptyFacts(first, second),
    first,
    second,
    decimals: currencies.decimals,
    currencyOf: openCurrencyReader(mapping, currencies),
    amounts: createAmountReader({
      decimalMark: mapping.amounts?.decimalMark ?? '.',
      groupMark: mapping.amounts?.groupMark ?? null,
    }),
    timeOf: createTimeReader({
      format: mapping.time.format,
      zone: mapping.time.zone ?? 'UTC',
      stepsFrom: mapping.time.stepsFrom ?? null,
      stepSeconds: mapping.time.stepSeconds ?? 1,
    }),
    channelOf: channelReader(plan, unknownChannels),
    isTaken: statusReader(plan),
    labelOf: openValueReader(readLabel),
    problemAt: -1,
  };
  const readMoney = places.party === -1 ? readTransfer : readStatementLine;
  return {
    facts: reading.facts,
    get problemAt() {
      return reading.problemAt;
    },
    unknownChannels,
    read: (cells) => readRow(reading, cells, readMoney),
  };
}

function emptyFacts(payer: PartyPlaces, payee: PartyPlaces): RowFacts {
  return {
    time: 0,
    paidMinor: 0,
    receivedMinor: 0,
    paidCurrency: 0,
    receivedCurrency: 0,
    channel: 0,
    label: 2,
    payer,
    payee,
  };
}

function readRow(
  reading: Reading,
  cells: Cells,
  readMoney: (reading: Reading, cells: Cells) => RowProblem | null,
): RowProblem | null {
  const { plan, facts } = reading;
  const { places } = plan;
  reading.problemAt = -1;
  if (cells.count !== plan.headers.length) {
    const problem = cellsProblem(cells, plan.headers.length);
    if (problem !== null) return problem;
  }
  if (reading.isTaken(cells, places.status) === 0) return isEmptyRow(cells) ? 'empty-row' : 'not-completed';
  facts.time = reading.timeOf(cells, places.time);
  if (Number.isNaN(facts.time)) return isEmptyRow(cells) ? 'empty-row' : refuse(reading, places.time, 'time');
  const problem = readMoney(reading, cells);
  if (problem !== null) return problem;
  facts.channel = reading.channelOf(cells, places.channel);
  if (places.label !== -1) facts.label = reading.labelOf(cells, places.label);
  return signProblem(facts);
}

function refuse(reading: Reading, column: number, problem: RowProblem): RowProblem {
  reading.problemAt = column;
  return problem;
}

/** Cells behind the last column may stand when nothing is in them. */
function cellsProblem(cells: Cells, columns: number): RowProblem | null {
  if (cells.count < columns) return isEmptyRow(cells) ? 'empty-row' : 'too-few-cells';
  for (let at = columns; at < cells.count; at += 1) if (!isBlank(cells, at)) return 'too-many-cells';
  return null;
}

function isEmptyRow(cells: Cells): boolean {
  for (let at = 0; at < cells.count; at += 1) if (!isBlank(cells, at)) return false;
  return true;
}

/** A row that names payer and payee. */
function readTransfer(reading: Reading, cells: Cells): RowProblem | null {
  const { facts, first, second, amounts } = reading;
  const { places } = reading.plan;
  if (isBlank(cells, places.payerAccount)) return refuse(reading, places.payerAccount, 'account');
  if (isBlank(cells, places.payeeAccount)) return refuse(reading, places.payeeAccount, 'account');
  const paid = reading.currencyOf(cells, places.currency);
  if (paid === -1) return refuse(reading, places.currency, 'currency');
  const received = places.receivedCurrency === -1 ? paid : reading.currencyOf(cells, places.receivedCurrency);
  if (received === -1) return refuse(reading, places.receivedCurrency, 'currency');
  facts.paidMinor = amounts.read(cells, places.amount, reading.decimals[paid] ?? 0);
  if (Number.isNaN(facts.paidMinor)) return refuse(reading, places.amount, amounts.flaw);
  facts.receivedMinor = facts.paidMinor;
  if (places.receivedAmount !== -1) {
    facts.receivedMinor = amounts.read(cells, places.receivedAmount, reading.decimals[received] ?? 0);
    if (Number.isNaN(facts.receivedMinor)) return refuse(reading, places.receivedAmount, amounts.flaw);
  }
  facts.paidCurrency = paid;
  facts.receivedCurrency = received;
  pointAt(first, cells);
  pointAt(second, cells);
  return null;
}

/** A line of a statement: what came in was paid by the party, what went out was paid to it. */
function readStatementLine(reading: Reading, cells: Cells): RowProblem | null {
  const { facts, first, second, amounts } = reading;
  const { places } = reading.plan;
  if (isBlank(cells, places.party)) return refuse(reading, places.party, 'account');
  const currency = reading.currencyOf(cells, places.currency);
  if (currency === -1) return refuse(reading, places.currency, 'currency');
  const decimals = reading.decimals[currency] ?? 0;
  const came = isBlank(cells, places.amountIn) ? 0 : amounts.read(cells, places.amountIn, decimals);
  if (Number.isNaN(came)) return refuse(reading, places.amountIn, amounts.flaw);
  const went = isBlank(cells, places.amountOut)
    ? 0
    : Math.abs(amounts.read(cells, places.amountOut, decimals));
  if (Number.isNaN(went)) return refuse(reading, places.amountOut, amounts.flaw);
  if (came !== 0 && went !== 0) return refuse(reading, places.amountOut, 'both-directions');
  facts.paidMinor = came === 0 ? went : came;
  facts.receivedMinor = facts.paidMinor;
  facts.paidCurrency = currency;
  facts.receivedCurrency = currency;
  facts.payer = came === 0 ? first : second;
  facts.payee = came === 0 ? second : first;
  pointAt(first, cells);
  pointAt(second, cells);
  return null;
}

function signProblem({ paidMinor, receivedMinor }: RowFacts): RowProblem | null {
  if (paidMinor > 0 && receivedMinor > 0) return null;
  return paidMinor < 0 || receivedMinor < 0 ? 'amount-negative' : 'amount-zero';
}

/** A value that the mapping does not know is `unknown`, and told once; without a column the preset holds. */
function channelReader({ mapping, places }: TablePlan, unknown: string[]): ValueReader {
  const named = new Map(
    Object.entries(mapping.channels ?? {}).map(([text, channel]) => [text.toLowerCase(), channel]),
  );
  const preset = PAYMENT_CHANNELS.indexOf(mapping.preset?.channel ?? 'unknown');
  const read = openValueReader((text) => {
    const lower = text.toLowerCase();
    const channel = named.get(lower) ?? PAYMENT_CHANNELS.find((known) => known === lower);
    if (channel !== undefined) return PAYMENT_CHANNELS.indexOf(channel);
    if (text !== '' && unknown.length < CHANNELS_SHOWN) unknown.push(text);
    return preset;
  });
  return places.channel === -1 ? () => preset : read;
}

/** 1 for payments that were made, 0 for those that were not. */
function statusReader({ mapping, places }: TablePlan): ValueReader {
  const taken = new Set(mapping.statusTaken?.map((status) => status.toLowerCase()));
  return places.status === -1 || taken.size === 0
    ? () => 1
    : openValueReader((text) => (taken.has(text.toLowerCase()) ? 1 : 0));
}

function readLabel(text: string): number {
  if (/^(?:0|false|no)$/i.test(text)) return 0;
  return /^(?:1|true|yes)$/i.test(text) ? 1 : 2;
}
