/** Questions to the schema: what stands in an element, and which values a field may have. */

import { CONTENTS, ENUMERATIONS, TEXT_LENGTHS } from './data/schema-data.ts';
import type { SchemaElement, SchemaGroup, SchemaPart } from './schema-rules.ts';

/** Version of the schema that is followed. Source: UNODC goAML XML schema 5.0.1. */
export const SCHEMA_VERSION = '5.0.1';

/** The root element. */
export const ROOT: SchemaElement = { kind: 'element', name: 'report', type: 'report', min: 1, max: 1 };

/** What a field may hold. */
export type ValueRule =
  | {
      readonly kind: 'text';
      readonly lengthMin: number;
      readonly lengthMax: number;
      readonly pattern?: RegExp;
    }
  | { readonly kind: 'code'; readonly type: string; readonly codes: readonly string[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'boolean'; readonly onlyTrue: boolean }
  | {
      readonly kind: 'number';
      readonly least: bigint | null;
      readonly greatest: bigint | null;
      readonly decimals: number | null;
    };

const IPV4 = /^((1?[0-9]?[0-9]|2[0-4][0-9]|25[0-5])\.){3}(1?[0-9]?[0-9]|2[0-4][0-9]|25[0-5])$/;
const IPV6 = /^([A-Fa-f0-9]{1,4}:){7}[A-Fa-f0-9]{1,4}$/;
const INT_GREATEST = 2_147_483_647n;
const MONEY_GREATEST = 7_900_000_000_000_000n;

/** Rules of the types that are neither enumerations nor plain texts. Source: UNODC goAML XML schema 5.0.1. */
const VALUE_RULES: Readonly<Record<string, ValueRule>> = {
  comments_type: { kind: 'text', lengthMin: 0, lengthMax: 8000 },
  email_address: { kind: 'text', lengthMin: 0, lengthMax: 255 },
  iban_type: { kind: 'text', lengthMin: 0, lengthMax: 34 },
  ipv4_address_type: { kind: 'text', lengthMin: 0, lengthMax: 15, pattern: IPV4 },
  ipv6_address_type: { kind: 'text', lengthMin: 0, lengthMax: 45, pattern: IPV6 },
  account_account_relation_type: { kind: 'text', lengthMin: 0, lengthMax: 255 },
  'xs:string': { kind: 'text', lengthMin: 0, lengthMax: 255 },
  sql_date: { kind: 'date' },
  sql_decimal: { kind: 'number', least: -MONEY_GREATEST, greatest: MONEY_GREATEST, decimals: 13 },
  'xs:decimal': { kind: 'number', least: null, greatest: null, decimals: null },
  'xs:int': { kind: 'number', least: -INT_GREATEST - 1n, greatest: INT_GREATEST, decimals: 0 },
  positive_int: { kind: 'number', least: 1n, greatest: INT_GREATEST, decimals: 0 },
  port_number: { kind: 'number', least: 0n, greatest: 65_535n, decimals: 0 },
  significance_scale: { kind: 'number', least: 0n, greatest: 10n, decimals: 0 },
  percentage: { kind: 'number', least: 0n, greatest: 100n, decimals: null },
  'xs:boolean': { kind: 'boolean', onlyTrue: false },
  true_only: { kind: 'boolean', onlyTrue: true },
};

const CODE_RULES: ReadonlyMap<string, ValueRule> = new Map(
  Object.entries(ENUMERATIONS).map(([type, codes]) => [
    type,
    { kind: 'code', type, codes: codes.split(' ') },
  ]),
);
const ELEMENTS: ReadonlyMap<string, ReadonlyMap<string, SchemaElement>> = new Map(
  Object.entries(CONTENTS).map(([type, content]) => [type, byName(elementsOf(content))]),
);

/** What stands in an element of a type; null where it holds a value. */
export function contentOf(type: string): SchemaGroup | null {
  return CONTENTS[type] ?? null;
}

/** The rule of a field's value. */
export function valueRuleOf(type: string): ValueRule {
  const codes = CODE_RULES.get(type);
  if (codes !== undefined) return codes;
  const lengths = TEXT_LENGTHS[type];
  if (lengths !== undefined) return { kind: 'text', lengthMin: lengths[0], lengthMax: lengths[1] };
  return VALUE_RULES[type] ?? { kind: 'text', lengthMin: 0, lengthMax: 255 };
}

/** True where the schema has no codes but the sign for unknown: each financial intelligence unit publishes its own. */
export function isFilledByUnit(type: string): boolean {
  return /^-+$/.test(ENUMERATIONS[type] ?? '');
}

/** Names of the enumerated types. */
export function enumeratedTypes(): readonly string[] {
  return Object.keys(ENUMERATIONS);
}

/** The elements of a part in the order of the schema; an element that stands in two alternatives comes twice. */
export function elementsOf(part: SchemaPart): readonly SchemaElement[] {
  return part.kind === 'element' ? [part] : part.parts.flatMap(elementsOf);
}

/** The element of a name inside a type; null where there is none. */
export function elementIn(type: string, name: string): SchemaElement | null {
  return ELEMENTS.get(type)?.get(name) ?? null;
}

/** Names of the elements inside a type, in the order of the schema. */
export function namesIn(type: string): readonly string[] {
  return [...(ELEMENTS.get(type)?.keys() ?? [])];
}

/** Where an element stands in two alternatives, its place is that in the longer one, which comes last. */
function byName(elements: readonly SchemaElement[]): ReadonlyMap<string, SchemaElement> {
  const map = new Map<string, SchemaElement>();
  for (const element of elements) {
    map.delete(element.name);
    map.set(element.name, element);
  }
  return map;
}
