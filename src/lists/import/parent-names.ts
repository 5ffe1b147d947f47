/** Father's and mother's names in the free text of a list, taken only where the sentence leaves no doubt. */

/** A parent's name with the words of the source. */
export interface ParentName {
  readonly prop: 'fatherName' | 'motherName';
  readonly name: string;
  readonly source: string;
}

/** A personal name has at most this many words here; a longer run of words is a sentence, not a name. */
const WORDS_MAX = 6;
/** "Father's name is X", "Father's name: X", "Father: X". */
const STATED = /\b(father|mother)(?:[’']s name)?\s*(?:\bis\b:?|\bwas\b|:)\s*([^.,;:()]+)/gi;
/** "Son of X (QDi.001)" at the start of a sentence. */
const SON_OF = /(?:^|[.;]\s+)((?:son|daughter) of\s+([^.,;:()]+))/gi;

/** Finds the parents' names that a text states as such; titles and particles stay as written. */
export function parentNames(text: string): readonly ParentName[] {
  const flat = text.replace(/\s+/g, ' ');
  const found: ParentName[] = [];
  for (const match of flat.matchAll(STATED)) {
    const named = match[0].includes('name');
    const name = personName(match[2] ?? '', { cutSentence: named });
    const parent = (match[1] ?? '').toLowerCase();
    if (name !== null && !isOthersParent(flat, match.index)) {
      found.push({ prop: parent === 'father' ? 'fatherName' : 'motherName', name, source: match[0].trim() });
    }
  }
  for (const match of flat.matchAll(SON_OF)) {
    const name = personName(match[2] ?? '', { cutSentence: false });
    if (name !== null) found.push({ prop: 'fatherName', name, source: (match[1] ?? '').trim() });
  }
  return found;
}

/** The name at the start of a text, or null where it is not plainly one. */
function personName(text: string, options: { readonly cutSentence: boolean }): string | null {
  const stop =
    /\s+(?:(?:and )?(?:mother|father|brother|photo|physical|previous|interpol|review|wanted|also|deceased)\b).*$/i;
  const name = (options.cutSentence ? text.replace(stop, '') : text).trim();
  const words = name.split(' ');
  if (name.length < 3 || words.length > WORDS_MAX || /\d/.test(name)) return null;
  if (/\b(?:and|or|unknown|the|a|of|who|not|was|is)\b/i.test(name)) return null;
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  return /^\p{Lu}/u.test(first) && /\p{Lu}/u.test(last) ? name : null;
}

/** "His wife's father's name is …" speaks of somebody else's father. */
function isOthersParent(text: string, index: number): boolean {
  return /(?:wife|husband|brother|mother|father|son|grand)(?:[’']s)?\s*-?$/i.test(
    text.slice(Math.max(0, index - 12), index),
  );
}
