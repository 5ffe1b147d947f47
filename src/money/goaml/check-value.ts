/** Whether a value fits its field: what is wrong with it, as a code, or null. */

import { isIsoDay } from '../../base/index.ts';
import { hasCode, type UnitProfile } from './profile.ts';
import { isFilledByUnit, type ValueRule, valueRuleOf } from './schema.ts';

/** What is wrong with a value, with what its sentence needs. */
export interface ValueFlaw {
  readonly code:
    | 'value-empty'
    | 'value-long'
    | 'value-short'
    | 'value-characters'
    | 'value-pattern'
    | 'value-no-code'
    | 'value-code-unpublished'
    | 'value-no-date'
    | 'value-no-number'
    | 'value-decimals'
    | 'value-range'
    | 'value-no-truth'
    | 'value-only-true';
  readonly values: Readonly<Record<string, string | number>>;
}

/** Earliest date that the schema takes. Source: UNODC goAML XML schema 5.0.1, type sql_date. */
const FIRST_DAY = '1753-01-01';

/** What no XML 1.0 document can hold. Source: XML 1.0 (fifth edition), production 2. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** What is wrong with the value of a field of a type; null where nothing is. */
export function valueFlaw(type: string, value: string, profile: UnitProfile | null): ValueFlaw | null {
  if (UNWRITABLE.test(value)) return { code: 'value-characters', values: {} };
  const rule = valueRuleOf(type);
  if (rule.kind === 'text') return textFlaw(rule, value);
  if (value === '') return { code: 'value-empty', values: {} };
  if (rule.kind === 'code') return codeFlaw(rule, value, profile);
  if (rule.kind === 'date') return isReportDate(value) ? null : { code: 'value-no-date', values: { value } };
  if (rule.kind === 'number') return numberFlaw(rule, value);
  if (!/^(true|false|0|1)$/.test(value)) return { code: 'value-no-truth', values: { value } };
  return rule.onlyTrue && /^(false|0)$/.test(value) ? { code: 'value-only-true', values: {} } : null;
}

/** True for a date and time of the schema: `2026-03-01T10:20:00`, with or without a zone, from 1753 on. */
export function isReportDate(value: string): boolean {
  const match =
    /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)?$/.exec(
      value,
    );
  const day = match?.[1] ?? '';
  return isIsoDay(day) && day >= FIRST_DAY;
}

function textFlaw(rule: Extract<ValueRule, { kind: 'text' }>, value: string): ValueFlaw | null {
  const length = [...value].length;
  if (value === '' && rule.lengthMin > 0) return { code: 'value-empty', values: {} };
  if (length < rule.lengthMin) return { code: 'value-short', values: { length, least: rule.lengthMin } };
  if (length > rule.lengthMax) return { code: 'value-long', values: { length, most: rule.lengthMax } };
  if (rule.pattern !== undefined && !rule.pattern.test(value)) {
    return { code: 'value-pattern', values: { value } };
  }
  return null;
}

function codeFlaw(
  rule: Extract<ValueRule, { kind: 'code' }>,
  value: string,
  profile: UnitProfile | null,
): ValueFlaw | null {
  if (profile === null ? rule.codes.includes(value) : hasCode(value, rule.type, profile)) return null;
  const added = profile?.codes[rule.type] ?? [];
  const isPublished = added.length > 0 || !isFilledByUnit(rule.type);
  return { code: isPublished ? 'value-no-code' : 'value-code-unpublished', values: { value } };
}

function numberFlaw(rule: Extract<ValueRule, { kind: 'number' }>, value: string): ValueFlaw | null {
  const match = /^([+-]?)(\d{1,40})(?:\.(\d{1,40}))?$/.exec(value);
  if (match === null) return { code: 'value-no-number', values: { value } };
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (rule.decimals !== null && fraction.length > rule.decimals) {
    return { code: 'value-decimals', values: { value, most: rule.decimals } };
  }
  if (rule.decimals === 0 && value.includes('.')) return { code: 'value-no-number', values: { value } };
  const size = BigInt(match[2] ?? '0');
  const whole = match[1] === '-' ? -size : size;
  const isBeyond = fraction !== '';
  const tooSmall =
    rule.least !== null && (whole < rule.least || (isBeyond && match[1] === '-' && whole <= rule.least));
  const tooGreat =
    rule.greatest !== null &&
    (whole > rule.greatest || (isBeyond && match[1] !== '-' && whole >= rule.greatest));
  if (!tooSmall && !tooGreat) return null;
  return {
    code: 'value-range',
    values: { value, least: String(rule.least ?? ''), most: String(rule.greatest ?? '') },
  };
}
