/** A row of a claim about a facility, parsed. */

import { parseEntityId, parseSourceId } from '../../base/index.ts';
import { type MarkingRow, parseGrade, parseMarkingRow } from '../../evidence/index.ts';
import type {
  FacilityKind,
  FacilityReport,
  FacilityStanding,
  FacilityState,
  FacilityStep,
  StoredFacility,
} from './model.ts';

/** As it is selected: days as texts, steps as JSON. */
export interface FacilityRow extends MarkingRow {
  readonly id: string;
  readonly seq: number;
  readonly kind: FacilityKind;
  readonly unit: string;
  readonly state: FacilityState;
  readonly from_day: string | null;
  readonly to_day: string | null;
  readonly organisation: string | null;
  readonly organisation_name: string | null;
  readonly report: FacilityReport;
  readonly expires_day: string;
  readonly synthetic: boolean;
  readonly source_id: string;
  readonly grade_scheme: string;
  readonly grade_source: string | null;
  readonly grade_info: string | null;
  readonly recorded_by: string;
  readonly recorded_at: Date;
  readonly steps: number;
  readonly history: readonly (Omit<FacilityStep, 'at'> & { readonly at: string })[];
}

/** The claim as it stands on a day. */
export function parseFacilityRow(row: FacilityRow, day: string): StoredFacility {
  const { id, seq, kind, unit, state, report, synthetic, organisation_name: name } = row;
  return {
    ...{ id, seq, kind, unit, state, report, synthetic, from: row.from_day, to: row.to_day },
    organisation:
      row.organisation === null || name === null ? null : { id: parseEntityId(row.organisation), name },
    ...{ expiresOn: row.expires_day, sourceId: parseSourceId(row.source_id) },
    grade: parseGrade(row.grade_scheme, row.grade_source, row.grade_info),
    marking: parseMarkingRow(row),
    ...{ recordedBy: row.recorded_by, recordedAt: row.recorded_at, standing: standingOf(row, day) },
    history: row.history.map(({ at, ...step }) => ({ ...step, at: new Date(at) })),
  };
}

function standingOf({ steps, expires_day: expiresOn }: FacilityRow, day: string): FacilityStanding {
  if (steps % 2 === 1) return 'withdrawn';
  return expiresOn <= day ? 'expired' : 'current';
}
