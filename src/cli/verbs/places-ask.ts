/** `silsila places locate`, `units` and `match` at work. */

import { auditedSystem } from '../../access/index.ts';
import {
  type AdminUnit,
  locateStored,
  type NamedUnit,
  openReferenceGazetteer,
  parentOn,
  type StoredLocation,
  type UnitFilter,
  type UnitLevel,
  type UnitOn,
  unitNamed,
  unitsOn,
} from '../../places/index.ts';
import type { CommandDeps, OutputFormat } from '../model.ts';
import { openDeps } from '../open-deps.ts';
import { tableWidth } from '../options.ts';
import { openRecordWriter, type RecordView } from '../record-writer.ts';
import type { StorePlace } from '../store-options.ts';
import { openSink } from '../text-sink.ts';

/** Which point is asked for. */
export interface LocateRequest {
  readonly place: StorePlace;
  readonly lon: number;
  readonly lat: number;
  readonly day: string;
  readonly level: UnitLevel;
  readonly format: OutputFormat;
}

/** Which units are asked for. */
export interface UnitsRequest {
  readonly day: string;
  readonly filter: UnitFilter;
  readonly format: OutputFormat;
}

/** Says where a point lies. */
export async function locatePoint(deps: CommandDeps, request: LocateRequest): Promise<void> {
  const opened = await openDeps(deps, request.place, { mustExist: true });
  try {
    const access = { actor: 'command-line', action: 'places:read' };
    const gazetteer = openReferenceGazetteer();
    const found = await auditedSystem(opened, access, (tx) => locateStored(tx, gazetteer, request));
    await print(deps, request.format, { view: locationView(request.day), items: [found] });
  } finally {
    await opened.store.close();
  }
}

/** Lists the units of a day. */
export async function listUnits(deps: CommandDeps, { day, filter, format }: UnitsRequest): Promise<void> {
  const gazetteer = openReferenceGazetteer();
  const { holding, undetermined } = unitsOn(gazetteer, day, filter);
  const told = (unit: AdminUnit, standing: string): ToldUnit => ({
    ...unit,
    ...{ parent: parentOn(gazetteer, unit, day)?.code ?? unit.parent, standing },
  });
  const items = [
    ...holding.map((unit) => told(unit, 'holds')),
    ...undetermined.map((unit) => told(unit, 'undetermined')),
  ];
  await print(deps, format, { view: UNIT_VIEW, items });
}

/** Says which unit a name means. */
export async function matchName(
  deps: CommandDeps,
  { name, day, filter, format }: UnitsRequest & { readonly name: string },
): Promise<void> {
  const found = unitNamed(openReferenceGazetteer(), name, { ...filter, day });
  await print(deps, format, { view: NAMED_VIEW, items: [found] });
}

interface ToldUnit extends AdminUnit {
  readonly standing: string;
}

const UNIT_VIEW: RecordView<ToldUnit> = {
  columns: ['code', 'name', 'urdu', 'level', 'parent', 'from', 'to', 'standing', 'confidence', 'source'],
  rows: ({ code, name, nameUr, level, parent, validFrom, validTo, standing, confidence, source }) => [
    [
      code,
      name,
      nameUr ?? '',
      level,
      parent ?? '',
      validFrom ?? '',
      validTo ?? '',
      standing,
      confidence,
      source,
    ],
  ],
  json: (unit) => unit,
};

const NAMED_VIEW: RecordView<NamedUnit> = {
  columns: ['outcome', 'how', 'code', 'name', 'score', 'because'],
  rows: (found) => {
    const { kind, because } = found;
    if (found.kind === 'matched')
      return found.units.map(({ code, name }) => [
        kind,
        found.how,
        code,
        name,
        found.score.toFixed(3),
        because,
      ]);
    const candidates = found.candidates.map(({ unit, name, score }) => [
      ...[kind, 'candidate', unit.code, name, score.toFixed(3), because],
    ]);
    return candidates.length > 0 ? candidates : [[kind, '', '', '', '', because]];
  },
  json: (found) => found,
};

/** Geometry is left out. */
function locationView(day: string): RecordView<StoredLocation> {
  return {
    columns: ['day', 'outcome', 'boundary', 'unit', 'name', 'layer', 'standing', 'because'],
    rows: (found) => locationRows(day, found),
    json: (found) => ({ day, ...jsonOf(found) }),
  };
}

function locationRows(day: string, found: StoredLocation): readonly (readonly string[])[] {
  if (found.kind === 'outside') return [[day, found.kind, '', '', '', '', '', found.because]];
  const layer = [found.dataset.title, found.standing];
  if (found.kind === 'undetermined') {
    return found.candidates.map(({ boundary: { name, unit } }) => [
      ...[day, found.kind, name, unit ?? '', '', ...layer, found.because],
    ]);
  }
  const { name } = found.found.boundary;
  if (found.unit === null)
    return [[day, found.kind, name, '', '', ...layer, 'the boundary is matched with no unit']];
  const because = found.unit.kind === 'unit' ? '' : found.unit.because;
  return unitsOf(found.unit).map((unit) => [day, found.kind, name, unit.code, unit.name, ...layer, because]);
}

function unitsOf(on: UnitOn): readonly AdminUnit[] {
  if (on.kind === 'unit') return [on.unit];
  return on.kind === 'other' ? on.units : on.candidates;
}

function jsonOf(found: StoredLocation) {
  if (found.kind === 'outside') return found;
  const { id, title, publisher, validFrom, validTo, synthetic } = found.dataset;
  const layer = { id, title, publisher, validFrom, validTo, synthetic, standing: found.standing };
  if (found.kind === 'undetermined') {
    const candidates = found.candidates.map(({ boundary: { ref, name, unit } }) => ({ ref, name, unit }));
    return { kind: found.kind, layer, candidates, because: found.because };
  }
  const { ref, name } = found.found.boundary;
  return { kind: found.kind, layer, boundary: { ref, name }, unit: found.unit };
}

async function print<Item>(
  deps: CommandDeps,
  format: OutputFormat,
  { view, items }: { readonly view: RecordView<Item>; readonly items: readonly Item[] },
): Promise<void> {
  const writer = openRecordWriter({ format, view, sink: openSink(deps.stdout), width: tableWidth(deps) });
  for (const item of items) await writer.write(item);
  await writer.end();
}
