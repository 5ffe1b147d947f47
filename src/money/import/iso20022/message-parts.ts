/** Parts that messages of ISO 20022 share: amounts, instants, accounts and parties. */

import { attributeOf, child, descendants, isIsoDay, textOf, type XmlElement } from '../../../base/index.ts';
import { currencyCode, currencyDecimals } from '../../columns/currencies.ts';
import type { Amount, PaymentParty } from '../../model.ts';

/** A part that was read, or why it could not be. */
export type Read<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'flawed'; readonly because: string };

/** The bank of an account that is known by its IBAN: the number names it. */
export const IBAN_BANK = 'IBAN';

/**
 * Reads an amount with its currency as exact minor units; it is never rounded.
 * Source: ISO 20022 data type ActiveOrHistoricCurrencyAndAmount: up to 18 digits, of them 5 decimals, not negative.
 */
export function readAmount(element: XmlElement | undefined): Read<Amount> {
  if (element === undefined) return flawed('it states no amount');
  const written = attributeOf(element, 'Ccy');
  const currency = currencyCode(written);
  if (currency === null) return flawed(`"${written.slice(0, 12)}" is no currency of ISO 4217`);
  const found = /^\+?(\d*)(?:\.(\d*))?$/.exec(element.text.trim());
  const [, whole = '', fraction = ''] = found ?? [];
  if (found === null || whole + fraction === '') return flawed('its amount is not a number');
  const decimals = currencyDecimals(currency);
  if (/[1-9]/.test(fraction.slice(decimals)))
    return flawed(`its amount has more decimals than ${currency} has (${decimals})`);
  const minor = Number(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  if (!Number.isSafeInteger(minor)) return flawed('its amount is larger than can be kept exactly');
  if (minor === 0) return flawed('its amount is zero');
  return { kind: 'read', value: { minor, currency } };
}

/** Seconds since 1970 of an ISODate or ISODateTime; a time without zone is read as UTC. Null where the text is neither. */
export function readInstant(text: string): number | null {
  if (!isIsoDay(text.slice(0, 10))) return null;
  if (text.length === 10) return Date.parse(`${text}T00:00:00Z`) / 1000;
  const found = /^.{10}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  if (found === null) return null;
  const ms = Date.parse(found[1] === undefined ? `${text}Z` : text);
  return Number.isNaN(ms) ? null : Math.floor(ms / 1000);
}

/** The first of these dates that is there; a date may stand in `Dt` or `DtTm` below its element. */
export function firstInstant(
  parents: readonly (XmlElement | undefined)[],
  names: readonly string[],
): number | null {
  for (const name of names) {
    for (const parent of parents) {
      const element = parent === undefined ? undefined : child(parent, name);
      if (element === undefined) continue;
      const text = element.text.trim() || textOf(element, 'DtTm') || textOf(element, 'Dt');
      const at = readInstant(text);
      if (at !== null) return at;
    }
  }
  return null;
}

/** Elements that state one end of a payment; any may be missing. */
export interface PartyElements {
  readonly party: XmlElement | undefined;
  readonly account: XmlElement | undefined;
  readonly agent: XmlElement | undefined;
}

/**
 * Reads one end of a payment. An IBAN is an account by itself; another number is one together with its agent (BIC, clearing number or name).
 * Null where no account is stated. Personal identification (`PrvtId`) is not read.
 */
export function readParty({ party, account, agent }: PartyElements): PaymentParty | null {
  const id = account === undefined ? undefined : child(account, 'Id');
  if (account === undefined || id === undefined) return null;
  // From the eighth edition on a party of a statement stands one level deeper, in Pty.
  const person = party === undefined ? undefined : (child(party, 'Pty') ?? party);
  const iban = textOf(id, 'IBAN').replaceAll(' ', '').toUpperCase();
  const other = child(id, 'Othr');
  const number = iban || (other === undefined ? '' : textOf(other, 'Id'));
  if (number === '') return null;
  const name =
    (person === undefined ? '' : textOf(person, 'Nm')) || textOf(account, 'Nm') || ownerOf(account);
  return {
    bank: iban === '' ? institutionOf(agent ?? child(account, 'Svcr')) : IBAN_BANK,
    number,
    name: name === '' ? null : name,
    country: countryOf(person, iban),
  };
}

function ownerOf(account: XmlElement): string {
  const owner = child(account, 'Ownr');
  return owner === undefined ? '' : textOf(owner, 'Nm');
}

/** BIC, clearing number or name of an agent; '' where it states none. */
function institutionOf(agent: XmlElement | undefined): string {
  const institution = agent === undefined ? undefined : child(agent, 'FinInstnId');
  if (institution === undefined) return '';
  const member = descendants(institution, 'MmbId')[0]?.text.trim() ?? '';
  return textOf(institution, 'BICFI') || textOf(institution, 'BIC') || member || textOf(institution, 'Nm');
}

function countryOf(person: XmlElement | undefined, iban: string): string | null {
  const address = person === undefined ? undefined : child(person, 'PstlAdr');
  const country =
    (person === undefined ? '' : textOf(person, 'CtryOfRes')) ||
    (address === undefined ? '' : textOf(address, 'Ctry')) ||
    iban.slice(0, 2);
  return /^[A-Z]{2}$/.test(country) ? country : null;
}

function flawed(because: string): { readonly kind: 'flawed'; readonly because: string } {
  return { kind: 'flawed', because };
}
