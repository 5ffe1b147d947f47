/**
 * What Silsila does not keep although lists print it: religion, sect, ethnicity and tribe.
 * Source: design invariant 6; Law Enforcement Directive (EU) 2016/680, article 10.
 */

/** Left in the place of a sentence that was taken out. */
const MARK = '[…]';
/** A sentence or remark that states one of them of a person. "Federally Administered Tribal Areas" is a place and stays. */
const PROTECTED =
  /\b(?:tribe|sub-tribe|subtribe|ethnicity|ethnic (?:group|background|origin|\p{Lu}\p{Ll}+)|sect|religion|caste)\b|\bfamily background: from\b|^(?:Kurdish|Arab|Pashtun|Baloch|Sunni|Shia|Shiite|Alawite|Druze|Christian|Muslim)$/iu;

/** Column and property names that an importer does not take. */
const FORBIDDEN_NAMES =
  /^(?:religion|religious.*|faith|sect|maslak|firqa|fiqh|ethnicity|ethnic.*|race|tribe|tribal.*|clan|caste|zat|qaum|biradari|mazhab|مذہب|فرقہ|مسلک|قوم|قبیلہ|ذات|برادری)$/iu;

/** Takes the sentences on religion, sect, ethnicity or tribe out of a free text and leaves a mark in their place. */
export function withoutProtected(text: string): string {
  if (!PROTECTED.test(text)) return text;
  return text
    .split(/(?<=[.;])\s+/)
    .map((sentence) => (PROTECTED.test(sentence.replace(/[.;]$/, '')) ? MARK : sentence))
    .filter((sentence, index, all) => sentence !== MARK || all[index - 1] !== MARK)
    .join(' ');
}

/** True for the name of a column or property that would hold religion, sect, ethnicity or tribe. */
export function isForbiddenName(name: string): boolean {
  return FORBIDDEN_NAMES.test(name.trim().replace(/[\s_-]+/g, ' '));
}
