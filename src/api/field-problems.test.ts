import { Compile } from 'typebox/compile';
import { describe, expect, it } from 'vitest';
import { Fault, fault, VALUE_LENGTH_MAX } from '../base/index.ts';
import { FIELDS_NAMED_MAX, fieldProblems } from './field-problems.ts';
import { MatchBody, QUERY_VALUES_MAX } from './schemas/match.ts';
import { withinField } from './within-field.ts';

const TOO_LONG = 'x'.repeat(VALUE_LENGTH_MAX + 1);
const CHECKER = Compile(MatchBody);

function problemsOf(query: unknown): readonly { field: string; rule: string }[] {
  return fieldProblems('body', CHECKER.Errors({ queries: { q: query } })).map(({ field, rule }) => ({
    field,
    rule,
  }));
}

describe('fieldProblems()', () => {
  it.each([
    [
      'a value that is too long',
      { schema: 'Person', properties: { birthDate: TOO_LONG } },
      [{ field: 'body/queries/q/properties/birthDate', rule: 'maxLength' }],
    ],
    [
      'one of several values that is too long',
      { schema: 'Person', properties: { name: ['Zarmast', TOO_LONG] } },
      [{ field: 'body/queries/q/properties/name/1', rule: 'maxLength' }],
    ],
    [
      'too many values',
      { schema: 'Person', properties: { name: new Array(QUERY_VALUES_MAX + 1).fill('a') } },
      [{ field: 'body/queries/q/properties/name', rule: 'maxItems' }],
    ],
    [
      'a value of another type',
      { schema: 'Person', properties: { name: 7 } },
      [{ field: 'body/queries/q/properties/name', rule: 'type' }],
    ],
    [
      'a field that lacks',
      { properties: { name: 'Zarmast' } },
      [{ field: 'body/queries/q/schema', rule: 'required' }],
    ],
  ])('names %s once, at its field', (_claim, query, expected) => {
    expect(problemsOf(query)).toEqual(expected);
  });

  it('names no more fields than a reader can take in', () => {
    const queries = Object.fromEntries(Array.from({ length: 30 }, (_, k) => [`q${k}`, { properties: {} }]));
    expect(fieldProblems('body', CHECKER.Errors({ queries }))).toHaveLength(FIELDS_NAMED_MAX);
  });
});

describe('withinField()', () => {
  const problem = { field: 'properties/name', rule: 'required', message: 'a query needs a name' };

  it('puts the place before the fields of a fault, as JSON Pointer writes it', () => {
    const run = () =>
      withinField(['body', 'queries', 'a/b~c'], () => {
        throw fault('REQUEST_INVALID', 'properties: a query needs a name', { fields: [problem] });
      });
    expect(run).toThrow(
      expect.objectContaining({
        code: 'REQUEST_INVALID',
        message: 'body/queries/a~1b~0c/properties/name: a query needs a name',
        fields: [{ ...problem, field: 'body/queries/a~1b~0c/properties/name' }],
      }),
    );
  });

  it('leaves a result, and a fault that names no field, as they are', () => {
    expect(withinField(['body'], () => 7)).toBe(7);
    const hidden = fault('NOT_FOUND', 'nothing here');
    const run = () =>
      withinField(['body'], () => {
        throw hidden;
      });
    expect(run).toThrow(hidden);
    expect(hidden).toBeInstanceOf(Fault);
  });
});
