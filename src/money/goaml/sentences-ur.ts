/** The sentences of problems of a report in Urdu; the notation is that of `sentences-en.ts`, and every value is isolated when it is filled in. */

import type { REPORT_ADVICE_EN, REPORT_SENTENCES_EN } from './sentences-en.ts';

/** The same codes as in English. */
export const REPORT_SENTENCES_UR: Readonly<Record<keyof typeof REPORT_SENTENCES_EN, string>> = {
  missing: '{place|place}: {field|field} درج نہیں۔',
  'missing-one-of': '{place|place}: ان میں سے ایک درکار ہے: {fields|fields}۔',
  clash: '{place|place}: {fields|fields} ایک ساتھ درج ہیں؛ ان میں سے صرف ایک رہ سکتا ہے۔',
  'too-many': '{place|place}: {field|field} اتنی بار درج ہے جتنی بار رپورٹ میں نہیں آ سکتا۔',
  unknown: '{place|place}: {element} کسی رپورٹ میں نہیں ہوتا۔',
  'no-field': '{place|place}: {field|field} خانوں کا مجموعہ ہے، خود اس میں قدر نہیں لکھی جا سکتی۔',
  'no-group': '{place|place}: {field|field} میں ایک ہی قدر آتی ہے، خانے نہیں۔',

  'value-empty': '{place|place}: {field|field} خالی ہے۔',
  'value-long': '{place|place}: {field|field} میں {length} حروف ہیں؛ زیادہ سے زیادہ {most} ہو سکتے ہیں۔',
  'value-short': '{place|place}: {field|field} میں {length} حروف ہیں؛ کم از کم {least} چاہییں۔',
  'value-characters': '{place|place}: {field|field} میں ایسا نشان ہے جو رپورٹ میں نہیں لکھا جا سکتا۔',
  'value-pattern': '{place|place}: {field|field} {value} کی شکل درست نہیں۔',
  'value-no-code': '{place|place}: {field|field} {value} یونٹ کے کوڈوں میں نہیں۔',
  'value-code-unpublished':
    '{place|place}: {field|field} {value} کا فیصلہ نہیں ہو سکتا: پروفائل میں اس کے کوڈ ابھی درج نہیں۔',
  'value-no-date': '{place|place}: {field|field} {value} واضح تاریخ اور وقت نہیں۔',
  'value-no-number': '{place|place}: {field|field} {value} عدد نہیں۔',
  'value-decimals': '{place|place}: {field|field} {value} میں اعشاریہ کے بعد {most} سے زیادہ ہندسے ہیں۔',
  'value-range': '{place|place}: {field|field} {value} حد {least} تا {most} سے باہر ہے۔',
  'value-no-truth': '{place|place}: {field|field} {value} نہ ہاں ہے نہ نہیں۔',
  'value-only-true': '{place|place}: {field|field} صرف ہاں ہو سکتا ہے؛ جہاں نہیں، وہاں اسے چھوڑ دیا جاتا ہے۔',

  'required-by-unit': 'رپورٹ میں {field|field} درج نہیں، اور یونٹ اسے ہر {type} میں مانگتا ہے۔',
  'type-not-taken': 'یونٹ {type} قسم کی رپورٹ نہیں لیتا۔',
  'wants-transactions': '{type} میں ادائیگیاں ہوتی ہیں؛ اس رپورٹ میں صرف سرگرمی ہے۔',
  'wants-activity': '{type} میں سرگرمی بیان ہوتی ہے؛ اس رپورٹ میں ادائیگیاں ہیں۔',
  'example-profile': 'یہ رپورٹ مثالی پروفائل سے بنی ہے۔ اسے بھیجنا منع ہے۔',
  'currency-not-units': 'مقامی کرنسی {value} لکھی ہے جبکہ یونٹ کی کرنسی {currency} ہے۔',
  'indicator-repeated': 'علامت {value} دو بار درج ہے۔',
  'number-repeated': '{place|place} کا نمبر وہی ہے جو ادائیگی {first} کا ہے۔',
  'submission-before-payment': 'رپورٹ کی تاریخ ادائیگی {payment} کی تاریخ سے پہلے کی ہے۔',
  'date-future': '{place|place}: {field|field} {value} مستقبل میں ہے۔',
  'dates-reversed': '{place|place}: {field|field}، {earlier|field} سے پہلے ہے۔',
  'late-deposit-unproven': '{place|place} کو دیر سے جمع شدہ کہا گیا ہے مگر اندراج کی بعد کی تاریخ درج نہیں۔',
  'late-deposit-unsaid': '{place|place} کا اندراج بعد کے دن ہوا مگر اسے دیر سے جمع شدہ نہیں کہا گیا۔',
  'amount-not-positive': '{place|place}: {field|field} {value} ہے؛ اسے صفر سے زیادہ ہونا چاہیے۔',
  'amounts-disagree':
    '{place|place}: غیر ملکی رقم ضرب شرح {converted} بنتی ہے جبکہ مقامی رقم {given} لکھی ہے۔',
  'currency-not-foreign':
    '{place|place}: {currency} کو غیر ملکی کرنسی لکھا گیا ہے حالانکہ یہی مقامی کرنسی ہے۔',
  'no-client-side': '{place|place} کے کسی طرف رپورٹ کرنے والے ادارے کا گاہک نہیں۔',
  'same-account': '{place|place} کے دونوں طرف ایک ہی اکاؤنٹ ہے۔',
  'threshold-below': '{place|place} مقررہ حد {threshold} سے کم ہے۔',
  'threshold-unknown': '{place|place}: {day} کے لیے مقررہ حد معلوم نہیں۔',
  'not-cash': '{place|place} نقد رقوم کی رپورٹ میں ہے مگر کسی طرف نقد نہیں لکھا۔',
  'account-not-open': '{place|place} {opened} کو کھلا، یعنی {made} کی ادائیگی کے بعد۔',
  'account-closed': '{place|place} {closed} کو بند ہوا، یعنی {made} کی ادائیگی سے پہلے۔',
  'iban-wrong': '{place|place}: آئی بین {value} کے پڑتال ہندسے غلط ہیں۔',
  'swift-wrong': '{place|place}: {value} سوئفٹ کوڈ کی شکل میں نہیں۔',
  'born-after-payment': '{place|place} کی پیدائش ادائیگی کے بعد کی بنتی ہے۔',
  'person-unidentified': '{place|place} کو ہم نام لوگوں سے الگ نہیں کیا جا سکتا: {fields|fields} درج کریں۔',
  placeholder: '{place|place}: {field|field} {value} سے کچھ معلوم نہیں ہوتا۔',
  'vehicle-unidentified': '{place|place} ایسی گاڑی ہے جس کا نمبر پلیٹ، چیسس یا انجن نمبر درج نہیں۔',
  'code-unknown': '{place|place}: {field|field} میں «نامعلوم» لکھا ہے۔',
};

