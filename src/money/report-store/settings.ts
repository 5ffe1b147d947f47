/** What an agency reports with: the profile of the unit, its own institution, and exchange rates. It names nobody. */

import { sql } from 'kysely';
import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { fault, isIsoDay } from '../../base/index.ts';
import type { Transaction } from '../../store/index.ts';
import type { ExchangeRate, ReporterFacts } from '../goaml/draft-input.ts';
import { parseUnitProfile, UNIT_PROFILE_SCHEMA, type UnitProfile } from '../goaml/profile.ts';

const Short = Type.String({ minLength: 1, maxLength: 255 });
const Currency = Type.String({ pattern: '^[A-Z]{3}$' });

const Institution = Type.Object(
  {
    id: Type.String({
      minLength: 1,
      maxLength: 50,
      description: 'number that the unit gave to the institution',
    }),
    branch: Type.Optional(Short),
    submission: Type.Optional(
      Type.String({ minLength: 1, maxLength: 10, description: 'code of the way of submission' }),
    ),
    userCode: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 50,
        description: 'code of the reporting user at the unit; never a name',
      }),
    ),
    banks: Type.Array(Short, {
      maxItems: 1_000,
      description: 'the institution as payments write it: numbers, BICs, names. Their accounts are its own',
    }),
    address: Type.Optional(
      Type.Object(
        {
          type: Type.Optional(Short),
          street: Type.Optional(Short),
          city: Type.Optional(Short),
          postCode: Type.Optional(Short),
          country: Type.Optional(Short),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);

/** The schema of the settings of an agency. */
export const REPORTING_SETTINGS_SCHEMA = Type.Object(
  {
    unit: UNIT_PROFILE_SCHEMA,
    institution: Institution,
    rates: Type.Array(
      Type.Object(
        {
          from: Currency,
          to: Currency,
          day: Type.String({ format: 'date', description: 'the day of the rate' }),
          rate: Type.String({ pattern: '^\\d{1,15}(\\.\\d{1,13})?$', description: 'decimal: 278.55' }),
          source: Type.String({ minLength: 1, maxLength: 300, description: 'where the rate was published' }),
        },
        { additionalProperties: false },
      ),
      { maxItems: 20_000, description: 'dated exchange rates' },
    ),
  },
  { additionalProperties: false },
);

/** The settings of an agency as they are kept. */
export type ReportingSettings = Static<typeof REPORTING_SETTINGS_SCHEMA>;

/** A stored version of settings. */
export interface StoredSettings {
  /** From 1, without gaps, per agency. */
  readonly version: number;
  readonly settings: ReportingSettings;
  readonly by: string;
  readonly at: Date;
}

const SettingsCheck = Compile(REPORTING_SETTINGS_SCHEMA);

/**
 * Checks settings that have been read from JSON.
 * @throws INPUT_MALFORMED naming the field
 */
export function parseReportingSettings(value: unknown): ReportingSettings {
  if (!SettingsCheck.Check(value)) {
    const first = SettingsCheck.Errors(value)[0];
    const where = first === undefined ? '' : ` at "${first.instancePath || '/'}": ${first.message}`;
    throw fault('INPUT_MALFORMED', `the settings do not follow their schema${where}`);
  }
  parseUnitProfile(value.unit, 'unit');
  const wrong = value.rates.findIndex(({ day, rate }) => !isIsoDay(day) || !/[1-9]/.test(rate));
  if (wrong !== -1)
    throw fault('INPUT_MALFORMED', `rate ${wrong + 1} has a day that does not exist, or is zero`);
  return value;
}

/** The newest settings of an agency that the reader acts for; null where it has none. */
export async function findReportingSettings(
  tx: Transaction,
  agencyId: number,
): Promise<StoredSettings | null> {
  const found = await sql<{ version: number; document: unknown; by: string; at: Date }>`
    select version, document, by, at from report_settings where agency_id = ${agencyId}
    order by version desc limit 1`.execute(tx.tables());
  const row = found.rows[0];
  if (row === undefined) return null;
  return { version: row.version, settings: parseReportingSettings(row.document), by: row.by, at: row.at };
}

/**
 * Adds a version of the settings. `version` is the one that the person saw: 0 where there was none.
 * @throws CONFLICT when somebody else was first
 */
export async function putReportingSettings(
  tx: Transaction,
  draft: {
    readonly agencyId: number;
    readonly version: number;
    readonly settings: ReportingSettings;
    readonly by: string;
    readonly at: Date;
  },
): Promise<StoredSettings> {
  const stored = await findReportingSettings(tx, draft.agencyId);
  const version = draft.version + 1;
  const settings = parseReportingSettings(draft.settings);
  const added =
    (stored?.version ?? 0) === draft.version
      ? await sql`insert into report_settings (agency_id, version, document, by, at)
          values (${draft.agencyId}, ${version}, ${JSON.stringify(settings)}::jsonb, ${draft.by}, ${draft.at})
          on conflict do nothing`.execute(tx.tables())
      : null;
  if (added?.numAffectedRows !== 1n)
    throw fault('CONFLICT', 'somebody else changed these settings first; load them again', {
      facts: { version: stored?.version ?? 0 },
    });
  return { version, settings, by: draft.by, at: draft.at };
}

/** The reporting institution as a draft takes it; every field comes from the settings. */
export function reporterOf({ institution, unit }: ReportingSettings): ReporterFacts {
  const fact = (value: string | undefined) =>
    value === undefined ? undefined : { value, from: institutionOrigin(unit, institution.id) };
  const { address = {} } = institution;
  return dropMissing({
    institutionId: fact(institution.id),
    branch: fact(institution.branch),
    submission: fact(institution.submission),
    userCode: fact(institution.userCode),
    location: dropMissing({
      type: fact(address.type),
      street: fact(address.street),
      city: fact(address.city),
      postCode: fact(address.postCode),
      country: fact(address.country),
    }),
  });
}

/** The rates as a draft takes them. */
export function ratesOfSettings({ rates, unit, institution }: ReportingSettings): readonly ExchangeRate[] {
  return rates.map((rate) => ({ ...rate, origin: institutionOrigin(unit, institution.id) }));
}

function institutionOrigin(unit: UnitProfile, institution: string) {
  return { kind: 'profile', profileId: `${unit.id}/institution/${institution}` } as const;
}

/** A property that is there but undefined, as optional ones are not. */
type Present<Value> = { readonly [Key in keyof Value]?: Exclude<Value[Key], undefined> };

function dropMissing<Value extends object>(value: Value): Present<Value>;
function dropMissing(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
