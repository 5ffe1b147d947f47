/** What is said beside a list file, and what is told of an import. */

import Type, { type Static } from 'typebox';
import type { Clearance, Reader, TlpLevel } from '../../access/index.ts';
import { fault, VALUE_LENGTH_MAX } from '../../base/index.ts';
import { mayRead } from '../../evidence/index.ts';
import { type ImportOptions, type ListHeader, PUBLIC_LIST_PURPOSES } from '../../lists/index.ts';
import { closed, ID_LENGTH_MAX, small, text } from '../schemas/shape.ts';
import { day } from '../schemas/time.ts';

/** What is said beside the file; what is left out is as the file says. */
export const AskedQuery = closed({
  skipBad: Type.Optional(
    Type.Boolean({
      default: false,
      description: 'Leaves records out that cannot be read; without it the first stops the import.',
    }),
  ),
  force: Type.Optional(
    Type.Boolean({
      default: false,
      description: 'Takes a version that is older than the one that is loaded.',
    }),
  ),
  synthetic: Type.Optional(Type.Boolean({ description: 'Says that its entries are invented.' })),
  id: Type.Optional(
    text({ max: ID_LENGTH_MAX, pattern: '^[a-z0-9][a-z0-9._-]*$', description: 'An id of your own.' }),
  ),
  title: Type.Optional(text({ max: VALUE_LENGTH_MAX })),
  authority: Type.Optional(
    text({ max: VALUE_LENGTH_MAX, description: 'Who publishes it, when the file itself does not say.' }),
  ),
  publishedOn: Type.Optional(day('When the file itself does not say.')),
  tlp: Type.Optional(Type.Integer({ minimum: 0, maximum: 4, default: 0 })),
  releasableTo: Type.Optional(
    Type.Array(small('An agency or a compartment.'), {
      maxItems: 100,
      description: 'Agencies; with it nobody else.',
    }),
  ),
  compartments: Type.Optional(
    Type.Array(small('An agency or a compartment.'), { maxItems: 20, default: [] }),
  ),
});

/** The same, as it is also stored with an import. */
export type ImportAsked = Static<typeof AskedQuery>;

/** The header of the file, with what was said in its place. */
export function headerAsked(header: ListHeader, asked: ImportAsked): ListHeader {
  return {
    ...header,
    id: asked.id ?? header.id,
    title: asked.title ?? header.title,
    authority: asked.authority ?? header.authority,
    publishedOn: asked.publishedOn ?? header.publishedOn,
    ...(asked.synthetic === undefined ? {} : { synthetic: asked.synthetic }),
  };
}

/** How the import is done that was asked for. */
export function optionsAsked(
  asked: ImportAsked,
  owner: number,
): Pick<ImportOptions, 'owner' | 'force' | 'marking'> {
  return { owner, force: asked.force ?? false, ...markingOf(asked) };
}

/** The handling that was asked for; left out altogether, the list keeps the one it has. */
function markingOf(asked: ImportAsked): Pick<ImportOptions, 'marking'> {
  const { tlp = 0, releasableTo, compartments = [] } = asked;
  if (tlp === 0 && releasableTo === undefined && compartments.length === 0) return {};
  const marking = {
    tlp: parseTlpLevel(tlp),
    handling: [],
    note: null,
    releasableTo: releasableTo ?? null,
    compartments,
    caseRef: null,
    purposes: PUBLIC_LIST_PURPOSES,
  };
  return { marking };
}

function parseTlpLevel(level: number): TlpLevel {
  if (level === 0 || level === 1 || level === 2 || level === 3 || level === 4) return level;
  throw fault('REQUEST_INVALID', 'query/tlp: 0 (CLEAR) to 4 (RED)');
}

/**
 * Refuses a handling that the reader could not read again: the job writes as the system, and nobody marks beyond their own clearance.
 * @throws NOT_ALLOWED
 */
export function refuseBeyondClearance(asked: ImportAsked, reader: Reader, today: string): void {
  const { marking } = optionsAsked(asked, reader.agencyId);
  if (marking === undefined) return;
  if (coversMarking(reader.clearance, { ...marking, owner: reader.agencyId, purgeDue: LAST_DAY }, today))
    return;
  throw fault('NOT_ALLOWED', 'A list is marked within your own clearance and compartments.');
}

/** Whether rows of one's own agency with this marking are within a clearance. */
export function coversMarking(
  clearance: Clearance,
  marking: Parameters<typeof mayRead>[1],
  today: string,
): boolean {
  return clearance.agencies.includes(marking.owner) && mayRead(clearance, marking, today);
}

const LAST_DAY = '9999-12-31';
