/** Rules of payments in a report. */

import { currencyDecimals } from '../columns/currencies.ts';
import { reaches, thresholdOn } from './currency-threshold.ts';
import { groupNamed, partsNamed, type ReportGroup, type ReportPart, valueNamed } from './report-document.ts';
import { look, type RuleContext, type RuleFlaw, stops } from './rule-flaws.ts';

/** A side or party of a payment. */
interface Side {
  readonly group: ReportGroup;
  readonly path: string;
  readonly prefix: string;
}

const SIDES = [
  ['t_from_my_client', 'from_'],
  ['t_from', 'from_'],
  ['t_to_my_client', 'to_'],
  ['t_to', 'to_'],
] as const;

/** The payments of a report, each with its path. */
export function paymentsOf(
  report: ReportGroup,
): readonly { readonly group: ReportGroup; readonly path: string }[] {
  return partsNamed(report, 'transaction').flatMap((part, index) =>
    part.kind === 'group' ? [{ group: part, path: `report/transaction[${index + 1}]` }] : [],
  );
}

/** What is wrong or worth a look in the payments of a report. */
export function paymentFlaws(report: ReportGroup, context: RuleContext): readonly RuleFlaw[] {
  const seen = new Map<string, number>();
  const each = paymentsOf(report).flatMap(({ group, path }, index) => {
    const number = valueNamed(group, 'transactionnumber') ?? '';
    const first = seen.get(number);
    if (number !== '' && first === undefined) seen.set(number, index + 1);
    const repeated =
      first === undefined ? [] : [stops('number-repeated', `${path}/transactionnumber`, { first })];
    return [...repeated, ...onePayment(group, { path, report }, context)];
  });
  return [...each, ...thresholdFlaws(report, context)];
}

function onePayment(
  payment: ReportGroup,
  { path, report }: { readonly path: string; readonly report: ReportGroup },
  { profile }: RuleContext,
): readonly RuleFlaw[] {
  const sides = sidesOf(payment, path);
  const isOurs = sides.some(({ group }) => /_my_client$/.test(group.name) || group.parts.some(isClient));
  const areKnown = sides.length > 1 || sides.some((side) => side.prefix === '');
  const local = valueNamed(report, 'currency_code_local') ?? profile.currency;
  return [
    ...(areKnown && !isOurs ? [stops('no-client-side', path)] : []),
    ...positive(payment, path, 'amount_local'),
    ...lateFlaws(payment, path),
    ...sameAccount(sides, path),
    ...sides.flatMap((side) => foreignFlaws(payment, side, local)),
    ...sides.flatMap((side) => timeFlaws(payment, side)),
  ];
}

function sidesOf(payment: ReportGroup, path: string): readonly Side[] {
  const two = SIDES.flatMap(([name, prefix]) => {
    const group = groupNamed(payment, name);
    return group === null ? [] : [{ group, path: `${path}/${name}`, prefix }];
  });
  const list = groupNamed(payment, 'involved_parties');
  const several = (list === null ? [] : partsNamed(list, 'party')).flatMap((part, index) =>
    part.kind === 'group'
      ? [{ group: part, path: `${path}/involved_parties/party[${index + 1}]`, prefix: '' }]
      : [],
  );
  return [...two, ...several];
}

function isClient(part: ReportPart): boolean {
  return /^(person|account|entity)_my_client$/.test(part.name);
}

function positive(group: ReportGroup, path: string, name: string): readonly RuleFlaw[] {
  const value = valueNamed(group, name);
  const isPositive = value === null || !/^[+-]?[\d.]+$/.test(value) || Number(value) > 0;
  return isPositive ? [] : [stops('amount-not-positive', `${path}/${name}`, { value })];
}

function lateFlaws(payment: ReportGroup, path: string): readonly RuleFlaw[] {
  const [late, posted, made] = ['late_deposit', 'date_posting', 'date_transaction'].map((name) =>
    valueNamed(payment, name),
  );
  if (made == null) return [];
  const isLate = late === 'true' || late === '1';
  if (isLate && (posted == null || posted.slice(0, 10) <= made.slice(0, 10))) {
    return [stops('late-deposit-unproven', `${path}/date_posting`)];
  }
  const isPostedLater = posted != null && posted.slice(0, 10) > made.slice(0, 10);
  return late != null && !isLate && isPostedLater
    ? [look('late-deposit-unsaid', `${path}/late_deposit`)]
    : [];
}

function sameAccount(sides: readonly Side[], path: string): readonly RuleFlaw[] {
  const names = sides
    .filter((side) => side.prefix !== '')
    .map((side) => accountName(side))
    .filter((name) => name !== null);
  return names.length === 2 && names[0] === names[1] ? [look('same-account', path)] : [];
}

function accountName({ group, prefix }: Side): string | null {
  const account = groupNamed(group, `${prefix}account`);
  const number = account === null ? null : valueNamed(account, 'account');
  if (account === null || number === null) return null;
  const bank =
    valueNamed(account, 'swift') ??
    valueNamed(account, 'institution_code') ??
    valueNamed(account, 'institution_name');
  return JSON.stringify([bank, number]);
}

