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
