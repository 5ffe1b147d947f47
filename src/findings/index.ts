/** findings: what rules found, what people decided, and what is remembered of cleared matches. */
export { type AssignmentDraft, assignFinding, listAssignments } from './assign-finding.ts';
export {
  countFindings,
  FINDINGS_COUNTED_MAX,
  type FindingCounts,
  type FindingTotal,
} from './count-findings.ts';
export { type DecisionDraft, decideFinding, undoDecision } from './decide-finding.ts';
export type { FindingFilter } from './finding-filter.ts';
export {
  CURSOR_LENGTH_MAX,
  FINDING_SORTS,
  type FindingPage,
  type FindingQuery,
  type FindingRanking,
  type FindingSort,
  listFindings,
} from './list-findings.ts';
export {
  type Assignment,
  type ClearedMatch,
  type Decision,
  type Finding,
  type FindingDraft,
  type FindingId,
  type FindingState,
  type FindingSubject,
  type MatchKey,
  parseFindingId,
  type RuleRef,
  SUBJECT_KINDS,
  type SubjectKind,
  type Verdict,
} from './model.ts';
export { type NextSteps, nextSteps, type Step, type StepReader, type StepRefusal } from './next-steps.ts';
export { purgeFindings } from './purge.ts';
export {
  clearedMatch,
  clearedMatches,
  findMatchFinding,
  readFinding,
  tokensWithFindings,
} from './read-findings.ts';
export {
  FINDING_PARTS_MAX,
  findingId,
  PATTERN_PARTS_MAX,
  personToken,
  type Recorded,
  recordFinding,
} from './record-finding.ts';
export { FINDINGS_MIGRATIONS } from './schema.ts';
export { listSuccessions, type Succession, succeedFinding } from './succeed-finding.ts';
export { visibleFindings } from './visible-findings.ts';
