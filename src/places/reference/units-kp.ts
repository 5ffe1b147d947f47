/**
 * Khyber Pakhtunkhwa and what was FATA: districts, agencies, frontier regions. A district whose lines changed has a code for each of its lines.
 * Confidence follows the table of districts: `verified` is high, `created recalled` is recalled.
 */

import type { AdminUnit } from '../model.ts';
import { SOURCES } from './sources.ts';
import { type UnitRow, unitsOfRows } from './unit-rows.ts';

const MERGER = '2018-05-31';
const RECOMPOSED = '2018-07-19';

/** With a place after it, as UCDP GED 22.1 writes. Jandola is in the region; Mir Ali is in North Waziristan, and what is coded stays the region. */
const WRITTEN_WITH_PLACE: Readonly<Record<string, string>> = { Bannu: 'Mir Ali', Tank: 'Jandola' };

const DISTRICTS: readonly UnitRow[] = [
  ['Bannu', '1861', RECOMPOSED, { ur: 'بنوں' }],
  ['Lakki Marwat', '1992', RECOMPOSED, { ur: 'لکی مروت', also: ['Lakki'] }],
  [
    'Dera Ismail Khan',
    '1861',
    RECOMPOSED,
    { ur: 'ڈیرہ اسماعیل خان', also: ['D.I. Khan', 'DI Khan', 'D. I. Khan'] },
  ],
  ['Tank', '1992', RECOMPOSED, { ur: 'ٹانک' }],
  ['Abbottabad', '1981', null, { ur: 'ایبٹ آباد' }],
  ['Mansehra', '1976', null, { ur: 'مانسہرہ' }],
  ['Haripur', '1991', null, { ur: 'ہری پور' }],
  ['Battagram', '1993', null, { ur: 'بٹگرام', also: ['Batagram'] }],
  ['Kolai-Palas', '2017', null, { also: ['Kolai-Palas Kohistan', 'Kolai Pallas'] }],
  ['Torghar', '2011', null, { ur: 'تورغر', also: ['Tor Ghar'] }],
  ['Allai', '2022..2023', null],
  ['Kohat', null, RECOMPOSED, { ur: 'کوہاٹ' }],
  ['Hangu', '1996', null, { ur: 'ہنگو' }],
  ['Buner', '1991', null, { ur: 'بونیر', also: ['Bunair', 'Buner (Daggar)'] }],
  ['Dir', null, '1996', { ur: 'دیر', source: SOURCES.kp }],
  ['Lower Dir', '1996', null, { ur: 'دیر زیریں', also: ['Dir Lower', 'لوئر دیر'] }],
  ['Upper Dir', '1996', '2023-01', { ur: 'دیر بالا', also: ['Dir Upper', 'اپر دیر'] }],
  ['Malakand', '1970', null, { ur: 'مالاکنڈ', also: ['Malakand Protected Area'] }],
  ['Shangla', '1995', null, { ur: 'شانگلہ' }],
  ['Swat', '1970', null, { ur: 'سوات' }],
  ['Mardan', '1937', null, { ur: 'مردان' }],
  ['Swabi', '1988', null, { ur: 'صوابی' }],
  ['Peshawar', null, RECOMPOSED, { ur: 'پشاور' }],
  ['Charsadda', '1988', null, { ur: 'چارسدہ' }],
  ['Nowshera', '1990', null, { ur: 'نوشہرہ' }],
  ['Karak', '1982', null, { ur: 'کرک', source: SOURCES.karak, confidence: 'high' }],
  ['Kohistan', '1976', '2014', { ur: 'کوہستان', source: SOURCES.kohistan, confidence: 'high' }],
  ['Upper Kohistan', '2014', null, { ur: 'اپر کوہستان', source: SOURCES.kohistan, confidence: 'high' }],
  ['Lower Kohistan', '2014', null, { ur: 'لوئر کوہستان', source: SOURCES.kohistan, confidence: 'high' }],
  ['Chitral', null, '2018-11-20', { ur: 'چترال', source: SOURCES.chitral, confidence: 'high' }],
];

