/** A report as a tree of groups and fields; every field says where its value comes from. */

import { fault } from '../../base/index.ts';
import { contentOf, elementIn, ROOT } from './schema.ts';

/** Where a value comes from. */
export type FieldOrigin =
  /** Evidence that is held: ids of statements or of pieces of evidence, at least one. */
  | { readonly kind: 'evidence'; readonly evidenceIds: readonly string[] }
  /** A person who typed it in, and when (RFC 3339). */
  | { readonly kind: 'person'; readonly personId: string; readonly at: string }
  /** The profile of the financial intelligence unit or of the reporting institution. */
  | { readonly kind: 'profile'; readonly profileId: string }
  /** Derived by a named rule from what the ids name; `detail` is what the rule used besides (a rate and its day). */
  | {
      readonly kind: 'computed';
      readonly rule: string;
      readonly evidenceIds: readonly string[];
      readonly detail: string;
    }
  /** Read back from a report file. */
  | { readonly kind: 'file'; readonly line: number };

/** A value in a report. */
export interface ReportField {
  readonly kind: 'field';
  /** Name of the element. */
  readonly name: string;
  /** As it stands in the XML: days and instants `2026-03-01T10:20:00`, amounts `1200.50`, `true` and `false`. */
  readonly value: string;
  readonly from: FieldOrigin;
}

/** Elements that stand together in a report. */
export interface ReportGroup {
  readonly kind: 'group';
  readonly name: string;
  readonly parts: readonly ReportPart[];
}

/** A field or a group. */
export type ReportPart = ReportField | ReportGroup;

/** A known value and where it comes from; what is not known is left out, never guessed. */
export interface Fact<Value = string> {
  readonly value: Value;
  readonly from: FieldOrigin;
}

/** A field of an element; line ends become LF and the value is NFC, as every reader of XML would have it. */
export function field(name: string, { value, from }: Fact): ReportField {
  return { kind: 'field', name, value: value.replace(/\r\n?/g, '\n').normalize('NFC'), from };
}

/** A list with the field, or without anything where the fact is not known or is empty. */
export function known(name: string, fact: Fact | undefined): readonly ReportField[] {
  return fact === undefined || fact.value.trim() === '' ? [] : [field(name, fact)];
}

/** A list with the group, or without anything where it would be empty. */
export function filled(name: string, parts: readonly ReportPart[]): readonly ReportGroup[] {
  return parts.length === 0 ? [] : [{ kind: 'group', name, parts }];
}

/** The parts of a name, in order. */
export function partsNamed(group: ReportGroup, name: string): readonly ReportPart[] {
  return group.parts.filter((part) => part.name === name);
}

/** The value of the first field of a name; null where there is none. */
export function valueNamed(group: ReportGroup, name: string): string | null {
  const found = group.parts.find((part) => part.kind === 'field' && part.name === name);
  return found?.kind === 'field' ? found.value : null;
}

/** The first group of a name; null where there is none. */
export function groupNamed(group: ReportGroup, name: string): ReportGroup | null {
  const found = group.parts.find((part) => part.kind === 'group' && part.name === name);
  return found?.kind === 'group' ? found : null;
}

/** A part, where it stands, and the type that the schema gives it. */
export interface PlacedPart {
  readonly part: ReportPart;
  /** `report/transaction[2]/t_from/from_account/branch`. */
  readonly path: string;
  readonly type: string;
}

/** Every part below a group with its path, outermost first; what the schema does not know is left out. */
export function* walkReport(
  group: ReportGroup,
  path = 'report',
  type: string = ROOT.type,
): Generator<PlacedPart> {
  const counts = new Map<string, number>();
  for (const part of group.parts) {
    const element = elementIn(type, part.name);
    if (element === null) continue;
    const at = (counts.get(part.name) ?? 0) + 1;
    counts.set(part.name, at);
    const here = `${path}/${stepOf(part.name, element.max === 1 ? null : at)}`;
    yield { part, path: here, type: element.type };
    if (part.kind === 'group') yield* walkReport(part, here, element.type);
  }
}

/** One step of a path: `transaction[2]` where an element may repeat, `branch` where it may not. */
export function stepOf(name: string, at: number | null): string {
  return at === null ? name : `${name}[${at}]`;
}

/**
 * The report with one field set: an existing one gets the new value, a new one is put in with the groups that it needs.
 * @throws INPUT_MALFORMED when the schema has no such field at the path.
 */
export function setField(report: ReportGroup, path: string, fact: Fact): ReportGroup {
  return change(report, { steps: readPath(path), type: ROOT.type, path }, fact);
}

/** The report without the part at the path, and without groups that this leaves empty. */
export function removePart(report: ReportGroup, path: string): ReportGroup {
  return change(report, { steps: readPath(path), type: ROOT.type, path }, null);
}

interface Step {
  readonly name: string;
  readonly at: number;
}

interface Aim {
  readonly steps: readonly Step[];
  readonly type: string;
  readonly path: string;
}

function change(group: ReportGroup, { steps, type, path }: Aim, fact: Fact | null): ReportGroup {
  const [step, ...rest] = steps;
  const element = step === undefined ? null : elementIn(type, step.name);
  if (step === undefined || element === null) throw fault('INPUT_MALFORMED', `a report has no "${path}"`);
  const index = indexOfNth(group.parts, step);
  const old = group.parts[index];
  const next = { steps: rest, type: element.type, path };
  const made = rest.length === 0 ? leafAt(step, next, fact) : inside(old, step.name, { next, fact });
  const before = group.parts.slice(0, index);
  return { ...group, parts: [...before, ...made, ...group.parts.slice(index + 1)] };
}

function leafAt(step: Step, { type, path }: Aim, fact: Fact | null): readonly ReportPart[] {
  if (fact === null) return [];
  if (contentOf(type) !== null) {
    throw fault('INPUT_MALFORMED', `"${path}" is a group of fields, not a field`);
  }
  return [field(step.name, fact)];
}

function inside(
  old: ReportPart | undefined,
  name: string,
  { next, fact }: { readonly next: Aim; readonly fact: Fact | null },
): readonly ReportPart[] {
  if (old === undefined && fact === null) return [];
  const within: ReportGroup = old?.kind === 'group' ? old : { kind: 'group', name, parts: [] };
  return filled(name, change(within, next, fact).parts);
}

function indexOfNth(parts: readonly ReportPart[], { name, at }: Step): number {
  const indices = parts.flatMap((part, index) => (part.name === name ? [index] : []));
  return indices[at - 1] ?? parts.length;
}

function readPath(path: string): readonly Step[] {
  const [root, ...steps] = path.split('/');
  const read = steps.map((step) => /^(\w+)(?:\[([1-9]\d{0,5})\])?$/.exec(step));
  if (root !== ROOT.name || read.length === 0 || read.includes(null)) {
    throw fault('INPUT_MALFORMED', `"${path}" is not the path of a field in a report`);
  }
  return read.map((match) => ({ name: match?.[1] ?? '', at: Number(match?.[2] ?? 1) }));
}
