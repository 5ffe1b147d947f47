/** What is said beside a file of incidents, and what is kept of it. */

import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Reader, TlpLevel } from '../../access/index.ts';
import { Fault, fault, VALUE_LENGTH_MAX } from '../../base/index.ts';
import { parseGrade } from '../../evidence/index.ts';
import {
  ACCOUNT_MAPPING_SCHEMA,
  INCIDENT_PURPOSES,
  parseAccountMapping,
  type ReleaseDraft,
  type ReleaseFacts,
  type StoredRelease,
} from '../../incidents/index.ts';
import type { FileImport, FileImportKind } from '../file-imports/imports.ts';
import { closed, nullable, text } from '../schemas/shape.ts';
import { day } from '../schemas/time.ts';

const MAPPING_LENGTH_MAX = 40_000;
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
        'JSON: the mapping of a table that is none of the known ones; docs/guide/incident-formats.md describes it.',
    }),
  ),
  source: Type.Optional(
    text({
      max: 100,
      pattern: '^[a-z0-9][a-z0-9-]*$',
      description:
        'The source whose release this is: `ucdp-ged`; the format or the mapping when left out. Its next release takes the place of this one.',
    }),
  ),
  part: Type.Optional({
    ...Flag,
    description: 'The file holds part of what the source publishes: what it lacks is not ended.',
  }),
  skipBad: Type.Optional({ ...Flag, description: 'Leaves rows out that cannot be read, and counts them.' }),
  synthetic: Type.Optional({ ...Flag, description: 'Says that the incidents are invented.' }),
  publishedOn: Type.Optional(day('Day of publication.')),
  licence: Type.Optional(text({ max: VALUE_LENGTH_MAX, description: 'SPDX id, or the licence in words.' })),
  grade: Type.Optional(
    text({
      max: 20,
      pattern: '^(admiralty|uk-3x5x2|europol-4x4):[A-Z0-9][A-Z0-9]$',
      description: '`admiralty:B2`; ungraded when left out.',
    }),
  ),
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
  mapping: nullable(ACCOUNT_MAPPING_SCHEMA),
  source: nullable(Type.String()),
  part: Type.Boolean(),
  skipBad: Type.Boolean(),
  synthetic: Type.Boolean(),
  publishedOn: nullable(Type.String()),
  licence: nullable(Type.String()),
  grade: Type.Tuple([Type.String(), nullable(Type.String()), nullable(Type.String())]),
  tlp: Type.Integer({ minimum: 0, maximum: 4 }),
  releasableTo: Type.Array(Type.Integer()),
  compartments: Type.Array(Type.Integer()),
});

/** The same as a type. */
export type ImportAsked = Static<typeof StoredAsked>;

/** What came of an import. */
export const ImportResult = closed({
  kind: Type.String({ description: 'imported, resumed or unchanged: the same bytes were there.' }),
  release: Type.String(),
  origin: Type.String(),
  format: Type.String(),
  accounts: Type.Integer(),
  added: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  removed: Type.Integer(),
  excluded: Type.Integer(),
  exclusions: Type.Array(closed({ reason: Type.String(), because: Type.String(), count: Type.Integer() })),
  flags: Type.Array(closed({ flag: Type.String(), count: Type.Integer() })),
  notes: Type.Array(Type.String()),
  firstOn: nullable(Type.String()),
  lastOn: nullable(Type.String()),
  proposals: Type.Integer({ description: 'Pairs of accounts that may be one incident, newly proposed.' }),
});

const ASKED = Compile(StoredAsked);
const RESULT = Compile(ImportResult);

/** The kind of the imports of releases of incidents. */
export const INCIDENT_IMPORTS: FileImportKind<ImportAsked, Static<typeof ImportResult>> = {
  table: 'incident_import',
  job: 'incident-import',
  isAsked: (value) => ASKED.Check(value),
  isResult: (value) => RESULT.Check(value),
};

/** One of them, as it is stored. */
export type IncidentImportStored = FileImport<ImportAsked, Static<typeof ImportResult>>;

