import { describe, expect, it } from 'vitest';
import { chunked, fixtureFile } from '../../test/support/fixture-file.ts';
import { sharedData } from '../../test/support/shared-data.ts';
import { diffLists } from './diff-lists.ts';
import type { ParsedList } from './model.ts';
import { readList } from './read-list.ts';

function readText(content: string): Promise<ParsedList> {
  return readList('-', { stdin: chunked(content, 100) });
}

const HEAD = 'ref,name,aliases,father,listed on,delisted on';

describe('diffLists()', () => {
  it('shows what was added, removed and changed, property by property', async () => {
    const older = await readText(`${HEAD}\n1,A,B;C,F,2020-01-01,\n2,D,,,,\n3,E,,,,\n`);
    const newer = await readText(`${HEAD}\n4,G,,,,\n3,E,,,,\n1,A,C;H,F,2020-01-01,2024-05-06\n`);
    expect(diffLists(older, newer)).toEqual([
      expect.objectContaining({ change: 'added', ref: '4', name: 'G' }),
      {
        change: 'changed',
        ref: '1',
        name: 'A',
        properties: [
          { prop: 'alias', removed: ['B'], added: ['H'] },
          { prop: 'listing', removed: ['2020-01-01..'], added: ['2020-01-01..2024-05-06'] },
        ],
      },
      expect.objectContaining({ change: 'removed', ref: '2', name: 'D' }),
    ]);
  });

  it('finds nothing where only order and white space differ', async () => {
    const older = await readText(`${HEAD}\n1,A,B;C,F,,\n2,D,,,,\n`);
    const newer = await readText(`${HEAD}\n2,D,,,,\n1, A ,C;B,F,,\n`);
    expect(diffLists(older, newer)).toEqual([]);
  });

  it('calls another primary name a change', async () => {
    const xml = (first: string, second: string): string =>
      `<export xmlns="http://eu.europa.ec/fpi/fsd/export"><sanctionEntity logicalId="1"><nameAlias wholeName="${first}" strong="true"/><nameAlias wholeName="${second}" strong="true"/></sanctionEntity></export>`;
    const changes = diffLists(await readText(xml('A', 'B')), await readText(xml('B', 'A')));
    expect(changes).toMatchObject([{ change: 'changed', name: 'B' }]);
    expect(changes[0]?.properties.length).toBeGreaterThan(0);
  });

  it('takes from a delta only what it names', async () => {
    const older = await readList(fixtureFile(import.meta.url, 'fixtures/entities.ftm.json'));
    const delta = await readList(fixtureFile(import.meta.url, 'fixtures/delta.ftm.json'));
    expect(diffLists(older, delta).map(({ change, ref }) => `${change} ${ref}`)).toEqual([
      'added inv-3',
      'changed inv-1',
      'removed inv-2',
    ]);
  });

  const [before, after] = [
    sharedData('lists/un/un-consolidated-2025-11-15.xml'),
    sharedData('lists/un/un-consolidated-2026-02-27.xml'),
  ];
  it('finds 4 added, 1 removed and 2 changed in the published UN lists', async (context) => {
    if (before === null || after === null)
      return context.skip('the published lists are not here (SILSILA_DATA)');
    const changes = diffLists(await readList(before ?? ''), await readList(after ?? ''));
    expect(changes.map(({ change, ref }) => `${change} ${ref}`).sort()).toEqual([
      'added SDi.007',
      'added SDi.008',
      'added SDi.009',
      'added SDi.010',
      'changed HTi.006',
      'changed SOi.022',
      'removed IQi.074',
    ]);
  });
});
