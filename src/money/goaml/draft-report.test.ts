import { describe, expect, it } from 'vitest';
import { COMPLETE_FACTS, fromEvidence, typed } from '../../../test/support/money/goaml-facts.ts';
import { demoUnitProfile } from './demo-unit.ts';
import type { PaymentFacts, ReportFacts } from './draft-input.ts';
import { draftReport } from './draft-report.ts';
import { convert } from './report-amount.ts';
import { type ReportField, removePart, setField, walkReport } from './report-document.ts';

const profile = demoUnitProfile();

function fieldsOf(facts: ReportFacts): ReadonlyMap<string, ReportField> {
  const fields = new Map<string, ReportField>();
  for (const { part, path } of walkReport(draftReport(facts, profile).report)) {
    if (part.kind === 'field') fields.set(path, part);
  }
  return fields;
}

function withPayment(id: string, change: Partial<PaymentFacts>): ReportFacts {
  const payments = COMPLETE_FACTS.payments.map((one) => (one.id === id ? { ...one, ...change } : one));
  return { ...COMPLETE_FACTS, payments };
}

describe('draftReport()', () => {
  it('says of every field where its value comes from', () => {
    const fields = fieldsOf(COMPLETE_FACTS);
    expect(fields.size).toBeGreaterThan(100);
    for (const { from } of fields.values()) {
      expect(['evidence', 'person', 'profile', 'computed']).toContain(from.kind);
      if (from.kind === 'evidence') expect(from.evidenceIds.length).toBeGreaterThan(0);
    }
    expect(fields.get('report/currency_code_local')?.from).toEqual({
      kind: 'profile',
      profileId: 'demo-unit',
    });
    expect(fields.get('report/reason')?.from).toMatchObject({ kind: 'person', personId: 'analyst-1' });
  });

  it('puts a side where its client belongs', () => {
    const fields = fieldsOf(COMPLETE_FACTS);
    expect(fields.get('report/transaction[1]/t_from/from_account/branch')?.value).toBe('Deira');
    expect(fields.get('report/transaction[1]/t_to_my_client/to_account/client_number')?.value).toBe('C-100');
    expect(fields.get('report/transaction[2]/t_from_my_client/from_account/swift')?.value).toBe('DEMOPKKA');
    expect(
      fields.get('report/transaction[3]/involved_parties/party[1]/account_my_client/account'),
    ).toBeDefined();
    expect(fields.get('report/transaction[3]/involved_parties/party[2]/person/last_name')?.value).toBe(
      'Noor',
    );
    const director = 'report/transaction[3]/involved_parties/party[3]/entity/director_id[1]';
    expect(fields.get(`${director}/role`)?.value).toBe('CEO');
  });

  it('takes a vehicle as goods with its plate and chassis', () => {
    const fields = fieldsOf(COMPLETE_FACTS);
    const item = 'report/transaction[3]/goods_services/item[1]';
    expect(fields.get(`${item}/item_type`)?.value).toBe('V');
    expect(fields.get(`${item}/registration_number`)?.value).toBe('DEMO 001');
    expect(fields.get(`${item}/identification_number`)?.value).toBe('CHASSIS0000000001');
    expect(fields.get(`${item}/estimated_value`)?.value).toBe('2400000.00');
  });

  it('writes instants in the local time of the unit and days as midnight', () => {
    const fields = fieldsOf(COMPLETE_FACTS);
    expect(fields.get('report/transaction[1]/date_transaction')?.value).toBe('2026-03-01T11:20:00');
    expect(fields.get('report/transaction[2]/date_transaction')?.value).toBe('2026-03-02T00:00:00');
    const noZone = fieldsOf(withPayment('p1', { at: fromEvidence('2026-03-01 06:20') }));
    expect(noZone.get('report/transaction[1]/date_transaction')?.value).toBe('2026-03-01 06:20');
  });

  it('converts by the rate of the day, and says with which', () => {
    const amount = fieldsOf(COMPLETE_FACTS).get('report/transaction[2]/amount_local');
    expect(amount?.value).toBe('280127.80');
    expect(amount?.from).toEqual({
      kind: 'computed',
      rule: 'converted-at-rate',
      evidenceIds: ['ev-usd', 'ev-rate'],
      detail: '1 USD = 280.125 PKR, 2026-03-01, invented bulletin',
    });
  });

  it.each([
    ['there is none', []],
    ['it is too old', COMPLETE_FACTS.rates.map((rate) => ({ ...rate, day: '2026-02-26' }))],
    ['it is of a later day', COMPLETE_FACTS.rates.map((rate) => ({ ...rate, day: '2026-03-03' }))],
    ['it leads the other way', COMPLETE_FACTS.rates.map((rate) => ({ ...rate, from: 'PKR', to: 'USD' }))],
    ['it is zero', COMPLETE_FACTS.rates.map((rate) => ({ ...rate, rate: '0.000' }))],
  ])('leaves the local amount missing where %s', (_, rates) => {
    const fields = fieldsOf({ ...COMPLETE_FACTS, rates });
    expect(fields.has('report/transaction[2]/amount_local')).toBe(false);
    const foreign = 'report/transaction[2]/t_to/to_foreign_currency';
    expect(fields.get(`${foreign}/foreign_amount`)?.value).toBe('1000.01');
    expect(fields.has(`${foreign}/foreign_exchange_rate`)).toBe(false);
  });

  it('fills nothing that is not known', () => {
    const bare: ReportFacts = {
      ...COMPLETE_FACTS,
      reporter: {},
      indicators: [],
      accounts: COMPLETE_FACTS.accounts.map(({ id, ours }) => ({ id, ours })),
      payments: COMPLETE_FACTS.payments.map(({ id, sides }) => ({ id, sides })),
    };
    const names = new Set([...fieldsOf(bare).values()].map((field) => field.name));
    for (const name of [
      'branch',
      'account',
      'amount_local',
      'transmode_code',
      'from_country',
      'late_deposit',
      'rentity_id',
    ]) {
      expect(names).not.toContain(name);
    }
    expect([...fieldsOf(bare).values()].map((field) => field.value)).not.toContain('-');
  });

  it('describes an activity without payments', () => {
    const fields = fieldsOf({
      ...COMPLETE_FACTS,
      payments: [],
      activity: {
        parties: [
          {
            subject: { kind: 'party', id: 'asad' },
            role: typed('DEMO-SUBJECT'),
            reason: typed('seen at the depot'),
          },
        ],
        items: ['car'],
      },
    });
    expect(
      fields.get('report/activity/report_parties/report_party[1]/person_my_client/first_name')?.value,
    ).toBe('Asad');
    expect(fields.get('report/activity/goods_services/item[1]/item_make')?.value).toBe('pickup');
  });

  it('lists who signs for a client without being the first among related persons', () => {
    const accounts = COMPLETE_FACTS.accounts.map((account) =>
      account.id === 'ours' ? { ...account, signatories: [{ party: 'asad', role: typed('A') }] } : account,
    );
    const paths = [...fieldsOf({ ...COMPLETE_FACTS, accounts }).keys()];
    const list = 'report/transaction[1]/t_to_my_client/to_account/related_persons/account_related_person[1]';
    expect(paths).toContain(`${list}/t_person/first_name`);
    expect(paths).not.toContain(`${list}/is_primary`);
  });

  it('refuses names that lead nowhere, and two facts with one id', () => {
    const lost = withPayment('p3', { items: ['boat'] });
    expect(() => draftReport(lost, profile)).toThrow(/no "boat"/);
    const items = [...COMPLETE_FACTS.items, ...COMPLETE_FACTS.items];
    expect(() => draftReport({ ...COMPLETE_FACTS, items }, profile)).toThrow(/same id/);
  });
});

