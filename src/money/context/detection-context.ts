/** What the typologies know beside the payments: one document of side inputs, checked by its schema. Nothing in it describes a person. */

import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { fault, isIsoDay } from '../../base/index.ts';
import type { CurrencyThreshold } from '../goaml/currency-threshold.ts';
import type { ReferenceRates } from '../graph/reference-rates.ts';

const Account = Type.String({ minLength: 1, maxLength: 200, description: 'bank/number' });
const Region = Type.String({ minLength: 1, maxLength: 100 });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' });
const Instant = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?Z$',
  description: 'UTC',
});
const Currency = Type.String({ pattern: '^[A-Z]{3}$' });
const Minor = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const Row = Type.Integer({ minimum: 1, maximum: 4_294_967_295 });
const Reference = Type.String({ minLength: 1, maxLength: 200 });
const Accounts = Type.Array(Account, { maxItems: 1_000_000 });
const closed = { additionalProperties: false } as const;

const Regions = Type.Object(
  {
    ofBank: Type.Record(Type.String(), Region),
    ofPlace: Type.Record(Type.String(), Region),
  },
  closed,
);
const Listed = Type.Object({ account: Account, listedOn: Day, listReference: Reference }, closed);
const Incident = Type.Object({ id: Reference, region: Region, at: Instant, kind: Reference }, closed);
const Charity = Type.Object(
  { account: Account, programmeRegions: Type.Array(Region, { maxItems: 200 }) },
  closed,
);
const MirrorRow = Type.Object(
  {
    month: Month,
    hs6: Type.String({ pattern: '^\\d{6}$' }),
    exporter: Region,
    importer: Region,
    exportMinor: Minor,
    importMinor: Minor,
    currency: Currency,
  },
  closed,
);
const Invoice = Type.Object(
  {
    id: Reference,
    month: Month,
    hs6: Type.String({ pattern: '^\\d{6}$' }),
    exporter: Region,
    importer: Region,
    unit: Type.String({ minLength: 1, maxLength: 20 }),
    quantity: Type.Number({ exclusiveMinimum: 0, maximum: 1e12 }),
    priceMinor: Minor,
    currency: Currency,
    importerAccount: Type.Optional(Account),
    declaredKilograms: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1e12 })),
    weighedKilograms: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1e12 })),
    paymentRows: Type.Array(Row, { maxItems: 1000 }),
  },
  closed,
);
const Resource = Type.Object(
  {
    kind: Type.Union([
      Type.Literal('device'),
      Type.Literal('phone'),
      Type.Literal('address'),
      Type.Literal('vehicle'),
      Type.Literal('agent'),
    ]),
    hash: Reference,
    accounts: Accounts,
  },
  closed,
);
const Commodity = Type.Object(
  {
    name: Reference,
    /** A figure a month of what the season brings: a price or a harvest. */
    months: Type.Array(
      Type.Object(
        { month: Month, season: Type.Number(), licit: Type.Number({ description: 'licit farm calendar' }) },
        closed,
      ),
      { maxItems: 1200 },
    ),
  },
  closed,
);

/** The schema of the side inputs; each is optional, and a rule that lacks one says so. */
export const DETECTION_CONTEXT_SCHEMA = Type.Object(
  {
    regions: Type.Optional(Regions),
    owners: Type.Optional(
      Type.Record(Type.String(), Reference, { description: 'by account: beneficial owner' }),
    ),
    licensed: Type.Optional(Accounts),
    listed: Type.Optional(Type.Array(Listed, { maxItems: 1_000_000 })),
    incidents: Type.Optional(Type.Array(Incident, { maxItems: 100_000 })),
    charities: Type.Optional(Type.Array(Charity, { maxItems: 100_000 })),
    customs: Type.Optional(
      Type.Object(
        {
          mirror: Type.Array(MirrorRow, { maxItems: 1_000_000 }),
          invoices: Type.Array(Invoice, { maxItems: 1_000_000 }),
        },
        closed,
      ),
    ),
    resources: Type.Optional(Type.Array(Resource, { maxItems: 1_000_000 })),
    borderPlaces: Type.Optional(Type.Array(Region, { maxItems: 10_000 })),
    ticketSellers: Type.Optional(Accounts),
    commodities: Type.Optional(Type.Array(Commodity, { maxItems: 100 })),
  },
  closed,
);

