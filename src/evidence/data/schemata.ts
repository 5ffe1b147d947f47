/**
 * The entity model as data. Schemata and properties follow FollowTheMoney; those marked "extended" are Silsila's own.
 * FollowTheMoney's `religion`, `ethnicity`, `political` and `appearance` of a Person are left out on purpose, and
 * `checkOntology` refuses them should they come back.
 * Source: FollowTheMoney 4 (https://followthemoney.tech), schema folder, read November 2025.
 */

/** The type of a property's values. */
export type PropertyType =
  | 'name'
  | 'text'
  | 'string'
  | 'date'
  | 'country'
  | 'identifier'
  | 'number'
  | 'address'
  | 'url'
  | 'email'
  | 'phone'
  | 'gender'
  | 'language'
  | 'topic';

/**
 * What a property holds: its type, `!` behind it where one source states one value at most, or the other entity's schema.
 * `identity` marks numbers that identify a natural person: kept as keyed hash and last three digits alone.
 */
export type PropertySpec =
  | PropertyType
  | `${PropertyType}!`
  | { readonly entity: string; readonly one?: true }
  | { readonly identity: true };

/** What a schema is: its parents, its properties, and for a link its two ends. */
export interface SchemaSpec {
  readonly title: string;
  readonly extends: readonly string[];
  /** The properties that hold the ends of a link; `directed`: the order matters. */
  readonly edge?: { readonly source: string; readonly target: string; readonly directed: boolean };
  readonly properties: Readonly<Record<string, PropertySpec>>;
}

