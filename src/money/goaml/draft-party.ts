/** Persons, entities, accounts and goods as parts of a report. */

import { fault } from '../../base/index.ts';
import type {
  AccountFacts,
  AddressFacts,
  EntityFacts,
  IdentityFacts,
  ItemFacts,
  PartyFacts,
  PersonFacts,
  PhoneFacts,
  ReportFacts,
  Subject,
} from './draft-input.ts';
import type { UnitProfile } from './profile.ts';
import { decimalText, reportTime } from './report-amount.ts';
import { type Fact, filled, known, type ReportGroup, type ReportPart } from './report-document.ts';

/** What the parts of a report are looked up in. */
export interface DraftBook {
  readonly facts: ReportFacts;
  readonly profile: UnitProfile;
  readonly parties: ReadonlyMap<string, PartyFacts>;
  readonly accounts: ReadonlyMap<string, AccountFacts>;
  readonly items: ReadonlyMap<string, ItemFacts>;
}

/** A person, entity or account of a payment: what it is, whose client it is, and its parts. */
export interface DraftedSubject {
  readonly kind: 'person' | 'entity' | 'account';
  readonly ours: boolean;
  readonly parts: readonly ReportPart[];
}

/**
 * The parts of an account or party.
 * @throws INPUT_MALFORMED when the facts have no such account or party.
 */
export function draftSubject(subject: Subject, book: DraftBook): DraftedSubject {
  if (subject.kind === 'account') {
    const account = found(book.accounts, subject.id);
    return { kind: 'account', ours: account.ours, parts: accountParts(account, book) };
  }
  const party = found(book.parties, subject.id);
  return { kind: party.kind, ours: party.ourClient, parts: partyParts(party, book) };
}

/** The parts of a person who is named by id. */
export function personById(
  id: string,
  book: DraftBook,
): { readonly ours: boolean; readonly parts: readonly ReportPart[] } {
  const party = found(book.parties, id);
  if (party.kind !== 'person')
    throw fault('INPUT_MALFORMED', `"${id}" is an entity where a person is needed`);
  return { ours: party.ourClient, parts: personParts(party.facts, book.profile) };
}

/** The parts of a person. */
export function personParts(facts: PersonFacts, profile: UnitProfile): readonly ReportPart[] {
  const [first, second, third] = facts.nationalities ?? [];
  return [
    ...known('gender', facts.gender),
    ...known('title', facts.title),
    ...known('first_name', facts.firstName),
    ...known('middle_name', facts.middleName),
    ...known('prefix', facts.prefix),
    ...known('last_name', facts.lastName),
    ...known('birthdate', reportTime(facts.bornOn, profile)),
    ...known('birth_place', facts.birthPlace),
    ...known('country_of_birth', facts.birthCountry),
    ...known('mothers_name', facts.mothersName),
    ...known('alias', facts.alias),
    ...known('full_name_frn', facts.nameInOwnScript),
    ...known('ssn', facts.socialSecurityNumber),
    ...known('passport_number', facts.passportNumber),
    ...known('passport_country', facts.passportCountry),
    ...known('id_number', facts.nationalIdNumber),
    ...known('nationality1', first),
    ...known('nationality2', second),
    ...known('nationality3', third),
    ...known('residence', facts.residence),
    ...contactParts(facts),
    ...known('occupation', facts.occupation),
    ...known('employer_name', facts.employerName),
    ...(facts.identities ?? []).flatMap((one) => filled('identification', identityParts(one, profile))),
    ...known('tax_number', facts.taxNumber),
    ...known('source_of_wealth', facts.sourceOfWealth),
    ...known('comments', facts.comments),
  ];
}

/** The parts of an address. */
export function addressParts(facts: AddressFacts): readonly ReportPart[] {
  return [
    ...known('address_type', facts.type),
    ...known('address', facts.street),
    ...known('town', facts.town),
    ...known('city', facts.city),
    ...known('zip', facts.postCode),
    ...known('country_code', facts.country),
    ...known('state', facts.state),
  ];
}

/** The goods of a payment or activity, as one group. */
export function itemsGroup(ids: readonly string[] | undefined, book: DraftBook): readonly ReportGroup[] {
  const items = (ids ?? []).map((id) => found(book.items, id));
  return filled(
    'goods_services',
    items.flatMap((item) => filled('item', itemParts(item, book.profile))),
  );
}

function partyParts(party: PartyFacts, book: DraftBook): readonly ReportPart[] {
  return party.kind === 'person' ? personParts(party.facts, book.profile) : entityParts(party.facts, book);
}

function entityParts(facts: EntityFacts, book: DraftBook): readonly ReportPart[] {
  return [
    ...known('name', facts.name),
    ...known('commercial_name', facts.tradeName),
    ...known('incorporation_legal_form', facts.legalForm),
    ...known('incorporation_number', facts.registrationNumber),
    ...known('business', facts.business),
    ...contactParts(facts),
    ...known('incorporation_country_code', facts.registeredIn),
    ...(facts.directors ?? []).flatMap(({ party, role }) =>
      filled('director_id', [...personById(party, book).parts, ...known('role', role)]),
    ),
    ...known('incorporation_date', reportTime(facts.registeredOn, book.profile)),
    ...known('tax_number', facts.taxNumber),
    ...known('comments', facts.comments),
  ];
}

