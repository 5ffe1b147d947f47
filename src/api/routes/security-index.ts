/** The security index of areas, and the recipe by which anybody computes a number of it again. */

import Type, { type Static } from 'typebox';
import { fault } from '../../base/index.ts';
import {
  DEFAULT_PROFILE,
  findProfile,
  INDEX_PROFILES,
  type IndexProfile,
  type IndexReason,
  type IndexRecipe,
  type IndexRequest,
  loadIndex,
  parseWeights,
  recipeCsv,
  type SecurityIndex,
  type UnitIndex,
  writeRecipe,
} from '../../incidents/index.ts';
import type { Transaction } from '../../store/index.ts';
import { AREA_POLICIES } from '../action-policies.ts';
import { readerRoute } from '../route.ts';
import {
  IndexQuery,
  IndexYear,
  ProfileView,
  RecipeView,
  SecurityIndexView,
  type UnitIndexView,
} from '../schemas/security-index.ts';
import { closed, id } from '../schemas/shape.ts';
import { parseInstant } from '../schemas/time.ts';

/** Indices that one address may ask for in a minute: each reads all incidents. */
const INDICES_PER_MINUTE_MAX = 60;

const COMMON = {
  method: 'GET',
  tag: 'Areas',
  policy: AREA_POLICIES.read,
  audit: { kind: 'recorded' },
  requestsPerMinuteMax: INDICES_PER_MINUTE_MAX,
} as const;

const Query = closed({ year: IndexYear, ...IndexQuery });
const OfUnit = closed({ unit: id('Name of the unit, as the index gives it.'), year: IndexYear });
const UnitQuery = closed(IndexQuery);

/** Lists the profiles. */
export const listProfilesRoute = readerRoute({
  ...COMMON,
  path: '/security-index/profiles',
  summary: 'The profiles by which the index is weighed, with their versions and sources',
  input: {},
  output: closed({ default: Type.String(), profiles: Type.Array(ProfileView) }),
  run: async () => ({ default: DEFAULT_PROFILE, profiles: INDEX_PROFILES.map(describeProfile) }),
});

/** Reads the index. */
export const readIndexRoute = readerRoute({
  ...COMMON,
  path: '/security-index',
  summary: 'The security index of a year: areas by rank, with what claims and weights leave open',
  description:
    'Of the incidents that you may see. It belongs to areas, never to persons or groups. What a source does not say adds nothing and is ' +
    'told as unknown; incidents that are located to no unit are told for the area above and spread over nothing.',
  compresses: true,
  input: { query: Query },
  output: SecurityIndexView,
  run: async ({ tx, trail }, { query }) => {
    const { index, synthetic } = await loadIndex(tx, parseRequest(query.year, query));
    trail.count('incidents', index.counts.incidents);
    return { ...describeIndex(index), synthetic };
  },
});

/** Reads a recipe. */
export const readRecipeRoute = readerRoute({
  ...COMMON,
  path: '/security-index/{unit}/{year}',
  summary: 'What one number of the index is made of: its incidents, weights and steps',
  compresses: true,
  input: { params: OfUnit, query: UnitQuery },
  output: RecipeView,
  run: async ({ tx, trail }, { params, query }) => {
    const { recipe, synthetic } = await loadRecipe(tx, params, query);
    trail.shown(recipe.incidents.map(({ ref }) => ref));
    return { ...describeRecipe(recipe), synthetic };
  },
});

/** Takes a recipe away as a file. */
export const recipeFileRoute = readerRoute({
  ...COMMON,
  path: '/security-index/{unit}/{year}/recipe.csv',
  summary: 'The recipe of one number as CSV, to be computed again in a spreadsheet',
  produces: 'text/csv; charset=utf-8',
  keptAs: 'security-index-recipe.csv',
  input: { params: OfUnit, query: UnitQuery },
  output: Type.String({ description: 'CSV.' }),
  run: async ({ tx, trail }, { params, query }) => {
    const { recipe, synthetic } = await loadRecipe(tx, params, query);
    trail.shown(recipe.incidents.map(({ ref }) => ref));
    return recipeCsv(recipe, { synthetic });
  },
});

type Asked = Static<typeof UnitQuery>;

async function loadRecipe(
  tx: Transaction,
  { unit, year }: Static<typeof OfUnit>,
  query: Asked,
): Promise<{ readonly recipe: IndexRecipe; readonly synthetic: boolean }> {
  const { columns, index, placePrecision, synthetic } = await loadIndex(tx, parseRequest(year, query));
  return { recipe: writeRecipe(columns, index, { unit, placePrecision }), synthetic };
}

/** @throws REQUEST_INVALID for a profile or weights that are none, or both */
function parseRequest(year: number, query: Asked): IndexRequest {
  const { profile, weights, level = 'adm2', layer, country, origin, change, knownAt } = query;
  if (profile !== undefined && weights !== undefined)
    throw fault('REQUEST_INVALID', 'query: give a profile or weights, not both');
  return {
    year,
    profile: weights === undefined ? findProfile(profile ?? DEFAULT_PROFILE) : parseWeights(weights),
    level: layer === undefined ? level : { layer },
    ...(change === undefined ? {} : { change }),
    filter: {
      ...(country === undefined ? {} : { country }),
      ...(origin === undefined ? {} : { origins: [origin] }),
      ...(knownAt === undefined ? {} : { knownAt: parseInstant(knownAt) }),
    },
  };
}

function describeIndex(index: SecurityIndex): Omit<Static<typeof SecurityIndexView>, 'synthetic'> {
  const { profile, units, unlocated, termsNotTold, ...rest } = index;
  return {
    ...rest,
    profile: describeProfile(profile),
    units: units.map(describeUnit),
    unlocated: [...unlocated],
    termsNotTold: [...termsNotTold],
  };
}

function describeUnit({ because, years, ...unit }: UnitIndex): Static<typeof UnitIndexView> {
  return {
    ...unit,
    because: because.map(describeReason),
    years: years.map(({ terms: { killed, injured, property, hostages }, ...year }) => ({
      ...{ ...year, killed, injured, property, hostages },
    })),
  };
}

function describeReason(reason: IndexReason) {
  return {
    kind: reason.kind,
    years: 'years' in reason ? [...reason.years] : [],
    term: 'term' in reason ? reason.term : null,
    area: 'area' in reason ? reason.area : null,
    incidents: 'incidents' in reason ? reason.incidents : null,
    of: 'of' in reason ? reason.of : null,
  };
}

function describeProfile({ yearWeights, ...profile }: IndexProfile): Static<typeof ProfileView> {
  return { ...profile, yearWeights: [...yearWeights] };
}

function describeRecipe(recipe: IndexRecipe): Omit<Static<typeof RecipeView>, 'synthetic'> {
  const { profile, years, cutOffs, incidents, steps, because, ...rest } = recipe;
  return {
    ...{ ...rest, profile: describeProfile(profile), years: [...years], cutOffs: [...cutOffs] },
    incidents: incidents.map(({ terms: { killed, injured, property, hostages }, ...incident }) => ({
      ...{ ...incident, killed, injured, property, hostages },
    })),
    ...{ steps: [...steps], because: because.map(describeReason) },
  };
}
