/**
 * The sound alphabet: one small set of symbols into which Latin spellings (of whichever romanisation) and Arabic-script letters are both
 * brought, and a weighted edit distance over it. Costs are our own, set by hand from how the romanisations of Arabic, Persian, Urdu and
 * Pashto differ (French, English and German conventions, unwritten vowels) and checked on the tuning half of the benchmark.
 */

/** Longest sound compared, in symbols; longer words are cut. */
export const SOUND_LENGTH_MAX = 32;

/**
 * Symbols: vowels a e i o u; A W Y E are the Arabic letters alif, waw, ya and ayn, whose reading is not written;
 * H is a final h or ta marbuta; T th, D dh, j, C ch, Z zh, S sh, x kh, G gh, q, and the plain consonants.
 */
const SYMBOLS = 'aeiouAWYEHbptdTDjCZSszxhkqgGfvwylmnr0123456789';

/** Number of symbols. */
const SIZE = 64;
const VOWELS = 'aeiou';

/** What it costs that a symbol stands on one side only. */
const INSERTION: Readonly<Record<string, number>> = {
  a: 0.3,
  e: 0.28,
  i: 0.3,
  o: 0.32,
  u: 0.32,
  A: 0.35,
  W: 0.35,
  Y: 0.32,
  E: 0.08,
  H: 0.08,
  h: 0.55,
  y: 0.4,
  w: 0.5,
};

/** What a symbol weighs in the length of a sound. */
const LENGTH: Readonly<Record<string, number>> = {
  a: 0.4,
  e: 0.4,
  i: 0.4,
  o: 0.4,
  u: 0.4,
  A: 0.5,
  W: 0.5,
  Y: 0.5,
  E: 0.1,
  H: 0.1,
  h: 0.8,
  y: 0.6,
  w: 0.7,
};

/** What it costs that one symbol stands for the other, both ways. Pairs not named cost a whole consonant, or 0.5 between vowels. */
const SUBSTITUTION: readonly (readonly [string, number])[] = [
  ['ae', 0.15],
  ['ai', 0.35],
  ['ao', 0.3],
  ['au', 0.3],
  ['ei', 0.1],
  ['eo', 0.4],
  ['eu', 0.4],
  ['iu', 0.4],
  ['ou', 0.06],
  ['io', 0.45],
  ['Aa', 0],
  ['Ae', 0.15],
  ['Ao', 0.2],
  ['Au', 0.3],
  ['Ai', 0.3],
  ['AE', 0.1],
  ['Ww', 0],
  ['Wv', 0.08],
  ['Wu', 0.03],
  ['Wo', 0.03],
  ['Wa', 0.35],
  ['We', 0.35],
  ['Wi', 0.4],
  ['Wf', 0.3],
  ['Wb', 0.7],
  ['Yy', 0],
  ['Yi', 0.03],
  ['Ye', 0.06],
  ['Ya', 0.25],
  ['Yu', 0.4],
  ['Yo', 0.4],
  ['Yj', 0.5],
  ['YA', 0.2],
  ['Ea', 0.05],
  ['Ee', 0.05],
  ['Ei', 0.06],
  ['Eo', 0.06],
  ['Eu', 0.06],
  ['Hh', 0.05],
  ['Hx', 0.25],
  ['Ha', 0.08],
  ['He', 0.08],
  ['Hi', 0.25],
  ['HA', 0.08],
  ['Ht', 0.3],
  ['HT', 0.4],
  ['yi', 0.15],
  ['ye', 0.25],
  ['wu', 0.15],
  ['wo', 0.2],
  ['wv', 0.1],
  ['vf', 0.25],
  ['wf', 0.4],
  ['vb', 0.5],
  ['wb', 0.7],
  ['kq', 0.05],
  ['kg', 0.4],
  ['qg', 0.25],
  ['qG', 0.25],
  ['gG', 0.12],
  ['kx', 0.3],
  ['qx', 0.35],
  ['xh', 0.25],
  ['xG', 0.4],
  ['kh', 0.6],
  ['gh', 0.6],
  ['Gh', 0.5],
  ['kG', 0.4],
  ['xC', 0.5],
  ['kC', 0.5],
  ['sz', 0.3],
  ['sS', 0.4],
  ['sT', 0.2],
  ['zD', 0.08],
  ['zT', 0.35],
  ['zZ', 0.25],
  ['Dd', 0.12],
  ['DT', 0.3],
  ['Tt', 0.12],
  ['dt', 0.35],
  ['zd', 0.35],
  ['zj', 0.35],
  ['DZ', 0.4],
  ['ZS', 0.4],
  ['jZ', 0.1],
  ['jC', 0.15],
  ['jg', 0.2],
  ['jG', 0.35],
  ['CS', 0.25],
  ['jS', 0.5],
  ['jy', 0.4],
  ['sC', 0.5],
  ['jd', 0.6],
  ['Ts', 0.2],
  ['Dz', 0.08],
  ['Cz', 0.6],
  ['bp', 0.25],
  ['pf', 0.35],
  ['bf', 0.6],
  ['mn', 0.5],
  ['lr', 0.6],
  ['ln', 0.8],
  ['td', 0.35],
];

