/** The pages and their addresses. No name of a person stands in any of them: they stay in histories. */

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import type { Namespace } from './i18n/namespaces.ts';
import { loadNamespaces } from './i18n/start.ts';
import { parseQueueSearch } from './pages/findings/queue-search.ts';
import { parseMapSearch } from './pages/incidents/map/map-search.ts';
import { parseCashDaySearch } from './pages/money/goaml/cash-day-search.ts';
import { parseMoneySearch } from './pages/money/queue/money-search.ts';
import { Loading } from './parts/index.ts';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';

/** A page and the texts that it shows: it is drawn when both are there, so that no part of it comes later than the rest. */
function page<Parts extends Record<string, unknown>, Name extends keyof Parts>(
  load: () => Promise<Parts>,
  name: Name,
  texts: readonly Namespace[],
) {
  return { component: lazyRouteComponent(load, name), loader: () => loadNamespaces(texts) };
}

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  ...page(() => import('./pages/sign-in/sign-in-page.tsx'), 'SignInPage', ['session']),
});

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

const desk = createRoute({
  getParentRoute: () => shell,
  path: '/',
  ...page(() => import('./pages/desk/desk-page.tsx'), 'DeskPage', ['desk', 'lists', 'findings']),
});
const screening = createRoute({
  getParentRoute: () => shell,
  path: '/screening',
  ...page(() => import('./pages/screening/screening-page.tsx'), 'ScreeningPage', [
    'screening',
    'sentences',
    'lists',
  ]),
});
const batches = createRoute({
  getParentRoute: () => shell,
  path: '/batches',
  ...page(() => import('./pages/batches/batches-page.tsx'), 'BatchesPage', [
    'batches',
    'screening',
    'sentences',
  ]),
});
const batch = createRoute({
  getParentRoute: () => shell,
  path: '/batches/$batchId',
  ...page(() => import('./pages/batches/batch-page.tsx'), 'BatchPage', ['batches', 'screening', 'sentences']),
});
const findings = createRoute({
  getParentRoute: () => shell,
  path: '/findings',
  validateSearch: parseQueueSearch,
  ...page(() => import('./pages/findings/findings-page.tsx'), 'FindingsPage', [
    'findings',
    'lists',
    'screening',
    'sentences',
  ]),
});
const finding = createRoute({
  getParentRoute: () => shell,
  path: '/findings/$findingId',
  ...page(() => import('./pages/findings/finding-page.tsx'), 'FindingPage', [
    'findings',
    'lists',
    'screening',
    'sentences',
  ]),
});
const lists = createRoute({
  getParentRoute: () => shell,
  path: '/lists',
  ...page(() => import('./pages/lists/lists-page.tsx'), 'ListsPage', ['lists']),
});
const list = createRoute({
  getParentRoute: () => shell,
  path: '/lists/$listId',
  ...page(() => import('./pages/lists/list-page.tsx'), 'ListPage', ['lists']),
});
const entry = createRoute({
  getParentRoute: () => shell,
  path: '/entries/$entityId',
  ...page(() => import('./pages/lists/entry-page.tsx'), 'EntryPage', ['lists']),
});
const money = createRoute({
  getParentRoute: () => shell,
  path: '/money',
  validateSearch: parseMoneySearch,
  ...page(() => import('./pages/money/queue/money-page.tsx'), 'MoneyPage', ['money', 'findings']),
});
const moneyFinding = createRoute({
  getParentRoute: () => shell,
  path: '/money/findings/$findingId',
  ...page(() => import('./pages/money/finding/money-finding-page.tsx'), 'MoneyFindingPage', [
    'money',
    'findings',
  ]),
});
const payments = createRoute({
  getParentRoute: () => shell,
  path: '/money/payments',
  ...page(() => import('./pages/money/payments/payments-page.tsx'), 'PaymentsPage', ['money']),
});
const rules = createRoute({
  getParentRoute: () => shell,
  path: '/money/rules',
  ...page(() => import('./pages/money/backtest/rules-page.tsx'), 'RulesPage', ['rules', 'money']),
});
const rule = createRoute({
  getParentRoute: () => shell,
  path: '/money/rules/$ruleId',
  ...page(() => import('./pages/money/backtest/rule-page.tsx'), 'RulePage', ['rules', 'money']),
});
const backtest = createRoute({
  getParentRoute: () => shell,
  path: '/money/backtests/$backtestId',
  ...page(() => import('./pages/money/backtest/backtest-page.tsx'), 'BacktestPage', ['rules', 'money']),
});
const reports = createRoute({
  getParentRoute: () => shell,
  path: '/money/reports',
  ...page(() => import('./pages/money/goaml/reports-page.tsx'), 'ReportsPage', ['goaml', 'money']),
});
const cashDay = createRoute({
  getParentRoute: () => shell,
  path: '/money/reports/cash',
  validateSearch: parseCashDaySearch,
  ...page(() => import('./pages/money/goaml/cash-day-page.tsx'), 'CashDayPage', ['goaml', 'money']),
});
const report = createRoute({
  getParentRoute: () => shell,
  path: '/money/reports/$reportId',
  ...page(() => import('./pages/money/goaml/report-page.tsx'), 'ReportPage', ['goaml', 'money']),
});
const ranking = createRoute({
  getParentRoute: () => shell,
  path: '/money/ranking',
  ...page(() => import('./pages/money/ranking/ranking-page.tsx'), 'RankingPage', ['ranking', 'money']),
});
const incidents = createRoute({
  getParentRoute: () => shell,
  path: '/incidents',
  validateSearch: parseMapSearch,
  ...page(() => import('./pages/incidents/map/map-page.tsx'), 'MapPage', ['incidents', 'map']),
});
const trends = createRoute({
  getParentRoute: () => shell,
  path: '/incidents/trends',
  ...page(() => import('./pages/incidents/trends/trends-page.tsx'), 'TrendsPage', [
    'trends',
    'incidents',
    'map',
  ]),
});
const securityIndex = createRoute({
  getParentRoute: () => shell,
  path: '/incidents/index',
  ...page(() => import('./pages/incidents/index/index-page.tsx'), 'IndexPage', [
    'security',
    'incidents',
    'map',
  ]),
});
const figures = createRoute({
  getParentRoute: () => shell,
  path: '/incidents/figures',
  ...page(() => import('./pages/incidents/figures/figures-page.tsx'), 'FiguresPage', [
    'figures',
    'incidents',
    'lists',
    'map',
    'money',
  ]),
});
const incidentContext = createRoute({
  getParentRoute: () => shell,
  path: '/incidents/context',
  ...page(() => import('./pages/incidents/context/context-page.tsx'), 'ContextPage', [
    'context',
    'incidents',
    'lists',
  ]),
});
const incidentSources = createRoute({
  getParentRoute: () => shell,
  path: '/incidents/sources',
  ...page(() => import('./pages/incidents/sources/sources-page.tsx'), 'SourcesPage', ['incidents']),
});
const duplicates = createRoute({
  getParentRoute: () => shell,
  path: '/incidents/duplicates',
  ...page(() => import('./pages/incidents/duplicates/duplicates-page.tsx'), 'DuplicatesPage', [
    'duplicates',
    'incidents',
    'findings',
    'lists',
    'map',
    'money',
  ]),
});
const incident = createRoute({
  getParentRoute: () => shell,
  path: '/incidents/$incidentId',
  ...page(() => import('./pages/incidents/record/incident-page.tsx'), 'IncidentPage', [
    'incidents',
    'findings',
    'lists',
    'map',
    'money',
  ]),
});
const accuracy = createRoute({
  getParentRoute: () => shell,
  path: '/accuracy',
  ...page(() => import('./pages/accuracy/accuracy-page.tsx'), 'AccuracyPage', ['accuracy']),
});
const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  ...page(() => import('./pages/audit/audit-page.tsx'), 'AuditPage', ['audit']),
});

/** Everything else: within the frame, as a page that is hidden from its reader. */
const elsewhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFound });

const tree = root.addChildren([
  signIn,
  shell.addChildren([
    desk,
    screening,
    batches,
    batch,
    findings,
    finding,
    lists,
    list,
    entry,
    money,
    moneyFinding,
    payments,
    ranking,
    incidents,
    trends,
    securityIndex,
    figures,
    incidentContext,
    incidentSources,
    duplicates,
    incident,
    rules,
    rule,
    backtest,
    reports,
    cashDay,
    report,
    accuracy,
    audit,
    elsewhere,
  ]),
]);

/** Makes the router. */
export function createConsoleRouter() {
  return createRouter({
    routeTree: tree,
    basepath: '/console',
    defaultPreload: 'intent',
    defaultPendingComponent: Loading,
    defaultPendingMs: 150,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
