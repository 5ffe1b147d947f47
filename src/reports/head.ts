/** The head of a report: who, why, when, how, against which lists; the same in every format. */

import type {
  BatchReport,
  ReportAsker,
  ReportLanguage,
  ReportList,
  ReportSettings,
  ReportVerdict,
} from './model.ts';
import { fill, purposeWords, type ReportWords, wordsOf } from './words.ts';

/** A label with its value. */
export type HeadLine = readonly [label: string, value: string];

/** The verdicts in the order in which they are counted. */
export const VERDICTS: readonly ReportVerdict[] = [
  'match',
  'possible',
  'undetermined',
  'no-match',
  'waiting',
];

/** Whether anything in a report is invented: a list, or a file that calls itself so. */
export function isSynthetic(report: {
  readonly lists: readonly ReportList[];
  readonly fileName?: string | null;
}): boolean {
  return report.lists.some(({ synthetic }) => synthetic) || /synthetic|invented/i.test(report.fileName ?? '');
}

/** The lines at the head of a batch report. */
export function batchHead(report: BatchReport, hash: string): readonly HeadLine[] {
  const words = wordsOf(report.language);
  const { settings } = report;
  return [
    ...askerLines(report.asker, report.language),
    [words.fileName, report.fileName ?? '-'],
    [words.batchId, report.batchId],
    [words.askedAt, instant(report.askedAt)],
    [words.reportedAt, instant(report.reportedAt)],
    ...settingsLines(settings, words, words.settingsText),
    [words.findings, report.recordsFindings ? words.findingsYes : words.findingsNo],
    [words.rows, String(sum(report))],
    [words.refusedRows, String(report.refusedRows)],
    [words.hash, hash],
  ];
}

/** Who asked and why. */
export function askerLines(asker: ReportAsker, language: ReportLanguage): readonly HeadLine[] {
  const words = wordsOf(language);
  const purpose = asker.purpose === null ? '-' : purposeWords(asker.purpose, language);
  return [
    [words.agency, asker.agency],
    [words.person, asker.person],
    [words.purpose, purpose],
    [words.legalBasis, asker.legalBasis],
    [words.caseRef, asker.caseRef],
    [words.justification, asker.justification],
  ];
}

/** How it was asked. */
export function settingsLines(
  settings: ReportSettings,
  words: ReportWords,
  template: string,
): readonly HeadLine[] {
  const values = {
    match: settings.matchScore,
    possible: settings.possibleScore,
    limit: settings.matchesPerRow,
  };
  return [
    [words.version, settings.version],
    [words.settings, fill(template, values)],
    [words.asOf, settings.asOf ?? words.asOfToday],
  ];
}

/** The counts by verdict; what was not screened is named only where there is any. */
export function countLines(report: BatchReport): readonly HeadLine[] {
  const words = wordsOf(report.language);
  return VERDICTS.filter((verdict) => verdict !== 'waiting' || report.counts.waiting > 0).map((verdict) => [
    words[verdict],
    String(report.counts[verdict]),
  ]);
}

/** The head of the table of lists, and its rows: id, title, publication, entries, age with what is wrong, and of a batch the first row. */
export function listTable(
  lists: readonly ReportList[],
  words: ReportWords,
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const ofRows = lists.some(({ fromRow }) => fromRow !== null);
  return {
    head: [
      ...[words.list, words.listTitle, words.published, words.entries, words.age],
      ...(ofRows ? [words.fromRow] : []),
    ],
    rows: lists.map((list) => [
      list.id,
      list.synthetic && !list.title.includes(words.invented)
        ? `${list.title} (${words.invented})`
        : list.title,
      list.date ?? words.unknownDate,
      String(list.entries),
      ageOf(list, words),
      ...(ofRows ? [String(list.fromRow ?? '')] : []),
    ]),
  };
}

/** The age of a list in words; one that is too old says so first. */
export function ageOf({ ageDays, stale }: ReportList, words: ReportWords): string {
  const age = ageDays === null ? words.unknownAge : fill(words.days, { days: ageDays });
  return stale ? `${words.stale} (${age})` : age;
}

/** An instant to the minute, in UTC. */
export function instant(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function sum({ counts }: BatchReport): number {
  return VERDICTS.reduce((total, verdict) => total + counts[verdict], 0);
}
