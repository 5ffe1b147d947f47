/** Invented layers of boundaries and other places for tests. SYNTHETIC. */

import { ACCESS_MIGRATIONS, type AuditDeps, auditedSystem, PURPOSE_CODES } from '../../src/access/index.ts';
import { contentHash } from '../../src/base/index.ts';
import { EVIDENCE_MIGRATIONS } from '../../src/evidence/index.ts';
import {
  type Boundary,
  type BoundaryLayer,
  importPlaces,
  PLACES_MIGRATIONS,
  type PlaceContent,
  type PlaceDraft,
  type PlaceImport,
} from '../../src/places/index.ts';
import type { Migration } from '../../src/store/index.ts';
import { BANK } from './agencies.ts';

/** The tables that an import of places writes. */
export const PLACES_TEST_MIGRATIONS: readonly Migration[] = [
  ...ACCESS_MIGRATIONS,
  ...EVIDENCE_MIGRATIONS,
  ...PLACES_MIGRATIONS,
];

/** A box as a boundary of the level adm2. */
export function boxBoundary(
  name: string,
  [west, south, east, north]: readonly [number, number, number, number],
  change: Partial<Boundary> = {},
): Boundary {
  const ring = Float64Array.of(west, south, east, south, east, north, west, north);
  return {
    ...{ ref: `demo-${name}`, name, country: 'xd', level: 'adm2', parentName: null, unit: null },
    polygons: [[ring]],
    ...change,
  };
}

/** An invented layer. */
export function demoLayer(
  boundaries: readonly Boundary[],
  change: Partial<Omit<BoundaryLayer, 'boundaries'>> = {},
): BoundaryLayer {
  return {
    ...{ title: 'SYNTHETIC districts', source: 'invented', licence: null, validFrom: null, validTo: null },
    ...change,
    boundaries,
  };
}

/** What is said of an invented dataset. */
export function placeDraft(change: Partial<PlaceDraft> = {}): PlaceDraft {
  return {
    ...{ title: 'SYNTHETIC districts', publisher: 'Demo Survey', licence: 'CC0-1.0', format: 'geojson' },
    ...{ fileName: 'demo.geojson', sha256: contentHash(['demo']).slice(0, 64), synthetic: true },
    grade: { scheme: 'none' },
    marking: {
      ...{
        tlp: 0,
        handling: [],
        note: null,
        owner: BANK,
        releasableTo: null,
        compartments: [],
        caseRef: null,
      },
      purposes: PURPOSE_CODES,
    },
    ...{ by: 'system:test', at: new Date('2026-01-02T00:00:00Z') },
    ...change,
  };
}

/** Imports a dataset as the system. */
export function importPlacesAs(
  deps: AuditDeps,
  draft: PlaceDraft,
  content: PlaceContent,
): Promise<PlaceImport> {
  return auditedSystem(deps, { actor: 'test', action: 'places:import' }, (tx) =>
    importPlaces(tx, draft, content),
  );
}
