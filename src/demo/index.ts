/** demo: the first run with invented customers and known answers, an invented economy of payments, and an invented border (SYNTHETIC). */
export { DEMO_BANK, DEMO_FIU, DEMO_LEGAL_BASIS, DEMO_OFFICE, type DemoLink } from './accounts.ts';
export type { DemoSource } from './border/accounts.ts';
export { BORDER_SEED, type DemoBorder, type DemoRef, inventBorder } from './border/border.ts';
export type { DemoEvent, DemoKind, DemoProcess, PlantedMeasure, PlantedSurge } from './border/history.ts';
export { type LoadedBorder, loadBorder } from './border/load-border.ts';
export type { DemoDistrict, DemoRegion, Point } from './border/region.ts';
export type { BorderScore, DuplicatesScore } from './border/score-border.ts';
export { type BorderSummary, writeBorder } from './border/write-border.ts';
export { describeFirstRun } from './describe-demo.ts';
export { ECONOMY_SCALES, type EconomyPlan, type EconomyScale } from './economy/economy.ts';
export { type InventedPayments, inventPayments, type PlantedRows } from './economy/invent-payments.ts';
export { ECONOMY_FILES, type EconomySummary, writeEconomy } from './economy/write-economy.ts';
export {
  type FirstRun,
  type FirstRunDeps,
  type FirstRunOptions,
  type LoadedDemoList,
  runFirstRun,
} from './first-run.ts';
export { inventCustomers } from './invented-customers.ts';
export { INVENTED_LIST_ID, INVENTED_PARTIES, type InventedParty, inventedListFile } from './invented-list.ts';
export { DEMO_ECONOMY, type DemoPayments } from './load-payments.ts';
export { type Customer, type KnownAnswer, PROSCRIBED_LIST_ID } from './planted.ts';
export { type DemoScore, type RowOutcome, type ScoredRow, scoreDemo } from './score-demo.ts';
export type { PaymentsScore } from './score-payments.ts';
export type { ScreenedCustomer } from './screen-customers.ts';