/** Every schema, by name. */
export const SCHEMATA = {
  Thing: {
    title: 'Anything that has a name',
    extends: [],
    properties: {
      name: 'name',
      alias: 'name',
      previousName: 'name',
      weakAlias: 'name',
      country: 'country',
      summary: 'text',
      notes: 'text',
      description: 'text',
      sourceUrl: 'url',
      publisher: 'string',
      publisherUrl: 'url',
      wikipediaUrl: 'url',
      wikidataId: 'identifier!',
      keywords: 'string',
      topics: 'topic',
      address: 'address',
      addressEntity: { entity: 'Address' },
      program: 'string',
      programId: 'identifier',
      proof: { entity: 'Document' },
      createdAt: 'date',
      modifiedAt: 'date',
      retrievedAt: 'date',
      // Extended: as national and international lists publish them.
      unscId: 'identifier',
      listReference: 'identifier',
      linkedTo: 'string',
      contested: 'text',
      verification: 'string',
      district: 'string',
      province: 'string',
    },
  },
  LegalEntity: {
    title: 'A party of which it is not said whether it is a person or a body',
    extends: ['Thing'],
    properties: {
      email: 'email',
      phone: 'phone',
      website: 'url',
      legalForm: 'string',
      incorporationDate: 'date',
      dissolutionDate: 'date',
      taxStatus: 'string',
      status: 'string',
      sector: 'string',
      classification: 'string',
      registrationNumber: 'identifier',
      idNumber: { identity: true },
      taxNumber: { identity: true },
      licenseNumber: 'identifier',
      vatCode: 'identifier',
      jurisdiction: 'country',
      mainCountry: 'country',
      opencorporatesUrl: 'url',
      bvdId: 'identifier',
      uscCode: 'identifier',
      icijId: 'identifier',
      okpoCode: 'identifier',
      innCode: { identity: true },
      ogrnCode: 'identifier',
      leiCode: 'identifier!',
      dunsCode: 'identifier',
      uniqueEntityId: 'identifier',
      npiCode: 'identifier',
      swiftBic: 'identifier',
      parent: { entity: 'LegalEntity' },
      // Extended: addresses of distributed ledgers, as lists state them of their holder.
      publicKey: 'identifier',
    },
  },
  Person: {
    title: 'A natural person',
    extends: ['LegalEntity'],
    properties: {
      title: 'string',
      firstName: 'string',
      secondName: 'string',
      middleName: 'string',
      fatherName: 'string',
      motherName: 'string',
      lastName: 'string',
      nameSuffix: 'string',
      birthDate: 'date',
      birthPlace: 'string',
      birthCountry: 'country',
      deathDate: 'date',
      position: 'string',
      nationality: 'country',
      citizenship: 'country',
      passportNumber: { identity: true },
      socialSecurityNumber: { identity: true },
      // Extended: as national lists state them.
      driverLicense: { identity: true },
      spouseName: 'string',
      gender: 'gender',
      height: 'number',
      weight: 'number',
      eyeColor: 'string',
      hairColor: 'string',
      profession: 'string',
      education: 'string',
      spokenLanguage: 'language',
    },
  },
  Organization: {
    title: 'A body that nobody owns: a charity, an armed group, a foundation',
    extends: ['LegalEntity'],
    properties: {
      cageCode: 'identifier',
      permId: 'identifier',
      imoNumber: 'identifier',
      giiNumber: 'identifier',
    },
  },
  PublicBody: { title: 'A body of a State', extends: ['Organization'], properties: {} },
  Value: {
    title: 'Something with a worth',
    extends: [],
    properties: { amount: 'number', currency: 'string', amountUsd: 'number', amountEur: 'number' },
  },
  Asset: { title: 'Something that can be owned', extends: ['Thing', 'Value'], properties: {} },
  Company: {
    title: 'A corporation',
    extends: ['Organization', 'Asset'],
    properties: {
      abbreviation: 'name',
      capital: 'string',
      voenCode: 'identifier',
      coatoCode: 'identifier',
      irsCode: 'identifier',
      ipoCode: 'identifier',
      cikCode: 'identifier',
      jibCode: 'identifier',
      mbsCode: 'identifier',
      caemCode: 'string',
      kppCode: 'identifier',
      okvedCode: 'string',
      okopfCode: 'string',
      fnsCode: 'identifier',
      fssCode: 'string',
      bikCode: 'identifier',
      pfrNumber: 'identifier',
      oksmCode: 'string',
      isinCode: 'identifier',
      ticker: 'identifier',
      ricCode: 'identifier',
    },
  },
  Vehicle: {
    title: 'A means of transport',
    extends: ['Asset'],
    properties: {
      registrationNumber: 'identifier',
      type: 'string',
      model: 'string',
      owner: { entity: 'LegalEntity' },
      operator: { entity: 'LegalEntity' },
      buildDate: 'date',
      registrationDate: 'date',
      deregistrationDate: 'date',
      // Extended: as lists and check-posts state them.
      ownerName: 'string',
      operatorName: 'string',
      chassisNumber: 'identifier!',
      engineNumber: 'identifier!',
      color: 'string',
    },
  },
  Vessel: {
    title: 'A ship or boat',
    extends: ['Vehicle'],
    properties: {
      imoNumber: 'identifier!',
      crsNumber: 'identifier',
      flag: 'country',
      registrationPort: 'string',
      navigationArea: 'string',
      tonnage: 'number',
      grossRegisteredTonnage: 'number',
      deadweightTonnage: 'number',
      nameChangeDate: 'date',
      callSign: 'identifier',
      pastFlags: 'country',
      pastTypes: 'string',
      mmsi: 'identifier!',
    },
  },
  Airplane: {
    title: 'An aircraft',
    extends: ['Vehicle'],
    properties: { serialNumber: 'identifier!', icaoCode: 'string', manufacturer: 'string' },
  },
  Document: {
    title: 'A document in evidence',
    extends: ['Thing'],
    properties: {
      fileName: 'string',
      mimeType: 'string',
      contentHash: 'identifier!',
      author: 'string',
      date: 'date',
      language: 'language',
    },
  },
  Address: {
    title: 'A place with an address',
    extends: ['Thing'],
    properties: {
      full: 'address!',
      remarks: 'string',
      postOfficeBox: 'string',
      street: 'string',
      street2: 'string',
      city: 'string',
      postalCode: 'string',
      region: 'string',
      state: 'string',
      latitude: 'number!',
      longitude: 'number!',
      osmId: 'identifier',
    },
  },
  BankAccount: {
    title: 'An account at a bank',
    extends: ['Asset'],
    properties: {
      bankName: 'string',
      accountNumber: 'identifier!',
      iban: 'identifier!',
      bic: 'identifier',
      bank: { entity: 'Organization' },
      holder: { entity: 'LegalEntity' },
      accountType: 'string',
      openingDate: 'date!',
      closingDate: 'date!',
      balance: 'number',
      balanceDate: 'date',
      maxBalance: 'number',
      maxBalanceDate: 'date',
      bankAddress: 'string',
    },
  },
  CryptoWallet: {
    title: 'A view on one party of a distributed ledger',
    extends: ['Thing', 'Value'],
    properties: {
      publicKey: 'identifier',
      creationDate: 'date!',
      currencySymbol: 'string',
      managingExchange: 'string',
      holder: { entity: 'LegalEntity' },
      balance: 'number',
      balanceDate: 'date',
    },
  },
  Interval: {
    title: 'Something bounded in time',
    extends: [],
    properties: {
      startDate: 'date',
      endDate: 'date',
      date: 'date',
      summary: 'text',
      description: 'text',
      recordId: 'identifier',
      sourceUrl: 'url',
      proof: { entity: 'Document' },
      publisher: 'string',
      publisherUrl: 'url',
      modifiedAt: 'date',
      retrievedAt: 'date',
    },
  },
  Sanction: {
    title: 'A designation by a published legal act',
    extends: ['Interval'],
    properties: {
      entity: { entity: 'Thing', one: true },
      authority: 'string',
      authorityId: 'identifier',
      unscId: 'identifier',
      program: 'string',
      programId: 'identifier',
      programUrl: 'url',
      provisions: 'string',
      status: 'string',
      duration: 'number',
      reason: 'text',
      country: 'country',
      listingDate: 'date',
      // Extended: RR-14, a proscription is shown with its review.
      section: 'string',
      reviewStatus: 'string',
      contested: 'text',
    },
  },
  Identification: {
    title: 'A document that identifies its holder',
    extends: ['Interval'],
    properties: {
      holder: { entity: 'LegalEntity', one: true },
      type: 'string',
      country: 'country',
      number: { identity: true },
      authority: 'string',
    },
  },
  Passport: {
    title: 'A passport',
    extends: ['Identification'],
    properties: {
      passportNumber: { identity: true },
      givenName: 'string',
      birthDate: 'date',
      birthPlace: 'string',
      gender: 'gender',
      personalNumber: { identity: true },
    },
  },
  Interest: {
    title: 'A role that one party has in another',
    extends: ['Interval'],
    properties: { role: 'string', status: 'string' },
  },
  Ownership: {
    title: 'A party owns an asset',
    extends: ['Interest'],
    edge: { source: 'owner', target: 'asset', directed: true },
    properties: {
      owner: { entity: 'LegalEntity', one: true },
      asset: { entity: 'Asset', one: true },
      percentage: 'string!',
      sharesCount: 'string!',
      sharesValue: 'string!',
      sharesCurrency: 'string!',
      sharesType: 'string',
      legalBasis: 'string',
      ownershipType: 'string',
    },
  },
  Directorship: {
    title: 'A party directs a body',
    extends: ['Interest'],
    edge: { source: 'director', target: 'organization', directed: true },
    properties: {
      director: { entity: 'LegalEntity', one: true },
      organization: { entity: 'Organization', one: true },
      secretary: 'string',
    },
  },
  Membership: {
    title: 'A party belongs to a body',
    extends: ['Interest'],
    edge: { source: 'member', target: 'organization', directed: true },
    properties: {
      member: { entity: 'LegalEntity', one: true },
      organization: { entity: 'Organization', one: true },
    },
  },
  Family: {
    title: 'Two persons of one family',
    extends: ['Interval'],
    edge: { source: 'person', target: 'relative', directed: false },
    properties: {
      person: { entity: 'Person', one: true },
      relative: { entity: 'Person', one: true },
      relationship: 'string',
    },
  },
  Associate: {
    title: 'Two persons who are associated, not by family',
    extends: ['Interval'],
    edge: { source: 'person', target: 'associate', directed: false },
    properties: {
      person: { entity: 'Person', one: true },
      associate: { entity: 'Person', one: true },
      relationship: 'string',
    },
  },
  UnknownLink: {
    title: 'Two things that are linked in a way not yet known',
    extends: ['Interest'],
    edge: { source: 'subject', target: 'object', directed: false },
    properties: { subject: { entity: 'Thing', one: true }, object: { entity: 'Thing', one: true } },
  },
  Event: {
    title: 'Something that happened',
    extends: ['Interval', 'Thing'],
    properties: {
      location: 'address',
      locationEntity: { entity: 'Address' },
      organizer: { entity: 'LegalEntity' },
      involved: { entity: 'LegalEntity' },
    },
  },
  Incident: {
    title: 'Extended: an attack or another act of violence, with what sources disagree on',
    extends: ['Event'],
    properties: {
      type: 'string',
      targetType: 'string',
      originCountry: 'country',
      targetCountry: 'country',
      claimedBy: { entity: 'Organization' },
      attackerCount: 'string',
      killedCount: 'string',
      woundedCount: 'string',
      weaponUsed: { entity: 'Weapon' },
      latitude: 'number!',
      longitude: 'number!',
      // Bodies and forces as people name them; never a natural person.
      claimedByName: 'string',
      blamed: 'string',
      status: 'string',
      vehicleUsed: { entity: 'Vehicle' },
      accountUsed: { entity: 'BankAccount' },
      // Ids of evidence: a payment of a batch, a finding.
      payment: 'identifier',
      finding: 'identifier',
    },
  },
  Weapon: {
    title: 'Extended: a firearm, its part or ammunition, as the UN tracing instrument describes it',
    extends: ['Thing'],
    properties: {
      type: 'string!',
      make: 'string',
      model: 'string',
      calibre: 'string',
      serialNumber: 'identifier',
      serialState: 'string',
      manufactureCountry: 'country',
      importMark: 'string',
    },
  },
  CheckPost: {
    title: 'Extended: a crossing or check-post',
    extends: ['Thing'],
    properties: {
      type: 'string',
      agency: { entity: 'PublicBody' },
      facingCountry: 'country',
      status: 'string',
      latitude: 'number!',
      longitude: 'number!',
    },
  },
  Seizure: {
    title: 'Extended: goods, weapons or money taken by an authority',
    extends: ['Event', 'Value'],
    properties: {
      authority: { entity: 'PublicBody' },
      checkPost: { entity: 'CheckPost' },
      goods: 'string',
      quantity: 'string',
      weapon: { entity: 'Weapon' },
      vehicle: { entity: 'Vehicle' },
      from: { entity: 'LegalEntity' },
      legalBasis: 'string',
    },
  },
  Instrument: {
    title:
      'Extended: a means of payment that is no account: a cheque, a card, a mobile wallet, a hawala token',
    extends: ['Asset'],
    properties: {
      type: 'string!',
      number: 'identifier',
      issuer: { entity: 'LegalEntity' },
      holder: { entity: 'LegalEntity' },
      account: { entity: 'BankAccount' },
      issueDate: 'date',
      expiryDate: 'date',
    },
  },
} as const satisfies Record<string, SchemaSpec>;
