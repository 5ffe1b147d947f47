/**
 * Pakistan: the country, its provinces and territories, and the districts of Balochistan, Punjab, Sindh, Islamabad, Gilgit-Baltistan and Azad Kashmir.
 * Who administers an area is told, not whose it is. Of districts of which a recalled year of creation alone is known, older lines of the district
 * that they were carved out of are not told apart.
 */

import type { AdminUnit } from '../model.ts';
import { SOURCES } from './sources.ts';
import { type UnitRow, unitsOfRows } from './unit-rows.ts';

const HIGH = 'high' as const;
const LOW = 'secondary' as const;

const PROVINCES: readonly UnitRow[] = [
  ['Punjab', null, null, { ur: 'پنجاب' }],
  ['Sindh', null, null, { ur: 'سندھ', also: ['Sind'] }],
  ['Balochistan', null, null, { ur: 'بلوچستان', also: ['Baluchistan'] }],
  [
    'North-West Frontier Province',
    null,
    '2010-04-19',
    { code: 'pk-nwfp', ur: 'صوبہ سرحد', also: ['NWFP', 'N.W.F.P.'] },
  ],
  [
    'Khyber Pakhtunkhwa',
    '2010-04-19',
    '2018-05-31',
    { ur: 'خیبر پختونخوا', also: ['KP', 'KPK', 'Khyber Pakhtoonkhwa'] },
  ],
  [
    'Khyber Pakhtunkhwa',
    '2018-05-31',
    null,
    {
      ...{
        code: 'pk-khyber-pakhtunkhwa-2018',
        ur: 'خیبر پختونخوا',
        also: ['KP', 'KPK', 'Khyber Pakhtoonkhwa'],
      },
      ...{ source: SOURCES.amendment, confidence: HIGH },
    },
  ],
  [
    'Federally Administered Tribal Areas',
    null,
    '2018-05-31',
    {
      ...{ code: 'pk-fata', ur: 'وفاق کے زیر انتظام قبائلی علاقہ جات', also: ['FATA', 'F.A.T.A.', 'فاٹا'] },
      ...{ source: SOURCES.amendment, confidence: HIGH },
    },
  ],
  [
    'Islamabad Capital Territory',
    null,
    null,
    { code: 'pk-islamabad', ur: 'اسلام آباد', also: ['Islamabad', 'ICT', 'F.C.T.'] },
  ],
  ['Northern Areas', null, '2009', { ur: 'شمالی علاقہ جات' }],
  ['Gilgit-Baltistan', '2009', null, { ur: 'گلگت بلتستان', also: ['GB'] }],
  [
    'Azad Jammu and Kashmir',
    null,
    null,
    { code: 'pk-azad-kashmir', ur: 'آزاد جموں و کشمیر', also: ['Azad Kashmir', 'AJK'] },
  ],
];

