/** Everything that is missing, impossible or worth a look in a draft, each as a sentence with a place and something to do. */

import { detailFlaws } from './check-details.ts';
import { paymentFlaws, paymentsOf } from './check-payments.ts';
import { headFlaws } from './check-report.ts';
import { type StructureFlaw, structureFlaws } from './check-structure.ts';
import type { CurrencyThreshold } from './currency-threshold.ts';
import type { ReportDraft } from './draft-report.ts';
import { type AdviceCode, type ProblemCode, type ProblemValues, problemWords } from './problem-words.ts';
import type { UnitProfile } from './profile.ts';
import { localTime } from './report-amount.ts';
import { type ReportGroup, walkReport } from './report-document.ts';
import type { RuleFlaw } from './rule-flaws.ts';
import { contentOf, elementIn, ROOT, valueRuleOf } from './schema.ts';

/** One problem of a draft. */
export interface ReportProblem {
  /** `stops`: the report cannot be handed in; `look`: a person looks at it and may leave it. */
  readonly gravity: 'stops' | 'look';
  readonly code: ProblemCode;
  readonly values: ProblemValues;
  readonly advice: AdviceCode;
  /** Where it stands, as `setField` takes it: `report/transaction[2]/t_from/from_account/branch`. */
  readonly path: string;
  /** Name of the element. */
  readonly element: string;
  /** What is opened to mend it. */
  readonly mend: 'report' | 'institution' | 'payment' | 'account' | 'party' | 'item' | 'rates' | 'profile';
  /** The sentence and the advice in English. */
  readonly words: string;
}

/** A problem that is found but not put into words yet. */
export interface ReportFlaw extends Pick<ReportProblem, 'gravity' | 'path'> {
  readonly explain: () => ReportProblem;
}

/** What a draft is judged with besides itself. */
export interface ValidationSettings {
  /** The present instant. */
  readonly now: Date;
  /** Thresholds of currency transactions. */
  readonly thresholds: readonly CurrencyThreshold[];
}

/** Elements that say nothing about where a field stands. */
const THROUGH =
  /^(t_(from|to)(_my_client)?|involved_parties|report_parties|goods_services|means_of_transport|report_indicators|phones|addresses|emails|urls|identifications|related_persons|related_entities|related_accounts|network_devices|t_person)$/;

const OF_INSTITUTION =
  /^report\/(rentity_id|rentity_branch|submission_code|reporting_person|reporting_user_code|location)\b/;

/**
 * Judges a draft: first against the schema, then by the rules of reporting and of the unit. No problems that stop means that
 * the report can be written.
 * @throws INPUT_MALFORMED when the profile is not the one of the draft
 */
export function validateReport(
  draft: ReportDraft,
  profile: UnitProfile,
  settings: ValidationSettings,
): readonly ReportProblem[] {
  return reportFlaws(draft, profile, settings).map(({ explain }) => explain());
}

/**
 * The same judgement, with the words of each problem made only when they are asked for: of a report with thousands of payments few are read.
 * @throws INPUT_MALFORMED when the profile is not the one of the draft
 */
export function reportFlaws(
  draft: ReportDraft,
  profile: UnitProfile,
  { now, thresholds }: ValidationSettings,
): readonly ReportFlaw[] {
  const context = { profile, now: localTime(now, profile.timeZone), thresholds };
  const rules = [
    ...headFlaws(draft.report, context),
    ...paymentFlaws(draft.report, context),
    ...detailFlaws(draft.report, context),
  ];
  const foreign = foreignPayments(draft.report);
  const structure = structureFlaws(draft.report, profile).map((flaw) => ({
    gravity: 'stops' as const,
    path: flaw.path,
    explain: () => ofStructure(flaw, foreign),
  }));
  const ruled = rules.map((flaw) => ({
    gravity: flaw.gravity,
    path: flaw.path,
    explain: () => ofRule(flaw),
  }));
  return [...structure, ...ruled];
}

function ofStructure(flaw: StructureFlaw, foreign: ReadonlySet<string>): ReportProblem {
  const code: ProblemCode = flaw.flaw?.code ?? (flaw.kind === 'value' ? 'value-empty' : flaw.kind);
  const element = lastStep(flaw.path).name;
  const values = {
    ...flaw.flaw?.values,
    place: placeOf(flaw.path),
    field: element,
    fields: flaw.elements.join(';'),
    element,
  };
  const isUnpriced = element === 'amount_local' && !foreign.has(flaw.path);
  const advice = isUnpriced ? 'see-evidence' : adviceFor(code, flaw.path);
  return problem({ gravity: 'stops', code, path: flaw.path, values }, advice);
}

/** Paths of the local amounts of payments in another currency: where one is missing, only the rate is. */
function foreignPayments(report: ReportGroup): ReadonlySet<string> {
  const foreign = paymentsOf(report).filter(({ group, path }) =>
    [...walkReport(group, path, 'transaction')].some(({ part }) => /foreign_currency$/.test(part.name)),
  );
  return new Set(foreign.map(({ path }) => `${path}/amount_local`));
}

