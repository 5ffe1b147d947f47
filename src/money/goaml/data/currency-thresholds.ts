/** Amounts of cash from which a payment is reported or not allowed, each with its source and the day from which it holds. */

import type { CurrencyThreshold } from '../currency-threshold.ts';

/** The thresholds that are known here; an installation adds its own. */
export const CURRENCY_THRESHOLDS: readonly CurrencyThreshold[] = [
  {
    id: 'pk-ctr',
    country: 'PK',
    duty: 'report',
    amount: { minor: 200_000_000, currency: 'PKR' },
    comparison: 'at-least',
    total: 'each-payment',
    validFrom: '2015-01-21',
    validUntil: null,
    source:
      'Ministry of Finance of Pakistan, notification F.1-5/AML-I/2014 of 21 January 2015 under section 7 of the Anti-Money Laundering Act, 2010 ' +
      '(EPD Circular Letter No. 02 of 2015, State Bank of Pakistan); restated in FMU Circular No. 01 of 2025, 21 March 2025.',
    remark:
      'The notification names single cash transactions; a duty to add up those of a day is not known here.',
  },
  {
    id: 'us-ctr',
    country: 'US',
    duty: 'report',
    amount: { minor: 1_000_000, currency: 'USD' },
    comparison: 'more-than',
    total: 'person-and-day',
    validFrom: '2011-03-01',
    validUntil: null,
    source:
      '31 CFR 1010.311 (more than $10,000) and 1010.313(b) (by or on behalf of any person, cash in or cash out, during one business day).',
    remark: 'The day from which chapter X of 31 CFR has held; the amount is older.',
  },
  {
    id: 'eu-cash-limit',
    country: 'EU',
    duty: 'limit',
    amount: { minor: 1_000_000, currency: 'EUR' },
    comparison: 'more-than',
    total: 'each-payment',
    validFrom: '2027-07-10',
    validUntil: null,
    source:
      'Regulation (EU) 2024/1624, article 80(1): cash for goods or services only up to EUR 10,000; article 90: applies from 10 July 2027.',
    remark:
      'A limit, not a duty to report; linked operations count as one, and a member state may set a lower limit.',
  },
];
