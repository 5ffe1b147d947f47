/** What a schema finds wrong with a request, brought to one problem a field. */

import type { FieldProblem } from '../base/index.ts';
import { TIME_RULES } from './schemas/time.ts';

/** Most fields that are named in one answer; the checker itself stops after as many errors. */
export const FIELDS_NAMED_MAX = 8;

/** One finding of a schema check, as JSON Schema validators give it. */
export interface SchemaError {
  readonly keyword: string;
  readonly schemaPath: string;
  /** JSON Pointer into what was checked. */
  readonly instancePath: string;
  readonly params: object;
  readonly message: string;
}

/**
 * One problem for each field, the most telling first: of a value that may have several types, what is wrong with it in the type that it has.
 * `part` is `path`, `query` or `body`, and begins each field's path.
 */
export function fieldProblems(part: string, errors: readonly SchemaError[]): readonly FieldProblem[] {
  const telling = errors.filter((error) => !isSuperseded(error, errors));
  const problems = new Map<string, FieldProblem>();
  for (const error of telling) {
    for (const path of pathsOf(error)) {
      const field = part + path;
      if (!problems.has(field)) problems.set(field, { field, ...saidOf(error) });
    }
  }
  return [...problems.values()].slice(0, FIELDS_NAMED_MAX);
}

/** The rule that a value breaks, in words; of days and instants the words are our own. */
function saidOf({ keyword, message }: SchemaError): Pick<FieldProblem, 'rule' | 'message'> {
  const name = keyword === 'format' ? 'no-such-day' : message;
  const words = new Map<string, string>(Object.entries(TIME_RULES)).get(name);
  return words === undefined ? { rule: keyword, message } : { rule: name, message: words };
}

/** Whether another error says more of the same place: a branch of the union that the value was meant for. */
function isSuperseded(error: SchemaError, errors: readonly SchemaError[]): boolean {
  if (error.keyword === 'boolean') return true;
  if (error.keyword === 'anyOf') return errors.some((other) => other !== error && isWithin(other, error));
  if (error.keyword !== 'type' || !error.schemaPath.includes('/anyOf/')) return false;
  const union = error.schemaPath.slice(0, error.schemaPath.lastIndexOf('/anyOf/'));
  const inUnion = { schemaPath: union, instancePath: error.instancePath };
  return errors.some(
    (other) => other.keyword !== 'type' && other.keyword !== 'anyOf' && isWithin(other, inUnion),
  );
}

function isWithin(
  inner: Pick<SchemaError, 'schemaPath' | 'instancePath'>,
  outer: Pick<SchemaError, 'schemaPath' | 'instancePath'>,
): boolean {
  return inner.schemaPath.startsWith(outer.schemaPath) && inner.instancePath.startsWith(outer.instancePath);
}

/** A field that lacks or is unknown is named itself, not the object around it. */
function pathsOf(error: Pick<SchemaError, 'keyword' | 'instancePath' | 'params'>): readonly string[] {
  const named = new Map<string, unknown>(Object.entries(error.params));
  const names = named.get(error.keyword === 'required' ? 'requiredProperties' : 'additionalProperties');
  if (!Array.isArray(names)) return [error.instancePath];
  return names.map((name) => `${error.instancePath}/${String(name)}`);
}
