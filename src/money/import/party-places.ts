/** Where the texts of the two ends of a payment stand: in cells of the row, or in cells of their own where the mapping presets them. */

import { type Cells, emptyCells } from '../columns/cells.ts';
import type { TablePlan } from './table-plan.ts';

/** Where a text stands. */
export interface CellPlace {
  cells: Cells;
  readonly at: number;
  readonly isPreset: boolean;
}

/** One end of a payment. */
export interface PartyPlaces {
  readonly bank: CellPlace;
  readonly number: CellPlace;
  /** Null where the table has no names of holders. */
  readonly name: CellPlace | null;
}

/** Payer and payee of a table; of a statement, its own account and the other one. */
export function partyPlaces({ mapping, places }: TablePlan): {
  readonly first: PartyPlaces;
  readonly second: PartyPlaces;
} {
  const { preset = {} } = mapping;
  const statement = places.party !== -1;
  return {
    first: {
      bank: placeOf(places.payerBank, preset.payerBank),
      number: placeOf(statement ? places.ownAccount : places.payerAccount, preset.ownAccount),
      name: places.payerName === -1 ? null : placeOf(places.payerName, undefined),
    },
    second: {
      bank: placeOf(places.payeeBank, preset.payeeBank),
      number: placeOf(statement ? places.party : places.payeeAccount, undefined),
      name: places.payeeName === -1 ? null : placeOf(places.payeeName, undefined),
    },
  };
}

/** Points the texts of a party at the row at hand. */
export function pointAt({ bank, number, name }: PartyPlaces, cells: Cells): void {
  if (!bank.isPreset) bank.cells = cells;
  if (!number.isPreset) number.cells = cells;
  if (name !== null) name.cells = cells;
}

function placeOf(column: number, preset: string | undefined): CellPlace {
  if (column !== -1) return { cells: emptyCells(0), at: column, isPreset: false };
  const cells = emptyCells(1);
  cells.bytes = Buffer.from(preset ?? '');
  cells.ends[0] = cells.bytes.length;
  cells.count = 1;
  return { cells, at: 0, isPreset: true };
}
