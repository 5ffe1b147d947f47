/** The UN Security Council consolidated list (XML). */

import {
  attributeOf,
  child,
  childrenOf,
  fault,
  isIsoDay,
  readXmlRecords,
  type TextStream,
  textOf,
  type XmlElement,
} from '../../base/index.ts';
import { addValue, draftEntry, type EntryDraft, finishEntry, hasName, squeeze } from '../list-entry.ts';
import { entryItem, type ListItem } from '../list-item.ts';
import type { ListEntry, ListHeader } from '../model.ts';
import { type PublishedName, publishedNames } from './names-as-published.ts';
import { parentNames } from './parent-names.ts';
import { addBirthDate, addCountry, formatAddress, identityProp } from './shared-values.ts';

const AUTHORITY = 'United Nations Security Council';
const RECORDS: ReadonlySet<string> = new Set(['INDIVIDUAL', 'ENTITY']);

/** How the list grades an alias; what is unmarked counts as an alias. */
const ALIAS_PROPS: Readonly<Record<string, string>> = {
  good: 'alias',
  'a.k.a.': 'alias',
  low: 'weakAlias',
  'f.k.a.': 'previousName',
};

/** Reads `CONSOLIDATED_LIST`: individuals as persons, entities as organisations, the list id is `un`. */
export async function* parseUnXml(text: TextStream): AsyncGenerator<ListItem> {
  for await (const event of readXmlRecords(text, RECORDS)) {
    if (event.kind === 'root') yield { kind: 'header', header: unHeader(event.element) };
    else yield entryItem(() => unEntry(event.element, text.file));
  }
}

function unHeader(root: XmlElement): ListHeader {
  const day = attributeOf(root, 'dateGenerated').slice(0, 10);
  return {
    id: 'un',
    title: 'UN Security Council consolidated list',
    authority: AUTHORITY,
    format: 'un-xml',
    publishedOn: isIsoDay(day) ? day : null,
  };
}

function unEntry(record: XmlElement, file: string): ListEntry {
  const person = record.name === 'INDIVIDUAL';
  const ref = textOf(record, 'REFERENCE_NUMBER');
  const draft = draftEntry(ref, person ? 'Person' : 'Organization', { file, line: record.line });
  addNames(draft, record);
  for (const alias of childrenOf(record, `${record.name}_ALIAS`)) addAlias(draft, alias);
  addWording(draft, record);
  addBirth(draft, record);
  for (const document of childrenOf(record, 'INDIVIDUAL_DOCUMENT')) addDocument(draft, document);
  for (const address of childrenOf(record, `${record.name}_ADDRESS`)) addAddress(draft, address);
  addComments(draft, record);
  addListing(draft, record);
  return finishEntry(draft);
}

function addNames(draft: EntryDraft, record: XmlElement): void {
  const parts = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'].map((part) =>
    textOf(record, part),
  );
  const whole = squeeze(parts.filter((part) => part !== '').join(' '));
  addPublished(draft, record.line, { field: whole, prop: 'name' });
  const original = child(record, 'NAME_ORIGINAL_SCRIPT');
  if (original !== undefined) addPublished(draft, original.line, { field: original.text, prop: 'name' });
}

/** The first name of a field has the field's property; further names of a primary field are aliases. */
function addPublished(
  draft: EntryDraft,
  line: number,
  from: { readonly field: string; readonly prop: string },
): void {
  for (const found of publishedNames(from.field)) {
    const prop = propOf(found, from.prop, draft);
    if (prop !== 'fatherName' && hasName(draft, found.name)) continue;
    addValue(draft, line, { prop, value: found.name, original: squeeze(from.field) });
  }
}

function propOf(found: PublishedName, prop: string, draft: EntryDraft): string {
  if (found.role === 'acronym') return 'weakAlias';
  if (found.role === 'former') return 'previousName';
  if (found.role === 'father') return draft.schema === 'Person' ? 'fatherName' : 'alias';
  return prop;
}

function addAlias(draft: EntryDraft, alias: XmlElement): void {
  const prop = ALIAS_PROPS[textOf(alias, 'QUALITY').toLowerCase()] ?? 'alias';
  addPublished(draft, alias.line, { field: textOf(alias, 'ALIAS_NAME'), prop });
  const script = /^original script:\s*(.+)$/is.exec(textOf(alias, 'NOTE'));
  if (script !== null) addPublished(draft, alias.line, { field: script[1] ?? '', prop });
  else addValue(draft, alias.line, { prop: 'notes', value: textOf(alias, 'NOTE') });
  addBirthDate(draft, alias.line, textOf(alias, 'DATE_OF_BIRTH'));
  const city = textOf(alias, 'CITY_OF_BIRTH');
  const country = textOf(alias, 'COUNTRY_OF_BIRTH');
  addValue(draft, alias.line, {
    prop: 'birthPlace',
    value: [city, country].filter((part) => part !== '').join(', '),
  });
}

