/** An incident as it stands, told after it was read or changed. */

import type { Static } from 'typebox';
import type { AuditTrail } from '../access/index.ts';
import type { Clock, EntityId } from '../base/index.ts';
import { dayOf } from '../evidence/index.ts';
import { type IncidentReading, readIncident } from '../incidents/index.ts';
import type { Transaction } from '../store/index.ts';
import { colleagueNames } from './describe-finding.ts';
import { describeIncident } from './describe-incident.ts';
import { notFound } from './error-reply.ts';
import type { IncidentView } from './schemas/incident.ts';

/** The two times of a read; null for now. */
export interface IncidentTimes {
  readonly asOf: string | null;
  readonly knownAt: Date | null;
}

/** As things are now. */
export const NOW: IncidentTimes = { asOf: null, knownAt: null };

/** Reads an incident that is there. @throws NOT_FOUND */
export async function requireIncident(
  tx: Transaction,
  clock: Clock,
  of: { readonly id: EntityId; readonly times?: IncidentTimes },
): Promise<IncidentReading> {
  const { asOf, knownAt } = of.times ?? NOW;
  const reading = await readIncident(tx, of.id, {
    today: dayOf(clock.now()),
    ...(asOf === null ? {} : { asOf }),
    ...(knownAt === null ? {} : { knownAt }),
  });
  if (reading === null) throw notFound();
  return reading;
}

/** Reads and tells of an incident, and notes that it was shown. @throws NOT_FOUND */
export async function showIncident(
  context: { readonly tx: Transaction; readonly trail: AuditTrail },
  clock: Clock,
  of: { readonly id: EntityId; readonly times?: IncidentTimes },
): Promise<Static<typeof IncidentView>> {
  const reading = await requireIncident(context.tx, clock, of);
  context.trail.shown([reading.id]);
  return describeIncident(reading, { ...(of.times ?? NOW), nameOf: await colleagueNames(context.tx) });
}
