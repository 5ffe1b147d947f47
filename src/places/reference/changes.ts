/** Changes of units as sources state them; two accounts of one change stand beside each other. */

import type { Confidence, KnownDate, UnitChange, UnitChangeKind } from '../model.ts';
import { SOURCES } from './sources.ts';
import { frontierSlug } from './units-kp.ts';

type ChangeRow = readonly [
  date: KnownDate,
  kind: UnitChangeKind,
  from: string,
  to: string,
  source: string,
  confidence: Confidence,
];

const AGENCIES = ['bajaur', 'mohmand', 'khyber', 'orakzai', 'kurram', 'north-waziristan', 'south-waziristan'];
const FRONTIER_REGIONS = [
  ['Peshawar', 'hassan-khel'],
  ['Kohat', 'darra-adam-khel'],
  ['Bannu', 'wazir'],
  ['Lakki Marwat', 'bhittani'],
  ['D.I. Khan', 'drazanda'],
  ['Tank', 'jandola'],
] as const;

/** Codes are separated by spaces and stand without their country: these are changes in Pakistan. */
const NOTIFIED: readonly ChangeRow[] = [
  ['2013-05', 'created', 'sibi kachhi', 'lehri sibi-2013 kachhi-2013', SOURCES.lehri, 'secondary'],
  [
    '2018-01',
    'abolished',
    'lehri sibi-2013 kachhi-2013',
    'sibi-2018 kachhi-2018',
    SOURCES.lehri,
    'secondary',
  ],
  ['2017', 'created', 'kalat', 'surab kalat-2017', SOURCES.surab, 'secondary'],
  ['2014', 'split', 'kohistan', 'upper-kohistan lower-kohistan', SOURCES.kohistan, 'high'],
  ['2018-05-31', 'merger', 'fata khyber-pakhtunkhwa', 'khyber-pakhtunkhwa-2018', SOURCES.amendment, 'high'],
  ...AGENCIES.map(
    (name): ChangeRow => ['2018-05-31', 'recomposition', `${name}-agency`, name, SOURCES.amendment, 'high'],
  ),
  ...FRONTIER_REGIONS.flatMap(([district, subdivision]): readonly ChangeRow[] => {
    const slug = frontierSlug(district);
    const after = `${slug}-2018 ${subdivision}`;
    return [
      ['2018-05-31', 'recomposition', `fr-${slug}`, `fr-${slug}-2018`, SOURCES.amendment, 'high'],
      ['2018-07-19', 'recomposition', `fr-${slug}-2018 ${slug}`, after, SOURCES.recomposition, 'high'],
    ];
  }),
  ['2018-11-20', 'split', 'chitral', 'upper-chitral lower-chitral', SOURCES.chitral, 'high'],
  ['2020-08-21', 'split', 'karachi-west', 'keamari karachi-west-2020', SOURCES.keamari, 'secondary'],
  ['2021-06-29', 'split', 'killa-abdullah', 'chaman killa-abdullah-2021', SOURCES.chaman, 'high'],
  ['2022-09-03', 'created', 'lasbela', 'hub lasbela-2022', SOURCES.hub, 'high'],
  ['2022', 'created', 'jafarabad', 'usta-muhammad jafarabad-2022', SOURCES.ustaMuhammad, 'medium'],
  [
    '2022-10',
    'split',
    'south-waziristan',
    'upper-south-waziristan lower-south-waziristan',
    SOURCES.waziristan,
    'high',
  ],
  [
    '2022-10-13',
    'split',
    'south-waziristan',
    'upper-south-waziristan lower-south-waziristan',
    SOURCES.waziristanDay,
    'medium',
  ],
  ['2023-01', 'created', 'upper-dir', 'central-dir upper-dir-2023', SOURCES.centralDir, 'high'],
  ['2023-01', 'created', 'upper-dir', 'central-dir upper-dir-2023', SOURCES.centralDirBlogs, 'low'],
  ['2022-10-14', 'proposed', 'rawalpindi', 'murree', SOURCES.proposed2022, 'secondary'],
  ['2022-10-14', 'proposed', 'chakwal', 'talagang', SOURCES.proposed2022, 'secondary'],
  ['2022-10-14', 'proposed', 'gujranwala', 'wazirabad', SOURCES.proposed2022, 'secondary'],
  ['2022-10-14', 'proposed', 'dera-ghazi-khan', 'taunsa', SOURCES.proposed2022, 'secondary'],
  ['2022-10-14', 'proposed', 'muzaffargarh', 'kot-addu', SOURCES.proposed2022, 'secondary'],
  ['2022', 'proposed', 'pishin', 'karezat', SOURCES.karezat, 'low'],
  ['2024-12', 'created', 'dera-ghazi-khan', 'taunsa dera-ghazi-khan-2024', SOURCES.reported2024, 'medium'],
  ['2024-12', 'created', 'muzaffargarh', 'kot-addu muzaffargarh-2024', SOURCES.reported2024, 'medium'],
];

