/** SYNTHETIC: the invented customer file: planted rows with known answers among people and firms that are on no list. */

import { type Customer, NEAR_MISSES, PLANTED_BODIES, PLANTED_PEOPLE } from './planted.ts';

/** Clean people and firms in the file, beside the planted rows. */
const CLEAN_PEOPLE = 110;
const CLEAN_FIRMS = 28;
/** The seed of the order and of the clean rows: the file is the same on every machine. */
const SEED = 20_240_501;

/** The customer file: the same rows in the same order each time. */
export function inventCustomers(): readonly Customer[] {
  const draw = openDraw(SEED);
  const rows = [
    ...PLANTED_PEOPLE,
    ...PLANTED_BODIES,
    ...NEAR_MISSES,
    ...Array.from({ length: CLEAN_PEOPLE }, (_, index) => inventPerson(draw, index)),
    ...Array.from({ length: CLEAN_FIRMS }, (_, index) => inventFirm(draw, index)),
  ];
  return shuffle(rows, draw);
}

/** Whole numbers below a bound, in an order that depends on the seed alone. */
type Draw = (below: number) => number;

/** Source: mulberry32, a public-domain generator by Tommy Ettinger (2017); it orders rows and guards nothing. */
function openDraw(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

function inventPerson(draw: Draw, index: number): Customer {
  const inUrdu = index % 7 === 0;
  const given = pick(GIVEN, draw);
  const middle = pick(MIDDLE, draw);
  const family = pick(FAMILY, draw);
  const father = pick(GIVEN, draw);
  const side = inUrdu ? 1 : 0;
  const day = `${1955 + draw(50)}-${two(1 + draw(12))}-${two(1 + draw(28))}`;
  return {
    name: `${given[side]} ${middle[side]} ${family[side]}`,
    kind: 'person',
    father: `${father[side]} ${family[side]}`,
    ...(index % 5 === 0 ? {} : { born: day }),
    country: 'pk',
    answer: { kind: 'clean' },
  };
}

function inventFirm(draw: Draw, index: number): Customer {
  const name = `${FIRM_NAMES[index % FIRM_NAMES.length]} ${pick(FIRM_TRADES, draw)} ${pick(FIRM_FORMS, draw)}`;
  return { name, kind: 'organisation', country: 'pk', answer: { kind: 'clean' } };
}

function pick<Item>(items: readonly [Item, ...Item[]], draw: Draw): Item {
  return items[draw(items.length)] ?? items[0];
}

function shuffle(rows: readonly Customer[], draw: Draw): readonly Customer[] {
  return rows
    .map((row, index) => ({ row, key: draw(1_000_000) * rows.length + index }))
    .toSorted((left, right) => left.key - right.key)
    .map(({ row }) => row);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

type Spelled = readonly [latin: string, urdu: string];

const GIVEN: readonly [Spelled, ...Spelled[]] = [
  ['Imran', 'عمران'],
  ['Bilal', 'بلال'],
  ['Hamza', 'حمزہ'],
  ['Adnan', 'عدنان'],
  ['Kashif', 'کاشف'],
  ['Nadeem', 'ندیم'],
  ['Shoaib', 'شعیب'],
  ['Tariq', 'طارق'],
  ['Usman', 'عثمان'],
  ['Rashid', 'راشد'],
  ['Ayesha', 'عائشہ'],
  ['Fatima', 'فاطمہ'],
  ['Sana', 'ثناء'],
  ['Rabia', 'رابعہ'],
  ['Nasreen', 'نسرین'],
  ['Saima', 'صائمہ'],
  ['Hina', 'حنا'],
  ['Maryam', 'مریم'],
];

const MIDDLE: readonly [Spelled, ...Spelled[]] = [
  ['Ahmed', 'احمد'],
  ['Hussain', 'حسین'],
  ['Iqbal', 'اقبال'],
  ['Akhtar', 'اختر'],
  ['Mahmood', 'محمود'],
  ['Aslam', 'اسلم'],
  ['Riaz', 'ریاض'],
  ['Anwar', 'انور'],
];

const FAMILY: readonly [Spelled, ...Spelled[]] = [
  ['Khattak', 'خٹک'],
  ['Bangash', 'بنگش'],
  ['Cheema', 'چیمہ'],
  ['Malik', 'ملک'],
  ['Soomro', 'سومرو'],
  ['Qureshi', 'قریشی'],
  ['Bhatti', 'بھٹی'],
  ['Lodhi', 'لودھی'],
  ['Durrani', 'درانی'],
  ['Memon', 'میمن'],
  ['Chaudhry', 'چوہدری'],
  ['Butt', 'بٹ'],
];

const FIRM_NAMES = [
  'Chenab',
  'Ravi',
  'Sutlej',
  'Margalla',
  'Khyber',
  'Mehran',
  'Soan',
  'Bolan',
  'Gomal',
  'Kaghan',
];

const FIRM_TRADES = [
  'Textile Mills',
  'Flour Mills',
  'Motors',
  'Pharmacy',
  'Poultry Farm',
  'Steel Works',
  'Book Depot',
  'Cold Storage',
] as const;

const FIRM_FORMS = ['Limited', '(Private) Limited', 'and Sons', 'Enterprises'] as const;
