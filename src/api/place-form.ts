/** What is said beside a file of boundaries. */

import type { Static } from 'typebox';
import Type from 'typebox';
import { PURPOSE_CODES, type Reader, type TlpLevel } from '../access/index.ts';
import { Fault, fault, parsePartialDate, VALUE_LENGTH_MAX } from '../base/index.ts';
import type { Marking } from '../evidence/index.ts';
import { Level } from './schemas/place.ts';
import { closed, text } from './schemas/shape.ts';

const NUMBERS = '^\\d{1,9}(,\\d{1,9}){0,99}$';
const DATE = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';

/** The texts of the form, beside the file. */
export const LayerForm = closed({
  title: text({ max: VALUE_LENGTH_MAX, description: 'What it shows, with its year.' }),
  publisher: text({ max: VALUE_LENGTH_MAX, description: 'Who publishes it.' }),
  licence: Type.Optional(text({ max: VALUE_LENGTH_MAX, description: 'SPDX id or the licence in words.' })),
  validFrom: Type.Optional(
    text({ max: 10, pattern: DATE, description: 'First day of these lines: YYYY, YYYY-MM or YYYY-MM-DD.' }),
  ),
  validTo: Type.Optional(
    text({
      max: 10,
      pattern: DATE,
      description: 'First day on which they held no longer; open when left out.',
    }),
  ),
  level: Type.Optional(Level),
  synthetic: Type.Optional(Type.Enum(['true', 'false'], { description: 'Says that it is invented.' })),
  tlp: Type.Optional(
    text({ max: 1, pattern: '^[0-4]$', description: '0 (CLEAR) to 4 (RED); 0 when left out.' }),
  ),
  releasableTo: Type.Optional(
    text({
      max: 1_000,
      pattern: NUMBERS,
      description: 'Ids of other agencies: `2,3`; with it nobody else but your own.',
    }),
  ),
  compartments: Type.Optional(
    text({ max: 1_000, pattern: NUMBERS, description: 'Ids of compartments: `7,8`.' }),
  ),
});

/**
 * The marking that was asked for, within the reader's own clearance.
 * @throws NOT_ALLOWED
 */
export function markingAsked(form: Static<typeof LayerForm>, reader: Reader): Omit<Marking, 'purgeDue'> {
  const { agencyId, clearance } = reader;
  const tlp = Number(form.tlp ?? '0');
  const compartments = [...new Set(parseNumbers(form.compartments))];
  const isWithin = tlp <= clearance.tlp && compartments.every((one) => clearance.compartments.includes(one));
  if (!isWithin) throw fault('NOT_ALLOWED', 'Places are marked within your own clearance and compartments.');
  const releasableTo =
    form.releasableTo === undefined ? null : [...new Set([agencyId, ...parseNumbers(form.releasableTo)])];
  return {
    ...{ tlp: parseTlp(tlp), handling: [], note: null, caseRef: null, owner: agencyId },
    ...{ releasableTo, compartments, purposes: PURPOSE_CODES },
  };
}

/**
 * The dates of the form.
 * @throws REQUEST_INVALID for one that does not exist
 */
export function spanAsked({ validFrom, validTo }: Static<typeof LayerForm>) {
  for (const [field, date] of Object.entries({ validFrom, validTo })) {
    if (date !== undefined) requireDate(field, date);
  }
  return { validFrom: validFrom ?? null, validTo: validTo ?? null };
}

function requireDate(field: string, date: string): void {
  try {
    parsePartialDate(date);
  } catch (cause) {
    const because = cause instanceof Fault ? cause.message : 'it is no date';
    throw fault('REQUEST_INVALID', `body/${field}: ${because}`, { cause });
  }
}

function parseNumbers(numbers: string | undefined): readonly number[] {
  return numbers === undefined ? [] : numbers.split(',').map(Number);
}

function parseTlp(level: number): TlpLevel {
  if (level === 0 || level === 1 || level === 2 || level === 3 || level === 4) return level;
  throw fault('REQUEST_INVALID', 'body/tlp: 0 (CLEAR) to 4 (RED)');
}
