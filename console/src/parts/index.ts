/** parts: what pages are built of. */
export { Brand, windowTitle } from './brand.tsx';
export { Button } from './button.tsx';
export { DataTable } from './data-table.tsx';
export { Dialog } from './dialog.tsx';
export { Elapsed } from './elapsed.tsx';
export { FaultDetails, useFaultWords } from './fault-words.tsx';
export { ChoiceField, TextField } from './field.tsx';
export { FileZone } from './file-zone.tsx';
export { GradeText } from './grade-text.tsx';
export { JobProgress, type JobStanding } from './job-progress.tsx';
export { isUnderWay, parseJobState, standingOf, type ToldJob, useStopJob } from './job-state.ts';
export { keepPicture, useKeptPicture } from './kept-picture.ts';
export { NameStrip } from './name-strip.tsx';
export { NameStripTable } from './name-strip-table.tsx';
export { isolate, NameText, RefText, showInvisible } from './name-text.tsx';
export { Facts, Page, Section } from './page.tsx';
export { type PageWay, PageWays } from './page-ways.tsx';
export { ProgressLine } from './progress-line.tsx';
export { type PropertyChange, PropertyChanges } from './property-changes.tsx';
export { PropertyValue } from './property-value.tsx';
export { kindOfProperty, usePropertyWords } from './property-word.ts';
export { RunningJob, type StopJob, type StopWords, stopWords } from './running-job.tsx';
export { saveCsv, saveFile } from './save-csv.ts';
export { ScaleBar } from './scale-bar.tsx';
export { SmallTable } from './small-table.tsx';
export { Empty, Failed, Loading } from './states.tsx';
export type { TableColumn } from './table-column.ts';
export { useRefusalWords, useSentence, useStoredSentence } from './use-sentence.ts';
export {
  useCountWords,
  VerdictBar,
  VerdictTable,
  type VerdictTally,
  VerdictWords,
} from './verdict-counts.tsx';
export {
  FINDING_STATES,
  type FindingState,
  parseFindingState,
  parseVerdict,
  StateMark,
  type Verdict,
  VerdictMark,
} from './verdict-mark.tsx';
