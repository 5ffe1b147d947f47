import { expect, it } from 'vitest';
import type { ContextValue } from './context-api.ts';
import { sourcesOf, unitsOf } from './units-of.ts';

/** SYNTHETIC. */
function value(more: Partial<ContextValue>): ContextValue {
  return {
    ...{ id: 'demo', unit: 'pk-swat', unitName: 'Swat', unitNameUr: null, level: 'adm2', writtenAs: 'Swat' },
    ...{ year: 2020, value: 1, superseded: false, contradicted: false, synthetic: true, grade: 'ungraded' },
    ...{ recordedBy: 'demo', recordedByName: null, recordedAt: '2024-01-01T00:00:00Z' },
    indicator: { code: 'demo', title: 'Demo', definition: 'Demo', measure: 'count', counts: 'demo' },
    source: { id: 'demo', title: 'Demo Bureau', url: null, publishedOn: null },
    marking: { tlp: 'TLP:CLEAR', handling: [], note: null, owner: 1 },
    ...more,
  };
}

it('unitsOf() keeps what every source says of a unit, and invents nothing for one that is silent', () => {
  const survey = { id: 'demo', title: 'Demo Survey', url: null, publishedOn: null };
  const values = [
    value({ contradicted: true }),
    value({ contradicted: true, value: 2, source: survey }),
    value({ unit: 'pk-nowshera', unitName: 'Nowshera', value: null }),
  ];
  const sources = ['Demo Bureau (SYNTHETIC)', 'Demo Survey (SYNTHETIC)'];
  expect(sourcesOf(values)).toEqual(sources);
  const told = unitsOf(values).map(({ name, isContradicted, bySource }) => [
    ...[name, isContradicted],
    sources.map((source) => bySource.get(source)?.map((one) => one.value)),
  ]);
  expect(told).toEqual([
    ['Swat', true, [[1], [2]]],
    ['Nowshera', false, [[null], undefined]],
  ]);
});
