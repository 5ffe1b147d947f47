/** What a report is drafted from: facts about payments, accounts, parties and goods, each with where it is known from. */

import type { Amount, PaymentChannel } from '../model.ts';
import type { Fact } from './report-document.ts';

/** A place in the world; codes as the financial intelligence unit publishes them. */
export interface AddressFacts {
  readonly type?: Fact;
  readonly street?: Fact;
  readonly town?: Fact;
  readonly city?: Fact;
  readonly postCode?: Fact;
  /** ISO 3166-1 alpha-2. */
  readonly country?: Fact;
  readonly state?: Fact;
}

/** A telephone. */
export interface PhoneFacts {
  readonly contactType?: Fact;
  readonly communicationType?: Fact;
  /** `92`. */
  readonly countryPrefix?: Fact;
  readonly number?: Fact;
}

/** An identity document. */
export interface IdentityFacts {
  readonly type?: Fact;
  readonly number?: Fact;
  /** `YYYY-MM-DD`. */
  readonly issuedOn?: Fact;
  readonly expiresOn?: Fact;
  readonly issuedBy?: Fact;
  readonly issuedIn?: Fact;
}

/** A natural person, with the name in its parts. */
export interface PersonFacts {
  readonly gender?: Fact;
  readonly title?: Fact;
  readonly firstName?: Fact;
  readonly middleName?: Fact;
  readonly prefix?: Fact;
  readonly lastName?: Fact;
  /** `YYYY-MM-DD`. */
  readonly bornOn?: Fact;
  readonly birthPlace?: Fact;
  readonly birthCountry?: Fact;
  readonly mothersName?: Fact;
  readonly alias?: Fact;
  readonly nameInOwnScript?: Fact;
  readonly socialSecurityNumber?: Fact;
  readonly passportNumber?: Fact;
  readonly passportCountry?: Fact;
  readonly nationalIdNumber?: Fact;
  /** ISO 3166-1 alpha-2, at most three. */
  readonly nationalities?: readonly Fact[];
  readonly residence?: Fact;
  readonly phones?: readonly PhoneFacts[];
  readonly addresses?: readonly AddressFacts[];
  readonly emails?: readonly Fact[];
  readonly occupation?: Fact;
  readonly employerName?: Fact;
  readonly identities?: readonly IdentityFacts[];
  readonly taxNumber?: Fact;
  readonly sourceOfWealth?: Fact;
  readonly comments?: Fact;
}

/** A company, trust, charity or other legal entity. */
export interface EntityFacts {
  readonly name?: Fact;
  readonly tradeName?: Fact;
  readonly legalForm?: Fact;
  readonly registrationNumber?: Fact;
  readonly business?: Fact;
  readonly phones?: readonly PhoneFacts[];
  readonly addresses?: readonly AddressFacts[];
  readonly emails?: readonly Fact[];
  readonly registeredIn?: Fact;
  /** `YYYY-MM-DD`. */
  readonly registeredOn?: Fact;
  readonly taxNumber?: Fact;
  /** Ids of persons among the parties, with their roles. */
  readonly directors?: readonly { readonly party: string; readonly role?: Fact }[];
  readonly comments?: Fact;
}

/** A person or an entity, and whether it is a client of the reporting institution. */
export type PartyFacts =
  | { readonly kind: 'person'; readonly id: string; readonly ourClient: boolean; readonly facts: PersonFacts }
  | {
      readonly kind: 'entity';
      readonly id: string;
      readonly ourClient: boolean;
      readonly facts: EntityFacts;
    };

/** An account; it is the reporting institution's where it keeps it. */
export interface AccountFacts {
  readonly id: string;
  readonly ours: boolean;
  readonly bankName?: Fact;
  /** ISO 9362; it goes before the institution's code where both are known. */
  readonly swift?: Fact;
  readonly institutionCode?: Fact;
  readonly bankCountry?: Fact;
  readonly branch?: Fact;
  readonly number?: Fact;
  readonly currency?: Fact;
  readonly name?: Fact;
  readonly iban?: Fact;
  readonly clientNumber?: Fact;
  readonly type?: Fact;
  /** Id of the entity that holds it. */
  readonly entity?: string;
  /** Ids of persons who may sign, with their roles. */
  readonly signatories?: readonly {
    readonly party: string;
    readonly isPrimary?: Fact<boolean>;
    readonly role?: Fact;
  }[];
  /** `YYYY-MM-DD`. */
  readonly openedOn?: Fact;
  readonly closedOn?: Fact;
  readonly balance?: Fact<Amount>;
  readonly balanceAt?: Fact;
  readonly status?: Fact;
  readonly comments?: Fact;
}

