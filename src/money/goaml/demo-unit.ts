/** The profile of a financial intelligence unit that does not exist, for examples and tests. */

import demoUnit from './data/demo-unit.json' with { type: 'json' };
import { parseUnitProfile, type UnitProfile } from './profile.ts';

/** The example profile; a report that is made with it says that it must not be sent. */
export function demoUnitProfile(): UnitProfile {
  return parseUnitProfile(demoUnit, 'demo-unit.json');
}
