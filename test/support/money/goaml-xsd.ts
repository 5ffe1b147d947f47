/** The schema data as an XML schema document, so that another validator can judge the same reports. */

import { CONTENTS, ENUMERATIONS, TEXT_LENGTHS } from '../../../src/money/goaml/data/schema-data.ts';
import { codesFor, type UnitProfile } from '../../../src/money/goaml/profile.ts';
import { valueRuleOf } from '../../../src/money/goaml/schema.ts';
import type { SchemaPart } from '../../../src/money/goaml/schema-rules.ts';

const OTHER_TYPES = [
  'comments_type',
  'email_address',
  'iban_type',
  'ipv4_address_type',
  'ipv6_address_type',
  'account_account_relation_type',
  'sql_date',
  'sql_decimal',
  'positive_int',
  'port_number',
  'significance_scale',
  'percentage',
  'true_only',
];

/** The schema with the codes of a profile. */
export function xsdOf(profile: UnitProfile): string {
  const groups = Object.entries(CONTENTS).map(
    ([name, content]) =>
      `<xs:complexType name="${typeName(name)}"><xs:sequence>${partXsd(content)}</xs:sequence></xs:complexType>`,
  );
  const values = [...Object.keys(ENUMERATIONS), ...Object.keys(TEXT_LENGTHS), ...OTHER_TYPES].map(
    (name) => `<xs:simpleType name="${typeName(name)}">${restriction(name, profile)}</xs:simpleType>`,
  );
  return [
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">',
    '<xs:element name="report" type="report"/>',
    ...groups,
    ...values,
    '</xs:schema>',
  ].join('\n');
}

function partXsd(part: SchemaPart): string {
  if (part.kind === 'element') {
    const max = part.max ?? 'unbounded';
    return `<xs:element name="${part.name}" type="${typeName(part.type)}" minOccurs="${part.min}" maxOccurs="${max}"/>`;
  }
  const inside = part.parts.map(partXsd).join('');
  return `<xs:${part.kind} minOccurs="${part.optional ? 0 : 1}">${inside}</xs:${part.kind}>`;
}

function restriction(name: string, profile: UnitProfile): string {
  const rule = valueRuleOf(name);
  if (rule.kind === 'code') {
    const codes = [...codesFor(name, profile)].map((code) => `<xs:enumeration value="${code}"/>`);
    return restrict('xs:string', codes);
  }
  if (rule.kind === 'text') {
    const pattern =
      rule.pattern === undefined ? [] : [`<xs:pattern value="${rule.pattern.source.slice(1, -1)}"/>`];
    return restrict('xs:string', [
      `<xs:minLength value="${rule.lengthMin}"/>`,
      `<xs:maxLength value="${rule.lengthMax}"/>`,
      ...pattern,
    ]);
  }
  if (rule.kind === 'date')
    return restrict('xs:dateTime', ['<xs:minInclusive value="1753-01-01T00:00:00"/>']);
  if (rule.kind === 'boolean') return restrict('xs:boolean', ['<xs:pattern value="1|true"/>']);
  return restrict(rule.decimals === 0 ? 'xs:int' : 'xs:decimal', [
    ...(rule.least === null ? [] : [`<xs:minInclusive value="${rule.least}"/>`]),
    ...(rule.greatest === null ? [] : [`<xs:maxInclusive value="${rule.greatest}"/>`]),
    ...(rule.decimals ? [`<xs:fractionDigits value="${rule.decimals}"/>`] : []),
  ]);
}

function restrict(base: string, facets: readonly string[]): string {
  return `<xs:restriction base="${base}">${facets.join('')}</xs:restriction>`;
}

function typeName(name: string): string {
  return name.startsWith('xs:') ? name : name.replaceAll('.', '_-_');
}
