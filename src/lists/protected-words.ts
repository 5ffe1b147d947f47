/**
 * What Silsila does not keep although lists print it: religion, sect, ethnicity and tribe.
 * Source: design invariant 6; Law Enforcement Directive (EU) 2016/680, article 10.
 */

/** Left in the place of a sentence that was taken out. */
const MARK = '[…]';
/** A sentence or remark that states one of them of a person. "Federally Administered Tribal Areas" is a place and stays. */
const PROTECTED =
  /\b(?:tribe|sub-tribe|subtribe|ethnicity|ethnic (?:group|background|origin|\p{Lu}\p{Ll}+)|sect|religion|caste)\b|\bfamily background: from\b|^(?:Kurdish|Arab|Pashtun|Baloch|Sunni|Shia|Shiite|Alawite|Druze|Christian|Muslim)$/iu;

/** Takes the sentences on religion, sect, ethnicity or tribe out of a free text and leaves a mark in their place. */
export function withoutProtected(text: string): string {
  if (!PROTECTED.test(text)) return text;
  return text
    .split(/(?<=[.;])\s+/)
    .map((sentence) => (PROTECTED.test(sentence.replace(/[.;]$/, '')) ? MARK : sentence))
    .filter((sentence, index, all) => sentence !== MARK || all[index - 1] !== MARK)
    .join(' ');
}
