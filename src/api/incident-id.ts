/** Ids of incidents in addresses. */

import { type EntityId, parseEntityId } from '../base/index.ts';
import { notFound } from './error-reply.ts';

const INCIDENT_ID = /^incident:[0-9a-f]{20}$/;

/** The id of an incident, or of an account of it; what cannot be one is not found, as what is hidden. */
export function parseIncidentId(text: string): EntityId {
  if (INCIDENT_ID.test(text)) return parseEntityId(text);
  throw notFound();
}
