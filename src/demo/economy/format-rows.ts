/** SYNTHETIC: rows of the economy's files, in the form of AMLworld's. */

import { BITCOIN, CURRENCIES, formatMinor, toMinor } from './currencies.ts';
import { type District, districtOf } from './places.ts';
import { ENTITY_KINDS, type Population } from './population.ts';
import { BITCOIN_FORMAT, DAY_MINUTES, FORMATS, type Transfer } from './transfer.ts';

/** Columns of the payments. Source: the AMLworld data (arXiv:2306.16424). */
export const PAYMENTS_HEADER =
  'Timestamp,From Bank,Account,To Bank,Account,Amount Received,Receiving Currency,Amount Paid,Payment Currency,Payment Format,Is Laundering';
/** Columns of the accounts. */
export const ACCOUNTS_HEADER = 'Bank Name,Bank ID,Account Number,Entity ID,Entity Name';
/** Columns of the places of the banks. */
export const PLACES_HEADER = 'Bank ID,Bank Name,District,Region,Side,Note';

/** The first midnight of every economy: a Monday. */
export const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** Writes payments as rows, without the end of the line. */
export function openRowFormat(population: Population): (payment: Transfer, isCrime: boolean) => string {
  const names = new Array<string | undefined>(population.accounts);
  const nameOf = (account: number): string => {
    const known = names[account];
    if (known !== undefined) return known;
    const text = `${bankId(population.banks[account] ?? 0)},${accountNumber(account)}`;
    names[account] = text;
    return text;
  };
  const stamp = openStamps();
  return (payment, isCrime) => {
    const isBitcoin = payment.format === BITCOIN_FORMAT;
    const paidIn = isBitcoin ? BITCOIN : (population.currencies[payment.payer] ?? 0);
    const receivedIn = isBitcoin ? BITCOIN : (population.currencies[payment.payee] ?? 0);
    const paid = `${formatMinor(toMinor(payment.value, paidIn), paidIn)},${CURRENCIES[paidIn]?.name ?? ''}`;
    const received =
      paidIn === receivedIn
        ? paid
        : `${formatMinor(toMinor(payment.value, receivedIn), receivedIn)},${CURRENCIES[receivedIn]?.name ?? ''}`;
    return `${stamp(payment.at)},${nameOf(payment.payer)},${nameOf(payment.payee)},${received},${paid},${FORMATS[payment.format] ?? ''},${isCrime ? 1 : 0}`;
  };
}

/** One account's row. */
export function formatAccount(population: Population, account: number): string {
  const entity = population.holders[account] ?? 0;
  const bank = population.banks[account] ?? 0;
  const kind = ENTITY_KINDS[population.kinds[entity] ?? 0] ?? 'Individual';
  return `Demo Bank #${bank + 1},${bankId(bank)},${accountNumber(account)},E${String(entity + 1).padStart(7, '0')},${kind} #${entity + 1}`;
}

/** One bank's row. */
export function formatBank(population: Population, bank: number): string {
  const { name, region, side } = districtOf(population.bankDistricts[bank] ?? 0);
  return `${bankId(bank)},Demo Bank #${bank + 1},${name},${region},${side},SYNTHETIC`;
}

/** Ids of the banks on one side of the invented border. */
export function listBanks(population: Population, side: District['side']): readonly string[] {
  return Array.from(population.bankDistricts, (district, bank) =>
    districtOf(district).side === side ? [bankId(bank)] : [],
  ).flat();
}

/** Name of an account as findings give it: `bank/number`. */
export function accountName(population: Population, account: number): string {
  return `${bankId(population.banks[account] ?? 0)}/${accountNumber(account)}`;
}

function bankId(bank: number): string {
  return `0${String(bank + 10).padStart(2, '0')}`;
}

/** Nine hexadecimal digits; no two accounts have the same, because an odd factor maps 32 bits onto themselves. */
function accountNumber(account: number): string {
  return `8${(Math.imul(account + 1, 0x9e3779b1) >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
}

/** Moments as text; those of one day are kept. */
function openStamps(): (at: number) => string {
  let day = -1;
  let date = '';
  let minutes: (string | undefined)[] = [];
  return (at) => {
    const own = Math.floor(at / DAY_MINUTES);
    if (own !== day) {
      day = own;
      date = new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '/');
      minutes = [];
    }
    const minute = at - own * DAY_MINUTES;
    const known = minutes[minute];
    if (known !== undefined) return known;
    const text = `${date} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
    minutes[minute] = text;
    return text;
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