function addWording(draft: EntryDraft, record: XmlElement): void {
  for (const group of record.children) {
    for (const { text, line } of childrenOf(group, 'VALUE')) {
      if (group.name === 'TITLE') addValue(draft, line, { prop: 'title', value: text });
      if (group.name === 'DESIGNATION') addValue(draft, line, { prop: 'position', value: text });
      if (group.name === 'NATIONALITY') addCountry(draft, line, { prop: 'nationality', text });
    }
  }
  addValue(draft, record.line, { prop: 'gender', value: textOf(record, 'GENDER').toLowerCase() });
}

function addBirth(draft: EntryDraft, record: XmlElement): void {
  for (const birth of childrenOf(record, 'INDIVIDUAL_DATE_OF_BIRTH')) {
    const circa = textOf(birth, 'TYPE_OF_DATE') === 'APPROXIMATELY' ? 'c. ' : '';
    const [from, to] = [textOf(birth, 'FROM_YEAR'), textOf(birth, 'TO_YEAR')];
    const date = textOf(birth, 'DATE') || textOf(birth, 'YEAR');
    if (from !== '' && to !== '') addBirthDate(draft, birth.line, `${circa}${from}..${to}`);
    else if (date !== '') addBirthDate(draft, birth.line, `${circa}${date.slice(0, 10)}`);
    else if (from !== '' || to !== '') addBirthDate(draft, birth.line, `${circa}${from}${to}`);
  }
  for (const place of childrenOf(record, 'INDIVIDUAL_PLACE_OF_BIRTH')) {
    const parts = ['CITY', 'STATE_PROVINCE', 'COUNTRY'].map((part) => textOf(place, part));
    addValue(draft, place.line, {
      prop: 'birthPlace',
      value: parts.filter((part) => part !== '').join(', '),
    });
    addCountry(draft, place.line, { prop: 'birthCountry', text: textOf(place, 'COUNTRY') });
    addValue(draft, place.line, { prop: 'notes', value: textOf(place, 'NOTE') });
  }
}

function addDocument(draft: EntryDraft, document: XmlElement): void {
  const kind = squeeze(`${textOf(document, 'TYPE_OF_DOCUMENT')} ${textOf(document, 'TYPE_OF_DOCUMENT2')}`);
  const number = textOf(document, 'NUMBER') || (/\d/.test(kind) ? kind : '');
  const country = textOf(document, 'ISSUING_COUNTRY') || textOf(document, 'COUNTRY_OF_ISSUE');
  const whole = [kind, number, country === '' ? '' : `(${country})`, textOf(document, 'NOTE')];
  const original = whole.filter((part) => part !== '').join(' ');
  if (number === '') {
    addValue(draft, document.line, { prop: 'notes', value: original });
    return;
  }
  const prop = identityProp(textOf(document, 'TYPE_OF_DOCUMENT') || kind);
  addValue(draft, document.line, { prop, value: documentNumber(number), original });
}

/** "Libyan Passport No. 96/184442" and "tazkira number 300786" become the number; a plain number stays as it is. */
function documentNumber(text: string): string {
  const worded = /^[\p{L}\s().:'’-]*?\b(?:no\.?|number|tazkira\)?)\s*:?\s*(\S*\d.*)$/iu.exec(text);
  return worded?.[1] ?? text;
}

function addAddress(draft: EntryDraft, address: XmlElement): void {
  const parts = ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE', 'COUNTRY'].map((part) =>
    textOf(address, part),
  );
  const note = textOf(address, 'NOTE');
  const whole = formatAddress(parts);
  if (whole === '') addValue(draft, address.line, { prop: 'notes', value: note });
  else
    addValue(draft, address.line, {
      prop: 'address',
      value: whole,
      original: note === '' ? whole : `${whole} (${note})`,
    });
  addCountry(draft, address.line, { prop: 'country', text: textOf(address, 'COUNTRY') });
}

function addComments(draft: EntryDraft, record: XmlElement): void {
  const comments = child(record, 'COMMENTS1');
  if (comments === undefined) return;
  const text = squeeze(comments.text);
  addValue(draft, comments.line, { prop: 'notes', value: text });
  const gender = /\bGender:?\s*(male|female)\b/i.exec(text);
  if (gender !== null)
    addValue(draft, comments.line, { prop: 'gender', value: (gender[1] ?? '').toLowerCase() });
  if (draft.schema !== 'Person') return;
  for (const parent of parentNames(text)) {
    addValue(draft, comments.line, { prop: parent.prop, value: parent.name, original: parent.source });
  }
}

function addListing(draft: EntryDraft, record: XmlElement): void {
  const listed = textOf(record, 'LISTED_ON').slice(0, 10);
  if (listed !== '' && !isIsoDay(listed)) {
    throw fault('INPUT_MALFORMED', `${draft.ref}: LISTED_ON "${listed}" is not a day that exists`, {
      place: draft.place,
    });
  }
  const program = textOf(record, 'UN_LIST_TYPE');
  draft.listings.push({
    from: listed === '' ? null : listed,
    to: null,
    ...(program === '' ? {} : { program }),
    authority: AUTHORITY,
  });
}