/** Costs are held as whole numbers of this fraction, which is faster and free of rounding. */
const UNIT = 1000;
const SUB = new Int32Array(SIZE * SIZE).fill(UNIT);
const INS = new Int32Array(SIZE).fill(UNIT);
/** Insertion costs when the other side's script leaves short vowels unwritten. */
const INS_UNWRITTEN = new Int32Array(SIZE).fill(UNIT);
const LEN = new Int32Array(SIZE).fill(UNIT);
const LEN_UNWRITTEN = new Int32Array(SIZE).fill(UNIT);
const UNWRITTEN_VOWEL_COST = 0.02;
const UNWRITTEN_VOWEL_LENGTH = 0.05;
const TRANSPOSITION_COST = 0.5 * UNIT;

fillTables();

/** Code of a symbol; 0 stands for none. */
export function symbolCode(symbol: string): number {
  return SYMBOLS.indexOf(symbol) + 1;
}

/** Packs symbols into bytes, at most {@link SOUND_LENGTH_MAX}; characters that are no symbols are left out. */
export function packSound(symbols: string): Uint8Array {
  const bytes = new Uint8Array(Math.min(symbols.length, SOUND_LENGTH_MAX));
  let length = 0;
  for (const symbol of symbols) {
    const code = symbolCode(symbol);
    if (code > 0 && length < bytes.length) bytes[length++] = code;
  }
  return bytes.subarray(0, length);
}

/** Many sounds in one run of bytes, so that comparing against thousands of them stays within the processor's cache. */
export interface SoundPool {
  bytes: Uint8Array;
  /** Where each sound starts; one more than there are sounds. */
  readonly starts: number[];
  /** 1 where short vowels are written. */
  readonly written: number[];
}

/** An empty pool. */
export function createSoundPool(): SoundPool {
  return { bytes: new Uint8Array(1024), starts: [0], written: [] };
}

/** Adds a sound; its number is the count of those before it. */
export function addSound(pool: SoundPool, sound: Uint8Array, vowelsWritten: boolean): void {
  const start = pool.starts.at(-1) ?? 0;
  if (start + sound.length > pool.bytes.length) {
    const grown = new Uint8Array(2 * pool.bytes.length + sound.length);
    grown.set(pool.bytes);
    pool.bytes = grown;
  }
  pool.bytes.set(sound, start);
  pool.starts.push(start + sound.length);
  pool.written.push(vowelsWritten ? 1 : 0);
}

/** A sound and whether its script writes short vowels. */
export interface Sounding {
  readonly sound: Uint8Array;
  readonly vowelsWritten: boolean;
}

/**
 * Similarity of two sounds, 0 to 1, symmetric: 1 − weighted edit distance / length of the longer. Below `least` it may return 0 instead, which
 * spares the rest of the work. Where exactly one side writes no short vowels, the vowels of the other cost next to nothing.
 */