const KP_2018 = { parent: 'pk-khyber-pakhtunkhwa-2018' } as const;
const RECOMPOSED_FACT = { ...KP_2018, source: SOURCES.recomposition, confidence: 'high' } as const;
const MERGED = { ...KP_2018, source: SOURCES.amendment, confidence: 'high' } as const;

const DISTRICTS_SINCE_MERGER: readonly UnitRow[] = [
  ['Bannu', RECOMPOSED, null, { ...RECOMPOSED_FACT, code: 'pk-bannu-2018', ur: 'بنوں' }],
  [
    'Lakki Marwat',
    RECOMPOSED,
    null,
    { ...RECOMPOSED_FACT, code: 'pk-lakki-marwat-2018', ur: 'لکی مروت', also: ['Lakki'] },
  ],
  [
    'Dera Ismail Khan',
    RECOMPOSED,
    null,
    {
      ...{ ...RECOMPOSED_FACT, code: 'pk-dera-ismail-khan-2018', ur: 'ڈیرہ اسماعیل خان' },
      also: ['D.I. Khan', 'DI Khan', 'D. I. Khan'],
    },
  ],
  ['Tank', RECOMPOSED, null, { ...RECOMPOSED_FACT, code: 'pk-tank-2018', ur: 'ٹانک' }],
  ['Kohat', RECOMPOSED, null, { ...RECOMPOSED_FACT, code: 'pk-kohat-2018', ur: 'کوہاٹ' }],
  ['Peshawar', RECOMPOSED, null, { ...RECOMPOSED_FACT, code: 'pk-peshawar-2018', ur: 'پشاور' }],
  ['Bajaur', MERGER, null, { ...MERGED, ur: 'باجوڑ' }],
  ['Mohmand', MERGER, null, { ...MERGED, ur: 'مہمند' }],
  ['Khyber', MERGER, null, { ...MERGED, ur: 'خیبر' }],
  ['Orakzai', MERGER, null, { ...MERGED, ur: 'اورکزئی' }],
  ['Kurram', MERGER, null, { ...MERGED, ur: 'کرم' }],
  ['North Waziristan', MERGER, null, { ...MERGED, ur: 'شمالی وزیرستان' }],
  ['South Waziristan', MERGER, '2022-10', { ...MERGED, ur: 'جنوبی وزیرستان' }],
  [
    'Upper Chitral',
    '2018-11-20',
    null,
    { ...KP_2018, ur: 'اپر چترال', source: SOURCES.chitral, confidence: 'high' },
  ],
  [
    'Lower Chitral',
    '2018-11-20',
    null,
    { ...KP_2018, ur: 'لوئر چترال', source: SOURCES.chitral, confidence: 'high' },
  ],
  [
    'Upper South Waziristan',
    '2022-10',
    null,
    { ...KP_2018, also: ['South Waziristan Upper'], source: SOURCES.waziristan, confidence: 'high' },
  ],
  [
    'Lower South Waziristan',
    '2022-10',
    null,
    { ...KP_2018, also: ['South Waziristan Lower'], source: SOURCES.waziristan, confidence: 'high' },
  ],
  [
    'Upper Dir',
    '2023-01',
    null,
    {
      ...{ ...KP_2018, code: 'pk-upper-dir-2023', ur: 'دیر بالا', also: ['Dir Upper', 'اپر دیر'] },
      ...{ source: SOURCES.centralDir, confidence: 'high' },
    },
  ],
  ['Central Dir', '2023-01', null, { ...KP_2018, source: SOURCES.centralDir, confidence: 'high' }],
  ...(['Peshawar', 'Kohat', 'Bannu', 'Lakki Marwat', 'D.I. Khan', 'Tank'] as const).map(
    (of): UnitRow => [
      `Frontier Region ${of}`,
      MERGER,
      RECOMPOSED,
      { ...MERGED, code: `pk-fr-${frontierSlug(of)}-2018`, also: frontierNames(of) },
    ],
  ),
];

