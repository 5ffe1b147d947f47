import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryText } from '../../test/support/names.ts';
import { NAME_LENGTH_MAX } from '../base/index.ts';
import type { NameKind } from './model.ts';
import { PARTS_MAX, prepareName } from './prepare-name.ts';
import { cleanText } from './split-words.ts';

function forms(text: string, kind: NameKind = 'person'): string[] {
  return prepareName(text, kind).parts.map((part) => part.form);
}

function roles(text: string, kind: NameKind = 'person'): string[] {
  return prepareName(text, kind).parts.map((part) => `${part.form}:${part.role}`);
}

describe('cleanText()', () => {
  it('removes marks that do not show, without splitting the word around them', () => {
    expect(cleanText('Ah\u200emad\u200b \u202eZar\u2067mast\ufeff')).toBe('Ahmad Zarmast');
    expect(cleanText('\u00adZar\u200dmast')).toBe('Zarmast');
  });

  it('takes controls and replacement characters for spaces', () => {
    expect(cleanText('Zarmast\tTorgul\ufffdWardak\n')).toBe('Zarmast Torgul Wardak');
  });

  it('resolves compatibility forms and the many apostrophes', () => {
    expect(cleanText('ＺＡＲ ﷴ O’Neil Saʿid')).toBe("ZAR محمد O'Neil Sa'id");
  });
});

describe('prepareName() on compounds', () => {
  it.each([
    ['Abd al-Jabbar', 'Abdul Jabbar', 'Abdoul-Jabbar', 'Abduljabbar', 'ABD-UL-JABBAR'],
    ['Abd ar-Rahman', 'Abdurrahman', 'Abdul Rahman', 'Abdel Rahman', 'Ab. Rahman'],
    ['Abdullah', 'Abd Allah', 'Abdallah', 'Abd-ullah', 'ABDULLAH'],
    ['Hidayatullah', 'Hidayat Ullah', 'Hidayat-ul-lah', 'Hidayat Allah', 'HidayatUllah'],
    ['Nuruddin', 'Nur al-Din', 'Nur-ud-Din', 'Nur ud Deen', 'Nurudin'],
    ['عبدالجبار', 'عبد الجبار', 'عبد‌الجبار', 'عَبد الجبّار', 'عبدالجبـار'],
    ['هدايت الله', 'هدایت‌الله', 'هدايتالله', 'هدایت اللہ', 'هدايت اللّه'],
    ['Mohd', 'Muhammad', 'Md.', 'MD', 'Muhd'],
  ])('gives one part for %s, however it is written', (...spellings) => {
    expect(new Set(spellings.map((text) => forms(text).join(' '))).size).toBe(1);
    expect(forms(spellings[0] ?? '')).toHaveLength(1);
  });

  it('keeps Abu apart from Abd', () => {
    expect(roles('Abu Zarmast')).toEqual(['abu:kunya', 'zarmast:core']);
    expect(roles('ابوزرمست')).toEqual(['abu:kunya', 'زرمست:core']);
  });

  it('joins the ending of a family', () => {
    expect(forms('Yusuf Zai')).toEqual(forms('Yusufzai'));
    expect(forms('Torgul Khel')).toEqual(forms('Torgulkhel'));
  });

  it('gives a compound its short form, and a word its reading without a glued article', () => {
    const [servant, faith, land, article] = ['Abd al-Qadir', 'Nasir al-Din', 'Zarmastistan', 'Alzarmast'].map(
      (text) => prepareName(text, 'person').parts[0]?.bare?.skeleton,
    );
    expect([servant, faith, land, article]).toEqual(['ktr', 'nsr', 'srmst', 'srmst']);
    expect(prepareName('Zarmast', 'person').parts[0]?.bare).toBeNull();
  });
});

