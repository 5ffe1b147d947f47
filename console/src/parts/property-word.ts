/** What the properties of entities are called in the reader's language. */

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Properties that the console has words for. Source: the ontology, as lists publish its properties. */
export const KNOWN_PROPERTIES = [
  'name',
  'alias',
  'weakAlias',
  'previousName',
  'firstName',
  'secondName',
  'middleName',
  'lastName',
  'nameSuffix',
  'abbreviation',
  'title',
  'fatherName',
  'motherName',
  'spouseName',
  'birthDate',
  'birthPlace',
  'birthCountry',
  'deathDate',
  'gender',
  'nationality',
  'citizenship',
  'country',
  'address',
  'district',
  'province',
  'position',
  'profession',
  'education',
  'height',
  'weight',
  'eyeColor',
  'hairColor',
  'idNumber',
  'passportNumber',
  'taxNumber',
  'driverLicense',
  'socialSecurityNumber',
  'registrationNumber',
  'licenseNumber',
  'leiCode',
  'swiftBic',
  'phone',
  'email',
  'website',
  'status',
  'sector',
  'classification',
  'jurisdiction',
  'mainCountry',
  'incorporationDate',
  'dissolutionDate',
  'legalForm',
  'linkedTo',
  'notes',
  'summary',
  'description',
  'sourceUrl',
  'program',
  'programId',
  'topics',
  'keywords',
  'verification',
  'contested',
  'unscId',
  'listReference',
  'createdAt',
  'modifiedAt',
  'authority',
  'listingDate',
  'startDate',
  'endDate',
  'reason',
  'type',
  'model',
  'owner',
  'ownerName',
  'operator',
  'operatorName',
  'buildDate',
  'flag',
  'pastFlags',
  'imoNumber',
  'mmsi',
  'callSign',
  'tonnage',
  'grossRegisteredTonnage',
  'deadweightTonnage',
  'serialNumber',
  'icaoCode',
  'manufacturer',
  'publicKey',
  'currencySymbol',
  'listing',
  'schema',
] as const;

/** A property that the console has words for. */
export type KnownProperty = (typeof KNOWN_PROPERTIES)[number];

/** How the values of a property are read: as names, days, countries, numbers and references, addresses of pages, or plain text. */
export type PropertyKind = 'name' | 'day' | 'country' | 'reference' | 'text';

const KINDS: Readonly<Record<Exclude<PropertyKind, 'text'>, readonly string[]>> = {
  name: [
    'name',
    'alias',
    'weakAlias',
    'previousName',
    'firstName',
    'secondName',
    'middleName',
    'lastName',
    'nameSuffix',
    'abbreviation',
    'fatherName',
    'motherName',
    'spouseName',
    'ownerName',
    'operatorName',
    'linkedTo',
  ],
  day: [
    'birthDate',
    'deathDate',
    'incorporationDate',
    'dissolutionDate',
    'createdAt',
    'modifiedAt',
    'listingDate',
    'startDate',
    'endDate',
    'buildDate',
  ],
  country: [
    'country',
    'birthCountry',
    'nationality',
    'citizenship',
    'jurisdiction',
    'mainCountry',
    'flag',
    'pastFlags',
  ],
  reference: [
    'idNumber',
    'passportNumber',
    'taxNumber',
    'driverLicense',
    'socialSecurityNumber',
    'registrationNumber',
    'licenseNumber',
    'leiCode',
    'swiftBic',
    'unscId',
    'listReference',
    'programId',
    'imoNumber',
    'mmsi',
    'callSign',
    'serialNumber',
    'icaoCode',
    'publicKey',
    'sourceUrl',
    'website',
    'email',
    'phone',
  ],
};

/** A function from a property to its word, the same while the language is; a property without one stays itself. */
export function usePropertyWords(): (property: string) => string {
  const { t } = useTranslation('lists');
  return useCallback(
    (property) => {
      const known = KNOWN_PROPERTIES.find((each) => each === property);
      return known === undefined ? property : t(`property.${known}`);
    },
    [t],
  );
}

/** How the values of a property are read. */
export function kindOfProperty(property: string): PropertyKind {
  if (KINDS.name.includes(property)) return 'name';
  if (KINDS.day.includes(property)) return 'day';
  if (KINDS.country.includes(property)) return 'country';
  return KINDS.reference.includes(property) ? 'reference' : 'text';
}
