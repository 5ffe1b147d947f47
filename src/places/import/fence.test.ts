import { describe, expect, it } from 'vitest';
import { readFence } from './fence.ts';

const OPTIONS = { fileName: 'demo-fence.geojson', source: 'Demo Survey' };
const LINE = {
  type: 'LineString',
  coordinates: [
    [71, 34],
    [71.2, 34.1, 900],
  ],
};

function read(features: readonly object[]) {
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  return readFence(new TextEncoder().encode(text), OPTIONS);
}

function feature(properties: object, geometry: unknown = LINE) {
  return { type: 'Feature', properties, geometry };
}

describe('readFence()', () => {
  it('reads stretches with what each source states of them', async () => {
    const found = await read([
      feature({ ref: 'demo-1', state: 'built', since: '2018-05', source: 'another' }),
      { ...feature({ state: 'DAMAGED' }), id: 7 },
      feature({ state: 'planned' }),
    ]);
    expect(found).toEqual([
      {
        ref: 'demo-1',
        state: 'built',
        since: '2018-05',
        line: Float64Array.of(71, 34, 71.2, 34.1),
        source: 'another',
      },
      {
        ref: '7',
        state: 'damaged',
        since: null,
        line: Float64Array.of(71, 34, 71.2, 34.1),
        source: 'Demo Survey',
      },
      {
        ref: 'feature 3',
        state: 'planned',
        since: null,
        line: Float64Array.of(71, 34, 71.2, 34.1),
        source: 'Demo Survey',
      },
    ]);
  });

  it.each([
    ['no state', feature({ ref: 'x' }), /state/],
    ['another state', feature({ state: 'breached' }), /state/],
    ['no geometry', feature({ state: 'built' }, null), /no line/],
    [
      'a polygon',
      feature(
        { state: 'built' },
        {
          type: 'Polygon',
          coordinates: [
            [
              [1, 1],
              [2, 2],
              [3, 1],
            ],
          ],
        },
      ),
      /no line/,
    ],
    ['one position', feature({ state: 'built' }, { type: 'LineString', coordinates: [[71, 34]] }), /no line/],
    [
      'a latitude beyond 90',
      feature(
        { state: 'built' },
        {
          type: 'LineString',
          coordinates: [
            [71, 34],
            [34, 171],
          ],
        },
      ),
      /no line/,
    ],
    [
      'a text for a number',
      feature(
        { state: 'built' },
        {
          type: 'LineString',
          coordinates: [
            [71, 34],
            ['72', 35],
          ],
        },
      ),
      /no line/,
    ],
    ['a date that does not exist', feature({ state: 'built', since: '2018-02-30' }), /since/],
    ['an object for a text', feature({ state: 'built', ref: {} }), /ref/],
  ])('refuses %s, with the number of the feature', async (_, bad, because) => {
    const done = read([feature({ state: 'built' }), bad]);
    await expect(done).rejects.toMatchObject({ code: 'INPUT_MALFORMED', place: { ref: 'feature 2' } });
    await expect(done).rejects.toThrow(because);
  });

  it('refuses a file that ends too early, or is none', async () => {
    const cut = new TextEncoder().encode('{"type":"FeatureCollection","features":[');
    await expect(readFence(cut, OPTIONS)).rejects.toMatchObject({ code: expect.stringMatching(/^INPUT_/) });
    await expect(readFence(Uint8Array.of(0, 1, 2), OPTIONS)).rejects.toMatchObject({
      code: expect.stringMatching(/^INPUT_/),
    });
  });
});