/** The side inputs as a file states them. */
export type DetectionContextFile = Static<typeof DETECTION_CONTEXT_SCHEMA>;

/** Where an account or a payment lies. */
export type Regions = Static<typeof Regions>;
/** An account that screening matched to a listed party: a result that is handed in. */
export type ListedAccount = Static<typeof Listed>;
/** An incident that was reported. */
export type ReportedIncident = Static<typeof Incident>;
/** A charity's account and where its programmes are declared. */
export type DeclaredCharity = Static<typeof Charity>;
/** An invoice with the rows of its payments. */
export type TradeInvoice = Static<typeof Invoice>;
/** What one customs office says it exported and the other that it imported. */
export type CustomsMirror = Static<typeof MirrorRow>;
/** Something that several accounts share, known by a hash. */
export type SharedResource = Static<typeof Resource>;
/** The season of a commodity, month by month. */
export type CommoditySeason = Static<typeof Commodity>;

/** The side inputs of a run. */
export interface DetectionContext extends DetectionContextFile {
  /** The known ones where left out. */
  readonly thresholds?: readonly CurrencyThreshold[];
  /** Those of the payments themselves where left out. */
  readonly rates?: ReferenceRates;
}

/** No side inputs: rules that need one are not run, and say so. */
export const NO_CONTEXT: DetectionContext = {};

const ContextCheck = Compile(DETECTION_CONTEXT_SCHEMA);

/** What is wrong with side inputs, and where. */
export interface ContextFlaw {
  /** JSON pointer: `/listed/3/listedOn`. */
  readonly pointer: string;
  readonly message: string;
}

/** What is wrong with side inputs; null where they follow their schema and their days exist. */
export function findContextFlaw(value: unknown): ContextFlaw | null {
  if (!ContextCheck.Check(value)) {
    const [first] = ContextCheck.Errors(value);
    if (first?.keyword === 'boolean')
      return { pointer: first.instancePath, message: 'no such field is taken' };
    return { pointer: first?.instancePath ?? '', message: first?.message ?? 'is not an object' };
  }
  for (const [at, { listedOn }] of (value.listed ?? []).entries())
    if (!isIsoDay(listedOn))
      return { pointer: `/listed/${at}/listedOn`, message: `${listedOn} is no day of the calendar` };
  for (const [at, incident] of (value.incidents ?? []).entries())
    if (!isIsoDay(incident.at.slice(0, 10)) || Number.isNaN(Date.parse(incident.at)))
      return { pointer: `/incidents/${at}/at`, message: `${incident.at} is no moment of the calendar` };
  const pointer = findUnstorable(value, '');
  return pointer === null ? null : { pointer, message: 'holds a sign that no database keeps' };
}

/** Where a text, or the name of a field, holds NUL or half of a surrogate pair. The schema bounds the depth. */
function findUnstorable(value: unknown, pointer: string): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : pointer;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, item] of Object.entries(value)) {
    const part = key.replaceAll('~', '~0').replaceAll('/', '~1');
    const found = isStorable(key) ? findUnstorable(item, `${pointer}/${part}`) : pointer;
    if (found !== null) return found;
  }
  return null;
}

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/**
 * Checks side inputs.
 * @throws INPUT_MALFORMED naming the field
 */
export function parseDetectionContext(value: unknown, file: string): DetectionContextFile {
  const flaw = findContextFlaw(value);
  if (flaw === null) return value as DetectionContextFile;
  const message = `the side inputs do not follow their schema at "${flaw.pointer || '/'}": ${flaw.message}`;
  throw fault('INPUT_MALFORMED', message, { place: { file } });
}
