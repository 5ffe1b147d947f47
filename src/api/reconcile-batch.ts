/** Batches of the reconciliation service, from the form or from JSON, made into queries by example. */

import type { Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { fault } from '../base/index.ts';
import { type AskedParty, askParty } from './asked-party.ts';
import { ReconcileBatch, type ReconcileBody, type ReconcileQuery } from './schemas/reconcile.ts';

/** One query of a batch. */
export interface ReconcileQuestion {
  readonly key: string;
  readonly party: AskedParty;
  readonly limit: number;
}

/** Candidates a query when it does not say. */
const LIMIT_DEFAULT = 5;

/** Reads batches; make it once, since it prepares the checks. */
export function openBatchReader(): (body: Static<typeof ReconcileBody>) => readonly ReconcileQuestion[] {
  const checker = Compile(ReconcileBatch);
  return (body) => {
    const batch: unknown = typeof body.queries === 'string' ? parseJson(body.queries) : body.queries;
    if (!checker.Check(batch)) {
      const [first] = checker.Errors(batch);
      throw fault(
        'REQUEST_INVALID',
        `queries${first?.instancePath ?? ''}: ${first?.message ?? 'not a batch'}`,
      );
    }
    return Object.entries(batch).map(([key, query]) => askQuestion(key, query));
  };
}

function askQuestion(key: string, query: Static<typeof ReconcileQuery>): ReconcileQuestion {
  const properties = new Map<string, string[]>();
  if (query.query !== undefined) properties.set('name', [query.query]);
  for (const { pid, v } of query.properties ?? []) {
    const name = pid.slice(pid.lastIndexOf(':') + 1);
    properties.set(name, [...(properties.get(name) ?? []), ...textsOf(v)]);
  }
  const party = askParty(schemaOf(query.type), Object.fromEntries(properties));
  return { key, party, limit: query.limit ?? LIMIT_DEFAULT };
}

function schemaOf(type: string | readonly string[] | undefined): string {
  if (typeof type === 'string') return type;
  return type?.[0] ?? 'Thing';
}

type Value = NonNullable<Static<typeof ReconcileQuery>['properties']>[number]['v'];

function textsOf(value: Value): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item));
  if (typeof value === 'object') return [value.name ?? value.id];
  return [String(value)];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw fault('REQUEST_INVALID', 'queries: this is not JSON', { cause });
  }
}
