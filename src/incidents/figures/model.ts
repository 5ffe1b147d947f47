/** Published figures: what a document claims of a subject, with the window, the definition and the attribution that make it comparable or not. */

import type { SourceId } from '../../base/index.ts';
import type { Grade, Marking } from '../../evidence/index.ts';

/** A span of days; both included. A null `from` of a standing amount means that it holds as of `to`; other nulls are not known. */
export interface FigureWindow {
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether a figure adds up over its window (attacks, deaths) or stands at a time (fighters, weapons held). */
export type FigureNature = 'flow' | 'stock';

/** How far a figure was checked: read in the document itself, read where somebody quotes it, or known from memory alone. */
export type FigureVerification = 'looked-up' | 'secondary' | 'recalled';

/** What of our own incidents is counted under the same definition. */
export interface OwnCountRule {
  readonly measure: 'incidents' | 'killed';
  /** ISO 3166-1 alpha-2, lower case. */
  readonly country: string;
}

/** A published claim. */
export interface FigureClaim {
  /** Whom or what it is about: a group, a country; never a person. */
  readonly subject: string;
  readonly metric: string;
  readonly nature: FigureNature;
  /** Null where the document gives no such bound: "more than 600" is 600 to null. Both null: it gives no number. */
  readonly low: number | null;
  readonly high: number | null;
  /** What is counted: persons, attacks. */
  readonly unit: string;
  /** Several where the sources disagree on which window the figure is of. */
  readonly windows: readonly FigureWindow[];
  /** What the document counts, in our words; null where it does not say. */
  readonly definition: string | null;
  /** Who holds it: the author, or whom the author names. */
  readonly attributedTo: string;
  readonly document: string;
  /** Symbol or number of the document. */
  readonly symbol: string | null;
  /** ISO day, month or year. */
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly verification: FigureVerification;
  readonly note: string | null;
  /** Null: nobody has said how our incidents would be counted the same way. */
  readonly ownCount: OwnCountRule | null;
}

/** A claim to be put on record. */
export interface FigureDraft {
  readonly claim: FigureClaim;
  readonly synthetic: boolean;
  readonly grade: Grade;
  readonly marking: Omit<Marking, 'purgeDue'>;
  /** Id of a person, or `system:` and a part. */
  readonly by: string;
  readonly at: Date;
}

/** How a figure was withdrawn from the register; it stays on record. */
export interface FigureEnd {
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
}

/** A figure on record. */
export interface StoredFigure extends FigureClaim {
  readonly id: string;
  readonly seq: number;
  readonly synthetic: boolean;
  readonly sourceId: SourceId;
  readonly grade: Grade;
  readonly marking: Marking;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly end: FigureEnd | null;
}
