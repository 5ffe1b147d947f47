/** A published figure as it is typed and as it is put on record. */

import type { paths } from '../../../api/contract.d.ts';
import type { FormProblems, FormValues } from '../form/use-form-fields.ts';

/** A figure as the server takes it. */
export type FigureBody = paths['/figures']['post']['requestBody']['content']['application/json'];

/** The fields of the form. */
export type FigureField =
  | ('subject' | 'metric' | 'nature' | 'low' | 'high' | 'unit' | 'from' | 'to' | 'definition')
  | ('attributedTo' | 'document' | 'symbol' | 'publishedOn' | 'url' | 'verification' | 'note')
  | ('reliability' | 'credibility' | 'measure' | 'country' | 'synthetic');

/** What may be wrong with a field. */
export type FigureProblem =
  | 'missing'
  | 'number'
  | 'order'
  | 'days'
  | 'published'
  | 'url'
  | 'grade'
  | 'country';

/** How a figure was seen; nothing is chosen beforehand. */
export const VERIFICATIONS = ['looked-up', 'secondary', 'recalled'] as const;

/** What of our own may be counted beside it. */
export const MEASURES = ['none', 'incidents', 'killed'] as const;

const REQUIRED = [
  ...(['subject', 'metric', 'unit', 'attributedTo', 'document'] as const),
  ...(['nature', 'verification'] as const),
];

/** The form before anything is typed, of a subject and metric that are looked at. */
export function emptyFigure(group: { readonly subject: string; readonly metric: string } | null) {
  const first: FormValues<FigureField> = {
    ...{ subject: group?.subject ?? '', metric: group?.metric ?? '', nature: '', low: '', high: '' },
    ...{ unit: '', from: '', to: '', definition: '', attributedTo: '', document: '', symbol: '' },
    ...{ publishedOn: '', url: '', verification: '', note: '', reliability: '', credibility: '' },
    ...{ measure: 'none', country: '', synthetic: 'no' },
  };
  return first;
}

/** What is wrong with a form. */
export function findFigureProblems(
  values: FormValues<FigureField>,
): FormProblems<FigureField, FigureProblem> {
  const { from, to, publishedOn, url } = values;
  const [low, high] = [numberOf(values.low), numberOf(values.high)];
  const oneGrade = (values.reliability === '') !== (values.credibility === '');
  const wrong: readonly (readonly [FigureField, FigureProblem, boolean])[] = [
    ['low', 'number', low === undefined],
    ['high', 'number', high === undefined],
    ['high', 'order', typeof low === 'number' && typeof high === 'number' && low > high],
    ['to', 'days', from !== '' && to !== '' && from > to],
    ['publishedOn', 'published', publishedOn !== '' && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(publishedOn.trim())],
    ['url', 'url', url !== '' && !/^https?:\/\/\S+$/.test(url.trim())],
    [values.reliability === '' ? 'reliability' : 'credibility', 'grade', oneGrade],
    ['country', 'country', values.measure !== 'none' && !/^[a-z]{2}$/i.test(values.country.trim())],
    ...REQUIRED.map((name) => [name, 'missing', values[name].trim() === ''] as const),
  ];
  return Object.fromEntries(wrong.flatMap(([name, problem, isWrong]) => (isWrong ? [[name, problem]] : [])));
}

/** The figure that is put on record. What is not told stays null and becomes no number. */
export function figureBody(values: FormValues<FigureField>): FigureBody | null {
  const verification = VERIFICATIONS.find((one) => one === values.verification);
  const measure = MEASURES.find((one) => one === values.measure);
  if (verification === undefined || (values.nature !== 'flow' && values.nature !== 'stock')) return null;
  const { reliability, credibility } = values;
  return {
    ...{ subject: values.subject.trim(), metric: values.metric.trim(), nature: values.nature },
    ...{ low: numberOf(values.low) ?? null, high: numberOf(values.high) ?? null, unit: values.unit.trim() },
    windows: [{ from: told(values.from), to: told(values.to) }],
    ...{ attributedTo: values.attributedTo.trim(), document: values.document.trim(), verification },
    ...{ definition: told(values.definition), symbol: told(values.symbol), note: told(values.note) },
    ...{ publishedOn: told(values.publishedOn), url: told(values.url) },
    ownCount:
      measure === undefined || measure === 'none'
        ? null
        : { measure, country: values.country.trim().toLowerCase() },
    synthetic: values.synthetic === 'yes',
    ...(reliability === '' ? {} : { grade: `admiralty:${reliability}${credibility}` }),
  };
}

function told(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** A number from 0 on, with or without commas; null where nothing is typed, undefined where it is none. */
function numberOf(text: string): number | null | undefined {
  const plain = text.replaceAll(/[\s,]/g, '');
  if (plain === '') return null;
  return /^\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
}