export function soundSimilarity(left: Sounding, right: Sounding, least = 0): number {
  const columns = right.sound.length;
  loadColumns(right.sound, 0, columns);
  return similarityToColumns(left, { columns, written: right.vowelsWritten, least });
}

/** The similarity of a sound to one of a pool, as {@link soundSimilarity}. */
export function pooledSimilarity(
  left: Sounding,
  pool: SoundPool,
  at: { number: number; least: number },
): number {
  const start = pool.starts[at.number]!;
  const columns = pool.starts[at.number + 1]! - start;
  loadColumns(pool.bytes, start, columns);
  return similarityToColumns(left, { columns, written: pool.written[at.number] === 1, least: at.least });
}

// Reused because this runs millions of times; nothing is kept between calls.
const COLUMNS = new Uint8Array(SOUND_LENGTH_MAX);
const WIDTH = SOUND_LENGTH_MAX + 1;
const ROWS = new Int32Array(3 * WIDTH);

function loadColumns(bytes: Uint8Array, start: number, length: number): void {
  for (let j = 0; j < length; j++) COLUMNS[j] = bytes[start + j]!;
}

function similarityToColumns(
  left: Sounding,
  right: { columns: number; written: boolean; least: number },
): number {
  const leftUnwritten = left.vowelsWritten && !right.written;
  const rightUnwritten = right.written && !left.vowelsWritten;
  const leftLengths = leftUnwritten ? LEN_UNWRITTEN : LEN;
  const rightLengths = rightUnwritten ? LEN_UNWRITTEN : LEN;
  let leftWeight = 0;
  for (let i = 0; i < left.sound.length; i++) leftWeight += leftLengths[left.sound[i]!]!;
  let rightWeight = 0;
  for (let j = 0; j < right.columns; j++) rightWeight += rightLengths[COLUMNS[j]!]!;
  const longer = Math.max(leftWeight, rightWeight);
  if (longer === 0) return 0;
  const distanceMax = Math.floor((1 - right.least) * longer);
  const distance = weightedDistance(left.sound, right.columns, {
    leftInsert: leftUnwritten ? INS_UNWRITTEN : INS,
    rightInsert: rightUnwritten ? INS_UNWRITTEN : INS,
    distanceMax,
  });
  return distance > distanceMax ? 0 : Math.max(0, 1 - distance / longer);
}

interface DistanceOptions {
  readonly leftInsert: Int32Array;
  readonly rightInsert: Int32Array;
  /** Above this the exact distance is not wanted. */
  readonly distanceMax: number;
}

// The indices stay inside the rows because sounds are cut at SOUND_LENGTH_MAX, so every `!` below holds.
function weightedDistance(a: Uint8Array, columns: number, options: DistanceOptions): number {
  const { leftInsert, rightInsert, distanceMax } = options;
  let previous = 0;
  let current = WIDTH;
  let older = 2 * WIDTH;
  ROWS[0] = 0;
  for (let j = 0; j < columns; j++) ROWS[j + 1] = ROWS[j]! + rightInsert[COLUMNS[j]!]!;
  let leastBefore = 0;
  for (let i = 0; i < a.length; i++) {
    const symbol = a[i]!;
    const before = i > 0 ? a[i - 1]! : 0;
    const remove = leftInsert[symbol]!;
    let left = ROWS[previous]! + remove;
    ROWS[current] = left;
    let least = left;
    const row = symbol * SIZE;
    let otherBefore = 0;
    for (let j = 0; j < columns; j++) {
      const other = COLUMNS[j]!;
      let best = ROWS[previous + j]! + SUB[row + other]!;
      const removed = ROWS[previous + j + 1]! + remove;
      if (removed < best) best = removed;
      const inserted = left + rightInsert[other]!;
      if (inserted < best) best = inserted;
      if (symbol === otherBefore && other === before) {
        const swapped = ROWS[older + j - 1]! + TRANSPOSITION_COST;
        if (swapped < best) best = swapped;
      }
      ROWS[current + j + 1] = best;
      left = best;
      otherBefore = other;
      if (best < least) least = best;
    }
    // A transposition reaches back two rows, so both must be out of reach.
    if (least > distanceMax && leastBefore > distanceMax) return least;
    leastBefore = least;
    const spare = older;
    older = previous;
    previous = current;
    current = spare;
  }
  return ROWS[previous + columns]!;
}