/** Something bought, sold, moved or used: a vehicle, land, gold. */
export interface ItemFacts {
  readonly id: string;
  /** A code of `trans_item_type`; vehicles have `V` in the schema. */
  readonly type?: Fact;
  readonly make?: Fact;
  readonly description?: Fact;
  readonly previousOwner?: Fact;
  readonly presentOwner?: Fact;
  readonly estimatedValue?: Fact<Amount>;
  readonly status?: Fact;
  readonly size?: Fact;
  readonly sizeUnit?: Fact;
  readonly registeredOn?: Fact;
  /** Number plate. */
  readonly registrationNumber?: Fact;
  /** Number of the chassis (VIN) or of the engine. */
  readonly identificationNumber?: Fact;
  readonly comments?: Fact;
}

/** An account or a party, by its id. */
export type Subject =
  | { readonly kind: 'account'; readonly id: string }
  | { readonly kind: 'party'; readonly id: string };

/** One side of a payment. */
export interface PaymentSide {
  readonly subject: Subject;
  /** Where the money comes from or goes to; the country of the account's bank where it is not given. */
  readonly country?: Fact;
  readonly fundsCode?: Fact;
  readonly fundsComment?: Fact;
  readonly isSuspected?: Fact<boolean>;
}

/** Who takes part in a payment that has more than a payer and a payee. */
export interface PaymentRole extends PaymentSide {
  readonly role?: Fact;
  /** From 0 to 10. */
  readonly significance?: Fact;
  readonly reason?: Fact;
}

/** One payment: between two sides, or among several parties with roles. */
export interface PaymentFacts {
  readonly id: string;
  /** The number in the books of the reporting institution. */
  readonly number?: Fact;
  readonly ownReference?: Fact;
  /** An instant with its zone, or a day. */
  readonly at?: Fact;
  readonly amount?: Fact<Amount>;
  readonly channel?: Fact<PaymentChannel>;
  readonly description?: Fact;
  readonly place?: Fact;
  readonly teller?: Fact;
  readonly authorizedBy?: Fact;
  readonly lateDeposit?: Fact<boolean>;
  readonly postedAt?: Fact;
  readonly valueAt?: Fact;
  /** A code of the unit; by the channel where it is not given. */
  readonly mode?: Fact;
  readonly isSuspicious?: Fact<boolean>;
  readonly sides:
    | {
        readonly kind: 'two';
        readonly from: PaymentSide;
        readonly to: PaymentSide;
        /** Id of the person at the counter. */
        readonly conductor?: string;
      }
    | { readonly kind: 'several'; readonly parties: readonly PaymentRole[] };
  /** Ids of goods. */
  readonly items?: readonly string[];
  readonly comments?: Fact;
}

/** What one unit of a currency was worth on a day. */
export interface ExchangeRate {
  readonly from: string;
  readonly to: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Decimal: `278.55`. */
  readonly rate: string;
  readonly source: string;
  readonly origin: Fact['from'];
}

/** The reporting institution and who reports for it. */
export interface ReporterFacts {
  /** Number that the unit gave to the institution. */
  readonly institutionId?: Fact;
  readonly branch?: Fact;
  readonly submission?: Fact;
  readonly location?: AddressFacts;
  readonly person?: PersonFacts;
  readonly userCode?: Fact;
}

/** What somebody did, where no payment is reported. */
export interface ActivityFacts {
  readonly parties: readonly {
    readonly subject: Subject;
    readonly role?: Fact;
    readonly country?: Fact;
    readonly isSuspected?: Fact<boolean>;
    readonly significance?: Fact;
    readonly reason?: Fact;
    readonly comments?: Fact;
  }[];
  readonly items?: readonly string[];
}

/** All that a report is drafted from. */
export interface ReportFacts {
  /** `STR`, `CTR`, `AIF`, `TFR` or another code of the schema. */
  readonly type: Fact;
  readonly reporter: ReporterFacts;
  readonly reference?: Fact;
  readonly unitReference?: Fact;
  readonly rejectedReference?: Fact;
  /** When it is handed in. */
  readonly submittedAt?: Fact;
  /** Why it is reported; a person writes it. */
  readonly reason?: Fact;
  readonly action?: Fact;
  readonly indicators: readonly Fact[];
  readonly parties: readonly PartyFacts[];
  readonly accounts: readonly AccountFacts[];
  readonly payments: readonly PaymentFacts[];
  readonly items: readonly ItemFacts[];
  readonly activity?: ActivityFacts;
  readonly rates: readonly ExchangeRate[];
}
