/** Invented scenes, one for each typology: the payments of a pattern, which tests change at one place to see it vanish. */

import type { DetectionContext } from '../../../src/money/context/detection-context.ts';
import type { PaymentChannel } from '../../../src/money/index.ts';
import { openStream } from '../../../src/money/typologies/statistics.ts';
import type { InventedPayment } from './invented-payments.ts';

/** Cash just below the threshold of the dollar, by two ways. */
export const LEGS: readonly InventedPayment[] = [
  { from: 'helper-1', to: 'owner', day: 1, amount: 9_500, channel: 'cash' },
  { from: 'helper-2', to: 'owner', day: 3, amount: 8_900, channel: 'cash' },
  { from: 'helper-1', to: 'owner', day: 6, amount: 9_900, channel: 'cash' },
];

/** What an account does on other days. */
export const LIFE: readonly InventedPayment[] = [
  { from: 'employer', to: 'mule', day: 1, amount: 900 },
  { from: 'mule', to: 'shop', day: 2, amount: 120 },
  { from: 'mule', to: 'landlord', day: 3, amount: 400 },
];
/** Money that comes in and goes out within hours. */
export const PASSAGE: readonly InventedPayment[] = [
  { from: 'payer-1', to: 'mule', day: 20, amount: 6_000 },
  { from: 'payer-2', to: 'mule', day: 20.2, amount: 4_000 },
  { from: 'mule', to: 'payee', day: 21, amount: 9_600 },
];

/** The one payment before the rest. */
export const CHARGE: InventedPayment = { from: 'sleeper', to: 'bank', day: 1, amount: 12 };
/** What follows on the rest. */
export const BURST: readonly InventedPayment[] = [
  { from: 'payer-1', to: 'sleeper', day: 60, amount: 5_000 },
  { from: 'payer-2', to: 'sleeper', day: 61, amount: 4_000 },
  { from: 'sleeper', to: 'payee-1', day: 63, amount: 4_500 },
  { from: 'sleeper', to: 'payee-2', day: 64, amount: 4_200 },
];

/** Where the banks of the scenes lie. */
export const REGIONS = { ofBank: { north: 'Demo-North', south: 'Demo-South' }, ofPlace: {} };

interface Deals {
  readonly lag?: number;
  readonly commission?: (deal: number) => number;
  readonly bothWays?: boolean;
  readonly count?: number;
  readonly settled?: boolean;
}

/** Operators in the north and the south: strangers pay one, strangers are paid by the other the next day, 2 % less. */
export function mirror(change: Deals = {}): readonly InventedPayment[] {
  const { lag = 1, commission = () => 0.02, bothWays = true, count = 14, settled = true } = change;
  const payments: InventedPayment[] = [];
  const stream = openStream(5);
  for (let deal = 0; deal < count; deal++) {
    const [here, there] = bothWays && deal % 3 === 0 ? ['south', 'north'] : ['north', 'south'];
    const amount = 200 + Math.floor(stream() * 4000);
    const day = 2 + deal * 4;
    payments.push({ from: `${here}/customer-${deal}`, to: `${here}/operator`, day, amount, channel: 'cash' });
    payments.push({
      from: `${there}/operator`,
      to: `${there}/receiver-${deal}`,
      day: day + lag,
      amount: Math.round(amount * (1 - commission(deal)) * 100) / 100,
      channel: 'cash',
    });
  }
  if (settled) {
    payments.push({ from: 'north/operator', to: 'north/trader', day: 58, amount: 9_000 });
    payments.push({ from: 'north/trader', to: 'south/trader', day: 59, amount: 8_950, channel: 'trade' });
    payments.push({ from: 'south/trader', to: 'south/operator', day: 60, amount: 8_900 });
  }
  // Others trade across, so that the regions are not cut off from each other.
  payments.push({ from: 'north/firm', to: 'south/firm', day: 3, amount: 700 });
  return payments;
}

