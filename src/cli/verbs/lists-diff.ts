/** `silsila lists diff`: two versions of a list are read and compared. */

import { basename } from 'node:path';
import {
  diffLists,
  type EntryChange,
  type ParsedList,
  type ReadListOptions,
  readList,
} from '../../lists/index.ts';
import type { CommandDeps, OutputFormat } from '../model.ts';
import { tableWidth } from '../options.ts';
import { openRecordWriter, type RecordView } from '../record-writer.ts';
import { openSink } from '../text-sink.ts';

/** What is compared and how it is printed. */
export interface DiffRequest {
  readonly older: string;
  readonly newer: string;
  readonly format: OutputFormat;
  readonly read: ReadListOptions;
}

/** Prints a record for each entry that differs, and the counts on standard error. */
export async function diffListFiles(deps: CommandDeps, request: DiffRequest): Promise<void> {
  const options = {
    ...request.read,
    ...(request.older === '-' || request.newer === '-' ? { stdin: deps.stdin } : {}),
  };
  const older = await readList(request.older, options);
  const newer = await readList(request.newer, options);
  if (older.header.id !== newer.header.id) {
    deps.stderr.write(
      `silsila: note: the lists have different ids (${older.header.id}, ${newer.header.id})\n`,
    );
  }
  const changes = diffLists(older, newer);
  const sink = openSink(deps.stdout);
  const writer = openRecordWriter({ format: request.format, view: VIEW, sink, width: tableWidth(deps) });
  for (const change of changes) {
    if (sink.closed) break;
    await writer.write(change);
  }
  await writer.end();
  deps.stderr.write(
    `silsila: ${describeList(request.older, older)}\nsilsila: ${describeList(request.newer, newer)}\n`,
  );
  deps.stderr.write(`silsila: ${countChanges(changes)}\n`);
}

/** One line for each property that changed; an entry that was added or removed as a whole has one line. */
const VIEW: RecordView<EntryChange> = {
  columns: ['change', 'ref', 'name', 'property', 'removed', 'added'],
  rows: ({ change, ref, name, properties }) => {
    if (change !== 'changed') return [[change, ref, name, '', '', '']];
    return properties.map((item) => [
      change,
      ref,
      name,
      item.prop,
      item.removed.join('; '),
      item.added.join('; '),
    ]);
  },
  json: ({ change, ref, name, properties }) => ({
    change,
    ref,
    name,
    properties: properties.map(({ prop, removed, added }) => ({ property: prop, removed, added })),
  }),
};

function describeList(path: string, list: ParsedList): string {
  const refused = list.refused.length === 0 ? '' : `, ${list.refused.length} records left out`;
  const date = list.header.publishedOn ?? 'no date';
  return `${basename(path)}: ${list.header.id}, ${date}, ${list.entries.length} entries${refused}`;
}

function countChanges(changes: readonly EntryChange[]): string {
  const count = (kind: EntryChange['change']): number =>
    changes.filter((item) => item.change === kind).length;
  return `${count('added')} added, ${count('removed')} removed, ${count('changed')} changed`;
}
