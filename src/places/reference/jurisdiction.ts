/** Which law was in force in the former tribal areas, and who had the powers. */

import type { JurisdictionFact } from '../gazetteer/jurisdiction.ts';
import { SOURCES } from './sources.ts';

/** Districts that were Provincially Administered Tribal Areas in Khyber Pakhtunkhwa; part of Mansehra (Kala Dhaka) is left out. */
const PATA = ['chitral', 'dir', 'upper-dir', 'lower-dir', 'swat', 'buner', 'shangla', 'malakand', 'kohistan'];
const MERGED_DISTRICTS = [
  ...['bajaur', 'mohmand', 'khyber', 'orakzai', 'kurram', 'north-waziristan', 'south-waziristan'],
  ...[
    'upper-south-waziristan',
    'lower-south-waziristan',
    'hassan-khel',
    'darra-adam-khel',
    'wazir',
    'bhittani',
  ],
  ...['drazanda', 'jandola'],
];

function pk(slugs: readonly string[]): readonly string[] {
  return slugs.map((slug) => `pk-${slug}`);
}

/** Facts of jurisdiction; each stands by itself. */
export const JURISDICTION_FACTS: readonly JurisdictionFact[] = [
  {
    id: 'fata-federal',
    units: ['pk-fata'],
    law: 'Constitution of Pakistan, articles 246 and 247: tribal areas administered by the Federation; laws of Parliament extended only by order of the President',
    authority: 'The President, through the Governor',
    ...{ validFrom: null, validTo: '2018-05-31', source: SOURCES.amendment, confidence: 'high' },
  },
  {
    id: 'fata-fcr',
    units: ['pk-fata'],
    law: 'Frontier Crimes Regulation, 1901',
    authority: 'The political agent of the agency (of a frontier region the deputy commissioner beside it)',
    ...{
      validFrom: null,
      validTo: '2018-05',
      source: `${SOURCES.amendment}; day of its end recalled`,
      confidence: 'recalled',
    },
  },
  {
    id: 'fata-interim',
    units: pk(['fata', ...MERGED_DISTRICTS]),
    law: 'FATA Interim Governance Regulation, 2018',
    authority: 'The deputy commissioner',
    ...{ validFrom: '2018-05', validTo: '2018..2019', source: SOURCES.recalled, confidence: 'recalled' },
  },
  {
    id: 'merged-provincial',
    units: pk(MERGED_DISTRICTS),
    law: 'Laws of the province of Khyber Pakhtunkhwa; jurisdiction of the Peshawar High Court and the Supreme Court',
    authority: 'Provincial government and ordinary courts',
    ...{ validFrom: '2018-05-31', validTo: null, source: SOURCES.amendment, confidence: 'high' },
  },
  {
    id: 'pata',
    units: pk(PATA),
    law: 'Constitution of Pakistan, article 247: Provincially Administered Tribal Areas; laws extended by order of the Governor',
    authority: 'The Governor, with the approval of the President',
    ...{ validFrom: null, validTo: '2018-05-31', source: SOURCES.amendment, confidence: 'secondary' },
  },
];