/** An account takes sums of strangers and pays strangers the same a day later, less a spread. */
export function hub(
  change: {
    readonly hold?: number;
    readonly spread?: (deal: number) => number;
    readonly known?: boolean;
  } = {},
): readonly InventedPayment[] {
  const { hold = 1, spread = () => 0.025, known = false } = change;
  return Array.from({ length: 12 }, (_, deal): readonly InventedPayment[] => {
    const amount = 100 * (5 + ((deal * 7) % 23));
    return [
      { from: known ? `payer-${deal % 4}` : `payer-${deal}`, to: 'hub', day: deal * 3, amount },
      {
        from: 'hub',
        to: `payee-${deal}`,
        day: deal * 3 + hold,
        amount: Math.round(amount * (1 - spread(deal))),
      },
    ];
  }).flat();
}

const OPENING: InventedPayment = { from: 'north/x', to: 'north/y', day: 0, amount: 1 };

/** Six shops pay a collector every seventh day, and he hands most of it on two days later. */
export function collection(
  change: {
    readonly gap?: (round: number, payer: number) => number;
    readonly amount?: (round: number, payer: number) => number;
    readonly onward?: number;
    readonly banks?: readonly string[];
    readonly firstDay?: number;
  } = {},
): readonly InventedPayment[] {
  const {
    gap = (round) => 7 * round,
    amount = (_, payer) => 50 + 10 * payer,
    onward = 0.9,
    banks = ['north'],
    firstDay = 10,
  } = change;
  const payments: InventedPayment[] = [OPENING];
  for (let round = 0; round < 5; round++) {
    let held = 0;
    for (let payer = 0; payer < 6; payer++) {
      const bank = banks[payer % banks.length] ?? 'north';
      payments.push({
        from: `${bank}/shop-${payer}`,
        to: 'north/collector',
        day: firstDay + gap(round, payer) + payer / 20,
        amount: amount(round, payer),
      });
      held += amount(round, payer);
    }
    if (onward > 0)
      payments.push({
        from: 'north/collector',
        to: 'south/upstream',
        day: firstDay + 7 * round + 2,
        amount: Math.round(held * onward),
      });
  }
  return payments;
}

/** Fifteen strangers give within two days; nearly all of it leaves on the fourth. */
export function appeal(
  change: {
    readonly gifts?: number;
    readonly spreadDays?: number;
    readonly largest?: number;
    readonly exit?: number;
    readonly exitDay?: number;
    readonly payees?: number;
    readonly firstDay?: number;
    readonly sameDonor?: boolean;
  } = {},
): readonly InventedPayment[] {
  const {
    gifts = 15,
    spreadDays = 2,
    largest = 20,
    exit = 280,
    exitDay = 4,
    payees = 1,
    firstDay = 40,
    sameDonor = false,
  } = change;
  const given = Array.from(
    { length: gifts },
    (_, at): InventedPayment => ({
      from: sameDonor ? 'donor' : `${at % 2 ? 'n' : 's'}/donor-${at}`,
      to: 'new',
      day: firstDay + (spreadDays * at) / gifts,
      amount: at === 3 ? largest : 20,
    }),
  );
  const left = Array.from(
    { length: payees },
    (_, at): InventedPayment => ({
      from: 'new',
      to: `exit-${at}`,
      day: firstDay + exitDay,
      amount: exit / payees,
    }),
  );
  return [{ from: 'x', to: 'y', day: 0, amount: 1 }, ...given, ...left];
}

/** Where two relatives in the north are, and what happened there on the fiftieth day. */
export const RANSOM_CONTEXT: DetectionContext = {
  regions: REGIONS,
  resources: [{ kind: 'address', hash: 'h1', accounts: ['north/mother', 'north/uncle', 'south/cousin'] }],
  incidents: [{ id: 'incident-1', region: 'Demo-North', at: '2024-02-20T08:00:00Z', kind: 'abduction' }],
};

