/** The security index of one year: areas, weighed by a stated profile from their incidents. */

import { fault } from '../../base/index.ts';
import type { IncidentColumns, PlacePrecision } from '../model.ts';
import { bandScore, type IndexScale } from './banding.ts';
import type {
  IndexReason,
  IndexVerdict,
  SecurityIndex,
  Span,
  UnitIndex,
  UnlocatedArea,
  YearSum,
} from './model.ts';
import type { IndexRebase } from './placement.ts';
import { INDEX_TERMS, type IndexProfile, type IndexTerm } from './profile.ts';
import { rankScores, rankSpans, rankUnderWeights } from './rank.ts';
import {
  type IncidentAreas,
  type IncidentSum,
  type IncidentSums,
  sumIncidents,
  yearOfDay,
} from './sum-incidents.ts';

/** What the index is computed by. */
export interface IndexOptions {
  readonly year: number;
  readonly profile: IndexProfile;
  /** How closely a place must be known: `adm2` for districts (when left out), `adm1` for provinces. */
  readonly placePrecision?: PlacePrecision;
  /** The area above each incident's unit, so that what is not located can be told for it. */
  readonly areas?: IncidentAreas;
  /**
   * Re-bases incidents that are coded by older lines to the units of a newer layer: shares of units that were split are an estimate, and the
   * index says so. Without it units are as the incidents name them.
   */
  readonly rebase?: IndexRebase;
  /** First and last year that the source covers; those of its incidents when left out. */
  readonly coverage?: { readonly from: number; readonly to: number };
  /** Share by which weights are changed, up to 0.9; 0.25 when left out. */
  readonly change?: number;
  /** A scale of another year or area, so that both can be compared; of the units themselves when left out. */
  readonly scale?: IndexScale;
}

/** Name and version of the computation; another result for the same incidents is another version. */
export const INDEX_METHOD = 'silsila-security-index 1';
/** Most areas that are ranked at once: each is compared with each, under every change of the weights. */
export const INDEX_UNITS_MAX = 3_000;
/** Share by which weights are changed to see what hangs on them; our choice. */
export const WEIGHT_CHANGE = 0.25;
/** From this share of incidents that are not located on, the units of an area are undetermined; our choice. */
export const UNLOCATED_SHARE_MAX = 0.5;

/** A unit before it is compared with the others. */
interface Draft {
  readonly unit: string;
  readonly area: string | null;
  readonly years: readonly YearSum[];
  readonly raw: Span;
  readonly rawIfUnknownAsKnown: number;
  readonly totals: Readonly<Record<IndexTerm, number>>;
  readonly verdict: IndexVerdict;
  readonly because: readonly IndexReason[];
}

/** What every unit is judged against. */
interface Frame {
  readonly profile: IndexProfile;
  readonly years: readonly { readonly year: number; readonly covered: boolean; readonly weight: number }[];
  readonly sums: IncidentSums;
  readonly areas: IncidentAreas | undefined;
  readonly notTold: readonly IndexTerm[];
  readonly means: Readonly<Record<IndexTerm, number>>;
}

/**
 * Computes the index. An incident counts for the year in which it began; what a source does not say adds nothing and is counted as unknown.
 * @throws REQUEST_INVALID for a share of change that is not from 0 to 0.9; INPUT_TOO_LARGE beyond INDEX_UNITS_MAX areas
 */
export function computeIndex(columns: IncidentColumns, options: IndexOptions): SecurityIndex {
  const { profile, year, change = WEIGHT_CHANGE } = options;
  if (!(change >= 0 && change <= 0.9))
    throw fault('REQUEST_INVALID', 'change: a share from 0 to 0.9 is needed');
  if (Math.max(columns.units.length, options.areas?.names.length ?? 0) > INDEX_UNITS_MAX)
    throw fault(
      'INPUT_TOO_LARGE',
      `there are more than ${INDEX_UNITS_MAX} areas to rank: narrow the question to a country or a source, or ask for provinces`,
    );
  const coverage = coverageOf(columns, options);
  const years = weighYears(year, profile.yearWeights, coverage);
  const sums = sumIncidents(columns, {
    years: years.map((one) => one.year),
    placePrecision: options.placePrecision ?? 'adm2',
    ...{ areas: options.areas, rebase: options.rebase },
  });
  const frame: Frame = { profile, years, sums, areas: options.areas, ...knownTerms(sums, profile) };
  const drafts = sums.names.map((unit, at) => draftUnit(frame, unit, at));
  const scored = drafts.filter(({ verdict }) => verdict !== 'undetermined');
  const scale = options.scale ?? scaleOf(scored);
  return {
    ...{ year, profile, method: INDEX_METHOD, scale, coverage },
    ...compareUnits(drafts, { profile, scale, change }),
    unlocated: describeUnlocated(frame),
    counts: { incidents: sums.incidents, located: sums.located, acrossYears: sums.acrossYears },
    termsNotTold: frame.notTold,
  };
}

