/** Reading one entity: its facts, what they rest on, and what is only an assessment. */

import Type from 'typebox';
import { type EntityId, PAGE_ROWS_MAX, parseEntityId, type SourceId } from '../../base/index.ts';
import {
  type EntityView,
  readEntity,
  readSource,
  type Source,
  type Statement,
  searchStatements,
  viewEntity,
} from '../../evidence/index.ts';
import { entryHistory, readEntryListing } from '../../lists/index.ts';
import type { Transaction } from '../../store/index.ts';
import { describeEntity } from '../describe-entity.ts';
import { notFound } from '../error-reply.ts';
import { readerRoute } from '../route.ts';
import { EntityResponse } from '../schemas/entity.ts';
import { closed, id } from '../schemas/shape.ts';
import { day, instant, parseInstant } from '../schemas/time.ts';

/** Reads an entity. */
export const readEntityRoute = readerRoute({
  method: 'GET',
  path: '/entities/{id}',
  summary: 'An entity with every statement that it rests on',
  description:
    'Only what you may see; a hidden entity and one that does not exist give the same answer. `asOf` asks for the world of a ' +
    'day, `knownAt` for what had been recorded by an instant, `ended` also for statements that hold no longer: of an entity of which ' +
    'nothing holds, they are all there is.',
  tag: 'Matching',
  policy: { kind: 'guarded', action: 'evidence:read', personalData: true },
  audit: { kind: 'recorded', subject: 'id' },
  input: {
    params: closed({ id: id('Id of an entity: <list>:<reference>.') }),
    query: closed({
      asOf: Type.Optional(day('The day of the world.')),
      knownAt: Type.Optional(instant('An instant, ISO 8601, with its zone.')),
      ended: Type.Optional(
        Type.Boolean({ default: false, description: 'Statements too that hold no longer.' }),
      ),
      nested: Type.Optional(Type.Boolean({ description: 'Accepted for the sake of existing clients.' })),
    }),
  },
  output: EntityResponse,
  run: async ({ tx, trail }, { params, query }) => {
    const entityId = parseEntityId(params.id);
    const reading = await readEntity(tx, entityId, {
      ...(query.asOf === undefined ? {} : { asOf: query.asOf }),
      ...(query.knownAt === undefined ? {} : { knownAt: parseInstant(query.knownAt) }),
    });
    const ended = query.ended === true ? await endedStatements(tx, entityId) : [];
    if (reading.kind === 'not-found' && ended.length === 0) throw notFound();
    trail.shown([entityId]);
    const past = viewEntity(entityId, ended);
    return describeEntity({
      entity: reading.kind === 'found' ? reading.entity : { ...past, ...NOTHING_HOLDS },
      stands: reading.kind === 'found',
      sources: await sourcesOf(tx, [...(reading.kind === 'found' ? [reading.entity] : []), past]),
      history: await entryHistory(tx, entityId),
      listing: await readEntryListing(tx, entityId),
      ended,
    });
  },
});

const NOTHING_HOLDS = { properties: {}, assessments: [] } as const;

/** The statements of an entity that were ended, retracted or superseded, in order of appending. */
async function endedStatements(tx: Transaction, entityId: EntityId): Promise<readonly Statement[]> {
  const statements = await searchStatements(tx, { entityId, limit: PAGE_ROWS_MAX });
  return statements.filter((statement) => statement.ends.length > 0);
}

async function sourcesOf(tx: Transaction, entities: readonly EntityView[]): Promise<readonly Source[]> {
  const ids = new Set<SourceId>(
    entities.flatMap((entity) =>
      Object.values(entity.properties).flatMap((values) => values.map((value) => value.sourceId)),
    ),
  );
  const found: Source[] = [];
  for (const sourceId of ids) {
    const source = await readSource(tx, sourceId);
    if (source !== null) found.push(source);
  }
  return found;
}
