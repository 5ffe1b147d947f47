/** T01 to T08 over a table of payments. */

import type { Detection, PaymentColumns, UndeterminedBound } from '../model.ts';
import { describePattern } from './describe-pattern.ts';
import { foldHits, standingPatterns } from './find-patterns.ts';
import { readUndetermined } from './hits.ts';
import { type ReferenceRates, ratesOf } from './reference-rates.ts';
import { scanInThreads } from './scan-in-threads.ts';
import type { GraphRule, GraphSettings } from './settings.ts';

/** What a run is told. */
export interface PatternRun {
  readonly settings: GraphSettings;
  readonly rates: ReferenceRates;
  /** Version of each rule, for its detections. */
  readonly versions: Readonly<Record<GraphRule, string>>;
  /** Threads that look; the answer does not depend on it. */
  readonly threads: number;
}

/** Where a rule could not tell. */
export interface UndeterminedAccount extends UndeterminedBound {
  readonly rule: GraphRule;
}

/** What a run found, in order of first payment and rule, and where it could not tell, in order of account. */
export interface PatternsFound {
  readonly detections: readonly Detection[];
  readonly undetermined: readonly UndeterminedAccount[];
}

/** Finds fans, gather-scatter, scatter-gather, cycles, chains, bipartite groups and stacks; a bound that cut a search is reported. */
export async function detectPatterns(columns: PaymentColumns, run: PatternRun): Promise<PatternsFound> {
  const rates = ratesOf(columns.currencies, run.rates);
  const parts = await scanInThreads(columns, { settings: run.settings, rates, threads: run.threads });
  const patterns = standingPatterns(foldHits(parts), columns, run.settings);
  const source = { columns, rates, base: run.rates.base };
  const detections = patterns.map((pattern) => describePattern(source, pattern, run.versions[pattern.rule]));
  // `!`: a detection has one payment at least.
  detections.sort((a, b) => a.payments[0]! - b.payments[0]! || (a.rule < b.rule ? -1 : 1));
  const keys = new Set(parts.flatMap((hits) => [...hits.undetermined]));
  return {
    detections,
    undetermined: listUndetermined(
      [...keys].sort((a, b) => a - b),
      run.settings,
    ),
  };
}

function listUndetermined(keys: readonly number[], settings: GraphSettings): readonly UndeterminedAccount[] {
  return keys.map((key) => {
    const cut = readUndetermined(key);
    return { ...cut, limit: limitOf(cut, settings) };
  });
}

function limitOf(cut: { readonly rule: GraphRule; readonly bound: string }, settings: GraphSettings): number {
  const { fanIn, fanOut, gatherScatter, scatterGather, cycle, chain, bipartite, stack } = settings;
  const limits = {
    'fan-in': fanIn,
    'fan-out': fanOut,
    'gather-scatter': gatherScatter,
    'scatter-gather': scatterGather,
    cycle,
    chain,
    bipartite,
    stack,
  };
  if (cut.bound === 'paths') return cut.rule === 'chain' ? chain.stepsMax : cycle.stepsMax;
  if (cut.bound === 'busy-account') return limits[cut.rule].trafficMax;
  return cut.bound === 'hub-payments' ? limits[cut.rule].hubEdgesMax : 0;
}
