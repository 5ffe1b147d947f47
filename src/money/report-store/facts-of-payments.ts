/** The facts of a report out of stored payments, their accounts and what statements say of the holders. Nothing is made up. */

import { deriveMarking, type Marking } from '../../evidence/index.ts';
import type { Transaction } from '../../store/index.ts';
import type {
  AccountFacts,
  ExchangeRate,
  PartyFacts,
  PaymentFacts,
  PaymentSide,
  PersonFacts,
  ReportFacts,
} from '../goaml/draft-input.ts';
import type { Fact } from '../goaml/report-document.ts';
import type { Amount, PaymentChannel } from '../model.ts';
import { present } from './present.ts';
import type { StoredParty, StoredPayment } from './read-stored-payments.ts';
import { type ReportingSettings, ratesOfSettings, reporterOf } from './settings.ts';
import { readStatedEntities, type StatedEntity } from './stated-values.ts';
import { gatherVehicles, type VehicleUse } from './stated-vehicles.ts';

/** What a report on payments is drafted from. */
export interface GatheredFacts {
  readonly facts: ReportFacts;
  /** Markings of all that was used. */
  readonly markings: readonly Marking[];
}

/** How the report is asked for. */
export interface FactsRequest {
  readonly type: Fact;
  readonly payments: readonly StoredPayment[];
  readonly settings: ReportingSettings;
  /** Vehicles that the payments were about. */
  readonly vehicles?: readonly VehicleUse[];
}

/** Gathers the facts of a report on these payments, as the reader may see them. */
export async function gatherFacts(tx: Transaction, request: FactsRequest): Promise<GatheredFacts> {
  const { payments, settings, vehicles = [] } = request;
  const accounts = new Map(
    payments.flatMap(({ payer, payee }) => [payer, payee]).map((party) => [party.account, party]),
  );
  const stated = await readStatedEntities(tx, [...accounts.keys()]);
  const holders = await readStatedEntities(tx, [...stated.values()].flatMap(holderIds));
  const book: Book = { settings, stated, holders, ours: new Set(settings.institution.banks) };
  const goods = await gatherVehicles(tx, vehicles);
  const accountFacts = [...accounts.values()].map((party) => accountOf(party, book));
  return {
    facts: {
      type: request.type,
      reporter: reporterOf(settings),
      indicators: [],
      parties: partiesOf(accountFacts, book),
      accounts: accountFacts,
      payments: payments.map((payment) => ({ ...paymentOf(payment, book), items: goods.of(payment.id) })),
      items: goods.items,
      rates: ratesFor(payments, settings),
    },
    markings: [
      ...payments.map(({ marking }) => marking),
      ...[...stated.values(), ...holders.values()].flatMap(({ markings }) => markings),
      ...goods.markings,
    ],
  };
}

/** The rates that these payments may need. */
function ratesFor(payments: readonly StoredPayment[], settings: ReportingSettings): readonly ExchangeRate[] {
  const currencies = new Set(
    payments.flatMap(({ paid, received }) => [paid, received]).map((amount) => amount?.currency),
  );
  return ratesOfSettings(settings).filter(({ from }) => currencies.has(from));
}

/** The marking of a report: as tight as all that it rests on, of the agency alone, and kept as long as its own kind is. */
export function reportMarking(
  markings: readonly Marking[],
  own: Pick<Marking, 'owner' | 'purposes' | 'purgeDue'>,
): Marking {
  const floor: Marking = {
    ...own,
    tlp: 2,
    handling: [],
    note: null,
    releasableTo: [own.owner],
    compartments: [],
    caseRef: null,
  };
  const derived = deriveMarking([floor, ...markings], { owner: own.owner, releasableTo: [own.owner] });
  return { ...derived, purgeDue: own.purgeDue };
}

interface Book {
  readonly settings: ReportingSettings;
  readonly stated: ReadonlyMap<string, StatedEntity>;
  readonly holders: ReadonlyMap<string, StatedEntity>;
  readonly ours: ReadonlySet<string>;
}

const CHANNELS_KNOWN: ReadonlySet<PaymentChannel> = new Set<PaymentChannel>([
  'cash',
  'cheque',
  'card',
  'ach',
  'wire',
  'mobile-money',
  'agent',
]);

function holderIds({ all }: StatedEntity): readonly string[] {
  return (all.get('holder') ?? []).map(({ value }) => value);
}

