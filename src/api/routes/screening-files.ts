/** Customer files: looked at first, then screened as a batch. Nothing is kept before the batch is made. */

import Type, { type Static } from 'typebox';
import { Fault, fault, shortText } from '../../base/index.ts';
import type { DetachedContext } from '../context.ts';
import { detachedRoute, type FormLimits } from '../route.ts';
import { closed, nullable, text } from '../schemas/shape.ts';
import { day } from '../schemas/time.ts';
import { addBatch } from '../screenings/batches.ts';
import {
  CSV_FILE_BYTES_MAX,
  type CustomerTable,
  XLSX_FILE_BYTES_MAX,
} from '../screenings/file/customer-table.ts';
import { openCustomerTable } from '../screenings/file/open-customer-table.ts';
import { parseMapping, readCustomerRows, tooManyRows } from '../screenings/file/read-customer-rows.ts';
import { suggestMapping } from '../screenings/file/suggest-mapping.ts';
import { BATCH_ROWS_MAX, RowRefusal } from '../screenings/model.ts';

/** Rows shown before a file is screened. */
const PREVIEW_ROWS = 20;
/** Letters shown of a cell before a file is screened. */
const PREVIEW_CELL_LENGTH = 200;
/** Refused rows that are named at once; all of them are in the batch. */
const REFUSED_SHOWN_MAX = 1_000;
const MAPPING_LENGTH_MAX = 20_000;

const FORM: FormLimits = {
  fileBytesMax: Math.max(CSV_FILE_BYTES_MAX, XLSX_FILE_BYTES_MAX),
  remedy: `A batch takes ${BATCH_ROWS_MAX} rows: leave out columns that are not needed, or split the file.`,
};
const SCREEN = { kind: 'guarded', action: 'names:screen', personalData: true } as const;
const Flag = Type.Union([Type.Literal('true'), Type.Literal('false')]);

/** Looks at a file. */
export const previewFileRoute = detachedRoute({
  method: 'POST',
  path: '/screenings/files/preview',
  summary: 'What is in a customer file: columns, first rows, and which column is likely to hold what',
  description:
    'A form with the field `file`: CSV (comma, semicolon or tab; UTF-8, UTF-16 or a single-byte encoding) or XLSX (its first visible ' +
    'sheet), known by content. Of a CSV file its first 256 KiB are enough, with `start` set to `true`. Nothing is kept.',
  tag: 'Screening',
  policy: SCREEN,
  audit: { kind: 'recorded' },
  takesForm: FORM,
  input: {
    body: closed({
      start: Type.Optional({ ...Flag, description: 'The bytes are the start of a CSV file, cut anywhere.' }),
    }),
  },
  output: closed({
    fileName: Type.String(),
    format: Type.String({ description: 'csv or xlsx.' }),
    encoding: nullable(Type.String({ description: 'Of a text; null for a spreadsheet.' })),
    delimiter: nullable(Type.String()),
    sheet: nullable(Type.String({ description: 'The sheet that is read; null for a text.' })),
    otherSheets: Type.Integer({ description: 'Sheets that are not read.' }),
    formulas: Type.Integer({
      description: 'Cells with a formula: the value stored with it is taken, nothing is worked out.',
    }),
    columns: Type.Array(Type.String()),
    sample: Type.Array(
      closed({ line: Type.Integer(), cells: Type.Array(Type.String()), refusal: nullable(RowRefusal) }),
    ),
    rows: nullable(
      Type.Integer({ description: 'Rows without the first; null where only a start was sent.' }),
    ),
    rowsMax: Type.Integer({ description: 'Most rows of one batch.' }),
    truncated: Type.Boolean({ description: 'True where only a start was sent.' }),
    mapping: closed({
      name: Type.Optional(Type.String()),
      kind: Type.Optional(Type.String()),
      born: Type.Optional(Type.String()),
      father: Type.Optional(Type.String()),
      country: Type.Optional(Type.String()),
      id: Type.Optional(Type.String()),
      customer: Type.Optional(Type.String()),
    }),
  }),
  run: async (context, { body }) => {
    const { bytes, fileName } = uploadOf(context);
    const isStart = body.start === 'true';
    const table = await openCustomerTable(bytes, { file: FILE, isStart });
    const { sample, rows } = await lookAt(table, isStart);
    await context.record(async (_tx, trail) => trail.count('rows', rows));
    return {
      ...{ fileName, format: table.format, columns: [...table.columns], sample },
      ...table.facts(),
      rows: isStart ? null : rows,
      rowsMax: BATCH_ROWS_MAX,
      truncated: isStart,
      mapping: suggestMapping(table.columns),
    };
  },
});

