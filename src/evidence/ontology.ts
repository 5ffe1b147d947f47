/** The entity model: what a schema inherits, what a property holds, and what may never be one. */

import { fault } from '../base/index.ts';
import { type PropertySpec, type PropertyType, SCHEMATA, type SchemaSpec } from './data/schemata.ts';
import { refusedColumn } from './refused-attributes.ts';

/** The name of a schema. */
export type SchemaName = keyof typeof SCHEMATA;

type PropertiesOf<Spec> = Spec extends { readonly properties: infer Properties } ? keyof Properties : never;

/** The name of any property of any schema. */
export type PropertyName = { [Name in SchemaName]: PropertiesOf<(typeof SCHEMATA)[Name]> }[SchemaName];

/** A property as a schema has or inherits it. */
export interface Property {
  readonly name: string;
  readonly type: PropertyType | 'entity';
  /** How many values one source states. */
  readonly multiplicity: 'one' | 'many';
  /** For an entity: the schema of the other end. */
  readonly range: SchemaName | null;
  /** True for numbers that identify a natural person: kept as keyed hash and last three. */
  readonly identity: boolean;
}

/** A schema with everything that it inherits. */
export interface Schema {
  readonly name: SchemaName;
  readonly title: string;
  /** Itself and all its ancestors. */
  readonly lineage: readonly SchemaName[];
  readonly edge: SchemaSpec['edge'] | null;
  readonly properties: Readonly<Record<string, Property>>;
}

/** Something that the ontology must not hold, and where. */
export interface OntologyRefusal {
  readonly schema: string;
  readonly property: string | null;
  readonly because: string;
}

/** Every schema name. */
export const SCHEMA_NAMES: readonly SchemaName[] = Object.keys(SCHEMATA).filter(isSchemaName);

/** True when the text is the name of a schema. */
export function isSchemaName(text: string): text is SchemaName {
  return Object.hasOwn(SCHEMATA, text);
}

/** A schema with its inherited properties; where two parents have one, the nearer holds. */
export function describeSchema(name: SchemaName): Schema {
  const spec: SchemaSpec = SCHEMATA[name];
  const parents = spec.extends.filter(isSchemaName).map(describeSchema);
  const own = Object.entries(spec.properties).map(([property, value]) => describeProperty(property, value));
  return {
    name,
    title: spec.title,
    lineage: [name, ...new Set(parents.flatMap((parent) => parent.lineage))],
    edge: spec.edge ?? parents.find((parent) => parent.edge !== null)?.edge ?? null,
    properties: Object.assign(
      {},
      ...parents.map((parent) => parent.properties),
      Object.fromEntries(own.map((each) => [each.name, each])),
    ),
  };
}

/** The property of a schema, or null when the schema is unknown or has and inherits none of this name. */
export function findProperty(schema: string, property: string): Property | null {
  if (!isSchemaName(schema)) return null;
  const properties = DESCRIBED.get(schema)?.properties;
  return properties !== undefined && Object.hasOwn(properties, property)
    ? (properties[property] ?? null)
    : null;
}

/** True when the schema is this one or inherits from it. */
export function isA(schema: string, ancestor: SchemaName): boolean {
  return isSchemaName(schema) && (DESCRIBED.get(schema)?.lineage.includes(ancestor) ?? false);
}

/**
 * The property of a schema.
 * @throws REQUEST_INVALID when there is none, naming the schema and property.
 */
export function requireProperty(schema: string, property: string): Property {
  const found = findProperty(schema, property);
  if (found !== null) return found;
  const refused = refusedColumn(property);
  if (refused !== null) throw fault('REQUEST_INVALID', `"${property}" is never stored: ${refused}`);
  throw fault('REQUEST_INVALID', `the ontology has no property "${property}" of a schema "${schema}"`);
}

/**
 * Looks the schemata over (the shipped ones when left out): parents, ranges and ends that do not exist, and attributes that
 * must never be recorded. Empty when nothing is amiss.
 * Source: rights requirements RR-03 and RR-08; 28 CFR 23.20(b); Directive (EU) 2016/680 art. 10.
 */
export function checkOntology(
  schemata: Readonly<Record<string, SchemaSpec>> = SCHEMATA,
): readonly OntologyRefusal[] {
  return Object.entries(schemata).flatMap(([schema, spec]) => [
    ...spec.extends
      .filter((parent) => !Object.hasOwn(schemata, parent))
      .map((parent) => ({
        schema,
        property: null,
        because: `its parent ${parent} does not exist`,
      })),
    ...checkName(schema, null, schema),
    ...Object.entries(spec.properties).flatMap(([property, value]) => [
      ...checkName(schema, property, property),
      ...checkRange(schemata, { schema, property, value }),
    ]),
    ...[spec.edge?.source, spec.edge?.target].flatMap((end) =>
      end === undefined || Object.hasOwn(spec.properties, end)
        ? []
        : [{ schema, property: end, because: 'this end is no property' }],
    ),
  ]);
}

// NOTE derived once from constants: no state, and findProperty() is asked for every statement of an import.
const DESCRIBED: ReadonlyMap<SchemaName, Schema> = new Map(
  SCHEMA_NAMES.map((name) => [name, describeSchema(name)]),
);

function describeProperty(name: string, spec: PropertySpec): Property {
  if (typeof spec === 'string') {
    const [type, one] = [parseType(spec), spec.endsWith('!')];
    return { name, type, multiplicity: one ? 'one' : 'many', range: null, identity: false };
  }
  if ('identity' in spec)
    return { name, type: 'identifier', multiplicity: 'many', range: null, identity: true };
  const range = isSchemaName(spec.entity) ? spec.entity : null;
  return { name, type: 'entity', multiplicity: spec.one ? 'one' : 'many', range, identity: false };
}

function parseType(spec: PropertyType | `${PropertyType}!`): PropertyType {
  return spec.replace('!', '') as PropertyType;
}

function checkName(schema: string, property: string | null, name: string): readonly OntologyRefusal[] {
  const because = refusedColumn(name);
  return because === null ? [] : [{ schema, property, because }];
}

function checkRange(
  schemata: Readonly<Record<string, SchemaSpec>>,
  { schema, property, value }: { schema: string; property: string; value: PropertySpec },
): readonly OntologyRefusal[] {
  if (typeof value === 'string' || 'identity' in value || Object.hasOwn(schemata, value.entity)) return [];
  return [{ schema, property, because: `its range ${value.entity} does not exist` }];
}
