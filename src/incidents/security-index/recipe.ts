/** The recipe of one number of the index: every incident, weight and step, so that it can be computed again without Silsila. */

import { stringify } from 'csv-stringify/sync';
import { fault } from '../../base/index.ts';
import type { IncidentColumns, PlacePrecision } from '../model.ts';
import { bandCutOffs, type IndexScale } from './banding.ts';
import type { SecurityIndex, UnitIndex } from './model.ts';
import { type IndexRebase, placementOf } from './placement.ts';
import { INDEX_TERMS, type IndexProfile, type IndexTerm } from './profile.ts';
import { claimOf, type TermClaim, yearOfDay } from './sum-incidents.ts';

/** What an incident says of a term; null: nothing. */
export interface ToldClaim {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/** One incident of a recipe. */
export interface RecipeIncident {
  /** The source's id. */
  readonly ref: string;
  /** ISO day on which it began. */
  readonly day: string;
  readonly year: number;
  readonly terms: Readonly<Record<IndexTerm, ToldClaim>>;
  /** 1, or the share of the older unit that it was located to. */
  readonly share: number;
  /** What it adds to the raw score: the year's weight times its share times the sum of weight times best claim. */
  readonly points: number;
}

/** One step of the computation, in words and as a number; null where it could not be done. */
export interface RecipeStep {
  readonly name: string;
  readonly formula: string;
  readonly value: number | null;
}

/** Everything that one number of the index is made of. */
export interface IndexRecipe {
  readonly unit: string;
  readonly year: number;
  readonly method: string;
  readonly profile: IndexProfile;
  readonly years: readonly { readonly year: number; readonly covered: boolean; readonly weight: number }[];
  readonly placePrecision: PlacePrecision;
  readonly scale: IndexScale | null;
  readonly cutOffs: readonly number[];
  readonly incidents: readonly RecipeIncident[];
  readonly steps: readonly RecipeStep[];
  readonly verdict: UnitIndex['verdict'];
  readonly because: UnitIndex['because'];
}

/** Which number, and how closely a place had to be known for it. */
export interface RecipeOptions {
  readonly unit: string;
  readonly placePrecision?: PlacePrecision;
  /** As it was given for the index. */
  readonly rebase?: IndexRebase;
}

/**
 * Writes the recipe of a unit of an index that was computed from these incidents.
 * @throws NOT_FOUND for a unit that the index does not have
 */
export function writeRecipe(
  columns: IncidentColumns,
  index: SecurityIndex,
  { unit: name, placePrecision = 'adm2', rebase }: RecipeOptions,
): IndexRecipe {
  const unit = index.units.find((one) => one.unit === name);
  if (unit === undefined) throw fault('NOT_FOUND', `the index has no unit "${name}"`);
  const { profile, scale, year, method } = index;
  const years = unit.years.map((one) => ({ year: one.year, covered: one.covered, weight: one.weight }));
  const weightOf = new Map(years.map((one) => [one.year, one.weight]));
  const placement = placementOf(columns, { placePrecision, rebase });
  const at = placement.units.indexOf(name);
  const incidents: RecipeIncident[] = [];
  for (let row = 0; row < columns.count; row++) {
    const part = placement.partsOf(row).find((one) => one.unit === at);
    if (part === undefined) continue;
    const weight = weightOf.get(yearOfDay(columns.day[row] ?? 0));
    if (weight !== undefined)
      incidents.push(describeIncident(columns, row, { profile, weight, share: part.share }));
  }
  return {
    ...{ unit: name, year, method, profile, years, placePrecision, scale, incidents },
    cutOffs: scale === null || unit.index === null ? [] : bandCutOffs(scale),
    steps: stepsOf(unit, scale),
    ...{ verdict: unit.verdict, because: unit.because },
  };
}

const COLUMNS = [
  ...['part', 'name', 'value', 'day', 'year', 'killed_low', 'killed', 'killed_high'],
  ...['injured_low', 'injured', 'injured_high', 'property', 'hostages', 'points'],
];

/** A recipe as rows of text. */
export interface RecipeTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The recipe as a table. The first column says what a row is: `about`, `weight`, `year-weight`, `scale`, `cut-off`, `incident`, `step`. An
 * empty cell is unknown, never 0. Of invented incidents it says so in its first row.
 */
export function recipeTable(
  recipe: IndexRecipe,
  { synthetic }: { readonly synthetic: boolean },
): RecipeTable {
  const rows = [
    ...(synthetic ? [['about', 'SYNTHETIC', 'invented incidents are counted']] : []),
    ...headRows(recipe),
    ...recipe.incidents.map(incidentRow),
    ...recipe.steps.map(({ name, formula, value }) => ['step', `${name}: ${formula}`, value ?? '']),
  ];
  const padded = rows.map((row) => COLUMNS.map((_, at) => String(row[at] ?? '')));
  return { columns: COLUMNS, rows: padded };
}

/** {@link recipeTable} as CSV; cells cannot start a formula. */
export function recipeCsv(recipe: IndexRecipe, facts: { readonly synthetic: boolean }): string {
  const { columns, rows } = recipeTable(recipe, facts);
  return stringify([columns, ...rows], { escape_formulas: true });
}

function headRows(recipe: IndexRecipe): readonly (readonly (string | number)[])[] {
  const { profile, scale } = recipe;
  return [
    ['about', 'unit', recipe.unit],
    ['about', 'year', recipe.year],
    ['about', 'method', recipe.method],
    ['about', 'profile', `${profile.id} ${profile.version}`],
    ['about', 'source of weights', `${profile.source} (${profile.verification})`],
    ['about', 'place precision', recipe.placePrecision],
    ['about', 'verdict', recipe.verdict],
    ...recipe.because.map((reason) => ['about', 'because', JSON.stringify(reason)]),
    ...INDEX_TERMS.map((term) => ['weight', term, profile.weights[term]]),
    ...recipe.years.map(({ year, covered, weight }) => ['year-weight', String(year), covered ? weight : '']),
    ...(scale === null
      ? []
      : [
          ['scale', 'min', scale.min],
          ['scale', 'max', scale.max],
        ]),
    ...recipe.cutOffs.map((cutOff, at) => ['cut-off', String((at + 1) / 2), cutOff]),
  ];
}

function incidentRow({ ref, day, year, terms, share, points }: RecipeIncident): readonly (string | number)[] {
  const told = ({ low, best, high }: ToldClaim) => [low ?? '', best ?? '', high ?? ''];
  const { killed, injured, property, hostages } = terms;
  return [
    ...['incident', ref, share, day, year, ...told(killed), ...told(injured)],
    ...[property.best ?? '', hostages.best ?? '', points],
  ];
}

function describeIncident(
  columns: IncidentColumns,
  row: number,
  {
    profile,
    weight,
    share,
  }: { readonly profile: IndexProfile; readonly weight: number; readonly share: number },
): RecipeIncident {
  const day = columns.day[row] ?? 0;
  const told = (term: IndexTerm): ToldClaim => toldClaim(claimOf(columns, row, term));
  const terms = {
    ...{ incidents: told('incidents'), killed: told('killed'), injured: told('injured') },
    ...{ property: told('property'), hostages: told('hostages') },
  };
  const sum = INDEX_TERMS.reduce((total, term) => total + profile.weights[term] * (terms[term].best ?? 0), 0);
  return {
    ref: columns.refs[row] ?? '',
    day: new Date(day * 86_400_000).toISOString().slice(0, 10),
    ...{ year: yearOfDay(day), terms, share, points: weight * share * sum },
  };
}

function toldClaim({ low, best, high }: TermClaim): ToldClaim {
  const known = (value: number): number | null => (value < 0 ? null : value);
  return { low: known(low), best: known(best), high: known(high) };
}

function stepsOf(unit: UnitIndex, scale: IndexScale | null): readonly RecipeStep[] {
  const years = unit.years.map(({ year, raw, covered }) => ({
    name: `raw ${year}`,
    formula:
      'sum over its incidents of share x the sum over terms of weight x best claim (unknown adds nothing)',
    value: covered ? raw.best : null,
  }));
  const lie = 'from 0 to 10; 0 where 2 x (raw - min) is at most 1';
  return [
    ...years,
    { name: 'raw', formula: 'sum over years of year weight x raw of the year', value: unit.raw.best },
    {
      name: 'index',
      formula: `10 x ln(2 x (raw - min)) / ln(2 x (max - min)), ${lie}`,
      value: unit.index?.best ?? null,
    },
    {
      name: 'band',
      formula: 'half the number of cut-offs r^n, n from 1 to 20, that 2 x (raw - min) reaches',
      value: unit.band,
    },
    { name: 'peace index', formula: '10 - index', value: unit.peace?.best ?? null },
    ...(scale === null
      ? []
      : [{ name: 'r', formula: '(2 x (max - min))^(1/20)', value: bandCutOffs(scale)[0] ?? null }]),
  ];
}
