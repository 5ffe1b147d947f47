/** What a report is made of; who makes it has looked up everything, and a report only writes it down. */

import type { PurposeCode } from '../access/index.ts';

/** The languages of headings and labels. */
export type ReportLanguage = 'en' | 'ur';

/** A list that was searched. */
export interface ReportList {
  readonly id: string;
  readonly title: string;
  /** ISO day of publication, null when the list does not say. */
  readonly date: string | null;
  readonly entries: number;
  /** Age in days on the day of screening. */
  readonly ageDays: number | null;
  /** Older than its maximum age on the day of screening: nothing in it reads as clear. */
  readonly stale: boolean;
  readonly synthetic: boolean;
  /** The first row that this version answered; null where there is one question only. */
  readonly fromRow: number | null;
}

/** Who asked, why, and when. */
export interface ReportAsker {
  readonly agency: string;
  readonly person: string;
  /** Null where a batch of before purposes were kept names none. */
  readonly purpose: PurposeCode | null;
  readonly legalBasis: string;
  readonly caseRef: string;
  readonly justification: string;
}

/** How it was asked. */
export interface ReportSettings {
  /** Version of Silsila, whose matcher it was. */
  readonly version: string;
  readonly matchScore: number;
  readonly possibleScore: number;
  readonly matchesPerRow: number;
  /** ISO day on which a party must have been listed; null: the day of screening. */
  readonly asOf: string | null;
}

/** The verdicts of rows. */
export type ReportVerdict = 'match' | 'possible' | 'undetermined' | 'no-match' | 'waiting';

/** A listed party that a row may be. */
export interface ReportMatch {
  readonly list: string;
  readonly ref: string;
  /** The listed name that matched best. */
  readonly name: string;
  /** The entry's primary name. */
  readonly caption: string;
  readonly verdict: ReportVerdict;
  readonly score: number;
  readonly listedOn: string | null;
  /** File and line of the name. */
  readonly source: string | null;
  /** Each a sentence that a person can check, in the language of the report where there are words for it. */
  readonly reasons: readonly string[];
  /** What was decided of the pair before. */
  readonly memory: 'none' | 'cleared' | 'reopened';
  /** Id of the finding that was recorded. */
  readonly finding: string | null;
}

/** One row with its answer. */
export interface ReportRow {
  readonly row: number;
  /** Line of the file, or row of the sheet. */
  readonly line: number | null;
  readonly customer: string | null;
  readonly name: string;
  readonly verdict: ReportVerdict;
  /** Why it could not be told, and what of the row was not used. */
  readonly notes: readonly string[];
  readonly matches: readonly ReportMatch[];
}

/** A batch to be reported. Its rows are read several times. */
export interface BatchReport {
  readonly language: ReportLanguage;
  readonly asker: ReportAsker;
  readonly settings: ReportSettings;
  readonly batchId: string;
  readonly fileName: string | null;
  readonly askedAt: Date;
  readonly reportedAt: Date;
  /** False where the job ended before its last row. */
  readonly complete: boolean;
  readonly recordsFindings: boolean;
  readonly refusedRows: number;
  readonly counts: Readonly<Record<ReportVerdict, number>>;
  readonly lists: readonly ReportList[];
  /** Lists that were searched and that the reader may no longer see. */
  readonly hiddenLists: number;
  readonly rows: readonly ReportRow[];
}

/** One question with its answers, to be reported on a page. */
export interface CheckReport {
  readonly language: ReportLanguage;
  readonly asker: ReportAsker;
  readonly settings: ReportSettings;
  readonly askedAt: Date;
  /** Under which the request stands in the log of the server. */
  readonly requestId: string;
  /** The action of its audit entry. */
  readonly auditAction: string;
  readonly personId: string;
  readonly customer: string | null;
  readonly schema: string;
  /** Each property of the question with its values. */
  readonly question: readonly { readonly property: string; readonly values: readonly string[] }[];
  readonly ignored: readonly string[];
  readonly verdict: ReportVerdict;
  readonly notes: readonly string[];
  readonly matches: readonly ReportMatch[];
  readonly lists: readonly ReportList[];
}
