/** The UK Sanctions List (XML of the Foreign, Commonwealth and Development Office). */

import {
  descendants,
  fault,
  grandchildrenOf,
  readXmlRecords,
  type TextStream,
  textOf,
  type XmlElement,
} from '../../base/index.ts';
import { addValue, draftEntry, type EntryDraft, finishEntry, hasName, squeeze } from '../list-entry.ts';
import { entryItem, type ListItem } from '../list-item.ts';
import type { ListEntry, ListedSchema, ListHeader } from '../model.ts';
import { publishedNames } from './names-as-published.ts';
import { readPublishedDay } from './published-date.ts';
import { addBirthDate, addCountry, formatAddress, identityProp } from './shared-values.ts';

const AUTHORITY = 'UK Foreign, Commonwealth and Development Office';
const RECORDS: ReadonlySet<string> = new Set(['DateGenerated', 'Designation']);
const SCHEMATA: Readonly<Record<string, ListedSchema>> = {
  individual: 'Person',
  entity: 'Organization',
  ship: 'Vessel',
};
/** Elements whose text is taken over as it stands. */
const PLAIN_VALUES: readonly (readonly [string, string])[] = [
  ['Title', 'title'],
  ['Position', 'position'],
  ['PhoneNumber', 'phone'],
  ['EmailAddress', 'email'],
  ['Website', 'website'],
  ['BusinessRegistrationNumber', 'registrationNumber'],
  ['TypeOfEntity', 'legalForm'],
  ['IMONumber', 'imoNumber'],
  ['TypeOfShip', 'type'],
  ['TonnageOfShip', 'tonnage'],
  ['CurrentOwnerOperator', 'ownerName'],
  ['HullIdentificationNumber', 'serialNumber'],
  ['ParentCompany', 'linkedTo'],
  ['Subsidiary', 'linkedTo'],
  ['OtherInformation', 'notes'],
  ['UKStatementofReasons', 'notes'],
];
const COUNTRY_VALUES: readonly (readonly [string, string])[] = [
  ['Nationality', 'nationality'],
  ['CountryOfBirth', 'birthCountry'],
  ['CurrentBelievedFlagOfShip', 'flag'],
  ['PreviousFlag', 'pastFlags'],
];

/** Reads `Designations`: dates are day first, unknown parts stand as `dd` and `mm`. */
export async function* parseUkXml(text: TextStream): AsyncGenerator<ListItem> {
  let header: ListHeader | null = null;
  for await (const event of readXmlRecords(text, RECORDS)) {
    if (event.kind === 'root') continue;
    if (header === null) {
      header = ukHeader(event.element);
      yield { kind: 'header', header };
    }
    if (event.element.name === 'Designation') yield entryItem(() => ukEntry(event.element, text.file));
  }
  if (header === null) yield { kind: 'header', header: ukHeader(null) };
}

function ukHeader(element: XmlElement | null): ListHeader {
  const published = element?.name === 'DateGenerated' ? readPublishedDay(element.text) : null;
  return {
    id: 'uk',
    title: 'UK Sanctions List',
    authority: AUTHORITY,
    format: 'uk-xml',
    publishedOn: published,
  };
}

function ukEntry(record: XmlElement, file: string): ListEntry {
  const place = { file, line: record.line };
  const ref = textOf(record, 'UniqueID');
  const kind = textOf(record, 'IndividualEntityShip');
  const schema = SCHEMATA[kind.toLowerCase()];
  if (schema === undefined) {
    throw fault('INPUT_MALFORMED', `${ref}: IndividualEntityShip "${kind}" is not known`, { place });
  }
  const draft = draftEntry(ref, schema, place);
  addNames(draft, record);
  addValue(draft, record.line, { prop: 'unscId', value: textOf(record, 'UNReferenceNumber') });
  for (const dob of descendants(record, 'DOB')) addBirthDate(draft, dob.line, dob.text);
  for (const [name, prop] of PLAIN_VALUES) {
    for (const element of descendants(record, name))
      addValue(draft, element.line, { prop, value: element.text });
  }
  for (const [name, prop] of COUNTRY_VALUES) {
    for (const element of descendants(record, name))
      addCountry(draft, element.line, { prop, text: element.text });
  }
  for (const gender of descendants(record, 'Gender')) {
    addValue(draft, gender.line, { prop: 'gender', value: gender.text.trim().toLowerCase() });
  }
  addBirthPlaces(draft, record);
  addDocuments(draft, record);
  for (const address of grandchildrenOf(record, 'Addresses', 'Address')) addAddress(draft, address);
  addListing(draft, record);
  return finishEntry(draft);
}

