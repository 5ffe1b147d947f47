/** Tables in which side inputs may come, as data: which columns tell each of them, and what a row says. */

import type { DetectionContextFile } from './detection-context.ts';

/** Reads a cell of the row by the name of its column; empty where the table has none. */
export type Cell = (column: string) => string;

/** One kind of table. */
export interface ContextTable {
  /** Columns that it must have, as {@link columnKey} gives them; of two names either one. */
  readonly columns: readonly string[];
  /** What the columns hold, for messages. */
  readonly form: string;
  /** What one row says; it is checked afterwards. */
  readonly read: (cell: Cell) => { readonly [Key in keyof DetectionContextFile]: unknown };
}

/** The kinds of tables; the first one whose columns are all there is meant. */
export const CONTEXT_TABLES: readonly ContextTable[] = [
  {
    columns: [
      'id',
      'month',
      'hs6',
      'exporter',
      'importer',
      'unit',
      'quantity',
      'priceminor',
      'currency',
      'paymentrows',
    ],
    form: 'invoices: id, month (YYYY-MM), hs6 (six digits), exporter, importer, unit, quantity, priceMinor (whole), currency (ABC), paymentRows (rows, blanks between) and, if known, importerAccount (bank/number), declaredKilograms, weighedKilograms',
    read: (cell) => ({ customs: { mirror: [], invoices: [invoiceOf(cell)] } }),
  },
  {
    columns: ['month', 'hs6', 'exporter', 'importer', 'exportminor', 'importminor', 'currency'],
    form: 'customs figures: month (YYYY-MM), hs6 (six digits), exporter, importer, exportMinor, importMinor (whole), currency (ABC)',
    read: (cell) => ({
      customs: {
        invoices: [],
        mirror: [
          {
            ...texts(cell, { month: 'month', hs6: 'hs6', exporter: 'exporter', importer: 'importer' }),
            ...{ exportMinor: numberOf(cell('exportminor')), importMinor: numberOf(cell('importminor')) },
            currency: cell('currency'),
          },
        ],
      },
    }),
  },
  {
    columns: ['account', 'listedon', 'listreference'],
    form: 'accounts that screening matched: account (bank/number), listedOn (YYYY-MM-DD), listReference',
    read: (cell) => ({
      listed: [texts(cell, { account: 'account', listedOn: 'listedon', listReference: 'listreference' })],
    }),
  },
  {
    columns: ['id', 'region', 'at', 'kind'],
    form: 'incidents: id, region, at (YYYY-MM-DDThh:mmZ), kind',
    read: (cell) => ({ incidents: [texts(cell, { id: 'id', region: 'region', at: 'at', kind: 'kind' })] }),
  },
  {
    columns: ['charity', 'programmeregion'],
    form: 'charities: charity (bank/number), programmeRegion; a row for each region',
    read: (cell) => ({
      charities: [{ account: cell('charity'), programmeRegions: [cell('programmeregion')] }],
    }),
  },
  {
    columns: ['kind', 'hash', 'account'],
    form: 'what accounts share: kind (device, phone, address, vehicle, agent), hash, account (bank/number); a row for each account',
    read: (cell) => ({
      resources: [{ ...texts(cell, { kind: 'kind', hash: 'hash' }), accounts: [cell('account')] }],
    }),
  },
  {
    columns: ['commodity', 'month', 'season', 'licit'],
    form: 'seasons: commodity, month (YYYY-MM), season, licit (numbers)',
    read: (cell) => ({
      commodities: [
        {
          name: cell('commodity'),
          months: [
            {
              month: cell('month'),
              season: numberOf(cell('season')),
              licit: numberOf(cell('licit')),
            },
          ],
        },
      ],
    }),
  },
  {
    columns: ['account', 'owner'],
    form: 'owners: account (bank/number), owner',
    read: (cell) => ({ owners: { [cell('account')]: cell('owner') } }),
  },
  {
    columns: ['bank|bankid', 'district|region'],
    form: 'regions of banks: bank (as the payments name it), district or region',
    read: (cell) => ({
      regions: { ofBank: { [cell('bank') || cell('bankid')]: regionOf(cell) }, ofPlace: {} },
    }),
  },
  {
    columns: ['place', 'district|region'],
    form: 'regions of places: place (as the payments name it), district or region',
    read: (cell) => ({ regions: { ofBank: {}, ofPlace: { [cell('place')]: regionOf(cell) } } }),
  },
  {
    columns: ['licensedaccount'],
    form: 'licensed operators: licensedAccount (bank/number)',
    read: (cell) => ({ licensed: [cell('licensedaccount')] }),
  },
  {
    columns: ['borderplace'],
    form: 'places of the border: borderPlace (as the payments name it)',
    read: (cell) => ({ borderPlaces: [cell('borderplace')] }),
  },
  {
    columns: ['ticketseller'],
    form: 'sellers of tickets: ticketSeller (bank/number)',
    read: (cell) => ({ ticketSellers: [cell('ticketseller')] }),
  },
];

/** The name of a column without its case and everything but letters and digits: `Listed on` is `listedon`. */
export function columnKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The kind of a table by the keys of its columns; null where there is none. */
export function tableOf(keys: readonly string[]): ContextTable | null {
  const has = (column: string): boolean => column.split('|').some((name) => keys.includes(name));
  return CONTEXT_TABLES.find((table) => table.columns.every(has)) ?? null;
}

function invoiceOf(cell: Cell) {
  const optional = {
    ...(cell('importeraccount') === '' ? {} : { importerAccount: cell('importeraccount') }),
    ...(cell('declaredkilograms') === '' ? {} : { declaredKilograms: numberOf(cell('declaredkilograms')) }),
    ...(cell('weighedkilograms') === '' ? {} : { weighedKilograms: numberOf(cell('weighedkilograms')) }),
  };
  return {
    ...texts(cell, { id: 'id', month: 'month', hs6: 'hs6', exporter: 'exporter', importer: 'importer' }),
    ...texts(cell, { unit: 'unit', currency: 'currency' }),
    ...{ quantity: numberOf(cell('quantity')), priceMinor: numberOf(cell('priceminor')) },
    paymentRows: cell('paymentrows').split(/\s+/).filter(Boolean).map(numberOf),
    ...optional,
  };
}

function texts(cell: Cell, columns: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, cell(column)]));
}

function regionOf(cell: Cell): string {
  return cell('district') || cell('region');
}

/** What is no plain number stays a text, which the schema refuses. */
function numberOf(text: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
