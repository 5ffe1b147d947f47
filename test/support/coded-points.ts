/** The real events of UCDP as points with the district that it codes, for tests and figures; none of it is kept in the project. */

import { openText, quietWork } from '../../src/base/index.ts';
import { readAccounts } from '../../src/incidents/index.ts';
import type { CodedPoint } from '../../src/places/index.ts';

/** Reads the points of a file of incidents. */
export async function readCodedPoints(path: string): Promise<readonly CodedPoint[]> {
  const reading = await readAccounts(await openText(path), {}, quietWork());
  const points: CodedPoint[] = [];
  for await (const block of reading.blocks) {
    for (const { lon, lat, codedAdm1, codedAdm2, country, from, placePrecision } of block) {
      points.push({
        lon: lon ?? Number.NaN,
        lat: lat ?? Number.NaN,
        district: codedAdm2,
        province: codedAdm1,
        country,
        day: from,
        isImprecise: !['exact', 'near', 'adm2'].includes(placePrecision),
      });
    }
  }
  return points;
}
