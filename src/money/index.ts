/** money: payments read as columns, rules that find patterns among them, and what they found. */
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
