/** `silsila incidents hotspots` at work: a file into cells, hotspots or their hits out. */

import {
  AREA_SHARES,
  findHotspots,
  type Hotspot,
  hullLayer,
  type IncidentColumns,
  type LocatedIncidents,
  layGrid,
  locateIncidents,
  measureHotspots,
  type ShareHits,
  type StudyGrid,
} from '../../incidents/index.ts';
import type { BoundaryLayer } from '../../places/index.ts';
import { readAreaFile } from '../area-file.ts';
import { readIncidentFile } from '../incident-file.ts';
import type { CommandDeps } from '../model.ts';
import { tableWidth } from '../options.ts';
import { openRecordWriter, type RecordView } from '../record-writer.ts';
import { say } from '../say.ts';
import { openSink } from '../text-sink.ts';
import type { HotspotsRequest } from './incidents-hotspots-verb.ts';

const DAY_MS = 86_400_000;
const DECIMALS = 4;

/**
 * Prints the hotspots of a week, or how often weeks were hit.
 * Where nothing can be ranked it says undetermined.
 * @throws the faults of {@link readIncidentFile}, {@link readAreaFile} and {@link layGrid}
 */
export async function rankHotspots(deps: CommandDeps, request: HotspotsRequest): Promise<void> {
  const { columns } = await readIncidentFile(deps, request.file, {});
  const layer = await openArea(request, columns);
  if (layer.boundaries.length === 0)
    return await printUndetermined(
      deps,
      request,
      'the incidents span no ground: name the area with --boundaries',
    );
  const grid = layGrid(layer, request.cellDegrees);
  const incidents = locateIncidents(grid, columns);
  describeArea(deps, layer, { grid, incidents });
  if (request.measured === null) await printHotspots(deps, request, { grid, incidents });
  else await printHits(deps, request, { grid, incidents });
}

async function openArea(
  { boundaries: path, file }: HotspotsRequest,
  columns: IncidentColumns,
): Promise<BoundaryLayer> {
  if (path === null) return hullLayer(columns.lon, columns.lat);
  return readAreaFile({ path, country: file.country });
}

interface Ground {
  readonly grid: StudyGrid;
  readonly incidents: LocatedIncidents;
}

async function printHotspots(
  deps: CommandDeps,
  request: HotspotsRequest,
  { grid, incidents }: Ground,
): Promise<void> {
  const last = incidents.day.at(-1);
  if (last === undefined)
    return await printUndetermined(deps, request, 'no incident is known closely enough to be ranked');
  const day = request.asOf === null ? last + 1 : dayOf(request.asOf);
  const hotspots = findHotspots(grid, incidents, { day, share: request.share });
  say(deps, `the week from ${new Date(day * DAY_MS).toISOString().slice(0, 10)} on`);
  if (hotspots.length === 0) say(deps, 'undetermined: too few incidents lie before that day');
  await printAll(deps, request, { view: HOTSPOT_VIEW, records: hotspots });
}

async function printHits(
  deps: CommandDeps,
  request: HotspotsRequest,
  { grid, incidents }: Ground,
): Promise<void> {
  const { from = '', to = '' } = request.measured ?? {};
  const window = { from: dayOf(from), to: to === '' ? (incidents.day.at(-1) ?? 0) + 1 : dayOf(to) + 1 };
  const shares = [...new Set([...AREA_SHARES, request.share])];
  const answer = measureHotspots(grid, incidents, { window, shares });
  if (answer.kind === 'undetermined') return await printUndetermined(deps, request, answer.because);
  say(deps, `${number(answer.incidents)} incidents in ${number(answer.weeks)} weeks`);
  await printAll(deps, request, { view: HITS_VIEW, records: answer.shares });
}

async function printUndetermined(
  deps: CommandDeps,
  request: HotspotsRequest,
  because: string,
): Promise<void> {
  say(deps, `undetermined: ${because}`);
  if (request.measured === null) await printAll(deps, request, { view: HOTSPOT_VIEW, records: [] });
  else await printAll(deps, request, { view: HITS_VIEW, records: [] });
}

async function printAll<Item>(
  deps: CommandDeps,
  { format }: HotspotsRequest,
  { view, records }: { readonly view: RecordView<Item>; readonly records: readonly Item[] },
): Promise<void> {
  const writer = openRecordWriter({ format, view, sink: openSink(deps.stdout), width: tableWidth(deps) });
  for (const record of records) await writer.write(record);
  await writer.end();
}

function describeArea(deps: CommandDeps, { title }: BoundaryLayer, { grid, incidents }: Ground): void {
  const cells = grid.areaKm2.filter((area) => area > 0).length;
  say(
    deps,
    `area: ${title}, ${number(Math.round(grid.totalKm2))} km2 in ${number(cells)} cells of ${grid.cellDegrees} degrees; ${number(incidents.day.length)} incidents`,
  );
  const { place, time, outside } = incidents.leftOut;
  for (const [count, reason] of [
    [place, 'whose place is known to a district or worse'],
    [time, 'whose time is known to a month or worse'],
    [outside, 'outside the area'],
  ] as const)
    if (count > 0) say(deps, `left out: ${number(count)} incidents ${reason}`);
}

const HOTSPOT_VIEW: RecordView<Hotspot> = viewOf({
  rank: ({ rank }) => rank,
  west: ({ west }) => west,
  south: ({ south }) => south,
  cell_degrees: ({ cellDegrees }) => cellDegrees,
  area_km2: ({ areaKm2 }) => Math.round(areaKm2),
  expected: ({ expected }) => round(expected),
  area_share: ({ areaShare }) => round(areaShare),
});

const HITS_VIEW: RecordView<ShareHits> = viewOf({
  share: ({ share }) => share,
  area_share: ({ areaShare }) => round(areaShare),
  hits: ({ hits }) => hits,
  hit_rate: ({ hitRate }) => round(hitRate),
  hits_possible: ({ hitsPossible }) => hitsPossible,
  pai: ({ pai }) => round(pai),
  pei: ({ pei }) => round(pei),
});

/** A view whose columns are numbers, the same in every format. */
function viewOf<Item>(columns: Readonly<Record<string, (item: Item) => number>>): RecordView<Item> {
  const named = Object.entries(columns);
  return {
    columns: named.map(([name]) => name),
    rows: (item) => [named.map(([, read]) => String(read(item)))],
    json: (item) => Object.fromEntries(named.map(([name, read]) => [name, read(item)])),
  };
}

function dayOf(day: string): number {
  return Math.floor(Date.parse(day) / DAY_MS);
}

function round(value: number): number {
  return Number(value.toFixed(DECIMALS));
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
