/** Invented payments, limits and rates for property tests. */

import fc from 'fast-check';
import type { GraphSettings } from '../../../src/money/graph/settings.ts';
import type { SmallPayment } from './small-columns.ts';

const ACCOUNTS = 7;
const account = fc.nat(ACCOUNTS - 1);

/** A payment within `timeMax` seconds; few seconds make many ties. */
export function anyPayment(timeMax: number): fc.Arbitrary<SmallPayment> {
  return fc.record({
    payer: account,
    payee: account,
    time: fc.integer({ min: 1000, max: 1000 + timeMax }),
    paidMinor: fc.constantFrom(0, 50, 90, 95, 100, 100, 105, 190),
    receivedMinor: fc.constantFrom(90, 95, 100, 100),
    paidCurrency: fc.constantFrom(0, 0, 0, 1, 2),
    receivedCurrency: fc.constantFrom(0, 0, 0, 1, 2),
    channel: fc.constantFrom(3, 4, 4, 4),
  });
}

/** Loose and strict limits alike, so that every one of them decides something. */
export const anySettings: fc.Arbitrary<GraphSettings> = fc
  .record({
    windowS: fc.constantFrom(5, 12, 40),
    discriminating: fc.boolean(),
    hubEdgesMax: fc.constantFrom(3, 5, 100),
    trafficMax: fc.constantFrom(6, 9, 1000),
    partiesMin: fc.constantFrom(2, 3),
    holdS: fc.constantFrom(4, 40),
    hopsMin: fc.constantFrom(2, 3),
    hopsMax: fc.constantFrom(3, 5, 10),
    keptMin: fc.constantFrom(0, 0.8),
    knownFrom: fc.constantFrom(0, 0, 1006),
    cleanShareMin: fc.constantFrom(0, 0.8),
    eachTimesMin: fc.constantFrom(0, 0.8, 0.97),
    bothTimesMin: fc.constantFrom(0, 0.8, 0.97),
    natsMin: fc.constantFrom(0, 0, 0.8, 2.5, 6),
    memberNatsMin: fc.constantFrom(0, 0, 0.4),
    unevennessMin: fc.constantFrom(0, 0, 0.02),
    orderTimesMax: fc.constantFrom(1.06, 2, 1e6),
    anyOrder: fc.boolean(),
    ringHopsMax: fc.constantFrom(3, 5),
    shortestTimes: fc.constantFrom(1, 1, 1.5),
    since: fc.constantFrom(0, 0, 1003),
  })
  .map((one) => {
    const account = { hubEdgesMax: one.hubEdgesMax, trafficMax: one.trafficMax };
    const pass = { keptMin: one.keptMin, keptMax: one.keptMin === 0 ? 1000 : 1.1, holdS: one.holdS };
    const { natsMin, memberNatsMin, unevennessMin, orderTimesMax } = one;
    const fan = {
      ...account,
      partiesMin: one.partiesMin,
      edgeShareMin: one.discriminating ? 0.6 : 0,
      natsMin,
      memberNatsMin,
      orderTimesMax,
      unevennessMin,
      frequencyNatsMin: natsMin / 3,
    };
    const path = {
      ...account,
      ...pass,
      natsMin,
      shortestNatsMin: natsMin * one.shortestTimes,
      hopsMin: one.hopsMin,
      hopsMax: one.hopsMax,
      stepsMax: 1e9,
    };
    return {
      windowS: one.windowS,
      spanS: 60,
      knownFrom: one.knownFrom,
      edge: {
        windowS: one.windowS,
        since: one.since,
        newWithinS: 3,
        historyS: 9,
        knownPairs: !one.discriminating,
        cards: !one.discriminating,
        usualS: 15,
        usualPriorCount: 2,
        eachTimesMin: one.discriminating ? one.eachTimesMin : 0,
        bothTimesMin: one.discriminating ? one.bothTimesMin : 0,
      },
      surprise: { amountSpread: 0.2, closenessMin: 0.01, chanceMin: 0.01 },
      fanIn: fan,
      fanOut: fan,
      gatherScatter: {
        ...account,
        natsMin,
        cleanShareMin: one.cleanShareMin,
        partiesMin: one.partiesMin,
        keptMin: one.keptMin,
        keptMax: pass.keptMax,
      },
      scatterGather: { ...account, ...pass, natsMin, middlesMin: 2 },
      cycle: {
        ...path,
        returnedMin: one.keptMin,
        returnedMax: pass.keptMax,
        anyOrder: one.anyOrder,
        ringHopsMax: one.ringHopsMax,
        orderTimesMax,
      },
      chain: path,
      bipartite: { ...account, densityMin: 0, sideMin: 2 },
      stack: { ...account, ...pass, natsMin, middlesMin: 2 },
    };
  });

/** Worth of a minor unit of each currency; missing for some. */
export const anyRates = fc
  .constantFrom([10_000, 11_000, 70], [10_000, Number.NaN, Number.NaN])
  .map((worths) => Float64Array.from(worths));
