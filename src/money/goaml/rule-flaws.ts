/** What the rules of reporting find in a draft beyond the schema: a code with what its sentence needs. */

import type { CurrencyThreshold } from './currency-threshold.ts';
import type { UnitProfile } from './profile.ts';

/** A flaw: `stops` keeps the report from being saved as ready, `look` asks a person to look. */
export interface RuleFlaw {
  readonly gravity: 'stops' | 'look';
  readonly code: RuleCode;
  readonly path: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Codes of the rules. */
export type RuleCode =
  | 'required-by-unit'
  | 'type-not-taken'
  | 'wants-transactions'
  | 'wants-activity'
  | 'example-profile'
  | 'currency-not-units'
  | 'indicator-repeated'
  | 'number-repeated'
  | 'submission-before-payment'
  | 'date-future'
  | 'dates-reversed'
  | 'late-deposit-unproven'
  | 'late-deposit-unsaid'
  | 'amount-not-positive'
  | 'amounts-disagree'
  | 'currency-not-foreign'
  | 'no-client-side'
  | 'same-account'
  | 'threshold-below'
  | 'threshold-unknown'
  | 'not-cash'
  | 'account-not-open'
  | 'account-closed'
  | 'iban-wrong'
  | 'swift-wrong'
  | 'born-after-payment'
  | 'person-unidentified'
  | 'placeholder'
  | 'vehicle-unidentified'
  | 'code-unknown';

/** What the rules look at besides the draft. */
export interface RuleContext {
  readonly profile: UnitProfile;
  /** The present, in the local time of the unit: `2026-03-01T10:20:00`. */
  readonly now: string;
  readonly thresholds: readonly CurrencyThreshold[];
}

/** A flaw that stops. */
export function stops(code: RuleCode, path: string, values: RuleFlaw['values'] = {}): RuleFlaw {
  return { gravity: 'stops', code, path, values };
}

/** A flaw to look at. */
export function look(code: RuleCode, path: string, values: RuleFlaw['values'] = {}): RuleFlaw {
  return { gravity: 'look', code, path, values };
}
