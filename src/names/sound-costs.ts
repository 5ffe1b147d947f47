/**
 * The sound alphabet and its costs: one small set of symbols into which Latin spellings (of whichever romanisation) and Arabic-script letters
 * are both brought. Costs are our own, set by hand from how the romanisations of Arabic, Persian, Urdu and Pashto differ (French, English and
 * German conventions, unwritten vowels) and checked on the tuning half of the benchmark.
 */

/** Longest sound compared, in symbols; longer words are cut. */
export const SOUND_LENGTH_MAX = 32;

/**
 * Symbols: vowels a e i o u; A W Y E are the Arabic letters alif, waw, ya and ayn, whose reading is not written;
 * H is a final h or ta marbuta; T th, D dh, j, C ch, Z zh, S sh, x kh, G gh, q, and the plain consonants.
 */
const SYMBOLS = 'aeiouAWYEHbptdTDjCZSszxhkqgGfvwylmnr0123456789';

/** Number of symbols. */
export const SIZE = 64;
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
  h: 0.4,
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
/** What it costs that one symbol stands for another, `symbol × SIZE + other`. */
export const SUB = new Int32Array(SIZE * SIZE).fill(UNIT);
/** What it costs that a symbol stands on one side only. */
export const INS = new Int32Array(SIZE).fill(UNIT);
/** Insertion costs when the other side's script leaves short vowels unwritten. */
export const INS_UNWRITTEN = new Int32Array(SIZE).fill(UNIT);
/** What each symbol weighs in the length of a sound. */
export const LEN = new Int32Array(SIZE).fill(UNIT);
/** The same when the other side's script leaves short vowels unwritten. */
export const LEN_UNWRITTEN = new Int32Array(SIZE).fill(UNIT);
const UNWRITTEN_VOWEL_COST = 0.02;
const UNWRITTEN_VOWEL_LENGTH = 0.05;
/** What it costs that two neighbours have changed places. */
export const TRANSPOSITION_COST = 0.5 * UNIT;

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

function fillTables(): void {
  for (const symbol of SYMBOLS) {
    const code = symbolCode(symbol);
    const vowel = VOWELS.includes(symbol);
    SUB[code * SIZE + code] = 0;
    INS[code] = inUnits(INSERTION[symbol] ?? 1);
    LEN[code] = inUnits(LENGTH[symbol] ?? 1);
    INS_UNWRITTEN[code] = vowel ? inUnits(UNWRITTEN_VOWEL_COST) : (INS[code] ?? UNIT);
    LEN_UNWRITTEN[code] = vowel ? inUnits(UNWRITTEN_VOWEL_LENGTH) : (LEN[code] ?? UNIT);
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
