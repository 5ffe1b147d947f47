/** Random reports that follow the schema, for properties. */

import fc from 'fast-check';
import { codesFor, type UnitProfile } from '../../../src/money/goaml/profile.ts';
import { field, type ReportGroup, type ReportPart } from '../../../src/money/goaml/report-document.ts';
import { contentOf, valueRuleOf } from '../../../src/money/goaml/schema.ts';
import type { SchemaElement, SchemaPart } from '../../../src/money/goaml/schema-rules.ts';

type Draw = fc.GeneratorValue;

/** Deepest level on which something optional with parts of its own is put in. */
const OPTIONAL_DEPTH_MAX = 4;

/** Reports that follow the schema and the codes of a profile, parts in the order of the schema. */
export function anyReport(profile: UnitProfile): fc.Arbitrary<ReportGroup> {
  return fc.gen().map((draw) => group('report', 'report', { draw, profile, depth: 0 }));
}

interface Making {
  readonly draw: Draw;
  readonly profile: UnitProfile;
  readonly depth: number;
}

function group(name: string, type: string, making: Making): ReportGroup {
  const content = contentOf(type);
  return { kind: 'group', name, parts: content === null ? [] : partsOf(content, making) };
}

function partsOf(part: SchemaPart, making: Making): readonly ReportPart[] {
  if (part.kind === 'element') return elements(part, making);
  if (part.optional && !chance(making, 4)) return [];
  if (part.kind === 'sequence') return part.parts.flatMap((one) => partsOf(one, making));
  const at = making.draw(fc.nat, { max: part.parts.length - 1 });
  const chosen = part.parts[at];
  return chosen === undefined ? [] : partsOf(chosen, making);
}

function elements(element: SchemaElement, making: Making): readonly ReportPart[] {
  const isGroup = contentOf(element.type) !== null;
  const mayAdd = !isGroup || making.depth < OPTIONAL_DEPTH_MAX;
  const extra = mayAdd && element.max !== element.min && chance(making, isGroup ? 8 : 4) ? 1 : 0;
  return Array.from({ length: element.min + extra }, () =>
    isGroup
      ? group(element.name, element.type, { ...making, depth: making.depth + 1 })
      : field(element.name, {
          value: valueOfType(element.type, making),
          from: { kind: 'profile', profileId: 'random' },
        }),
  );
}

function valueOfType(type: string, { draw, profile }: Making): string {
  const rule = valueRuleOf(type);
  if (rule.kind === 'code') return draw(fc.constantFrom, ...codesFor(type, profile));
  if (rule.kind === 'boolean')
    return rule.onlyTrue ? draw(fc.constantFrom, 'true', '1') : draw(fc.constantFrom, 'true', 'false');
  if (rule.kind === 'date') {
    const date = draw(fc.date, {
      min: new Date('1753-01-02'),
      max: new Date('9999-01-01'),
      noInvalidDate: true,
    });
    return date.toISOString().slice(0, 19);
  }
  if (rule.kind === 'number') {
    const least = rule.least ?? -1_000_000n;
    const whole = draw(fc.bigInt, {
      min: least + 1n > (rule.greatest ?? 9n) ? least : least + 1n,
      max: (rule.greatest ?? 1_000_000n) - 1n,
    });
    return rule.decimals === 0 ? String(whole) : `${whole}.${draw(fc.nat, { max: 99 })}`;
  }
  if (type === 'ipv4_address_type') return draw(fc.ipV4).replaceAll(/\b0+(?=\d)/g, '');
  if (type === 'ipv6_address_type')
    return Array.from({ length: 8 }, () => draw(fc.nat, { max: 65_535 }).toString(16)).join(':');
  return text(draw, rule.lengthMin, rule.lengthMax);
}

/** Texts with what XML has to escape, with right-to-left letters, line ends and characters beyond the first plane. */
function text(draw: Draw, least: number, most: number): string {
  const letters = fc.constantFrom(
    'a',
    'Z',
    '0',
    ' ',
    '<',
    '>',
    '&',
    '"',
    "'",
    ']',
    '\t',
    '\n',
    '\r',
    'é',
    'ا',
    'گ',
    '\u200f',
    '😀',
    '-',
    '#',
  );
  const made = draw(() => fc.array(letters, { minLength: least, maxLength: Math.min(most, least + 12) }));
  const joined = made.join('').replace(/\r\n?/g, '\n').normalize('NFC');
  return [...joined].length < least ? 'x'.repeat(least) : joined;
}

function chance({ draw }: Making, oneIn: number): boolean {
  return draw(fc.nat, { max: oneIn - 1 }) === 0;
}
