/** What the routes of a kind of file imports do: start one, list them, read one. */

import Type, { type Static, type TSchema } from 'typebox';
import { fault } from '../../base/index.ts';
import { describeWork } from '../asked-work/asked-work.ts';
import type { ApiState, DetachedContext, ReaderContext } from '../context.ts';
import { colleagueNames } from '../describe-finding.ts';
import { notFound } from '../error-reply.ts';
import type { FormLimits } from '../route.ts';
import { JobView } from '../routes/jobs.ts';
import { closed, nullable } from '../schemas/shape.ts';
import {
  addFileImport,
  type FileImport,
  type FileImportAsked,
  type FileImportKind,
  findFileImport,
  listFileImports,
} from './imports.ts';

/** Largest file that is sent, in bytes. */
const FILE_BYTES_MAX = 128 * 1024 ** 2;
/** Imports that are listed at most, and when nothing is said. */
const SHOWN_MAX = 100;
const SHOWN = 20;

/** The form of a kind; `command` takes in what is too large for it. */
export function fileImportForm(command: string): FormLimits {
  return {
    fileBytesMax: FILE_BYTES_MAX,
    remedy: `Send it compressed (gzip), or import it with \`${command}\`.`,
  };
}

/** What is told of a started import. */
export const FileImportStarted = closed({ id: Type.String(), job: Type.Integer() });

/** How many imports are listed. */
export const FileImportsQuery = closed({
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: SHOWN_MAX, default: SHOWN, description: 'Imports returned.' }),
  ),
});

/** What is told of an import; `result` is what came of it. */
export function fileImportView<Result extends TSchema>(result: Result) {
  return closed({
    id: Type.String(),
    fileName: Type.String(),
    sha256: Type.String(),
    bytes: Type.Integer({ description: 'Of the file.' }),
    synthetic: Type.Boolean(),
    startedBy: Type.String(),
    startedByName: nullable(Type.String()),
    createdAt: Type.String(),
    job: JobView,
    result: nullable(result),
  });
}

/** An import as it is told. */
export interface FileImportAnswer<Result extends object> {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly synthetic: boolean;
  readonly startedBy: string;
  readonly startedByName: string | null;
  readonly createdAt: string;
  readonly job: Static<typeof JobView>;
  readonly result: Result | null;
}

/**
 * Starts an import of the file that came with the form.
 * @throws REQUEST_INVALID for a file without a byte; RATE_LIMITED when too many wait
 */
export async function startFileImport<Asked extends FileImportAsked, Result extends object>(
  context: ReaderContext,
  kind: FileImportKind<Asked, Result>,
  asked: Asked,
): Promise<Static<typeof FileImportStarted>> {
  const { state, reader, tx, trail, afterCommit, upload } = context;
  if (upload === null || upload.bytes.byteLength === 0)
    throw fault('REQUEST_INVALID', 'body: the file is empty');
  const added = await addFileImport(tx, kind, { reader, upload, asked, now: state.deps.clock.now() });
  trail.shown([added.id]);
  afterCommit(async () => state.jobs.wake());
  return { id: added.id, job: added.jobId };
}

/** Answers with imports, newest first. */
export async function answerFileImports<Asked extends FileImportAsked, Result extends object>(
  context: DetachedContext,
  kind: FileImportKind<Asked, Result>,
  limit: number = SHOWN,
): Promise<{ imports: FileImportAnswer<Result>[] }> {
  const { found, nameOf } = await context.record(async (tx, trail) => {
    const imports = await listFileImports(tx, kind, limit);
    trail.shown(imports.map((one) => one.id));
    return { found: imports, nameOf: await colleagueNames(tx) };
  });
  const imports = found.map((one) => describeFileImport(context.state, one, nameOf(one.personId)));
  return { imports: await Promise.all(imports) };
}

/**
 * Answers with one import.
 * @throws NOT_FOUND where there is none that the reader may see
 */
export async function answerFileImport<Asked extends FileImportAsked, Result extends object>(
  context: DetachedContext,
  kind: FileImportKind<Asked, Result>,
  id: string,
): Promise<FileImportAnswer<Result>> {
  const { found, name } = await context.record(async (tx) => {
    const one = await findFileImport(tx, kind, id);
    if (one === null) throw notFound();
    return { found: one, name: (await colleagueNames(tx))(one.personId) };
  });
  return describeFileImport(context.state, found, name);
}

async function describeFileImport<Asked extends FileImportAsked, Result extends object>(
  state: ApiState,
  found: FileImport<Asked, Result>,
  startedByName: string | null,
): Promise<FileImportAnswer<Result>> {
  return {
    id: found.id,
    fileName: found.fileName,
    sha256: found.sha256,
    bytes: found.bytesTotal,
    synthetic: found.asked.synthetic,
    startedBy: found.personId,
    startedByName,
    createdAt: found.createdAt.toISOString(),
    job: await describeWork(state.deps.store, found),
    result: found.result,
  };
}