const BALOCHISTAN: readonly UnitRow[] = [
  ['Quetta', null, null, { ur: 'کوئٹہ' }],
  ['Pishin', '1975', null, { ur: 'پشین' }],
  ['Killa Abdullah', '1993', '2021-06-29', { ur: 'قلعہ عبداللہ', also: ['Qilla Abdullah'] }],
  [
    'Killa Abdullah',
    '2021-06-29',
    null,
    {
      ...{ code: 'pk-killa-abdullah-2021', ur: 'قلعہ عبداللہ', also: ['Qilla Abdullah'] },
      ...{ source: SOURCES.chaman, confidence: HIGH },
    },
  ],
  ['Chaman', '2021-06-29', null, { ur: 'چمن', source: SOURCES.chaman, confidence: HIGH }],
  ['Kalat', '1954', '2017', { ur: 'قلات' }],
  ['Kalat', '2017', null, { code: 'pk-kalat-2017', ur: 'قلات', source: SOURCES.surab, confidence: LOW }],
  [
    'Surab',
    '2017',
    null,
    { also: ['Shaheed Sikandarabad', 'Sikandarabad'], source: SOURCES.surab, confidence: LOW },
  ],
  ['Khuzdar', '1974', null, { ur: 'خضدار' }],
  ['Mastung', '1992', null, { ur: 'مستونگ' }],
  ['Awaran', '1992', null, { ur: 'آواران' }],
  ['Lasbela', '1954', '2022-09-03', { ur: 'لسبیلہ', also: ['Las Bela'] }],
  [
    'Lasbela',
    '2022-09-03',
    null,
    { code: 'pk-lasbela-2022', ur: 'لسبیلہ', also: ['Las Bela'], source: SOURCES.hub, confidence: HIGH },
  ],
  ['Hub', '2022-09-03', null, { ur: 'حب', source: SOURCES.hub, confidence: HIGH }],
  ['Kech', '1977', null, { ur: 'کیچ', also: ['Turbat', 'Kech (Turbat)'] }],
  ['Gwadar', '1977', null, { ur: 'گوادر' }],
  ['Panjgur', '1977', null, { ur: 'پنجگور' }],
  ['Chagai', '1896', null, { ur: 'چاغی' }],
  ['Kharan', '1952', null, { ur: 'خاران' }],
  ['Nushki', '2004', null, { ur: 'نوشکی', also: ['Noshki'] }],
  ['Washuk', '2005', null, { ur: 'واشک' }],
  ['Nasirabad', '1974', null, { ur: 'نصیر آباد' }],
  ['Jafarabad', '1987', '2022', { ur: 'جعفر آباد', also: ['Jaffarabad'] }],
  [
    'Jafarabad',
    '2022',
    null,
    {
      code: 'pk-jafarabad-2022',
      ur: 'جعفر آباد',
      also: ['Jaffarabad'],
      source: SOURCES.ustaMuhammad,
      confidence: 'medium',
    },
  ],
  [
    'Usta Muhammad',
    '2022',
    null,
    { also: ['Usta Mohammad'], source: SOURCES.ustaMuhammad, confidence: 'medium' },
  ],
  ['Kachhi', '1965', '2013-05', { ur: 'کچھی', also: ['Bolan', 'Kachi', 'Kacchi'] }],
  [
    'Kachhi',
    '2013-05',
    '2018-01',
    {
      code: 'pk-kachhi-2013',
      ur: 'کچھی',
      also: ['Bolan', 'Kachi', 'Kacchi'],
      source: SOURCES.lehri,
      confidence: LOW,
    },
  ],
  [
    'Kachhi',
    '2018-01',
    null,
    {
      code: 'pk-kachhi-2018',
      ur: 'کچھی',
      also: ['Bolan', 'Kachi', 'Kacchi'],
      source: SOURCES.lehri,
      confidence: LOW,
    },
  ],
  ['Jhal Magsi', '1989..1991', null, { ur: 'جھل مگسی' }],
  ['Sohbatpur', '2013', null, { ur: 'صحبت پور' }],
  ['Sibi', '1903', '2013-05', { ur: 'سبی' }],
  ['Sibi', '2013-05', '2018-01', { code: 'pk-sibi-2013', ur: 'سبی', source: SOURCES.lehri, confidence: LOW }],
  ['Sibi', '2018-01', null, { code: 'pk-sibi-2018', ur: 'سبی', source: SOURCES.lehri, confidence: LOW }],
  ['Lehri', '2013-05', '2018-01', { source: SOURCES.lehri, confidence: LOW }],
  ['Harnai', '2007', null, { ur: 'ہرنائی' }],
  ['Kohlu', '1974', null, { ur: 'کوہلو' }],
  ['Dera Bugti', '1983', null, { ur: 'ڈیرہ بگٹی' }],
  ['Ziarat', '1986', null, { ur: 'زیارت' }],
  ['Zhob', '1890', null, { ur: 'ژوب' }],
  ['Killa Saifullah', '1988', null, { ur: 'قلعہ سیف اللہ', also: ['Qilla Saifullah'] }],
  ['Sherani', '2006', null, { ur: 'شیرانی', also: ['Shirani'] }],
  ['Loralai', '1903', null, { ur: 'لورالائی' }],
  ['Barkhan', '1991', null, { ur: 'بارکھان' }],
  ['Musakhel', '1992', null, { ur: 'موسیٰ خیل', also: ['Musa Khel'] }],
  ['Duki', '2016', null, { ur: 'دکی' }],
];

const TAUNSA = { source: SOURCES.reported2024, confidence: 'medium' } as const;

