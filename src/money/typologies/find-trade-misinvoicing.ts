/**
 * T18: invoices whose price lies far outside those of the same goods, and trade of which the two customs offices tell different sums. Looked at over all invoices.
 * Every `!` in this file reads columns at positions that were found by their rows.
 */

import type { CustomsMirror, TradeInvoice } from '../context/detection-context.ts';
import type { Detection, PaymentColumns } from '../model.ts';
import { parameterOf } from '../rules/rule.ts';
import { isUsable } from './account-book.ts';
import { daysOf, knownValue, round, toDetection } from './found-pattern.ts';
import { quantile } from './statistics.ts';
import { notRun, type RuleOutcome, ranWith, type TypologyRun } from './typology.ts';

/** What is odd about one invoice. */
interface Reasons {
  readonly unitPrice: number;
  readonly fence: readonly [number, number] | null;
  readonly priceOutside: boolean;
  readonly mirrorGap: number | null;
  readonly thirdParty: boolean;
  readonly weightOff: boolean;
}

/** Finds the payments of invoices with an outlying unit price, or with a customs gap and a further odd thing. */
export function findTradeMisinvoicing(run: TypologyRun): RuleOutcome {
  const { book, context } = run;
  const { customs } = context;
  if (customs === undefined) return notRun('customs: no invoices and no customs figures were handed in');
  const positions = positionsOf(book.columns, customs.invoices);
  const prices = pricesOf(customs.invoices);
  const gaps = new Map(customs.mirror.map((row) => [mirrorKey(row), gapOf(row)]));
  const detections: Detection[] = [];
  let [unpaid, few] = [0, 0];
  for (const invoice of customs.invoices) {
    const payments = invoice.paymentRows.flatMap((row) => positions.get(row) ?? []);
    if (payments.length === 0) {
      unpaid++;
      continue;
    }
    const reasons = reasonsOf(run, { invoice, payments, prices, gaps });
    if (reasons.fence === null) few++;
    const isOdd = reasons.mirrorGap !== null && (reasons.thirdParty || reasons.weightOff);
    if (reasons.priceOutside || isOdd) detections.push(describe(run, { invoice, payments, reasons }));
  }
  const without = [
    ...(unpaid > 0 ? [`customs: ${unpaid} invoices have no payment among the rows`] : []),
    ...(few > 0
      ? [`customs: for ${few} invoices too few others of the same goods were there to compare the price`]
      : []),
  ];
  return ranWith(detections, [], without);
}

function positionsOf(
  columns: PaymentColumns,
  invoices: readonly TradeInvoice[],
): ReadonlyMap<number, number> {
  const wanted = new Set(invoices.flatMap(({ paymentRows }) => paymentRows));
  const positions = new Map<number, number>();
  for (let at = 0; at < columns.count; at++) {
    if (wanted.has(columns.rows[at]!) && isUsable(columns, at)) positions.set(columns.rows[at]!, at);
  }
  return positions;
}

/** Unit prices in order, by goods, unit and currency. */
function pricesOf(invoices: readonly TradeInvoice[]): ReadonlyMap<string, readonly number[]> {
  const groups = Map.groupBy(invoices, priceKey);
  return new Map(
    [...groups].map(([key, group]) => [key, group.map(unitPriceOf).toSorted((a, b) => a - b)] as const),
  );
}

function reasonsOf(
  { book, rule }: TypologyRun,
  of: {
    invoice: TradeInvoice;
    payments: readonly number[];
    prices: ReadonlyMap<string, readonly number[]>;
    gaps: ReadonlyMap<string, number>;
  },
): Reasons {
  const { columns } = book;
  const { invoice } = of;
  const ordered = of.prices.get(priceKey(invoice)) ?? [];
  const unitPrice = unitPriceOf(invoice);
  const fence =
    ordered.length < parameterOf(rule, 'invoicesMin')
      ? null
      : fenceOf(ordered, {
          iqrFactor: parameterOf(rule, 'iqrFactor'),
          priceGapMin: parameterOf(rule, 'priceGapMin'),
        });
  const gap = of.gaps.get(mirrorKey(invoice)) ?? 0;
  const { declaredKilograms: declared, weighedKilograms: weighed } = invoice;
  const weightGap =
    declared === undefined || weighed === undefined
      ? 0
      : Math.abs(declared - weighed) / Math.max(declared, weighed);
  return {
    unitPrice,
    fence,
    priceOutside: fence !== null && isOutside(unitPrice, fence),
    mirrorGap: gap > parameterOf(rule, 'mirrorGapMin') ? gap : null,
    thirdParty:
      invoice.importerAccount !== undefined &&
      of.payments.some((at) => columns.accounts.nameOf(columns.payers[at]!) !== invoice.importerAccount),
    weightOff: weightGap > parameterOf(rule, 'weightGapMin'),
  };
}

/** Outer fences around the quartiles, and never nearer to the middle than the gap that is asked for. Source: J. W. Tukey, Exploratory Data Analysis (1977). */
function fenceOf(
  ordered: readonly number[],
  of: { iqrFactor: number; priceGapMin: number },
): readonly [number, number] {
  const [low, middle, high] = [quantile(ordered, 0.25), quantile(ordered, 0.5), quantile(ordered, 0.75)];
  const beyond = of.iqrFactor * (high - low);
  const gap = of.priceGapMin * middle;
  return [Math.min(low - beyond, middle - gap), Math.max(high + beyond, middle + gap)];
}

function isOutside(value: number, [low, high]: readonly [number, number]): boolean {
  return value < low || value > high;
}

/** The difference of the two customs figures as a share of the larger one. */
function gapOf({ exportMinor, importMinor }: CustomsMirror): number {
  const larger = Math.max(exportMinor, importMinor);
  return larger === 0 ? 0 : Math.abs(importMinor - exportMinor) / larger;
}

function unitPriceOf({ priceMinor, quantity }: TradeInvoice): number {
  return priceMinor / quantity;
}

function priceKey({ hs6, unit, currency }: TradeInvoice): string {
  return `${hs6} ${unit} ${currency}`;
}

function mirrorKey(of: Pick<CustomsMirror, 'month' | 'hs6' | 'exporter' | 'importer'>): string {
  return JSON.stringify([of.month, of.hs6, of.exporter, of.importer]);
}

function describe(
  run: TypologyRun,
  of: { invoice: TradeInvoice; payments: readonly number[]; reasons: Reasons },
): Detection {
  const { book } = run;
  const { invoice, reasons } = of;
  const payments = of.payments.toSorted((a, b) => a - b);
  const payers = [...new Set(payments.map((at) => book.columns.payers[at]!))];
  return toDetection(run, {
    subjects: payers,
    payments,
    ...knownValue(book, payments, { side: 'paid', account: payers[0]! }),
    quantities: {
      payments: payments.length,
      invoice: invoice.id,
      hs6: invoice.hs6,
      month: invoice.month,
      unitPriceMinor: round(reasons.unitPrice),
      fenceLowMinor: reasons.fence === null ? null : round(reasons.fence[0]),
      fenceHighMinor: reasons.fence === null ? null : round(reasons.fence[1]),
      priceOutside: reasons.priceOutside,
      mirrorGapShare: reasons.mirrorGap === null ? null : round(reasons.mirrorGap),
      paidByThirdParty: reasons.thirdParty,
      weightOff: reasons.weightOff,
      days: daysOf(book.columns, payments),
    },
  });
}
