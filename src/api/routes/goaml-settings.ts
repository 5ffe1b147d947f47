/** What an agency reports with: set by its steward. */

import { findReportingSettings, putReportingSettings, type StoredSettings } from '../../money/index.ts';
import type { Transaction } from '../../store/index.ts';
import { REPORT_POLICIES } from '../action-policies.ts';
import { colleagueNames } from '../describe-finding.ts';
import { readerRoute } from '../route.ts';
import { SettingsBody, SettingsView } from '../schemas/goaml.ts';

const COMMON = {
  path: '/reports/settings',
  tag: 'Reports',
  policy: REPORT_POLICIES.configure,
  audit: { kind: 'recorded' },
  output: SettingsView,
} as const;

/** Largest settings, in bytes: twenty thousand rates. */
const SETTINGS_BYTES_MAX = 8 * 1024 ** 2;

/** Reads the settings. */
export const readSettingsRoute = readerRoute({
  ...COMMON,
  method: 'GET',
  summary: 'What your agency reports with: the profile of the unit, the institution, dated exchange rates',
  input: {},
  run: async ({ tx, reader }) => describeSettings(tx, await findReportingSettings(tx, reader.agencyId)),
});

/** Sets the settings. */
export const putSettingsRoute = readerRoute({
  ...COMMON,
  method: 'POST',
  summary: 'Set what your agency reports with; the versions before stay on record',
  role: 'writer',
  bodyBytesMax: SETTINGS_BYTES_MAX,
  input: { body: SettingsBody },
  status: 201,
  run: async ({ tx, reader, state, trail }, { body }) => {
    const stored = await putReportingSettings(tx, {
      agencyId: reader.agencyId,
      version: body.version,
      settings: body.settings,
      by: reader.personId,
      at: state.deps.clock.now(),
    });
    trail.count('settingsVersion', stored.version);
    return describeSettings(tx, stored);
  },
});

async function describeSettings(tx: Transaction, stored: StoredSettings | null) {
  if (stored === null) return { version: 0, settings: null, by: null, byName: null, at: null };
  const { version, settings, by, at } = stored;
  const nameOf = await colleagueNames(tx);
  return { version, settings, by, byName: nameOf(by), at: at.toISOString() };
}