function addNames(draft: EntryDraft, record: XmlElement): void {
  for (const name of grandchildrenOf(record, 'Names', 'Name')) {
    const parts = [1, 2, 3, 4, 5, 6].map((index) => textOf(name, `Name${index}`));
    const whole = squeeze(parts.filter((part) => part !== '').join(' '));
    const prop = nameProp(name);
    for (const found of publishedNames(whole)) {
      if (hasName(draft, found.name)) continue;
      const role = found.role === 'acronym' ? 'weakAlias' : found.role === 'former' ? 'previousName' : prop;
      addValue(draft, name.line, { prop: role, value: found.name, original: whole });
    }
  }
  for (const name of descendants(record, 'NameNonLatinScript')) {
    for (const found of publishedNames(name.text)) {
      if (!hasName(draft, found.name)) {
        addValue(draft, name.line, { prop: 'name', value: found.name, original: squeeze(name.text) });
      }
    }
  }
}

/** "Primary Name", "Primary name variation", "Alias" (also printed "ALias"); the strength is of aliases only. */
function nameProp(name: XmlElement): string {
  const type = textOf(name, 'NameType').toLowerCase();
  const strength = textOf(name, 'AliasStrength').toLowerCase();
  if (type === 'primary name') return 'name';
  if (strength.startsWith('low')) return 'weakAlias';
  return strength.includes('f.k.a') || type.includes('former') ? 'previousName' : 'alias';
}

function addBirthPlaces(draft: EntryDraft, record: XmlElement): void {
  for (const location of descendants(record, 'Location')) {
    const parts = [textOf(location, 'TownOfBirth'), textOf(location, 'CountryOfBirth')];
    addValue(draft, location.line, { prop: 'birthPlace', value: formatAddress(parts) });
  }
}

function addDocuments(draft: EntryDraft, record: XmlElement): void {
  for (const [element, kind] of [
    ['Passport', 'Passport'],
    ['NationalIdentifier', 'National ID'],
  ] as const) {
    for (const document of descendants(record, element)) {
      const number = textOf(document, `${element}Number`);
      const more = textOf(document, `${element}AdditionalInformation`);
      const original = [kind, number, more === '' ? '' : `(${more})`].filter((part) => part !== '').join(' ');
      addValue(draft, document.line, { prop: identityProp(kind), value: number, original });
    }
  }
}

function addAddress(draft: EntryDraft, address: XmlElement): void {
  const lines = [1, 2, 3, 4, 5, 6].map((index) => textOf(address, `AddressLine${index}`));
  const parts = [...lines, textOf(address, 'AddressPostalCode'), textOf(address, 'AddressCountry')];
  addValue(draft, address.line, { prop: 'address', value: formatAddress(parts) });
  addCountry(draft, address.line, { prop: 'country', text: textOf(address, 'AddressCountry') });
}

function addListing(draft: EntryDraft, record: XmlElement): void {
  const designated = textOf(record, 'DateDesignated');
  const from = readPublishedDay(designated);
  if (designated !== '' && from === null) {
    const message = `${draft.ref}: DateDesignated "${designated}" is not a day that exists`;
    throw fault('INPUT_MALFORMED', message, { place: draft.place });
  }
  const program = textOf(record, 'RegimeName');
  draft.listings.push({ from, to: null, ...(program === '' ? {} : { program }), authority: AUTHORITY });
  const measures = textOf(record, 'SanctionsImposed').split('|').map(squeeze);
  for (const measure of measures) {
    if (measure !== '') addValue(draft, record.line, { prop: 'notes', value: `Measure: ${measure}` });
  }
}
