/** From hits to patterns: folds them, judges each pattern as a whole, and folds patterns of different rules over the same payments. */

import { type Fold, foldHit, openFold } from './fold.ts';
import { type Hits, readHits } from './hits.ts';
import { foldAcrossRules, type Pattern, type StandingPattern, standsAsPattern } from './judge-pattern.ts';
import type { BookColumns } from './payment-book.ts';
import { GRAPH_RULES, type GraphSettings } from './settings.ts';

/** Folds the hits of several threads. */
export function foldHits(parts: readonly Hits[]): Fold {
  const fold = openFold(GRAPH_RULES.length);
  for (const hits of parts) {
    for (const { positions, ...hit } of readHits(hits)) foldHit(fold, { ...hit, payments: positions });
  }
  return fold;
}

/** The patterns of a fold that stand, told once each. */
export function standingPatterns(
  fold: Fold,
  columns: BookColumns,
  settings: GraphSettings,
): readonly StandingPattern[] {
  const patterns = [...fold.episodes]
    .filter((episode) => !episode.over)
    .map(
      (episode): Pattern => ({
        // `!`: hits bear codes of rules.
        rule: GRAPH_RULES[episode.rule]!,
        surprise: episode.surprise,
        payments: [...episode.payments].sort((a, b) => a - b),
      }),
    );
  return foldAcrossRules(patterns.filter((pattern) => standsAsPattern(columns, settings, pattern)));
}
