/** Cash payments that reach the threshold of the unit, day by day. */

import { CURRENCY_THRESHOLDS, type DayCase, judgeThresholdDay } from '../../money/index.ts';
import { DESK, requireSettings, sealAccess } from '../report-desk.ts';
import { readerRoute } from '../route.ts';
import { ThresholdDayView } from '../schemas/goaml.ts';
import { closed } from '../schemas/shape.ts';
import { day } from '../schemas/time.ts';

/** Payments that were not judged and are listed. */
const UNDETERMINED_SHOWN_MAX = 1_000;

/** Judges a day. */
export const thresholdDayRoute = readerRoute({
  ...DESK,
  method: 'GET',
  path: '/reports/thresholds/{day}',
  summary: 'The cash payments of a business day that are to be reported by their amount',
  description:
    'Computed from the payments as they are: the same payments give the same cases. What could not be judged is listed.',
  input: { params: closed({ day: day('Business day in the time zone of the unit.') }) },
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

function describeCase({ key, direction, total, threshold, paymentIds, reportId }: DayCase) {
  const { id, amount, comparison, source } = threshold;
  return {
    key,
    direction,
    total: { ...total },
    threshold: { id, amount: { ...amount }, comparison, source },
    payments: [...paymentIds],
    reportId,
  };
}
