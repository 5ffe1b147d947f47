/** The one table of routes. */

import type { Route } from './route.ts';
import { readAccuracyRoute } from './routes/accuracy.ts';
import { algorithmsRoute } from './routes/algorithms.ts';
import { exportAuditRoute, listAuditRoute, verifyAuditRoute } from './routes/audit.ts';
import { readEntityRoute } from './routes/entities.ts';
import {
  listFacilitiesRoute,
  readFacilityRoute,
  recordFacilityRoute,
  reinstateFacilityRoute,
  withdrawFacilityRoute,
} from './routes/facilities.ts';
import {
  compareFiguresRoute,
  listFiguresRoute,
  readFigureRoute,
  recordFigureRoute,
  withdrawFigureRoute,
} from './routes/figures.ts';
import {
  assignFindingRoute,
  decideFindingRoute,
  readFindingRoute,
  recordFindingRoute,
} from './routes/findings.ts';
import { exportFindingsRoute, listFindingsRoute } from './routes/findings-queue.ts';
import {
  importReportRoute,
  listReportsRoute,
  openReportRoute,
  readReportRoute,
} from './routes/goaml-reports.ts';
import { putSettingsRoute, readSettingsRoute } from './routes/goaml-settings.ts';
import {
  approveReportRoute,
  assignReportRoute,
  exportReportRoute,
  reportFileRoute,
  returnReportRoute,
  setFieldsRoute,
  submitReportRoute,
  withdrawReportRoute,
} from './routes/goaml-steps.ts';
import { draftDayRoute, thresholdDayRoute } from './routes/goaml-thresholds.ts';
import { addClaimRoute, restoreRoute, retractRoute } from './routes/incident-claims.ts';
import {
  listIncidentImportsRoute,
  readIncidentImportRoute,
  startIncidentImportRoute,
} from './routes/incident-imports.ts';
import {
  joinIncidentsRoute,
  judgeProposalRoute,
  separateIncidentRoute,
} from './routes/incident-judgements.ts';
import { listProposalsRoute, readProposalRoute } from './routes/incident-proposals.ts';
import { listReleaseChangesRoute, listReleasesRoute } from './routes/incident-releases.ts';
import { listIncidentsRoute, mapIncidentsRoute, readIncidentRoute } from './routes/incidents.ts';
import { cancelJobRoute, readJobRoute } from './routes/jobs.ts';
import { listChangesRoute, listEntriesRoute, listVersionsRoute } from './routes/list-history.ts';
import {
  listImportsRoute,
  previewImportRoute,
  readImportRoute,
  startImportRoute,
} from './routes/list-imports.ts';
import { diffListRoute, listListsRoute, showListRoute } from './routes/lists.ts';
import { matchListRoute, matchRoute } from './routes/match.ts';
import { listDetectionsRoute, readDetectionRoute, startDetectionRoute } from './routes/money-detections.ts';
import { readMoneyFindingRoute, rejectPaymentRoute } from './routes/money-findings.ts';
import { learnRankingRoute, readRankingRoute, readRankRoute } from './routes/money-ranking.ts';
import {
  approveVersionRoute,
  draftVersionRoute,
  listBacktestsRoute,
  listRulesRoute,
  readBacktestRoute,
  startBacktestRoute,
} from './routes/money-rules.ts';
import { healthRoute, metricsRoute, readyRoute } from './routes/operation.ts';
import { listPaymentBatchesRoute, readPaymentBatchRoute } from './routes/payment-batches.ts';
import { listContextsRoute, takeContextRoute } from './routes/payment-context.ts';
import {
  listPaymentImportsRoute,
  readPaymentImportRoute,
  startPaymentImportRoute,
} from './routes/payment-imports.ts';
import { takePaymentsRoute } from './routes/payments-online.ts';
import { listPeopleRoute } from './routes/people.ts';
import { listIndicatorsRoute, recordIndicatorRoute } from './routes/places-indicators.ts';
import {
  layerGeometryRoute,
  layerProblemsRoute,
  listLayersRoute,
  retractLayerRoute,
  takeLayerRoute,
} from './routes/places-layers.ts';
import { listCrossingsRoute, listFenceRoute, listPopulatedRoute, locateRoute } from './routes/places-map.ts';
import { listUnitsRoute, matchUnitRoute, readUnitRoute } from './routes/places-units.ts';
import {
  reconcileManifestRoute,
  reconcileRoute,
  suggestEntityRoute,
  suggestPropertyRoute,
  suggestTypeRoute,
} from './routes/reconcile.ts';
import { reportCheckRoute } from './routes/reports.ts';
import { previewFileRoute, screenFileRoute } from './routes/screening-files.ts';
import { recordRowFindingRoute } from './routes/screening-findings.ts';
import { reportCsvRoute, reportPdfRoute, reportXlsxRoute } from './routes/screening-reports.ts';
import {
  listScreeningsRoute,
  readScreeningRowRoute,
  readScreeningTableRoute,
} from './routes/screening-results.ts';
import { readScreeningRoute, startScreeningRoute } from './routes/screenings.ts';
import { catalogRoute, searchRoute } from './routes/search.ts';
import {
  listProfilesRoute,
  readIndexRoute,
  readRecipeRoute,
  recipeFileRoute,
} from './routes/security-index.ts';
import {
  choosePurposeRoute,
  endSessionRoute,
  openSessionRoute,
  readSessionRoute,
} from './routes/sessions.ts';
import { readForecastRoute, readHotspotsRoute, readSurgesRoute } from './routes/trend-signals.ts';
import { comparePeriodsRoute, readSeriesRoute } from './routes/trends.ts';

