/** What a financial intelligence unit lays down for reports to it: a JSON document, checked by its schema. */

import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { fault } from '../../base/index.ts';
import { PAYMENT_CHANNELS } from '../model.ts';
import { elementIn, enumeratedTypes, ROOT, valueRuleOf } from './schema.ts';

const Code = Type.String({ minLength: 1, maxLength: 50, pattern: '^[^\\s]+$' });
const Label = Type.String({ minLength: 1, maxLength: 300 });
const ChannelCodes = Type.Object(
  Object.fromEntries(PAYMENT_CHANNELS.map((channel) => [channel, Type.Optional(Code)])),
  { additionalProperties: false },
);

/** The schema of the profile file. */
export const UNIT_PROFILE_SCHEMA = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$', description: 'short id of the profile' }),
    title: Label,
    version: Label,
    source: Type.String({
      minLength: 1,
      maxLength: 1000,
      description: 'where the codes were published, with the date',
    }),
    fictitious: Type.Boolean({ description: 'true for an example: its reports are never sent' }),
    currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'local currency, ISO 4217' }),
    timeZone: Type.String({ minLength: 1, maxLength: 60, description: 'IANA name: Asia/Karachi' }),
    rateAgeDaysMax: Type.Integer({
      minimum: 0,
      maximum: 31,
      description: 'how old an exchange rate may be on the day of the payment',
    }),
    threshold: Type.Union([Type.Null(), Type.String({ minLength: 1, maxLength: 63 })], {
      description: 'id of the currency threshold that CTRs are checked against',
    }),
    codes: Type.Record(
      Type.String(),
      Type.Array(Type.Object({ code: Code, label: Label }, { additionalProperties: false }), {
        maxItems: 5000,
      }),
      { description: 'codes of the lookup tables, by the name of the type in the schema' },
    ),
    modeByChannel: ChannelCodes,
    fundsByChannel: ChannelCodes,
    reports: Type.Record(
      Type.String({ pattern: '^[A-Z]{1,5}$' }),
      Type.Object(
        {
          content: Type.Union([
            Type.Literal('transactions'),
            Type.Literal('activity'),
            Type.Literal('either'),
          ]),
          required: Type.Array(Label, {
            maxItems: 50,
            description: 'elements of the report that the unit wants',
          }),
        },
        { additionalProperties: false },
      ),
      { description: 'report types that the unit takes' },
    ),
    personNeedsOneOf: Type.Array(Label, {
      maxItems: 20,
      description: 'elements of a person, one of which is needed so that the person can be told from others',
    }),
  },
  { additionalProperties: false },
);

/** A profile as read. */
export type UnitProfile = Static<typeof UNIT_PROFILE_SCHEMA>;

const ProfileCheck = Compile(UNIT_PROFILE_SCHEMA);

/**
 * Checks a profile that has been read from JSON.
 * @throws INPUT_MALFORMED naming the field, also for a type or an element that the schema does not have.
 */
export function parseUnitProfile(value: unknown, file: string): UnitProfile {
  if (!ProfileCheck.Check(value)) {
    const first = ProfileCheck.Errors(value)[0];
    const where = first === undefined ? '' : ` at "${first.instancePath || '/'}": ${first.message}`;
    throw fault('INPUT_MALFORMED', `the profile does not follow its schema${where}`, { place: { file } });
  }
  const wrong = firstUnknown(value);
  if (wrong !== null) throw fault('INPUT_MALFORMED', `the profile ${wrong}`, { place: { file } });
  return value;
}

/** Codes that a field of an enumerated type may have: those of the schema and those that the unit adds. */
export function codesFor(type: string, profile: UnitProfile): ReadonlySet<string> {
  const rule = valueRuleOf(type);
  const own = rule.kind === 'code' ? rule.codes : [];
  return new Set([...own, ...(profile.codes[type] ?? []).map((entry) => entry.code)]);
}

/** True where a field of an enumerated type may have the code. */
export function hasCode(code: string, type: string, profile: UnitProfile): boolean {
  const rule = valueRuleOf(type);
  if (rule.kind === 'code' && rule.codes.includes(code)) return true;
  return profile.codes[type]?.some((entry) => entry.code === code) ?? false;
}

function firstUnknown(profile: UnitProfile): string | null {
  if (!isTimeZone(profile.timeZone))
    return `has a time zone that is not known: "${profile.timeZone}" is no time zone`;
  const types = new Set(enumeratedTypes());
  const unknownType = Object.keys(profile.codes).find((type) => !types.has(type));
  if (unknownType !== undefined) return `has codes for "${unknownType}", which the schema does not enumerate`;
  const wanted = Object.values(profile.reports).flatMap((report) => report.required);
  const unknownElement = wanted.find((name) => elementIn(ROOT.type, name) === null);
  if (unknownElement !== undefined) return `wants "${unknownElement}", which no report has`;
  const onPerson = profile.personNeedsOneOf.find((name) => elementIn('t_person', name) === null);
  if (onPerson !== undefined) return `wants "${onPerson}" of a person, which no person has`;
  const type = Object.keys(profile.reports).find((code) => !codesFor('report_type', profile).has(code));
  if (type !== undefined) return `has rules for "${type}", which is no code of a report`;
  return (
    unknownCode(profile, 'modeByChannel', 'conduction_type') ??
    unknownCode(profile, 'fundsByChannel', 'funds_type')
  );
}

function unknownCode(
  profile: UnitProfile,
  table: 'modeByChannel' | 'fundsByChannel',
  type: string,
): string | null {
  const codes = codesFor(type, profile);
  const wrong = Object.entries(profile[table]).find(([, code]) => code !== undefined && !codes.has(code));
  return wrong === undefined ? null : `gives ${wrong[0]} the code "${wrong[1]}", which ${type} does not have`;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}