function coverageOf(columns: IncidentColumns, { coverage }: IndexOptions): SecurityIndex['coverage'] {
  if (coverage !== undefined) return { ...coverage, stated: true };
  if (columns.count === 0) return { from: 0, to: -1, stated: false };
  const last = columns.day.reduce((latest, day) => Math.max(latest, day), -Infinity);
  const first = columns.day.reduce((earliest, day) => Math.min(earliest, day), Infinity);
  return { from: yearOfDay(first), to: yearOfDay(last), stated: false };
}

function weighYears(
  year: number,
  yearWeights: readonly number[],
  coverage: SecurityIndex['coverage'],
): Frame['years'] {
  const years = yearWeights.map((weight, back) => {
    const one = year - back;
    return { year: one, covered: one >= coverage.from && one <= coverage.to, weight };
  });
  const sum = years.reduce((total, { covered, weight }) => total + (covered ? weight : 0), 0);
  return years.map((one) => ({ ...one, weight: one.covered ? one.weight / sum : 0 }));
}

/** Terms of which no located incident says anything, and what one that does say it tells on average. */
function knownTerms(sums: IncidentSums, profile: IndexProfile): Pick<Frame, 'notTold' | 'means'> {
  const means = { incidents: 1, killed: 0, injured: 0, property: 0, hostages: 0 };
  const notTold: IndexTerm[] = [];
  const all = sums.units.flat();
  for (const term of INDEX_TERMS) {
    const told = all.reduce((count, sum) => count + sum.incidents - sum.terms[term].unknown, 0);
    const total = all.reduce((count, sum) => count + sum.terms[term].best, 0);
    if (told > 0) means[term] = total / told;
    else if (profile.weights[term] > 0 && sums.located > 0) notTold.push(term);
  }
  return { notTold, means };
}

function draftUnit(frame: Frame, unit: string, at: number): Draft {
  const { profile, means, areas, sums } = frame;
  const own = sums.units[at] ?? [];
  const years = frame.years.map((year, slot) => describeYear(year, own[slot], profile));
  const over = (pick: (year: YearSum) => number): number =>
    years.reduce((sum, year) => sum + year.weight * pick(year), 0);
  const totalOf = (term: IndexTerm): number => over(({ terms }) => terms[term].best);
  const missing = over(({ terms }) =>
    INDEX_TERMS.reduce((sum, term) => sum + profile.weights[term] * means[term] * terms[term].unknown, 0),
  );
  const best = over(({ raw }) => raw.best);
  const because = reasonsFor(frame, at, years);
  return {
    unit,
    area: areas?.names[sums.areaOf[at] ?? -1] ?? null,
    years,
    raw: { low: over(({ raw }) => raw.low), best, high: over(({ raw }) => raw.high) },
    rawIfUnknownAsKnown: best + missing,
    totals: {
      ...{ incidents: totalOf('incidents'), killed: totalOf('killed'), injured: totalOf('injured') },
      ...{ property: totalOf('property'), hostages: totalOf('hostages') },
    },
    verdict: verdictOf(because),
    because,
  };
}

function describeYear(
  year: Frame['years'][number],
  sum: IncidentSum | undefined,
  { weights }: IndexProfile,
): YearSum {
  const nothing = { low: 0, best: 0, high: 0, unknown: 0 };
  const terms = sum?.terms ?? {
    ...{ incidents: nothing, killed: nothing, injured: nothing, property: nothing, hostages: nothing },
  };
  const weighed = (end: keyof Span): number =>
    INDEX_TERMS.reduce((total, term) => total + weights[term] * terms[term][end], 0);
  return {
    ...{ ...year, incidents: sum?.incidents ?? 0, terms },
    raw: { low: weighed('low'), best: weighed('best'), high: weighed('high') },
  };
}

function reasonsFor(frame: Frame, at: number, years: readonly YearSum[]): readonly IndexReason[] {
  const { profile, notTold } = frame;
  const uncovered = years.filter(({ covered }) => !covered).map(({ year }) => year);
  if (years[0]?.covered !== true) return [{ kind: 'year-not-covered', years: uncovered }];
  const imprecise = imprecisionOf(frame, at);
  if (imprecise !== null) return [imprecise];
  const of = years.reduce((sum, { incidents }) => sum + incidents, 0);
  const weighed = INDEX_TERMS.filter((term) => profile.weights[term] > 0);
  const unknownOf = (term: IndexTerm): number =>
    years.reduce((sum, { terms }) => sum + terms[term].unknown, 0);
  if (of > 0 && weighed.every((term) => unknownOf(term) === of)) return [{ kind: 'nothing-known' }];
  const estimated = frame.sums.estimated[at] ?? 0;
  return [
    ...(estimated > 0 ? [{ kind: 'estimated-shares', incidents: estimated, of } as const] : []),
    ...(uncovered.length > 0 ? [{ kind: 'history-short', years: uncovered } as const] : []),
    ...weighed.flatMap((term): readonly IndexReason[] => {
      const incidents = unknownOf(term);
      if (incidents === 0) return [];
      if (notTold.includes(term)) return [{ kind: 'term-not-told', term }];
      return [{ kind: 'term-unknown', term, incidents, of }];
    }),
  ];
}

