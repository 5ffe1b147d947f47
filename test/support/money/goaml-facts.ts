/** Facts of an invented report: one payment from another bank, one in dollars, one of cash among three with a vehicle. */

import type { ReportFacts } from '../../../src/money/goaml/draft-input.ts';
import type { Fact, FieldOrigin } from '../../../src/money/goaml/report-document.ts';

/** A value out of a piece of evidence. */
export function fromEvidence<Value = string>(value: Value, ...evidenceIds: readonly string[]): Fact<Value> {
  return { value, from: { kind: 'evidence', evidenceIds: evidenceIds.length > 0 ? evidenceIds : ['ev-1'] } };
}

/** A value that a person typed in. */
export function typed<Value = string>(value: Value): Fact<Value> {
  const from: FieldOrigin = { kind: 'person', personId: 'analyst-1', at: '2026-03-10T09:00:00Z' };
  return { value, from };
}

const address = {
  type: typed('1'),
  street: fromEvidence('12 Canal Road'),
  city: fromEvidence('Lahore'),
  country: fromEvidence('PK'),
};
const phone = {
  contactType: typed('1'),
  communicationType: typed('M'),
  countryPrefix: typed('92'),
  number: fromEvidence('3000000001'),
};

/** A report of which nothing is missing but what the tests take out. */
export const COMPLETE_FACTS: ReportFacts = {
  type: typed('STR'),
  reporter: {
    institutionId: typed('77'),
    branch: typed('Head office'),
    submission: typed('E'),
    location: address,
    person: { firstName: typed('Naila'), lastName: typed('Qadir'), passportNumber: typed('ZZ0000001') },
  },
  reference: typed('CASE-2026-3'),
  submittedAt: typed('2026-03-10'),
  reason: typed(
    'Many senders paid into one account within a day; most of it left as cash & a vehicle was bought.',
  ),
  action: typed('The account is watched.'),
  indicators: [typed('DEMO-FAN'), typed('DEMO-VEHICLE')],
  parties: [
    {
      kind: 'person',
      id: 'asad',
      ourClient: true,
      facts: {
        firstName: fromEvidence('Asad', 'ev-kyc'),
        lastName: fromEvidence('Mehr', 'ev-kyc'),
        bornOn: fromEvidence('1984-05-02', 'ev-kyc'),
        nameInOwnScript: fromEvidence('اسد مہر', 'ev-kyc'),
        socialSecurityNumber: fromEvidence('00000-0000000-1', 'ev-kyc'),
        nationalities: [fromEvidence('PK', 'ev-kyc')],
        residence: fromEvidence('PK', 'ev-kyc'),
        phones: [phone],
        addresses: [address],
        occupation: fromEvidence('trader', 'ev-kyc'),
      },
    },
    {
      kind: 'person',
      id: 'bilal',
      ourClient: false,
      facts: {
        firstName: fromEvidence('Bilal'),
        lastName: fromEvidence('Noor'),
        passportNumber: fromEvidence('ZZ1234567'),
      },
    },
    {
      kind: 'entity',
      id: 'garage',
      ourClient: false,
      facts: { name: fromEvidence('Sample Motors'), directors: [{ party: 'bilal', role: typed('CEO') }] },
    },
  ],
  accounts: [
    {
      id: 'ours',
      ours: true,
      bankName: fromEvidence('Demo Bank', 'ev-kyc'),
      swift: fromEvidence('DEMOPKKA', 'ev-kyc'),
      bankCountry: fromEvidence('PK', 'ev-kyc'),
      branch: fromEvidence('Lahore Mall Road', 'ev-kyc'),
      number: fromEvidence('0001-000200', 'ev-kyc'),
      currency: fromEvidence('PKR', 'ev-kyc'),
      name: fromEvidence('Asad Mehr', 'ev-kyc'),
      clientNumber: fromEvidence('C-100', 'ev-kyc'),
      type: typed('A'),
      signatories: [{ party: 'asad', isPrimary: fromEvidence(true, 'ev-kyc'), role: typed('A') }],
      openedOn: fromEvidence('2021-01-04', 'ev-kyc'),
      balance: fromEvidence({ minor: 1_250_050, currency: 'PKR' }, 'ev-kyc'),
      balanceAt: fromEvidence('2026-03-09', 'ev-kyc'),
      status: typed('A'),
    },
    {
      id: 'other',
      ours: false,
      bankName: fromEvidence('Sample Bank', 'ev-wire'),
      institutionCode: fromEvidence('SB-9', 'ev-wire'),
      bankCountry: fromEvidence('AE', 'ev-wire'),
      branch: fromEvidence('Deira', 'ev-wire'),
      number: fromEvidence('99-1', 'ev-wire'),
      iban: fromEvidence('AE070331234567890123456', 'ev-wire'),
    },
  ],
  payments: [
    {
      id: 'p1',
      number: fromEvidence('T-1', 'ev-wire'),
      at: fromEvidence('2026-03-01T06:20:00Z', 'ev-wire'),
      amount: fromEvidence({ minor: 90_000_000, currency: 'PKR' }, 'ev-wire'),
      channel: fromEvidence('wire', 'ev-wire'),
      description: fromEvidence('goods <urgent>', 'ev-wire'),
      place: fromEvidence('Lahore', 'ev-wire'),
      sides: {
        kind: 'two',
        from: { subject: { kind: 'account', id: 'other' } },
        to: { subject: { kind: 'account', id: 'ours' } },
      },
    },
    {
      id: 'p2',
      number: fromEvidence('T-2', 'ev-usd'),
      at: fromEvidence('2026-03-02', 'ev-usd'),
      amount: fromEvidence({ minor: 100_001, currency: 'USD' }, 'ev-usd'),
      channel: fromEvidence('wire', 'ev-usd'),
      description: fromEvidence('invoice 9', 'ev-usd'),
      place: fromEvidence('Lahore', 'ev-usd'),
      sides: {
        kind: 'two',
        from: { subject: { kind: 'account', id: 'ours' } },
        to: { subject: { kind: 'account', id: 'other' } },
      },
    },
    {
      id: 'p3',
      number: fromEvidence('T-3', 'ev-cash'),
      at: fromEvidence('2026-03-03', 'ev-cash'),
      amount: fromEvidence({ minor: 250_000_000, currency: 'PKR' }, 'ev-cash'),
      channel: fromEvidence('cash', 'ev-cash'),
      description: fromEvidence('withdrawal for a car', 'ev-cash'),
      place: fromEvidence('Lahore', 'ev-cash'),
      sides: {
        kind: 'several',
        parties: [
          { subject: { kind: 'account', id: 'ours' }, role: typed('A') },
          { subject: { kind: 'party', id: 'bilal' }, role: typed('B'), country: fromEvidence('PK') },
          { subject: { kind: 'party', id: 'garage' }, role: typed('C'), country: fromEvidence('PK') },
        ],
      },
      items: ['car'],
    },
  ],
  items: [
    {
      id: 'car',
      type: typed('V'),
      make: fromEvidence('pickup', 'ev-car'),
      registrationNumber: fromEvidence('DEMO 001', 'ev-car'),
      identificationNumber: fromEvidence('CHASSIS0000000001', 'ev-car'),
      estimatedValue: fromEvidence({ minor: 240_000_000, currency: 'PKR' }, 'ev-car'),
    },
  ],
  rates: [
    {
      from: 'USD',
      to: 'PKR',
      day: '2026-03-01',
      rate: '280.125',
      source: 'invented bulletin',
      origin: { kind: 'evidence', evidenceIds: ['ev-rate'] },
    },
  ],
};

/** An instant after everything in the facts. */
export const AFTERWARDS = new Date('2026-03-11T00:00:00Z');
