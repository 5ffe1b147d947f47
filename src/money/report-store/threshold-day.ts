/** The cash payments of one day that reach the threshold of the unit. It is computed anew each time: the same payments give the same cases. */

import { contentHash, fault } from '../../base/index.ts';
import type { Transaction } from '../../store/index.ts';
import {
  type CashPayment,
  type CurrencyThreshold,
  type ThresholdCase,
  type ThresholdSelection,
  transactionsAboveThreshold,
} from '../goaml/currency-threshold.ts';
import { localClock } from '../goaml/report-amount.ts';
import { holderEntityId } from '../store/party-statements.ts';
import { findCaseReports } from './find-reports.ts';
import type { ReportId } from './model.ts';
import { readCashPayments, type StoredPayment } from './read-stored-payments.ts';
import { type ReportingSettings, ratesOfSettings } from './settings.ts';

/** A case with its key: that of its payment, or of its day, direction and person where payments are added up. */
export interface DayCase extends ThresholdCase {
  readonly key: string;
  /** The report on it that the reader may know of; null where there is none. */
  readonly reportId: ReportId | null;
  /** Payments of the case that this report was drafted without: they came in later. */
  readonly unreported: readonly string[];
}

/** Why a payment was not judged. */
export type NotJudged = ThresholdSelection['undetermined'][number]['because'] | 'amount-not-exact';

/** What a day came to. */
export interface ThresholdDay {
  readonly day: string;
  readonly cases: readonly DayCase[];
  readonly undetermined: readonly { readonly paymentId: string; readonly because: NotJudged }[];
  /** Payments looked at. */
  readonly looked: number;
  /** Payments of which the institution keeps neither account: not its to report. */
  readonly notOwn: number;
  /** The payments of the cases. */
  readonly payments: ReadonlyMap<string, StoredPayment>;
}

const DAY_MS = 86_400_000;
/** Time zones reach from UTC-12 to UTC+14. */
const ZONE_MS = 14 * 3_600_000;

/**
 * Judges a business day in the time zone of the unit.
 * @throws REQUEST_INVALID where the unit has no threshold; INPUT_TOO_LARGE as the reading of the payments
 */
export async function judgeThresholdDay(
  tx: Transaction,
  day: string,
  {
    settings,
    thresholds,
  }: { readonly settings: ReportingSettings; readonly thresholds: readonly CurrencyThreshold[] },
): Promise<ThresholdDay> {
  const { unit, institution } = settings;
  if (unit.threshold === null) throw fault('REQUEST_INVALID', 'the profile of the unit names no threshold');
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const span = { from: new Date(midnight - ZONE_MS), until: new Date(midnight + DAY_MS + ZONE_MS) };
  const clock = localClock(unit.timeZone);
  const found = (await readCashPayments(tx, span)).filter(({ at }) => clock(at).startsWith(day));
  const ours = new Set(institution.banks);
  const own = found.filter(({ payer, payee }) => ours.has(payer.bank) || ours.has(payee.bank));
  const judged = own.map((payment) => cashOf(payment, { day, ours }));
  const selection = transactionsAboveThreshold(
    judged.filter((payment) => payment.kind === 'judged').map(({ cash }) => cash),
    { id: unit.threshold, thresholds, rates: ratesOfSettings(settings), rateAgeDaysMax: unit.rateAgeDaysMax },
  );
  const inexact = judged.flatMap((one) =>
    one.kind === 'inexact' ? [{ paymentId: one.paymentId, because: 'amount-not-exact' as const }] : [],
  );
  const used = new Set(selection.cases.flatMap(({ paymentIds }) => paymentIds));
  return {
    day,
    cases: await withReports(tx, selection.cases),
    undetermined: [...selection.undetermined, ...inexact],
    looked: found.length,
    notOwn: found.length - own.length,
    payments: new Map(own.filter(({ id }) => used.has(id)).map((payment) => [payment.id, payment])),
  };
}

type Judged =
  | { readonly kind: 'judged'; readonly cash: CashPayment }
  | { readonly kind: 'inexact'; readonly paymentId: string };

/** Cash into an account of the institution comes in, out of one it goes out; between two of its own it is a payment in. */
function cashOf(
  payment: StoredPayment,
  { day, ours }: { readonly day: string; readonly ours: ReadonlySet<string> },
): Judged {
  const isIn = ours.has(payment.payee.bank);
  const [party, amount] = isIn ? [payment.payee, payment.received] : [payment.payer, payment.paid];
  if (amount === null) return { kind: 'inexact', paymentId: payment.id };
  const person = party.name === null ? null : holderEntityId(party.account, party.name);
  const direction = isIn ? 'in' : 'out';
  return {
    kind: 'judged',
    cash: { id: payment.id, day, channel: payment.channel, direction, amount, person },
  };
}

async function withReports(tx: Transaction, cases: readonly ThresholdCase[]): Promise<readonly DayCase[]> {
  const keyed = cases.map((one) => ({ ...one, key: keyOf(one) }));
  const reports = await findCaseReports(
    tx,
    keyed.map(({ key }) => key),
  );
  return keyed.map((one) => {
    const report = reports.get(one.key);
    const known = new Set(report?.payments ?? one.paymentIds);
    const unreported = one.paymentIds.filter((id) => !known.has(id));
    return { ...one, reportId: report?.id ?? null, unreported };
  });
}

function keyOf({ threshold, day, direction, person, paymentIds }: ThresholdCase): string {
  const isSum = threshold.total === 'person-and-day' && person !== null;
  return contentHash([threshold.id, ...(isSum ? [day, direction, person] : paymentIds)]).slice(0, 40);
}
