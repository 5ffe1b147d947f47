import { describe, expect, it } from 'vitest';
import { readKept } from '../form/use-form-fields.ts';
import { claimBody, EMPTY_CLAIM, findClaimProblems } from './claim-draft.ts';

const FULL = {
  ...EMPTY_CLAIM,
  ...{ claim: 'killed', value: '12 – 15', reliability: 'B', credibility: '2' },
  ...{ title: 'Invented report', original: 'about a dozen dead' },
};

describe('findClaimProblems()', () => {
  it('finds nothing wrong with a whole claim', () => {
    expect(findClaimProblems(FULL)).toEqual({});
  });

  it('names every field that is missing', () => {
    expect(Object.keys(findClaimProblems(EMPTY_CLAIM)).sort()).toEqual(
      ['claim', 'credibility', 'original', 'reliability', 'title', 'value'].sort(),
    );
  });

  it.each([
    [{ value: 'a dozen' }, { value: 'count' }],
    [{ claim: 'originCountry', value: 'Afghanistan' }, { value: 'country' }],
    [{ claim: 'vehicleUsed', value: 'a lorry' }, { value: 'entity' }],
    [{ url: 'javascript:alert(1)' }, { url: 'url' }],
  ])('says what %j lacks', (change, problems) => {
    expect(findClaimProblems({ ...FULL, ...change })).toEqual(problems);
  });
});

describe('claimBody()', () => {
  it('writes a span as the server reads it, and leaves out what is not told', () => {
    expect(claimBody(FULL)).toEqual({
      ...{ claim: 'killed', value: '12-15', polarity: 'affirmed', grade: 'admiralty:B2' },
      ...{ original: 'about a dozen dead', source: { title: 'Invented report' } },
    });
  });

  it('makes no claim of nothing', () => {
    expect(claimBody(EMPTY_CLAIM)).toBeNull();
  });
});

describe('readKept()', () => {
  it('takes texts of fields that the form has, and begins anew with anything else', () => {
    expect(readKept('{"value":"8","odd":"x","url":4}', EMPTY_CLAIM)).toEqual({ ...EMPTY_CLAIM, value: '8' });
    expect(readKept('{', EMPTY_CLAIM)).toEqual(EMPTY_CLAIM);
  });
});
