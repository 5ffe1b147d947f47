import { describe, expect, it } from 'vitest';
import { indexTexts } from '../../test/support/names.ts';
import { explainHit } from './explain-hit.ts';
import { prepareName } from './prepare-name.ts';
import { searchNames } from './search-names.ts';

describe('explainHit()', () => {
  const index = indexTexts([['Mirwais', 'Zarmast Torgul Wardak']]);
  const query = prepareName('Haji زرمست Torkul', 'person');
  const [hit] = searchNames(index, query, { top: 1, scoreMin: 0.3, wanted: Uint8Array.of(1) });
  if (hit === undefined) throw new RangeError('no hit');

  it('gives the aligned parts of the best name, with what stands alone on either side', () => {
    expect(explainHit(index, query, hit)).toMatchObject({
      kind: 'compared',
      aligned: [
        { left: 'زرمست', right: 'Zarmast', agreement: 'same-sound' },
        { left: 'Torkul', right: 'Torgul', agreement: 'spelling' },
      ],
      unaligned: [
        { text: 'Haji', side: 'left' },
        { text: 'Wardak', side: 'right' },
      ],
    });
  });

  it('leaves later searches as they were', () => {
    const options = { top: 1, scoreMin: 0.3, wanted: Uint8Array.of(1) };
    const before = searchNames(index, query, options);
    explainHit(index, query, hit);
    expect(searchNames(index, query, options)).toEqual(before);
  });

  it('is undetermined for a name that is not in the index and for a query that cannot be compared', () => {
    expect(explainHit(index, query, { ...hit, name: 99 }).kind).toBe('undetermined');
    expect(explainHit(index, prepareName('123', 'person'), hit).kind).toBe('undetermined');
  });
});
