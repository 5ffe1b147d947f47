/** Pakistan's proscribed organisations, shipped with Silsila, as a list like any other. */

import { contentHash, type PartialDate, parsePartialDate } from '../../base/index.ts';
import { addValue, draftEntry, finishEntry } from '../list-entry.ts';
import type { ListEntry, ListingPeriod, ParsedList } from '../model.ts';
import {
  PROSCRIBED_AS_AT,
  PROSCRIBED_BODIES,
  PROSCRIPTION_SOURCES,
  type ProscribedBody,
  type ProscriptionKind,
} from './data/proscribed-pakistan.ts';

const AUTHORITY = 'Government of Pakistan, Ministry of Interior';
const FILE = 'pk-proscribed';
/** Source: Anti-Terrorism Act 1997 (Pakistan), section 11-B (proscription) and section 11-D (observation). */
const PROGRAMS: Readonly<Record<ProscriptionKind, string>> = {
  proscribed: 'Anti-Terrorism Act 1997, section 11-B: proscribed',
  affiliate: 'Anti-Terrorism Act 1997: listed under its parent organisation',
  observation: 'Anti-Terrorism Act 1997, section 11-D: under observation, not proscribed',
  'unscr-1267': 'UN Security Council resolution 1267: enlisted, not proscribed under the Act',
};

/**
 * The shipped list `pk-proscribed`: facts restated from public reports, each with source and `verification`; it is not the official
 * schedule. Bodies under observation say so in their programme. Contested entries carry the reason.
 */
export function readProscribedPakistan(): ParsedList {
  const entries = PROSCRIBED_BODIES.map(proscribedEntry);
  return {
    header: {
      id: 'pk-proscribed',
      title: 'Organisations proscribed in Pakistan (restated from public reports)',
      authority: AUTHORITY,
      format: 'national-csv',
      publishedOn: PROSCRIBED_AS_AT,
    },
    entries,
    refused: [],
    removed: [],
    notes: ['restated from public reports, not the official schedule; see the verification of each entry'],
    sha256: contentHash(entries.map((entry) => `${entry.ref} ${entry.contentHash}`)),
  };
}

function proscribedEntry(body: ProscribedBody, index: number): ListEntry {
  const line = index + 1;
  const draft = draftEntry(body.ref, 'Organization', { file: FILE, line });
  addValue(draft, line, { prop: 'name', value: body.name });
  for (const alias of body.aliases ?? []) addValue(draft, line, { prop: 'alias', value: alias });
  addValue(draft, line, { prop: 'weakAlias', value: body.acronym ?? '' });
  addValue(draft, line, { prop: 'country', value: 'pk' });
  addValue(draft, line, { prop: 'address', value: body.place ?? '' });
  addValue(draft, line, { prop: 'linkedTo', value: body.related ?? '' });
  addValue(draft, line, { prop: 'verification', value: body.verification });
  addValue(draft, line, { prop: 'notes', value: body.note ?? '' });
  for (const source of body.sources) {
    addValue(draft, line, { prop: 'sourceUrl', value: PROSCRIPTION_SOURCES[source].url });
  }
  if (body.contested !== undefined) draft.contested = body.contested;
  const program = { program: PROGRAMS[body.kind], authority: AUTHORITY };
  for (const span of body.listed) draft.listings.push({ ...readSpan(span), ...program });
  if (body.listed.length === 0) draft.listings.push({ from: null, to: null, ...program });
  return finishEntry(draft);
}

function readSpan(span: string): Pick<ListingPeriod, 'from' | 'fromLatest' | 'to'> {
  const [from = '', to = ''] = span.split('..');
  const start: PartialDate = parsePartialDate(from);
  return {
    from: start.from,
    ...(start.from === start.to ? {} : { fromLatest: start.to }),
    to: to === '' ? null : to,
  };
}
