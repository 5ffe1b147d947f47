/** SYNTHETIC: what the bank of the demo reports with: a unit that does not exist, its branches, and the invented rates of its economy. */

import { demoUnitProfile, type ReportingSettings } from '../money/index.ts';
import { CURRENCIES } from './economy/currencies.ts';
import { FIRST_DAY } from './economy/format-rows.ts';

/** Days from one rate to the next; the unit takes none that is older than three. */
const RATE_EVERY_DAYS = 3;
/** Longest economy, in days. */
const DAYS_MAX = 365;
const DAY_MS = 86_400_000;

/** The settings; `banks` are the ids of the branches, whose accounts are the bank's own. */
export function demoReportingSettings(banks: readonly string[]): ReportingSettings {
  return {
    unit: demoUnitProfile(),
    institution: {
      ...{ id: '1', branch: 'Demo head office', submission: 'E', userCode: 'DEMO-USER' },
      banks: [...banks],
      address: { type: '1', street: '1 Demo Road', city: 'Demo-Shahrabad', country: 'PK' },
    },
    rates: listRates(),
  };
}

function listRates(): ReportingSettings['rates'] {
  const [home, ...foreign] = CURRENCIES;
  const days = Array.from({ length: Math.ceil(DAYS_MAX / RATE_EVERY_DAYS) }, (_, at) =>
    new Date(FIRST_DAY + at * RATE_EVERY_DAYS * DAY_MS).toISOString().slice(0, 10),
  );
  return days.flatMap((day) =>
    foreign.map(({ code, rate }) => ({
      ...{ from: code, to: home?.code ?? 'PKR', day, rate: String(rate) },
      source: 'invented for the demo (SYNTHETIC)',
    })),
  );
}
