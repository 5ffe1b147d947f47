/** The boundaries of a layer matched with units of the gazetteer by their names. */

import { parsePartialDate } from '../../base/index.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { type NamedUnit, unitNamed } from '../gazetteer/unit-named.ts';
import type { Boundary, BoundaryLayer } from '../model.ts';

/**
 * The layer with the units that its boundaries' names mean on its first day (or before its last, or as the record ends). A name of another year
 * means the unit of that year: the ground is that unit's. What is not certain stays unmatched.
 */
export function matchLayer(gazetteer: Gazetteer, layer: BoundaryLayer): BoundaryLayer {
  const day = dayOfLayer(layer);
  const boundaries = layer.boundaries.map((boundary): Boundary => {
    const found = nameOf(gazetteer, boundary, day);
    return { ...boundary, unit: found.kind === 'matched' ? found.named.code : null };
  });
  return { ...layer, boundaries };
}

function nameOf(gazetteer: Gazetteer, boundary: Boundary, day: string | undefined): NamedUnit {
  const { name, level, country, parentName } = boundary;
  const asked = {
    level,
    ...(country === null ? {} : { country }),
    ...(day === undefined ? {} : { day }),
  };
  const found = unitNamed(gazetteer, name, asked);
  if (found.kind === 'matched' || parentName === null) return found;
  const parent = unitNamed(gazetteer, parentName, { ...asked, level: ABOVE[level] });
  return parent.kind === 'matched'
    ? unitNamed(gazetteer, name, { ...asked, parent: parent.named.code })
    : found;
}

const ABOVE = { adm3: 'adm2', adm2: 'adm1', adm1: 'adm0', adm0: 'adm0' } as const;

/** A day on which the layer's lines held for certain; undefined where it names none. */
export function dayOfLayer({
  validFrom,
  validTo,
}: Pick<BoundaryLayer, 'validFrom' | 'validTo'>): string | undefined {
  if (validFrom !== null) return parsePartialDate(validFrom).to;
  if (validTo === null) return undefined;
  const before = new Date(`${parsePartialDate(validTo).from}T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
}