/** Two relatives live on little for weeks, and within days of the incident send one new account all that they have. */
export function ransom(
  change: {
    readonly day?: number;
    readonly amount?: number;
    readonly to?: string;
    readonly cash?: boolean;
  } = {},
): readonly InventedPayment[] {
  const { day = 53, amount = 9_000, to = 'north/unknown', cash = false } = change;
  const usual = Array.from({ length: 8 }, (_, week): readonly InventedPayment[] => [
    { from: 'north/mother', to: 'north/grocer', day: week * 6, amount: 60 },
    { from: 'north/uncle', to: 'north/landlord', day: week * 6 + 1, amount: 90 },
  ]).flat();
  return [
    ...usual,
    { from: 'north/mother', to, day, amount, channel: cash ? 'cash' : 'ach' },
    { from: 'north/uncle', to, day: day + 1, amount: amount / 2, channel: cash ? 'cash' : 'ach' },
  ];
}

/** A charity of the north whose programmes are there. */
export const CHARITY_CONTEXT: DetectionContext = {
  regions: REGIONS,
  charities: [{ account: 'north/charity', programmeRegions: ['Demo-North'] }],
};

/** A charity that pays helpers in its own region, and after two months much outside it, in cash. */
export function charity(
  change: {
    readonly bank?: string;
    readonly channel?: PaymentChannel;
    readonly amount?: number;
    readonly gifts?: number;
  } = {},
): readonly InventedPayment[] {
  const { bank = 'south', channel = 'cash', amount = 4_000, gifts = 1 } = change;
  const before = Array.from({ length: 20 }, (_, at): readonly InventedPayment[] => [
    { from: `north/donor-${at}`, to: 'north/charity', day: at * 6, amount: 1_200 },
    { from: 'north/charity', to: `north/clinic-${at % 3}`, day: at * 6 + 1, amount: 1_000 },
  ]).flat();
  const after = Array.from({ length: 3 }, (_, at): readonly InventedPayment[] => [
    ...Array.from(
      { length: gifts },
      (_gift, gift): InventedPayment => ({
        from: `north/giver-${at}-${gift}`,
        to: 'north/charity',
        day: 70 + at * 10 + gift / 50,
        amount: 1_200,
      }),
    ),
    { from: 'north/charity', to: `${bank}/taker-${at}`, day: 75 + at * 10, amount, channel },
  ]).flat();
  return [...before, ...after, { from: 'north/x', to: 'north/y', day: 121, amount: 1 }];
}

/** Nine invoices of the same goods, each paid by its importer; the last one may differ. */
export function trade(
  last: {
    readonly price?: number;
    readonly payer?: string;
    readonly weighed?: number;
    readonly importMinor?: number;
    readonly paid?: boolean;
  } = {},
): { readonly payments: readonly InventedPayment[]; readonly context: DetectionContext } {
  const {
    price = 100,
    payer = 'south/importer-8',
    weighed = 1_000,
    importMinor = 100_000,
    paid = true,
  } = last;
  const prices = [98, 99, 100, 100, 100, 101, 102, 103, price];
  const goods = { hs6: '520100', exporter: 'Demo-North', importer: 'Demo-South', currency: 'USD' };
  const invoices = prices.map((unit, at) => ({
    ...goods,
    ...{ id: `invoice-${at}`, month: at === 8 ? '2024-02' : '2024-01', unit: 'kg', quantity: 1_000 },
    ...{ priceMinor: unit * 1_000, importerAccount: `south/importer-${at}`, declaredKilograms: 1_000 },
    weighedKilograms: at === 8 ? weighed : 1_000,
    paymentRows: at === 8 && !paid ? [] : [at + 1],
  }));
  const payments = prices.map(
    (unit, at): InventedPayment => ({
      from: at === 8 ? payer : `south/importer-${at}`,
      to: 'north/exporter',
      day: 3 + at * 4,
      amount: unit * 10,
      channel: 'trade',
    }),
  );
  const mirror = [{ ...goods, month: '2024-02', exportMinor: 100_000, importMinor }];
  return { payments, context: { customs: { mirror, invoices } } };
}

/** Places of the border, and who sells tickets. */
export const TRAVEL_CONTEXT: DetectionContext = {
  borderPlaces: ['Demo-Gate', 'Demo-Pass'],
  ticketSellers: ['70/carrier'],
};

