/** Values that every list has: countries, dates of birth, documents, addresses. */

import { countryCode } from '../../places/index.ts';
import { addValue, type EntryDraft, squeeze } from '../list-entry.ts';
import { readPublishedDate } from './published-date.ts';

/** What lists write where they know no country. */
const NO_COUNTRY = /^(?:undetermined|unknown|none identified|na|n\/a|not known|stateless)$/i;

/** Adds a country as its code, or as published where it is not recognised. */
export function addCountry(
  draft: EntryDraft,
  line: number,
  country: { readonly prop: string; readonly text: string },
): void {
  const text = squeeze(country.text);
  if (NO_COUNTRY.test(text)) return;
  addValue(draft, line, { prop: country.prop, value: countryCode(text) ?? text, original: text });
}

/** Adds the country that ends a place ("Goma, Democratic Republic of the Congo"), only where it is recognised. */
export function addCountryOfPlace(
  draft: EntryDraft,
  line: number,
  place: { readonly prop: string; readonly text: string },
): void {
  const parts = place.text.split(',').map((part) => part.replace(/[().]/g, ' ').trim());
  const found = countryCode(parts.slice(-2).join(', ')) ?? countryCode(parts.at(-1) ?? '');
  if (found !== null) addValue(draft, line, { prop: place.prop, value: found, original: place.text });
}

/** Adds a date in the notation of `parsePartialDate`; what cannot be read as a date is kept as a note in its own words. */
export function addDate(
  draft: EntryDraft,
  line: number,
  date: { readonly prop: string; readonly text: string; readonly label: string },
): void {
  const text = squeeze(date.text);
  if (text === '') return;
  const read = readPublishedDate(text);
  if (read === null) addValue(draft, line, { prop: 'notes', value: `${date.label} as published: ${text}` });
  else addValue(draft, line, { prop: date.prop, value: read, original: text });
}

/** Adds a birth date. */
export function addBirthDate(draft: EntryDraft, line: number, text: string): void {
  addDate(draft, line, { prop: 'birthDate', text, label: 'Date of birth' });
}

/** Joins the parts of an address that are there, in order. */
export function formatAddress(parts: readonly string[]): string {
  return parts
    .map(squeeze)
    .filter((part) => part !== '')
    .join(', ');
}

/** The property that a kind of document belongs to; documents of no known kind are `idNumber`. */
export function identityProp(kind: string): string {
  const known = DOCUMENT_KINDS.find(([pattern]) => pattern.test(kind));
  return known?.[1] ?? 'idNumber';
}

/** Kinds of documents by the words of the UN, OFAC, EU and UK lists; the first that fits is taken. */
const DOCUMENT_KINDS: readonly (readonly [RegExp, string])[] = [
  [/\bIMO\b|vessel registration identification/i, 'imoNumber'],
  [/\bMMSI\b/i, 'mmsi'],
  [/call sign/i, 'callSign'],
  [/passport|passeport|pasaporte/i, 'passportNumber'],
  [/social security|\bSSN\b/i, 'socialSecurityNumber'],
  [/driver|driving licen[cs]e/i, 'driverLicense'],
  [
    /\btax\b|fiscal|R\.F\.C|C\.U\.I\.T|\bNIT\b|\bRUC\b|\bRFC\b|\bRTN\b|\bRIF\b|V\.?A\.?T|\bFEIN\b|\bINN\b/i,
    'taxNumber',
  ],
  [/swift|\bBIC\b/i, 'swiftBic'],
  [/\bLEI\b|\bLE number/i, 'leiCode'],
  [/digital currency|crypto|wallet/i, 'publicKey'],
  [/serial number|\bMSN\b|construction number/i, 'serialNumber'],
  [/aircraft tail|tail number/i, 'registrationNumber'],
  [
    /regist|company|commercial|matricula|folio|trade licen[cs]e|business|D-U-N-S|C\.?R\.? No|chamber|enterprise|BIK|licen[cs]e|gazette/i,
    'registrationNumber',
  ],
];
