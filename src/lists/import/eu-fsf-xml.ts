/** The EU's consolidated financial sanctions list, "FSF 1.1" (XML). */

import {
  attributeOf,
  childrenOf,
  isIsoDay,
  readXmlRecords,
  type TextStream,
  type XmlElement,
} from '../../base/index.ts';
import { addValue, draftEntry, type EntryDraft, finishEntry, hasName } from '../list-entry.ts';
import { entryItem, type ListItem } from '../list-item.ts';
import type { ListEntry, ListHeader } from '../model.ts';
import { publishedNames } from './names-as-published.ts';
import { addBirthDate, addCountry, formatAddress, identityProp } from './shared-values.ts';

const AUTHORITY = 'Council of the European Union';
const RECORDS: ReadonlySet<string> = new Set(['sanctionEntity']);
const GENDERS: Readonly<Record<string, string>> = { M: 'male', F: 'female' };

/** Reads `export`: aliases that the list does not call strong are weak; the reference is `euReferenceNumber`. */
export async function* parseEuFsfXml(text: TextStream): AsyncGenerator<ListItem> {
  for await (const event of readXmlRecords(text, RECORDS)) {
    if (event.kind === 'root') yield { kind: 'header', header: euHeader(event.element) };
    else yield entryItem(() => euEntry(event.element, text.file));
  }
}

function euHeader(root: XmlElement): ListHeader {
  const day = attributeOf(root, 'generationDate').slice(0, 10);
  return {
    id: 'eu',
    title: 'EU consolidated list of financial sanctions',
    authority: AUTHORITY,
    format: 'eu-fsf-xml',
    publishedOn: isIsoDay(day) ? day : null,
  };
}

function euEntry(record: XmlElement, file: string): ListEntry {
  const ref = attributeOf(record, 'euReferenceNumber') || attributeOf(record, 'logicalId');
  const subject = childrenOf(record, 'subjectType')[0];
  const person = subject !== undefined && attributeOf(subject, 'code').toLowerCase() === 'person';
  const draft = draftEntry(ref, person ? 'Person' : 'Organization', { file, line: record.line });
  for (const alias of childrenOf(record, 'nameAlias')) addAlias(draft, alias);
  addValue(draft, record.line, { prop: 'unscId', value: attributeOf(record, 'unitedNationId') });
  for (const birth of childrenOf(record, 'birthdate')) addBirth(draft, birth);
  for (const citizenship of childrenOf(record, 'citizenship')) {
    addCountry(draft, citizenship.line, { prop: 'nationality', text: countryOf(citizenship) });
  }
  for (const document of childrenOf(record, 'identification')) addDocument(draft, document);
  for (const address of childrenOf(record, 'address')) addAddress(draft, address);
  for (const remark of childrenOf(record, 'remark')) {
    addValue(draft, remark.line, { prop: 'notes', value: remark.text });
  }
  addListing(draft, record);
  return finishEntry(draft);
}

function addAlias(draft: EntryDraft, alias: XmlElement): void {
  const parts = ['firstName', 'middleName', 'lastName'].map((part) => attributeOf(alias, part));
  const whole = attributeOf(alias, 'wholeName') || parts.filter((part) => part !== '').join(' ');
  const weak = attributeOf(alias, 'strong').toLowerCase() === 'false';
  const known = draft.values.some((value) => value.prop === 'name');
  const prop = weak ? 'weakAlias' : known ? 'alias' : 'name';
  const lang = attributeOf(alias, 'nameLanguage').toLowerCase();
  for (const found of publishedNames(whole)) {
    if (hasName(draft, found.name)) continue;
    addValue(draft, alias.line, {
      prop: found.role === 'acronym' ? 'weakAlias' : found.role === 'former' ? 'previousName' : prop,
      value: found.name,
      original: whole,
      ...(lang === '' ? {} : { lang }),
    });
  }
  addValue(draft, alias.line, { prop: 'title', value: attributeOf(alias, 'title') });
  addValue(draft, alias.line, { prop: 'position', value: attributeOf(alias, 'function') });
  addValue(draft, alias.line, {
    prop: 'gender',
    value: GENDERS[attributeOf(alias, 'gender').toUpperCase()] ?? '',
  });
}

