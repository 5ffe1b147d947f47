/** Attributes that are never recorded, in no schema and from no file: the words by which columns are refused. */

/** A refused attribute: why, and the words that name it, each a word or a run of words of a column's name. */
interface RefusedAttribute {
  readonly because: string;
  readonly words: readonly string[];
  /** Letters that stand in no other word, so that they are found in a name without gaps too: `victimreligion`. */
  readonly stems?: readonly string[];
}

/**
 * What is refused, with English words, Urdu words in Latin letters, and Urdu, Persian and Pashto words.
 * Source: Directive (EU) 2016/680 art. 10 (special categories); 28 CFR 23.20(b); Regulation (EU) 2024/1689 art. 5(1)(e), (g), (h);
 * rights requirements RR-03 and RR-08.
 */
export const REFUSED_ATTRIBUTES = {
  religion: {
    because: 'religion and belief are not recorded',
    stems: ['religio', 'mazhab', 'madhhab'],
    words: [
      'religion',
      'religious',
      'faith',
      'belief',
      'beliefs',
      'confession',
      'denomination',
      'creed',
      'mazhab',
      'mazhub',
      'madhab',
      'madhhab',
      'mazhabi',
      'deen',
      'aqeeda',
      'aqida',
      'مذہب',
      'مذهب',
      'دین',
      'عقیدہ',
      'عقيده',
    ],
  },
  sect: {
    because: 'sect is not recorded',
    stems: ['sectarian', 'deobandi', 'barelvi'],
    words: [
      'sect',
      'sectarian',
      'sects',
      'maslak',
      'maslaq',
      'firqa',
      'firka',
      'firqah',
      'fiqh',
      'shia',
      'sunni',
      'barelvi',
      'deobandi',
      'ahmadi',
      'مسلک',
      'فرقہ',
      'فرقه',
      'فقہ',
    ],
  },
  ethnicity: {
    because: 'ethnic origin, tribe, caste and race are not recorded',
    stems: ['ethnic', 'biradari', 'qabila'],
    words: [
      'ethnicity',
      'ethnic',
      'ethnicities',
      'ethnos',
      'race',
      'races',
      'racial',
      'skin',
      'skincolor',
      'skincolour',
      'complexion',
      'tribe',
      'tribal',
      'tribes',
      'subtribe',
      'clan',
      'caste',
      'casts',
      'biradari',
      'biraderi',
      'baradari',
      'biradri',
      'qabila',
      'qabeela',
      'qabilah',
      'kabila',
      'qaum',
      'qoum',
      'quom',
      'qom',
      'zaat',
      'zat',
      'jaat',
      'nasl',
      'khel',
      'khail',
      'appearance',
      'قبیلہ',
      'قبيله',
      'قبیله',
      'قوم',
      'قومیت',
      'ذات',
      'برادری',
      'نسل',
      'خیل',
      'ټبر',
    ],
  },
  orientation: {
    because: 'sexual life and orientation are not recorded',
    stems: ['homosexual', 'transgender'],
    words: [
      'sexual',
      'sexuality',
      'sexual orientation',
      'sex life',
      'lgbt',
      'homosexual',
      'transgender',
      'khawaja sira',
      'jinsi',
      'جنسی',
    ],
  },
  politics: {
    because: 'political opinion and union membership are not recorded',
    words: [
      'political',
      'politics',
      'politically',
      'political opinion',
      'political party',
      'party affiliation',
      'party membership',
      'ideology',
      'voter',
      'votes',
      'vote',
      'trade union',
      'union membership',
      'siyasi',
      'siasi',
      'jamaat wabastagi',
      'nazria',
      'سیاسی',
      'سياسي',
      'نظریہ',
    ],
  },
  health: {
    because: 'health and genetic data are not recorded',
    words: [
      'health',
      'medical',
      'disease',
      'diagnosis',
      'disability',
      'hiv',
      'genetic',
      'genome',
      'dna',
      'blood group',
      'blood type',
      'sehat',
      'صحت',
    ],
  },
  biometrics: {
    because: 'faces, fingerprints and other biometric templates are not recorded',
    stems: ['fingerprint', 'biometric', 'faceprint', 'voiceprint'],
    words: [
      'face',
      'faces',
      'facial',
      'faceprint',
      'chehra',
      'chehre',
      'photo',
      'photos',
      'photograph',
      'portrait',
      'mugshot',
      'selfie',
      'tasveer',
      'tasvir',
      'biometric',
      'biometrics',
      'fingerprint',
      'fingerprints',
      'thumbprint',
      'angotha',
      'minutiae',
      'iris',
      'retina',
      'voiceprint',
      'gait',
      'palmprint',
      'face template',
      'face embedding',
      'descriptor vector',
      'چہرہ',
      'تصویر',
      'انگوٹھا',
    ],
  },
} as const satisfies Record<string, RefusedAttribute>;

/** The name of a refused attribute, for type tests. */
export type RefusedProperty =
  | keyof typeof REFUSED_ATTRIBUTES
  | 'tribe'
  | 'caste'
  | 'race'
  | 'political'
  | 'appearance'
  | 'face'
  | 'photo'
  | 'faceTemplate'
  | 'sexualOrientation';

/**
 * Why a column or property of this name is refused, or null when it may be kept. Words are read out of `camelCase`, `snake_case`,
 * `kebab-case` and spaces, in any letters; whole words are compared, so that `trace`, `sector` and `surface` pass, and a few stems anywhere.
 */
export function refusedColumn(name: string): string | null {
  const found = Object.values<RefusedAttribute>(REFUSED_ATTRIBUTES).find((one) => namesAny(name, one));
  return found?.because ?? null;
}

/** Whether a name holds one of these words or runs of words, or one of the stems, compared as {@link refusedColumn} compares them. */
export function namesAny(
  name: string,
  { words, stems = [] }: { readonly words: readonly string[]; readonly stems?: readonly string[] },
): boolean {
  const own = splitWords(name);
  const text = ` ${own.join(' ')} `;
  const glued = own.join('');
  return (
    words.some((word) => text.includes(` ${word} `) || glued === word.replaceAll(' ', '')) ||
    stems.some((stem) => glued.includes(stem))
  );
}

function splitWords(name: string): readonly string[] {
  return foldLetters(name.normalize('NFKC'))
    .replace(/[\p{Cf}\u0640]/gu, '')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** One letter for the Arabic, Persian and Urdu forms of the same letter. */
function foldLetters(text: string): string {
  return text
    .replace(/[يىې]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[هةۀە]/g, 'ہ');
}
