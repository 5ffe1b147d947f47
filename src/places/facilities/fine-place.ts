/** Words that place a thing more closely than a district: coordinates, grid references, codes and addresses of maps. */

/** Why a text is refused, by what it holds. The first that fits is told. */
const FORMS: readonly (readonly [because: string, form: RegExp])[] = [
  ['a position in degrees', /(?<!\d)\d{1,3}\s?d\s?\d{1,2}\s?m\s?\d/iu],
  ['a position in degrees', /\d\s*[°º˚]|\d\s*(?:deg|degrees?)\b/iu],
  [
    'a position in degrees',
    /(?<![\p{L}\d])\d{1,3}[\s:'’′-]+\d{1,2}(?:[\s:'’′"”″.-]+\d+)*\s*["”″]?\s*[NSEW](?!\p{L})/u,
  ],
  ['a position in degrees', /(?<![\p{L}\d])[NSEW]\s*\d{1,3}(?:[\s:'’′-]+\d{1,2}|\.\d)/u],
  ['a position in degrees', /(?<![\p{L}\d])\d{1,3}\.\d+\s*[NSEW](?!\p{L})/iu],
  [
    'a position in degrees',
    /(?<![\p{L}\d])\d{4,7}(?:\.\d+)?\s?[NS](?!\p{L})\W{0,3}\d{5,7}(?:\.\d+)?\s?[EW](?!\p{L})/iu,
  ],
  ['coordinates', /(?<![\d.])[-+]?\d{1,3}\.\d+\s*[,;/|]?\s*[-+]?\d{1,3}\.\d+(?![\d.])/u],
  ['coordinates', /(?<![\d.])[-+]?\d{1,3}\.\d{2,}(?!\.?\d)[^\d]{1,20}\d{1,3}\.\d{2,}(?![\d.])/u],
  ['coordinates', /(?<![\d.,])\d{1,3},(?:\d{2}|\d{4,})[\s;/|]+[-+]?\d{1,3},(?:\d{2}|\d{4,})(?!\d)/u],
  ['coordinates', /(?<![\d.,])[-+]?\d{1,3},\d{4,}(?!\d)/u],
  ['a coordinate', /(?<![\d.])[-+]?\d{1,3}\.\d{3,}(?!\.?\d)/u],
  [
    'a grid reference',
    /(?<![\p{L}\d])\d{1,2}(?!jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[c-hj-np-x][a-hj-np-z]{2}(?:\d{2}){1,5}(?![\p{L}\d])/iu,
  ],
  [
    'a grid reference',
    /(?<![\p{L}\d])\d{1,2}\s?(?!JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?\d{2,5}\s?\d{2,5}(?!\d)/u,
  ],
  ['a grid reference', /(?<!\d)\d{6}(?:\.\d+)?\s*m?\s*E?[\s,;/]+\d{7}(?:\.\d+)?(?!\d)/iu],
  [
    'a code of a place',
    /(?<![\p{L}\d])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?![\p{L}\d])/iu,
  ],
  ['a code of a place', /\/\/\/\p{L}+\.\p{L}+\.\p{L}+/u],
  [
    'the address of a map',
    /\bgeo:|(?:maps\.google|google\.[a-z.]+\/maps|goo\.gl|openstreetmap\.org|osm\.org|bing\.com\/maps|maps\.apple|what3words|w3w\.co|plus\.codes)/iu,
  ],
];

/** Numbers of documents that look like coordinates: `doi:10.1093/…`. */
const DOCUMENT_NUMBERS = /\b10\.\d{4,9}\//g;

/**
 * What in these texts tells a place more closely than a district, in words; null where nothing does. Digits of any script are read, percent-encoding is
 * undone, and the texts are read together too, so that halves in two fields are found. Names of villages and roads are not known to it.
 */
export function findFinePlace(texts: readonly string[]): string | null {
  const plain = [...texts, texts.join(' | ')].map(plainOf);
  return FORMS.find(([, form]) => plain.some((text) => form.test(text)))?.[0] ?? null;
}

function plainOf(text: string): string {
  return decode(text)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/[٫·。]/g, '.')
    .replace(/[،؛]/g, ',')
    .replace(/[−–—]/g, '-')
    .replace(DOCUMENT_NUMBERS, ' ');
}

/** Blocks of decimal digits begin at a code point with a zero, ten in a row. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return code < 0x80 ? digit : String(value);
}

/** Percent-encoding undone, also where it was done twice; what is not well encoded stays. */
function decode(text: string): string {
  const once = (from: string): string =>
    from.replace(/(?:%[0-9a-f]{2})+/gi, (part) => (isEncoded(part) ? decodeURIComponent(part) : part));
  return once(once(text));
}

function isEncoded(part: string): boolean {
  try {
    return decodeURIComponent(part) !== part;
  } catch (cause) {
    if (cause instanceof URIError) return false;
    throw cause;
  }
}
