import { describe, expect, it } from 'vitest';
import { divisionsOf } from '../gazetteer/division.ts';
import { jurisdictionOn } from '../gazetteer/jurisdiction.ts';
import { standingOn } from '../gazetteer/standing.ts';
import { unitNamed } from '../gazetteer/unit-named.ts';
import { beginningsOf, endingsOf, parentOn, unitOn, unitsOn } from '../gazetteer/units-on.ts';
import type { AdminUnit } from '../model.ts';
import { CROSSING_CLAIMS } from './crossings.ts';
import { JURISDICTION_FACTS } from './jurisdiction.ts';
import { openReferenceGazetteer } from './reference-gazetteer.ts';

const GAZETTEER = openReferenceGazetteer();
const DAY = '2026-01-01';

function codes(units: readonly AdminUnit[]): readonly string[] {
  return units.map(({ code }) => code);
}

function meant(text: string, day: string): readonly string[] {
  const found = unitNamed(GAZETTEER, text, { day, country: 'pk', level: 'adm2' });
  return found.kind === 'matched' ? codes(found.units) : [found.because];
}

describe('openReferenceGazetteer()', () => {
  it('has a source for every unit and change, and a change for each end', () => {
    for (const unit of GAZETTEER.units) {
      expect(unit.source, unit.code).not.toBe('');
      expect(unit.code).toMatch(/^[a-z]{2}(-[a-z0-9]+)*$/);
      if (unit.validTo !== null) expect(endingsOf(GAZETTEER, unit), unit.code).not.toEqual([]);
      if (unit.parent !== null) expect(parentOn(GAZETTEER, unit, dayWithin(unit)), unit.code).not.toBe(null);
    }
    for (const { to, from, date, kind } of GAZETTEER.changes.filter((one) => one.kind !== 'proposed')) {
      for (const code of to.filter((one) => !from.includes(one))) {
        const unit = GAZETTEER.byCode.get(code);
        const begins = unit !== undefined && beginningsOf(GAZETTEER, unit).length > 0;
        expect(begins, `${date} ${kind} ${code}`).toBe(true);
      }
    }
  });

  it('never has two units of one name, level and parent on one day', () => {
    const days = ['1995-01-01', '2012-01-01', '2018-06-30', '2019-06-01', '2021-07-01', DAY];
    for (const day of days) {
      const named = unitsOn(GAZETTEER, day).holding.map(
        (unit) => `${unit.level} ${unit.name} ${parentOn(GAZETTEER, unit, day)?.code}`,
      );
      expect(
        named.filter((name, at) => named.indexOf(name) !== at),
        day,
      ).toEqual([]);
    }
  });

  it('counts the districts of Khyber Pakhtunkhwa as listed in February 2024, and 34 provinces', () => {
    const kp = { parent: 'pk-khyber-pakhtunkhwa', level: 'adm2', country: 'pk' } as const;
    const { holding, undetermined } = unitsOn(GAZETTEER, '2024-02-15', kp);
    expect([holding.length, undetermined.length]).toEqual([38, 0]);
    expect(unitsOn(GAZETTEER, DAY, { country: 'af', level: 'adm1' }).holding).toHaveLength(34);
    // 36 of the list of December 2024: Karezat, whose status is unclear, is not among them.
    const balochistan = unitsOn(GAZETTEER, '2024-12-15', { parent: 'pk-balochistan', level: 'adm2' });
    expect(balochistan.holding).toHaveLength(36);
  });

  it('has every listed district in one division, as it was on the day of the list', () => {
    for (const [province, day] of [
      ['pk-khyber-pakhtunkhwa-2018', '2024-02-15'],
      ['pk-balochistan', '2024-12-15'],
    ] as const) {
      const listed = GAZETTEER.divisions.filter((one) => one.province === province);
      const { holding } = unitsOn(GAZETTEER, day, { parent: province, level: 'adm2' });
      expect(listed.flatMap(({ districts }) => districts).sort()).toEqual(codes(holding).toSorted());
    }
    expect(divisionsOf(GAZETTEER.divisions, 'pk-chaman').map(({ name }) => name)).toEqual(['Quetta']);
    expect(divisionsOf(GAZETTEER.divisions, 'pk-lahore')).toEqual([]);
  });

  it.each(['Malakand Division', 'MAKRAN DIVISION'])('takes %s for none of its districts', (name) => {
    const found = unitNamed(GAZETTEER, name, { day: DAY, country: 'pk', level: 'adm2' });
    expect(found).toMatchObject({
      kind: 'undetermined',
      because: expect.stringMatching(/no district; in 2024/),
    });
  });

  it('knows 398 districts of Afghanistan, and no province of those that bear one name', () => {
    const districts = unitsOn(GAZETTEER, DAY, { country: 'af', level: 'adm2' }).holding;
    expect(districts).toHaveLength(398);
    const asked = { day: DAY, country: 'af', level: 'adm2' } as const;
    expect(unitNamed(GAZETTEER, 'Arghandab', asked).kind).toBe('undetermined');
    for (const [name, options] of [
      ['Arghandab', { ...asked, parent: 'af-zabul' }],
      ['Khanshin', asked],
    ] as const)
      expect(unitNamed(GAZETTEER, name, options), name).toMatchObject({ kind: 'matched' });
  });

  it.each([
    ['pk-fata', '2018-05-30', ['pk-fata']],
    ['pk-fata', '2018-05-31', ['pk-khyber-pakhtunkhwa-2018']],
    ['pk-fr-tank', '2018-06-15', ['pk-fr-tank-2018']],
    ['pk-fr-tank', '2018-07-19', ['pk-tank-2018']],
    ['pk-khyber-agency', '2019-01-01', ['pk-khyber']],
    ['pk-south-waziristan-agency', '2023-01-01', ['pk-upper-south-waziristan', 'pk-lower-south-waziristan']],
    ['pk-chitral', '2018-11-20', ['pk-upper-chitral', 'pk-lower-chitral']],
    ['pk-chaman', '2021-06-28', ['pk-killa-abdullah']],
    ['pk-lehri', '2019-01-01', ['pk-sibi-2018', 'pk-kachhi-2018']],
    ['pk-central-dir', '1990-01-01', ['pk-dir']],
  ])('knows what %s was on %s', (code, day, expected) => {
    const found = unitOn(GAZETTEER, code, day);
    expect(codes(found.kind === 'unit' ? [found.unit] : found.kind === 'other' ? found.units : [])).toEqual(
      expected,
    );
  });

  it('does not say which South Waziristan it was in October 2022', () => {
    expect(unitOn(GAZETTEER, 'pk-south-waziristan', '2022-10-20')).toMatchObject({ kind: 'undetermined' });
  });

  it.each([
    ['Chitral', '2015-01-01', ['pk-chitral']],
    ['Chitral District', '2020-01-01', ['pk-upper-chitral', 'pk-lower-chitral']],
    ['South Waziristan', '2024-01-01', ['pk-upper-south-waziristan', 'pk-lower-south-waziristan']],
    ['South Waziristan Agency', '2010-01-01', ['pk-south-waziristan-agency']],
    ['Qilla Abdullah', '2023-01-01', ['pk-killa-abdullah-2021']],
    ['Qila Abdulla', '2010-01-01', ['pk-killa-abdullah']],
    ['Nawabshah', '2019-01-01', ['pk-shaheed-benazirabad']],
    ['پشاور', '2024-01-01', ['pk-peshawar-2018']],
    ['باجوڑ', '2010-01-01', ['pk-bajaur-agency']],
    ['Nowshehra', '2020-01-01', ['pk-nowshera']],
    ['Vihari', '2019-01-01', ['pk-vehari']],
    ['FR Tank - Jandola', '2010-01-01', ['pk-fr-tank']],
    ['Neelam district', '2010-01-01', ['pk-neelum']],
    ['Jafarabad Distrcit', '2010-01-01', ['pk-jafarabad']],
  ])('finds %s on %s', (text, day, expected) => expect(meant(text, day)).toEqual(expected));

  it('says which law was in force in Khyber before and after the merger', () => {
    const on = (day: string) => jurisdictionOn(GAZETTEER, JURISDICTION_FACTS, { code: 'pk-khyber', day });
    const laws = (day: string) => {
      const found = on(day);
      return found.kind === 'recorded'
        ? found.facts.map(({ fact, standing }) => `${fact.id} ${standing}`)
        : [];
    };
    expect(laws('2015-01-01')).toEqual(['fata-federal holds', 'fata-fcr holds']);
    expect(laws('2018-05-20')).toEqual([
      ...['fata-federal holds', 'fata-fcr undetermined', 'fata-interim undetermined'],
    ]);
    expect(laws('2020-06-01')).toEqual(['merged-provincial holds']);
    const lahore = jurisdictionOn(GAZETTEER, JURISDICTION_FACTS, { code: 'pk-lahore', day: DAY });
    expect(lahore.kind).toBe('undetermined');
  });
});

describe('CROSSING_CLAIMS', () => {
  it('keep positions that disagree side by side, and give none where none was found', () => {
    const torkham = CROSSING_CLAIMS.filter(({ name }) => name === 'Torkham').map(({ lat, lon }) => [
      lat,
      lon,
    ]);
    expect(torkham).toEqual([
      [34.190457, 71.069264],
      [34.12, 71.09],
    ]);
    for (const claim of CROSSING_CLAIMS) {
      expect(claim.lon === null).toBe(claim.lat === null);
      expect(claim.lon === null).toBe(claim.precisionKm === null);
      expect(claim.source).not.toBe('');
    }
    expect(CROSSING_CLAIMS.filter(({ name }) => name === 'Badini').every(({ lat }) => lat === null)).toBe(
      true,
    );
  });
});

/** A day on which the unit holds. */
function dayWithin(unit: AdminUnit): string {
  const days = [
    DAY,
    ...Array.from({ length: 120 }, (_, at) => `${1905 + at}-12-31`),
    '2018-06-15',
    '2018-05-30',
  ];
  const day = days.reverse().find((one) => standingOn(unit, one) === 'holds');
  if (day === undefined) throw new Error(`${unit.code} never holds`);
  return day;
}