const AGENCIES: readonly UnitRow[] = [
  ['Bajaur Agency', '1973', MERGER, { ur: 'باجوڑ ایجنسی' }],
  ['Mohmand Agency', '1951', MERGER, { ur: 'مہمند ایجنسی' }],
  ['Khyber Agency', '1879', MERGER, { ur: 'خیبر ایجنسی' }],
  ['Orakzai Agency', '1973', MERGER, { ur: 'اورکزئی ایجنسی' }],
  ['Kurram Agency', '1892', MERGER, { ur: 'کرم ایجنسی' }],
  ['North Waziristan Agency', '1895..1910', MERGER, { ur: 'شمالی وزیرستان ایجنسی' }],
  ['South Waziristan Agency', null, MERGER, { ur: 'جنوبی وزیرستان ایجنسی' }],
  ...(['Peshawar', 'Kohat', 'Bannu', 'Lakki Marwat', 'D.I. Khan', 'Tank'] as const).map(
    (of): UnitRow => [
      `Frontier Region ${of}`,
      null,
      MERGER,
      { code: `pk-fr-${frontierSlug(of)}`, also: frontierNames(of) },
    ],
  ),
];

/** Source: the recomposition of 2018-07-19, which made the frontier regions sub-divisions of the districts beside them. */
const SUBDIVISIONS: readonly UnitRow[] = [
  ['Hassan Khel', RECOMPOSED, null, { parent: 'pk-peshawar-2018' }],
  ['Darra Adam Khel', RECOMPOSED, null, { parent: 'pk-kohat-2018' }],
  ['Wazir', RECOMPOSED, null, { parent: 'pk-bannu-2018' }],
  ['Bhittani', RECOMPOSED, null, { parent: 'pk-lakki-marwat-2018', also: ['Bettani'] }],
  ['Drazanda', RECOMPOSED, null, { parent: 'pk-dera-ismail-khan-2018', also: ['Darazinda'] }],
  ['Jandola', RECOMPOSED, null, { parent: 'pk-tank-2018' }],
];

function frontierNames(of: string): readonly string[] {
  const place = WRITTEN_WITH_PLACE[of];
  const names = [`FR ${of}`, `F.R. ${of}`];
  return place === undefined ? names : [...names, `FR ${of} - ${place}`];
}

/** The code of the frontier region beside a district, without country and year. */
export function frontierSlug(district: string): string {
  return district === 'D.I. Khan' ? 'dera-ismail-khan' : district.toLowerCase().replaceAll(' ', '-');
}

const ADM2 = { country: 'pk', level: 'adm2' } as const;

/** Units of Khyber Pakhtunkhwa and FATA below the province. */
export const KP_UNITS: readonly AdminUnit[] = [
  ...unitsOfRows({ ...ADM2, parent: 'pk-nwfp', source: SOURCES.kp, confidence: 'recalled' }, DISTRICTS).map(
    bornLater,
  ),
  ...unitsOfRows(
    { ...ADM2, parent: null, source: SOURCES.kp, confidence: 'recalled' },
    DISTRICTS_SINCE_MERGER,
  ),
  ...unitsOfRows({ ...ADM2, parent: 'pk-fata', source: SOURCES.kp, confidence: 'recalled' }, AGENCIES),
  ...unitsOfRows(
    { country: 'pk', level: 'adm3', parent: null, source: SOURCES.recomposition, confidence: 'high' },
    SUBDIVISIONS,
  ),
];

/** A district that began after the province was renamed is of the province with its new name. */
function bornLater(unit: AdminUnit): AdminUnit {
  const since = Number(unit.validFrom?.slice(0, 4) ?? 0);
  if (since <= 2010) return unit;
  return { ...unit, parent: since > 2018 ? 'pk-khyber-pakhtunkhwa-2018' : 'pk-khyber-pakhtunkhwa' };
}
