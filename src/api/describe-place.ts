/** Units, layers and places as the API tells them. */

import type { Static } from 'typebox';
import { tlpLabel } from '../access/index.ts';
import {
  type AdminUnit,
  type CrossingClaim,
  distanceKm,
  type FenceSegment,
  type FoundBoundary,
  type Gazetteer,
  type Jurisdiction,
  type LayerSummary,
  type NamedUnit,
  type PlaceDataset,
  parentOn,
  placeKey,
  type Relative,
  type Standing,
  type Stored,
  type StoredLocation,
  standingOn,
  type UnitChange,
  type UnitOn,
} from '../places/index.ts';
import type { NameOf } from './describe-finding.ts';
import type {
  BoundaryView,
  ChangeOfUnitsView,
  CrossingView,
  FenceView,
  JurisdictionView,
  LayerView,
  LocationView,
  NamedView,
  RelativeView,
  StandsForView,
  UnitView,
} from './schemas/place.ts';

/** The gazetteer and the day for which units are told. */
export interface UnitFrame {
  readonly gazetteer: Gazetteer;
  readonly day: string;
}

/** A unit with the one above it on the day. */
export function describeUnit({ gazetteer, day }: UnitFrame, unit: AdminUnit): Static<typeof UnitView> {
  const { code, level, country, name, nameUr = null, validFrom, validTo, source, confidence } = unit;
  return {
    ...{ code, level, country, name, nameUr, otherNames: [...unit.otherNames] },
    parent: parentOn(gazetteer, unit, day)?.code ?? unit.parent,
    ...{ validFrom, validTo, source, confidence },
  };
}

/** What a unit is on a day. */
export function describeUnitOn(frame: UnitFrame, on: UnitOn): Static<typeof StandsForView> {
  const units = on.kind === 'unit' ? [on.unit] : on.kind === 'other' ? on.units : on.candidates;
  return {
    kind: on.kind,
    units: units.map((unit) => describeUnit(frame, unit)),
    because: on.kind === 'unit' ? null : on.because,
  };
}

/** A change. */
export function describeUnitChange(change: UnitChange): Static<typeof ChangeOfUnitsView> {
  const { date, kind, source, confidence } = change;
  return { date, kind, from: [...change.from], to: [...change.to], source, confidence };
}

/** A predecessor or a successor. */
export function describeRelative(frame: UnitFrame, relative: Relative): Static<typeof RelativeView> {
  const { unit, steps, change } = relative;
  return { unit: describeUnit(frame, unit), steps, change: describeUnitChange(change) };
}

/** Which law was in force. */
export function describeJurisdiction(found: Jurisdiction): Static<typeof JurisdictionView> {
  const facts = found.kind === 'recorded' ? found.facts : [];
  return {
    kind: found.kind,
    because: found.kind === 'undetermined' ? found.because : null,
    units: found.units.map(({ code, name }) => ({ code, name })),
    facts: facts.map(
      ({ fact: { law, authority, validFrom, validTo, source, confidence }, unit, standing }) => ({
        ...{ unit: unit.code, standing, law, authority, validFrom, validTo, source, confidence },
      }),
    ),
  };
}

/** The answer to a name. */
export function describeNamed(frame: UnitFrame, found: NamedUnit): Static<typeof NamedView> {
  const told = { kind: found.kind, because: found.because };
  if (found.kind === 'undetermined') {
    const candidates = found.candidates.map(({ unit, name, score }) => ({
      ...{ unit: describeUnit(frame, unit), name, score },
    }));
    return { ...told, ...UNNAMED, candidates };
  }
  const { how, name, ofAnotherYear, score } = found;
  return {
    ...told,
    ...{ how, name, ofAnotherYear, score, named: describeUnit(frame, found.named) },
    units: found.units.map((unit) => describeUnit(frame, unit)),
    aligned: found.aligned.map(({ left, right, agreement, similarity }) => ({
      ...{ asked: left, known: right, agreement, similarity },
    })),
    candidates: [],
  };
}

const UNNAMED = {
  ...{ how: null, name: null, named: null, ofAnotherYear: false, score: null },
  ...{ units: [], aligned: [] },
};

/** A layer with how it stands on a day. */
export function describeLayer(
  layer: LayerSummary,
  { day, nameOf }: { readonly day: string; readonly nameOf: NameOf },
): Static<typeof LayerView> {
  const { id, title, publisher, licence, validFrom, validTo, synthetic, format, fileName, sha256 } = layer;
  const { importedBy, marking, retracted, matched, vertices, box } = layer;
  return {
    ...{ id, title, publisher, licence, validFrom, validTo, synthetic, format, fileName, sha256 },
    ...{
      standing: standingOn(layer, day),
      levels: [...layer.levels],
      boundaries: layer.entries,
      matched,
      vertices,
    },
    ...{ problems: layer.problems.length, box, source: layer.sourceId },
    ...{ importedBy, importedByName: nameOf(importedBy), importedAt: layer.importedAt.toISOString() },
    marking: {
      ...{ tlp: tlpLabel(marking.tlp), handling: [...marking.handling] },
      ...{ note: marking.note, owner: marking.owner },
    },
    retracted: retracted === null ? null : { ...retracted, at: retracted.at.toISOString() },
  };
}

