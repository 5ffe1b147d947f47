/** Writes `docs/accuracy-places.md`: how often the district that a source codes is the one in which its point lies, and why not where it is not. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agreement, BoundaryLayer, BoundaryProblem, CodedPoint, Compared } from '../src/places/index.ts';
import { type NameTrials, tryNames } from './place-names.ts';

/** What the page tells. */
export interface PlacesAccuracy {
  readonly layer: BoundaryLayer;
  readonly problems: readonly BoundaryProblem[];
  readonly points: readonly CodedPoint[];
  readonly compared: readonly Compared[];
  readonly nearKm: number;
}

/** Reasons in the order of the page, in words. */
const REASONS: readonly (readonly [Agreement, string])[] = [
  ['same-name', 'The same name, letter by letter but for "district", "agency" and the like.'],
  ['same-unit', 'The same unit by another of its names or in another spelling.'],
  ['another-year', 'The coded unit was split, merged or renamed between the event and the layer.'],
  ['coarser-layer', 'The layer has the whole province as one unit.'],
  ['near-the-line', "Another district, but the point lies within NEAR km of the coded one's line."],
  ['across-the-border', 'The point lies in another country, or on no ground of the layer.'],
  ['not-in-layer', 'The layer has no unit of the coded name: the former frontier regions.'],
  ['imprecise', 'The source itself does not know the place to the district.'],
  ['unknown-name', 'The gazetteer cannot tell which unit is coded.'],
  ['undetermined', 'Two units of the layer claim the ground.'],
  ['different', 'Another district, farther away than that.'],
];
const AGREEING: readonly Agreement[] = ['same-name', 'same-unit', 'another-year', 'coarser-layer'];
const PAIRS_SHOWN = 20;
const DISTANCES_KM = [1, 2, 5, 10, 25];

/** Writes the page. */
export function writePlacesPage(facts: PlacesAccuracy): void {
  const parts = [
    head(facts),
    reasonTable(facts),
    distanceTable(facts),
    pairTable(facts),
    layerPart(facts),
    namePart(tryNames()),
  ];
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'accuracy-places.md'), `${parts.join('\n\n')}\n`);
}

function head({ points, compared, layer }: PlacesAccuracy): string {
  const coded = compared.filter(({ agreement }) => agreement !== 'not-coded').length;
  return `# In which district an event lies

Written by \`npm run bench -- places\`; do not edit. Each of ${number(points.length)} events of UCDP GED in Pakistan (1989 to 2021; CC BY 4.0, Sundberg and
Melander 2013) has coordinates and, ${number(coded)} of them, a district that its coders wrote down. The coordinates are located in a layer of
${layer.boundaries.length} districts of Pakistan and Afghanistan (geoBoundaries, CC BY 4.0, drawn in 2019 and simplified), and the district found is compared with
the one written. Neither is the truth: both are kept, and an event for which they differ is flagged, not moved.`;
}

function reasonTable({ compared, nearKm }: PlacesAccuracy): string {
  const coded = compared.filter(({ agreement }) => agreement !== 'not-coded');
  const row = (kinds: readonly Agreement[], words: string): string => {
    const count = coded.filter(({ agreement }) => kinds.includes(agreement)).length;
    return `| ${words} | ${number(count)} | ${percent(count, coded.length)} |`;
  };
  const rows = REASONS.map(([kind, words]) => row([kind], words.replace('NEAR', String(nearKm))));
  return [
    '## What was found',
    '',
    '| | events | of those coded |',
    '| --- | ---: | ---: |',
    ...rows,
    row(AGREEING, '**The first four: nothing to explain but names, years and detail**'),
  ].join('\n');
}