/** A salary, a ticket, cash at two places of the border, nothing left, and then silence. */
export function journey(
  change: {
    readonly places?: readonly string[];
    readonly amount?: number;
    readonly later?: number | null;
  } = {},
): readonly InventedPayment[] {
  const { places = ['Demo-Gate', 'Demo-Pass', 'Demo-Gate'], amount = 300, later = null } = change;
  return [
    { from: 'employer', to: 'traveller', day: 10, amount: 1_000 },
    { from: 'traveller', to: 'carrier', day: 12, amount: 90 },
    ...places.map(
      (place, at): InventedPayment => ({
        ...{ from: 'traveller', to: 'machine', day: 14 + at, amount, channel: 'cash', place },
      }),
    ),
    ...(later === null ? [] : [{ from: 'employer', to: 'traveller', day: later, amount: 20 }]),
    { from: 'x', to: 'y', day: 60, amount: 1 },
  ];
}

/** What screening matched. */
export const LISTED_CONTEXT: DetectionContext = {
  listed: [{ account: '70/listed', listedOn: '2024-01-11', listReference: 'demo-list:7' }],
};

/** A listed account pays one, who hands most of it on; another pays the listed account. */
export function nearListed(
  change: { readonly day?: number; readonly onward?: number } = {},
): readonly InventedPayment[] {
  const { day = 20, onward = 950 } = change;
  return [
    { from: 'x', to: 'y', day: 0, amount: 1 },
    { from: 'listed', to: 'middle', day, amount: 1_000 },
    { from: 'middle', to: 'far', day: day + 2, amount: onward },
    { from: 'friend', to: 'listed', day: day + 5, amount: 200 },
  ];
}

/** What five accounts share. */
export const RESOURCE_CONTEXT: DetectionContext = {
  resources: [{ kind: 'device', hash: 'h9', accounts: ['70/m-0', '70/m-1', '70/m-2', '70/m-3', '70/m-4'] }],
};

/** Five accounts of one device pay one account within days. */
export function ring(
  change: {
    readonly days?: number;
    readonly members?: number;
    readonly firstDay?: number;
    readonly others?: number;
  } = {},
): readonly InventedPayment[] {
  const { days = 4, members = 5, firstDay = 30, others = 0 } = change;
  const pay = (from: string, day: number): InventedPayment => ({ from, to: 'collector', day, amount: 500 });
  return [
    { from: 'x', to: 'y', day: 0, amount: 1 },
    ...Array.from({ length: members }, (_, at) => pay(`m-${at}`, firstDay + (days * at) / members)),
    ...Array.from({ length: others }, (_, at) => pay(`customer-${at}`, firstDay + at / 10)),
  ];
}

const MONTHS = 24;
const DAYS_OF_MONTH = 365.25 / 12;
/** A harvest each spring, stronger in the second year. */
export const HARVEST: readonly number[] = Array.from({ length: MONTHS }, (_, at) =>
  at % 12 === 4 || at % 12 === 5 ? 5 + Math.floor(at / 12) : 1,
);
/** What farming brings in each of those months. */
export const LICIT: readonly number[] = Array.from({ length: MONTHS }, (_, at) => 1 + ((at * 5) % 7) / 7);

/** Where the banks lie, and the season of a crop, month by month from January 2024. */
export function seasons(
  season: readonly number[] = HARVEST,
  licit: readonly number[] = LICIT,
): DetectionContext {
  const months = season.map((value, at) => ({
    ...{ month: `202${4 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`, season: value },
    licit: licit[at] ?? 1,
  }));
  return { regions: REGIONS, commodities: [{ name: 'demo-crop', months }] };
}

/** Accounts of the north are paid each month, in proportion to a series. */
export function income(series: readonly number[], accounts = 12): readonly InventedPayment[] {
  return series.flatMap((value, month) =>
    Array.from(
      { length: accounts },
      (_, at): InventedPayment => ({
        ...{ from: 'south/buyer', to: `north/grower-${at}`, day: 3 + month * DAYS_OF_MONTH + at / 10 },
        amount: 100 * value + ((month * 7 + at * 3) % 11),
      }),
    ),
  );
}