/** The same codes as in English. */
export const REPORT_ADVICE_UR: Readonly<Record<keyof typeof REPORT_ADVICE_EN, string>> = {
  'ask-bank': 'اکاؤنٹ رکھنے والے بینک سے پوچھیں۔',
  'own-records': 'گاہک کے اپنے ریکارڈ میں دیکھیں۔',
  'identity-document': 'شناختی دستاویز سے لیں یا تفتیش کرنے والے سے پوچھیں۔',
  'add-rate': 'اس دن کی شرحِ مبادلہ ماخذ کے ساتھ درج کریں؛ رقم کبھی ایک کے بدلے ایک نہیں لی جاتی۔',
  'unit-codes': 'یونٹ کی شائع کردہ فہرستوں سے کوڈ لیں اور پروفائل میں شامل کریں۔',
  'choose-codes': 'یونٹ کی فہرست سے کم از کم ایک چنیں۔',
  'reporter-details': 'یہ آپ کے ادارے کی تفصیل میں آتا ہے؛ وہاں ایک بار درج کریں۔',
  'write-it': 'اپنے الفاظ میں لکھیں۔',
  'see-evidence': 'ادائیگی کے شواہد دیکھیں اور جو ان میں ہے وہ درج کریں۔',
  'choose-one': 'جس کے شواہد ہیں اسے رکھیں، باقی ہٹا دیں۔',
  'mend-value': 'قدر درست کریں، یا معلوم نہ ہو تو ہٹا دیں۔',
  'leave-out': 'اسے ہٹا دیں۔',
  'look-again': 'دوبارہ دیکھیں؛ درست ہو تو رہنے دیں۔',
  'other-profile': 'اپنے ملک کے یونٹ کا پروفائل چنیں۔',
};