function distanceTable({ compared }: PlacesAccuracy): string {
  const apart = compared.filter(
    ({ agreement, kmToCoded }) =>
      kmToCoded !== null && ['near-the-line', 'across-the-border', 'different'].includes(agreement),
  );
  const rows = DISTANCES_KM.map((km) => {
    const count = apart.filter(({ kmToCoded }) => kmToCoded !== null && kmToCoded <= km).length;
    return `| ${km} km | ${number(count)} | ${percent(count, apart.length)} |`;
  });
  return [
    '## How far off',
    '',
    `Of the ${number(apart.length)} events that lie outside the coded district's lines, so many lie within a distance of them. The layer is simplified: a line of it`,
    'may lie a few kilometres from the one on the ground.',
    '',
    '| within | events | share |',
    '| ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

function pairTable({ layer, points, compared }: PlacesAccuracy): string {
  const pairs = new Map<string, { count: number; km: number }>();
  for (const [at, { agreement, boundary, kmToCoded }] of compared.entries()) {
    if (agreement !== 'different' || boundary === null) continue;
    const key = `${points[at]?.district ?? ''} | ${layer.boundaries[boundary]?.name ?? ''}`;
    const pair = pairs.get(key) ?? { count: 0, km: 0 };
    pairs.set(key, { count: pair.count + 1, km: Math.max(pair.km, kmToCoded ?? 0) });
  }
  const rows = [...pairs].sort(([, a], [, b]) => b.count - a.count).slice(0, PAIRS_SHOWN);
  return [
    '## Really another district',
    '',
    `The ${PAIRS_SHOWN} most frequent pairs, with the longest distance to the coded district's line. Some are plainly wrong in the source, such as points in`,
    'the south of Balochistan for districts in its north-east.',
    '',
    '| coded | found | events | up to km |',
    '| --- | --- | ---: | ---: |',
    ...rows.map(([key, { count, km }]) => `| ${key} | ${count} | ${Math.round(km)} |`),
  ].join('\n');
}

function layerPart({ layer, problems }: PlacesAccuracy): string {
  const sum = (code: string): number =>
    problems.filter((one) => one.code === code).reduce((km2, one) => km2 + (one.km2 ?? 0), 0);
  const count = (code: string): number => problems.filter((one) => one.code === code).length;
  const abroad = problems.filter(
    ({ code, boundaries: [a, b] }) =>
      code === 'overlap' && layer.boundaries[a ?? -1]?.country !== layer.boundaries[b ?? -1]?.country,
  );
  return `## What is odd about the layer

The districts of the two countries come from two sources that do not agree on the border. The checks find ${count('overlap')} overlaps of more than
1 km2 with ${number(sum('overlap'))} km2 in all, ${abroad.length} of them between districts of the two countries, and ${count('gap')} gaps with ${number(sum('gap'))} km2. An event on ground that both claim is
\`undetermined\`, one in a gap is outside. ${problems.length - count('overlap') - count('gap')} other problems were found.`;
}

function namePart(trials: readonly NameTrials[]): string {
  const sum = (read: (one: NameTrials) => number): number => trials.reduce((all, one) => all + read(one), 0);
  const [right, wrong, names] = [sum((one) => one.right), sum((one) => one.wrong), sum((one) => one.names)];
  const rows = trials.map(
    (one) =>
      `| ${one.country} | ${one.slip} | ${one.names} | ${percent(one.right, one.names)} | ${one.wrong} | ${percent(one.shown, one.names)} |`,
  );
  const mistaken = trials
    .flatMap((one) => one.mistaken)
    .map(([written, meant, found]) => `| ${written} | ${meant} | ${found} |`);
  return [
    '## Names',
    '',
    'Which district a name means. Every district of the end of 2019 is asked for by its name, and by its name with one slip of the keys at a drawn place (SYNTHETIC',
    `slips; never the first letter). **Of ${number(right + wrong)} names that were taken for a district, ${percent(right, right + wrong)} were taken for the right one; of all ${number(names)}, ${percent(right, names)} were found.** The rest`,
    'are `undetermined`: a name that is not certain is asked back, mostly with the right district among the candidates. Of the names that UCDP codes in Pakistan none is unknown.',
    '',
    '| country | slip | names | found | taken for another | undetermined, but shown |',
    '| --- | --- | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    'Taken for another district:',
    '',
    '| written | meant | found |',
    '| --- | --- | --- |',
    ...mistaken,
  ].join('\n');
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function percent(count: number, total: number): string {
  return `${((100 * count) / total).toFixed(1)} %`;
}
