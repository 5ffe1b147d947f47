import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingOn } from '../gazetteer/standing.ts';
import { unitNamed } from '../gazetteer/unit-named.ts';
import { unitOn, unitOnLines } from '../gazetteer/units-on.ts';
import type { AdminUnit } from '../model.ts';
import { openReferenceGazetteer } from './reference-gazetteer.ts';

const GAZETTEER = openReferenceGazetteer();
const UNITS = fc.constantFrom(...GAZETTEER.units);
const DAYS = fc
  .date({ min: new Date('1985-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

function unitsOf(code: string, day: string): readonly AdminUnit[] | null {
  const found = unitOn(GAZETTEER, code, day);
  if (found.kind === 'undetermined') return null;
  return found.kind === 'unit' ? [found.unit] : found.units;
}

describe('unitOn() over the reference facts', () => {
  it('answers with units of the day and of the same level, and with the unit itself exactly when it holds', () => {
    fc.assert(
      fc.property(UNITS, DAYS, (unit, day) => {
        const found = unitsOf(unit.code, day);
        for (const one of found ?? []) {
          expect(standingOn(one, day), `${unit.code} on ${day}`).toBe('holds');
          expect(one.level).toBe(unit.level);
        }
        expect(found?.length === 1 && found[0] === unit).toBe(standingOn(unit, day) === 'holds');
      }),
    );
  });
});

describe('unitOnLines() over the reference facts', () => {
  const apart = new Set<string>();

  it('leads forth: what a unit came of counts it among what is on that ground now', () => {
    fc.assert(
      fc.property(UNITS, DAYS, DAYS, (unit, one, other) => {
        const [linesOf, day] = one < other ? [one, other] : [other, one];
        if (standingOn(unit, day) !== 'holds') return;
        for (const before of unitsOf(unit.code, linesOf) ?? []) {
          const found = unitOnLines(GAZETTEER, before.code, { linesOf, day, apart });
          const units =
            found.kind === 'unit' ? [found.unit] : found.kind === 'other' ? found.units : found.candidates;
          expect(units, `${unit.code} by lines of ${linesOf} on ${day}`).toContain(unit);
        }
      }),
    );
  });

  it('tells of a later carving only what has no lines of its own', () => {
    const codes = (beside: readonly string[], linesOf: string | null) => {
      const found = unitOnLines(GAZETTEER, 'pk-swat', { linesOf, day: '2020-01-01', apart: new Set(beside) });
      return (found.kind === 'other' ? found.units : found.kind === 'unit' ? [found.unit] : []).map(
        ({ code }) => code,
      );
    };
    expect(codes([], '1990-01-01').sort()).toEqual(['pk-buner', 'pk-shangla', 'pk-swat']);
    expect(codes(['pk-buner'], '1993-01-01').sort()).toEqual(['pk-shangla', 'pk-swat']);
    expect(codes([], '2019-12-31')).toEqual(['pk-swat']);
    expect(codes(['pk-buner', 'pk-shangla'], null)).toEqual(['pk-swat']);
  });
});

describe('unitNamed() over the reference facts', () => {
  it('finds every unit by its own name while it holds, or says that several bear it', () => {
    fc.assert(
      fc.property(UNITS, DAYS, (unit, day) => {
        if (standingOn(unit, day) !== 'holds') return;
        const found = unitNamed(GAZETTEER, unit.name, { day, country: unit.country, level: unit.level });
        if (found.kind === 'matched') expect(found.units).toEqual([unit]);
        else expect(found.candidates.map(({ unit: { code } }) => code)).toContain(unit.code);
      }),
    );
  });

  it('answers whatever it is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), DAYS, (text, day) => {
        expect(['matched', 'undetermined']).toContain(unitNamed(GAZETTEER, text, { day }).kind);
      }),
    );
  });
});
