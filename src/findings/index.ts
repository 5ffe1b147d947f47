/** findings: what rules found, what people decided, and what is remembered of cleared matches. */
export {
  type ClearedMatch,
  type Decision,
  type Finding,
  type FindingDraft,
  type FindingId,
  type FindingState,
  type FindingSubject,
  type MatchKey,
  type RuleRef,
  SUBJECT_KINDS,
  type SubjectKind,
  type Verdict,
} from './model.ts';
