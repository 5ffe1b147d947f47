/** The words by which customer files name a kind of party. */

import type { ScreenedKind } from './screening-model.ts';

const KINDS: Readonly<Record<string, ScreenedKind>> = {
  person: 'person',
  individual: 'person',
  شخص: 'person',
  فرد: 'person',
  organisation: 'organisation',
  organization: 'organisation',
  entity: 'organisation',
  company: 'organisation',
  ادارہ: 'organisation',
  تنظیم: 'organisation',
  کمپنی: 'organisation',
  vessel: 'vessel',
  ship: 'vessel',
  جہاز: 'vessel',
  vehicle: 'vehicle',
  گاڑی: 'vehicle',
};

/** The kind that a cell names, in English or Urdu, or null. */
export function readScreenedKind(text: string): ScreenedKind | null {
  const key = text.trim().toLowerCase();
  return Object.hasOwn(KINDS, key) ? (KINDS[key] ?? null) : null;
}