function fillTables(): void {
  for (const symbol of SYMBOLS) {
    const code = symbolCode(symbol);
    const vowel = VOWELS.includes(symbol);
    SUB[code * SIZE + code] = 0;
    INS[code] = inUnits(INSERTION[symbol] ?? 1);
    LEN[code] = inUnits(LENGTH[symbol] ?? 1);
    INS_UNWRITTEN[code] = vowel ? inUnits(UNWRITTEN_VOWEL_COST) : INS[code]!; // just set
    LEN_UNWRITTEN[code] = vowel ? inUnits(UNWRITTEN_VOWEL_LENGTH) : LEN[code]!; // just set
  }
  for (const left of VOWELS)
    for (const right of VOWELS) if (left !== right) setSubstitution(left + right, 0.45);
  for (const [pair, cost] of SUBSTITUTION) setSubstitution(pair, cost);
}

function inUnits(cost: number): number {
  return Math.round(cost * UNIT);
}

function setSubstitution(pair: string, cost: number): void {
  const left = symbolCode(pair.charAt(0));
  const right = symbolCode(pair.charAt(1));
  SUB[left * SIZE + right] = inUnits(cost);
  SUB[right * SIZE + left] = inUnits(cost);
}

/** Coarse class of each consonant; what is not named here (vowels, y, w, ayn) leaves no mark in a skeleton. */
const CLASSES: Readonly<Record<string, string>> = {
  k: 'k',
  q: 'k',
  g: 'k',
  G: 'k',
  x: 'k',
  h: 'h',
  s: 's',
  z: 's',
  D: 's',
  T: 's',
  j: 'j',
  Z: 'j',
  C: 'j',
  S: 'j',
  t: 't',
  d: 't',
  p: 'p',
  b: 'p',
  f: 'f',
  v: 'f',
  l: 'l',
  r: 'r',
  m: 'm',
  n: 'n',
};

/** The consonant skeleton of symbols: coarse classes, repeats once, vowels and semivowels left out; digits kept. */
export function skeletonOf(symbols: string): string {
  let skeleton = '';
  for (const symbol of symbols) {
    const letter = /\d/.test(symbol) ? symbol : (CLASSES[symbol] ?? '');
    if (letter !== '' && (!skeleton.endsWith(letter) || /\d/.test(letter))) skeleton += letter;
  }
  return skeleton;
}

const TUNE: Readonly<Record<string, string>> = {
  e: 'a',
  E: '',
  H: '',
  A: 'a',
  y: 'i',
  Y: 'i',
  o: 'u',
  w: 'u',
  W: 'u',
  v: 'u',
  q: 'k',
  D: 'z',
  T: 't',
  G: 'g',
  Z: 'j',
};

/** Symbols with vowels and near-equal consonants brought together: equal for most spellings of one name. */
export function tuneOf(symbols: string): string {
  let tune = '';
  for (const symbol of symbols) {
    const letter = TUNE[symbol] ?? symbol;
    if (!tune.endsWith(letter)) tune += letter;
  }
  return `~${tune}`;
}

/** Symbols without vowels; waw and ya count as consonants only before a long or written vowel. */
export function consonantsOf(symbols: string): string {
  const semivowels = symbols.replace(/[Ww](?=[Aaeiou])/g, 'v').replace(/[Yy](?=[Aaeiou])/g, 'J');
  let consonants = '';
  for (const symbol of semivowels.replace(/[aeiouAEHwWyY]/g, '')) {
    const letter = TUNE[symbol] ?? symbol;
    const kept = symbol === 'v' ? 'v' : letter;
    if (!consonants.endsWith(kept)) consonants += kept;
  }
  return `-${consonants}`;
}