function ofRule({ gravity, code, path, values }: RuleFlaw): ReportProblem {
  const element = lastStep(path).name;
  const isGroup = contentOf(typeAt(path)) !== null;
  const place = isGroup ? placeOf(`${path}/`) : placeOf(path);
  const advice = gravity === 'look' ? 'look-again' : adviceFor(code, path);
  return problem(
    { gravity, code, path, values: { ...values, place, field: element } },
    RULE_ADVICE[code] ?? advice,
  );
}

/** Advice of rules that the place alone does not give. */
const RULE_ADVICE: Partial<Record<ProblemCode, AdviceCode>> = {
  'required-by-unit': 'write-it',
  'type-not-taken': 'mend-value',
  'wants-transactions': 'see-evidence',
  'wants-activity': 'see-evidence',
  'example-profile': 'other-profile',
  'indicator-repeated': 'leave-out',
  'number-repeated': 'mend-value',
  'no-client-side': 'see-evidence',
  'threshold-below': 'leave-out',
  'person-unidentified': 'identity-document',
  'vehicle-unidentified': 'see-evidence',
  'late-deposit-unproven': 'see-evidence',
};

function adviceFor(code: ProblemCode, path: string): AdviceCode {
  if (code === 'clash') return 'choose-one';
  if (code === 'unknown' || code === 'too-many' || code === 'value-only-true') return 'leave-out';
  if (code === 'value-no-code' || code === 'value-code-unpublished') return 'unit-codes';
  return code === 'missing' || code === 'missing-one-of' || code === 'value-empty'
    ? whereToFind(path)
    : 'mend-value';
}

/** Where a missing value is found. */
function whereToFind(path: string): AdviceCode {
  const { name } = lastStep(path);
  if (OF_INSTITUTION.test(path)) return 'reporter-details';
  if (/^(amount_local|foreign_exchange_rate)$/.test(name)) return 'add-rate';
  if (/^(reason|action|transaction_description)$/.test(name)) return 'write-it';
  if (/^(report_indicators|indicator)$/.test(name)) return 'choose-codes';
  const type = typeAt(path);
  if (contentOf(type) === null && valueRuleOf(type).kind === 'code' && isOfUnit(type)) return 'unit-codes';
  const owner = ownerType(path);
  if (/_my_client$/.test(owner)) return 'own-records';
  if (owner === 't_account') return 'ask-bank';
  return owner === 't_person' || owner === 't_conductor' ? 'identity-document' : 'see-evidence';
}

/** Codes that the unit lays down; countries and currencies stand in the evidence. */
function isOfUnit(type: string): boolean {
  return !/^(country|currency|gender)_type$/.test(type);
}

function problem(
  { gravity, code, path, values }: Pick<ReportProblem, 'gravity' | 'code' | 'path' | 'values'>,
  advice: AdviceCode,
): ReportProblem {
  const { name: element } = lastStep(path);
  const words = problemWords({ code, advice, values }, 'en');
  const mend = advice === 'add-rate' ? 'rates' : isForProfile(code, element) ? 'profile' : mendOf(path);
  return { gravity, code, values, advice, path, element, mend, words };
}

/** Codes by channel stand in the profile, and so do the lookup tables. */
function isForProfile(code: ProblemCode, element: string): boolean {
  if (code === 'example-profile' || code === 'value-code-unpublished') return true;
  return code === 'missing' && /^(transmode_code|(from_|to_)?funds_code)$/.test(element);
}

function mendOf(path: string): ReportProblem['mend'] {
  if (OF_INSTITUTION.test(path)) return 'institution';
  const owner = ownerType(path);
  if (owner.startsWith('t_account')) return 'account';
  if (/^t_(person|conductor|entity)/.test(owner)) return 'party';
  if (owner === 't_trans_item') return 'item';
  return path.startsWith('report/transaction') ? 'payment' : 'report';
}

/** The innermost account, person, entity or item around a path. */
function ownerType(path: string): string {
  const steps = path.split('/');
  for (let length = steps.length; length > 1; length -= 1) {
    const type = typeAt(steps.slice(0, length).join('/'));
    const match =
      /^(t_account|t_person|t_conductor|t_entity)(_my_client)?(?=$|\.director_id)|^t_trans_item$/.exec(type);
    if (match !== null) return type.endsWith('.director_id') ? 't_person' : match[0];
  }
  return '';
}

/** The type of the element at a path; '' where the schema has none. */
function typeAt(path: string): string {
  const [, ...steps] = path.split('/');
  let type = ROOT.type;
  for (const step of steps) type = elementIn(type, readStep(step).name)?.type ?? '';
  return type;
}

/** Where the last element of a path stands: the elements around it that a reader knows, outermost first. */
function placeOf(path: string): string {
  const around = path.split('/').slice(1, -1).map(readStep);
  const told = around.filter(({ name }) => !THROUGH.test(name));
  if (told.length === 0) return 'report';
  return told
    .map(({ name, at }) => {
      const label = name === 'account' ? 'account_group' : name;
      return at === null ? label : `${label}:${at}`;
    })
    .join(';');
}

function lastStep(path: string): { readonly name: string; readonly at: number | null } {
  return readStep(path.split('/').at(-1) ?? '');
}

function readStep(step: string): { readonly name: string; readonly at: number | null } {
  const match = /^(.*?)(?:\[(\d+)\])?$/.exec(step);
  return { name: match?.[1] ?? '', at: match?.[2] === undefined ? null : Number(match[2]) };
}
