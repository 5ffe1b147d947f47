/** Divisions of Pakistan: which districts were listed under each. When a district came to its division is not recorded, nor those of other provinces. */

import type { Division } from '../gazetteer/division.ts';
import { SOURCES } from './sources.ts';

/** Name, and codes of the districts without their country. */
type DivisionRow = readonly [name: string, districts: string];

const KHYBER_PAKHTUNKHWA: readonly DivisionRow[] = [
  ['Bannu', 'bannu-2018 lakki-marwat-2018 north-waziristan'],
  ['Dera Ismail Khan', 'dera-ismail-khan-2018 tank-2018 upper-south-waziristan lower-south-waziristan'],
  ['Hazara', 'abbottabad mansehra haripur battagram upper-kohistan lower-kohistan kolai-palas torghar allai'],
  ['Kohat', 'kohat-2018 hangu karak orakzai kurram'],
  [
    'Malakand',
    'buner lower-dir upper-dir-2023 central-dir malakand shangla swat upper-chitral lower-chitral bajaur',
  ],
  ['Mardan', 'mardan swabi'],
  ['Peshawar', 'peshawar-2018 charsadda nowshera mohmand khyber'],
];

const BALOCHISTAN: readonly DivisionRow[] = [
  ['Kalat', 'kalat-2017 khuzdar mastung awaran lasbela-2022 surab hub'],
  ['Loralai', 'loralai barkhan musakhel duki'],
  ['Makran', 'kech gwadar panjgur'],
  ['Nasirabad', 'nasirabad jafarabad-2022 kachhi-2018 jhal-magsi sohbatpur usta-muhammad'],
  ['Quetta', 'quetta pishin killa-abdullah-2021 chaman'],
  ['Rakhshan', 'chagai kharan nushki washuk'],
  ['Sibi', 'sibi-2018 harnai kohlu dera-bugti ziarat'],
  ['Zhob', 'zhob killa-saifullah sherani'],
];

/** Divisions of Khyber Pakhtunkhwa and Balochistan as listed on a day. */
export const DIVISIONS: readonly Division[] = [
  ...KHYBER_PAKHTUNKHWA.map(divisionOf('khyber-pakhtunkhwa-2018', '2024-02', SOURCES.divisionsKp)),
  ...BALOCHISTAN.map(divisionOf('balochistan', '2024-12', SOURCES.divisionsBalochistan)),
];

function divisionOf(province: string, listedOn: string, source: string): (row: DivisionRow) => Division {
  return ([name, districts]) => ({
    ...{ name, country: 'pk', province: `pk-${province}`, listedOn, source },
    districts: districts.split(' ').map((code) => `pk-${code}`),
  });
}
