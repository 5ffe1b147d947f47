/** Which column of a national list means what: by a mapping file, or by headers in common spellings. */

/** What a column can mean. */
export type ColumnMeaning =
  | 'ref'
  | 'name'
  | 'aliases'
  | 'weakAliases'
  | 'previousNames'
  | 'acronym'
  | 'fatherName'
  | 'motherName'
  | 'spouseName'
  | 'nationalId'
  | 'passport'
  | 'registration'
  | 'born'
  | 'birthPlace'
  | 'gender'
  | 'kind'
  | 'nationality'
  | 'country'
  | 'address'
  | 'province'
  | 'district'
  | 'position'
  | 'program'
  | 'listedOn'
  | 'delistedOn'
  | 'listings'
  | 'verification'
  | 'contested'
  | 'related'
  | 'notes'
  | 'source';

/** Headers that need no mapping file: lower case, letters and digits only (see {@link headerKey}). */
export const KNOWN_HEADERS: Readonly<Record<ColumnMeaning, readonly string[]>> = {
  ref: [
    'ref',
    'reference',
    'referenceno',
    'referencenumber',
    'entityid',
    'srno',
    'sno',
    'serialno',
    'serialnumber',
    'serial',
    'نمبرشمار',
    'شمار',
    'سیریلنمبر',
    'حوالہ',
    'حوالہنمبر',
  ],
  name: [
    'name',
    'fullname',
    'nameofperson',
    'nameofindividual',
    'nameoforganisation',
    'nameoforganization',
    'personname',
    'individual',
    'organisation',
    'organization',
    'entity',
    'نام',
    'پورانام',
    'نامشخص',
    'نامتنظیم',
    'تنظیم',
  ],
  aliases: ['alias', 'aliases', 'aka', 'alsoknownas', 'othernames', 'عرف', 'عرفیت', 'دیگرنام'],
  weakAliases: ['weakalias', 'weakaliases', 'nickname', 'lowqualityalias'],
  previousNames: ['previousname', 'previousnames', 'formername', 'formernames', 'fka', 'سابقہنام'],
  acronym: ['acronym', 'abbreviation', 'مخفف'],
  fatherName: [
    'father',
    'fathername',
    'fathersname',
    'fathershusbandname',
    'fatherhusbandname',
    'sonof',
    'so',
    'parentage',
    'ولدیت',
    'والدکانام',
    'والد',
    'نامولد',
    'باپکانام',
  ],
  motherName: ['mother', 'mothername', 'mothersname', 'والدہکانام', 'والدہ'],
  spouseName: ['husband', 'husbandname', 'husbandsname', 'spouse', 'زوجیت', 'شوہرکانام'],
  nationalId: [
    'id',
    'nationalid',
    'nationalidno',
    'nationalidnumber',
    'nationalidentitynumber',
    'cnic',
    'cnicno',
    'cnicnumber',
    'nic',
    'nicno',
    'nicop',
    'idno',
    'idnumber',
    'idcard',
    'idcardno',
    'identitynumber',
    'tazkira',
    'tazkirano',
    'شناختیکارڈنمبر',
    'شناختیکارڈ',
    'قومیشناختیکارڈنمبر',
    'شناختینمبر',
    'تذکرہ',
    'تذکرہنمبر',
  ],
  passport: ['passport', 'passportno', 'passportnumber', 'پاسپورٹ', 'پاسپورٹنمبر'],
  registration: [
    'registration',
    'registrationno',
    'registrationnumber',
    'regno',
    'numberplate',
    'platenumber',
    'plate',
    'رجسٹریشننمبر',
  ],
  born: ['born', 'bornon', 'dob', 'dateofbirth', 'birthdate', 'yearofbirth', 'تاریخپیدائش', 'سالپیدائش'],
  birthPlace: ['birthplace', 'placeofbirth', 'pob', 'جائےپیدائش', 'مقامپیدائش'],
  gender: ['gender', 'sex', 'جنس'],
  kind: ['kind', 'type', 'schema', 'category', 'entitytype', 'قسم', 'نوعیت'],
  nationality: ['nationality', 'citizenship', 'شہریت'],
  country: ['country', 'countryofresidence', 'countries', 'ملک'],
  address: [
    'address',
    'addresses',
    'residence',
    'permanentaddress',
    'presentaddress',
    'پتہ',
    'سکونت',
    'رہائش',
  ],
  province: ['province', 'state', 'provincestate', 'صوبہ'],
  district: ['district', 'ضلع'],
  position: ['position', 'designation', 'role', 'عہدہ', 'پیشہ'],
  program: [
    'program',
    'programme',
    'organisationlinked',
    'affiliation',
    'affiliatedorganisation',
    'regime',
    'وابستگی',
  ],
  listedOn: [
    'listedon',
    'listed',
    'dateoflisting',
    'listingdate',
    'dateofnotification',
    'notificationdate',
    'notifiedon',
    'dateofproscription',
    'proscribedon',
    'date',
    'تاریخاندراج',
    'تاریخنوٹیفکیشن',
    'تاریخ',
  ],
  delistedOn: ['delistedon', 'delisted', 'dateofdelisting', 'delistingdate', 'removedon', 'تاریخاخراج'],
  listings: ['listings'],
  verification: ['verification', 'تصدیق'],
  contested: ['contested', 'disputed', 'متنازع'],
  related: ['related', 'linkedto', 'متعلقہ'],
  notes: ['notes', 'note', 'remarks', 'comments', 'otherinformation', 'کیفیت', 'ریمارکس'],
  source: ['source', 'sourceurl', 'url', 'ماخذ', 'ذریعہ'],
};

/** Brings a header to lower-case letters and digits: "Father's Name" and "father_name" both give the same key as their words. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The meaning of each header that is known; of two headers with one meaning the first is taken. */
export function knownColumns(headers: readonly string[]): ReadonlyMap<ColumnMeaning, readonly number[]> {
  const keys = headers.map(headerKey);
  const found = new Map<ColumnMeaning, readonly number[]>();
  for (const [meaning, names] of entriesOf(KNOWN_HEADERS)) {
    const best = names.map((name) => keys.indexOf(headerKey(name))).find((index) => index >= 0);
    if (best !== undefined) found.set(meaning, [best]);
  }
  return found;
}

/** The entries of the table of headers with their key type. */
function entriesOf(table: typeof KNOWN_HEADERS): readonly (readonly [ColumnMeaning, readonly string[]])[] {
  return parseEntries(Object.entries(table));
}

function parseEntries(
  entries: readonly (readonly [string, readonly string[]])[],
): readonly (readonly [ColumnMeaning, readonly string[]])[] {
  return entries as readonly (readonly [ColumnMeaning, readonly string[]])[];
}
