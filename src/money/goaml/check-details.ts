/** Rules of single values and of persons, accounts and goods, wherever they stand in a report. */

import { type PlacedPart, type ReportGroup, valueNamed, walkReport } from './report-document.ts';
import { look, type RuleContext, type RuleFlaw, stops } from './rule-flaws.ts';
import { valueRuleOf } from './schema.ts';

/** Dates that may lie in the future. */
const MAY_LIE_AHEAD = new Set(['expiry_date', 'valid_to']);

/** Pairs of dates, the first of which cannot be later than the second. */
const IN_ORDER = [
  ['opened', 'closed'],
  ['issue_date', 'expiry_date'],
  ['valid_from', 'valid_to'],
  ['first_seen_date', 'last_seen_date'],
  ['birthdate', 'date_deceased'],
  ['incorporation_date', 'date_business_closed'],
] as const;

/** Words that fill a field without saying anything, as the whole value. */
const PLACEHOLDER =
  /^(-+|\.+|x{2,}|n\.?\/?a\.?|nil|none|null|unknown|not (known|available|given|applicable)|test|tbd)$/i;

const PERSON_TYPE = /^(t_person|t_conductor)(_my_client)?$|\.director_id$/;
const VEHICLE = 'V';

/** What is wrong or worth a look in the details of a report. */
export function detailFlaws(report: ReportGroup, context: RuleContext): readonly RuleFlaw[] {
  const flaws: RuleFlaw[] = [];
  for (const placed of walkReport(report)) {
    const { part, path } = placed;
    flaws.push(
      ...(part.kind === 'field'
        ? fieldFlaws(placed, part.value, context)
        : groupFlaws(placed, part, context)),
    );
    if (part.kind === 'group') flaws.push(...orderFlaws(part, path));
  }
  return flaws;
}

function fieldFlaws(
  { part, path, type }: PlacedPart,
  value: string,
  { now }: RuleContext,
): readonly RuleFlaw[] {
  const rule = valueRuleOf(type);
  if (rule.kind === 'date') {
    return value > now && !MAY_LIE_AHEAD.has(part.name)
      ? [stops('date-future', path, { value: value.slice(0, 10) })]
      : [];
  }
  if (rule.kind === 'code') return /^-+$/.test(value) ? [look('code-unknown', path)] : [];
  if (part.name === 'iban' && !isIban(value)) return [stops('iban-wrong', path, { value })];
  if (part.name === 'swift' && !isSwift(value)) return [stops('swift-wrong', path, { value })];
  return rule.kind === 'text' && PLACEHOLDER.test(value.trim()) ? [look('placeholder', path, { value })] : [];
}

function groupFlaws(
  { path, type }: PlacedPart,
  group: ReportGroup,
  { profile }: RuleContext,
): readonly RuleFlaw[] {
  if (type === 't_trans_item') {
    const marks = ['registration_number', 'identification_number'].map((name) => valueNamed(group, name));
    const isUnmarked = marks.every((mark) => mark === null);
    return valueNamed(group, 'item_type') === VEHICLE && isUnmarked
      ? [look('vehicle-unidentified', path)]
      : [];
  }
  const wanted = profile.personNeedsOneOf;
  if (!PERSON_TYPE.test(type) || wanted.length === 0) return [];
  const isTold = group.parts.some((part) => wanted.includes(part.name));
  return isTold ? [] : [look('person-unidentified', path, { fields: wanted.join(';') })];
}

function orderFlaws(group: ReportGroup, path: string): readonly RuleFlaw[] {
  return IN_ORDER.flatMap(([earlier, later]) => {
    const [first, second] = [valueNamed(group, earlier), valueNamed(group, later)];
    const isReversed = first !== null && second !== null && first > second;
    return isReversed ? [stops('dates-reversed', `${path}/${later}`, { earlier })] : [];
  });
}

/** Check digits of an IBAN. Source: ISO 13616-1:2020 with ISO/IEC 7064, MOD 97-10. */
export function isIban(text: string): boolean {
  const compact = text.replaceAll(' ', '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  const digits = (compact.slice(4) + compact.slice(0, 4)).replaceAll(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return BigInt(digits) % 97n === 1n;
}

/** Form of a business identifier code. Source: ISO 9362:2022. */
function isSwift(text: string): boolean {
  return /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(text);
}
