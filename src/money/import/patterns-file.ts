/** The patterns file of the AMLworld data: which payments were planted as one attempt. For evaluations alone; no rule reads it. */

import { fault, openText, quietWork } from '../../base/index.ts';
import type { PaymentColumns } from '../model.ts';
import { AML_WORLD } from './known-mappings.ts';
import { readPaymentsFile } from './read-payments.ts';

/** One planted attempt. */
export interface PlantedAttempt {
  /** `FAN-OUT`, `CYCLE`, as the file writes it. */
  readonly type: string;
  /** What the file says behind the type: `Max 16-degree Fan-Out`; empty where it says nothing. */
  readonly detail: string;
  /** Line of the file on which it begins. */
  readonly line: number;
  /** Its payments as indices into the columns, ascending. */
  readonly payments: readonly number[];
  /** Payments of the attempt that the columns do not hold. */
  readonly missing: number;
  /** Payments of which the columns hold more equal ones than the attempts do, so that another may be meant. */
  readonly ambiguous: number;
}

interface Draft {
  readonly type: string;
  readonly detail: string;
  readonly line: number;
  readonly rows: string[];
}

/** Where the payments of one key stand, and how many of them attempts ask for. */
interface Place {
  readonly payments: number[];
  asked: number;
  given: number;
}

const BEGIN = /^BEGIN LAUNDERING ATTEMPT - ([^:]+?)(?:\s*:\s*(.*))?$/;
const END = /^END LAUNDERING ATTEMPT/;
/** The rows have no header of their own: they stand in the columns of the payments. */
const HEADER =
  'Timestamp,From Bank,Account,To Bank,Account,Amount Received,Receiving Currency,Amount Paid,Payment Currency,Payment Format,Is Laundering';

/**
 * Reads a patterns file and finds its payments among those that were read; equal payments are given out in their order.
 * @throws FILE_NOT_FOUND, INPUT_MALFORMED with the line, INPUT_TRUNCATED when the last attempt has no end
 */
export async function readPatternsFile(
  path: string,
  columns: PaymentColumns,
): Promise<readonly PlantedAttempt[]> {
  const drafts = await readDrafts(path);
  const keys = await readKeys(path, drafts);
  const places = findPlaces(columns, keys);
  let next = 0;
  return drafts.map(({ rows, ...draft }) => {
    const own = keys.slice(next, next + rows.length).map((key) => places.get(key));
    next += rows.length;
    const payments = own.flatMap((place) => take(place));
    return {
      ...draft,
      payments: payments.toSorted((left, right) => left - right),
      missing: rows.length - payments.length,
      ambiguous: own.filter((place) => place !== undefined && place.payments.length > place.asked).length,
    };
  });
}

async function readDrafts(path: string): Promise<readonly Draft[]> {
  const text = await openText(path);
  let whole = '';
  for await (const chunk of text.chunks) whole += chunk;
  const drafts: Draft[] = [];
  let open: Draft | null = null;
  for (const [at, written] of whole.split(/\r\n|\n|\r/).entries()) {
    const line = written.trim();
    const begin = BEGIN.exec(line);
    const place = { file: text.file, line: at + 1 };
    if (line === '') continue;
    if (begin !== null && open === null) {
      open = { type: begin[1] ?? '', detail: begin[2] ?? '', line: at + 1, rows: [] };
    } else if (END.test(line) && open !== null) {
      drafts.push(open);
      open = null;
    } else if (begin !== null || END.test(line) || open === null) {
      throw fault(
        'INPUT_MALFORMED',
        `line ${at + 1} stands where no attempt is open, or one is open already`,
        { place },
      );
    } else open.rows.push(line);
  }
  if (open === null) return drafts;
  const message = `the attempt that begins on line ${open.line} has no end`;
  throw fault('INPUT_TRUNCATED', message, { place: { file: text.file, line: open.line } });
}

/** What each row says, in the order of the file. */
async function readKeys(path: string, drafts: readonly Draft[]): Promise<readonly string[]> {
  const table = `${[HEADER, ...drafts.flatMap(({ rows }) => rows)].join('\n')}\n`;
  const { columns } = await readPaymentsFile(
    '-',
    { mapping: AML_WORLD, stdin: oneChunk(table) },
    quietWork(),
  ).catch((cause: unknown) => {
    throw fault('INPUT_MALFORMED', `the rows of ${path} are not those of payments`, {
      cause,
      place: { file: path },
    });
  });
  const keys: string[] = [];
  for (let at = 0; at < columns.count; at += 1) keys[(columns.rows[at] ?? 0) - 1] = keyOf(columns, at);
  return keys;
}

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** Where the asked payments stand; only those of an asked time are looked at closely. */
function findPlaces(columns: PaymentColumns, keys: readonly string[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const key of keys) {
    const place = places.get(key) ?? { payments: [], asked: 0, given: 0 };
    place.asked += 1;
    places.set(key, place);
  }
  const times = new Set(keys.map((key) => Number(key.slice(0, key.indexOf('|')))));
  for (let at = 0; at < columns.count; at += 1) {
    if (times.has(columns.times[at] ?? 0)) places.get(keyOf(columns, at))?.payments.push(at);
  }
  return places;
}

function take(place: Place | undefined): readonly number[] {
  const payment = place?.payments[place.given];
  if (place === undefined || payment === undefined) return [];
  place.given += 1;
  return [payment];
}

function keyOf(columns: PaymentColumns, at: number): string {
  const { accounts, currencies } = columns;
  return [
    columns.times[at],
    accounts.nameOf(columns.payers[at] ?? 0),
    accounts.nameOf(columns.payees[at] ?? 0),
    columns.paidMinor[at],
    currencies[columns.paidCurrencies[at] ?? 0],
    columns.receivedMinor[at],
    currencies[columns.receivedCurrencies[at] ?? 0],
    columns.channels[at],
  ].join('|');
}
