/** A draft of a report: the facts put where the schema wants them. What is not known stays missing; nothing is made up. */

import { fault } from '../../base/index.ts';
import type { ActivityFacts, ExchangeRate, PaymentFacts, PaymentSide, ReportFacts } from './draft-input.ts';
import {
  addressParts,
  type DraftBook,
  type DraftedSubject,
  draftSubject,
  itemsGroup,
  personById,
  personParts,
} from './draft-party.ts';
import type { UnitProfile } from './profile.ts';
import { convert, convertedFrom, decimalText, evidenceOf, rateFor, reportTime } from './report-amount.ts';
import { type Fact, filled, known, type ReportGroup, type ReportPart } from './report-document.ts';
import { SCHEMA_VERSION } from './schema.ts';

/** A report that is not handed in yet. */
export interface ReportDraft {
  /** Version of the goAML schema. */
  readonly schema: string;
  readonly profileId: string;
  /** The root group, `report`. */
  readonly report: ReportGroup;
}

/**
 * Drafts a report. Payments come in the order of time and then of id; each field names where its value comes from.
 * @throws INPUT_MALFORMED when a payment names an account, party or item that the facts do not have.
 */
export function draftReport(facts: ReportFacts, profile: UnitProfile): ReportDraft {
  const book: DraftBook = {
    facts,
    profile,
    parties: byId(facts.parties),
    accounts: byId(facts.accounts),
    items: byId(facts.items),
  };
  const parts = [
    ...headParts(facts, profile),
    ...facts.payments.toSorted(inOrder).map((payment) => transaction(payment, book)),
    ...(facts.activity === undefined ? [] : filled('activity', activityParts(facts.activity, book))),
    ...filled(
      'report_indicators',
      facts.indicators.flatMap((indicator) => known('indicator', indicator)),
    ),
  ];
  return { schema: SCHEMA_VERSION, profileId: profile.id, report: { kind: 'group', name: 'report', parts } };
}

function headParts(facts: ReportFacts, profile: UnitProfile): readonly ReportPart[] {
  const { reporter } = facts;
  const person = reporter.person === undefined ? [] : personParts(reporter.person, profile);
  return [
    ...known('rentity_id', reporter.institutionId),
    ...known('rentity_branch', reporter.branch),
    ...known('submission_code', reporter.submission),
    ...known('report_code', facts.type),
    ...known('entity_reference', facts.reference),
    ...known('fiu_ref_number', facts.unitReference),
    ...known('prev_rejected_ref_number', facts.rejectedReference),
    ...known('submission_date', reportTime(facts.submittedAt, profile)),
    ...known('currency_code_local', fromProfile(profile.currency, profile)),
    ...(person.length > 0
      ? filled('reporting_person', person)
      : known('reporting_user_code', reporter.userCode)),
    ...filled('location', addressParts(reporter.location ?? {})),
    ...known('reason', facts.reason),
    ...known('action', facts.action),
  ];
}

function transaction(payment: PaymentFacts, book: DraftBook): ReportGroup {
  const { profile } = book;
  const mode = payment.mode ?? codeOfChannel(payment, 'modeByChannel', profile);
  return {
    kind: 'group',
    name: 'transaction',
    parts: [
      ...known('transactionnumber', payment.number),
      ...known('transaction_is_suspicious', truth(payment.isSuspicious)),
      ...known('internal_ref_number', payment.ownReference),
      ...known('transaction_location', payment.place),
      ...known('transaction_description', payment.description),
      ...known('date_transaction', reportTime(payment.at, profile)),
      ...known('teller', payment.teller),
      ...known('authorized', payment.authorizedBy),
      ...known('late_deposit', truth(payment.lateDeposit)),
      ...known('date_posting', reportTime(payment.postedAt, profile)),
      ...known('value_date', reportTime(payment.valueAt, profile)),
      ...known('transmode_code', mode),
      ...localAmount(payment, book),
      ...sideParts(payment, book),
      ...itemsGroup(payment.items, book),
      ...known('comments', payment.comments),
    ],
  };
}

/** The amount in the local currency; missing where there is no rate of the day or it is too large to be exact, never taken one to one. */
function localAmount(payment: PaymentFacts, book: DraftBook): readonly ReportPart[] {
  const { amount } = payment;
  if (amount === undefined) return [];
  if (amount.value.currency === book.profile.currency) {
    return known('amount_local', { value: decimalText(amount.value), from: amount.from });
  }
  const rate = rateOfPayment(payment, book);
  const converted = rate === null ? null : convert(amount.value, rate);
  if (rate === null || converted === null) return [];
  return known('amount_local', { value: decimalText(converted), from: convertedFrom(amount.from, rate) });
}

function sideParts(payment: PaymentFacts, book: DraftBook): readonly ReportPart[] {
  const { sides } = payment;
  if (sides.kind === 'several') {
    const parties = sides.parties.flatMap((role) => {
      const subject = draftSubject(role.subject, book);
      return filled('party', [
        ...known('role', role.role),
        ...filled(subject.ours ? `${subject.kind}_my_client` : subject.kind, subject.parts),
        ...moneyParts(payment, { side: role, prefix: '', book }),
        ...known('country', countryOf(role, book)),
        ...known('is_suspected', truth(role.isSuspected)),
        ...known('significance', role.significance),
        ...known('reason', role.reason),
      ]);
    });
    return filled('involved_parties', parties);
  }
  const conductor = sides.conductor === undefined ? null : personById(sides.conductor, book);
  return [
    ...sideGroup(payment, { side: sides.from, prefix: 'from_', book }, conductor?.parts ?? []),
    ...sideGroup(payment, { side: sides.to, prefix: 'to_', book }, []),
  ];
}

