/** Reading one entity: its facts, what they rest on, and what is only an assessment. */

import Type, { type Static } from 'typebox';
import { tlpLabel } from '../../access/index.ts';
import { fault, parseEntityId, type SourceId } from '../../base/index.ts';
import {
  type EntityView,
  explainGrade,
  formatGrade,
  type PropertyValue,
  readEntity,
  readSource,
  type Source,
} from '../../evidence/index.ts';
import { type EntryStep, entryHistory, showNumber } from '../../lists/index.ts';
import type { Transaction } from '../../store/index.ts';
import { describeProperty } from '../describe-list.ts';
import { notFound } from '../error-reply.ts';
import { readerRoute } from '../route.ts';
import { EntityResponse } from '../schemas/entity.ts';
import { closed, day, id, text } from '../schemas/shape.ts';

/** Reads an entity. */
export const readEntityRoute = readerRoute({
  method: 'GET',
  path: '/entities/{id}',
  summary: 'An entity with every statement that it rests on',
  description:
    'Only what you may see; a hidden entity and one that does not exist give the same answer. `asOf` asks for the world of a ' +
    'day, `knownAt` for what had been recorded by an instant.',
  tag: 'Matching',
  policy: { kind: 'guarded', action: 'evidence:read', personalData: true },
  audit: { kind: 'recorded', subject: 'id' },
  input: {
    params: closed({ id: id('Id of an entity: <list>:<reference>.') }),
    query: closed({
      asOf: Type.Optional(day('The day of the world.')),
      knownAt: Type.Optional(text({ max: 40, description: 'An instant, ISO 8601.' })),
      nested: Type.Optional(Type.Boolean({ description: 'Accepted for the sake of existing clients.' })),
    }),
  },
  output: EntityResponse,
  run: async ({ tx, trail }, { params, query }) => {
    const reading = await readEntity(tx, parseEntityId(params.id), {
      ...(query.asOf === undefined ? {} : { asOf: query.asOf }),
      ...(query.knownAt === undefined ? {} : { knownAt: parseInstant(query.knownAt) }),
    });
    if (reading.kind === 'not-found') throw notFound();
    trail.shown([reading.entity.id]);
    const history = await entryHistory(tx, reading.entity.id);
    return describeEntity(reading.entity, await sourcesOf(tx, reading.entity), history);
  },
});

function parseInstant(value: string): Date {
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) throw fault('REQUEST_INVALID', 'query/knownAt: this is no instant');
  return instant;
}

async function sourcesOf(tx: Transaction, entity: EntityView): Promise<readonly Source[]> {
  const ids = new Set<SourceId>(
    Object.values(entity.properties).flatMap((values) => values.map((value) => value.sourceId)),
  );
  const found: Source[] = [];
  for (const sourceId of ids) {
    const source = await readSource(tx, sourceId);
    if (source !== null) found.push(source);
  }
  return found;
}

function describeEntity(
  entity: EntityView,
  sources: readonly Source[],
  history: readonly EntryStep[],
): Static<typeof EntityResponse> {
  const titles = new Map(sources.map((source) => [source.id, source.title]));
  const values = Object.entries(entity.properties).flatMap(([property, list]) =>
    list.map((value) => ({ property, value })),
  );
  const times = values.map(({ value }) => value.assertedAt.toISOString()).toSorted();
  return {
    id: entity.id,
    caption: entity.caption,
    schema: entity.schema,
    properties: affirmedTexts(entity),
    datasets: [entity.id.slice(0, Math.max(0, entity.id.indexOf(':')))].filter((list) => list !== ''),
    referents: [],
    target: entity.subjects.includes('designated'),
    first_seen: times[0] ?? null,
    last_seen: times.at(-1) ?? null,
    last_change: times.at(-1) ?? null,
    subjects: [...entity.subjects],
    statements: values.map(({ property, value }) =>
      describeStatement(property, value, titles.get(value.sourceId) ?? null),
    ),
    sources: sources.map(describeSource),
    assessments: entity.assessments.map((assessed) => ({
      property: assessed.prop,
      value: assessed.value,
      likelihood: assessed.nature.likelihood,
      confidence: assessed.nature.confidence,
      derivedFrom: [...assessed.nature.derivedFrom],
      statement: assessed.statementId,
    })),
    history: history.map((step) => ({
      change: step.change,
      at: step.at.toISOString(),
      publishedOn: step.publishedOn,
      version: step.versionId,
      properties: step.properties.map(describeProperty),
    })),
  };
}

/** What a source denies is among the statements, never among the properties. */
function affirmedTexts(entity: EntityView): Record<string, string[]> {
  const texts = Object.entries(entity.properties).map(([property, values]): [string, string[]] => [
    property,
    [
      ...new Set(
        values.filter((value) => value.polarity === 'affirmed').map((value) => showNumber(value.value)),
      ),
    ],
  ]);
  return Object.fromEntries(texts.filter(([, list]) => list.length > 0));
}

function describeStatement(property: string, value: PropertyValue, sourceTitle: string | null) {
  const line = /^line (\d+)/.exec(value.locator ?? '')?.[1];
  return {
    id: value.statementId,
    property,
    value: showNumber(value.value),
    original: value.original,
    lang: value.lang,
    polarity: value.polarity,
    source: value.sourceId,
    sourceTitle,
    locator: value.locator,
    line: line === undefined ? null : Number(line),
    assertedBy: value.assertedBy,
    assertedAt: value.assertedAt.toISOString(),
    grade: formatGrade(value.grade),
    gradeWords: explainGrade(value.grade),
    marking: {
      tlp: tlpLabel(value.marking.tlp),
      handling: [...value.marking.handling],
      note: value.marking.note,
      owner: value.marking.owner,
    },
    validFrom: value.valid?.from ?? null,
    validTo: value.valid?.to ?? null,
  };
}

function describeSource(source: Source) {
  return {
    id: source.id,
    kind: source.kind,
    title: source.title,
    url: source.url,
    publishedOn: source.publishedOn,
    sha256: source.contentSha256,
    licence: source.licence,
    grade: formatGrade(source.grade),
  };
}