describe('prepareName() on roles', () => {
  it('knows titles, initials, numbers and generic words', () => {
    expect(roles('Mullah J. Zarmast')).toEqual(['mullah:title', 'j:initial', 'zarmast:core']);
    expect(roles('Lashkar-e-Zarmast 313', 'organisation')).toEqual([
      'lashkar:word',
      'zarmast:core',
      '313:number',
    ]);
  });

  it('takes a title for the name where there is nothing else', () => {
    expect(roles('Haji')).toEqual(['haji:core']);
    expect(roles('Haji Mullah')).toEqual(['haji:core', 'mullah:core']);
  });

  it('takes generic words for names of persons', () => {
    expect(roles('Azad Zarmast')).toEqual(['azad:core', 'zarmast:core']);
    expect(roles('Azad Zarmast', 'organisation')).toEqual(['azad:word', 'zarmast:core']);
  });

  it('drops connectors within a name and keeps a name made of nothing else', () => {
    expect(forms('Zarmast bin Torgul al-Wardak')).toEqual(['zarmast', 'torgul', 'wardak']);
    expect(forms('زرمست بن تورگل')).toEqual(forms('زرمست ابن تورگل'));
    expect(forms('Ben')).toEqual(['ben']);
  });

  it('takes e and i between words for the izafat, and for an initial with a full stop in a person', () => {
    expect(forms('Jaish-e-Zarmast', 'organisation')).toEqual(forms('Jaish i Zarmast', 'organisation'));
    expect(roles('John E. Smith')).toContain('e:initial');
  });
});

describe('prepareName() on scripts', () => {
  it('reads digits of every script as the same number', () => {
    for (const text of ['313', '٣١٣', '۳۱۳', '३१३', '３１３', '0313'])
      expect(roles(text, 'organisation')).toEqual(['313:number']);
    expect(forms('لواء۳۱۳', 'organisation')).toContain('313');
  });

  it('romanises scripts that it does not read itself', () => {
    expect(forms('Зармаст')).toEqual(['zarmast']);
    expect(prepareName('Зармаст').parts[0]?.script).toBe('romanised');
    expect(forms('Παπαδόπουλος')[0]).toMatch(/^papad/);
    expect(forms('李明').length).toBeGreaterThan(0);
  });

  it('splits where the script changes, and at a capital within a Latin word', () => {
    expect(forms('زرمستTorgul')).toEqual(['زرمست', 'torgul']);
    expect(forms('ZarmastTorgul')).toEqual(['zarmast', 'torgul']);
    expect(forms('McDonald')).toEqual(['mcdonald']);
  });

  it('has no parts where nothing can be compared', () => {
    for (const text of [
      '',
      ' ',
      '😀🏴‍☠️',
      '---',
      '\u200b\u202e',
      '\ud800',
      '\ufe0f',
      '\u0301',
      '\u064b',
      "'''",
    ])
      expect(prepareName(text).parts).toEqual([]);
  });

  it('keeps the text as it was given', () => {
    expect(prepareName(' Zarmast\u200f ').text).toBe(' Zarmast\u200f ');
  });
});

describe('prepareName() on long and hostile texts', () => {
  it('cuts a name at the length and at the parts that are compared, and says so', () => {
    const long = prepareName('Zarmast '.repeat(1_250));
    expect(long.parts).toHaveLength(PARTS_MAX);
    expect(long.truncated).toBe(true);
    expect(prepareName('a'.repeat(10_000)).truncated).toBe(true);
    expect(prepareName('a'.repeat(NAME_LENGTH_MAX)).truncated).toBe(false);
  });

  it.each([['abd ', 'ul-', 'الله ', 'عبد', 'a. ', 'ﷺ', '\ud83d', 'zai ', "'", '\u0301', 'Aa', '٣ ']])(
    'takes 10,000 characters of one kind',
    (...units) => {
      for (const unit of units) {
        const { parts } = prepareName(unit.repeat(Math.ceil(10_000 / unit.length)));
        expect(parts.length).toBeLessThanOrEqual(PARTS_MAX);
      }
    },
  );

  it('never throws, and gives every part a form and a sound of bounded length', () => {
    fc.assert(
      fc.property(
        arbitraryText(),
        fc.constantFrom<NameKind>('person', 'organisation', 'any'),
        (text, kind) => {
          const { parts } = prepareName(text, kind);
          expect(parts.length).toBeLessThanOrEqual(PARTS_MAX);
          for (const part of parts) {
            expect(part.form).not.toBe('');
            expect(part.sound.length).toBeLessThanOrEqual(32);
          }
        },
      ),
      { seed: 21, numRuns: 2_000 },
    );
  });
});
