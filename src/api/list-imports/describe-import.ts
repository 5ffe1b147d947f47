/** What is told of an import: what a file is, what it changed or would change, and how far its job is. */

import type { ProgressReading } from '../../base/index.ts';
import type { ImportOutcome, ImportPreview, ParsedList } from '../../lists/index.ts';
import type { Job } from '../../store/index.ts';
import { describeChange, describeVersion } from '../describe-list.ts';
import { describeJob } from '../routes/jobs.ts';
import type { ListImport } from './imports.ts';

/** Changes shown of one import. */
const CHANGES_MAX = 1_000;
/** Refused records named one by one. */
const REFUSED_SHOWN_MAX = 200;

/** What an import did. */
export function describeOutcome(list: ParsedList, outcome: ImportOutcome) {
  const { kind, added, changed, removed, changes } = outcome;
  return {
    ...describeParsed(list),
    ...{ kind, added, changed, removed },
    changes: changes.slice(0, CHANGES_MAX).map(describeChange),
    warnings: [],
    stored: null,
    version: outcome.versionId,
  };
}

/** What an import would do. */
export function describePreview(list: ParsedList, preview: ImportPreview) {
  return {
    ...describeParsed(list),
    kind: 'planned',
    added: preview.added,
    changed: preview.changed,
    removed: preview.removed,
    changes: preview.changes.map(describeChange),
    warnings: preview.warnings.map((warning) => ({ ...warning })),
    stored: preview.stored === null ? null : describeVersion(preview.stored, () => null),
    version: null,
  };
}

/** An import with its job; `reading` is what the job says of itself where it runs in this process, newer than what is stored. */
export function describeImport(
  found: ListImport,
  standing: {
    readonly job: Job;
    readonly reading: ProgressReading | null;
    readonly startedByName: string | null;
  },
) {
  const { job, reading, startedByName } = standing;
  return {
    id: found.id,
    list: found.listId,
    title: found.title ?? found.asked.title ?? null,
    bytes: found.bytesTotal,
    startedBy: found.personId,
    startedByName,
    createdAt: found.createdAt.toISOString(),
    phase: phaseOf(found, job, reading),
    job: { ...describeJob(job), ...readingOf(job, reading) },
  };
}

/** What an import is at, read off the unit that its job counts in. */
function phaseOf(found: ListImport, job: Job, reading: ProgressReading | null): string {
  if (job.state === 'queued') return 'waiting';
  // Its end may have come between the reading of the import and that of its job.
  if (job.state === 'done' && found.result === null) return 'indexing';
  if (job.state !== 'running') return 'over';
  if (found.result !== null) return 'indexing';
  return (reading?.unit ?? job.unit) === 'entries' ? 'writing' : 'reading';
}

/** The pace of the phase at hand; what is stored alone tells only that of the whole job. */
function readingOf(job: Job, reading: ProgressReading | null) {
  if (job.state !== 'running' || reading === null) return {};
  const { done, total, unit, ratePerSecond, remainingMs } = reading;
  return {
    ...{ done, total, unit },
    ratePerSecond: ratePerSecond === 0 ? null : Math.round(ratePerSecond * 10) / 10,
    remainingMs: remainingMs === null ? null : Math.round(remainingMs),
  };
}

function describeParsed(list: ParsedList) {
  const { header, refused } = list;
  return {
    list: header.id,
    title: header.title,
    authority: header.authority,
    format: header.format,
    sha256: list.sha256,
    publishedOn: header.publishedOn,
    entries: list.entries.length,
    refused: refused.length,
    refusedRecords: refused.slice(0, REFUSED_SHOWN_MAX).map(({ place, reason }) => ({
      file: place.file ?? null,
      line: place.line ?? null,
      column: place.column ?? null,
      ref: place.ref ?? null,
      reason,
    })),
    notes: [...list.notes],
  };
}