/** Every route that the server has, besides the contract and its pages. */
export const ROUTES: readonly Route[] = [
  matchRoute,
  matchListRoute,
  searchRoute,
  readEntityRoute,
  catalogRoute,
  algorithmsRoute,
  readAccuracyRoute,
  reconcileManifestRoute,
  reconcileRoute,
  suggestEntityRoute,
  suggestPropertyRoute,
  suggestTypeRoute,
  startScreeningRoute,
  previewFileRoute,
  screenFileRoute,
  listScreeningsRoute,
  readScreeningTableRoute,
  readScreeningRowRoute,
  reportPdfRoute,
  reportCsvRoute,
  reportXlsxRoute,
  reportCheckRoute,
  readScreeningRoute,
  recordFindingRoute,
  recordRowFindingRoute,
  listFindingsRoute,
  exportFindingsRoute,
  readFindingRoute,
  decideFindingRoute,
  assignFindingRoute,
  listListsRoute,
  showListRoute,
  diffListRoute,
  listVersionsRoute,
  listChangesRoute,
  listEntriesRoute,
  previewImportRoute,
  startImportRoute,
  listImportsRoute,
  readImportRoute,
  takePaymentsRoute,
  startPaymentImportRoute,
  listPaymentImportsRoute,
  readPaymentImportRoute,
  listPaymentBatchesRoute,
  readPaymentBatchRoute,
  takeContextRoute,
  listContextsRoute,
  startDetectionRoute,
  listDetectionsRoute,
  readDetectionRoute,
  readMoneyFindingRoute,
  rejectPaymentRoute,
  readRankingRoute,
  learnRankingRoute,
  readRankRoute,
  listRulesRoute,
  startBacktestRoute,
  listBacktestsRoute,
  readBacktestRoute,
  draftVersionRoute,
  approveVersionRoute,
  openReportRoute,
  importReportRoute,
  listReportsRoute,
  readReportRoute,
  setFieldsRoute,
  submitReportRoute,
  approveReportRoute,
  returnReportRoute,
  withdrawReportRoute,
  exportReportRoute,
  reportFileRoute,
  assignReportRoute,
  thresholdDayRoute,
  draftDayRoute,
  readSettingsRoute,
  putSettingsRoute,
  listProfilesRoute,
  readIndexRoute,
  readRecipeRoute,
  recipeFileRoute,
  listFiguresRoute,
  compareFiguresRoute,
  readFigureRoute,
  recordFigureRoute,
  withdrawFigureRoute,
  listIndicatorsRoute,
  recordIndicatorRoute,
  listFacilitiesRoute,
  readFacilityRoute,
  recordFacilityRoute,
  withdrawFacilityRoute,
  reinstateFacilityRoute,
  readSeriesRoute,
  comparePeriodsRoute,
  readSurgesRoute,
  readForecastRoute,
  readHotspotsRoute,
  startIncidentImportRoute,
  listIncidentImportsRoute,
  readIncidentImportRoute,
  listIncidentsRoute,
  mapIncidentsRoute,
  listReleasesRoute,
  listReleaseChangesRoute,
  listProposalsRoute,
  readProposalRoute,
  judgeProposalRoute,
  readIncidentRoute,
  addClaimRoute,
  retractRoute,
  restoreRoute,
  joinIncidentsRoute,
  separateIncidentRoute,
  listUnitsRoute,
  readUnitRoute,
  matchUnitRoute,
  listLayersRoute,
  takeLayerRoute,
  layerGeometryRoute,
  layerProblemsRoute,
  retractLayerRoute,
  locateRoute,
  listCrossingsRoute,
  listFenceRoute,
  listPopulatedRoute,
  openSessionRoute,
  readSessionRoute,
  endSessionRoute,
  choosePurposeRoute,
  listPeopleRoute,
  listAuditRoute,
  exportAuditRoute,
  verifyAuditRoute,
  readJobRoute,
  cancelJobRoute,
  healthRoute,
  readyRoute,
  metricsRoute,
];
