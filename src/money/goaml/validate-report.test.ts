import { describe, expect, it } from 'vitest';
import { AFTERWARDS, COMPLETE_FACTS, fromEvidence, typed } from '../../../test/support/money/goaml-facts.ts';
import { CURRENCY_THRESHOLDS } from './data/currency-thresholds.ts';
import { LABELS_EN } from './data/labels-en.ts';
import { LABELS_UR } from './data/labels-ur.ts';
import { CONTENTS } from './data/schema-data.ts';
import { demoUnitProfile } from './demo-unit.ts';
import type { ReportFacts } from './draft-input.ts';
import { draftReport, type ReportDraft } from './draft-report.ts';
import { problemWords } from './problem-words.ts';
import { type Fact, removePart, setField } from './report-document.ts';
import { elementsOf } from './schema.ts';
import { REPORT_SENTENCES_EN } from './sentences-en.ts';
import { REPORT_SENTENCES_UR } from './sentences-ur.ts';
import { type ReportProblem, validateReport } from './validate-report.ts';

const profile = { ...demoUnitProfile(), fictitious: false };
const settings = { now: AFTERWARDS, thresholds: CURRENCY_THRESHOLDS };
const complete = draftReport(COMPLETE_FACTS, profile);

function problemsOf(draft: ReportDraft): readonly ReportProblem[] {
  return validateReport(draft, profile, settings);
}

function changed(...changes: readonly (readonly [string, string | null])[]): ReportDraft {
  let { report } = complete;
  for (const [path, value] of changes) {
    report = value === null ? removePart(report, path) : setField(report, path, typed(value));
  }
  return { ...complete, report };
}

function facts(change: Partial<ReportFacts>): ReportDraft {
  return draftReport({ ...COMPLETE_FACTS, ...change }, profile);
}