/** Changes of which a recalled year alone is known. */
const RECALLED: readonly ChangeRow[] = [
  ...(
    [
      ['2010-04-19', 'renamed', 'nwfp', 'khyber-pakhtunkhwa'],
      ['2009', 'renamed', 'northern-areas', 'gilgit-baltistan'],
      ['2008', 'renamed', 'nawabshah', 'shaheed-benazirabad'],
      ['1996', 'split', 'dir', 'upper-dir lower-dir'],
      ['2011', 'split', 'karachi', 'karachi-central karachi-east karachi-south karachi-west malir'],
      ['2013', 'created', 'karachi-east', 'korangi karachi-east-2013'],
      ['2009', 'created', 'gilgit', 'hunza-nagar gilgit-2009'],
      ['2015', 'split', 'hunza-nagar', 'hunza nagar'],
      ['2015', 'created', 'skardu', 'kharmang shigar skardu-2015'],
    ] as const
  ).map(([date, kind, from, to]): ChangeRow => [date, kind, from, to, SOURCES.recalled, 'recalled']),
  ...carved(SOURCES.kp, [
    ['1992', 'bannu', 'lakki-marwat'],
    ['1992', 'dera-ismail-khan', 'tank'],
    ['1991', 'abbottabad', 'haripur'],
    ['1993', 'mansehra', 'battagram'],
    ['2017', 'lower-kohistan', 'kolai-palas'],
    ['2011', 'mansehra', 'torghar'],
    ['2022..2023', 'battagram', 'allai'],
    ['1996', 'kohat', 'hangu'],
    ['1991', 'swat', 'buner'],
    ['1995', 'swat', 'shangla'],
    ['1988', 'mardan', 'swabi'],
    ['1988', 'peshawar', 'charsadda'],
    ['1990', 'peshawar', 'nowshera'],
    ['1982', 'kohat', 'karak'],
  ]),
  ...carved(SOURCES.balochistan, [
    ['1993', 'pishin', 'killa-abdullah'],
    ['1992', 'kalat', 'mastung'],
    ['1992', 'khuzdar', 'awaran'],
    ['2004', 'chagai', 'nushki'],
    ['2005', 'kharan', 'washuk'],
    ['1987', 'nasirabad', 'jafarabad'],
    ['1989..1991', 'kachhi', 'jhal-magsi'],
    ['2013', 'jafarabad', 'sohbatpur'],
    ['2007', 'sibi', 'harnai'],
    ['1983', 'sibi', 'dera-bugti'],
    ['1986', 'sibi', 'ziarat'],
    ['1988', 'zhob', 'killa-saifullah'],
    ['2006', 'zhob', 'sherani'],
    ['1991', 'loralai', 'barkhan'],
    ['1992', 'loralai', 'musakhel'],
    ['2016', 'loralai', 'duki'],
  ]),
  ...carved(SOURCES.recalled, [
    ['2009', 'jhang', 'chiniot'],
    ['2005', 'sheikhupura', 'nankana-sahib'],
    ['1991', 'sialkot', 'narowal'],
    ['1993', 'gujranwala', 'hafizabad'],
    ['1993', 'gujrat', 'mandi-bahauddin'],
    ['1991', 'multan', 'lodhran'],
    ['1990', 'sahiwal', 'pakpattan'],
    ['2004', 'dadu', 'jamshoro'],
    ['2004', 'jacobabad', 'kashmore'],
    ['2004', 'larkana', 'qambar-shahdadkot'],
    ['2005', 'hyderabad', 'matiari'],
    ['2005', 'hyderabad', 'tando-allahyar'],
    ['2005', 'hyderabad', 'tando-muhammad-khan'],
    ['2013', 'thatta', 'sujawal'],
    ['1993', 'sukkur', 'ghotki'],
    ['1993', 'tharparkar', 'umerkot'],
    ['1989', 'nawabshah', 'naushahro-feroze'],
    ['2004', 'diamer', 'astore'],
    ['2005', 'muzaffarabad', 'neelum'],
    ['2009', 'muzaffarabad', 'hattian-bala'],
    ['2009', 'bagh', 'haveli'],
    ['1996', 'mirpur', 'bhimber'],
  ]),
];

/** Districts that were made of a part of another, which kept its code. */
function carved(
  source: string,
  rows: readonly (readonly [date: string, from: string, to: string])[],
): readonly ChangeRow[] {
  return rows.map(([date, from, to]) => [date, 'created', from, to, source, 'recalled']);
}

function changeOf(country: string, [date, kind, from, to, source, confidence]: ChangeRow): UnitChange {
  const codes = (text: string): readonly string[] => text.split(' ').map((code) => `${country}-${code}`);
  return { date, kind, from: codes(from), to: codes(to), source, confidence };
}

/** Changes of units in Pakistan and Afghanistan. */
export const UNIT_CHANGES: readonly UnitChange[] = [
  ...[...NOTIFIED, ...RECALLED].map((row) => changeOf('pk', row)),
  ...carved(SOURCES.recalled, [
    ['2004', 'uruzgan', 'daykundi'],
    ['2004', 'parwan', 'panjshir'],
  ]).map((row) => changeOf('af', row)),
];
