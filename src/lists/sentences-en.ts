/**
 * The sentences of screening in English, one for each code. `{query}` is a value as it stands; `{rarity|term}` a word of {@link TERMS_EN},
 * `{listed|span}` a day or span of days, `{listed|countries}` codes of countries.
 */

/** Codes are stable: never renamed, never reused. */
export const SENTENCES_EN = {
  'name-part-same': '{query} = {listed}: the same ({rarity|term})',
  'name-part-other-script': '{query} = {listed}: the same name in another script ({rarity|term})',
  'name-part-same-sound': '{query} = {listed}: the same name in another spelling ({rarity|term})',
  'name-part-similar': '{query} = {listed}: a similar spelling ({rarity|term})',
  'name-part-joined': '{query} = {listed}: the same, written together or apart ({rarity|term})',
  'name-part-initial': '{query} = {listed}: an initial that fits ({rarity|term})',
  'name-part-same-meaning': '{query} = {listed}: a word of the same meaning ({rarity|term})',
  'name-part-missing-in-list': '{query} is asked for but not in the listed name ({rarity|term})',
  'name-part-missing-in-query': '{listed} is listed but not asked for ({rarity|term})',
  'name-part-contradicts-asked':
    '{query} is asked for, and the listed name has something else instead ({rarity|term})',
  'name-part-contradicts-listed':
    '{listed} is listed, and the name asked for has something else instead ({rarity|term})',
  'name-spread': 'parts of the name are found in different names of this entry',
  'name-common': 'the parts that agree are common, so the name alone does not tell one bearer from another',
  'name-short-alias': 'the listed name, {listed}, is a single word and says little of a longer name',
  'name-not-indexed': 'the name is no longer in the index',

  'father-agrees': "father's name agrees: {query} = {listed}",
  'father-similar': "father's name is similar only in part: {query}, listed {listed}",
  'father-contradicts': "father's name differs: {query}, listed {listed}",
  'father-within-name': "the list has no father's name, but {listed} stands within the listed name",
  'father-missing-in-list': "the list has no father's name for this entry",
  'father-unreadable': 'the father\'s name given, "{query}", cannot be compared',

  'birth-date-agrees': 'born on the same day: {listed|span}',
  'birth-date-swapped': 'day and month are swapped: {query|span}, listed {listed|span}',
  'birth-date-compatible': 'birth dates are compatible: {query|span}, listed {listed|span}',
  'birth-date-near': 'birth dates are near: {query|span}, listed {listed|span}',
  'birth-date-contradicts': 'birth dates differ: {query|span}, listed {listed|span}',
  'birth-date-missing-in-list': 'the list has no birth date for this entry',
  'birth-date-unreadable': 'the birth date given, "{query}", is not a date; it was left out',

  'country-agrees': 'a country agrees: {query|countries}',
  'country-contradicts': 'countries differ: {query|countries}, listed {listed|countries}',
  'country-missing-in-list': 'the list names no country for this entry',
  'country-unreadable': 'the country given, "{query}", was not recognised; it was left out',

  'id-agrees': 'the same identity number is listed',
  'id-contradicts': 'the listed identity numbers are others',
  'id-missing-in-list': 'the list has no identity number for this entry',
  'id-unreadable': 'the number given, "{query}", is too short to identify; it was left out',

  'entry-contested': 'the source calls this entry contested: {reason}',

  'query-name-cut': 'only the first {letters} letters or {parts} words of the name were compared',
  'query-property-ignored': '{property} says nothing to the matcher and was not used',

  'row-no-name': 'there is no name',
  'row-too-long': 'more than {letters} letters',
  'row-unstorable': 'a NUL or half of a character',
  'row-cells': 'line {line} has {cells} cells where the first row names {columns} columns',
  'row-cell-beyond': 'row {line} has a cell beyond the {columns} columns that the first row names',
  'row-cell-error': 'the cell shows the error {error}',
  'row-cell-empty-error': 'the cell shows an error',
  'row-cell-no-text': 'the cell points to a text that is not there',
  'row-kind-unknown':
    '"{kind}" is not a kind (person, organisation, vessel, vehicle): every kind was searched',

  'undetermined-no-letters': '"{name}" has no letters that can be compared',
  'undetermined-digits-only': '"{name}" has digits only',
  'undetermined-initials-only': '"{name}" has single letters only',
  'undetermined-too-short': '"{name}" is too short to tell: give at least {letters} letters',
  'undetermined-no-list': 'no list with entries was searched',
  'undetermined-list-old':
    'nothing was found, but the list "{list}" is {days} days old, older than its maximum age',
  'undetermined-list-undated':
    'nothing was found, but the list "{list}" is of unknown date, older than its maximum age',
  'undetermined-list-hidden':
    'nothing was found that may be shown to you, and a list that you may no longer see was too old to be clear of',
  'no-match-below': 'no listed party reaches the score of {least}',
  'possible-found': 'listed parties that this may be: {count}',
  'match-found': 'listed parties for which the evidence suffices to stop and look: {count}',
} as const;

/** Words that stand in sentences, by their codes. */
export const TERMS_EN = { rare: 'rare', 'fairly-common': 'fairly common', common: 'common' } as const;

/** Verdicts. */
export const VERDICTS_EN = {
  match: 'match',
  possible: 'possible',
  'no-match': 'no match',
  undetermined: 'undetermined',
} as const;
