/** Entities: views over the statements that a reader may see, as of a day of the world and an instant of the system. */

import { sql } from 'kysely';
import { type EntityId, fault, isIsoDay } from '../base/index.ts';
import type { Transaction } from '../store/index.ts';
import type {
  AsOf,
  AssessedValue,
  EntityReading,
  EntityView,
  PropertyValue,
  SourceKind,
  Statement,
  SubjectCategory,
} from './model.ts';
import { isA, isSchemaName, SCHEMA_NAMES, type SchemaName } from './ontology.ts';
import { checkLimit, holdsAsOf, STATEMENT_COLUMNS } from './read-statements.ts';
import { parseStatementRow, type StatementRow } from './statement-row.ts';

/** Which entities to list: by id, after one. */
export interface EntityFilter extends AsOf {
  /** This schema and those that inherit from it. */
  readonly schema?: SchemaName;
  readonly sourceKind?: SourceKind;
  /** Entities recorded as one of these; left out: any. */
  readonly subjects?: readonly SubjectCategory[];
  readonly after?: EntityId;
  /** At most PAGE_ROWS_MAX. */
  readonly limit: number;
}

/** A page of entities in order of their ids; `next` is the id after which the following page starts, null at the end. */
export interface EntityPage {
  readonly entities: readonly EntityView[];
  readonly next: EntityId | null;
}

/**
 * Reads one entity as of both times. A hidden entity and one that does not exist give the same answer after the same query.
 * @throws REQUEST_INVALID when `asOf` is no day.
 */
export async function readEntity(tx: Transaction, id: EntityId, time: AsOf = {}): Promise<EntityReading> {
  checkDay(time);
  const found = await sql<StatementRow>`select ${STATEMENT_COLUMNS} from statement s
    where s.entity_id = ${id} and ${holdsAsOf(time)} order by s.seq`.execute(tx.tables());
  const first = found.rows[0];
  return first === undefined
    ? { kind: 'not-found' }
    : { kind: 'found', entity: viewEntity(id, found.rows.map(parseStatementRow)) };
}

/**
 * Lists entities of which the reader may see at least one statement that holds at both times.
 * @throws REQUEST_INVALID when the limit or the day cannot be.
 */
export async function listEntities(tx: Transaction, filter: EntityFilter): Promise<EntityPage> {
  checkDay(filter);
  const limit = checkLimit(filter.limit);
  const ids = sql`select distinct s.entity_id from statement s where ${entityConditions(filter)}
    and s.entity_id > ${filter.after ?? ''} order by 1 limit ${limit + 1}`;
  const found = await sql<StatementRow>`select ${STATEMENT_COLUMNS} from statement s
    where s.entity_id in (${ids}) and ${holdsAsOf(filter)} order by s.entity_id, s.seq`.execute(tx.tables());
  const groups = groupByEntity(found.rows.map(parseStatementRow));
  const entities = groups.slice(0, limit).map(([id, statements]) => viewEntity(id, statements));
  return { entities, next: groups.length > limit ? (entities.at(-1)?.id ?? null) : null };
}

/** Counts the entities that {@link listEntities} would list: hidden ones are not among them. */
export async function countEntities(
  tx: Transaction,
  filter: Omit<EntityFilter, 'after' | 'limit'>,
): Promise<number> {
  checkDay(filter);
  const found = await sql<{ count: number }>`select count(distinct s.entity_id) as count from statement s
    where ${entityConditions(filter)}`.execute(tx.tables());
  return found.rows[0]?.count ?? 0;
}

/** The view over statements of one entity: facts by property, assessments apart, denials marked as such. */
export function viewEntity(id: EntityId, statements: readonly Statement[]): EntityView {
  const properties: Record<string, PropertyValue[]> = Object.create(null);
  const assessments: AssessedValue[] = [];
  for (const statement of statements) {
    if (statement.nature.kind === 'assessment') {
      assessments.push({ ...viewValue(statement), prop: statement.prop, nature: statement.nature });
    } else {
      properties[statement.prop] = [...(properties[statement.prop] ?? []), viewValue(statement)];
    }
  }
  const name = properties['name']?.find((value) => value.polarity === 'affirmed');
  const subjects = new Set(
    statements.map((statement) => statement.subject).filter((subject) => subject !== null),
  );
  return {
    id,
    schema: narrowestSchema(statements),
    caption: name?.value ?? id,
    subjects: [...subjects],
    properties,
    assessments,
  };
}

function viewValue(statement: Statement): PropertyValue {
  return {
    value: statement.value,
    original: statement.original,
    lang: statement.lang,
    polarity: statement.polarity,
    statementId: statement.id,
    sourceId: statement.sourceId,
    locator: statement.locator,
    assertedBy: statement.assertedBy,
    assertedAt: statement.assertedAt,
    grade: statement.grade,
    marking: statement.marking,
    valid: statement.valid,
  };
}

/** Of the schemata that the statements name, one from which no other of them inherits. */
function narrowestSchema(statements: readonly Statement[]): string {
  const schemata = [...new Set(statements.map((statement) => statement.schema))];
  const isNarrowest = (schema: string) =>
    schemata.every((other) => other === schema || !isSchemaName(schema) || !isA(other, schema));
  return schemata.find(isNarrowest) ?? schemata[0] ?? 'Thing';
}

function groupByEntity(statements: readonly Statement[]): readonly [EntityId, readonly Statement[]][] {
  const groups = Map.groupBy(statements, (statement) => statement.entityId);
  return [...groups];
}

function entityConditions(filter: Omit<EntityFilter, 'after' | 'limit'>): ReturnType<typeof sql> {
  const { schema, sourceKind, subjects } = filter;
  const names = schema === undefined ? null : SCHEMA_NAMES.filter((name) => isA(name, schema));
  return sql.join(
    [
      holdsAsOf(filter),
      ...(names === null ? [] : [sql`s.schema = any(${names}::text[])`]),
      ...(subjects === undefined ? [] : [sql`s.subject = any(${[...subjects]}::text[])`]),
      ...(sourceKind === undefined
        ? []
        : [sql`s.source_id in (select o.id from source o where o.kind = ${sourceKind})`]),
    ],
    sql` and `,
  );
}

function checkDay(time: AsOf): void {
  if (time.asOf !== undefined && !isIsoDay(time.asOf))
    throw fault('REQUEST_INVALID', `"${time.asOf}" is no day (YYYY-MM-DD)`);
}
