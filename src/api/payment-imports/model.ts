/** What is said beside a file of payments, and what is kept of it. */

import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Reader, TlpLevel } from '../../access/index.ts';
import { Fault, fault, VALUE_LENGTH_MAX } from '../../base/index.ts';
import { parseGrade } from '../../evidence/index.ts';
import { PAYMENT_MAPPING_SCHEMA, type PaymentBatchDraft, parsePaymentMapping } from '../../money/index.ts';
import type { FileImport, FileImportKind } from '../file-imports/imports.ts';
import { closed, nullable, text } from '../schemas/shape.ts';

const MAPPING_LENGTH_MAX = 20_000;
const NUMBERS = '^\\d{1,9}(,\\d{1,9}){0,99}$';
const Flag = Type.Union([Type.Literal('true'), Type.Literal('false')]);
/** TLP AMBER. */
const TLP_PRESET = 2;

/** The texts of the form, beside the file. */
export const ImportForm = closed({
  mapping: Type.Optional(
    text({
      max: MAPPING_LENGTH_MAX,
      description:
        'JSON: the mapping of a table that is none of the known ones; docs/guide/money.md describes it. A statement of mobile money needs one.',
    }),
  ),
  skipBad: Type.Optional({ ...Flag, description: 'Leaves rows out that cannot be read, and counts them.' }),
  synthetic: Type.Optional({ ...Flag, description: 'Says that the payments are invented.' }),
  grade: Type.Optional(
    text({
      max: 20,
      pattern: '^(admiralty|uk-3x5x2|europol-4x4):[A-Z0-9][A-Z0-9]$',
      description: '`admiralty:B2`; a machine record that nobody graded when left out.',
    }),
  ),
  assertedBy: Type.Optional(text({ max: VALUE_LENGTH_MAX, description: 'The institution that gave them.' })),
  tlp: Type.Optional(
    text({ max: 1, pattern: '^[0-4]$', description: '0 (CLEAR) to 4 (RED); 2 when left out.' }),
  ),
  releasableTo: Type.Optional(
    text({
      max: 1_000,
      pattern: NUMBERS,
      description: 'Ids of other agencies: `2,3`; your own alone when left out.',
    }),
  ),
  compartments: Type.Optional(
    text({ max: 1_000, pattern: NUMBERS, description: 'Ids of compartments: `7,8`.' }),
  ),
});

/** What was asked for, as it is stored. */
const StoredAsked = closed({
  mapping: nullable(PAYMENT_MAPPING_SCHEMA),
  skipBad: Type.Boolean(),
  synthetic: Type.Boolean(),
  grade: Type.Tuple([Type.String(), nullable(Type.String()), nullable(Type.String())]),
  assertedBy: Type.String(),
  tlp: Type.Integer({ minimum: 0, maximum: 4 }),
  releasableTo: Type.Array(Type.Integer()),
  compartments: Type.Array(Type.Integer()),
});

/** The same as a type. */
export type ImportAsked = Static<typeof StoredAsked>;

/** What came of an import. */
export const ImportResult = closed({
  kind: Type.String({ description: 'imported, resumed or unchanged: the same bytes were there.' }),
  batch: Type.String(),
  format: Type.String(),
  payments: Type.Integer(),
  excluded: Type.Integer(),
  exclusions: Type.Array(closed({ reason: Type.String(), because: Type.String(), count: Type.Integer() })),
  statuses: Type.Integer({ description: 'Reports on the state of payments.' }),
  rejected: Type.Integer({
    description: 'Payments that their bank rejected: kept, and left out of detection.',
  }),
  notes: Type.Array(Type.String()),
  firstAt: nullable(Type.String()),
  lastAt: nullable(Type.String()),
});

const ASKED = Compile(StoredAsked);
const RESULT = Compile(ImportResult);

/** The kind of the imports of payments. */
export const PAYMENT_IMPORTS: FileImportKind<ImportAsked, Static<typeof ImportResult>> = {
  table: 'payment_import',
  job: 'payment-import',
  isAsked: (value) => ASKED.Check(value),
  isResult: (value) => RESULT.Check(value),
};

/** One of them, as it is stored. */
export type PaymentImportStored = FileImport<ImportAsked, Static<typeof ImportResult>>;

/**
 * Reads the form, as far as it can be said before the file is read.
 * @throws REQUEST_INVALID naming the field; NOT_ALLOWED when the handling is beyond the reader's own clearance
 */
export function parseAsked(form: Static<typeof ImportForm>, reader: Reader): ImportAsked {
  const { agencyId, clearance } = reader;
  const [scheme = 'none', values] = form.grade?.split(':') ?? [];
  const asked: ImportAsked = {
    mapping: form.mapping === undefined ? null : parseMapping(form.mapping),
    skipBad: form.skipBad === 'true',
    synthetic: form.synthetic === 'true',
    grade: [scheme, values?.charAt(0) ?? null, values?.charAt(1) ?? null],
    assertedBy: form.assertedBy ?? `agency:${agencyId}`,
    tlp: form.tlp === undefined ? TLP_PRESET : Number(form.tlp),
    releasableTo: [...new Set([agencyId, ...parseNumbers(form.releasableTo)])],
    compartments: [...new Set(parseNumbers(form.compartments))],
  };
  parseGrade(...asked.grade);
  const within =
    asked.tlp <= clearance.tlp && asked.compartments.every((one) => clearance.compartments.includes(one));
  if (!within) throw fault('NOT_ALLOWED', 'Payments are marked within your own clearance and compartments.');
  return asked;
}

/** The marking and the grade that were asked for. */
export function draftParts(
  asked: ImportAsked,
  owner: number,
): Pick<PaymentBatchDraft, 'grade' | 'marking' | 'synthetic'> {
  return {
    grade: parseGrade(...asked.grade),
    synthetic: asked.synthetic,
    marking: {
      ...{ tlp: parseTlpLevel(asked.tlp), handling: [], note: null, caseRef: null, owner },
      releasableTo: asked.releasableTo,
      compartments: asked.compartments,
      purposes: ['aml-screening', 'ct-investigation'],
    },
  };
}

function parseMapping(json: string): ImportAsked['mapping'] {
  try {
    return parsePaymentMapping(JSON.parse(json), 'the mapping');
  } catch (cause) {
    const because = cause instanceof Fault ? cause.message : 'this is no JSON';
    throw fault('REQUEST_INVALID', `body/mapping: ${because}`, { cause });
  }
}

function parseNumbers(numbers: string | undefined): readonly number[] {
  return numbers === undefined ? [] : numbers.split(',').map(Number);
}

function parseTlpLevel(level: number): TlpLevel {
  if (level === 0 || level === 1 || level === 2 || level === 3 || level === 4) return level;
  throw fault('INTERNAL', 'the TLP level of a stored import cannot be read');
}
