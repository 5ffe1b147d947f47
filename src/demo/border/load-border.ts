/** SYNTHETIC: the invented border in the store, by the importers that everybody uses: places, three sources of incidents, published figures. */

import { hash } from 'node:crypto';
import { type AuditDeps, auditedSystem } from '../../access/index.ts';
import { decodeText, type TextStream, type Work } from '../../base/index.ts';
import type { Marking } from '../../evidence/index.ts';
import {
  accountEntityId,
  type FigureClaim,
  importIncidents,
  listProposals,
  loadIncidentColumns,
  PUBLISHED_FIGURES,
  placeAccounts,
  proposeForRelease,
  readAccounts,
  recordFigure,
} from '../../incidents/index.ts';
import { checkBoundaries, importPlaces, type PlaceContent, readBoundaries } from '../../places/index.ts';
import { DEMO_FIU } from '../accounts.ts';
import type { DemoSource } from './accounts.ts';
import { type DemoBorder, type DemoRef, inventBorder } from './border.ts';
import { layerFile } from './region.ts';
import { type BorderScore, type DuplicatesScore, scoreBorder, scoreDuplicates } from './score-border.ts';
import { workOnBorder } from './work-on-border.ts';

/** What was made of the border in the store. */
export interface LoadedBorder {
  readonly seed: number;
  readonly incidents: number;
  readonly sources: readonly { readonly title: string; readonly accounts: number }[];
  readonly districts: number;
  readonly figures: number;
  readonly duplicates: DuplicatesScore;
  readonly score: BorderScore;
}

type LoadDeps = AuditDeps & { readonly work: Work };

/** Readable by everybody who signs in with a purpose: it is invented. */
const OPEN: Omit<Marking, 'purgeDue'> = {
  ...{
    tlp: 0,
    handling: [],
    note: null,
    owner: DEMO_FIU,
    releasableTo: null,
    compartments: [],
    caseRef: null,
  },
  purposes: [
    ...(['aml-screening', 'ct-investigation', 'border-check', 'mutual-legal-assistance'] as const),
    ...(['research-aggregate', 'administration'] as const),
  ],
};
const INVENTED = { grade: { scheme: 'none' }, marking: OPEN, by: 'system:first-run' } as const;
const LICENCE = 'invented: free of rights';
/** The source whose incidents are scored: it tells most of them. */
const SCORED_ORIGIN = 'demo-observatory';

/**
 * Invents the border and takes it in. What is there already is not taken in again; an import that was interrupted goes on where it was.
 * @throws CANCELLED, or the reason of the signal, when the work is stopped
 */
export async function loadBorder(deps: LoadDeps, seed: number): Promise<LoadedBorder> {
  const border = inventBorder(seed);
  deps.work.signal.throwIfAborted();
  await importRegion(deps, border);
  const sources: { readonly title: string; readonly accounts: number }[] = [];
  for (const source of border.sources) {
    deps.work.signal.throwIfAborted();
    const releaseId = await importSource(deps, source);
    await proposeForRelease(deps, releaseId, deps.work);
    sources.push({ title: source.mapping.title, accounts: source.refs.size });
  }
  await placeAccounts(deps, deps.work);
  await workOnBorder(deps);
  const figures = await recordFigures(deps);
  const duplicates = await scoreProposals(deps, border);
  const columns = await deps.store.transaction({ role: 'system' }, (tx) =>
    loadIncidentColumns(tx, { origins: [SCORED_ORIGIN] }),
  );
  return {
    ...{ seed, incidents: border.events.length, sources, figures, duplicates },
    districts: border.region.layers[1].length,
    score: scoreBorder(columns, border.truth),
  };
}

async function importRegion(deps: LoadDeps, { region }: DemoBorder): Promise<void> {
  const { layers, splitOn, crossings, fence, towns } = region;
  for (const [at, districts] of layers.entries()) {
    const text = layerFile(districts);
    const [fileName, title] = [
      `SYNTHETIC-demo-districts-${at + 1}.geojson`,
      `Demo districts ${at === 0 ? 'until' : 'since'} the split (SYNTHETIC)`,
    ];
    const layer = await readBoundaries(new TextEncoder().encode(text), {
      ...{ fileName, title, source: PUBLISHER, licence: LICENCE, level: 'adm2' },
      ...{ validFrom: at === 0 ? null : splitOn, validTo: at === 0 ? splitOn : null },
    });
    const problems = checkBoundaries(layer);
    await importDataset(
      deps,
      { fileName, title, format: 'geojson', text },
      { kind: 'boundaries', layer, problems },
    );
  }
  const datasets: readonly (readonly [string, string, PlaceContent])[] = [
    ['crossings', 'Demo crossings (SYNTHETIC)', { kind: 'crossings', crossings }],
    ['fence', 'Demo fence (SYNTHETIC)', { kind: 'fence', segments: fence }],
    ['towns', 'Demo towns (SYNTHETIC)', { kind: 'populated', places: towns }],
  ];
  for (const [name, title, content] of datasets) {
    const dataset = { fileName: `SYNTHETIC-demo-${name}.csv`, title, format: 'csv' };
    await importDataset(deps, { ...dataset, text: JSON.stringify(content) }, content);
  }
}

