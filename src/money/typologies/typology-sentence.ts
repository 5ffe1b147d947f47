/** The sentence of a finding of T09 to T22: what was seen, in figures that a person can check against its payments. */

import { decimalsIn, formatAmount } from '../columns/format-amount.ts';
import type { Detection, PaymentColumns } from '../model.ts';

const PER_CENT = 100;

/** The sentence of a detection, in English. */
export function typologySentence(columns: PaymentColumns, detection: Detection): string {
  const said = SENTENCES[detection.rule] ?? combined;
  return [said(wordsOf(columns, detection)), ...caveats(detection)].join(' ');
}

/** What sentences are made of. */
interface Words {
  readonly first: string;
  readonly second: string;
  readonly value: string;
  readonly when: string;
  /** A quantity as it stands; an empty text where there is none. */
  readonly of: (name: string) => string;
  readonly percent: (name: string) => string;
  readonly amount: (name: string) => string;
}

function wordsOf(columns: PaymentColumns, { payments, accounts, quantities, value }: Detection): Words {
  const [from, to] = [payments[0], payments.at(-1)].map((at) => dayOf(columns, at ?? 0));
  const name = (at: number): string =>
    accounts[at] === undefined ? '' : columns.accounts.nameOf(accounts[at]);
  const decimals = decimalsIn(columns, value.currency);
  const number = (key: string): number => Number(quantities[key] ?? Number.NaN);
  return {
    first: name(0),
    second: name(1),
    value: formatAmount(value, decimals),
    when: from === to ? `on ${from}` : `from ${from} to ${to}`,
    of: (key) => String(quantities[key] ?? ''),
    percent: (key) => `${Math.round(number(key) * PER_CENT * 10) / 10} %`,
    amount: (key) => formatAmount({ minor: number(key), currency: value.currency }, decimals),
  };
}

const SENTENCES: Readonly<Record<string, (words: Words) => string>> = {
  structuring: ({ first, value, when, of, amount }) =>
    `${first} ${of('direction') === 'in' ? 'received' : 'paid out'} ${of('payments')} sums in cash ${when} by ${of('ways')} ways, each below the ${amount('thresholdMinor')} from which ${of('threshold')} has cash reported, the largest ${amount('largestMinor')}, ${value} in all.`,
  'pass-through': ({ first, when, of, percent, amount }) =>
    `${first} received ${amount('arrivedMinor')} in ${of('paymentsIn')} payments of payers new to it and paid ${percent('keptShare')} of it on in ${of('paymentsOut')} payments to payees new to it, ${of('holdMedianHours')} hours later in the middle, ${when}.`,
  'dormant-burst': ({ first, when, of, percent, amount }) =>
    `${first} was not used for ${of('restDays')} days, then received ${amount('arrivedMinor')} and paid ${percent('keptShare')} of it on, in ${of('payments')} payments ${when}; it had ${of('earlierPayments')} payments before.`,
  'hawala-mirror': ({ value, when, of, percent }) =>
    `${of('pairs')} times ${when} money came in with an account in ${of('regionHere')} or ${of('regionThere')} and the same money, less ${percent('commissionShare')}, was paid out in the other within days, ${value} in all; dealt anew, the amounts agree ${of('pairsByChance')} times on average (p ${of('permutationP')}). The accounts do not pay each other; ${of('settlements')} lumps over others settle the difference.`,
  'hawala-hub': ({ first, value, when, of, percent }) =>
    `${first} took money of ${of('payers')} payers new to it and ${of('pairs')} times paid a payee new to it the same less ${percent('spreadShare')} within days, ${value} in all ${when}; by chance ${of('pairsByChance')} (p ${of('permutationP')}). In the classes of FATF (2013) it looks like a ${of('operatorClass')} operator: ${of('classReasons')}.`,
  'extortion-collection': ({ first, second, value, when, of, percent }) =>
    `${of('payers')} accounts each paid ${first} nearly the same every ${Math.round(Number(of('periodDays')))} days, ${value} in ${of('paymentsIn')} payments ${when} (Rayleigh test of the period: p ${of('rayleighP')}), and ${percent('onwardShare')} of it went on to ${second}. Fees and instalments of a new arrangement can look the same.`,
  ransom: ({ first, value, when, of, amount }) =>
    `${of('relatedAccounts')} accounts with an address or phone in common, ${first} among them, paid ${value} to ${of('end') === 'cash' ? 'cash' : 'one new account'} ${when}, ${of('daysAfter')} days after the incident ${of('incident')} (${of('incidentKind')}) in ${of('region')}; before, they paid ${amount('usualMinor')} in as many days.`,
  'fundraising-burst': ({ first, when, of, percent, amount }) =>
    `${first}, a new account, was given ${amount('givenMinor')} by ${of('donors')} donors within ${of('burstHours')} hours, none of it more than ${percent('largestShare')}, and ${percent('exitShare')} of it left to ${of('exitPayees')} accounts, ${when}.`,
  'charity-diversion': ({ first, value, of, percent, when }) =>
    `The declared charity ${first} paid ${value}, ${percent('outsideShare')} of what it paid meanwhile, outside its declared programme regions ${when}; what is odd: ${of('indicators')}. Relief may explain this; two signs make a question, not an answer.`,
  'trade-misinvoicing': ({ first, value, of, percent, when }) =>
    `${first} paid ${value} ${when} for invoice ${of('invoice')} (goods ${of('hs6')}): unit price ${of('unitPriceMinor')} ${of('priceOutside') === 'true' ? `outside ${of('fenceLowMinor')} to ${of('fenceHighMinor')}` : 'within its fences'}${of('mirrorGapShare') === '' ? '' : `, customs figures ${percent('mirrorGapShare')} apart`}${of('paidByThirdParty') === 'true' ? ', paid by a third party' : ''}${of('weightOff') === 'true' ? ', weighed otherwise than declared' : ''}.`,
  travel: ({ first, value, of, percent, when }) =>
    `${first} drew cash ${of('withdrawals')} times at ${of('places')} places of the border among payments of ${value} ${when}, had then paid out ${percent('leftShare')} of what had come, and was not used for the ${of('silentDays')} days since.`,
  'listed-proximity': ({ first, second, value, of, when }) =>
    `${first} stands ${of('distance') === '1' ? 'next to' : 'one account away from'} ${second}, which screening matched to ${of('listReference')} (listed ${of('listedOn')}): ${value} moved ${of('direction')} ${when}, after the listing. This is never ground for anything alone; the match itself has to be confirmed.`,
  'shared-resource': ({ first, value, of, when }) =>
    `${of('accounts')} accounts that share one ${of('resource')} moved ${value} ${of('direction')}, ${first}, new to each of them, in ${of('payments')} payments ${when}.`,
};

function combined({ first, when, of }: Words): string {
  return `${first} is named by ${of('findings')} findings of different rules (${of('parts')}) over ${of('payments')} payments ${when}; each of them stands on its own and is told apart.`;
}

/** What the finding could not be checked against. */
function caveats({ undetermined }: Detection): readonly string[] {
  if (undetermined?.bound === 'licensed-list')
    return ['No list of licensed operators was there to check it against.'];
  if (undetermined?.bound === 'exchange-rate') return ['Amounts without a known rate are left out.'];
  return [];
}

function dayOf({ times }: PaymentColumns, at: number): string {
  return new Date((times[at] ?? 0) * 1000).toISOString().slice(0, 10);
}
