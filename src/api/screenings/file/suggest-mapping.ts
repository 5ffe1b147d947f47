/** Which column of a customer file is likely to hold what, by its header in English, Urdu and common spellings. */

/** What a column can hold; all but the name may be absent. */
export const MAPPED_FIELDS = ['name', 'kind', 'born', 'father', 'country', 'id', 'customer'] as const;

/** What a column can hold. */
export type MappedField = (typeof MAPPED_FIELDS)[number];

/** The headers of each field as they come in the files of banks and offices; the surer ones first. */
const HEADERS: Readonly<Record<MappedField, readonly string[]>> = {
  name: [
    ...['name', 'full name', 'fullname', 'customer name', 'client name', 'account title', 'title of account'],
    ...[
      'account name',
      'account holder',
      'beneficiary',
      'beneficiary name',
      'sender',
      'sender name',
      'party',
    ],
    ...[
      'party name',
      'person',
      'person name',
      'applicant',
      'applicant name',
      'name of customer',
      'nom',
      'names',
    ],
    ...[
      'نام',
      'پورا نام',
      'صارف کا نام',
      'گاہک کا نام',
      'کھاتہ دار',
      'کھاتہ دار کا نام',
      'درخواست گزار',
      'الاسم',
      'اسم',
    ],
    ...['الاسم الكامل', 'name english', 'name urdu', 'entity name', 'company name', 'organisation name'],
  ],
  father: [
    ...[
      'father',
      'father name',
      'fathers name',
      'name of father',
      'fname',
      'father husband name',
      'so',
      's o',
      'son of',
    ],
    ...[
      'father or husband',
      'fathers husbands name',
      'parentage',
      'والد',
      'والد کا نام',
      'ولدیت',
      'ولد',
      'باپ کا نام',
      'اسم الاب',
    ],
  ],
  born: [
    ...[
      'born',
      'birth date',
      'birthdate',
      'date of birth',
      'dob',
      'd o b',
      'born on',
      'birth',
      'birth year',
      'year of birth',
    ],
    ...[
      'تاریخ پیدائش',
      'پیدائش',
      'سن پیدائش',
      'پیدائش کی تاریخ',
      'تاريخ الميلاد',
      'date de naissance',
      'incorporation date',
    ],
  ],
  country: [
    ...[
      'country',
      'nationality',
      'citizenship',
      'country code',
      'nation',
      'country of residence',
      'residence country',
    ],
    ...['jurisdiction', 'ملک', 'قومیت', 'شہریت', 'ملک کا نام', 'الجنسية', 'البلد', 'pays'],
  ],
  id: [
    ...[
      'cnic',
      'nic',
      'nicop',
      'cnic no',
      'cnic number',
      'id',
      'id number',
      'id no',
      'identity number',
      'identity card',
    ],
    ...[
      'identity card number',
      'national id',
      'national id number',
      'passport',
      'passport no',
      'passport number',
    ],
    ...[
      'document number',
      'registration number',
      'registration no',
      'ntn',
      'imo',
      'imo number',
      'tazkira',
      'cnic nicop',
    ],
    ...[
      'شناختی کارڈ',
      'شناختی کارڈ نمبر',
      'قومی شناختی کارڈ',
      'قومی شناختی کارڈ نمبر',
      'پاسپورٹ',
      'پاسپورٹ نمبر',
      'شناختی نمبر',
    ],
  ],
  customer: [
    ...[
      'customer',
      'customer id',
      'customer no',
      'customer number',
      'customer reference',
      'client id',
      'client no',
    ],
    ...[
      'cif',
      'cif no',
      'cif number',
      'account',
      'account no',
      'account number',
      'reference',
      'ref',
      'reference no',
    ],
    ...['customer ref', 'our reference', 'iban', 'serial', 'serial no', 'sr no', 's no', 'sno'],
    ...['صارف نمبر', 'گاہک نمبر', 'کھاتہ نمبر', 'حوالہ', 'حوالہ نمبر', 'نمبر شمار'],
  ],
  kind: [
    ...['kind', 'type', 'customer type', 'party type', 'entity type', 'schema', 'client type', 'category'],
    ...['قسم', 'نوعیت', 'صارف کی قسم'],
  ],
};

/** A suggestion: the column of each field that was found; no column is suggested twice. */
export function suggestMapping(columns: readonly string[]): Readonly<Partial<Record<MappedField, string>>> {
  const folded = columns.map(foldHeader);
  const taken = new Set<number>();
  const found: [MappedField, string][] = [];
  for (const field of MAPPED_FIELDS) {
    const at = bestColumn(folded, HEADERS[field], taken);
    const column = at === null ? undefined : columns[at];
    if (at === null || column === undefined) continue;
    taken.add(at);
    found.push([field, column]);
  }
  return Object.fromEntries(found);
}

function bestColumn(
  folded: readonly string[],
  headers: readonly string[],
  taken: ReadonlySet<number>,
): number | null {
  const known = headers.map(foldHeader);
  const places = folded
    .map((header, at) => ({ at, rank: known.indexOf(header) }))
    .filter(({ at, rank }) => rank >= 0 && !taken.has(at))
    .toSorted((left, right) => left.rank - right.rank || left.at - right.at);
  return places[0]?.at ?? null;
}

/** Case, marks, punctuation and the two forms of Arabic letters make no difference to a header. */
function foldHeader(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’`]/gu, '')
    .replace(/([\p{Ll}])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/ي|ى/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[ةۃ]/g, 'ہ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
