/** What is told of an entity: its facts, the statements that they rest on, its standing on its list, and what holds no longer. */

import type { Static } from 'typebox';
import { tlpLabel } from '../access/index.ts';
import type { SourceId } from '../base/index.ts';
import {
  type EntityView,
  explainGrade,
  formatGrade,
  type PropertyValue,
  type Source,
  type Statement,
} from '../evidence/index.ts';
import { type EntryListing, type EntryStep, showNumber } from '../lists/index.ts';
import { describeProperty } from './describe-list.ts';
import type { EntityResponse } from './schemas/entity.ts';

/** An entity as it is read: the view on what holds, and what stands beside it. */
export interface EntityReadout {
  readonly entity: EntityView;
  /** False where no statement of it holds any longer. */
  readonly stands: boolean;
  readonly sources: readonly Source[];
  readonly history: readonly EntryStep[];
  readonly listing: EntryListing | null;
  /** Statements that hold no longer. */
  readonly ended: readonly Statement[];
}

/** Tells of an entity; of identity numbers the last three characters alone. */
export function describeEntity(readout: EntityReadout): Static<typeof EntityResponse> {
  const { entity, sources } = readout;
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
    history: readout.history.map((step) => ({
      change: step.change,
      at: step.at.toISOString(),
      publishedOn: step.publishedOn,
      version: step.versionId,
      properties: step.properties.map(describeProperty),
    })),
    stands: readout.stands,
    listing: readout.listing === null ? null : describeListing(readout.listing),
    ended: readout.ended.flatMap((statement) => describeEnded(statement, titles)),
  };
}

function describeListing({ listId, ref, listings, contested, removedOn }: EntryListing) {
  return {
    list: listId,
    ref,
    periods: listings.map(({ from, to, program, authority }) => ({
      from,
      to,
      program: program ?? null,
      authority: authority ?? null,
    })),
    contested,
    removedOn,
  };
}

function describeEnded(statement: Statement, titles: ReadonlyMap<SourceId, string>) {
  const end = statement.ends.at(-1);
  if (end === undefined) return [];
  const value = { ...statement, statementId: statement.id };
  return [
    {
      ...describeStatement(statement.prop, value, titles.get(statement.sourceId) ?? null),
      ended: { kind: end.kind, at: end.at.toISOString(), on: end.endedOn, reason: end.reason },
    },
  ];
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

function describeStatement(
  property: string,
  value: Omit<PropertyValue, 'nature'>,
  sourceTitle: string | null,
) {
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
