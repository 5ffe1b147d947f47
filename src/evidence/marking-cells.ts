/** A marking as the cells of a row, for tables that carry the columns of a marking. */

import { purposeMask } from '../access/index.ts';
import type { CopyValue } from '../store/index.ts';
import { handlingMask, type Marking } from './marking.ts';

/** The columns of a marking, in the order of {@link markingCells}. */
export const MARKING_COLUMN_NAMES = [
  'tlp',
  'handling',
  'handling_note',
  'owner_agency',
  'releasable_to',
  'compartments',
  'case_ref',
  'purposes',
  'purge_due',
] as const;

/** The cells of a marking that was checked, in the order of {@link MARKING_COLUMN_NAMES}. */
export function markingCells(marking: Marking): readonly CopyValue[] {
  return [
    marking.tlp,
    handlingMask(marking.handling),
    marking.note,
    marking.owner,
    marking.releasableTo,
    marking.compartments,
    marking.caseRef,
    purposeMask(marking.purposes),
    marking.purgeDue,
  ];
}
