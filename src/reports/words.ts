/** The headings and labels of reports, in English and Urdu. */

import { PURPOSES, type PurposeCode } from '../access/index.ts';
import type { ReportLanguage } from './model.ts';

const EN = {
  batchTitle: 'Screening report',
  checkTitle: 'Record of a single check',
  synthetic: 'SYNTHETIC: a list or the file is invented. Not for use.',
  agency: 'Agency',
  person: 'Screened by',
  purpose: 'Purpose',
  legalBasis: 'Legal basis',
  caseRef: 'Case',
  justification: 'Reason given',
  askedAt: 'Screened at',
  reportedAt: 'Report made at',
  fileName: 'File',
  batchId: 'Batch',
  version: 'Silsila version',
  settings: 'Settings',
  settingsText: 'match from score {match}, possible from {possible}, at most {limit} matches a row',
  checkSettingsText: 'match from score {match}, possible from {possible}, at most {limit} matches',
  asOf: 'Listed on',
  asOfToday: 'the day of screening',
  findings: 'Findings',
  findingsYes: 'recorded for matches that were not cleared before',
  findingsNo: 'none recorded',
  hash: 'SHA-256 of the results',
  rows: 'Rows',
  refusedRows: 'Rows that could not be read',
  incomplete: 'INCOMPLETE: the screening ended before the last row.',
  counts: 'Results',
  lists: 'Lists searched',
  list: 'List',
  listTitle: 'Title',
  published: 'Published',
  unknownDate: 'the list does not say',
  entries: 'Entries',
  age: 'Age when screened',
  days: '{days} days',
  unknownAge: 'unknown',
  stale: 'TOO OLD: nothing in it reads as clear',
  invented: 'SYNTHETIC',
  fromRow: 'From row',
  hiddenLists: 'Lists searched that you may no longer see',
  noLists: 'No list was searched.',
  results: 'Results',
  row: 'Row',
  line: 'Line',
  customer: 'Customer reference',
  name: 'Name',
  verdict: 'Verdict',
  matchNumber: 'Match',
  matches: 'Matches',
  matchVerdict: 'Verdict of the match',
  score: 'Score',
  ref: 'Reference',
  listedName: 'Listed name',
  caption: 'Main name of the entry',
  listedOn: 'Listed since',
  source: 'Source: file and line',
  sourceShort: 'Source',
  reasons: 'Reasons',
  notes: 'Notes',
  memory: 'Decided before',
  finding: 'Finding',
  cleared: 'cleared before',
  reopened: 'cleared before, but the entry has changed: look again',
  match: 'match',
  possible: 'possible',
  undetermined: 'cannot be told',
  'no-match': 'no match',
  waiting: 'not screened',
  shownRows: '{shown} of {all} rows with a match, a possible match or no certain answer are shown.',
  leftOutRows: '{count} more such rows are left out here; the CSV and XLSX reports have them all.',
  clearRows: '{count} rows without a match are counted above and stand in the CSV and XLSX reports.',
  nothingShown: 'No row has a match, a possible match or an uncertain answer.',
  page: 'Page {page}',
  lastPage: 'Page {page}, the last one',
  romanised:
    'In [brackets]: letters that this document has no font for, written in Latin ones; the CSV and XLSX reports have the letters themselves.',
  question: 'Question',
  answer: 'Answer',
  noAnswer: 'No listed party reaches the score from which a person must look.',
  ignored: 'Not used for the comparison',
  moreMatches: '{count} more matches do not fit on this page.',
  moreReasons: '{count} more reasons',
  moreFacts: '{count} more facts of the question were used and do not fit on this page.',
  moreNotes: '{count} more notes do not fit on this page.',
  moreLists: 'Also searched',
  audit: 'Audit log',
  auditText: 'action {action} of person {person}, at the time above; request {request}',
  decides: 'A score is of a comparison, never of a person. A person decides.',
} as const;

/** The labels of reports. */
export type ReportWords = Readonly<Record<keyof typeof EN, string>>;

