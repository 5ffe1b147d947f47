/** OFAC's SDN.XML and CONSOLIDATED.XML (`sdnList`). */

import {
  child,
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
import { OFAC_AUTHORITY, ofacList } from './ofac-lists.ts';
import { addRemark, addRemarks } from './ofac-remarks.ts';
import { addCountry, formatAddress } from './shared-values.ts';

const RECORDS: ReadonlySet<string> = new Set(['publshInformation', 'sdnEntry']);
const SCHEMATA: Readonly<Record<string, ListedSchema>> = {
  individual: 'Person',
  entity: 'Organization',
  vessel: 'Vessel',
  aircraft: 'Airplane',
};

/** Reads `sdnList`; the stated `Record_Count` is compared with the entries read. */
export async function* parseOfacXml(text: TextStream): AsyncGenerator<ListItem> {
  let header: ListHeader | null = null;
  let stated: number | null = null;
  let count = 0;
  for await (const event of readXmlRecords(text, RECORDS)) {
    if (event.kind === 'root') continue;
    if (event.element.name === 'publshInformation' && header === null) {
      header = ofacHeader(event.element, text.file);
      stated = Number.parseInt(textOf(event.element, 'Record_Count'), 10);
      yield { kind: 'header', header };
      continue;
    }
    if (header === null) {
      header = ofacHeader(null, text.file);
      yield { kind: 'header', header };
    }
    count += 1;
    yield entryItem(() => sdnEntry(event.element, text.file));
  }
  if (header === null) yield { kind: 'header', header: ofacHeader(null, text.file) };
  if (stated !== null && Number.isFinite(stated) && stated !== count) {
    yield { kind: 'note', note: `the list states ${stated} records and holds ${count}` };
  }
}

function ofacHeader(information: XmlElement | null, file: string): ListHeader {
  const published = information === null ? '' : textOf(information, 'Publish_Date');
  return { ...ofacList(file), format: 'ofac-xml', publishedOn: monthFirst(published) };
}

/** `10/31/2025`, month first, as OFAC writes it. */
function monthFirst(text: string): string | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (match === null) return null;
  const day = `${match[3]}-${(match[1] ?? '').padStart(2, '0')}-${(match[2] ?? '').padStart(2, '0')}`;
  return isIsoDay(day) ? day : null;
}

function sdnEntry(record: XmlElement, file: string): ListEntry {
  const place = { file, line: record.line };
  const ref = textOf(record, 'uid');
  const schema = SCHEMATA[textOf(record, 'sdnType').toLowerCase()];
  if (schema === undefined) {
    throw fault('INPUT_MALFORMED', `${ref}: sdnType "${textOf(record, 'sdnType')}" is not known`, { place });
  }
  const draft = draftEntry(ref, schema, place);
  addName(draft, record, 'name');
  for (const aka of grandchildrenOf(record, 'akaList', 'aka')) addName(draft, aka, aliasProp(aka));
  addValue(draft, record.line, { prop: 'position', value: textOf(record, 'title') });
  addDetails(draft, record);
  addCraft(draft, record);
  addRemarks(draft, record.line, textOf(record, 'remarks'));
  for (const address of grandchildrenOf(record, 'addressList', 'address')) addAddress(draft, address);
  for (const program of grandchildrenOf(record, 'programList', 'program')) {
    draft.listings.push({ from: null, to: null, program: program.text.trim(), authority: OFAC_AUTHORITY });
  }
  return finishEntry(draft);
}

function addName(draft: EntryDraft, element: XmlElement, prop: string): void {
  const [first, last] = [textOf(element, 'firstName'), textOf(element, 'lastName')];
  addValue(draft, element.line, {
    prop,
    value: `${first} ${last}`,
    original: first === '' ? last : `${last}, ${first}`,
  });
}

function aliasProp(aka: XmlElement): string {
  if (textOf(aka, 'category').toLowerCase() === 'weak') return 'weakAlias';
  return textOf(aka, 'type').toLowerCase().startsWith('f') ? 'previousName' : 'alias';
}

function addDetails(draft: EntryDraft, record: XmlElement): void {
  for (const item of grandchildrenOf(record, 'dateOfBirthList', 'dateOfBirthItem')) {
    addRemark(draft, item.line, `DOB ${textOf(item, 'dateOfBirth')}`);
  }
  for (const item of grandchildrenOf(record, 'placeOfBirthList', 'placeOfBirthItem')) {
    addRemark(draft, item.line, `POB ${textOf(item, 'placeOfBirth')}`);
  }
  for (const item of grandchildrenOf(record, 'nationalityList', 'nationality')) {
    addCountry(draft, item.line, { prop: 'nationality', text: textOf(item, 'country') });
  }
  for (const item of grandchildrenOf(record, 'citizenshipList', 'citizenship')) {
    addCountry(draft, item.line, { prop: 'citizenship', text: textOf(item, 'country') });
  }
  for (const item of grandchildrenOf(record, 'idList', 'id')) {
    const country = textOf(item, 'idCountry');
    const from = country === '' ? '' : ` (${country})`;
    addRemark(draft, item.line, `${textOf(item, 'idType')} ${textOf(item, 'idNumber')}${from}`);
  }
}

function addCraft(draft: EntryDraft, record: XmlElement): void {
  const craft = child(record, 'vesselInfo');
  if (craft === undefined) return;
  addValue(draft, craft.line, { prop: 'callSign', value: textOf(craft, 'callSign') });
  addValue(draft, craft.line, { prop: 'type', value: textOf(craft, 'vesselType') });
  addValue(draft, craft.line, { prop: 'tonnage', value: textOf(craft, 'tonnage') });
  addValue(draft, craft.line, {
    prop: 'grossRegisteredTonnage',
    value: textOf(craft, 'grossRegisteredTonnage'),
  });
  addCountry(draft, craft.line, { prop: 'flag', text: textOf(craft, 'vesselFlag') });
  addValue(draft, craft.line, { prop: 'ownerName', value: textOf(craft, 'vesselOwner') });
}

function addAddress(draft: EntryDraft, address: XmlElement): void {
  const parts = ['address1', 'address2', 'address3', 'city', 'stateOrProvince', 'postalCode', 'country'];
  addValue(draft, address.line, {
    prop: 'address',
    value: formatAddress(parts.map((part) => textOf(address, part))),
  });
  addCountry(draft, address.line, { prop: 'country', text: textOf(address, 'country') });
}