function addBirth(draft: EntryDraft, birth: XmlElement): void {
  const circa = attributeOf(birth, 'circa').toLowerCase() === 'true' ? 'c. ' : '';
  const [from, to] = [attributeOf(birth, 'yearRangeFrom'), attributeOf(birth, 'yearRangeTo')];
  const date = attributeOf(birth, 'birthdate') || yearAndMonth(birth);
  if (date !== '') addBirthDate(draft, birth.line, `${circa}${date}`);
  else if (from !== '' && to !== '') addBirthDate(draft, birth.line, `${circa}${from}..${to}`);
  else if (from !== '' || to !== '') addBirthDate(draft, birth.line, `${circa}${from}${to}`);
  const parts = ['place', 'city', 'region', 'countryDescription'].map((part) => attributeOf(birth, part));
  addValue(draft, birth.line, { prop: 'birthPlace', value: formatAddress(parts.filter(isNamed)) });
  addCountry(draft, birth.line, { prop: 'birthCountry', text: countryOf(birth) });
}

function yearAndMonth(birth: XmlElement): string {
  const [year, month, day] = ['year', 'monthOfYear', 'dayOfMonth'].map((part) => attributeOf(birth, part));
  if (year === undefined || !/^\d{4}$/.test(year)) return '';
  if (month === undefined || !/^[1-9]\d?$/.test(month)) return year;
  const start = `${year}-${month.padStart(2, '0')}`;
  return day === undefined || !/^[1-9]\d?$/.test(day) ? start : `${start}-${day.padStart(2, '0')}`;
}

function isNamed(part: string): boolean {
  return part.toUpperCase() !== 'UNKNOWN';
}

/** The code where the list gives a real one (00 stands for unknown), else the description. */
function countryOf(element: XmlElement): string {
  const code = attributeOf(element, 'countryIso2Code');
  return /^[A-Z]{2}$/i.test(code) ? code : attributeOf(element, 'countryDescription');
}

function addDocument(draft: EntryDraft, document: XmlElement): void {
  const kind =
    attributeOf(document, 'identificationTypeDescription') || attributeOf(document, 'identificationTypeCode');
  const number = attributeOf(document, 'number') || attributeOf(document, 'latinNumber');
  const country = attributeOf(document, 'countryDescription');
  const original = [kind, number, country === '' ? '' : `(${country})`]
    .filter((part) => part !== '')
    .join(' ');
  addValue(draft, document.line, { prop: identityProp(kind), value: number, original });
}

function addAddress(draft: EntryDraft, address: XmlElement): void {
  const names = ['street', 'poBox', 'place', 'city', 'zipCode', 'region', 'countryDescription'];
  const parts = names.map((part) => attributeOf(address, part)).filter(isNamed);
  addValue(draft, address.line, { prop: 'address', value: formatAddress(parts) });
  addCountry(draft, address.line, { prop: 'country', text: countryOf(address) });
}

/** One listing a programme, from the designation or else from the first legal act that names it. */
function addListing(draft: EntryDraft, record: XmlElement): void {
  const designated = attributeOf(record, 'designationDate').slice(0, 10);
  const acts = childrenOf(record, 'regulation');
  const starts = new Map<string, string | null>();
  for (const act of acts) {
    const day = (attributeOf(act, 'entryIntoForceDate') || attributeOf(act, 'publicationDate')).slice(0, 10);
    const program = attributeOf(act, 'programme');
    const first = starts.get(program) ?? null;
    const start = isIsoDay(day) && (first === null || day < first) ? day : first;
    starts.set(program, start);
    for (const url of childrenOf(act, 'publicationUrl')) {
      addValue(draft, url.line, { prop: 'sourceUrl', value: url.text });
    }
  }
  if (starts.size === 0) starts.set('', null);
  for (const [program, start] of starts) {
    const from = isIsoDay(designated) ? designated : start;
    draft.listings.push({ from, to: null, ...(program === '' ? {} : { program }), authority: AUTHORITY });
  }
}