describe('convert()', () => {
  const rate = (text: string, from = 'USD', to = 'PKR') => ({
    from,
    to,
    day: '2026-03-01',
    rate: text,
    source: 'x',
    origin: { kind: 'profile', profileId: 'x' } as const,
  });

  it.each([
    [{ minor: 1, currency: 'USD' }, rate('280.5'), 281],
    [{ minor: -1, currency: 'USD' }, rate('280.5'), -281],
    [{ minor: 3, currency: 'JPY' }, rate('1.855', 'JPY'), 557],
    [{ minor: 1_000, currency: 'KWD' }, rate('912.34', 'KWD'), 91_234],
    [{ minor: 1, currency: 'PKR' }, rate('0.5', 'PKR', 'JPY'), 0],
  ])('rounds %j once, half away from zero', (amount, at, minor) => {
    expect(convert(amount, at)?.minor).toBe(minor);
  });
});

describe('setField() and removePart()', () => {
  const { report } = draftReport(COMPLETE_FACTS, profile);

  it('puts a value in with the groups that it needs, and takes them away again', () => {
    const path = 'report/transaction[2]/t_to/to_account/branch';
    const changed = setField(report, path, typed('Sharjah'));
    expect([...walkReport(changed)].find((placed) => placed.path === path)?.part).toMatchObject({
      value: 'Sharjah',
    });
    const deep = 'report/transaction[1]/transaction_address/geo_location/plus_code';
    const added = setField(report, deep, typed('8J3PGX00+'));
    expect([...walkReport(added)].map((placed) => placed.path)).toContain(deep);
    expect(removePart(added, deep)).toEqual(report);
  });

  it.each([
    '',
    'report',
    'report/nowhere',
    'other/reason',
    'report/reason/x',
    'report/transaction[0]/teller',
    'report/location',
  ])('refuses the path "%s"', (path) => {
    expect(() => setField(report, path, typed('x'))).toThrow(
      expect.objectContaining({ code: 'INPUT_MALFORMED' }),
    );
  });
});
