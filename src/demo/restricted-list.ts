/** SYNTHETIC: a small list that is not public, so that the demo has findings that two people decide. */

import type { ImportOptions } from '../lists/index.ts';
import { PUBLIC_LIST_PURPOSES } from '../lists/index.ts';
import { DEMO_BANK } from './accounts.ts';
import { INVENTED_PARTIES } from './invented-list.ts';

/** The id of the restricted list. */
export const RESTRICTED_LIST_ID = 'demo-notices';

/** Whom it names: people of the invented list, so that it says nothing new of anybody. */
const NOTICED = ['D-004', 'D-014', 'D-022'];

/** What the list is handled under: the bank that is told may see it, and nobody else but its keeper. */
export const RESTRICTED_MARKING: NonNullable<ImportOptions['marking']> = {
  tlp: 2,
  handling: [],
  note: null,
  releasableTo: [DEMO_BANK],
  compartments: [],
  caseRef: null,
  purposes: PUBLIC_LIST_PURPOSES,
};

/** The restricted list as a file of FollowTheMoney entities, one JSON object a line. */
export function restrictedListFile(): string {
  const noticed = INVENTED_PARTIES.filter(({ ref }) => NOTICED.includes(ref));
  return noticed
    .map(({ ref, name, father, born }) =>
      JSON.stringify({
        id: ref.replace('D-', 'N-'),
        schema: 'Person',
        datasets: [RESTRICTED_LIST_ID],
        properties: {
          name: [name],
          fatherName: father === undefined ? [] : [father],
          birthDate: born === undefined ? [] : [born],
          notes: ['SYNTHETIC: invented for the demo.'],
        },
      }),
    )
    .join('\n');
}
