/** The incidents of the map as the server tells them in columns, and what of them is shown. */

import { dayOf, PRECISIONS, type Precision } from '../../../parts/map/index.ts';
import { type Kind, kindOf } from '../incident-words.ts';
import type { IncidentColumns } from '../incidents-api.ts';

/** One incident of the map. */
export interface MapIncident {
  /** Its place in the columns. */
  readonly at: number;
  readonly id: string;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly days: number;
  readonly kind: Kind;
  readonly origin: string;
  readonly unit: string | null;
  readonly precision: Precision;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly accounts: number;
  readonly isFlagged: boolean;
}

/** What is shown; null: all. */
export interface MapFilter {
  readonly kind: Kind | null;
  readonly origin: string | null;
  /** A district as sources code it. */
  readonly unit: string | null;
  /** Days, both included. */
  readonly span: readonly [from: number, to: number] | null;
}

/** Reads the columns into incidents, in their order. */
export function incidentsOf(columns: IncidentColumns): readonly MapIncident[] {
  const kinds = columns.kinds.map(kindOf);
  const precisions = columns.precisions.map(
    (code) => PRECISIONS.find((precision) => precision === code) ?? 'unknown',
  );
  return columns.ids.map((id, at) => ({
    at,
    id: `incident:${id}`,
    day: columns.day[at] ?? dayOf('1970-01-01'),
    days: columns.days[at] ?? 1,
    kind: kinds[columns.kind[at] ?? -1] ?? 'unknown',
    origin: columns.origins[columns.origin[at] ?? -1] ?? '',
    unit: columns.units[columns.unit[at] ?? -1] ?? null,
    precision: precisions[columns.precision[at] ?? -1] ?? 'unknown',
    low: columns.low[at] ?? null,
    best: columns.best[at] ?? null,
    high: columns.high[at] ?? null,
    accounts: columns.accounts[at] ?? 1,
    isFlagged: columns.flagged[at] === 1,
  }));
}

/** Those that a filter lets through. An incident of several days is shown where any of them is. */
export function filterIncidents(
  incidents: readonly MapIncident[],
  { kind, origin, unit, span }: MapFilter,
): readonly MapIncident[] {
  return incidents.filter(
    (incident) =>
      (kind === null || incident.kind === kind) &&
      (origin === null || incident.origin === origin) &&
      (unit === null || incident.unit === unit) &&
      (span === null || (incident.day <= span[1] && incident.day + incident.days - 1 >= span[0])),
  );
}
