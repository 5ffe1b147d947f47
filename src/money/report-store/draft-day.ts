/** The threshold job: a draft for every case of a business day that has none yet, known to the whole desk. */

import { sql } from 'kysely';
import { fault } from '../../base/index.ts';
import type { Transaction } from '../../store/index.ts';
import { thresholdOn } from '../goaml/currency-threshold.ts';
import type { Fact } from '../goaml/report-document.ts';
import type { ReportId } from './model.ts';
import { type DraftingDesk, draftOfCase } from './report-from-finding.ts';
import { openDeskReport } from './take-step.ts';
import { type DayCase, judgeThresholdDay, type ThresholdDay } from './threshold-day.ts';

/** What a run of the job did. */
export interface DraftedDay {
  /** The day as it was judged before. */
  readonly judged: ThresholdDay;
  /** Reports that were drafted now. */
  readonly drafted: readonly ReportId[];
  /** Cases that had a report already. */
  readonly known: number;
  /** Cases that are left for another run. */
  readonly left: number;
}

/** Reports that one run drafts. */
export const DRAFTS_PER_RUN_MAX = 200;
/** The type of report that is due for cash: the name of the schema. */
const CURRENCY_REPORT = 'CTR';

/**
 * Drafts what is missing for a business day in the time zone of the unit. Run again it adds nothing; runs of one agency wait for each other.
 * @throws REQUEST_INVALID where the unit has no threshold, or has one that forbids and asks for no report
 */
export async function draftThresholdDay(
  tx: Transaction,
  day: string,
  desk: DraftingDesk,
): Promise<DraftedDay> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`silsila threshold day ${desk.reader.agencyId}`}, 0))`.execute(
    tx.tables(),
  );
  const { unit } = desk.settings;
  if (unit.threshold !== null && thresholdOn(day, { ...desk, id: unit.threshold })?.duty === 'limit')
    throw fault('REQUEST_INVALID', 'the threshold of the unit is a limit, not a duty to report');
  const judged = await judgeThresholdDay(tx, day, desk);
  const open = judged.cases.filter(({ reportId }) => reportId === null);
  const drafted: ReportId[] = [];
  for (const found of open.slice(0, DRAFTS_PER_RUN_MAX)) {
    const type = typeOf(found);
    const report = await openDeskReport(tx, await draftOfCase(tx, { judged, found, type }, desk));
    if (report !== null) drafted.push(report.id);
  }
  const tried = Math.min(open.length, DRAFTS_PER_RUN_MAX);
  return {
    judged,
    drafted,
    known: judged.cases.length - open.length + (tried - drafted.length),
    left: open.length - tried,
  };
}

/** The type with the threshold that asks for it, its source and the day from which it holds. */
function typeOf({ threshold, paymentIds: evidenceIds }: DayCase): Fact {
  const { id, validFrom, source } = threshold;
  const detail = `${id}, from ${validFrom}: ${source}`;
  return {
    value: CURRENCY_REPORT,
    from: { kind: 'computed', rule: 'currency-threshold', evidenceIds, detail },
  };
}
