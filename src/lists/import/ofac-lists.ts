/** What OFAC's lists are called. */

/** The authority of every OFAC list. */
export const OFAC_AUTHORITY = 'US Department of the Treasury, OFAC';

/** Id, title and authority: the SDN list, or the consolidated (non-SDN) list where the name of the file or list says so. */
export function ofacList(named: string): {
  readonly id: string;
  readonly title: string;
  readonly authority: string;
} {
  return /^cons/i.test(named)
    ? { id: 'ofac-cons', title: 'OFAC consolidated (non-SDN) list', authority: OFAC_AUTHORITY }
    : { id: 'ofac-sdn', title: 'OFAC specially designated nationals', authority: OFAC_AUTHORITY };
}
