/** Where the official lists are downloaded from. */

/** An official list that can be fetched. */
export type OfficialListId = 'un' | 'ofac' | 'uk' | 'eu';

/** Address and file of an official list. */
export interface OfficialList {
  readonly title: string;
  readonly url: string;
  /** Name under which the download is kept. */
  readonly file: string;
  /** Hosts besides that of the address to which the publisher sends the download on. */
  readonly hosts: readonly string[];
}

/**
 * The official lists, by id.
 * Source: download pages of the UN Security Council, OFAC's Sanctions List Service, the UK Sanctions List (the only UK source since
 * 28 January 2026) and the European Commission's financial sanctions files, as publicly known in November 2025; the token in the
 * EU's address is the one that the Commission gives to everybody.
 */
export const OFFICIAL_LISTS = {
  un: {
    title: 'UN Security Council consolidated list',
    url: 'https://scsanctions.un.org/resources/xml/en/consolidated.xml',
    file: 'un-consolidated.xml',
    hosts: ['unsolprodfiles.blob.core.windows.net'],
  },
  ofac: {
    title: 'OFAC specially designated nationals (SDN)',
    url: 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN.XML',
    file: 'ofac-sdn.xml',
    hosts: ['sls-prod-us-gov-west-1-s3bucket.s3.us-gov-west-1.amazonaws.com', 'www.treasury.gov'],
  },
  uk: {
    title: 'UK Sanctions List',
    url: 'https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml',
    file: 'uk-sanctions-list.xml',
    hosts: [],
  },
  eu: {
    title: 'EU consolidated list of financial sanctions',
    url: 'https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw',
    file: 'eu-fsf.xml',
    hosts: [],
  },
} as const satisfies Record<OfficialListId, OfficialList>;

/** True for the id of an official list. */
export function isOfficialListId(text: string): text is OfficialListId {
  return Object.hasOwn(OFFICIAL_LISTS, text);
}
