import { describe, expect, it } from 'vitest';
import { incomparable, prepareName } from '../names/index.ts';
import { reasonWords, SENTENCE_CODES, type SentenceCode, sentence, verdictWords } from './reason-words.ts';
import { problemSentence } from './screen-reasons.ts';
import { SENTENCES_EN, TERMS_EN, VERDICTS_EN } from './sentences-en.ts';
import { SENTENCES_UR, TERMS_UR, VERDICTS_UR } from './sentences-ur.ts';

const FORMS = ['text', 'term', 'span', 'countries'];

/** The values that a template takes, each with its form. */
function slots(template: string): readonly string[] {
  return [...template.matchAll(/\{([a-z]+)(?:\|([a-z]+))?\}/g)]
    .map(([, name, form]) => `${name}|${form ?? 'text'}`)
    .sort();
}

/** A value for every slot, that shows where it went. */
function sampleValues(code: SentenceCode): Record<string, string | number> {
  const samples: Readonly<Record<string, string>> = { term: 'rare', span: '1961-04-02', countries: 'pk;af' };
  return Object.fromEntries(
    slots(SENTENCES_EN[code]).map((slot) => {
      const [name = '', form = ''] = slot.split('|');
      return [name, samples[form] ?? `‹${name}›`];
    }),
  );
}

describe('the tables of sentences', () => {
  it('have the same codes, terms and verdicts in both languages', () => {
    expect(Object.keys(SENTENCES_UR)).toEqual(SENTENCE_CODES);
    expect(Object.keys(TERMS_UR)).toEqual(Object.keys(TERMS_EN));
    expect(Object.keys(VERDICTS_UR)).toEqual(Object.keys(VERDICTS_EN));
  });

  it.each(SENTENCE_CODES)('use in %s the same values in both languages, in forms that are known', (code) => {
    expect(slots(SENTENCES_UR[code])).toEqual(slots(SENTENCES_EN[code]));
    for (const slot of slots(SENTENCES_EN[code])) expect(FORMS).toContain(slot.split('|')[1]);
    const braces = SENTENCES_EN[code].match(/[{}]/g) ?? [];
    expect(braces).toHaveLength(2 * slots(SENTENCES_EN[code]).length);
  });

  it.each(SENTENCE_CODES)('write %s in Urdu letters, with every value isolated', (code) => {
    const urdu = reasonWords(code, sampleValues(code), 'ur');
    expect(urdu).toMatch(/\p{Script=Arabic}/u);
    const outside = urdu.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, '');
    expect(outside).not.toMatch(/[\u2068\u2069A-Za-z0-9‹›{}|]/);
  });

  it('have codes in kebab-case', () => {
    for (const code of SENTENCE_CODES) expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });
});

describe('reasonWords()', () => {
  it('fills values in as they stand, in English without marks', () => {
    const values = { query: 'زرمست', listed: 'Zarmast', rarity: 'fairly-common' };
    expect(reasonWords('name-part-other-script', values, 'en')).toBe(
      'زرمست = Zarmast: the same name in another script (fairly common)',
    );
    expect(reasonWords('name-part-other-script', values, 'ur')).toBe(
      '\u2068زرمست\u2069 = \u2068Zarmast\u2069: وہی نام دوسرے رسم الخط میں (خاصا عام)',
    );
  });

  it('writes spans and countries in the language', () => {
    const values = { query: 'c. 1961', listed: '1970..1972' };
    expect(reasonWords('birth-date-contradicts', values, 'en')).toBe(
      'birth dates differ: about 1961, listed 1970 to 1972',
    );
    expect(reasonWords('birth-date-contradicts', values, 'ur')).toContain('تقریباً \u20681961\u2069');
    expect(reasonWords('country-agrees', { query: 'pk;xx' }, 'en')).toBe('a country agrees: Pakistan, xx');
    expect(reasonWords('country-agrees', { query: 'pk;af' }, 'ur')).toBe(
      'ایک ملک ملتا ہے: \u2068پاکستان\u2069، \u2068افغانستان\u2069',
    );
  });

  it('takes values with signs of its own notation as they are', () => {
    expect(sentence('entry-contested', { reason: '{query|term} $& {' }).words).toBe(
      'the source calls this entry contested: {query|term} $& {',
    );
  });

  it('refuses a sentence that lacks a value', () => {
    expect(() => reasonWords('entry-contested', {}, 'en')).toThrow(
      expect.objectContaining({ code: 'INTERNAL' }),
    );
  });
});

describe('verdictWords()', () => {
  it('names each verdict in both languages', () => {
    expect(verdictWords('no-match', 'en')).toBe('no match');
    expect(verdictWords('undetermined', 'ur')).toBe('طے نہیں ہو سکتا');
  });
});

describe('problemSentence()', () => {
  it.each(['', '😀', '123', 'A. B.', 'م'])('says of "%s" the same as a comparison of names', (text) => {
    const name = prepareName(text, 'person');
    expect(problemSentence(name)?.words).toBe(incomparable(name));
  });

  it('is null for a name that can be compared', () => {
    expect(problemSentence(prepareName('Zarmast', 'person'))).toBeNull();
  });
});
