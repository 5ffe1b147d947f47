/** What is asked: one party as it is typed, kept for this tab alone. */

import type { paths } from '../../api/contract.d.ts';

type Match = paths['/match']['post'];
type QueryExample = Match['requestBody']['content']['application/json']['queries'][string];

/** What `/match` answers. */
export type MatchResponse = Match['responses'][200]['content']['application/json'];

/** The answer to the one query that the page asks. */
export type MatchAnswer = MatchResponse['responses'][string];

/** A listed party of an answer. */
export type MatchResult = MatchAnswer['results'][number];

/** A list that was searched. */
export type SearchedList = MatchResponse['lists'][number];

/** Kinds of party, as the schemata that stand for them. */
export const ASKED_KINDS = ['Thing', 'Person', 'Organization', 'Vessel', 'Vehicle'] as const;

/** A kind of party. */
export type AskedKind = (typeof ASKED_KINDS)[number];

/** The party asked for, each field as it was typed. */
export interface Asked {
  readonly name: string;
  readonly kind: AskedKind;
  readonly father: string;
  readonly born: string;
  readonly country: string;
  readonly number: string;
  /** The agency's own number of the party: what was decided of it is remembered under it. */
  readonly customer: string;
  /** An ISO day, or nothing for today. */
  readonly asOf: string;
}

/** The fields that are typed into. */
export type AskedField = Exclude<keyof Asked, 'kind'>;

/** Nothing asked yet. */
export const NOTHING_ASKED: Asked = {
  name: '',
  kind: 'Thing',
  father: '',
  born: '',
  country: '',
  number: '',
  customer: '',
  asOf: '',
};

/** Longest text of a field; what the matcher compares of a name. Source: NAME_LENGTH_MAX of the server. */
export const FIELD_LENGTH_MAX = 1_000;

/** Reads what was kept of a question. */
export function parseAsked(draft: string): Asked {
  if (draft === '') return NOTHING_ASKED;
  const kept: unknown = JSON.parse(draft);
  const fields: Record<string, unknown> = typeof kept === 'object' && kept !== null ? { ...kept } : {};
  const text = (field: keyof Asked): string => {
    const value = fields[field];
    return typeof value === 'string' ? value : '';
  };
  return {
    name: text('name'),
    kind: ASKED_KINDS.find((kind) => kind === fields['kind']) ?? 'Thing',
    father: text('father'),
    born: text('born'),
    country: text('country'),
    number: text('number'),
    customer: text('customer'),
    asOf: text('asOf'),
  };
}

/** The question as text to be kept; nothing where nothing is asked. */
export function formatAsked(asked: Asked): string {
  const text = JSON.stringify(asked);
  return text === JSON.stringify(NOTHING_ASKED) ? '' : text;
}

/** How many fields beside the name are filled in. */
export function countMore(asked: Asked): number {
  const texts = [asked.father, asked.born, asked.country, asked.number, asked.customer, asked.asOf];
  return texts.filter((text) => text.trim() !== '').length + (asked.kind === 'Thing' ? 0 : 1);
}

/** The question as the server takes it. */
export function queryOf(asked: Asked): QueryExample {
  const given: readonly (readonly [property: string, value: string])[] = [
    ['name', asked.name],
    ['fatherName', asked.father],
    ['birthDate', asked.born],
    ['country', asked.country],
    ['idNumber', asked.number],
  ];
  return {
    schema: asked.kind,
    properties: Object.fromEntries(given.filter(([, value]) => value.trim() !== '')),
    ...(asked.customer.trim() === '' ? {} : { id: asked.customer.trim() }),
  };
}