function foreignFlaws(
  payment: ReportGroup,
  { group, path, prefix }: Side,
  local: string,
): readonly RuleFlaw[] {
  const name = `${prefix}foreign_currency`;
  const foreign = groupNamed(group, name);
  if (foreign === null) return [];
  const here = `${path}/${name}`;
  const code = valueNamed(foreign, 'foreign_currency_code');
  return [
    ...(code === local
      ? [stops('currency-not-foreign', `${here}/foreign_currency_code`, { currency: local })]
      : []),
    ...positive(foreign, here, 'foreign_amount'),
    ...positive(foreign, here, 'foreign_exchange_rate'),
    ...disagreement(payment, foreign, { here, local }),
  ];
}

/** Local amount and foreign amount times rate may differ by one minor unit of the local currency, the rounding of the amount. */
function disagreement(
  payment: ReportGroup,
  foreign: ReportGroup,
  { here, local }: { readonly here: string; readonly local: string },
): readonly RuleFlaw[] {
  const [amount, rate] = ['foreign_amount', 'foreign_exchange_rate'].map((name) =>
    Number(valueNamed(foreign, name) ?? Number.NaN),
  );
  const given = Number(valueNamed(payment, 'amount_local') ?? Number.NaN);
  const converted = (amount ?? Number.NaN) * (rate ?? Number.NaN);
  const gap = Math.abs(given - converted);
  const allowed = 10 ** -currencyDecimals(local) + Math.abs(converted) * 1e-12;
  if (!(gap > allowed)) return [];
  return [
    look('amounts-disagree', `${here}/foreign_exchange_rate`, { converted: converted.toFixed(2), given }),
  ];
}

function timeFlaws(payment: ReportGroup, { group, path, prefix }: Side): readonly RuleFlaw[] {
  const made = valueNamed(payment, 'date_transaction')?.slice(0, 10);
  if (made === undefined) return [];
  return group.parts.flatMap((part): readonly RuleFlaw[] => {
    if (part.kind === 'field') return [];
    const here = `${path}/${part.name}`;
    if (new RegExp(`^${prefix}account(_my_client)?$`).test(part.name)) return accountTimes(part, here, made);
    if (!new RegExp(`^(t_conductor|${prefix}person(_my_client)?)$`).test(part.name)) return [];
    const born = valueNamed(part, 'birthdate')?.slice(0, 10) ?? '';
    return born > made ? [stops('born-after-payment', `${here}/birthdate`)] : [];
  });
}

function accountTimes(account: ReportGroup, path: string, made: string): readonly RuleFlaw[] {
  const opened = valueNamed(account, 'opened')?.slice(0, 10) ?? '';
  const closed = valueNamed(account, 'closed')?.slice(0, 10) ?? '9999';
  return [
    ...(opened > made ? [look('account-not-open', `${path}/opened`, { opened, made })] : []),
    ...(closed < made ? [look('account-closed', `${path}/closed`, { closed, made })] : []),
  ];
}

/** A currency transaction report holds cash at the threshold: each payment, or all of a day together where the law adds them up. */
function thresholdFlaws(report: ReportGroup, { profile, thresholds }: RuleContext): readonly RuleFlaw[] {
  if (valueNamed(report, 'report_code') !== 'CTR' || profile.threshold === null) return [];
  const table = { id: profile.threshold, thresholds };
  const totals = new Map<string, number>();
  const payments = paymentsOf(report).map(({ group, path }) => {
    const day = valueNamed(group, 'date_transaction')?.slice(0, 10) ?? '';
    const minor = minorOf(valueNamed(group, 'amount_local'), profile.currency);
    totals.set(day, (totals.get(day) ?? 0) + minor);
    return { group, path, day, minor };
  });
  return payments.flatMap(({ group, path, day, minor }) => {
    const threshold = thresholdOn(day, table);
    if (threshold === null || threshold.amount.currency !== profile.currency) {
      return [look('threshold-unknown', `${path}/date_transaction`, { day })];
    }
    const counted = threshold.total === 'each-payment' ? minor : (totals.get(day) ?? 0);
    const most = `${threshold.amount.minor / 10 ** currencyDecimals(profile.currency)} ${profile.currency}`;
    const isBelow = !Number.isNaN(counted) && !reaches(counted, threshold);
    return [
      ...(isBelow ? [stops('threshold-below', `${path}/amount_local`, { threshold: most })] : []),
      ...cashFlaws(group, path, profile.fundsByChannel['cash']),
    ];
  });
}

function cashFlaws(payment: ReportGroup, path: string, cash: string | undefined): readonly RuleFlaw[] {
  const funds = sidesOf(payment, path).flatMap(
    ({ group, prefix }) => valueNamed(group, `${prefix}funds_code`) ?? [],
  );
  return cash === undefined || funds.length === 0 || funds.includes(cash) ? [] : [look('not-cash', path)];
}

function minorOf(value: string | null, currency: string): number {
  return value === null ? Number.NaN : Math.round(Number(value) * 10 ** currencyDecimals(currency));
}
