/** Payments as they are handed in over HTTP, and how they become records with exact amounts. */

import Type, { type Static } from 'typebox';
import { type FieldProblem, fault } from '../../base/index.ts';
import {
  type Amount,
  currencyCode,
  currencyDecimals,
  PAYMENT_CHANNELS,
  type PaymentParty,
  type PaymentRecord,
  STREAM_AHEAD_MAX_S,
  STREAM_PAYMENTS_MAX,
} from '../../money/index.ts';
import { FIELDS_NAMED_MAX } from '../field-problems.ts';
import { closed, nullable, text } from '../schemas/shape.ts';
import { instant, parseInstant } from '../schemas/time.ts';

/** A text with something in it. */
const WORDS = '\\S';
/** Last second that columns of payments hold. */
const SECONDS_MAX = 2 ** 32 - 1;

const MoneyIn = closed({
  amount: text({
    max: 40,
    pattern: '^\\d{1,17}(\\.\\d{1,8})?$',
    description: 'A decimal number as text, exact: `1250.00`; no more decimals than the currency has.',
  }),
  currency: text({ max: 3, pattern: '^[A-Z]{3}$', description: 'ISO 4217, or XBT.' }),
});

const PartyIn = closed({
  bank: text({ max: 140, pattern: WORDS, description: 'Of the account: number, BIC or name.' }),
  account: text({ max: 140, pattern: WORDS, description: 'IBAN, mobile number, or the bank’s own number.' }),
  name: Type.Optional(
    text({ max: 350, pattern: WORDS, description: 'Of the holder, as the record states it.' }),
  ),
  country: Type.Optional(text({ max: 2, pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2.' })),
});

/** One payment. */
export const PaymentIn = closed({
  payer: PartyIn,
  payee: PartyIn,
  at: instant('When it was made, with its zone; whole seconds count.'),
  paid: MoneyIn,
  received: Type.Optional({
    ...MoneyIn,
    description: 'Where another amount or currency arrived than was paid.',
  }),
  channel: Type.Optional(
    Type.Union(
      PAYMENT_CHANNELS.map((channel) => Type.Literal(channel)),
      { description: '`unknown` when left out.' },
    ),
  ),
  place: Type.Optional(text({ max: 140, pattern: WORDS, description: 'Place or branch.' })),
  reference: Type.Optional(
    text({ max: 500, pattern: WORDS, description: 'What the payer wrote, or a reference.' }),
  ),
});

/** One payment, or some. */
export const PaymentsIn = Type.Union([
  PaymentIn,
  Type.Array(PaymentIn, { minItems: 1, maxItems: STREAM_PAYMENTS_MAX }),
]);

/** What came of a request. */
export const PaymentsTaken = closed({
  batch: Type.String({ description: 'Batch of the day to which the payments were added.' }),
  payments: Type.Array(
    closed({
      id: Type.String({ description: 'As evidence: `payment:<batch>:<row>`.' }),
      outcome: Type.Union([Type.Literal('entered'), Type.Literal('late')], {
        description: '`late`: older than the newest payment; stored, and looked at by the next detection.',
      }),
    }),
    { description: 'In the order in which they were handed in.' },
  ),
  found: nullable(
    Type.Array(
      closed({
        id: Type.String({ description: 'Of a finding.' }),
        rule: Type.String(),
        outcome: Type.Union([Type.Literal('added'), Type.Literal('known'), Type.Literal('folded')]),
      }),
      {
        description:
          'Findings that the payments brought about or confirmed; null for those who may not look for patterns.',
      },
    ),
  ),
  undetermined: nullable(
    Type.Array(
      closed({
        rule: Type.String(),
        bound: Type.String(),
        accounts: Type.Integer({ description: 'At which the rule could not look everywhere.' }),
      }),
    ),
  ),
  tooLarge: nullable(Type.Integer({ description: 'Patterns of more payments than a finding can name.' })),
});

type Given = Static<typeof PaymentIn>;

/**
 * Reads payments; rows count from 1 in the order in which they were handed in.
 * @throws REQUEST_INVALID naming the payments and fields that cannot be; nothing is taken then
 */
export function parsePayments(body: Static<typeof PaymentsIn>, now: Date): readonly PaymentRecord[] {
  const problems: FieldProblem[] = [];
  const given = Array.isArray(body) ? body : [body];
  const records = given.map((payment, index) => {
    const field = Array.isArray(body) ? `body/${index}` : 'body';
    return parsePayment(payment, { row: index + 1, now, refuse: refuserAt(problems, field) });
  });
  if (problems.length === 0) return records;
  const fields = problems.slice(0, FIELDS_NAMED_MAX);
  const words = fields.map(({ field, message }) => `${field}: ${message}`).join('; ');
  const more = problems.length > fields.length ? ` (and ${problems.length - fields.length} more)` : '';
  throw fault('REQUEST_INVALID', `${words}${more}`, { fields });
}

type Refuse = (field: string, rule: string, message: string) => void;

function refuserAt(problems: FieldProblem[], at: string): Refuse {
  return (field, rule, message) => void problems.push({ field: `${at}/${field}`, rule, message });
}

function parsePayment(
  given: Given,
  told: { readonly row: number; readonly now: Date; readonly refuse: Refuse },
): PaymentRecord {
  const { refuse } = told;
  const seconds = Math.floor(parseInstant(given.at).getTime() / 1000);
  if (seconds < 0 || seconds > SECONDS_MAX) refuse('at', 'out-of-range', 'a time of the years 1970 to 2105');
  else if (seconds > told.now.getTime() / 1000 + STREAM_AHEAD_MAX_S)
    refuse('at', 'ahead-of-clock', 'more than ten minutes ahead of the clock');
  const paid = parseMoney(given.paid, { field: 'paid', refuse });
  return {
    ...{ row: told.row, locator: null, at: seconds, paid },
    ...{ payer: parseParty(given.payer), payee: parseParty(given.payee) },
    received: given.received === undefined ? paid : parseMoney(given.received, { field: 'received', refuse }),
    channel: given.channel ?? 'unknown',
    place: given.place?.trim() ?? null,
    reference: given.reference?.trim() ?? null,
  };
}

function parseParty({ bank, account, name, country }: Given['payer']): PaymentParty {
  return { bank: bank.trim(), number: account.trim(), name: name?.trim() ?? null, country: country ?? null };
}

/** Exact minor units: nothing is rounded. */
function parseMoney(
  { amount, currency }: Given['paid'],
  told: { readonly field: string; readonly refuse: Refuse },
): Amount {
  const { field, refuse } = told;
  if (currencyCode(currency) !== currency || currency === 'XXX')
    refuse(`${field}/currency`, 'no-such-currency', 'a currency of ISO 4217');
  const decimals = currencyDecimals(currency);
  const [whole = '', fraction = ''] = amount.split('.');
  if (/[1-9]/.test(fraction.slice(decimals)))
    refuse(`${field}/amount`, 'decimals', `not more than ${decimals} decimals, as the currency has`);
  const minor = Number(`${whole}${fraction.slice(0, decimals).padEnd(decimals, '0')}`);
  if (!Number.isSafeInteger(minor)) refuse(`${field}/amount`, 'too-large', 'not above 2^53 - 1 minor units');
  if (minor === 0) refuse(`${field}/amount`, 'zero', 'more than nothing');
  return { minor, currency };
}