/**
 * Reads the form, as far as it can be said before the file is read.
 * @throws REQUEST_INVALID naming the field; NOT_ALLOWED when the handling is beyond the reader's own clearance
 */
export function parseAsked(form: Static<typeof ImportForm>, reader: Reader): ImportAsked {
  const { agencyId, clearance } = reader;
  const [scheme = 'none', values] = form.grade?.split(':') ?? [];
  const asked: ImportAsked = {
    mapping: form.mapping === undefined ? null : parseMapping(form.mapping),
    source: form.source ?? null,
    part: form.part === 'true',
    skipBad: form.skipBad === 'true',
    synthetic: form.synthetic === 'true',
    publishedOn: form.publishedOn ?? null,
    licence: form.licence ?? null,
    grade: [scheme, values?.charAt(0) ?? null, values?.charAt(1) ?? null],
    tlp: form.tlp === undefined ? TLP_PRESET : Number(form.tlp),
    releasableTo: [...new Set([agencyId, ...parseNumbers(form.releasableTo)])],
    compartments: [...new Set(parseNumbers(form.compartments))],
  };
  parseGrade(...asked.grade);
  const within =
    asked.tlp <= clearance.tlp && asked.compartments.every((one) => clearance.compartments.includes(one));
  if (!within) throw fault('NOT_ALLOWED', 'Incidents are marked within your own clearance and compartments.');
  return asked;
}

/** The release that was asked for. */
export function draftRelease(
  asked: ImportAsked,
  of: Pick<ReleaseDraft, 'fileName' | 'sha256' | 'by' | 'at'> & {
    readonly facts: ReleaseFacts;
    readonly owner: number;
  },
): ReleaseDraft {
  const { facts, owner, ...told } = of;
  return {
    ...told,
    facts,
    origin: asked.source ?? facts.format,
    partial: asked.part,
    synthetic: asked.synthetic || facts.synthetic,
    grade: parseGrade(...asked.grade),
    licence: asked.licence,
    publishedOn: asked.publishedOn,
    marking: {
      ...{ tlp: parseTlpLevel(asked.tlp), handling: [], note: null, caseRef: null, owner },
      releasableTo: asked.releasableTo,
      compartments: asked.compartments,
      purposes: INCIDENT_PURPOSES,
    },
  };
}

/** Tells what came of an import by the release that it left. */
export function describeResult(
  kind: string,
  release: StoredRelease,
  proposals: number,
): Static<typeof ImportResult> {
  const { id, origin, format, accounts, added, changed, unchanged, removed, excluded, firstOn, lastOn } =
    release;
  return {
    ...{
      kind,
      release: id,
      origin,
      format,
      accounts,
      added,
      changed,
      unchanged,
      removed,
      excluded,
      firstOn,
      lastOn,
    },
    exclusions: release.exclusions.map((exclusion) => ({ ...exclusion })),
    flags: Object.entries(release.flags).map(([flag, count]) => ({ flag, count })),
    notes: [...release.notes],
    proposals,
  };
}

function parseMapping(json: string): ImportAsked['mapping'] {
  try {
    const value: unknown = JSON.parse(json);
    parseAccountMapping(value, 'the mapping');
    return parseStored(value);
  } catch (cause) {
    const because = cause instanceof Fault ? cause.message : 'this is no JSON';
    throw fault('REQUEST_INVALID', `body/mapping: ${because}`, { cause });
  }
}

/** What `parseAccountMapping` let pass, as it was sent. */
function parseStored(value: unknown): ImportAsked['mapping'] {
  return value as ImportAsked['mapping'];
}

function parseNumbers(numbers: string | undefined): readonly number[] {
  return numbers === undefined ? [] : numbers.split(',').map(Number);
}

function parseTlpLevel(level: number): TlpLevel {
  if (level === 0 || level === 1 || level === 2 || level === 3 || level === 4) return level;
  throw fault('INTERNAL', 'the TLP level of a stored import cannot be read');
}