const UR: ReportWords = {
  batchTitle: 'جانچ کی رپورٹ',
  checkTitle: 'ایک جانچ کا ریکارڈ',
  synthetic: 'SYNTHETIC: کوئی فہرست یا فائل فرضی ہے۔ استعمال کے لیے نہیں۔',
  agency: 'ادارہ',
  person: 'جانچ کرنے والا',
  purpose: 'مقصد',
  legalBasis: 'قانونی بنیاد',
  caseRef: 'مقدمہ',
  justification: 'بیان کردہ وجہ',
  askedAt: 'جانچ کا وقت',
  reportedAt: 'رپورٹ کا وقت',
  fileName: 'فائل',
  batchId: 'کھیپ',
  version: 'سلسلہ کا نسخہ',
  settings: 'ترتیبات',
  settingsText: 'مماثلت اسکور {match} سے، ممکنہ {possible} سے، ہر قطار میں زیادہ سے زیادہ {limit} مماثلتیں',
  checkSettingsText: 'مماثلت اسکور {match} سے، ممکنہ {possible} سے، زیادہ سے زیادہ {limit} مماثلتیں',
  asOf: 'اس دن کی فہرست',
  asOfToday: 'جانچ کا دن',
  findings: 'نتائج برائے فیصلہ',
  findingsYes: 'جو مماثلتیں پہلے رد نہیں ہوئیں وہ درج کی گئیں',
  findingsNo: 'درج نہیں کیے گئے',
  hash: 'نتائج کا SHA-256',
  rows: 'قطاریں',
  refusedRows: 'جو قطاریں پڑھی نہ جا سکیں',
  incomplete: 'نامکمل: جانچ آخری قطار سے پہلے ختم ہو گئی۔',
  counts: 'نتائج',
  lists: 'جن فہرستوں میں تلاش کیا گیا',
  list: 'فہرست',
  listTitle: 'عنوان',
  published: 'اشاعت',
  unknownDate: 'فہرست میں درج نہیں',
  entries: 'اندراجات',
  age: 'جانچ کے وقت عمر',
  days: '{days} دن',
  unknownAge: 'نامعلوم',
  stale: 'بہت پرانی: اس کی بنیاد پر کوئی نام صاف نہیں کہا جا سکتا',
  invented: 'SYNTHETIC',
  fromRow: 'قطار سے',
  hiddenLists: 'وہ فہرستیں جن میں تلاش ہوئی مگر اب آپ نہیں دیکھ سکتے',
  noLists: 'کسی فہرست میں تلاش نہیں ہوئی۔',
  results: 'نتائج',
  row: 'قطار',
  line: 'سطر',
  customer: 'صارف کا حوالہ',
  name: 'نام',
  verdict: 'نتیجہ',
  matchNumber: 'مماثلت نمبر',
  matches: 'مماثلتیں',
  matchVerdict: 'مماثلت کا نتیجہ',
  score: 'اسکور',
  ref: 'حوالہ',
  listedName: 'فہرست کا نام',
  caption: 'اندراج کا اصل نام',
  listedOn: 'فہرست میں کب سے',
  source: 'ماخذ: فائل اور سطر',
  sourceShort: 'ماخذ',
  reasons: 'وجوہات',
  notes: 'وضاحت',
  memory: 'سابقہ فیصلہ',
  finding: 'نتیجہ برائے فیصلہ',
  cleared: 'پہلے رد ہو چکی',
  reopened: 'پہلے رد ہوئی تھی مگر اندراج بدل گیا ہے: دوبارہ دیکھیں',
  match: 'مماثلت',
  possible: 'ممکنہ',
  undetermined: 'طے نہیں ہو سکتا',
  'no-match': 'مماثلت نہیں',
  waiting: 'جانچ باقی ہے',
  shownRows: 'مماثلت، ممکنہ مماثلت یا غیر یقینی جواب والی {all} میں سے {shown} قطاریں دکھائی گئی ہیں۔',
  leftOutRows: 'ایسی مزید {count} قطاریں یہاں شامل نہیں؛ CSV اور XLSX رپورٹ میں سب موجود ہیں۔',
  clearRows: 'بغیر مماثلت کی {count} قطاریں اوپر شمار کی گئی ہیں اور CSV اور XLSX رپورٹ میں درج ہیں۔',
  nothingShown: 'کسی قطار میں مماثلت، ممکنہ مماثلت یا غیر یقینی جواب نہیں ہے۔',
  page: 'صفحہ {page}',
  lastPage: 'صفحہ {page}، آخری صفحہ',
  romanised:
    '[قوسین] میں: وہ حروف جن کا فونٹ اس دستاویز میں نہیں، لاطینی حروف میں لکھے ہیں؛ CSV اور XLSX رپورٹ میں اصل حروف موجود ہیں۔',
  question: 'سوال',
  answer: 'جواب',
  noAnswer: 'فہرست کا کوئی فریق اس اسکور تک نہیں پہنچتا جس پر کسی شخص کو دیکھنا ضروری ہو۔',
  ignored: 'موازنے میں استعمال نہیں ہوا',
  moreMatches: 'مزید {count} مماثلتیں اس صفحے پر نہیں آ سکیں۔',
  moreReasons: 'مزید {count} وجوہات',
  moreFacts: 'سوال کی مزید {count} باتیں استعمال ہوئیں مگر اس صفحے پر نہیں آ سکیں۔',
  moreNotes: 'مزید {count} وضاحتیں اس صفحے پر نہیں آ سکیں۔',
  moreLists: 'ان میں بھی تلاش ہوئی',
  audit: 'آڈٹ لاگ',
  auditText: 'عمل {action}، شخص {person}، اوپر دیے گئے وقت پر؛ درخواست {request}',
  decides: 'اسکور ایک موازنے کا ہے، کسی شخص کا نہیں۔ فیصلہ انسان کرتا ہے۔',
};

