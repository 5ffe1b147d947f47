/** money: payments read as columns, rules that find patterns among them, and what they found. */

export { currencyCode, currencyDecimals } from './columns/currencies.ts';
export { decimalsIn, formatAmount } from './columns/format-amount.ts';
export { CONTEXT_KINDS, type ContextKind } from './context/context-kinds.ts';
export {
  type DetectionContext,
  type DetectionContextFile,
  parseDetectionContext,
} from './context/detection-context.ts';
export { readContextText, readDetectionContext } from './context/read-context.ts';
export {
  type DescribedDetection,
  type DetectOptions,
  detectPayments,
  type PaymentsDetected,
  type UndeterminedRule,
} from './detect.ts';
export { type FeatureDictionary, featuresPage } from './features/feature-dictionary.ts';
export type { Feature, FeatureType, FeatureWindows } from './features/plan-features.ts';
export {
  type FeaturesWritten,
  type WriteFeaturesOptions,
  writePaymentFeatures,
} from './features/write-features.ts';
export { type DocumentFlaw, documentFlaws } from './goaml/check-document.ts';
export {
  type CashPayment,
  type CurrencyThreshold,
  type ThresholdCase,
  type ThresholdSelection,
  type ThresholdTable,
  thresholdOn,
  transactionsAboveThreshold,
} from './goaml/currency-threshold.ts';
export { CURRENCY_THRESHOLDS } from './goaml/data/currency-thresholds.ts';
export { demoUnitProfile } from './goaml/demo-unit.ts';
export type {
  AccountFacts,
  ActivityFacts,
  AddressFacts,
  EntityFacts,
  ExchangeRate,
  IdentityFacts,
  ItemFacts,
  PartyFacts,
  PaymentFacts,
  PaymentRole,
  PaymentSide,
  PersonFacts,
  PhoneFacts,
  ReporterFacts,
  ReportFacts,
  Subject,
} from './goaml/draft-input.ts';
export { draftReport, type ReportDraft } from './goaml/draft-report.ts';
export {
  type AdviceCode,
  fieldLabel,
  type ProblemCode,
  type ProblemLanguage,
  type ProblemValues,
  problemWords,
} from './goaml/problem-words.ts';
export { parseUnitProfile, UNIT_PROFILE_SCHEMA, type UnitProfile } from './goaml/profile.ts';
export {
  type Fact,
  type FieldOrigin,
  type PlacedPart,
  partsNamed,
  type ReportField,
  type ReportGroup,
  type ReportPart,
  removePart,
  setField,
  walkReport,
} from './goaml/report-document.ts';
export { readReport, writeReport } from './goaml/report-xml.ts';
export { sameAccountPaths } from './goaml/same-account.ts';
export { SCHEMA_VERSION as GOAML_SCHEMA_VERSION } from './goaml/schema.ts';
export {
  type ReportFlaw,
  type ReportProblem,
  reportFlaws,
  type ValidationSettings,
  validateReport,
} from './goaml/validate-report.ts';
export { observeRates } from './graph/observed-rates.ts';
export {
  endSecond,
  type OnlineHit,
  type OnlineOutcome,
  type OnlinePatterns,
  type OnlinePayment,
  openOnlinePatterns,
  pushPayment,
} from './graph/online-patterns.ts';
export { type OnlinePattern, standingNow, takeSettled } from './graph/online-standing.ts';
export { type RationalRate, type ReferenceRates, ratesOf } from './graph/reference-rates.ts';
export type { GraphRule, GraphSettings } from './graph/settings.ts';
export {
  type AskedSearch,
  answerInformationRequest,
  type SearchOutcome,
} from './import/iso20022/answer-request.ts';
export {
  type ReadMessage,
  readInformationRequest,
  readInformationResponse,
  writeInformationRequest,
  writeInformationResponse,
} from './import/iso20022/information-messages.ts';
export type {
  AskedMessage,
  AskedParties,
  CodeOrText,
  GivenNumber,
  InformationRequest,
  InformationResponse,
  ReturnedResult,
  SearchCriteria,
  SearchPeriod,
  SoughtAccount,
  SoughtParty,
} from './import/iso20022/information-request.ts';
export { MOBILE_MONEY_STATEMENT } from './import/known-mappings.ts';
export { type PlantedAttempt, readPatternsFile } from './import/patterns-file.ts';
export {
  PAYMENT_MAPPING_SCHEMA,
  type PaymentMapping,
  parsePaymentMapping,
  readPaymentMapping,
} from './import/payment-mapping.ts';
export {
  type PaymentsReading,
  type PaymentTable,
  type ReadFile,
  type ReadPaymentsOptions,
  readPaymentsFile,
  readPaymentsFiles,
} from './import/read-payments.ts';
export type { Exclusion } from './import/row-problems.ts';
export type { RowProblem } from './import/row-reader.ts';
export {
  type AccountNames,
  type Amount,
  type Detection,
  PAYMENT_CHANNELS,
  type PaymentChannel,
  type PaymentColumns,
  type PaymentParty,
  type PaymentRecord,
  type UndeterminedBound,
} from './model.ts';
export { findNow, type WatchCut, type WatchFound, type WatchLook } from './online/find-now.ts';
export {
  openPaymentDesk,
  type PaymentDesk,
  type RequestTransaction,
} from './online/payment-desk.ts';
export type { AccountName, WatchedPayment } from './online/recent-payments.ts';
export { AHEAD_MAX_S as STREAM_AHEAD_MAX_S, STREAM_TLP } from './online/stream-state.ts';
export {
  hashRecords,
  STREAM_PAYMENTS_MAX,
  type StreamAnswer,
  type StreamFinding,
  type StreamRequest,
} from './online/take-payments.ts';
export { openWatch, type Watch, type WatchPlan, watchPayment } from './online/watch.ts';
export {
  DECISIONS_MAX,
  DECISIONS_MIN,
  DOCUMENTED_RANKING,
  type LearntRanking,
  type RankingReason,
  type TestedLift,
} from './ranking/learn-ranking.ts';
export type { Lift } from './ranking/measure-lift.ts';
export { MEASURES, type Measure, type RankingWeights, type RankPart } from './ranking/ranking.ts';
export {
  explainRank,
  purgeRankings,
  type RankingView,
  rankingOrder,
  readRanking,
  type StoredRanking,
  storeRanking,
} from './ranking/stored-ranking.ts';
export {
  DRAFTS_PER_RUN_MAX,
  type DraftedDay,
  draftThresholdDay,
} from './report-store/draft-day.ts';
export { findReport, findReportFile, listReports, REPORTS_LISTED_MAX } from './report-store/find-reports.ts';
export {
  type OfferedText,
  parseReportId,
  type ReportAssignment,
  type ReportEvent,
  type ReportEventKind,
  type ReportHead,
  type ReportId,
  type ReportOrigin,
  type ReportState,
  type StoredReport,
} from './report-store/model.ts';
export { purgeReports } from './report-store/purge.ts';
export {
  type DeskAccess,
  listDeskAccesses,
  type RecordedAccess,
  recordDeskAccess,
} from './report-store/report-access.ts';
export {
  type DraftingDesk,
  draftFrom,
  findDrafted,
  markingFor,
  type ReportRequest,
} from './report-store/report-from-finding.ts';
export {
  type ReportRefusal,
  type ReportStep,
  type ReportStepName,
  type ReportSteps,
  reportSteps,
  type StepTaker,
} from './report-store/report-steps.ts';
export {
  findReportingSettings,
  parseReportingSettings,
  putReportingSettings,
  REPORTING_SETTINGS_SCHEMA,
  type ReportingSettings,
  type StoredSettings,
} from './report-store/settings.ts';
export {
  approveReport,
  assignReport,
  editReport,
  endReport,
  exportReport,
  flawsOf,
  openReport,
  type ReportOpening,
  type ReportRules,
  type StepDraft,
  submitReport,
} from './report-store/take-step.ts';
export {
  type DayCase,
  judgeThresholdDay,
  type NotJudged,
  type ThresholdDay,
} from './report-store/threshold-day.ts';
export { type GraphRunPlan, graphSettings, ruleOf } from './rules/graph-settings.ts';
export { PAYMENT_RULES } from './rules/registry.ts';
export type { Rule, RuleCombination, RuleParameter } from './rules/rule.ts';
export { parseRuleChanges, type RuleChanges, readRuleChanges } from './rules/rule-changes.ts';
export { rulesPage } from './rules/rules-page.ts';
export {
  type BacktestGroup,
  type BacktestOutcome,
  type BacktestPattern,
  type BacktestRun,
  backtestRule,
} from './store/backtest.ts';
export {
  detectStored,
  type RuleNote,
  type StoredOutcome,
  type StoredRun,
  type UndeterminedCount,
} from './store/detect-stored.ts';
export {
  importPayments,
  type PaymentChunk,
  type PaymentImport,
  type PaymentStream,
} from './store/import-payments.ts';
export { findPaymentBatch, listPaymentBatches, type StoredBatch } from './store/list-batches.ts';
export {
  type OpenedStream,
  openPaymentStream,
  type PaymentSource,
  type PaymentStreamOptions,
} from './store/open-payment-stream.ts';
export { type BatchExclusion, type PaymentBatchDraft, paymentBatchId } from './store/payment-batch.ts';
export { type PaymentRef, paymentEvidenceId, readPaymentEvidenceId } from './store/payment-id.ts';
export { purgePayments } from './store/purge.ts';
export {
  type AccountHolder,
  listMemberAccounts,
  listMemberPayments,
  listRelatedFindings,
  type MemberAccount,
  type MemberPayment,
  type MoneyFinding,
  type RelatedFinding,
  readMoneyFinding,
} from './store/read-finding.ts';
export {
  type Evaluation,
  type EvaluationOutcome,
  listEvaluations,
  type RejectionDraft,
  rejectedPlaces,
  rejectPayment,
} from './store/reject-payment.ts';
export { DELIVERED_RULES, type RuleSet, ruleIn, rulesIn } from './store/rule-set.ts';
export {
  approveRuleVersion,
  checkRuleChange,
  draftRuleVersion,
  listRuleVersions,
  type RuleApproval,
  type RuleDraft,
  type RuleVersion,
  readRuleSet,
} from './store/rule-versions.ts';
export { MONEY_MIGRATIONS } from './store/schema.ts';
export {
  type ContextDraft,
  type ContextImport,
  findContexts,
  listContexts,
  newestOfEach,
  type StoredContext,
  storeContexts,
} from './store/stored-contexts.ts';
export { accountEntityId } from './store/write-payments.ts';
export type { RuleRun } from './typologies/detect-typologies.ts';
export type { DistrictSeason } from './typologies/district-seasons.ts';
