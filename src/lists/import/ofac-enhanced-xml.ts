/** OFAC's Enhanced XML (`sanctionsData`), of the SDN list and of the consolidated list. */

import {
  child,
  childrenOf,
  descendants,
  fault,
  grandchildrenOf,
  isIsoDay,
  readXmlRecords,
  type TextStream,
  textOf,
  type XmlElement,
} from '../../base/index.ts';
import { addValue, draftEntry, type EntryDraft, finishEntry } from '../list-entry.ts';
import { entryItem, type ListItem } from '../list-item.ts';
import type { ListEntry, ListedSchema, ListHeader } from '../model.ts';
import { personOrder } from './ofac-csv.ts';
import { OFAC_AUTHORITY, ofacList } from './ofac-lists.ts';
import { addRemark, addRemarks } from './ofac-remarks.ts';
import { addBirthDate, addCountry, formatAddress } from './shared-values.ts';

const RECORDS: ReadonlySet<string> = new Set(['publicationInfo', 'entity']);
const SCHEMATA: Readonly<Record<string, ListedSchema>> = {
  individual: 'Person',
  entity: 'Organization',
  vessel: 'Vessel',
  aircraft: 'Airplane',
};
/** Feature types by the keyword that the remarks of the older formats use. */
const FEATURE_KEYWORDS: Readonly<Record<string, string>> = {
  'Place of Birth': 'POB',
  'Nationality Country': 'nationality',
  'Nationality of Registration': 'nationality',
  'Citizenship Country': 'citizen',
};

/** Reads `sanctionsData`: every translation of a name is a name, the date of listing is the earliest of the lists'. */
export async function* parseOfacEnhancedXml(text: TextStream): AsyncGenerator<ListItem> {
  let header: ListHeader | null = null;
  for await (const event of readXmlRecords(text, RECORDS)) {
    if (event.kind === 'root') continue;
    if (header === null) {
      header = enhancedHeader(event.element.name === 'publicationInfo' ? event.element : null, text.file);
      yield { kind: 'header', header };
    }
    if (event.element.name === 'entity') yield entryItem(() => enhancedEntry(event.element, text.file));
  }
  if (header === null) yield { kind: 'header', header: enhancedHeader(null, text.file) };
}

function enhancedHeader(information: XmlElement | null, file: string): ListHeader {
  const lists = information === null ? [] : descendants(information, 'sanctionsList');
  const named = lists.length === 1 ? (lists[0]?.text.trim() ?? '') : file;
  const day = information === null ? '' : textOf(information, 'dataAsOf').slice(0, 10);
  return { ...ofacList(named), format: 'ofac-enhanced-xml', publishedOn: isIsoDay(day) ? day : null };
}

function enhancedEntry(record: XmlElement, file: string): ListEntry {
  const place = { file, line: record.line };
  const ref = record.attributes['id']?.trim() ?? '';
  const general = child(record, 'generalInfo');
  const type = general === undefined ? '' : textOf(general, 'entityType');
  const schema = SCHEMATA[type.toLowerCase()];
  if (schema === undefined)
    throw fault('INPUT_MALFORMED', `${ref}: entityType "${type}" is not known`, { place });
  const draft = draftEntry(ref, schema, place);
  for (const name of grandchildrenOf(record, 'names', 'name')) addName(draft, name);
  for (const feature of grandchildrenOf(record, 'features', 'feature')) addFeature(draft, feature);
  for (const document of grandchildrenOf(record, 'identityDocuments', 'identityDocument')) {
    addDocument(draft, document);
  }
  for (const address of grandchildrenOf(record, 'addresses', 'address')) addAddress(draft, address);
  for (const relation of grandchildrenOf(record, 'relationships', 'relationship')) {
    addValue(draft, relation.line, { prop: 'linkedTo', value: textOf(relation, 'relatedEntity') });
  }
  if (general !== undefined) {
    addValue(draft, general.line, { prop: 'position', value: textOf(general, 'title') });
    addRemarks(draft, general.line, textOf(general, 'remarks'));
  }
  addListings(draft, record);
  return finishEntry(draft);
}

function addName(draft: EntryDraft, name: XmlElement): void {
  const prop = nameProp(name);
  for (const translation of grandchildrenOf(name, 'translations', 'translation')) {
    const [first, last] = [
      textOf(translation, 'formattedFirstName'),
      textOf(translation, 'formattedLastName'),
    ];
    const full = textOf(translation, 'formattedFullName');
    const value = first !== '' || last !== '' ? `${first} ${last}` : personOrder(full, draft.schema);
    addValue(draft, translation.line, { prop, value, original: full });
  }
}

function nameProp(name: XmlElement): string {
  if (textOf(name, 'isPrimary') === 'true') return 'name';
  if (textOf(name, 'isLowQuality') === 'true') return 'weakAlias';
  return textOf(name, 'aliasType').toUpperCase().startsWith('F') ? 'previousName' : 'alias';
}

function addFeature(draft: EntryDraft, feature: XmlElement): void {
  const type = textOf(feature, 'type');
  if (type === 'Birthdate') {
    addBirthDate(draft, feature.line, birthDate(feature));
    return;
  }
  addRemark(draft, feature.line, `${FEATURE_KEYWORDS[type] ?? type} ${textOf(feature, 'value')}`);
}

/** The printed value where it can be read, otherwise the span from the first to the last day. */
function birthDate(feature: XmlElement): string {
  const date = child(feature, 'valueDate');
  const printed = textOf(feature, 'value');
  if (date === undefined) return printed;
  const [from, to] = [textOf(date, 'fromDateBegin'), textOf(date, 'toDateEnd')];
  const circa = textOf(date, 'isApproximate') === 'true' ? 'c. ' : '';
  if (from === '' || to === '') return printed;
  if (from === to) return `${circa}${from}`;
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31` ? `${circa}${year}` : `${circa}${from}..${to}`;
}

function addDocument(draft: EntryDraft, document: XmlElement): void {
  const country = textOf(document, 'issuingCountry');
  const from = country === '' ? '' : ` (${country})`;
  addRemark(draft, document.line, `${textOf(document, 'type')} ${textOf(document, 'documentNumber')}${from}`);
}

function addAddress(draft: EntryDraft, address: XmlElement): void {
  const country = textOf(address, 'country');
  for (const translation of grandchildrenOf(address, 'translations', 'translation')) {
    const parts = descendants(translation, 'addressPart').map((part) => textOf(part, 'value'));
    addValue(draft, translation.line, { prop: 'address', value: formatAddress([...parts, country]) });
  }
  addCountry(draft, address.line, { prop: 'country', text: country });
}

function addListings(draft: EntryDraft, record: XmlElement): void {
  const days = grandchildrenOf(record, 'sanctionsLists', 'sanctionsList')
    .map((list) => list.attributes['datePublished']?.slice(0, 10) ?? '')
    .filter(isIsoDay)
    .sort();
  const from = days[0] ?? null;
  const programs = childrenOf(record, 'sanctionsPrograms').flatMap((list) =>
    childrenOf(list, 'sanctionsProgram'),
  );
  for (const program of programs) {
    draft.listings.push({ from, to: null, program: program.text.trim(), authority: OFAC_AUTHORITY });
  }
  if (programs.length === 0) draft.listings.push({ from, to: null, authority: OFAC_AUTHORITY });
}