const WORDS: Readonly<Record<ReportLanguage, ReportWords>> = { en: EN, ur: UR };

/** The words of a language. */
export function wordsOf(language: ReportLanguage): ReportWords {
  return WORDS[language];
}

/** A value among words: it is read in its own direction and turns nothing around it. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/**
 * A sentence among others. An English one is read from left to right though it begin with a name in Arabic script; in Urdu, where values
 * are isolated, the direction is that of the words, so that one that there is in English alone keeps its order.
 */
export function isolateSentence(text: string, language: ReportLanguage): string {
  return language === 'en' ? `\u2066${text}\u2069` : isolate(text);
}

/** Fills the places of a text: `{days} days`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

const PURPOSES_UR: Readonly<Record<PurposeCode, string>> = {
  'aml-screening': 'صارفین اور ادائیگیوں کی شائع شدہ فہرستوں سے جانچ',
  'ct-investigation': 'دہشت گردی اور اس کی مالی معاونت کی تفتیش',
  'border-check': 'سرحدی گزرگاہ پر افراد، گاڑیوں اور سامان کی جانچ',
  'mutual-legal-assistance': 'ریاستوں کے درمیان قانونی معاونت کی درخواستیں',
  rehabilitation: 'کسی شخص کی بحالی اور معاشرے میں دوبارہ شمولیت',
  'research-aggregate': 'ایسے اعداد و شمار جن میں کسی کا نام نہیں',
  oversight: 'قانونی استعمال کی نگرانی اور آڈٹ',
  'data-subject-request': 'معلومات یا درستی مانگنے والے شخص کو جواب',
  administration: 'نظام کا انتظام: کھاتے، فہرستیں، کام',
};

/** A purpose as people read it, with its code. */
export function purposeWords(code: PurposeCode, language: ReportLanguage): string {
  const title = language === 'ur' ? PURPOSES_UR[code] : PURPOSES[code].title;
  return `${title} (${code})`;
}

/** The properties of a question that are compared, as people read them. */
const PROPERTIES: Readonly<Record<ReportLanguage, Readonly<Record<string, string>>>> = {
  en: {
    schema: 'Kind',
    name: 'Name',
    alias: 'Other name',
    fatherName: 'Father',
    birthDate: 'Date of birth',
    country: 'Country',
    nationality: 'Nationality',
    idNumber: 'Identity number',
    passportNumber: 'Passport',
    registrationNumber: 'Registration number',
    imoNumber: 'IMO number',
  },
  ur: {
    schema: 'قسم',
    name: 'نام',
    alias: 'دوسرا نام',
    fatherName: 'والد',
    birthDate: 'تاریخِ پیدائش',
    country: 'ملک',
    nationality: 'قومیت',
    idNumber: 'شناختی نمبر',
    passportNumber: 'پاسپورٹ',
    registrationNumber: 'اندراج نمبر',
    imoNumber: 'IMO نمبر',
  },
};

/** A property as people read it, or its code. */
export function propertyWords(property: string, language: ReportLanguage): string {
  const words = PROPERTIES[language];
  return Object.hasOwn(words, property) ? (words[property] ?? property) : property;
}