/** A boundary without its geometry. */
export function describeBoundary({ item, boundary }: FoundBoundary): Static<typeof BoundaryView> {
  const { ref, name, level, country, unit } = boundary;
  return { item, ref, name, level, country, unit };
}

/** Where a point lies. */
export function describeLocation(frame: UnitFrame, found: StoredLocation): Static<typeof LocationView> {
  const { day } = frame;
  if (found.kind === 'outside') {
    return { ...{ kind: found.kind, because: found.because, day }, ...NOWHERE };
  }
  const layer = usedLayer(found.dataset, found.standing);
  if (found.kind === 'undetermined') {
    const candidates = found.candidates.map(describeBoundary);
    return { ...NOWHERE, kind: found.kind, because: found.because, day, layer, candidates };
  }
  return {
    ...{ kind: found.kind, because: null, day, layer, boundary: describeBoundary(found.found) },
    candidates: [],
    unit: found.unit === null ? null : describeUnitOn(frame, found.unit),
  };
}

const NOWHERE = { layer: null, boundary: null, candidates: [], unit: null };

function usedLayer(dataset: PlaceDataset, standing: Standing) {
  const { id, title, publisher, validFrom, validTo, synthetic } = dataset;
  return { id, title, publisher, validFrom, validTo, standing, synthetic };
}

/** A claim with the dataset that makes it; null for a reference fact. */
export interface Claimed<Item> {
  readonly item: Item;
  readonly dataset: PlaceDataset | null;
}

/** Crossings with every claim beside the others: claims of one name and the same two countries are one crossing. */
export function describeCrossings(
  reference: readonly CrossingClaim[],
  stored: readonly Stored<CrossingClaim>[],
): readonly Static<typeof CrossingView>[] {
  const claims: readonly Claimed<CrossingClaim>[] = [
    ...reference.map((item) => ({ item, dataset: null })),
    ...stored,
  ];
  const groups: Claimed<CrossingClaim>[][] = [];
  for (const claim of claims) {
    const known = groups.find(([first]) => first !== undefined && isSameCrossing(first.item, claim.item));
    if (known === undefined) groups.push([claim]);
    else known.push(claim);
  }
  return groups.map(describeCrossing);
}

function isSameCrossing(one: CrossingClaim, other: CrossingClaim): boolean {
  if ([...one.sides].sort().join() !== [...other.sides].sort().join()) return false;
  const names = new Set(crossingKeys(one));
  return crossingKeys(other).some((key) => names.has(key));
}

/** Keys of all names of a crossing; "Chaman / Spin Boldak" and "Chaman (Spin Boldak)" are two names each. */
function crossingKeys({ name, otherNames }: CrossingClaim): readonly string[] {
  const parts = [name, ...otherNames].flatMap((one) => one.split(/[()/]/));
  return parts.map(placeKey).filter((key) => key !== '');
}

function describeCrossing(claims: readonly Claimed<CrossingClaim>[]): Static<typeof CrossingView> {
  const names = [...new Set(claims.flatMap(({ item }) => [item.name, ...item.otherNames]))];
  const [name = '', ...otherNames] = names;
  return {
    ...{ name, otherNames, sides: [...(claims[0]?.item.sides ?? [])], spreadKm: spreadOf(claims) },
    claims: claims.map(({ item, dataset }) => {
      const { lon, lat, precisionKm, positionFrom, openedOn, status, source, confidence } = item;
      return {
        ...{ lon, lat, precisionKm, positionFrom, openedOn, status, source, confidence },
        ...originOf(dataset),
      };
    }),
  };
}

function spreadOf(claims: readonly Claimed<CrossingClaim>[]): number | null {
  const points = claims.flatMap(({ item: { lon, lat } }) =>
    lon === null || lat === null ? [] : [{ lon, lat }],
  );
  if (points.length < 2) return null;
  const distances = points.flatMap((one, at) => points.slice(at + 1).map((other) => distanceKm(one, other)));
  return Math.round(Math.max(...distances) * 10) / 10;
}

/** Stretches of fence with every claim beside the others: claims of one ref are one stretch. */
export function describeFence(stored: readonly Stored<FenceSegment>[]): readonly Static<typeof FenceView>[] {
  return [...Map.groupBy(stored, ({ item }) => item.ref)].map(([ref, claims]) => ({
    ref,
    claims: claims.map(({ item: { state, since, source, line }, dataset }) => ({
      ...{ state, since, source, ...originOf(dataset) },
      // `!`: read inside the line.
      line: Array.from({ length: line.length / 2 }, (_, at): [number, number] => [
        line[2 * at]!,
        line[2 * at + 1]!,
      ]),
    })),
  }));
}

/** Of which dataset a claim is, and whether it is invented. */
export function originOf(dataset: PlaceDataset | null) {
  return { dataset: dataset?.id ?? null, synthetic: dataset?.synthetic ?? false };
}
