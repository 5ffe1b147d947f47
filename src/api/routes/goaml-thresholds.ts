/** Cash payments that reach the threshold of the unit, day by day. */

import {
  type Amount,
  CURRENCY_THRESHOLDS,
  currencyDecimals,
  type DayCase,
  DRAFTS_PER_RUN_MAX,
  draftThresholdDay,
  judgeThresholdDay,
} from '../../money/index.ts';
import { DESK, requireSettings, sealAccess } from '../report-desk.ts';
import { readerRoute } from '../route.ts';
import { ThresholdDayView, ThresholdDraftsView } from '../schemas/goaml.ts';
import { closed } from '../schemas/shape.ts';
import { day } from '../schemas/time.ts';

/** Payments that were not judged and are listed. */
const UNDETERMINED_SHOWN_MAX = 1_000;

const DAY_PARAMS = closed({ day: day('Business day in the time zone of the unit.') });

/** Judges a day. */
export const thresholdDayRoute = readerRoute({
  ...DESK,
  method: 'GET',
  path: '/reports/thresholds/{day}',
  summary: 'The cash payments of a business day that are to be reported by their amount',
  description:
    'Computed from the payments as they are: the same payments give the same cases. What could not be judged is listed.',
  input: { params: DAY_PARAMS },
  output: ThresholdDayView,
  run: async (context, { params }) => {
    const { tx, reader } = context;
    const settings = await requireSettings(tx, reader);
    const judged = await judgeThresholdDay(tx, params.day, { settings, thresholds: CURRENCY_THRESHOLDS });
    await sealAccess(context, { reportId: null, doing: 'judged a day', version: null });
    return {
      day: judged.day,
      looked: judged.looked,
      notOwn: judged.notOwn,
      cases: judged.cases.map(describeCase),
      undetermined: judged.undetermined.slice(0, UNDETERMINED_SHOWN_MAX).map((one) => ({ ...one })),
      undeterminedCount: judged.undetermined.length,
    };
  },
});

/** Drafts the reports of a day. */
export const draftDayRoute = readerRoute({
  ...DESK,
  method: 'POST',
  path: '/reports/thresholds/{day}/drafts',
  summary: 'Draft a currency transaction report for every case of a business day that has none yet',
  description: `Run again it adds nothing. Everybody at the reporting desk of your agency knows of these reports, and nobody else. At most ${DRAFTS_PER_RUN_MAX} at a time; \`left\` says how many remain.`,
  role: 'writer',
  input: { params: DAY_PARAMS },
  output: ThresholdDraftsView,
  status: 201,
  run: async (context, { params }) => {
    const { tx, reader, state } = context;
    const settings = await requireSettings(tx, reader);
    const now = state.deps.clock.now();
    const desk = { reader, settings, thresholds: CURRENCY_THRESHOLDS, now };
    const { judged, drafted, known, left } = await draftThresholdDay(tx, params.day, desk);
    await sealAccess(context, { reportId: null, doing: 'drafted a day', version: null });
    return {
      day: judged.day,
      cases: judged.cases.length,
      drafted: [...drafted],
      known,
      left,
      unreported: judged.cases.flatMap(({ unreported }) => unreported).length,
      undeterminedCount: judged.undetermined.length,
    };
  },
});

function describeCase({ key, direction, total, threshold, paymentIds, reportId, unreported }: DayCase) {
  const { id, amount, comparison, source, validFrom } = threshold;
  return {
    key,
    direction,
    total: amountOf(total),
    threshold: { id, amount: amountOf(amount), comparison, source, validFrom },
    payments: [...paymentIds],
    reportId,
    unreported: [...unreported],
  };
}

function amountOf({ minor, currency }: Amount) {
  return { minor, currency, decimals: currencyDecimals(currency) };
}