describe('validateReport()', () => {
  it('finds nothing in a report that has everything', () => {
    expect(problemsOf(complete)).toEqual([]);
  });

  it('says in the words of the user what is missing, and whom to ask', () => {
    const [problem] = problemsOf(
      changed(['report/transaction[1]/t_from/from_account/institution_name', null]),
    );
    expect(problem).toMatchObject({
      gravity: 'stops',
      code: 'missing',
      path: 'report/transaction[1]/t_from/from_account/institution_name',
      element: 'institution_name',
      mend: 'account',
      advice: 'ask-bank',
      words: "Payment 1 › sender's account has no name of the bank. Ask the bank that keeps the account.",
    });
    expect(problem === undefined ? '' : problemWords(problem, 'ur')).toBe(
      'ادائیگی 1 › بھیجنے والے کا اکاؤنٹ: بینک کا نام درج نہیں۔ اکاؤنٹ رکھنے والے بینک سے پوچھیں۔',
    );
  });

  const ours = 'report/transaction[1]/t_to_my_client/to_account';
  const theirs = 'report/transaction[1]/t_from/from_account';
  const dollars = 'report/transaction[2]/t_to/to_foreign_currency';
  const car = 'report/transaction[3]/goods_services/item[1]';

  it.each<readonly [string, readonly (readonly [string, string | null])[], string, string, string]>([
    ['a branch of our account', [[`${ours}/branch`, null]], 'missing', 'own-records', 'account'],
    [
      'the social security number of a client',
      [[`${ours}/signatory[1]/t_person/ssn`, null]],
      'missing',
      'own-records',
      'party',
    ],
    [
      'the bank of the other side',
      [[`${theirs}/institution_code`, null]],
      'missing-one-of',
      'ask-bank',
      'account',
    ],
    ['two codes of one bank', [[`${theirs}/swift`, 'DEMOAEAD']], 'clash', 'choose-one', 'account'],
    ['how it was paid', [['report/transaction[1]/transmode_code', null]], 'missing', 'unit-codes', 'profile'],
    ['the indicators', [['report/report_indicators', null]], 'missing', 'choose-codes', 'report'],
    ['the institution', [['report/rentity_id', null]], 'missing', 'reporter-details', 'institution'],
    [
      'the receiver',
      [['report/transaction[1]/t_to_my_client', null]],
      'missing-one-of',
      'see-evidence',
      'payment',
    ],
    [
      'late deposit beside a date of posting',
      [['report/transaction[1]/date_posting', '2026-03-02T00:00:00']],
      'missing',
      'see-evidence',
      'payment',
    ],
    ['a rate', [[`${dollars}/foreign_exchange_rate`, null]], 'missing', 'add-rate', 'rates'],
    [
      'the foreign amount in local money',
      [['report/transaction[2]/amount_local', null]],
      'missing',
      'add-rate',
      'rates',
    ],
    ['the amount', [['report/transaction[1]/amount_local', null]], 'missing', 'see-evidence', 'payment'],
  ])('stops where %s is missing or doubled', (_, changes, code, advice, mend) => {
    const problems = problemsOf(changed(...changes));
    expect(problems).toEqual([expect.objectContaining({ gravity: 'stops', code, advice, mend })]);
  });

  it.each<readonly [string, readonly (readonly [string, string | null])[], string, 'stops' | 'look']>([
    ['a code of nowhere', [['report/transaction[1]/transmode_code', 'QQ']], 'value-no-code', 'stops'],
    [
      'a code without a published table',
      [[`${ours}/account_category`, 'X']],
      'value-code-unpublished',
      'stops',
    ],
    [
      'a time without a form',
      [['report/transaction[1]/date_transaction', '01/02/2026']],
      'value-no-date',
      'stops',
    ],
    [
      'a day that does not exist',
      [['report/transaction[1]/date_transaction', '2026-02-30T00:00:00']],
      'value-no-date',
      'stops',
    ],
    ['a time before all times', [[`${ours}/opened`, '1700-01-01T00:00:00']], 'value-no-date', 'stops'],
    ['an amount in words', [['report/transaction[1]/amount_local', 'ten']], 'value-no-number', 'stops'],
    [
      'an amount of 14 decimals',
      [['report/transaction[1]/amount_local', '1.00000000000001']],
      'value-decimals',
      'stops',
    ],
    [
      'an amount beyond all money',
      [['report/transaction[1]/amount_local', '7900000000000000.1']],
      'value-range',
      'stops',
    ],
    ['an institution without number', [['report/rentity_id', '0']], 'value-range', 'stops'],
    ['too long a text', [['report/transaction[1]/teller', 'x'.repeat(21)]], 'value-long', 'stops'],
    ['an empty text', [['report/rentity_branch', '']], 'value-empty', 'stops'],
    ['a sign that XML has not', [['report/action', 'a\u0001b']], 'value-characters', 'stops'],
    ['half of a character', [['report/action', 'a\ud83d']], 'value-characters', 'stops'],
    ['neither yes nor no', [['report/transaction[1]/late_deposit', 'maybe']], 'value-no-truth', 'stops'],
    ['a date in the future', [['report/submission_date', '2026-03-12T00:00:00']], 'date-future', 'stops'],
    [
      'a report before its payments',
      [['report/submission_date', '2026-03-02T00:00:00']],
      'submission-before-payment',
      'stops',
    ],
    ['an amount of zero', [['report/transaction[1]/amount_local', '0.00']], 'amount-not-positive', 'stops'],
    ['a negative amount', [['report/transaction[1]/amount_local', '-5']], 'amount-not-positive', 'stops'],
    [
      'a late deposit on the same day',
      [
        ['report/transaction[1]/late_deposit', 'true'],
        ['report/transaction[1]/date_posting', '2026-03-01T12:00:00'],
      ],
      'late-deposit-unproven',
      'stops',
    ],
    [
      'a late deposit without a day',
      [['report/transaction[1]/late_deposit', 'true']],
      'late-deposit-unproven',
      'stops',
    ],
    [
      'a later posting that is not called late',
      [
        ['report/transaction[1]/late_deposit', 'false'],
        ['report/transaction[1]/date_posting', '2026-03-02T00:00:00'],
      ],
      'late-deposit-unsaid',
      'look',
    ],
    ['a number twice', [['report/transaction[2]/transactionnumber', 'T-1']], 'number-repeated', 'stops'],
    [
      'a local currency as foreign',
      [[`${dollars}/foreign_currency_code`, 'PKR']],
      'currency-not-foreign',
      'stops',
    ],
    [
      'amounts that disagree',
      [['report/transaction[2]/amount_local', '1000.01']],
      'amounts-disagree',
      'look',
    ],
    [
      "another currency than the unit's",
      [['report/currency_code_local', 'AED']],
      'currency-not-units',
      'stops',
    ],
    ['a type that the unit does not take', [['report/report_code', 'PEP']], 'type-not-taken', 'stops'],
    [
      'a type that is a word of the language',
      [['report/report_code', 'constructor']],
      'type-not-taken',
      'stops',
    ],
    ['no reason in an STR', [['report/reason', null]], 'required-by-unit', 'stops'],
    [
      'an indicator twice',
      [['report/report_indicators/indicator[2]', 'DEMO-FAN']],
      'indicator-repeated',
      'look',
    ],
    [
      'an indicator that says unknown',
      [['report/report_indicators/indicator[1]', '-']],
      'code-unknown',
      'look',
    ],
    ['an IBAN with a wrong digit', [[`${theirs}/iban`, 'AE070331234567890123457']], 'iban-wrong', 'stops'],
    ['a SWIFT code of seven letters', [[`${ours}/swift`, 'DEMOPKK']], 'swift-wrong', 'stops'],
    [
      'an account opened after the payment',
      [[`${ours}/opened`, '2026-03-02T00:00:00']],
      'account-not-open',
      'look',
    ],
    [
      'an account closed before the payment',
      [[`${ours}/closed`, '2026-02-02T00:00:00']],
      'account-closed',
      'look',
    ],
    [
      'an account closed before it was opened',
      [[`${ours}/closed`, '2020-02-02T00:00:00']],
      'dates-reversed',
      'stops',
    ],
    [
      'a name that says nothing',
      [['report/transaction[3]/involved_parties/party[2]/person/first_name', 'N/A']],
      'placeholder',
      'look',
    ],
    [
      'a person without anything to tell by',
      [['report/transaction[3]/involved_parties/party[2]/person/passport_number', null]],
      'person-unidentified',
      'look',
    ],
    [
      'a vehicle without marks',
      [
        [`${car}/registration_number`, null],
        [`${car}/identification_number`, null],
      ],
      'vehicle-unidentified',
      'look',
    ],
  ])('names %s', (_, changes, code, gravity) => {
    const found = problemsOf(changed(...changes)).find((problem) => problem.code === code);
    expect(found).toMatchObject({ code, gravity });
    expect(found?.words).not.toMatch(/[{}]|undefined/);
  });

  it('wants a client of the institution on one side', () => {
    const accounts = COMPLETE_FACTS.accounts.map((account) => ({ ...account, ours: false }));
    const codes = problemsOf(facts({ accounts })).map((problem) => [problem.code, problem.path]);
    expect(codes).toContainEqual(['no-client-side', 'report/transaction[1]']);
    expect(codes).toContainEqual(['no-client-side', 'report/transaction[3]']);
  });

  it('sees a person who was born after the payment, and an account that pays itself', () => {
    const side = (kind: 'account' | 'party', id: string) => ({
      subject: { kind, id },
      country: fromEvidence('PK'),
    });
    const [first] = COMPLETE_FACTS.payments;
    if (first === undefined) throw new Error('the facts have payments');
    const parties = COMPLETE_FACTS.parties.map((party) =>
      party.id === 'bilal' && party.kind === 'person'
        ? { ...party, facts: { ...party.facts, bornOn: fromEvidence('2026-03-02') } }
        : party,
    );
    const born = {
      ...first,
      sides: { kind: 'two', from: side('party', 'bilal'), to: side('account', 'ours') },
    } as const;
    const self = {
      ...first,
      sides: { kind: 'two', from: side('account', 'ours'), to: side('account', 'ours') },
    } as const;
    expect(problemsOf(facts({ parties, payments: [born] })).map((one) => one.code)).toContain(
      'born-after-payment',
    );
    expect(problemsOf(facts({ payments: [self] })).map((one) => one.code)).toContain('same-account');
  });

  it('holds currency transaction reports to the threshold that was in force', () => {
    const type: Fact = typed('CTR');
    const below = problemsOf(facts({ type })).filter((one) => one.code === 'threshold-below');
    expect(below.map((one) => one.path)).toEqual([
      'report/transaction[1]/amount_local',
      'report/transaction[2]/amount_local',
    ]);
    expect(below[0]?.words).toBe('Payment 1 is below the threshold of 2000000 PKR. Remove it.');
    const early = COMPLETE_FACTS.payments.slice(2).map((one) => ({ ...one, at: fromEvidence('2010-03-03') }));
    expect(problemsOf(facts({ type, payments: early })).map((one) => one.code)).toContain(
      'threshold-unknown',
    );
    expect(problemsOf(facts({ type, payments: COMPLETE_FACTS.payments.slice(2) }))).toEqual([]);
  });

  it('holds a report to what the unit takes for its type', () => {
    const activity = { parties: [{ subject: { kind: 'party', id: 'asad' } as const }] };
    const codes = (change: Partial<ReportFacts>) => problemsOf(facts(change)).map((one) => one.code);
    expect(codes({ type: typed('SAR') })).toEqual(['wants-activity']);
    expect(codes({ type: typed('SAR'), payments: [], activity })).toEqual([]);
    expect(codes({ type: typed('CTR'), payments: [], activity })).toEqual(['wants-transactions']);
    expect(codes({ payments: [] })).toEqual(['missing-one-of']);
  });

  it('says that a report of an example profile must not be sent', () => {
    const codes = validateReport(complete, demoUnitProfile(), settings).map((one) => one.code);
    expect(codes).toEqual(['example-profile']);
  });
});

describe('problemWords()', () => {
  it('has the same values in both languages', () => {
    const slots = (text: string): readonly string[] => (text.match(/\{[^}]+\}/g) ?? []).toSorted();
    for (const [code, english] of Object.entries(REPORT_SENTENCES_EN)) {
      const urdu = new Map(Object.entries(REPORT_SENTENCES_UR)).get(code) ?? '';
      expect(slots(urdu), code).toEqual(slots(english));
    }
  });

  it('has Urdu words for every element of a report, and no words for others', () => {
    const names = new Set(
      Object.values(CONTENTS).flatMap((content) => elementsOf(content).map((one) => one.name)),
    );
    const known = new Set([...names, 'report', 'account_group']);
    expect([...names].filter((name) => LABELS_UR[name] === undefined)).toEqual([]);
    expect([...Object.keys(LABELS_UR), ...Object.keys(LABELS_EN)].filter((name) => !known.has(name))).toEqual(
      [],
    );
  });

  it('refuses a sentence without its values', () => {
    expect(() => problemWords({ code: 'missing', advice: 'write-it', values: {} }, 'en')).toThrow(
      /lacks a value/,
    );
  });
});
