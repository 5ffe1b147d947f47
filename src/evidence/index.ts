/** evidence: sources, statements, grades, markings, and the views over them. The only writer of facts. */
export {
  type Appended,
  type AppendOptions,
  appendStatements,
  statementId,
  storedValue,
} from './append-statements.ts';
export type { PropertySpec, PropertyType, SchemaSpec } from './data/schemata.ts';
export { type DerivedOwner, deriveMarking } from './derive-marking.ts';
export {
  type EndReason,
  endStatements,
  retractStatements,
  reviewStatement,
  supersedeStatement,
} from './end-statements.ts';
export {
  countEntities,
  type EntityFilter,
  type EntityPage,
  listEntities,
  readEntity,
  viewEntity,
} from './entities.ts';
export {
  explainGrade,
  formatGrade,
  GRADE_SCHEMES,
  type Grade,
  type GradeSchemeName,
  parseGrade,
} from './grade.ts';
export {
  hashCnics,
  type IdentityForm,
  type IdentityToken,
  identityToken,
  identityValue,
  isCnic,
  maskCnics,
  parseIdentityValue,
} from './identity.ts';
export {
  checkMarking,
  HANDLING_CODES,
  type HandlingCode,
  handlingKey,
  handlingMask,
  handlingOf,
  isAtLeastAsTight,
  type Marking,
  markingKey,
  mayRead,
  parseMarkingKey,
} from './marking.ts';
export { MARKING_COLUMN_NAMES, markingCells } from './marking-cells.ts';
export type {
  AsOf,
  AssessedValue,
  DataCategory,
  EntityReading,
  EntityView,
  Likelihood,
  PropertyValue,
  Source,
  SourceDraft,
  SourceKind,
  Statement,
  StatementDraft,
  StatementEnd,
  StatementEndKind,
  StatementNature,
  StatementOrigin,
  SubjectCategory,
  Validity,
} from './model.ts';
export {
  checkOntology,
  describeSchema,
  findProperty,
  isA,
  isSchemaName,
  type OntologyRefusal,
  type Property,
  type PropertyName,
  requireProperty,
  SCHEMA_NAMES,
  type Schema,
  type SchemaName,
} from './ontology.ts';
export { countReviewsDue, type Purged, purgeEvidence } from './purge.ts';
export { MARKING_COLUMNS, markedTableSecurity } from './read-policy.ts';
export {
  readStatement,
  readStatements,
  readStatementsAbout,
  type StatementFilter,
  searchStatements,
} from './read-statements.ts';
export { namesAny, REFUSED_ATTRIBUTES, type RefusedProperty, refusedColumn } from './refused-attributes.ts';
export {
  addMonths,
  dayOf,
  latestDates,
  RETENTION,
  REVIEW_WARNING_MONTHS,
  type RetentionLimit,
} from './retention.ts';
export { EVIDENCE_MIGRATIONS } from './schema.ts';
export { addSource, listSources, readSource, readSourceIdentity, sourceId } from './sources.ts';
export { type MarkingRow, parseMarkingRow } from './statement-row.ts';
export { ALTERED_MAX, type StatementVerification, verifyStatements } from './verify-statements.ts';
