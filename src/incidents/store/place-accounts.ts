/** Where the points of accounts lie in the stored layers of boundaries: computed once, kept beside the district that the source codes. */

import { sql } from 'kysely';
import { type AuditDeps, auditedSystem } from '../../access/index.ts';
import { fault, type Work } from '../../base/index.ts';
import { isAtLeastAsTight, type Marking } from '../../evidence/index.ts';
import {
  type BoundaryLayer,
  type LayerSummary,
  type Locator,
  listLayers,
  locateAll,
  openLocator,
  readLayer,
  UNDETERMINED,
} from '../../places/index.ts';
import type { CopyValue, Transaction } from '../../store/index.ts';
import { PLACE_PRECISIONS } from '../model.ts';
import { allReleases } from './read-releases.ts';

/** Accounts that are placed in one transaction. */
const PAGE_ACCOUNTS = 20_000;
/** Index of `adm1`: from there on a point says nothing of a district, and none is computed. */
const COARSE = PLACE_PRECISIONS.indexOf('adm1');
/** Levels of a layer, the closest that incidents are counted by first. */
const LEVELS = ['adm2', 'adm1', 'adm0', 'adm3'] as const;

/**
 * Places every account that was not placed in a stored layer yet, as far as everybody who may read the account may read the layer too; answers how
 * many were placed. Only points that are known to the district or closer; a point on no unit's ground is `outside`, on that of several `undetermined`.
 * @throws CANCELLED
 */
export async function placeAccounts(deps: AuditDeps, work: Work): Promise<number> {
  const layers = await deps.store.transaction({ role: 'system' }, (tx) =>
    listLayers(tx, { retracted: false }),
  );
  let placed = 0;
  for (const layer of layers) placed += await placeInLayer(deps, layer, work);
  return placed;
}

async function placeInLayer(deps: AuditDeps, layer: LayerSummary, work: Work): Promise<number> {
  const releases = await deps.store.transaction({ role: 'system' }, (tx) =>
    coveredReleases(tx, layer.marking),
  );
  const access = { actor: 'incidents', action: 'incidents:import', subject: layer.id };
  let ground: Ground | null = null;
  let placed = 0;
  for (let after = 0; ; ) {
    if (work.signal.aborted) throw fault('CANCELLED', 'stopped while incidents were placed');
    const asked = { layer: layer.id, releases, after };
    const accounts = await deps.store.transaction({ role: 'system' }, (tx) => findUnplaced(tx, asked));
    const last = accounts.at(-1);
    if (last === undefined) return placed;
    ground ??= openGround(await deps.store.transaction({ role: 'system' }, (tx) => readLayer(tx, layer)));
    const rows = locateRows(ground, layer.id, accounts);
    await auditedSystem(deps, access, async (tx, trail) => {
      trail.count('accounts', rows.length);
      await tx.copyMissing('incident_account_unit', UNIT_COLUMNS, rows);
    });
    placed += rows.length;
    after = last.seq;
  }
}

/** A layer's units of one level, so that a district does not compete with its province. */
interface Ground {
  readonly layer: BoundaryLayer;
  readonly locator: Locator;
}

function openGround(whole: BoundaryLayer): Ground {
  const level = LEVELS.find((one) => whole.boundaries.some((boundary) => boundary.level === one));
  const layer = { ...whole, boundaries: whole.boundaries.filter((boundary) => boundary.level === level) };
  return { layer, locator: openLocator(layer) };
}

const UNIT_COLUMNS = ['account', 'layer', 'release', 'verdict', 'unit'];

function locateRows(
  { layer, locator }: Ground,
  layerId: string,
  accounts: readonly UnplacedRow[],
): readonly (readonly CopyValue[])[] {
  const found = locateAll(
    locator,
    accounts.map(({ lon }) => lon),
    accounts.map(({ lat }) => lat),
  );
  return accounts.map(({ seq, release }, at) => {
    const boundary = layer.boundaries[found[at] ?? -1];
    if (boundary !== undefined) return [seq, layerId, release, 'inside', boundary.unit ?? boundary.ref];
    return [seq, layerId, release, found[at] === UNDETERMINED ? 'undetermined' : 'outside', null];
  });
}

interface UnplacedRow {
  readonly seq: number;
  readonly release: number;
  readonly lon: number;
  readonly lat: number;
}

async function findUnplaced(
  tx: Transaction,
  of: { readonly layer: string; readonly releases: readonly number[]; readonly after: number },
): Promise<readonly UnplacedRow[]> {
  const found = await sql<UnplacedRow>`select a.seq, a.release, a.lon, a.lat from incident_account a
    where a.seq > ${of.after} and a.release = any (${[...of.releases]}::integer[]) and a.lon is not null and a.lat is not null
      and a.place_precision < ${COARSE}
      and not exists (select 1 from incident_account_unit u where u.layer = ${of.layer} and u.account = a.seq)
    order by a.seq limit ${PAGE_ACCOUNTS}`.execute(tx.tables());
  return found.rows;
}

/** Complete releases whose every reader may read what is marked so. Both are kept as long as they are, so the days of their purge do not matter. */
async function coveredReleases(tx: Transaction, marking: Marking): Promise<readonly number[]> {
  const releases = await allReleases(tx);
  return releases
    .filter((release) => isAtLeastAsTight({ ...release.marking, purgeDue: marking.purgeDue }, marking))
    .map(({ seq }) => seq);
}
