/** T09 to T22 as data: how the rules beside the payment graph are delivered. */

import type { Rule, RuleParameter } from './rule.ts';

const EFFECTIVE_FROM = '2026-11-23';
const TUNED = 'calibrated on the tuning seeds of the synthetic economy';
const WORK_BOUND = 'bound of the work at one account';
/** Fewest accounts behind a figure that is told of a district. Source: rights requirement RR-22, published statistics use k of ten or more. */
const DISTRICT_ACCOUNTS_MIN = 10;

/** The rules in the order of their typologies, T19 for districts among them. */
export const TYPOLOGY_RULES: readonly Rule[] = [
  typologyRule({
    id: 'structuring',
    typology: 'T09',
    title: 'Cash kept below a reporting threshold',
    description:
      'Several cash payments of one owner within days, each just below the sum from which the bank reports cash, together above it, by several ways.',
    parameters: {
      belowShare: share(0.3, [0.01, 0.5], 'T09: 0.1 to 0.3 below the threshold'),
      windowDays: days(10, [1, 60], 'T09: within 1 to 10 days'),
      paymentsMin: count('payments', 3, 'T09: three or more'),
      waysMin: count('ways', 2, 'T09: several branches or agents; payers and places are counted'),
      nearShareMin: share(
        0.75,
        [0, 1],
        `${TUNED}: of all cash of the owner so far from half the threshold on, so that tills of mixed sums are left out`,
      ),
      hubPaymentsMax: count('payments', 1000, WORK_BOUND),
    },
  }),
  typologyRule({
    id: 'pass-through',
    typology: 'T10',
    title: 'In and out again at once',
    description:
      'Money of payers new to an account leaves for payees new to it within hours, nearly all of it, and it is much for the account.',
    parameters: {
      windowHours: hours(72, 'T10: 24 to 72 hours'),
      keptMin: share(0.9, [0, 1], 'T10: out of at least 0.9 of in'),
      keptMax: share(1, [0.5, 2], TUNED),
      holdMedianHours: hours(48, 'T10: median holding time below 48 hours'),
      partShareMin: share(0.1, [0, 1], TUNED),
      partsMax: count('payments', 3, TUNED),
      paymentsMin: count('payments', 3, `${TUNED}: one in and one out is what every agent of a sale does`),
      windowShareMin: share(0.9, [0, 1], `${TUNED}: of all that the account moved in the window`),
      ownFactor: factor(0.5, `${TUNED}: against the largest payment that the account had before`),
      ownPaymentsMin: count('payments', 2, 'fewer payments make no custom'),
      historyDays: days(
        21,
        [0, 400],
        `${TUNED}: before, nobody knows what is new to an account; a quarter of tables that are shorter than four times as long`,
      ),
      hubPaymentsMax: count('payments', 200, WORK_BOUND),
    },
  }),
  typologyRule({
    id: 'dormant-burst',
    typology: 'T11',
    title: 'At rest, then a burst',
    description:
      'An account that was used once rests for long; on waking it takes far more than any payment before, of several payers, and passes it on within days.',
    parameters: {
      unseenRests: flag(1, 'an account not seen since the table began counts as at rest since then'),
      restDays: days(
        45,
        [7, 400],
        `${TUNED}; T11 asks for 180 days, which files of three months cannot show`,
      ),
      burstDays: days(7, [1, 60], 'T11: within 7 days'),
      paymentsMin: count('payments', 4, TUNED),
      payersMin: count('accounts', 2, TUNED),
      ownFactor: factor(2, 'T11: above what the account ever had'),
      leftShareMin: share(0.8, [0, 1], TUNED),
      burstPaymentsMax: count('payments', 200, WORK_BOUND),
    },
  }),
  typologyRule({
    id: 'hawala-mirror',
    typology: 'T12',
    title: 'Money in on one side, the same money out on the other',
    description:
      'Accounts in two regions take money of strangers on one side and pay strangers the same, less one commission, on the other within days, both ways, without paying each other; the difference is settled in a lump now and then.',
    parameters: {
      lagDays: days(3, [0, 14], 'T12: lag of 0 to 3 days'),
      commissionMin: share(0.003, [-0.02, 0.3], `${TUNED}: equal round sums are common; a commission is not`),
      commissionMax: share(0.05, [0, 0.3], 'chosen: above the fees that FATF (2013) reports'),
      toleranceShare: share(0.003, [0.0001, 0.02], `${TUNED}; T12: within 2 % after exchange and commission`),
      strangersMin: count('payments', 3, TUNED),
      strangersMax: count('payments', 150, `${TUNED}: more are the customers of a shop`),
      pairMatchesMin: count('pairs', 3, TUNED),
      linkShareMin: share(0.08, [0, 1], TUNED),
      matchedShareMin: share(
        0.2,
        [0, 1],
        `${TUNED}: of all that the accounts take from and pay to strangers near them`,
      ),
      chanceMax: factor(0.05, 'chosen: pairs as telling that chance brings about among all'),
      matchesMin: count('pairs', 8, TUNED),
      pMax: share(0.002, [0, 1], 'chosen: permutations of the amounts paid out'),
      permutations: count('permutations', 999, 'p of 0.001 at least'),
      seed: count('seed', 20_131_001, 'chosen: the month of the FATF report'),
      imbalanceMax: share(0.8, [0, 1], 'T12: bounded imbalance; largest debt against all that was matched'),
      settlementHops: count('payments', 3, 'pool, trader, trader, pool'),
      settlementHopDays: days(4, [1, 30], TUNED),
      settlementKeptMin: share(0.95, [0, 1], TUNED),
      settlementShareMin: share(0.05, [0, 1], 'chosen: a lump, against all that was matched'),
      candidatesMax: count('pairs', 50_000_000, 'bound of the work over all accounts'),
    },
  }),
  typologyRule({
    id: 'hawala-hub',
    typology: 'T13',
    title: 'Takes strangers’ money and pays strangers the same elsewhere',
    description:
      'One account takes sums of unrelated payers and pays unrelated payees nearly the same within two days, always less the same spread, and is on no list of licensed operators.',
    parameters: {
      windowDays: days(90, [7, 400], 'chosen: a quarter of a year'),
      stepDays: days(30, [1, 400], 'windows overlap'),
      holdHours: hours(48, 'chosen: paid out within two days'),
      spreadMin: share(0.003, [-0.02, 0.5], `${TUNED}: equal round sums are common; a spread is not`),
      spreadMax: share(0.06, [0, 0.5], 'chosen: above the fees that FATF (2013) reports'),
      toleranceShare: share(0.001, [0.0001, 0.02], TUNED),
      smallFactor: factor(
        1,
        'T13: small sums; against the sum from which cash is reported, which brokers of houses and cars exceed',
      ),
      pairsMin: count('pairs', 8, TUNED),
      payersMin: count('accounts', 6, 'T13: k1 unrelated payers'),
      payeesMin: count('accounts', 6, 'T13: k2 unrelated payees'),
      pMax: share(0.01, [0, 1], 'chosen: permutations of the amounts paid out'),
      permutations: count('permutations', 199, 'p of 0.005 at least'),
      seed: count('seed', 20_131_001, 'chosen: the month of the FATF report'),
      hubPaymentsMax: count('payments', 2000, WORK_BOUND),
    },
  }),
  typologyRule({
    id: 'extortion-collection',
    typology: 'T14',
    title: 'The same sums, at the same pace, handed on',
    description:
      'Several payers of one area each pay a collector nearly the same sum every week or every month, are never paid back, and most of the money goes on to one account.',
    parameters: {
      windowDays: days(120, [21, 400], 'long enough for three monthly payments'),
      stepDays: days(30, [1, 400], 'windows overlap, so that a series is whole in one of them'),
      payersMin: count('accounts', 5, TUNED),
      paymentsMin: count('payments', 3, 'T14: three or more of each payer'),
      gapVariationMax: share(0.25, [0, 1], 'T14: variation of the gaps below 0.25'),
      periodOff: share(0.15, [0, 0.5], 'chosen: the mean gap against the week or the month'),
      skippedMax: count('payments', 2, TUNED),
      amountVariationMax: share(0.1, [0, 1], TUNED),
      amountBandMax: factor(4, 'chosen: sums by the size of the payer, of one order'),
      equalShareMax: share(
        0.75,
        [0, 1],
        'T14: sums by the size of the payer; where nearly all pay the same, it is a due, such as those of a market or a club',
      ),
      equalWithin: share(0.01, [0, 1], 'chosen: the same sum, exchange rates aside'),
      pMax: share(0.01, [0, 1], 'T14: period test with p below 0.01'),
      incomeShareMin: share(0.1, [0, 1], `${TUNED}: of all that the collector is paid meanwhile`),
      returnedShareMax: share(
        0.5,
        [0, 10],
        'T14: no trade the other way; what a customer spends in a shop is less',
      ),
      unseenPeriods: factor(0.5, 'chosen: what began before the table cannot be told from rents and fees'),
      onwardMin: count('payments', 2, TUNED),
      onwardShareMin: share(0.7, [0, 1], TUNED),
      onwardShareMax: share(
        1.25,
        [0.5, 10],
        'chosen: what is handed on is what was collected, sums of less regular payers among it',
      ),
      regionShareMin: share(0.6, [0, 1], 'chosen: most of the payers are of one area'),
      hubPaymentsMax: count('payments', 50_000, WORK_BOUND),
    },
  }),
  typologyRule({
    id: 'ransom',
    typology: 'T15',
    title: 'A family empties its accounts after an incident',
    description:
      'Accounts that share an address or a phone pay one new account, or draw cash, far more than they used to, within days of a reported incident in their region.',
    parameters: {
      windowDays: days(14, [1, 60], 'T15: within 14 days of a reported incident'),
      accountsMin: count('accounts', 2, 'T15: related accounts, more than one'),
      accountsMax: count('accounts', 20, 'bound: what more accounts share is no household'),
      ownFactor: factor(5, 'chosen: against what the accounts paid in as many days before'),
      ownPaymentsMin: count('payments', 3, 'fewer payments make no custom'),
      historyDays: days(60, [7, 400], 'chosen: what the accounts are used to'),
      newDays: days(30, [1, 400], 'chosen: an account is new when it was not seen earlier'),
    },
  }),
  typologyRule({
    id: 'fundraising-burst',
    typology: 'T16',
    title: 'A new account, many small gifts, emptied',
    description:
      'A new account is given small sums by many first-time donors within days, far above its pace, and the money leaves quickly to few accounts.',
    parameters: {
      newDays: days(30, [1, 400], 'chosen: an account within its first month'),
      unseenDays: days(
        14,
        [1, 400],
        `${TUNED}: an account that is seen sooner after the table begins may be an old one`,
      ),
      donorsMin: count('accounts', 12, TUNED),
      giftShareMax: share(0.35, [0, 1], 'chosen: no gift makes up the sum'),
      burstHours: hours(72, 'T16: within 72 hours'),
      zMin: factor(4, 'T16: z above 4'),
      exitDays: days(7, [1, 60], TUNED),
      exitShareMin: share(0.8, [0, 2], TUNED),
      exitShareMax: share(1.2, [0.5, 10], 'chosen: what leaves is what was given'),
      exitPayeesMax: count('accounts', 3, TUNED),
      regionsMin: count('regions', 2, 'T16: donors of several regions, where regions are known'),
      hubPaymentsMax: count('payments', 10_000, WORK_BOUND),
    },
  }),
  typologyRule({
    id: 'charity-diversion',
    typology: 'T17',
    title: 'A charity’s money outside its programmes, and something else odd',
    description:
      'A declared charity pays much outside its declared programme regions and, in the same window, shows a second independent oddity; one alone is never a finding.',
    parameters: {
      windowDays: days(60, [7, 400], 'chosen: two months'),
      stepDays: days(30, [1, 400], 'windows overlap'),
      indicatorsMin: {
        value: 2,
        unit: 'indicators',
        min: 2,
        max: 3,
        source: 'T17 and FATF recommendation 8: two independent indicators or nothing',
      },
      outShareMin: share(0.25, [0, 1], 'chosen: of all that the charity pays in the window'),
      handFactor: factor(2, 'chosen: against its own share of cash and agents before'),
      zMin: factor(4, 'as in T16: gifts above the own pace'),
    },
  }),
  typologyRule({
    id: 'trade-misinvoicing',
    typology: 'T18',
    title: 'Invoices that do not fit the goods or the customs figures',
    description:
      'An invoice whose unit price lies outside the outer fences of its goods, or one of a month in which the two customs offices differ and which is paid by a third party or weighs something else.',
    parameters: {
      iqrFactor: factor(3, 'T18: outside three times the range between the quartiles'),
      invoicesMin: count('invoices', 8, 'chosen: fewer make no quartiles'),
      priceGapMin: share(0.25, [0, 10], 'chosen: where all prices are alike, smaller gaps are everyday'),
      mirrorGapMin: share(0.25, [0, 1], 'T18: a gap above 25 %'),
      weightGapMin: share(0.1, [0, 1], 'chosen: weighed against declared'),
    },
  }),
  typologyRule({
    id: 'commodity-season',
    typology: 'T19',
    title: 'A district’s money follows a season',
    description:
      'The monthly money that accounts of a district receive goes with the season of a commodity once the licit farm calendar is taken out. Districts only, never an account.',
    parameters: {
      accountsMin: {
        ...count(
          'accounts',
          10,
          'T19: districts and months with fewer accounts are left out, and never told',
        ),
        min: DISTRICT_ACCOUNTS_MIN,
      },
      monthsMin: count('months', 24, 'shifts of two years let p fall below 0.05'),
      pMax: share(0.05, [0, 1], 'T19: p by circular shifts'),
      permutations: count('permutations', 999, 'all shifts where there are fewer'),
      seed: count('seed', 19_240_101, 'chosen'),
    },
  }),
  typologyRule({
    id: 'travel',
    typology: 'T20',
    title: 'Cash along the border, then silence',
    description:
      'An account draws cash at several places of the border within days, is emptied, and is not used again.',
    parameters: {
      windowDays: days(10, [1, 60], 'chosen: a journey'),
      withdrawalsMin: count('payments', 3, 'T20: a sequence of withdrawals'),
      placesMin: count('places', 2, 'T20: border towns'),
      incomeDays: days(30, [1, 400], 'chosen: what came in is compared with what left'),
      leftShareMin: share(0.9, [0, 10], 'T20: the account is emptied'),
      silentDays: days(30, [1, 400], 'T20: then dormancy'),
    },
  }),
  typologyRule({
    id: 'listed-proximity',
    typology: 'T21',
    title: 'Money near a listed party',
    description:
      'An account is paid by one that screening matched to a listed party, or pays it, directly or over one other account, after the listing. Never ground for anything alone.',
    parameters: {
      valueMin: {
        value: 0,
        unit: 'reference currency',
        min: 0,
        max: 1e12,
        source: 'chosen: what pays for violence is often small',
      },
      holdDays: days(30, [1, 60], 'chosen: how long the account between may hold the money'),
      keptMin: share(0.5, [0, 1], 'chosen: at least half of it is handed on'),
      keptMax: share(1.05, [0.5, 10], 'chosen: not more than came'),
      hubPaymentsMax: count('payments', 2000, WORK_BOUND),
      middlePaymentsMax: count('payments', 100, 'chosen: through a busier account a sum cannot be followed'),
    },
  }),
  typologyRule({
    id: 'shared-resource',
    typology: 'T22',
    title: 'Accounts with something in common act together',
    description:
      'Accounts that share a device, phone, address, vehicle or agent pay one account, or are paid by one, that was new to each of them, within days.',
    parameters: {
      accountsMin: count('accounts', 4, 'T22: k or more; above the size of a household'),
      accountsMax: count('accounts', 200, 'bound: what more accounts share says nothing'),
      windowDays: days(7, [1, 60], 'chosen: jointly'),
      jointShareMin: share(
        0.3,
        [0, 1],
        'chosen: of all accounts that begin to deal with that one meanwhile, so that a new shop in the street is left out',
      ),
      historyDays: days(14, [1, 400], 'chosen: what is new cannot be told in the first days of a table'),
    },
  }),
];

function typologyRule(rule: Omit<Rule, 'version' | 'effectiveFrom'>): Rule {
  return { ...rule, version: '1.0.0', effectiveFrom: EFFECTIVE_FROM };
}

function days(value: number, [min, max]: readonly [number, number], source: string): RuleParameter {
  return { value, unit: 'days', min, max, source };
}

function share(value: number, [min, max]: readonly [number, number], source: string): RuleParameter {
  return { value, unit: 'share', min, max, source };
}

function flag(value: number, source: string): RuleParameter {
  return { value, unit: 'flag', min: 0, max: 1, source };
}

function hours(value: number, source: string): RuleParameter {
  return { value, unit: 'hours', min: 1, max: 720, source };
}

function factor(value: number, source: string): RuleParameter {
  return { value, unit: 'factor', min: 0, max: 1000, source };
}

function count(unit: string, value: number, source: string): RuleParameter {
  return { value, unit, min: 1, max: 100_000_000, source };
}
