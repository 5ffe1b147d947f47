/** The pages and their addresses. No name of a person stands in any of them: they stay in histories. */

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { parseQueueSearch } from './pages/findings/queue-search.ts';
import { parseCashDaySearch } from './pages/money/goaml/cash-day-search.ts';
import { parseMoneySearch } from './pages/money/queue/money-search.ts';
import { Loading } from './parts/index.ts';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

const desk = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/desk/desk-page.tsx'), 'DeskPage'),
});
const screening = createRoute({
  getParentRoute: () => shell,
  path: '/screening',
  component: lazyRouteComponent(() => import('./pages/screening/screening-page.tsx'), 'ScreeningPage'),
});
const batches = createRoute({
  getParentRoute: () => shell,
  path: '/batches',
  component: lazyRouteComponent(() => import('./pages/batches/batches-page.tsx'), 'BatchesPage'),
});
const batch = createRoute({
  getParentRoute: () => shell,
  path: '/batches/$batchId',
  component: lazyRouteComponent(() => import('./pages/batches/batch-page.tsx'), 'BatchPage'),
});
const findings = createRoute({
  getParentRoute: () => shell,
  path: '/findings',
  validateSearch: parseQueueSearch,
  component: lazyRouteComponent(() => import('./pages/findings/findings-page.tsx'), 'FindingsPage'),
});
const finding = createRoute({
  getParentRoute: () => shell,
  path: '/findings/$findingId',
  component: lazyRouteComponent(() => import('./pages/findings/finding-page.tsx'), 'FindingPage'),
});
const lists = createRoute({
  getParentRoute: () => shell,
  path: '/lists',
  component: lazyRouteComponent(() => import('./pages/lists/lists-page.tsx'), 'ListsPage'),
});
const list = createRoute({
  getParentRoute: () => shell,
  path: '/lists/$listId',
  component: lazyRouteComponent(() => import('./pages/lists/list-page.tsx'), 'ListPage'),
});
const entry = createRoute({
  getParentRoute: () => shell,
  path: '/entries/$entityId',
  component: lazyRouteComponent(() => import('./pages/lists/entry-page.tsx'), 'EntryPage'),
});
const money = createRoute({
  getParentRoute: () => shell,
  path: '/money',
  validateSearch: parseMoneySearch,
  component: lazyRouteComponent(() => import('./pages/money/queue/money-page.tsx'), 'MoneyPage'),
});
const moneyFinding = createRoute({
  getParentRoute: () => shell,
  path: '/money/findings/$findingId',
  component: lazyRouteComponent(
    () => import('./pages/money/finding/money-finding-page.tsx'),
    'MoneyFindingPage',
  ),
});
const payments = createRoute({
  getParentRoute: () => shell,
  path: '/money/payments',
  component: lazyRouteComponent(() => import('./pages/money/payments/payments-page.tsx'), 'PaymentsPage'),
});
const rules = createRoute({
  getParentRoute: () => shell,
  path: '/money/rules',
  component: lazyRouteComponent(() => import('./pages/money/backtest/rules-page.tsx'), 'RulesPage'),
});
const rule = createRoute({
  getParentRoute: () => shell,
  path: '/money/rules/$ruleId',
  component: lazyRouteComponent(() => import('./pages/money/backtest/rule-page.tsx'), 'RulePage'),
});
const backtest = createRoute({
  getParentRoute: () => shell,
  path: '/money/backtests/$backtestId',
  component: lazyRouteComponent(() => import('./pages/money/backtest/backtest-page.tsx'), 'BacktestPage'),
});
const reports = createRoute({
  getParentRoute: () => shell,
  path: '/money/reports',
  component: lazyRouteComponent(() => import('./pages/money/goaml/reports-page.tsx'), 'ReportsPage'),
});
const cashDay = createRoute({
  getParentRoute: () => shell,
  path: '/money/reports/cash',
  validateSearch: parseCashDaySearch,
  component: lazyRouteComponent(() => import('./pages/money/goaml/cash-day-page.tsx'), 'CashDayPage'),
});
const report = createRoute({
  getParentRoute: () => shell,
  path: '/money/reports/$reportId',
  component: lazyRouteComponent(() => import('./pages/money/goaml/report-page.tsx'), 'ReportPage'),
});
const ranking = createRoute({
  getParentRoute: () => shell,
  path: '/money/ranking',
  component: lazyRouteComponent(() => import('./pages/money/ranking/ranking-page.tsx'), 'RankingPage'),
});
const incidents = createRoute({
  getParentRoute: () => shell,
  path: '/incidents',
  component: lazyRouteComponent(() => import('./pages/incidents/map/map-page.tsx'), 'MapPage'),
});
const trends = createRoute({
  getParentRoute: () => shell,
  path: '/incidents/trends',
  component: lazyRouteComponent(() => import('./pages/incidents/trends/trends-page.tsx'), 'TrendsPage'),
});
const securityIndex = createRoute({
  getParentRoute: () => shell,
  path: '/incidents/index',
  component: lazyRouteComponent(() => import('./pages/incidents/index/index-page.tsx'), 'IndexPage'),
});
const figures = createRoute({
  getParentRoute: () => shell,
  path: '/incidents/figures',
  component: lazyRouteComponent(() => import('./pages/incidents/figures/figures-page.tsx'), 'FiguresPage'),
});
const incidentSources = createRoute({
  getParentRoute: () => shell,
  path: '/incidents/sources',
  component: lazyRouteComponent(() => import('./pages/incidents/sources/sources-page.tsx'), 'SourcesPage'),
});
const incident = createRoute({
  getParentRoute: () => shell,
  path: '/incidents/$incidentId',
  component: lazyRouteComponent(() => import('./pages/incidents/record/incident-page.tsx'), 'IncidentPage'),
});
const accuracy = createRoute({
  getParentRoute: () => shell,
  path: '/accuracy',
  component: lazyRouteComponent(() => import('./pages/accuracy/accuracy-page.tsx'), 'AccuracyPage'),
});
const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  component: lazyRouteComponent(() => import('./pages/audit/audit-page.tsx'), 'AuditPage'),
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
    incidentSources,
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
