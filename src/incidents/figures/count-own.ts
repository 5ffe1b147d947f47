/** Our own count beside a published figure, where our incidents reach over its window; else why not. */

import { sql } from 'kysely';
import type { Transaction } from '../../store/index.ts';
import { loadIncidentColumns } from '../store/load-columns.ts';
import { stands } from '../store/standing.ts';
import type { FigureClaim, FigureWindow } from './model.ts';

/** Our count over one window of a figure. */
export type OwnCount =
  | {
      readonly kind: 'counted';
      readonly window: FigureWindow;
      readonly low: number;
      readonly best: number;
      readonly high: number;
      readonly incidents: number;
      /** Incidents that do not say how many were killed; 0 where incidents are counted. */
      readonly unknown: number;
      /** What our sources count, so that it can be held against the definition of the figure. */
      readonly countingRules: readonly string[];
      readonly synthetic: boolean;
    }
  | {
      readonly kind: 'undetermined';
      readonly window: FigureWindow;
      /**
       * `no-rule`: nobody has said how to count it from incidents by place; `window-unknown`; `no-incidents`: none are on record;
       * `window-not-covered`: ours begin later or end earlier.
       */
      readonly because: 'no-rule' | 'window-unknown' | 'no-incidents' | 'window-not-covered';
    };

/** Counts the incidents that may be seen, once for each window of the figure. An incident counts in the window in which it began. */
export async function countOwn(tx: Transaction, claim: FigureClaim): Promise<readonly OwnCount[]> {
  const counts: OwnCount[] = [];
  for (const window of claim.windows) counts.push(await countWindow(tx, claim, window));
  return counts;
}

async function countWindow(tx: Transaction, claim: FigureClaim, window: FigureWindow): Promise<OwnCount> {
  const undetermined = (because: Extract<OwnCount, { kind: 'undetermined' }>['because']): OwnCount => ({
    ...{ kind: 'undetermined', window, because },
  });
  const { ownCount: rule } = claim;
  const { from, to } = window;
  if (rule === null) return undetermined('no-rule');
  if (from === null || to === null) return undetermined('window-unknown');
  const coverage = await readCoverage(tx, rule.country);
  if (coverage.firstOn === null || coverage.lastOn === null) return undetermined('no-incidents');
  if (coverage.firstOn > from || coverage.lastOn < to) return undetermined('window-not-covered');
  const columns = await loadIncidentColumns(tx, { country: rule.country, from, to });
  const sum = { low: 0, best: 0, high: 0, incidents: 0, unknown: 0 };
  const firstDay = Date.parse(from) / 86_400_000;
  for (let row = 0; row < columns.count; row++) {
    if ((columns.day[row] ?? 0) < firstDay) continue;
    sum.incidents++;
    const [low = -1, best = -1, high = -1] = [columns.low[row], columns.best[row], columns.high[row]];
    if (best < 0 && low < 0) sum.unknown++;
    sum.low += Math.max(0, low < 0 ? best : low);
    sum.best += Math.max(0, best < 0 ? low : best);
    sum.high += Math.max(0, high, best, low);
  }
  const { countingRules, synthetic } = coverage;
  const { incidents } = sum;
  const told =
    rule.measure === 'killed' ? sum : { incidents, low: incidents, best: incidents, high: incidents };
  return { kind: 'counted', window, unknown: 0, ...told, countingRules, synthetic };
}

interface Coverage {
  readonly firstOn: string | null;
  readonly lastOn: string | null;
  readonly countingRules: readonly string[];
  readonly synthetic: boolean;
}

/** The first and the last day of the incidents of a country, and what their sources count. */
async function readCoverage(tx: Transaction, country: string): Promise<Coverage> {
  const found = await sql<Coverage & { countingRules: readonly string[] | null; synthetic: boolean | null }>`
    select min(a.day_from)::text as "firstOn", max(a.day_to)::text as "lastOn",
      array_agg(distinct r.counting_rule) as "countingRules", bool_or(r.synthetic) as synthetic
    from incident_account a join incident_release r on r.seq = a.release
    where a.country = ${country} and ${stands(null)}`.execute(tx.tables());
  const { firstOn = null, lastOn = null, countingRules, synthetic } = found.rows[0] ?? {};
  return { firstOn, lastOn, countingRules: countingRules ?? [], synthetic: synthetic === true };
}
