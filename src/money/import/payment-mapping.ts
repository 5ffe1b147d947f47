/** The mapping file of a table of payments: a small JSON document, checked by its schema. */

import { readFile } from 'node:fs/promises';
import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { fault } from '../../base/index.ts';
import { refusedColumn } from '../../evidence/index.ts';
import { currencyCode } from '../columns/currencies.ts';
import { PAYMENT_CHANNELS } from '../model.ts';

const Header = Type.String({ minLength: 1, maxLength: 200 });
const Short = Type.String({ minLength: 1, maxLength: 100 });
const Channel = Type.Union(PAYMENT_CHANNELS.map((channel) => Type.Literal(channel)));

/** What the columns of a table of payments can mean. A second column of one name is named with `.1` behind it. */
const Columns = Type.Object(
  {
    time: Header,
    payerBank: Type.Optional(Header),
    payerAccount: Type.Optional(Header),
    payerName: Type.Optional(Header),
    payeeBank: Type.Optional(Header),
    payeeAccount: Type.Optional(Header),
    payeeName: Type.Optional(Header),
    amount: Type.Optional(
      Type.String({ ...Header, description: 'what is paid, and received where no column says otherwise' }),
    ),
    receivedAmount: Type.Optional(Header),
    currency: Type.Optional(Header),
    receivedCurrency: Type.Optional(Header),
    ownAccount: Type.Optional(
      Type.String({ ...Header, description: 'of a statement: the account that it is about' }),
    ),
    party: Type.Optional(
      Type.String({ ...Header, description: 'of a statement: the account on the other side' }),
    ),
    amountIn: Type.Optional(Type.String({ ...Header, description: 'of a statement: what came in' })),
    amountOut: Type.Optional(
      Type.String({ ...Header, description: 'of a statement: what went out, with or without a minus' }),
    ),
    channel: Type.Optional(Header),
    place: Type.Optional(Header),
    reference: Type.Optional(Header),
    status: Type.Optional(Header),
    label: Type.Optional(Type.String({ ...Header, description: 'known truth, for evaluations alone' })),
  },
  { additionalProperties: false },
);

/** The schema of the mapping file. */
export const PAYMENT_MAPPING_SCHEMA = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$', description: 'short id of the format' }),
    title: Type.String({ minLength: 1, maxLength: 200 }),
    columns: Columns,
    time: Type.Object(
      {
        format: Type.String({
          minLength: 2,
          maxLength: 60,
          description:
            'of YYYY MM DD HH mm ss and the signs between them; or iso, epoch-seconds, epoch-milliseconds, steps',
        }),
        zone: Type.Optional(
          Type.String({
            description: 'of times that state none: UTC, +05:00 or Asia/Karachi; UTC by default',
          }),
        ),
        stepsFrom: Type.Optional(
          Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'day of step 0' }),
        ),
        stepSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 31_536_000 })),
      },
      { additionalProperties: false },
    ),
    amounts: Type.Optional(
      Type.Object(
        {
          decimalMark: Type.Optional(Type.Union([Type.Literal('.'), Type.Literal(',')])),
          groupMark: Type.Optional(
            Type.Union([Type.Literal(','), Type.Literal('.'), Type.Literal(' '), Type.Literal("'")]),
          ),
          decimals: Type.Optional(
            Type.Record(Type.String(), Type.Integer({ minimum: 0, maximum: 8 }), {
              description: 'of currencies that the source writes with more decimals than ISO 4217 gives them',
            }),
          ),
        },
        { additionalProperties: false },
      ),
    ),
    preset: Type.Optional(
      Type.Object(
        {
          payerBank: Type.Optional(Short),
          payeeBank: Type.Optional(Short),
          ownAccount: Type.Optional(Short),
          currency: Type.Optional(Short),
          channel: Type.Optional(Channel),
        },
        { additionalProperties: false, description: 'what holds for every row where no column says it' },
      ),
    ),
    channels: Type.Optional(
      Type.Record(Type.String(), Channel, { description: 'what the values of the channel column mean' }),
    ),
    currencies: Type.Optional(
      Type.Record(Type.String(), Short, { description: 'names of currencies, with their codes' }),
    ),
    statusTaken: Type.Optional(
      Type.Array(Short, {
        maxItems: 20,
        description: 'values of the status column of payments that were made',
      }),
    ),
  },
  { additionalProperties: false },
);

/** A mapping file as read. */
export type PaymentMapping = Static<typeof PAYMENT_MAPPING_SCHEMA>;

/** What a column can mean. */
export type PaymentColumn = keyof PaymentMapping['columns'];

const MappingCheck = Compile(PAYMENT_MAPPING_SCHEMA);

/**
 * Reads and checks a mapping file.
 * @throws FILE_NOT_FOUND, INPUT_MALFORMED naming the field
 */
export async function readPaymentMapping(path: string): Promise<PaymentMapping> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw fault('FILE_NOT_FOUND', `cannot read the mapping file ${path}`, { cause, place: { file: path } });
  });
  try {
    return parsePaymentMapping(JSON.parse(text), path);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const message = `the mapping file is not JSON: ${cause.message}`;
    throw fault('INPUT_MALFORMED', message, { cause, place: { file: path } });
  }
}

/**
 * Checks a mapping that has been read.
 * @throws INPUT_MALFORMED naming the field
 */
export function parsePaymentMapping(value: unknown, file: string): PaymentMapping {
  if (!MappingCheck.Check(value)) {
    const first = MappingCheck.Errors(value)[0];
    const where = first === undefined ? '' : ` at "${first.instancePath || '/'}": ${first.message}`;
    throw malformed(`the mapping file does not follow its schema${where}`, file);
  }
  const mapping = value as PaymentMapping;
  const missing = missingMeaning(mapping);
  if (missing !== null) throw malformed(`the mapping ${missing}`, file);
  for (const code of [
    ...Object.values(mapping.currencies ?? {}),
    ...Object.keys(mapping.amounts?.decimals ?? {}),
  ]) {
    if (currencyCode(code) === null) throw malformed(`"${code}" is not the code of a currency`, file);
  }
  return mapping;
}

/** What a mapping lacks to say who paid whom and how much, in words; null where it lacks nothing. */
function missingMeaning({ columns, preset = {}, time }: PaymentMapping): string | null {
  const statement = columns.party !== undefined;
  if (statement && columns.ownAccount === undefined && preset.ownAccount === undefined)
    return 'names no "ownAccount", neither as a column nor as a preset';
  if (statement && (columns.amountIn === undefined || columns.amountOut === undefined))
    return 'of a statement names the columns "amountIn" and "amountOut"';
  if (
    !statement &&
    (columns.payerAccount === undefined || columns.payeeAccount === undefined || columns.amount === undefined)
  )
    return 'names the columns "payerAccount", "payeeAccount" and "amount", or "party", "amountIn" and "amountOut" of a statement';
  if (columns.currency === undefined && currencyCode(preset.currency ?? '') === null)
    return 'names no currency, neither as a column nor by its code as a preset';
  if (time.format === 'steps' && (time.stepsFrom === undefined || time.stepSeconds === undefined))
    return 'counts time in steps and does not say "stepsFrom" and "stepSeconds"';
  const refused = Object.values(columns).find((header) => refusedColumn(header) !== null);
  return refused === undefined ? null : `names the column "${refused}": ${refusedColumn(refused)}`;
}

function malformed(message: string, file: string) {
  return fault('INPUT_MALFORMED', message, { place: { file } });
}
