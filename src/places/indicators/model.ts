/** Context indicators: what sources say of an area in a year. Of areas only, never of persons or communities. */

import type { SourceId } from '../../base/index.ts';
import type { Grade, Marking } from '../../evidence/index.ts';

/** In what a value is measured. `percent` is a share from 0 to 100; `index` has no unit. */
export const INDICATOR_MEASURES = ['count', 'percent', 'per-1000', 'per-100000', 'index'] as const;

/** In what a value is measured. */
export type IndicatorMeasure = (typeof INDICATOR_MEASURES)[number];

/** An indicator as one source means it. Which direction is better is not said: it is for the reader to judge. */
export interface Indicator {
  /** Lower case letters, digits, dots and hyphens: `police-stations`. */
  readonly code: string;
  readonly title: string;
  readonly definition: string;
  readonly measure: IndicatorMeasure;
  /** What is counted: police stations, households. */
  readonly counts: string;
}

/** Who says so, and where. */
export interface IndicatorSource {
  readonly title: string;
  readonly url: string | null;
  /** ISO day, month or year. */
  readonly publishedOn: string | null;
}

/** A value of one unit in one year; null: the source says that it is not known. */
export interface IndicatorValue {
  /** Code of a province or a district of the gazetteer that there was in the year. */
  readonly unit: string;
  /** The unit as the source wrote it. */
  readonly writtenAs: string;
  readonly year: number;
  readonly value: number | null;
}

/** Values of one indicator from one source. */
export interface IndicatorSeries {
  readonly indicator: Indicator;
  readonly source: IndicatorSource;
  readonly values: readonly IndicatorValue[];
}

/** A series to be put on record. */
export interface IndicatorDraft extends IndicatorSeries {
  readonly synthetic: boolean;
  readonly grade: Grade;
  readonly marking: Omit<Marking, 'purgeDue'>;
  /** Id of a person, or `system:` and a part. */
  readonly by: string;
  readonly at: Date;
}

/** A value on record. */
export interface StoredIndicatorValue extends IndicatorValue {
  readonly id: string;
  readonly indicator: Indicator;
  readonly source: IndicatorSource;
  readonly sourceId: SourceId;
  readonly synthetic: boolean;
  readonly grade: Grade;
  readonly marking: Marking;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  /** The same source said something later. */
  readonly superseded: boolean;
  /** Another standing value of this indicator, measure, unit and year is not the same. */
  readonly contradicted: boolean;
}
