/** What the properties of entities are called in the reader's language, and how their values are read. */

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** How the values of a property are read: as names, days, countries, numbers and references, addresses of pages, or plain text. */
export type PropertyKind = 'name' | 'day' | 'country' | 'reference' | 'text';

/** Properties that the console has words for. Source: the ontology, as lists publish its properties. */
const PROPERTIES = {
  name: 'name',
  alias: 'name',
  weakAlias: 'name',
  previousName: 'name',
  firstName: 'name',
  secondName: 'name',
  middleName: 'name',
  lastName: 'name',
  nameSuffix: 'name',
  abbreviation: 'name',
  title: 'text',
  fatherName: 'name',
  motherName: 'name',
  spouseName: 'name',
  birthDate: 'day',
  birthPlace: 'text',
  birthCountry: 'country',
  deathDate: 'day',
  gender: 'text',
  nationality: 'country',
  citizenship: 'country',
  country: 'country',
  address: 'text',
  district: 'text',
  province: 'text',
  position: 'text',
  profession: 'text',
  education: 'text',
  height: 'text',
  weight: 'text',
  eyeColor: 'text',
  hairColor: 'text',
  idNumber: 'reference',
  passportNumber: 'reference',
  taxNumber: 'reference',
  driverLicense: 'reference',
  socialSecurityNumber: 'reference',
  registrationNumber: 'reference',
  licenseNumber: 'reference',
  leiCode: 'reference',
  swiftBic: 'reference',
  phone: 'reference',
  email: 'reference',
  website: 'reference',
  status: 'text',
  sector: 'text',
  classification: 'text',
  jurisdiction: 'country',
  mainCountry: 'country',
  incorporationDate: 'day',
  dissolutionDate: 'day',
  legalForm: 'text',
  linkedTo: 'name',
  notes: 'text',
  summary: 'text',
  description: 'text',
  sourceUrl: 'reference',
  program: 'text',
  programId: 'reference',
  topics: 'text',
  keywords: 'text',
  verification: 'text',
  contested: 'text',
  unscId: 'reference',
  listReference: 'reference',
  createdAt: 'day',
  modifiedAt: 'day',
  authority: 'text',
  listingDate: 'day',
  startDate: 'day',
  endDate: 'day',
  reason: 'text',
  type: 'text',
  model: 'text',
  owner: 'text',
  ownerName: 'name',
  operator: 'text',
  operatorName: 'name',
  buildDate: 'day',
  flag: 'country',
  pastFlags: 'country',
  imoNumber: 'reference',
  mmsi: 'reference',
  callSign: 'reference',
  tonnage: 'text',
  grossRegisteredTonnage: 'text',
  deadweightTonnage: 'text',
  serialNumber: 'reference',
  icaoCode: 'reference',
  manufacturer: 'text',
  publicKey: 'reference',
  currencySymbol: 'text',
  listing: 'text',
  schema: 'text',
} as const satisfies Readonly<Record<string, PropertyKind>>;

const KINDS: ReadonlyMap<string, PropertyKind> = new Map(Object.entries(PROPERTIES));

/** A function from a property to its word, the same while the language is; a property without one stays itself. */
export function usePropertyWords(): (property: string) => string {
  const { t } = useTranslation('lists');
  return useCallback((property) => (isKnown(property) ? t(`property.${property}`) : property), [t]);
}

/** How the values of a property are read. */
export function kindOfProperty(property: string): PropertyKind {
  return KINDS.get(property) ?? 'text';
}

function isKnown(property: string): property is keyof typeof PROPERTIES {
  return KINDS.has(property);
}