function accountParts(facts: AccountFacts, book: DraftBook): readonly ReportPart[] {
  const swift = known('swift', facts.swift);
  const entity = facts.entity === undefined ? [] : partyParts(found(book.parties, facts.entity), book);
  return [
    ...known('institution_name', facts.bankName),
    ...(swift.length > 0 ? swift : known('institution_code', facts.institutionCode)),
    ...known('institution_country', facts.bankCountry),
    ...known('branch', facts.branch),
    ...known('account', facts.number),
    ...known('currency_code', facts.currency),
    ...known('account_name', facts.name),
    ...known('iban', facts.iban),
    ...known('client_number', facts.clientNumber),
    ...known('personal_account_type', facts.type),
    ...filled('t_entity', entity),
    ...signatoryParts(facts, book),
    ...known('opened', reportTime(facts.openedOn, book.profile)),
    ...known('closed', reportTime(facts.closedOn, book.profile)),
    ...knownAmount('balance', facts.balance),
    ...known('date_balance', reportTime(facts.balanceAt, book.profile)),
    ...known('status_code', facts.status),
    ...known('comments', facts.comments),
  ];
}

/** The schema lets every signatory of a client's account be the primary one; who is not stands among related persons. */
function signatoryParts({ ours, signatories = [] }: AccountFacts, book: DraftBook): readonly ReportPart[] {
  const asRelated = ours && signatories.some((one) => one.isPrimary?.value !== true);
  const drafted = signatories.map(({ party, isPrimary, role }): readonly ReportPart[] => [
    ...(isPrimary?.value === true ? known('is_primary', { value: 'true', from: isPrimary.from }) : []),
    ...filled('t_person', personById(party, book).parts),
    ...known('role', role),
  ]);
  if (!asRelated) return drafted.flatMap((parts) => filled('signatory', parts));
  return filled(
    'related_persons',
    drafted.flatMap((parts) => filled('account_related_person', parts)),
  );
}

function itemParts(facts: ItemFacts, profile: UnitProfile): readonly ReportPart[] {
  return [
    ...known('item_type', facts.type),
    ...known('item_make', facts.make),
    ...known('description', facts.description),
    ...known('previously_registered_to', facts.previousOwner),
    ...known('presently_registered_to', facts.presentOwner),
    ...knownAmount('estimated_value', facts.estimatedValue),
    ...known('status_code', facts.status),
    ...known('currency_code', currencyFact(facts.estimatedValue)),
    ...known('size', facts.size),
    ...known('size_uom', facts.sizeUnit),
    ...known('registration_date', reportTime(facts.registeredOn, profile)),
    ...known('registration_number', facts.registrationNumber),
    ...known('identification_number', facts.identificationNumber),
    ...known('comments', facts.comments),
  ];
}

function contactParts(facts: Pick<PersonFacts, 'phones' | 'addresses' | 'emails'>): readonly ReportPart[] {
  const phones = (facts.phones ?? []).flatMap((one) => filled('phone', phoneParts(one)));
  const addresses = (facts.addresses ?? []).flatMap((one) => filled('address', addressParts(one)));
  return [
    ...filled('phones', phones),
    ...filled('addresses', addresses),
    ...(facts.emails ?? []).flatMap((one) => known('email', one)),
  ];
}

function phoneParts(facts: PhoneFacts): readonly ReportPart[] {
  return [
    ...known('tph_contact_type', facts.contactType),
    ...known('tph_communication_type', facts.communicationType),
    ...known('tph_country_prefix', facts.countryPrefix),
    ...known('tph_number', facts.number),
  ];
}

function identityParts(facts: IdentityFacts, profile: UnitProfile): readonly ReportPart[] {
  return [
    ...known('type', facts.type),
    ...known('number', facts.number),
    ...known('issue_date', reportTime(facts.issuedOn, profile)),
    ...known('expiry_date', reportTime(facts.expiresOn, profile)),
    ...known('issued_by', facts.issuedBy),
    ...known('issue_country', facts.issuedIn),
  ];
}

function knownAmount(name: string, amount: AccountFacts['balance']): readonly ReportPart[] {
  return amount === undefined ? [] : known(name, { value: decimalText(amount.value), from: amount.from });
}

function currencyFact(amount: AccountFacts['balance']): Fact | undefined {
  return amount === undefined ? undefined : { value: amount.value.currency, from: amount.from };
}

function found<Value>(values: ReadonlyMap<string, Value>, id: string): Value {
  const value = values.get(id);
  if (value === undefined) throw fault('INPUT_MALFORMED', `the facts of the report have no "${id}"`);
  return value;
}
