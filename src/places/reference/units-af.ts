/** Afghanistan: the country, its provinces and their districts. */

import type { AdminUnit } from '../model.ts';
import { SOURCES } from './sources.ts';
import { type UnitRow, unitsOfRows } from './unit-rows.ts';
import { AF_DISTRICTS } from './units-af-districts.ts';

const PROVINCES: readonly UnitRow[] = [
  ['Badakhshan', null, null, { ur: 'بدخشاں' }],
  ['Badghis', null, null],
  ['Baghlan', null, null, { ur: 'بغلان' }],
  ['Balkh', null, null, { ur: 'بلخ' }],
  ['Bamyan', null, null, { ur: 'بامیان', also: ['Bamian', 'Bamiyan', 'Wilāyat-e Bāmyān'] }],
  ['Daykundi', '2004', null, { also: ['Daikundi', 'Dāykundī'] }],
  ['Farah', null, null, { ur: 'فراہ' }],
  ['Faryab', null, null, { ur: 'فاریاب' }],
  ['Ghazni', null, null, { ur: 'غزنی' }],
  ['Ghor', null, null, { ur: 'غور', also: ['Ghowr'] }],
  ['Helmand', null, null, { ur: 'ہلمند', also: ['Hilmand'] }],
  ['Herat', null, null, { ur: 'ہرات', also: ['Hirat'] }],
  ['Jowzjan', null, null, { also: ['Jawzjan'] }],
  ['Kabul', null, null, { ur: 'کابل' }],
  ['Kandahar', null, null, { ur: 'قندھار', also: ['Qandahar'] }],
  ['Kapisa', null, null, { ur: 'کاپیسا' }],
  ['Khost', null, null, { ur: 'خوست', also: ['Khowst'] }],
  ['Kunar', null, null, { ur: 'کنڑ', also: ['Konar', 'Kunarha'] }],
  ['Kunduz', null, null, { ur: 'قندوز', also: ['Qunduz', 'Konduz'] }],
  ['Laghman', null, null, { ur: 'لغمان' }],
  ['Logar', null, null, { ur: 'لوگر' }],
  ['Maidan Wardak', null, null, { ur: 'میدان وردک', also: ['Wardak', 'Vardak'] }],
  ['Nangarhar', null, null, { ur: 'ننگرہار', also: ['Nangrahar'] }],
  ['Nimroz', null, null, { ur: 'نیمروز', also: ['Nimruz'] }],
  ['Nuristan', null, null, { ur: 'نورستان', also: ['Nurestan'] }],
  ['Paktia', null, null, { ur: 'پکتیا', also: ['Paktya'] }],
  ['Paktika', null, null, { ur: 'پکتیکا' }],
  ['Panjshir', '2004', null, { ur: 'پنجشیر', also: ['Panjsher'] }],
  ['Parwan', null, null, { ur: 'پروان' }],
  ['Samangan', null, null, { ur: 'سمنگان' }],
  ['Sar-e Pol', null, null, { also: ['Sar-i Pul', 'Sari Pul'] }],
  ['Takhar', null, null, { ur: 'تخار' }],
  ['Uruzgan', null, null, { ur: 'ارزگان', also: ['Oruzgan', 'Urozgan'] }],
  ['Zabul', null, null, { ur: 'زابل' }],
];

const SHARED = { country: 'af', source: SOURCES.afghanistan, confidence: 'recalled' } as const;

/** Afghanistan, its 34 provinces and 398 districts. */
export const AF_UNITS: readonly AdminUnit[] = [
  ...unitsOfRows({ ...SHARED, level: 'adm0', parent: null }, [
    ['Afghanistan', null, null, { code: 'af', ur: 'افغانستان' }],
  ]),
  ...unitsOfRows({ ...SHARED, level: 'adm1', parent: 'af' }, PROVINCES),
  ...AF_DISTRICTS,
];
