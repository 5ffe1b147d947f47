/** What a person claims of an incident, as it is typed and as it is sent. */

import type { paths } from '../../../api/contract.d.ts';
import type { FormProblems, FormValues } from '../form/use-form-fields.ts';

/** A claim as the server takes it. */
export type ClaimBody = paths['/incidents/{id}/claims']['post']['requestBody']['content']['application/json'];

/** What can be claimed: the server's closed list. */
export const CLAIMS = [
  'killed',
  'injured',
  'blamed',
  'claimedBy',
  'originCountry',
  'target',
  'status',
  'weaponUsed',
  'vehicleUsed',
  'accountUsed',
  'payment',
  'finding',
  'note',
] as const satisfies readonly ClaimBody['claim'][];

/** Where an incident stands in the eyes of who claims it. */
export const STATUSES = ['reported', 'confirmed', 'disputed', 'not-an-incident', 'closed'] as const;

/** How the value of a claim is written. */
export type ValueForm = 'count' | 'country' | 'status' | 'entity' | 'payment' | 'finding' | 'words';

const FORMS: Readonly<Partial<Record<ClaimBody['claim'], ValueForm>>> = {
  killed: 'count',
  injured: 'count',
  originCountry: 'country',
  status: 'status',
  weaponUsed: 'entity',
  vehicleUsed: 'entity',
  accountUsed: 'entity',
  payment: 'payment',
  finding: 'finding',
};

const PATTERNS: Readonly<Record<ValueForm, RegExp>> = {
  count: /^\d{1,6}(-\d{1,6})?$/,
  country: /^[a-z]{2}$/,
  status: /^[a-z-]+$/,
  entity: /^[^\s:]+:\S+$/,
  payment: /^payment:[0-9a-f]{40}:\d{1,10}$/,
  finding: /^[0-9a-f]{40}$/,
  words: /\S/u,
};

/** The fields of the form. */
export type ClaimField =
  | ('claim' | 'value' | 'polarity' | 'reliability' | 'credibility')
  | ('title' | 'original' | 'locator' | 'url' | 'publishedOn');

/** What may be wrong with a field. */
export type ClaimProblem = 'missing' | 'url' | 'day' | ValueForm;

/** The form before anything is typed. Nothing is graded beforehand. */
export const EMPTY_CLAIM: FormValues<ClaimField> = {
  ...{ claim: '', value: '', polarity: 'affirmed', reliability: '', credibility: '' },
  ...{ title: '', original: '', locator: '', url: '', publishedOn: '' },
};

const REQUIRED = ['claim', 'value', 'reliability', 'credibility', 'title', 'original'] as const;

/** How the value of a claim is written. */
export function valueForm(claim: string): ValueForm {
  const known = CLAIMS.find((one) => one === claim);
  return (known === undefined ? undefined : FORMS[known]) ?? 'words';
}

/** What is wrong with a form. */
export function findClaimProblems(values: FormValues<ClaimField>): FormProblems<ClaimField, ClaimProblem> {
  const form = valueForm(values.claim);
  const missing = REQUIRED.filter((name) => values[name].trim() === '');
  return {
    ...(PATTERNS[form].test(writtenValue(values)) ? {} : { value: form }),
    ...Object.fromEntries(missing.map((name) => [name, 'missing'] as const)),
    ...(values.url === '' || /^https?:\/\/\S+$/.test(values.url.trim()) ? {} : { url: 'url' as const }),
    ...(values.publishedOn === '' || /^\d{4}-\d{2}-\d{2}$/.test(values.publishedOn)
      ? {}
      : { publishedOn: 'day' as const }),
  };
}

/** The claim that is sent; null where what is claimed is not chosen. */
export function claimBody(values: FormValues<ClaimField>): ClaimBody | null {
  const claim = CLAIMS.find((one) => one === values.claim);
  if (claim === undefined) return null;
  const { url, publishedOn, locator, original } = values;
  return {
    ...{ claim, value: writtenValue(values), polarity: values.polarity === 'denied' ? 'denied' : 'affirmed' },
    grade: `admiralty:${values.reliability}${values.credibility}`,
    original: original.trim(),
    source: {
      title: values.title.trim(),
      ...(url.trim() === '' ? {} : { url: url.trim() }),
      ...(publishedOn === '' ? {} : { publishedOn }),
    },
    ...(locator.trim() === '' ? {} : { locator: locator.trim() }),
  };
}

/** Dashes of any kind are one in a count; a country is written small. */
function writtenValue({ claim, value }: FormValues<ClaimField>): string {
  const form = valueForm(claim);
  if (form === 'count') return value.replaceAll(/\s/g, '').replace(/[–—]/, '-');
  return form === 'country' ? value.trim().toLowerCase() : value.trim();
}
