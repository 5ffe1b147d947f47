import { describe, expect, it } from 'vitest';
import { suggestMapping } from './suggest-mapping.ts';

describe('suggestMapping()', () => {
  it('knows headers as banks write them', () => {
    expect(
      suggestMapping([
        'Sr. No',
        'Title_of_Account',
        "Father's Name",
        'D.O.B',
        'CNIC No.',
        'Nationality',
        'CIF',
      ]),
    ).toEqual({
      name: 'Title_of_Account',
      father: "Father's Name",
      born: 'D.O.B',
      id: 'CNIC No.',
      country: 'Nationality',
      customer: 'CIF',
    });
  });

  it('knows headers in Urdu, with Arabic or Urdu forms of letters', () => {
    expect(suggestMapping(['نام', 'والد کا نام', 'تاریخ پیدائش', 'شناختي کارڈ نمبر', 'ملک', 'قسم'])).toEqual({
      name: 'نام',
      father: 'والد کا نام',
      born: 'تاریخ پیدائش',
      id: 'شناختي کارڈ نمبر',
      country: 'ملک',
      kind: 'قسم',
    });
  });

  it('reads words that are written together by their capitals', () => {
    expect(suggestMapping(['customerName', 'dateOfBirth', 'customerId'])).toEqual({
      name: 'customerName',
      born: 'dateOfBirth',
      customer: 'customerId',
    });
  });

  it('suggests no column twice, and nothing where nothing fits', () => {
    const found = Object.values(suggestMapping(['id', 'name', 'ID Number', 'customer name']));
    expect(new Set(found).size).toBe(found.length);
    expect(suggestMapping(['a', 'b'])).toEqual({});
  });

  it('takes no column of what must never be read', () => {
    expect(suggestMapping(['religion', 'sect', 'tribe', 'caste', 'مذہب', 'فرقہ'])).toEqual({});
  });
});
