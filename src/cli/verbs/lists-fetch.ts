/** `silsila lists fetch` at work. */

import { fault } from '../../base/index.ts';
import { type FetchOutcome, fetchList, isOfficialListId, type OfficialListId } from '../../lists/index.ts';
import type { CommandDeps, OutputFormat } from '../model.ts';
import { tableWidth } from '../options.ts';
import { openRecordWriter, type RecordView } from '../record-writer.ts';
import { openProgress } from '../report-progress.ts';
import { openSink } from '../text-sink.ts';

/** Which lists are fetched, and where to. */
export interface FetchRequest {
  readonly ids: readonly string[];
  readonly folder: string;
  readonly format: OutputFormat;
}

interface Fetched {
  readonly id: OfficialListId;
  readonly outcome: FetchOutcome;
}

/**
 * Fetches the lists one after another and prints what came of each.
 * @throws USAGE for a list that has no official address; FETCH_FAILED, INPUT_TOO_LARGE, CANCELLED
 */
export async function fetchLists(deps: CommandDeps, request: FetchRequest): Promise<void> {
  const ids = request.ids.map(readId);
  const progress = await openProgress(deps);
  const writer = openRecordWriter({
    format: request.format,
    view: VIEW,
    sink: openSink(deps.stdout),
    width: tableWidth(deps),
  });
  try {
    for (const id of ids) {
      const work = { report: progress.sink, signal: deps.signal };
      const outcome = await fetchList(deps, id, { folder: request.folder, work });
      progress.stop();
      await writer.write({ id, outcome });
    }
    await writer.end();
  } finally {
    progress.stop();
  }
}

function readId(text: string): OfficialListId {
  if (isOfficialListId(text)) return text;
  throw fault('USAGE', `"${text}" is not a list that can be fetched`);
}

const VIEW: RecordView<Fetched> = {
  columns: ['list', 'outcome', 'file', 'bytes', 'sha256'],
  rows: ({ id, outcome }) => [
    [
      id,
      outcome.kind,
      outcome.path,
      ...(outcome.kind === 'fetched' ? [String(outcome.bytes), outcome.sha256] : ['', '']),
    ],
  ],
  json: ({ id, outcome }) => ({ list: id, ...outcome }),
};
