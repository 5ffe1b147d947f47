/** A query by example, as yente and OpenRefine send it, made into what the matcher is asked. */

import { fault } from '../base/index.ts';
import type { ScreenedParty } from '../lists/index.ts';

/** What kind of party is asked for; null: any. */
export type AskedKind = 'person' | 'organisation' | 'vessel' | 'vehicle' | null;

/** A party that is asked for. */
export interface AskedParty {
  readonly schema: string;
  readonly kind: AskedKind;
  /** At least one; the first is the main name. */
  readonly names: readonly string[];
  readonly fathers: readonly string[];
  readonly births: readonly string[];
  readonly countries: readonly string[];
  readonly ids: readonly string[];
  /** As they were understood, to be given back. */
  readonly properties: Readonly<Record<string, readonly string[]>>;
  /** Properties that say nothing to the matcher, so that nobody believes they were used. */
  readonly ignored: readonly string[];
}

/** The schemata that can be asked for, and the kind that each is compared as. */
export const ASKED_SCHEMATA: Readonly<Record<string, AskedKind>> = {
  Thing: null,
  LegalEntity: null,
  Person: 'person',
  Organization: 'organisation',
  Company: 'organisation',
  PublicBody: 'organisation',
  Vessel: 'vessel',
  Vehicle: 'vehicle',
  Airplane: 'vehicle',
};

/** The FollowTheMoney properties that are compared, by what they are compared as. */
export const COMPARED_PROPERTIES = {
  names: ['name', 'alias', 'weakAlias', 'previousName', 'abbreviation'],
  fathers: ['fatherName'],
  births: ['birthDate'],
  countries: ['country', 'nationality', 'citizenship', 'jurisdiction', 'mainCountry', 'flag'],
  ids: [
    'idNumber',
    'passportNumber',
    'registrationNumber',
    'taxNumber',
    'imoNumber',
    'mmsi',
    'innCode',
    'leiCode',
    'vinCode',
  ],
} as const;

/** Parts of a name that are put together where no whole name is given, in this order. */
const NAME_PARTS = ['firstName', 'secondName', 'middleName', 'lastName'] as const;

/**
 * Reads a query by example.
 * @throws REQUEST_INVALID when the schema is unknown or there is no name to look for.
 */
export function askParty(
  schema: string,
  given: Readonly<Record<string, string | readonly string[]>>,
): AskedParty {
  const kind = Object.hasOwn(ASKED_SCHEMATA, schema) ? ASKED_SCHEMATA[schema] : undefined;
  if (kind === undefined) {
    const message = `this is none of ${Object.keys(ASKED_SCHEMATA).join(', ')}`;
    throw fault('REQUEST_INVALID', `schema: ${message}`, {
      fields: [{ field: 'schema', rule: 'unknown-schema', message }],
    });
  }
  const properties = textsByProperty(given);
  const names = namesOf(properties);
  const ids = collect(properties, COMPARED_PROPERTIES.ids);
  if (names.length === 0) {
    const message = 'a query needs a name';
    throw fault('REQUEST_INVALID', `properties: ${message}`, {
      fields: [{ field: 'properties/name', rule: 'required', message }],
    });
  }
  return {
    schema,
    kind,
    names,
    ids,
    fathers: collect(properties, COMPARED_PROPERTIES.fathers),
    births: collect(properties, COMPARED_PROPERTIES.births),
    countries: collect(properties, COMPARED_PROPERTIES.countries),
    properties,
    ignored: Object.keys(properties).filter((name) => !isCompared(name)),
  };
}

/** Who the party is to the agency: its own number of it, or what describes it. */
export function screenedParty(
  party: Pick<AskedParty, 'names' | 'births' | 'fathers'>,
  customer: string | null,
): ScreenedParty {
  if (customer !== null) return { kind: 'customer', number: customer };
  const [name = ''] = party.names;
  return { kind: 'described', name, births: party.births, fathers: party.fathers };
}

function textsByProperty(
  given: Readonly<Record<string, string | readonly string[]>>,
): Readonly<Record<string, readonly string[]>> {
  const entries = Object.entries(given).map(([name, value]): [string, readonly string[]] => {
    const texts = typeof value === 'string' ? [value] : value;
    return [name, texts.map((text) => text.trim()).filter((text) => text !== '')];
  });
  return Object.fromEntries(entries.filter(([, texts]) => texts.length > 0));
}

function namesOf(properties: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const whole = collect(properties, COMPARED_PROPERTIES.names);
  if (whole.length > 0) return whole;
  const parts = NAME_PARTS.flatMap((part) => properties[part]?.[0] ?? []);
  return parts.length === 0 ? [] : [parts.join(' ')];
}

function collect(
  properties: Readonly<Record<string, readonly string[]>>,
  wanted: readonly string[],
): readonly string[] {
  return [...new Set(wanted.flatMap((name) => properties[name] ?? []))];
}

function isCompared(name: string): boolean {
  const compared: readonly string[] = [...Object.values(COMPARED_PROPERTIES).flat(), ...NAME_PARTS];
  return compared.includes(name);
}
