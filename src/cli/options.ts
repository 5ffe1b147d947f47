/** Options of the verbs: what the person wrote, checked once. */

import { InvalidArgumentError, Option } from 'commander';
import { isIsoDay } from '../base/index.ts';
import { type CommandDeps, OUTPUT_FORMATS } from './model.ts';

/** Widest table where the width of the terminal is not known. */
const TABLE_WIDTH = 160;

/** `--format`, with the verb's own default. */
export function formatOption(preset: 'table' | 'csv' | 'jsonl'): Option {
  return new Option('-f, --format <format>', 'how the answer is printed')
    .choices(OUTPUT_FORMATS)
    .default(preset);
}

/** `--as-of`: an ISO day that exists. */
export function asOfOption(description: string): Option {
  return new Option('--as-of <date>', description).argParser(readDay);
}

/** The width to which tables are fitted. */
export function tableWidth(deps: CommandDeps): number {
  return deps.stdout.columns ?? (Number(deps.environment['COLUMNS']) || TABLE_WIDTH);
}

/** A whole number from `min` to `max`. */
export function readCount(limits: { min: number; max: number }): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= limits.min && value <= limits.max) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${limits.min} to ${limits.max}.`);
  };
}

/** A number from 0 to 1. */
export function readShare(text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('It must be a number from 0 to 1.');
}

/** An ISO day that exists. */
export function readDay(text: string): string {
  if (isIsoDay(text)) return text;
  throw new InvalidArgumentError('It must be a day that exists, written YYYY-MM-DD.');
}
