/** Whether a draft has what the schema wants, whatever the order of its parts: what is missing, too many, or unknown. */

import { type ValueFlaw, valueFlaw } from './check-value.ts';
import type { UnitProfile } from './profile.ts';
import { type ReportGroup, type ReportPart, stepOf } from './report-document.ts';
import { contentOf, elementIn, elementsOf, namesIn, ROOT } from './schema.ts';
import type { SchemaElement, SchemaGroup, SchemaPart } from './schema-rules.ts';

/** What does not fit the schema, and where. */
export interface StructureFlaw {
  readonly kind:
    | 'missing'
    | 'missing-one-of'
    | 'clash'
    | 'too-many'
    | 'unknown'
    | 'no-field'
    | 'no-group'
    | 'value';
  readonly path: string;
  /** The elements meant: the missing one, those of which one is needed, those that exclude each other. */
  readonly elements: readonly string[];
  readonly flaw: ValueFlaw | null;
}

interface Inside {
  readonly path: string;
  readonly parts: readonly ReportPart[];
}

/** All flaws of a report against the schema and the codes of a profile, in the order of the schema. */
export function structureFlaws(report: ReportGroup, profile: UnitProfile | null): readonly StructureFlaw[] {
  return groupFlaws(report, { path: ROOT.name, type: ROOT.type }, profile);
}

function groupFlaws(
  group: ReportGroup,
  { path, type }: { readonly path: string; readonly type: string },
  profile: UnitProfile | null,
): readonly StructureFlaw[] {
  const content = contentOf(type);
  if (content === null) return [flawAt('no-group', path, [])];
  const present = [...new Set(group.parts.map((part) => part.name))];
  const names = namesIn(type).filter((name) => present.includes(name));
  const strangers = present.filter((name) => elementIn(type, name) === null);
  return [
    ...partFlaws(content, { path, parts: group.parts }),
    ...names.flatMap((name) => childFlaws(group, { path, type, name }, profile)),
    ...strangers.map((name) => flawAt('unknown', `${path}/${name}`, [name])),
  ];
}

function childFlaws(
  group: ReportGroup,
  { path, type, name }: { readonly path: string; readonly type: string; readonly name: string },
  profile: UnitProfile | null,
): readonly StructureFlaw[] {
  const element = elementIn(type, name);
  if (element === null) return [];
  const children = group.parts.filter((part) => part.name === name);
  return children.flatMap((part, index) => {
    const here = `${path}/${stepOf(name, element.max === 1 ? null : index + 1)}`;
    if (part.kind === 'group') return groupFlaws(part, { path: here, type: element.type }, profile);
    if (contentOf(element.type) !== null) return [flawAt('no-field', here, [name])];
    const flaw = valueFlaw(element.type, part.value, profile);
    return flaw === null ? [] : [{ ...flawAt('value', here, [name]), flaw }];
  });
}

function partFlaws(part: SchemaPart, inside: Inside): readonly StructureFlaw[] {
  if (part.kind === 'element') return countFlaws(part, inside);
  if (part.kind === 'choice') return choiceFlaws(part, inside);
  if (part.optional && presentIn(part, inside).length === 0) return [];
  return part.parts.flatMap((one) => partFlaws(one, inside));
}

function countFlaws({ name, min, max }: SchemaElement, { path, parts }: Inside): readonly StructureFlaw[] {
  const count = parts.filter((part) => part.name === name).length;
  if (count < min) return [flawAt('missing', `${path}/${name}`, [name])];
  return max !== null && count > max ? [flawAt('too-many', `${path}/${name}`, [name])] : [];
}

/** Of the alternatives that cover everything present, the one with the fewest flaws is the one meant. */
function choiceFlaws(choice: SchemaGroup, inside: Inside): readonly StructureFlaw[] {
  const present = presentIn(choice, inside);
  if (present.length === 0) {
    const wanted = choice.parts.flatMap(firstElements);
    return choice.optional ? [] : [flawAt('missing-one-of', `${inside.path}/${wanted[0] ?? ''}`, wanted)];
  }
  const covering = choice.parts.filter((part) => presentIn(part, inside).length === present.length);
  const judged = covering.map((part) => partFlaws(part, inside));
  const [best] = judged.toSorted((left, right) => left.length - right.length);
  return best ?? [flawAt('clash', `${inside.path}/${present[0] ?? ''}`, present)];
}

/** Names that stand for an alternative: its first element, or those of its own first choice. */
function firstElements(part: SchemaPart): readonly string[] {
  if (part.kind === 'element') return [part.name];
  const [first] = part.parts;
  if (part.kind === 'choice') return part.parts.flatMap(firstElements);
  return first === undefined ? [] : firstElements(first);
}

function presentIn(part: SchemaPart, { parts }: Inside): readonly string[] {
  const names = elementsOf(part).map((element) => element.name);
  return [...new Set(names)].filter((name) => parts.some((one) => one.name === name));
}

function flawAt(kind: StructureFlaw['kind'], path: string, elements: readonly string[]): StructureFlaw {
  return { kind, path, elements, flaw: null };
}
