/**
 * Pictures over published data, taken where these lie beside the project: events of UCDP GED in Pakistan (CC BY 4.0, Sundberg and Melander 2013) on
 * the districts of geoBoundaries (CC BY 4.0). The data themselves are not part of the project.
 */

import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { auditedSystem, PURPOSE_CODES } from '../../src/access/index.ts';
import { openText, quietWork } from '../../src/base/index.ts';
import { DEMO_BANK } from '../../src/demo/index.ts';
import { importIncidents, placeAccounts, readAccounts } from '../../src/incidents/index.ts';
import {
  checkBoundaries,
  importPlaces,
  matchLayer,
  openReferenceGazetteer,
  readBoundaries,
} from '../../src/places/index.ts';
import { sharedData } from '../support/shared-data.ts';
import type { DemoServer } from './demo-server.ts';
import { drawMap, openArea, seeFan } from './incident-shots.ts';
import type { Shot } from './shots.ts';

/** The pages of which pictures over published data are kept. */
export const PUBLISHED_SHOTS: readonly Shot[] = [
  { name: 'published-map', as: 'analyst', path: async () => 'incidents', prepare: drawMap },
  { name: 'published-trends', as: 'analyst', path: async () => 'incidents/trends', prepare: seeSeries },
  { name: 'published-forecast', as: 'analyst', path: async () => 'incidents/trends', prepare: seeForecast },
  { name: 'published-index', as: 'analyst', path: async () => 'incidents/index', prepare: openArea },
];

/** In the last month of the data there need be no surge: the pictures of areas are what the page always has. */
async function seeSeries(page: Page): Promise<void> {
  await page.getByRole('img').nth(1).waitFor();
  await page.waitForLoadState('networkidle');
}

async function seeForecast(page: Page): Promise<void> {
  await seeSeries(page);
  await seeFan(page);
}

const EVENTS = sharedData('incidents/ucdp-ged-pakistan-1989-2021.csv');
const DISTRICTS = sharedData('geo/pak_afg_adm2_simplified.topojson');
const MARKING = {
  ...{ tlp: 0 as const, handling: [], note: null, caseRef: null, compartments: [] },
  ...{ owner: DEMO_BANK, releasableTo: null, purposes: PURPOSE_CODES },
};

/** Takes the districts and the events in; false where they are not beside the project. */
export async function takePublished({ deps }: DemoServer): Promise<boolean> {
  if (EVENTS === null || DISTRICTS === null) return false;
  const told = {
    ...{ synthetic: false, grade: { scheme: 'none' as const }, licence: 'CC-BY-4.0' },
    ...{ marking: MARKING, by: 'system:pictures', at: deps.clock.now() },
  };
  const bytes = readFileSync(DISTRICTS);
  const layer = await readBoundaries(bytes, {
    ...{ fileName: 'districts.topojson', title: 'Districts of Pakistan and Afghanistan, 2019' },
    ...{ source: 'geoBoundaries', licence: 'CC-BY-4.0', validFrom: null, validTo: null },
  });
  const draft = {
    ...{ ...told, title: layer.title, publisher: 'geoBoundaries', fileName: 'districts.topojson' },
    ...{ format: 'topojson', sha256: hash('sha256', bytes) },
  };
  const content = {
    kind: 'boundaries' as const,
    layer: matchLayer(openReferenceGazetteer(), layer),
    problems: checkBoundaries(layer),
  };
  await auditedSystem(deps, { actor: 'pictures', action: 'places:import' }, (tx) =>
    importPlaces(tx, draft, content),
  );
  const reading = await readAccounts(await openText(EVENTS), {}, quietWork());
  const release = {
    ...{ ...told, facts: reading.facts, origin: 'ucdp-ged', partial: false, fileName: 'ucdp-ged.csv' },
    ...{ sha256: hash('sha256', readFileSync(EVENTS)), publishedOn: null },
  };
  await importIncidents(deps, release, { reading });
  await placeAccounts(deps, quietWork());
  return true;
}
