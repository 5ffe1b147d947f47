/** Paths of values in a report: which payment they belong to, under which heading they stand, and where an answer to a problem goes. */

/** The number of the payment that a path belongs to; null for what is of the report as a whole. */
export function paymentOf(path: string): number | null {
  const match = /^report\/transaction(?:\[(\d+)\])?(?:\/|$)/.exec(path);
  return match === null ? null : Number(match[1] ?? 1);
}

/** A part of a path: the name of an element, and its number where it is one of several. */
export interface PathPart {
  readonly element: string;
  readonly number: number | null;
}

/** The groups that a value stands in, without the report, the payment, and the value itself. */
export function groupsOf(path: string): readonly PathPart[] {
  const parts = path.split('/').slice(1, -1).map(parsePart);
  return parts[0]?.element === 'transaction' ? parts.slice(1) : parts;
}

function parsePart(text: string): PathPart {
  const match = /^([^[]+)(?:\[(\d+)\])?$/.exec(text);
  return { element: match?.[1] ?? text, number: match?.[2] === undefined ? null : Number(match[2]) };
}

/** The first value of groups that problems name as a whole; with it the group is there, and what else it needs is named. */
const FIRST_VALUES: Readonly<Record<string, string>> = {
  report_indicators: 'indicator[1]',
  t_person: 'last_name',
  t_entity: 'name',
  phones: 'phone[1]/tph_number',
  phone: 'tph_number',
  addresses: 'address[1]/address',
  address: 'address',
  location: 'address',
};
/** The same of groups of which there may be several. */
const FIRST_OF_SEVERAL: Readonly<Record<string, string>> = {
  signatory: 't_person/last_name',
  phone: 'tph_number',
  address: 'address',
};

/** Where the answer to a problem is written: at its path, or at the first value of the group that it names. */
export function answerPath({ path, element }: { readonly path: string; readonly element: string }): string {
  const last = parsePart(path.split('/').at(-1) ?? '');
  const several = FIRST_OF_SEVERAL[element];
  if (last.number === null && several !== undefined) return `${path}[1]/${several}`;
  const first = FIRST_VALUES[element];
  return first === undefined ? path : `${path}/${first}`;
}
