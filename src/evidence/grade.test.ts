import { describe, expect, it } from 'vitest';
import { explainGrade, formatGrade, parseGrade } from './grade.ts';
import { identityToken, identityValue, isCnic, maskCnics, parseIdentityValue } from './identity.ts';
import { addMonths, checkRetention, dayOf, latestDates } from './retention.ts';

const KEY = new Uint8Array(32).fill(7);

describe('parseGrade()', () => {
  it('RR-05 reads each scheme on its own scale and refuses every other value', () => {
    expect(parseGrade('admiralty', 'B', '2')).toEqual({ scheme: 'admiralty', source: 'B', information: '2' });
    expect(parseGrade('uk-3x5x2', '2', 'C')).toMatchObject({ scheme: 'uk-3x5x2' });
    expect(parseGrade('europol-4x4', 'X', '4')).toMatchObject({ source: 'X' });
    expect(parseGrade('none', null, null)).toEqual({ scheme: 'none' });
    const wrong = [
      ['admiralty', 'G', '2'],
      ['admiralty', 'A', '7'],
      ['admiralty', 'b', '2'],
      ['uk-3x5x2', 'A', '1'],
      ['europol-4x4', 'D', '1'],
      ['europol-4x4', 'A', null],
      ['none', 'A', null],
      ['guess', 'A', '1'],
      ['admiralty', 'constructor', '1'],
    ] as const;
    for (const [scheme, source, information] of wrong) {
      expect(() => parseGrade(scheme, source, information), `${scheme} ${source}${information}`).toThrow(
        expect.objectContaining({ code: 'REQUEST_INVALID' }),
      );
    }
  });

  it('formatGrade() and explainGrade() say it briefly and in words', () => {
    const grade = parseGrade('admiralty', 'F', '6');
    expect(formatGrade(grade)).toBe('F6 (admiralty)');
    expect(explainGrade(grade)).toBe(
      'Source: Reliability cannot be judged. Information: Truth cannot be judged.',
    );
    expect(explainGrade({ scheme: 'none' })).toContain('nobody graded it');
  });
});

describe('identityToken()', () => {
  it('RR-21 is the same for every way of writing a number, and tells only the last three', () => {
    const plain = identityToken('3520212345671', KEY);
    for (const text of ['35202-1234567-1', ' 35202 1234567 1 ', '۳۵۲۰۲-۱۲۳۴۵۶۷-۱', '٣٥٢٠٢١٢٣٤٥٦٧١'])
      expect(identityToken(text, KEY), text).toEqual(plain);
    expect(plain).toMatchObject({ form: 'cnic', lastThree: '671' });
    expect(JSON.stringify(plain)).not.toContain('35202');
    expect(identityToken('3520212345672', KEY).token).not.toBe(plain.token);
    expect(identityToken('3520212345671', new Uint8Array(32)).token).not.toBe(plain.token);
    expect(identityToken('A12', KEY).lastThree).toBe('');
  });

  it('RR-21 identityValue() can be read back; isCnic() looks at the form alone', () => {
    expect(parseIdentityValue(identityValue('AB1234567', KEY))).toEqual(identityToken('AB1234567', KEY));
    expect(parseIdentityValue('AB1234567')).toBeNull();
    for (const text of ['35202-1234567-1', '3520212345671']) expect(isCnic(text), text).toBe(true);
    for (const text of ['35202-123456-1', '352021234567', 'AB35202-1234567-1', ''])
      expect(isCnic(text), text).toBe(false);
  });

  it('RR-21 maskCnics() leaves of a CNIC within a text its last three digits', () => {
    expect(maskCnics('NIC 35202-1234567-1, Lahore')).toBe('NIC CNIC …671, Lahore');
    expect(maskCnics('Tel 042-1234567')).toBe('Tel 042-1234567');
    expect(maskCnics('شناختی کارڈ ۳۵۲۰۲-۱۲۳۴۵۶۷-۱')).not.toContain('۱۲۳۴');
  });
});

describe('checkRetention()', () => {
  it('addMonths() keeps to days that exist', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-02-29', 60)).toBe('2029-02-28');
    expect(addMonths('2025-12-15', 1)).toBe('2026-01-15');
    expect(() => addMonths('2025-02-30', 1)).toThrow(expect.objectContaining({ code: 'REQUEST_INVALID' }));
    expect(dayOf(new Date('2025-01-01T23:59:59Z'))).toBe('2025-01-01');
  });

  it('RR-11 refuses dates that are missing, past, reversed or beyond the category', () => {
    const entry = {
      category: 'criminal-intelligence',
      enteredOn: '2025-01-10',
      reviewDue: '2026-01-10',
      purgeDue: '2030-01-10',
    } as const;
    expect(latestDates('criminal-intelligence', '2025-01-10').purgeDue).toBe('2030-01-10');
    expect(() => checkRetention(entry)).not.toThrow();
    for (const change of [
      { purgeDue: '2030-01-11' },
      { purgeDue: '2025-01-10' },
      { reviewDue: '2030-01-11', purgeDue: '2030-01-10' },
      { reviewDue: '' },
      { purgeDue: '2029-02-30' },
    ]) {
      expect(() => checkRetention({ ...entry, ...change }), JSON.stringify(change)).toThrow(
        expect.objectContaining({ code: 'REQUEST_INVALID' }),
      );
    }
  });
});
