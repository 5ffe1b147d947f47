/** A change of a rule's numbers as somebody types it. */

import type { RuleInEffect } from './rules-api.ts';

/** What is wrong with a number; null when nothing is. */
export type NumberFault = 'none' | 'bounds';

/** A number that somebody typed, with its fault. */
export interface TypedNumber {
  /** Null where nothing that is a number stands there. */
  readonly value: number | null;
  readonly fault: NumberFault | null;
}

type RuleParameter = RuleInEffect['parameters'][string];

/** Reads a number as it is typed, in the bounds of its parameter. */
export function readNumber(text: string, { min, max }: Pick<RuleParameter, 'min' | 'max'>): TypedNumber {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) return { value: null, fault: 'none' };
  return { value, fault: value < min || value > max ? 'bounds' : null };
}

/** A change as typed: by the name of a number, its text. */
export type TypedChange = Readonly<Record<string, string>>;

/** The numbers that are others than those in effect; null when one of them cannot be. */
export function changedNumbers(
  { parameters }: Pick<RuleInEffect, 'parameters'>,
  typed: TypedChange,
): Readonly<Record<string, number>> | null {
  const changed: Record<string, number> = {};
  for (const [name, parameter] of Object.entries(parameters)) {
    const text = typed[name];
    if (text === undefined) continue;
    const { value, fault } = readNumber(text, parameter);
    if (value === null || fault !== null) return null;
    if (value !== parameter.value) changed[name] = value;
  }
  return changed;
}