interface SidePlace {
  readonly side: PaymentSide;
  readonly prefix: 'from_' | 'to_' | '';
  readonly book: DraftBook;
}

function sideGroup(
  payment: PaymentFacts,
  place: SidePlace,
  conductor: readonly ReportPart[],
): readonly ReportGroup[] {
  const { side, prefix, book } = place;
  const subject: DraftedSubject = draftSubject(side.subject, book);
  const name = `t_${prefix.slice(0, -1)}${subject.ours ? '_my_client' : ''}`;
  return filled(name, [
    ...moneyParts(payment, place),
    ...filled('t_conductor', conductor),
    ...known(`${prefix}is_suspected`, truth(side.isSuspected)),
    ...filled(`${prefix}${subject.kind}`, subject.parts),
    ...known(`${prefix}country`, countryOf(side, book)),
  ]);
}

/** Kind of funds, and the amount in its own currency where that is not the local one. */
function moneyParts(payment: PaymentFacts, { side, prefix, book }: SidePlace): readonly ReportPart[] {
  return [
    ...known(`${prefix}funds_code`, side.fundsCode ?? codeOfChannel(payment, 'fundsByChannel', book.profile)),
    ...known(`${prefix}funds_comment`, side.fundsComment),
    ...filled(`${prefix}foreign_currency`, foreignParts(payment, book)),
  ];
}

function foreignParts(payment: PaymentFacts, book: DraftBook): readonly ReportPart[] {
  const { amount } = payment;
  if (amount === undefined || amount.value.currency === book.profile.currency) return [];
  const rate = rateOfPayment(payment, book);
  return [
    ...known('foreign_currency_code', { value: amount.value.currency, from: amount.from }),
    ...known('foreign_amount', { value: decimalText(amount.value), from: amount.from }),
    ...known('foreign_exchange_rate', rate === null ? undefined : { value: rate.rate, from: rate.origin }),
  ];
}

function activityParts(activity: ActivityFacts, book: DraftBook): readonly ReportPart[] {
  const parties = activity.parties.flatMap((party) => {
    const subject = draftSubject(party.subject, book);
    return filled('report_party', [
      ...known('role', party.role),
      ...filled(subject.ours ? `${subject.kind}_my_client` : subject.kind, subject.parts),
      ...known('country', party.country),
      ...known('is_suspected', truth(party.isSuspected)),
      ...known('significance', party.significance),
      ...known('reason', party.reason),
      ...known('comments', party.comments),
    ]);
  });
  return [...filled('report_parties', parties), ...itemsGroup(activity.items, book)];
}

/** The country of a side: as given, or that of the bank that keeps the account. */
function countryOf({ country, subject }: PaymentSide, book: DraftBook): Fact | undefined {
  if (country !== undefined || subject.kind !== 'account') return country;
  const bank = book.accounts.get(subject.id)?.bankCountry;
  if (bank === undefined) return undefined;
  const evidenceIds = evidenceOf(bank.from);
  return { value: bank.value, from: { kind: 'computed', rule: 'country-of-bank', evidenceIds, detail: '' } };
}

function codeOfChannel(
  { channel }: PaymentFacts,
  table: 'modeByChannel' | 'fundsByChannel',
  profile: UnitProfile,
): Fact | undefined {
  const code = channel === undefined ? undefined : profile[table][channel.value];
  return code === undefined ? undefined : fromProfile(code, profile);
}

function rateOfPayment({ amount, at }: PaymentFacts, { facts, profile }: DraftBook): ExchangeRate | null {
  const day = reportTime(at, profile)?.value.slice(0, 10);
  if (amount === undefined || day === undefined) return null;
  const { currency: from } = amount.value;
  return rateFor({ from, to: profile.currency, day, ageDaysMax: profile.rateAgeDaysMax }, facts.rates);
}

function fromProfile(value: string, profile: UnitProfile): Fact {
  return { value, from: { kind: 'profile', profileId: profile.id } };
}

function truth(fact: Fact<boolean> | undefined): Fact | undefined {
  return fact === undefined ? undefined : { value: String(fact.value), from: fact.from };
}

function inOrder(left: PaymentFacts, right: PaymentFacts): number {
  const [a, b] = [left.at?.value ?? '', right.at?.value ?? ''].map((text) => Date.parse(text) || 0);
  return (a ?? 0) - (b ?? 0) || (left.id < right.id ? -1 : 1);
}

function byId<Value extends { readonly id: string }>(values: readonly Value[]): ReadonlyMap<string, Value> {
  const map = new Map(values.map((value) => [value.id, value]));
  if (map.size < values.length) throw fault('INPUT_MALFORMED', 'two facts of the report have the same id');
  return map;
}
