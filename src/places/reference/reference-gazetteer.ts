/** The gazetteer of the reference facts. */

import { type Gazetteer, openGazetteer } from '../gazetteer/gazetteer.ts';
import { UNIT_CHANGES } from './changes.ts';
import { DIVISIONS } from './divisions.ts';
import { AF_UNITS } from './units-af.ts';
import { KP_UNITS } from './units-kp.ts';
import { PK_UNITS } from './units-pk.ts';

/**
 * Opens the gazetteer of Pakistan (provinces, districts; sub-divisions of the former frontier regions) and Afghanistan (provinces, districts). Takes some
 * tens of milliseconds: open it once. Source: of every unit and change its own; what is not verified says `recalled`.
 */
export function openReferenceGazetteer(): Gazetteer {
  return openGazetteer({
    units: [...PK_UNITS, ...KP_UNITS, ...AF_UNITS],
    changes: UNIT_CHANGES,
    divisions: DIVISIONS,
  });
}
