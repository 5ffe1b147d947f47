/** The job that places incidents in a layer of boundaries that has come: accounts that were placed before are left as they are. */

import { placeAccounts } from '../../incidents/index.ts';
import { enqueueJob, type JobHandler, type JobId, type Transaction } from '../../store/index.ts';
import type { ApiDeps } from '../context.ts';

/** The kind of the jobs that place incidents. */
export const INCIDENT_PLACING_JOB = 'incident-placing';

/** Lets incidents be placed once the transaction that takes a layer in has been committed. */
export function enqueuePlacing(
  tx: Transaction,
  { layer, by }: { readonly layer: string; readonly by: string },
): Promise<JobId> {
  return enqueueJob(tx, { kind: INCIDENT_PLACING_JOB, payload: { layer }, createdBy: by });
}

/** The handler of placing. */
export function incidentPlacingHandler(deps: ApiDeps): JobHandler {
  return async (context) => ({ placed: await placeAccounts(deps, context) });
}
