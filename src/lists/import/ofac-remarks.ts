/** OFAC's remarks: one field in which dates, places, documents, aliases and links stand between semicolons. */

import { addValue, type EntryDraft, squeeze } from '../list-entry.ts';
import { addBirthDate, addCountry, addCountryOfPlace, addDate, identityProp } from './shared-values.ts';

/** How one kind of remark is taken in; `match[1]` is what follows the keyword. */
type RemarkRule = readonly [RegExp, (draft: EntryDraft, line: number, text: string) => void];

const RULES: readonly RemarkRule[] = [
  [/^DOB:?\s+(.+)$/i, addBirthDate],
  [/^POB:?\s+(.+)$/i, (draft, line, text) => addBirthPlace(draft, line, text)],
  [
    /^nationality(?: of registration)?:?\s+(.+)$/i,
    (draft, line, text) => addCountry(draft, line, { prop: 'nationality', text }),
  ],
  [/^citizen:?\s+(.+)$/i, (draft, line, text) => addCountry(draft, line, { prop: 'citizenship', text })],
  [
    /^Gender:?\s+(male|female)$/i,
    (draft, line, text) => addValue(draft, line, { prop: 'gender', value: text.toLowerCase() }),
  ],
  [/^(?:a\.k\.a\.|aka)\s*(.+)$/i, (draft, line, text) => addQuoted(draft, line, { prop: 'weakAlias', text })],
  [/^f\.k\.a\.\s*(.+)$/i, (draft, line, text) => addQuoted(draft, line, { prop: 'previousName', text })],
  [
    /^(?:Vessel Registration Identification|Company Number)\s+IMO\s+(\d+)$/i,
    (draft, line, text) => addValue(draft, line, { prop: 'imoNumber', value: text }),
  ],
  [/^MMSI\s+(\d+)$/i, (draft, line, text) => addValue(draft, line, { prop: 'mmsi', value: text })],
  [
    /^(?:Vessel )?Call Sign\s+(\S+)$/i,
    (draft, line, text) => addValue(draft, line, { prop: 'callSign', value: text }),
  ],
  [
    /^(?:Former )?Vessel Flag\s+(.+)$/i,
    (draft, line, text) => addCountry(draft, line, { prop: 'pastFlags', text }),
  ],
  [/^Aircraft Model\s+(.+)$/i, (draft, line, text) => addValue(draft, line, { prop: 'model', value: text })],
  [
    /^Aircraft Operator\s+(.+)$/i,
    (draft, line, text) => addValue(draft, line, { prop: 'operatorName', value: text }),
  ],
  [
    /^Aircraft Manufacture Date\s+(.+)$/i,
    (draft, line, text) => addDate(draft, line, { prop: 'buildDate', text, label: 'Manufacture date' }),
  ],
  [
    /^Aircraft (?:Construction Number \([^)]*\)|Manufacturer's Serial Number \(MSN\))\s+(.+)$/i,
    (draft, line, text) => addValue(draft, line, { prop: 'serialNumber', value: text }),
  ],
  [
    /^Aircraft Tail Number\s+(.+)$/i,
    (draft, line, text) => addValue(draft, line, { prop: 'registrationNumber', value: text }),
  ],
  [/^Digital Currency Address\s*-?\s*(\S+\s+\S+)$/i, (draft, line, text) => addWallet(draft, line, text)],
  [/^Linked To:\s*(.+)$/i, (draft, line, text) => addValue(draft, line, { prop: 'linkedTo', value: text })],
  [
    /^(?:Email Address|E-mail)\s+(\S+@\S+)$/i,
    (draft, line, text) => addValue(draft, line, { prop: 'email', value: text }),
  ],
  [
    /^(?:Website|Web site)\s+(\S+)$/i,
    (draft, line, text) => addValue(draft, line, { prop: 'website', value: text }),
  ],
  [
    /^(?:Phone Number|Telephone:?)\s+(.+)$/i,
    (draft, line, text) => addValue(draft, line, { prop: 'phone', value: text }),
  ],
  [
    /^Organization Established Date\s+(.+)$/i,
    (draft, line, text) => addDate(draft, line, { prop: 'incorporationDate', text, label: 'Established' }),
  ],
];

/** "Passport AB149814 (Colombia)", "National ID No. 1234 (Iran) issued 2001", "Tax ID No. 77-1". */
const DOCUMENT =
  /^((?:[\p{L}.&'’/()-]+\s+){0,6}?(?:Passport|Diplomatic Passport|Cedula No\.|NIT #|RUC #|SSN|National ID(?: No\.)?|Identification Number|Tax ID No\.|Registration (?:ID|Number)|Personal ID Card|D\.N\.I\.|Folio Mercantil No\.|Matricula Mercantil No|Company Number|Registry Number|Trade License No\.|Document #|Driver's License No\.|FEIN|RTN|RIF #|V\.A\.T\. Number|C\.R\. No\.|D-U-N-S Number|BIK \(RU\)|SWIFT\/BIC|LE Number|R\.F\.C\.|C\.U\.R\.P\.|C\.U\.I\.T\.|C\.U\.I\.|License No\.|Certificate Number|ID Number|ID Card|Number|No\.|#))\s*(.*\d.*)$/u;

/** Reads the remarks of one entry into its values; what is of no known kind is kept as a note in its own words. */
export function addRemarks(draft: EntryDraft, line: number, remarks: string): void {
  for (const part of splitRemarks(remarks)) addRemark(draft, line, part);
}

/** Reads one remark, such as `Passport AB149814 (Colombia)`. */
export function addRemark(draft: EntryDraft, line: number, remark: string): void {
  const text = squeeze(remark).replace(/^alt\.\s+/i, '');
  if (!addRuled(draft, line, text) && !addDocument(draft, line, text)) {
    addValue(draft, line, { prop: 'notes', value: remark });
  }
}

/** Semicolons inside parentheses do not separate; the last full stop ends the field. */
function splitRemarks(remarks: string): readonly string[] {
  return squeeze(remarks)
    .replace(/\.$/, '')
    .split(/;\s*(?![^(]*\))/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function addRuled(draft: EntryDraft, line: number, text: string): boolean {
  for (const [pattern, take] of RULES) {
    const match = pattern.exec(text);
    if (match !== null) {
      take(draft, line, match[1] ?? '');
      return true;
    }
  }
  return false;
}

function addDocument(draft: EntryDraft, line: number, text: string): boolean {
  const match = DOCUMENT.exec(text);
  if (match === null) return false;
  const number = (match[2] ?? '')
    .replace(/\s*\([^)]*\).*$/, '')
    .replace(/\s+(?:issued|expires|expired)\b.*$/i, '')
    .trim();
  if (number === '' || !/\d/.test(number)) return false;
  addValue(draft, line, { prop: identityProp(match[1] ?? ''), value: number, original: text });
  return true;
}

function addQuoted(
  draft: EntryDraft,
  line: number,
  named: { readonly prop: string; readonly text: string },
): void {
  const value = named.text.replace(/^['‘"]|['’"]$/g, '');
  addValue(draft, line, { prop: named.prop, value, original: named.text });
}

function addBirthPlace(draft: EntryDraft, line: number, text: string): void {
  addValue(draft, line, { prop: 'birthPlace', value: text });
  addCountryOfPlace(draft, line, { prop: 'birthCountry', text });
}

function addWallet(draft: EntryDraft, line: number, text: string): void {
  const [currency, address] = text.split(/\s+/);
  addValue(draft, line, { prop: 'publicKey', value: address ?? '', original: `${currency} ${address}` });
}
