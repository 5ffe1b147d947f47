/** An invented stream of payments built in memory: people who pay the same few and now and then someone new, shops and employers with many. */

import type { PaymentColumns } from '../src/money/index.ts';

/** What the stream is made of. */
export interface InventedPayments {
  readonly payments: number;
  readonly accounts: number;
  readonly days: number;
  readonly seed: number;
}

const DAY_S = 86_400;
const START_S = Date.UTC(2024, 0, 1) / 1000;
/** Accounts that each account pays again and again. */
const REGULAR_PAYEES = 6;
/** Shares of payments to a regular payee, and of those to a busy account among the others. */
const REGULAR_SHARE = 0.6;
const BUSY_SHARE = 0.5;
/** One account in so many is busy: a shop, an employer, a utility. */
const BUSY_ONE_IN = 50;
const CARD = 3;
const ACH = 4;

/** The stream as columns on shared memory, in order of time. */
export function inventPayments(plan: InventedPayments): PaymentColumns {
  const { payments, accounts, days } = plan;
  const columns = openColumns(payments, accounts);
  const draw = openDraw(plan.seed);
  const busy = Math.max(1, Math.floor(accounts / BUSY_ONE_IN));
  for (let at = 0; at < payments; at++) {
    const payer = Math.floor(draw() ** 1.5 * accounts);
    const payee = choosePayee(draw, { payer, accounts, busy });
    // About log-normal: from hundreds to hundreds of thousands, the most around ten thousand.
    const minor = Math.round(1e4 * 2 ** ((draw() + draw() + draw() + draw() - 2) * 6));
    columns.payers[at] = payer;
    columns.payees[at] = payee;
    columns.times[at] = START_S + Math.floor((at / payments) * days * DAY_S);
    columns.paidMinor[at] = minor;
    columns.receivedMinor[at] = minor;
    columns.channels[at] = payee < busy && draw() < 0.7 ? CARD : ACH;
    columns.rows[at] = at + 1;
  }
  return columns;
}

function choosePayee(
  draw: () => number,
  who: { readonly payer: number; readonly accounts: number; readonly busy: number },
): number {
  const { payer, accounts, busy } = who;
  if (draw() < REGULAR_SHARE) {
    const nth = Math.floor(draw() * REGULAR_PAYEES);
    return Math.abs(Math.imul(payer + 1, 0x9e37_79b1) ^ Math.imul(nth + 1, 0x85eb_ca6b)) % accounts;
  }
  if (draw() < BUSY_SHARE) return Math.floor(draw() ** 3 * busy);
  return Math.floor(draw() * accounts);
}

function openColumns(count: number, accounts: number): PaymentColumns {
  const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes * count);
  return {
    count,
    payers: new Uint32Array(shared(4)),
    payees: new Uint32Array(shared(4)),
    times: new Uint32Array(shared(4)),
    paidMinor: new Float64Array(shared(8)),
    receivedMinor: new Float64Array(shared(8)),
    paidCurrencies: new Uint8Array(shared(1)),
    receivedCurrencies: new Uint8Array(shared(1)),
    channels: new Uint8Array(shared(1)),
    places: new Uint16Array(shared(2)),
    rows: new Uint32Array(shared(4)),
    currencies: ['USD'],
    placeNames: [''],
    accounts: {
      count: accounts,
      bankOf: () => '70',
      numberOf: (account) => String(account),
      nameOf: (account) => `70/${account}`,
    },
  };
}

/** A small generator of numbers from 0 to 1. Source: mulberry32 (T. Ettinger, public domain). */
function openDraw(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