function accountOf(party: StoredParty, { stated, holders, ours }: Book): AccountFacts {
  const said = stated.get(party.account);
  const fact = (prop: string) => said?.facts.get(prop);
  const [holder, ...others] =
    said === undefined ? [] : holderIds(said).flatMap((id) => holders.get(id) ?? []);
  const single = others.length === 0 ? holder : undefined;
  const kind = kindOf(single?.schema ?? null);
  return present({
    id: party.account,
    ours: ours.has(party.bank),
    number: fact('accountNumber'),
    bankName: fact('bankName'),
    swift: fact('bic'),
    iban: fact('iban'),
    type: undefined,
    openedOn: fact('openingDate'),
    closedOn: fact('closingDate'),
    name: single?.facts.get('name'),
    entity: kind === 'entity' ? single?.id : undefined,
    signatories: kind === 'person' && single !== undefined ? [{ party: single.id }] : undefined,
  });
}

/** Parties are those of whom it is stated whether they are persons or bodies. */
function partiesOf(accounts: readonly AccountFacts[], { holders }: Book): readonly PartyFacts[] {
  const clients = new Set(
    accounts
      .filter(({ ours }) => ours)
      .flatMap(({ entity, signatories = [] }) => [
        ...(entity === undefined ? [] : [entity]),
        ...signatories.map(({ party }) => party),
      ]),
  );
  return [...holders.values()].flatMap((holder): readonly PartyFacts[] => {
    const kind = kindOf(holder.schema);
    const common = { id: holder.id, ourClient: clients.has(holder.id) };
    if (kind === 'person') return [{ kind, ...common, facts: personOf(holder) }];
    return kind === 'entity' ? [{ kind, ...common, facts: entityOf(holder) }] : [];
  });
}

function kindOf(schema: string | null): 'person' | 'entity' | null {
  if (schema === null || schema === 'LegalEntity') return null;
  return schema === 'Person' ? 'person' : 'entity';
}

/** Identity numbers are held as hashes, so that a person types them from the document. */
function personOf({ facts, all }: StatedEntity): PersonFacts {
  const nationalities = all.get('nationality')?.slice(0, 3).map(upper);
  return present({
    title: facts.get('title'),
    firstName: facts.get('firstName'),
    middleName: facts.get('middleName'),
    lastName: facts.get('lastName'),
    bornOn: facts.get('birthDate'),
    birthPlace: facts.get('birthPlace'),
    mothersName: facts.get('motherName'),
    occupation: facts.get('position'),
    nationalities,
    emails: all.get('email')?.slice(0, 3),
  });
}

function entityOf({ facts, all }: StatedEntity) {
  return present({
    name: facts.get('name'),
    legalForm: undefined,
    registrationNumber: facts.get('registrationNumber'),
    business: facts.get('sector'),
    registeredIn: upperOrMissing(facts.get('jurisdiction')),
    registeredOn: facts.get('incorporationDate'),
    emails: all.get('email')?.slice(0, 3),
  });
}

function paymentOf(payment: StoredPayment, book: Book): PaymentFacts {
  const fact = <Value>(value: Value): Fact<Value> => ({
    value,
    from: { kind: 'evidence', evidenceIds: [payment.id] },
  });
  const text = (value: string | null) => (value === null ? undefined : fact(value));
  const amount = amountOf(payment, book);
  return present({
    id: payment.id,
    at: fact(payment.at.toISOString()),
    number: text(payment.locator),
    amount: amount === null ? undefined : fact(amount),
    channel: CHANNELS_KNOWN.has(payment.channel) ? fact(payment.channel) : undefined,
    description: text(payment.reference),
    place: text(payment.place),
    sides: { kind: 'two', from: sideOf(payment.payer, text), to: sideOf(payment.payee, text) } as const,
  });
}

/** Of a payment between currencies the side that the institution keeps the books of; the payer's where it keeps both or neither. */
function amountOf({ payer, payee, paid, received }: StoredPayment, { ours }: Book): Amount | null {
  return ours.has(payee.bank) && !ours.has(payer.bank) ? received : paid;
}

function sideOf(party: StoredParty, text: (value: string | null) => Fact | undefined): PaymentSide {
  return present({
    subject: { kind: 'account', id: party.account } as const,
    country: text(party.country?.toUpperCase() ?? null),
  });
}

function upper({ value, from }: Fact): Fact {
  return { value: value.toUpperCase(), from };
}

function upperOrMissing(fact: Fact | undefined): Fact | undefined {
  return fact === undefined ? undefined : upper(fact);
}
