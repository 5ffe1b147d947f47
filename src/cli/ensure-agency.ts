/** The agency in whose name a verb writes. */

import { type AuditDeps, auditedSystem, listAgencies, putAgency } from '../access/index.ts';
import { fault } from '../base/index.ts';

/** The agency of an installation that has not set up any. */
const FIRST_AGENCY = { id: 1, name: 'This installation', country: null };

/**
 * Makes sure that the agency is there; a store without any gets its first one.
 * @throws NOT_FOUND when there are others
 */
export async function ensureAgency(opened: AuditDeps, id: number): Promise<void> {
  const access = { actor: 'command-line', action: 'accounts:read' };
  const known = await auditedSystem(opened, access, (tx) => listAgencies(tx));
  if (known.some((agency) => agency.id === id)) return;
  if (known.length > 0 || id !== FIRST_AGENCY.id)
    throw fault('NOT_FOUND', `there is no agency ${id} in the store`);
  await auditedSystem(opened, { ...access, action: 'accounts:manage' }, (tx) => putAgency(tx, FIRST_AGENCY));
}