/** Whether too much of what happened in the area above is not located to any of its units. */
function imprecisionOf({ sums, areas }: Frame, at: number): IndexReason | null {
  const area = sums.areaOf[at] ?? -1;
  const count = (rows: readonly (readonly IncidentSum[] | undefined)[]): number =>
    rows.reduce((sum, row) => sum + (row ?? []).reduce((own, { incidents }) => own + incidents, 0), 0);
  const siblings = area < 0 ? sums.units : sums.units.filter((_, unit) => sums.areaOf[unit] === area);
  const incidents = count(area < 0 ? sums.unlocated : [sums.unlocated[area]]);
  const of = incidents + count(siblings);
  if (of === 0 || incidents / of < UNLOCATED_SHARE_MAX) return null;
  return { kind: 'places-too-imprecise', area: areas?.names[area] ?? null, incidents, of };
}

function verdictOf(because: readonly IndexReason[]): IndexVerdict {
  const stops = ['year-not-covered', 'nothing-known', 'places-too-imprecise', 'no-spread'];
  if (because.some(({ kind }) => stops.includes(kind))) return 'undetermined';
  return because.length === 0 ? 'determined' : 'partial';
}

function scaleOf(scored: readonly Draft[]): IndexScale | null {
  if (scored.length === 0) return null;
  const scores = scored.map(({ raw }) => raw.best);
  return { min: Math.min(...scores), max: Math.max(...scores) };
}

function compareUnits(
  drafts: readonly Draft[],
  {
    profile,
    scale,
    change,
  }: { readonly profile: IndexProfile; readonly scale: IndexScale | null; readonly change: number },
): Pick<SecurityIndex, 'units' | 'sensitivity'> {
  const scored = drafts.filter(({ verdict }) => verdict !== 'undetermined');
  const ranks = rankScores(scored.map(({ raw }) => raw.best));
  const byClaims = rankSpans(scored.map(({ raw }) => raw));
  const byWeights = rankUnderWeights(
    scored.map(({ totals }) => totals),
    profile.weights,
    change,
  );
  const placed = new Map(
    scored.map((draft, at) => [
      draft,
      {
        ...{ rank: ranks[at] ?? null, rankByClaims: byClaims[at] ?? null },
        rankByWeights: byWeights.ranges[at] ?? null,
      },
    ]),
  );
  const nowhere = { rank: null, rankByClaims: null, rankByWeights: null };
  const units = drafts.map((draft) => placeUnit(draft, scale, placed.get(draft) ?? nowhere));
  return {
    units: units.toSorted(byRank),
    sensitivity: scored.length === 0 ? null : byWeights.sensitivity,
  };
}

function placeUnit(
  { totals: _, ...draft }: Draft,
  scale: IndexScale | null,
  ranks: Pick<UnitIndex, 'rank' | 'rankByClaims' | 'rankByWeights'>,
): UnitIndex {
  const none = { index: null, band: null, peace: null };
  const { low, best, high } = draft.raw;
  if (draft.verdict === 'undetermined' || scale === null) return { ...draft, ...none, ...ranks };
  const [atLow, atBest, atHigh] = [bandScore(low, scale), bandScore(best, scale), bandScore(high, scale)];
  if (atLow === null || atBest === null || atHigh === null) {
    const because: readonly IndexReason[] = [...draft.because, { kind: 'no-spread' }];
    return { ...draft, ...none, ...ranks, verdict: 'undetermined', because };
  }
  const index = { low: atLow.index, best: atBest.index, high: atHigh.index };
  const peace = { low: 10 - index.high, best: 10 - index.best, high: 10 - index.low };
  return { ...draft, index, band: atBest.band, peace, ...ranks };
}

function byRank(left: UnitIndex, right: UnitIndex): number {
  const order = (left.rank ?? Infinity) - (right.rank ?? Infinity);
  if (order < 0 || order > 0) return order;
  return left.unit < right.unit ? -1 : 1;
}

function describeUnlocated({ sums, areas }: Frame): readonly UnlocatedArea[] {
  return sums.unlocated.flatMap((bySlot, area) => {
    const incidents = bySlot.reduce((sum, one) => sum + one.incidents, 0);
    if (incidents === 0) return [];
    const over = (end: 'low' | 'best' | 'high' | 'unknown'): number =>
      bySlot.reduce((sum, one) => sum + one.terms.killed[end], 0);
    const ofYear = bySlot[0];
    return [
      {
        area: areas?.names[area] ?? null,
        incidents,
        incidentsOfYear: ofYear?.incidents ?? 0,
        killed: { low: over('low'), best: over('best'), high: over('high'), unknown: over('unknown') },
      },
    ];
  });
}