/** Screens a file. */
export const screenFileRoute = detachedRoute({
  method: 'POST',
  path: '/screenings/files',
  summary: 'Screen a customer file as a job',
  description:
    'A form with the field `file` (see the preview) and `mapping`, a JSON object that names the column of the name, or several that are put ' +
    'together, and those of kind, born, father, country, id and customer where there are any. A row that cannot be read stays in the batch ' +
    'as undetermined, with the reason. What is kept, for how long and who reads it: as for a batch sent as JSON.',
  tag: 'Screening',
  policy: SCREEN,
  audit: { kind: 'recorded' },
  role: 'writer',
  takesForm: FORM,
  input: {
    body: closed({
      mapping: text({
        max: MAPPING_LENGTH_MAX,
        description: 'JSON: {"name": "Customer name", "born": "DOB"}',
      }),
      recordFindings: Type.Optional(Flag),
      asOf: Type.Optional(day('Screen against what was listed on this day.')),
    }),
  },
  output: closed({
    id: Type.String(),
    job: Type.Integer(),
    rows: Type.Integer(),
    refused: Type.Integer({ description: 'Rows that could not be read.' }),
    refusedRows: Type.Array(closed({ row: Type.Integer(), line: Type.Integer(), ...RowRefusal.properties }), {
      description: `The first ${REFUSED_SHOWN_MAX} of them.`,
    }),
  }),
  status: 202,
  run: async (context, { body }) => {
    const { state, reader, record } = context;
    const mapping = parseMapping(body.mapping);
    const { bytes, fileName } = uploadOf(context);
    const table = await openCustomerTable(bytes, { file: FILE, isStart: false });
    const rows = await readCustomerRows(table, mapping);
    const added = await record(async (tx, trail) => {
      trail.count('rows', rows.length);
      return addBatch(tx, reader, {
        ...{ rows, fileName, asOf: body.asOf ?? null },
        recordsFindings: body.recordFindings === 'true',
        now: state.deps.clock.now(),
        identityKey: state.identityKey,
      });
    });
    state.jobs.wake();
    const refused = rows.flatMap(({ refusal, line }, index) =>
      refusal === null ? [] : [{ row: index + 1, line: line ?? 0, ...refusal }],
    );
    return {
      ...{ id: added.id, job: added.jobId, rows: rows.length, refused: refused.length },
      refusedRows: refused.slice(0, REFUSED_SHOWN_MAX),
    };
  },
});

/** What a file is called in messages: its own name may name a person. */
const FILE = 'The file';

function uploadOf({ upload }: DetachedContext) {
  if (upload === null || upload.bytes.byteLength === 0)
    throw fault('REQUEST_INVALID', 'body: the file is empty');
  return upload;
}

interface Sample {
  readonly line: number;
  readonly cells: string[];
  readonly refusal: Static<typeof RowRefusal> | null;
}

/** The first rows, and how many there are; a start may break off in the middle of a cell. */
async function lookAt(
  table: CustomerTable,
  isStart: boolean,
): Promise<{ readonly sample: Sample[]; readonly rows: number }> {
  const sample: Sample[] = [];
  let rows = 0;
  try {
    for await (const { line, cells, refusal } of table.rows) {
      rows += 1;
      if (rows > BATCH_ROWS_MAX) throw tooManyRows();
      if (rows > PREVIEW_ROWS) continue;
      sample.push({ line, cells: cells.map((cell) => shortText(cell, PREVIEW_CELL_LENGTH)), refusal });
    }
  } catch (cause) {
    const breaksOff = isStart && cause instanceof Fault && cause.code === 'INPUT_TRUNCATED';
    if (!breaksOff) throw cause;
  }
  return { sample, rows };
}
