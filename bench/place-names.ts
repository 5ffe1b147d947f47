/** How often the gazetteer finds the unit that a misspelt name means: one slip of the keys in each name of a district. */

import { openRandom, type Random } from '../src/incidents/index.ts';
import { type AdminUnit, openReferenceGazetteer, unitNamed, unitsOn } from '../src/places/index.ts';

const DAY = '2019-12-31';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Names of fewer letters have little that a slip leaves. */
const LENGTH_MIN = 4;
const EXAMPLES_SHOWN = 6;

/** What became of the names of one country with one kind of slip. */
export interface NameTrials {
  readonly country: string;
  readonly slip: string;
  readonly names: number;
  readonly right: number;
  readonly wrong: number;
  /** Undetermined, with the unit among the candidates. */
  readonly shown: number;
  /** A few names that were taken for another unit: written, meant, found. */
  readonly mistaken: readonly (readonly [written: string, meant: string, found: string])[];
}

type Slip = (name: string, at: number, random: Random) => string;

const SLIPS: readonly (readonly [string, Slip])[] = [
  ['none', (name) => name],
  ['a letter left out', (name, at) => name.slice(0, at) + name.slice(at + 1)],
  ['a letter twice', (name, at) => name.slice(0, at) + name.charAt(at) + name.slice(at)],
  [
    'two letters exchanged',
    (name, at) => name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
  ],
  [
    'another letter',
    (name, at, random) =>
      name.slice(0, at) + LETTERS.charAt(Math.floor(random.uniform() * LETTERS.length)) + name.slice(at + 1),
  ],
];

/** Tries every district of the day once with each slip; the place of the slip is drawn, never the first letter. */
export function tryNames(): readonly NameTrials[] {
  const gazetteer = openReferenceGazetteer();
  const random = openRandom(11);
  return ['pk', 'af'].flatMap((country) => {
    const units = unitsOn(gazetteer, DAY, { country, level: 'adm2' }).holding;
    const tried = units.filter(({ name }) => name.length >= LENGTH_MIN);
    return SLIPS.map(([slip, write]): NameTrials => {
      let [right, wrong, shown] = [0, 0, 0];
      const mistaken: (readonly [string, string, string])[] = [];
      for (const unit of tried) {
        const written = write(unit.name, 1 + Math.floor(random.uniform() * (unit.name.length - 2)), random);
        const found = unitNamed(gazetteer, written, { day: DAY, country, level: 'adm2' });
        if (found.kind !== 'matched')
          shown += found.candidates.some((one) => one.unit.code === unit.code) ? 1 : 0;
        else if (isUnit(found.units, unit)) right += 1;
        else {
          wrong += 1;
          mistaken.push([written, unit.name, found.named.name]);
        }
      }
      return {
        country,
        slip,
        names: tried.length,
        right,
        wrong,
        shown,
        mistaken: mistaken.slice(0, EXAMPLES_SHOWN),
      };
    });
  });
}

function isUnit(found: readonly AdminUnit[], { code }: AdminUnit): boolean {
  return found.length === 1 && found[0]?.code === code;
}