const PUNJAB: readonly UnitRow[] = [
  ['Attock', null, null, { ur: 'اٹک' }],
  ['Bahawalnagar', null, null, { ur: 'بہاولنگر' }],
  ['Bahawalpur', null, null, { ur: 'بہاولپور' }],
  ['Bhakkar', null, null, { ur: 'بھکر' }],
  ['Chakwal', null, null, { ur: 'چکوال' }],
  ['Chiniot', '2009', null, { ur: 'چنیوٹ' }],
  ['Dera Ghazi Khan', null, '2024-12', { ur: 'ڈیرہ غازی خان', also: ['D.G. Khan', 'DG Khan'] }],
  [
    'Dera Ghazi Khan',
    '2024-12',
    null,
    { ...TAUNSA, code: 'pk-dera-ghazi-khan-2024', ur: 'ڈیرہ غازی خان', also: ['D.G. Khan', 'DG Khan'] },
  ],
  ['Taunsa', '2024-12', null, { ...TAUNSA, ur: 'تونسہ' }],
  ['Faisalabad', null, null, { ur: 'فیصل آباد' }],
  ['Gujranwala', null, null, { ur: 'گوجرانوالہ' }],
  ['Gujrat', null, null, { ur: 'گجرات' }],
  ['Hafizabad', '1993', null, { ur: 'حافظ آباد' }],
  ['Jhang', null, null, { ur: 'جھنگ' }],
  ['Jhelum', null, null, { ur: 'جہلم' }],
  ['Kasur', null, null, { ur: 'قصور' }],
  ['Khanewal', null, null, { ur: 'خانیوال' }],
  ['Khushab', null, null, { ur: 'خوشاب' }],
  ['Lahore', null, null, { ur: 'لاہور' }],
  ['Layyah', null, null, { ur: 'لیہ', also: ['Leiah'] }],
  ['Lodhran', '1991', null, { ur: 'لودھراں' }],
  ['Mandi Bahauddin', '1993', null, { ur: 'منڈی بہاؤالدین' }],
  ['Mianwali', null, null, { ur: 'میانوالی' }],
  ['Multan', null, null, { ur: 'ملتان' }],
  ['Muzaffargarh', null, '2024-12', { ur: 'مظفر گڑھ' }],
  ['Muzaffargarh', '2024-12', null, { ...TAUNSA, code: 'pk-muzaffargarh-2024', ur: 'مظفر گڑھ' }],
  ['Kot Addu', '2024-12', null, { ...TAUNSA, ur: 'کوٹ ادو' }],
  ['Nankana Sahib', '2005', null, { ur: 'ننکانہ صاحب' }],
  ['Narowal', '1991', null, { ur: 'نارووال' }],
  ['Okara', null, null, { ur: 'اوکاڑہ' }],
  ['Pakpattan', '1990', null, { ur: 'پاکپتن' }],
  ['Rahim Yar Khan', null, null, { ur: 'رحیم یار خان' }],
  ['Rajanpur', null, null, { ur: 'راجن پور' }],
  ['Rawalpindi', null, null, { ur: 'راولپنڈی' }],
  ['Sahiwal', null, null, { ur: 'ساہیوال' }],
  ['Sargodha', null, null, { ur: 'سرگودھا' }],
  ['Sheikhupura', null, null, { ur: 'شیخوپورہ', also: ['Sheikhpura'] }],
  ['Sialkot', null, null, { ur: 'سیالکوٹ' }],
  ['Toba Tek Singh', null, null, { ur: 'ٹوبہ ٹیک سنگھ' }],
  ['Vehari', null, null, { ur: 'وہاڑی', also: ['Vihari'] }],
];

const SINDH: readonly UnitRow[] = [
  ['Badin', null, null, { ur: 'بدین' }],
  ['Dadu', null, null, { ur: 'دادو' }],
  ['Ghotki', '1993', null, { ur: 'گھوٹکی' }],
  ['Hyderabad', null, null, { ur: 'حیدرآباد' }],
  ['Jacobabad', null, null, { ur: 'جیکب آباد' }],
  ['Jamshoro', '2004', null, { ur: 'جامشورو' }],
  ['Karachi', null, '2011', { ur: 'کراچی', also: ['Karachi City'] }],
  ['Karachi Central', '2011', null, { ur: 'کراچی وسطی' }],
  ['Karachi East', '2011', '2013', { ur: 'کراچی شرقی' }],
  ['Karachi East', '2013', null, { code: 'pk-karachi-east-2013', ur: 'کراچی شرقی' }],
  ['Karachi South', '2011', null, { ur: 'کراچی جنوبی' }],
  ['Karachi West', '2011', '2020-08-21', { ur: 'کراچی غربی' }],
  [
    'Karachi West',
    '2020-08-21',
    null,
    { code: 'pk-karachi-west-2020', ur: 'کراچی غربی', source: SOURCES.keamari, confidence: LOW },
  ],
  ['Keamari', '2020-08-21', null, { ur: 'کیماڑی', source: SOURCES.keamari, confidence: LOW }],
  ['Korangi', '2013', null, { ur: 'کورنگی' }],
  ['Malir', '2011', null, { ur: 'ملیر' }],
  ['Kashmore', '2004', null, { ur: 'کشمور' }],
  ['Khairpur', null, null, { ur: 'خیرپور' }],
  ['Larkana', null, null, { ur: 'لاڑکانہ' }],
  ['Matiari', '2005', null, { ur: 'مٹیاری' }],
  ['Mirpur Khas', null, null, { ur: 'میرپور خاص', also: ['Mirpurkhas'] }],
  ['Naushahro Feroze', '1989', null, { ur: 'نوشہرو فیروز', also: ['Naushehro Feroze'] }],
  ['Nawabshah', null, '2008', { ur: 'نواب شاہ' }],
  ['Shaheed Benazirabad', '2008', null, { ur: 'شہید بینظیر آباد' }],
  ['Qambar Shahdadkot', '2004', null, { ur: 'قمبر شہدادکوٹ', also: ['Kambar Shahdadkot'] }],
  ['Sanghar', null, null, { ur: 'سانگھڑ' }],
  ['Shikarpur', null, null, { ur: 'شکارپور' }],
  ['Sujawal', '2013', null, { ur: 'سجاول' }],
  ['Sukkur', null, null, { ur: 'سکھر' }],
  ['Tando Allahyar', '2005', null, { ur: 'ٹنڈو الہ یار' }],
  ['Tando Muhammad Khan', '2005', null, { ur: 'ٹنڈو محمد خان' }],
  ['Tharparkar', null, null, { ur: 'تھرپارکر' }],
  ['Thatta', null, null, { ur: 'ٹھٹھہ' }],
  ['Umerkot', '1993', null, { ur: 'عمرکوٹ', also: ['Umarkot'] }],
];

