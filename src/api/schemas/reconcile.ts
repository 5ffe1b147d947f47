/**
 * Schemas of the reconciliation service.
 * Source: W3C Entity Reconciliation Community Group, Reconciliation Service API v0.2 (Final Community Group Report, 10 April 2023),
 * https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/.
 */

import Type from 'typebox';
import { VALUE_LENGTH_MAX } from '../../base/index.ts';
import { closed, ID_LENGTH_MAX, text } from './shape.ts';

/** Largest number of queries in one batch, announced in the manifest. */
export const RECONCILE_BATCH_MAX = 50;
/** Largest number of candidates a query. */
export const RECONCILE_LIMIT_MAX = 50;

const Named = closed({ id: Type.String(), name: Type.String() });

/** The service manifest. */
export const ReconcileManifest = closed({
  versions: Type.Array(Type.String()),
  name: Type.String(),
  identifierSpace: Type.String(),
  schemaSpace: Type.String(),
  documentation: Type.String(),
  batchSize: Type.Integer(),
  defaultTypes: Type.Array(Named),
  view: closed({ url: Type.String() }),
  suggest: closed({
    entity: closed({ service_url: Type.String(), service_path: Type.String() }),
    property: closed({ service_url: Type.String(), service_path: Type.String() }),
    type: closed({ service_url: Type.String(), service_path: Type.String() }),
  }),
});

const PropertyValue = Type.Union([
  Type.String({ maxLength: VALUE_LENGTH_MAX }),
  Type.Number(),
  Type.Boolean(),
  Type.Object({ id: Type.String({ maxLength: ID_LENGTH_MAX }), name: Type.Optional(Type.String()) }),
]);

/** One reconciliation query. */
export const ReconcileQuery = Type.Object({
  query: Type.Optional(Type.String({ maxLength: VALUE_LENGTH_MAX })),
  type: Type.Optional(
    Type.Union([
      Type.String({ maxLength: 60 }),
      Type.Array(Type.String({ maxLength: 60 }), { maxItems: 20 }),
    ]),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: RECONCILE_LIMIT_MAX })),
  type_strict: Type.Optional(Type.String()),
  properties: Type.Optional(
    Type.Array(
      Type.Object({
        pid: text({ max: 60 }),
        v: Type.Union([PropertyValue, Type.Array(PropertyValue, { maxItems: 50 })]),
      }),
      { maxItems: 60 },
    ),
  ),
});

/** A batch of queries, by the caller’s own keys. */
export const ReconcileBatch = Type.Record(text({ max: 200 }), ReconcileQuery, {
  minProperties: 1,
  maxProperties: RECONCILE_BATCH_MAX,
});

/** The body of the form: a batch as JSON text. */
export const ReconcileForm = closed({ queries: text({ max: VALUE_LENGTH_MAX }) });

/** The body of a POST: a form with `queries`, or JSON with `queries` as an object. */
export const ReconcileBody = Type.Union([ReconcileForm, closed({ queries: ReconcileBatch })]);

/** The answer to a batch. */
export const ReconcileResponse = Type.Record(
  Type.String(),
  closed({
    result: Type.Array(
      closed({
        id: Type.String(),
        name: Type.String(),
        type: Type.Array(Named),
        score: Type.Number({ description: '0 to 100.' }),
        match: Type.Boolean(),
        features: Type.Array(closed({ id: Type.String(), value: Type.Number() })),
        description: Type.String(),
      }),
    ),
  }),
);

/** The answer of a suggest service. */
export const SuggestResponse = closed({
  result: Type.Array(
    closed({
      id: Type.String(),
      name: Type.String(),
      description: Type.Optional(Type.String()),
      notable: Type.Optional(Type.Array(Named)),
    }),
  ),
});

/** The query string of a suggest service; `callback` (JSONP) is not among them and is refused. */
export const SuggestQuery = closed({
  prefix: Type.String({ maxLength: 1_000 }),
  cursor: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
});
