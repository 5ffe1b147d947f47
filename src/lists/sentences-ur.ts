/** The sentences of screening in Urdu; the notation is that of `sentences-en.ts`, and every value is isolated when it is filled in. */

import type { SENTENCES_EN, TERMS_EN, VERDICTS_EN } from './sentences-en.ts';

/** The same codes as in English. */
export const SENTENCES_UR: Readonly<Record<keyof typeof SENTENCES_EN, string>> = {
  'name-part-same': '{query} = {listed}: حرف بہ حرف ایک ({rarity|term})',
  'name-part-other-script': '{query} = {listed}: وہی نام دوسرے رسم الخط میں ({rarity|term})',
  'name-part-same-sound': '{query} = {listed}: وہی نام دوسرے ہجوں میں ({rarity|term})',
  'name-part-similar': '{query} = {listed}: ملتے جلتے ہجے ({rarity|term})',
  'name-part-joined': '{query} = {listed}: وہی لفظ، ملا کر یا الگ الگ لکھا ہوا ({rarity|term})',
  'name-part-initial': '{query} = {listed}: پہلا حرف نام کے مطابق ہے ({rarity|term})',
  'name-part-same-meaning': '{query} = {listed}: ہم معنی لفظ ({rarity|term})',
  'name-part-missing-in-list': '{query} پوچھے گئے نام میں ہے مگر فہرست کے نام میں نہیں ({rarity|term})',
  'name-part-missing-in-query': '{listed} فہرست کے نام میں ہے مگر پوچھے گئے نام میں نہیں ({rarity|term})',
  'name-part-contradicts-asked':
    '{query} پوچھے گئے نام میں ہے اور فہرست کے نام میں اس کی جگہ کچھ اور ہے ({rarity|term})',
  'name-part-contradicts-listed':
    '{listed} فہرست کے نام میں ہے اور پوچھے گئے نام میں اس کی جگہ کچھ اور ہے ({rarity|term})',
  'name-spread': 'نام کے حصے اس اندراج کے الگ الگ ناموں میں ملتے ہیں',
  'name-common': 'جو حصے ملتے ہیں وہ عام ہیں، اس لیے صرف نام سے ایک ہم نام کو دوسرے سے الگ نہیں کیا جا سکتا',
  'name-short-alias': 'فہرست کا نام {listed} صرف ایک لفظ ہے اور کسی لمبے نام کے بارے میں کم بتاتا ہے',
  'name-not-indexed': 'یہ نام اب اشاریے میں نہیں ہے',

  'father-agrees': 'والد کا نام ملتا ہے: {query} = {listed}',
  'father-similar': 'والد کا نام صرف جزوی طور پر ملتا ہے: {query}، فہرست میں {listed}',
  'father-contradicts': 'والد کا نام مختلف ہے: {query}، فہرست میں {listed}',
  'father-within-name': 'فہرست میں والد کا نام نہیں، مگر {listed} فہرست کے نام کے اندر موجود ہے',
  'father-missing-in-list': 'فہرست میں اس اندراج کے والد کا نام نہیں ہے',
  'father-unreadable': 'والد کے دیے گئے نام {query} کا موازنہ نہیں ہو سکتا',

  'birth-date-agrees': 'پیدائش کا دن ایک ہی ہے: {listed|span}',
  'birth-date-swapped': 'دن اور مہینہ آپس میں بدلے ہوئے ہیں: {query|span}، فہرست میں {listed|span}',
  'birth-date-compatible':
    'پیدائش کی تاریخیں ایک دوسرے سے مطابقت رکھتی ہیں: {query|span}، فہرست میں {listed|span}',
  'birth-date-near': 'پیدائش کی تاریخیں قریب ہیں: {query|span}، فہرست میں {listed|span}',
  'birth-date-contradicts': 'پیدائش کی تاریخیں مختلف ہیں: {query|span}، فہرست میں {listed|span}',
  'birth-date-missing-in-list': 'فہرست میں اس اندراج کی تاریخِ پیدائش نہیں ہے',
  'birth-date-unreadable': 'دی گئی تاریخِ پیدائش {query} کوئی تاریخ نہیں؛ اسے چھوڑ دیا گیا',

  'country-agrees': 'ایک ملک ملتا ہے: {query|countries}',
  'country-contradicts': 'ممالک مختلف ہیں: {query|countries}، فہرست میں {listed|countries}',
  'country-missing-in-list': 'فہرست میں اس اندراج کا کوئی ملک درج نہیں',
  'country-unreadable': 'دیا گیا ملک {query} پہچانا نہیں گیا؛ اسے چھوڑ دیا گیا',

  'id-agrees': 'یہی شناختی نمبر فہرست میں درج ہے',
  'id-contradicts': 'فہرست میں درج شناختی نمبر اور ہیں',
  'id-missing-in-list': 'فہرست میں اس اندراج کا کوئی شناختی نمبر نہیں ہے',
  'id-unreadable': 'دیا گیا نمبر {query} شناخت کے لیے بہت چھوٹا ہے؛ اسے چھوڑ دیا گیا',

  'entry-contested': 'ماخذ خود اس اندراج کو متنازع قرار دیتا ہے: {reason}',

  'query-name-cut': 'نام کے صرف پہلے {letters} حروف یا {parts} الفاظ کا موازنہ کیا گیا',
  'query-property-ignored': '{property} سے موازنے میں مدد نہیں ملتی، اس لیے اسے استعمال نہیں کیا گیا',

  'row-no-name': 'نام موجود نہیں',
  'row-too-long': '{letters} سے زیادہ حروف ہیں',
  'row-unstorable': 'خانے میں ایسا نشان یا ادھورا حرف ہے جو محفوظ نہیں ہو سکتا',
  'row-cells': 'سطر {line} میں {cells} خانے ہیں جبکہ پہلی سطر میں {columns} خانوں کے نام ہیں',
  'row-cell-beyond': 'سطر {line} میں ان {columns} خانوں سے آگے بھی کچھ لکھا ہے جن کے نام پہلی سطر میں ہیں',
  'row-cell-error': 'خانے میں غلطی کا نشان {error} ہے',
  'row-cell-empty-error': 'خانے میں غلطی کا نشان ہے',
  'row-cell-no-text': 'خانہ ایسے متن کا حوالہ دیتا ہے جو فائل میں نہیں',
  'row-kind-unknown': '{kind} کوئی معلوم قسم نہیں (شخص، ادارہ، بحری جہاز، گاڑی): ہر قسم میں تلاش کیا گیا',

  'undetermined-no-letters': '{name} میں کوئی ایسا حرف نہیں جس کا موازنہ ہو سکے',
  'undetermined-digits-only': '{name} میں صرف ہندسے ہیں',
  'undetermined-initials-only': '{name} میں صرف اکیلے حروف ہیں',
  'undetermined-too-short': '{name} اتنا مختصر ہے کہ کچھ طے نہیں ہو سکتا: کم از کم {letters} حروف دیں',
  'undetermined-no-list': 'ایسی کوئی فہرست نہیں تھی جس میں اندراجات ہوں',
  'undetermined-list-old':
    'کچھ نہیں ملا، مگر فہرست {list} کو شائع ہوئے {days} دن ہو چکے ہیں، جو اس کی مقررہ حد سے زیادہ ہے',
  'undetermined-list-undated':
    'کچھ نہیں ملا، مگر فہرست {list} کی تاریخ معلوم نہیں، اس لیے اس پر بھروسا نہیں کیا جا سکتا',
  'undetermined-list-hidden':
    'ایسا کچھ نہیں ملا جو آپ کو دکھایا جا سکے، اور ایک فہرست جو اب آپ نہیں دیکھ سکتے اتنی پرانی تھی کہ اس پر بھروسا نہیں کیا جا سکتا',
  'no-match-below': 'فہرستوں میں کوئی فریق {least} کے اسکور تک نہیں پہنچتا',
  'possible-found': 'فہرستوں کے وہ فریق جو یہ ہو سکتے ہیں: {count}',
  'match-found': 'فہرستوں کے وہ فریق جن کے لیے شواہد اتنے ہیں کہ رک کر دیکھا جائے: {count}',
};

/** Words that stand in sentences, by their codes. */
export const TERMS_UR: Readonly<Record<keyof typeof TERMS_EN, string>> = {
  rare: 'نایاب',
  'fairly-common': 'خاصا عام',
  common: 'عام',
};

/** Verdicts. */
export const VERDICTS_UR: Readonly<Record<keyof typeof VERDICTS_EN, string>> = {
  match: 'مطابقت',
  possible: 'ممکنہ',
  'no-match': 'کوئی مطابقت نہیں',
  undetermined: 'طے نہیں ہو سکتا',
};
