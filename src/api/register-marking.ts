/** The marking of what people put on registers of areas: within their own clearance, for their own agency. */

import type { Reader } from '../access/index.ts';
import { fault } from '../base/index.ts';
import { type Grade, type Marking, parseGrade } from '../evidence/index.ts';

/** TLP AMBER. */
const TLP_PRESET = 2;

/** The marking of an entry by this reader; 2 (AMBER) where no rung is named. @throws NOT_ALLOWED for one beyond the reader's clearance */
export function registerMarking(reader: Reader, tlp: number = TLP_PRESET): Omit<Marking, 'purgeDue'> {
  const level = ([0, 1, 2, 3, 4] as const).find((one) => one === tlp);
  if (level === undefined || level > reader.clearance.tlp)
    throw fault('NOT_ALLOWED', 'an entry is marked within your own clearance');
  const purpose = reader.reason?.purpose;
  return {
    ...{ tlp: level, handling: [], note: null, owner: reader.agencyId, releasableTo: [reader.agencyId] },
    ...{ compartments: [], caseRef: null },
    purposes: [
      ...new Set([
        ...(purpose === undefined ? [] : [purpose]),
        ...(['aml-screening', 'ct-investigation', 'research-aggregate'] as const),
      ]),
    ],
  };
}

/** The grade of a text such as `admiralty:B2`; none where it is left out. */
export function registerGrade(text: string | undefined): Grade {
  const [scheme = 'none', values] = text?.split(':') ?? [];
  return parseGrade(scheme, values?.charAt(0) ?? null, values?.charAt(1) ?? null);
}