const NORTH: readonly UnitRow[] = [
  ['Astore', '2004', null, { ur: 'استور' }],
  ['Diamer', null, null, { ur: 'دیامر' }],
  ['Ghanche', null, null, { ur: 'گھانچے' }],
  ['Ghizer', null, null, { ur: 'غذر' }],
  ['Gilgit', null, '2009', { ur: 'گلگت' }],
  ['Gilgit', '2009', null, { code: 'pk-gilgit-2009', ur: 'گلگت' }],
  ['Hunza-Nagar', '2009', '2015'],
  ['Hunza', '2015', null, { ur: 'ہنزہ' }],
  ['Nagar', '2015', null, { ur: 'نگر' }],
  ['Kharmang', '2015', null, { ur: 'کھرمنگ' }],
  ['Shigar', '2015', null, { ur: 'شگر' }],
  ['Skardu', null, '2015', { ur: 'سکردو' }],
  ['Skardu', '2015', null, { code: 'pk-skardu-2015', ur: 'سکردو' }],
];

const KASHMIR: readonly UnitRow[] = [
  ['Bagh', null, null, { ur: 'باغ' }],
  ['Bhimber', '1996', null, { ur: 'بھمبر' }],
  ['Hattian Bala', '2009', null, { also: ['Jhelum Valley'] }],
  ['Haveli', '2009', null, { ur: 'حویلی' }],
  ['Kotli', null, null, { ur: 'کوٹلی' }],
  ['Mirpur', null, null, { ur: 'میرپور' }],
  ['Muzaffarabad', null, null, { ur: 'مظفر آباد' }],
  ['Neelum', '2005', null, { ur: 'نیلم', also: ['Neelam'] }],
  ['Poonch', null, null, { ur: 'پونچھ' }],
  ['Sudhnoti', null, null, { also: ['Sudhanoti'] }],
];

const COUNTRY: readonly UnitRow[] = [['Pakistan', null, null, { code: 'pk', ur: 'پاکستان' }]];

const RECALLED = { country: 'pk', confidence: 'recalled' } as const;
const ADM2 = { ...RECALLED, level: 'adm2', source: SOURCES.layer2019 } as const;

/** Units of Pakistan but for the districts of Khyber Pakhtunkhwa and FATA. */
export const PK_UNITS: readonly AdminUnit[] = [
  ...unitsOfRows({ ...RECALLED, level: 'adm0', parent: null, source: SOURCES.recalled }, COUNTRY),
  ...unitsOfRows({ ...RECALLED, level: 'adm1', parent: 'pk', source: SOURCES.layerAdm1 }, PROVINCES),
  ...unitsOfRows({ ...ADM2, parent: 'pk-balochistan', source: SOURCES.balochistan }, BALOCHISTAN),
  ...unitsOfRows({ ...ADM2, parent: 'pk-punjab' }, PUNJAB),
  ...unitsOfRows({ ...ADM2, parent: 'pk-sindh' }, SINDH),
  ...unitsOfRows({ ...ADM2, parent: 'pk-islamabad' }, [
    [
      'Islamabad',
      null,
      null,
      { code: 'pk-islamabad-district', ur: 'اسلام آباد', also: ['Islamabad Capital Territory', 'ICT'] },
    ],
  ]),
  ...unitsOfRows({ ...ADM2, parent: 'pk-northern-areas' }, NORTH).map(sinceRenaming),
  ...unitsOfRows({ ...ADM2, parent: 'pk-azad-kashmir', source: SOURCES.recalled }, KASHMIR),
];

/** Districts of the north that began after the Northern Areas were renamed. */
function sinceRenaming(unit: AdminUnit): AdminUnit {
  return (unit.validFrom ?? '') >= '2009' ? { ...unit, parent: 'pk-gilgit-baltistan' } : unit;
}