const PUBLISHER = 'invented by Silsila (SYNTHETIC)';

interface Dataset {
  readonly fileName: string;
  readonly title: string;
  readonly format: string;
  readonly text: string;
}

async function importDataset(deps: LoadDeps, dataset: Dataset, content: PlaceContent): Promise<void> {
  const { text, ...named } = dataset;
  const draft = {
    ...{ ...named, ...INVENTED, publisher: PUBLISHER, licence: LICENCE, synthetic: true },
    ...{ sha256: hash('sha256', text), at: deps.clock.now() },
  };
  await auditedSystem(deps, { actor: 'first-run', action: 'places:import' }, (tx) =>
    importPlaces(tx, draft, content),
  );
}

async function importSource(deps: LoadDeps, source: DemoSource): Promise<string> {
  const { origin, fileName, csv, mapping } = source;
  const { work, clock } = deps;
  const reading = await readAccounts(streamOf(csv, fileName), { mapping, clock }, work);
  const draft = {
    ...{ facts: reading.facts, origin, partial: false, fileName, synthetic: true, ...INVENTED },
    ...{ sha256: hash('sha256', csv), licence: LICENCE, publishedOn: null, at: clock.now() },
  };
  const { releaseId } = await importIncidents(deps, draft, { reading, work });
  return releaseId;
}

/** Most proposals of one state that are read; there are some thousand. */
const PROPOSALS_MAX = 50_000;

async function scoreProposals(deps: LoadDeps, { duplicates }: DemoBorder): Promise<DuplicatesScore> {
  const entityOf = ({ origin, ref }: DemoRef): string => accountEntityId({ owner: OPEN.owner, origin, ref });
  const planted = new Set(duplicates.map((pair) => pair.map(entityOf).toSorted().join(' ')));
  const proposed = new Set<string>();
  for (const state of ['open', 'same', 'different'] as const) {
    const found = await deps.store.transaction({ role: 'system' }, (tx) =>
      listProposals(tx, { state, limit: PROPOSALS_MAX }),
    );
    for (const { left, right } of found) proposed.add([left, right].toSorted().join(' '));
  }
  return scoreDuplicates(planted, proposed);
}

function streamOf(text: string, file: string): TextStream {
  return decodeText(bytesOf(text), { file });
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** The restated figures, and invented ones beside which our own count stands. */
async function recordFigures(deps: LoadDeps): Promise<number> {
  const claims = [
    ...PUBLISHED_FIGURES.map((claim) => ({ claim, synthetic: false })),
    ...inventedFigures().map((claim) => ({ claim, synthetic: true })),
  ];
  await auditedSystem(deps, { actor: 'first-run', action: 'figures:record' }, async (tx, trail) => {
    const at = deps.clock.now();
    for (const one of claims) await recordFigure(tx, { ...INVENTED, ...one, at });
    trail.count('figures', claims.length);
  });
  return claims.length;
}

function inventedFigures(): readonly FigureClaim[] {
  const claim: Pick<
    FigureClaim,
    | 'subject'
    | 'metric'
    | 'nature'
    | 'unit'
    | 'symbol'
    | 'url'
    | 'publishedOn'
    | 'verification'
    | 'note'
    | 'ownCount'
  > = {
    ...{ subject: 'Demo-Westland', metric: 'attacks', unit: 'attacks', symbol: null, url: null },
    ...{ publishedOn: '2024-02', note: 'SYNTHETIC: invented.' },
    nature: 'flow',
    verification: 'looked-up',
    ownCount: { measure: 'incidents', country: 'xa' },
  };
  const year = [{ from: '2023-01-01', to: '2023-12-31' }];
  return [
    {
      ...{ ...claim, low: 260, high: null, windows: year, definition: 'attacks of every kind' },
      ...{ attributedTo: 'Demo-Observatory', document: 'Demo yearbook 2023 (SYNTHETIC)' },
    },
    {
      ...{ ...claim, low: 118, high: 118, windows: year, definition: 'attacks with dead' },
      ...{ attributedTo: 'Demo-Ministry', document: 'Demo ministry, year in review (SYNTHETIC)' },
    },
    {
      ...{ ...claim, low: 300, high: 340, windows: [{ from: '2023-07-01', to: '2023-12-31' }, ...year] },
      ...{ definition: null, attributedTo: 'Demo-Gazette', document: 'Demo-Gazette (SYNTHETIC)' },
    },
  ];
}
