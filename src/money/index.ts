/** money: payments read as columns, rules that find patterns among them, and what they found. */
export { MOBILE_MONEY_STATEMENT } from './import/known-mappings.ts';
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
export {
  importPayments,
  type PaymentChunk,
  type PaymentImport,
  type PaymentStream,
} from './store/import-payments.ts';
export { type PaymentBatchDraft, paymentBatchId } from './store/payment-batch.ts';
export { MONEY_MIGRATIONS } from './store/schema.ts';
export { accountEntityId } from './store/write-payments.ts';
