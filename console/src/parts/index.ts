/** parts: what pages are built of. */
export { Brand, windowTitle } from './brand.tsx';
export { Button, type ButtonProps } from './button.tsx';
export { DataTable } from './data-table.tsx';
export { Dialog } from './dialog.tsx';
export { Elapsed } from './elapsed.tsx';
export { FaultDetails, useFaultWords } from './fault-words.tsx';
export { type Choice, ChoiceField, type ChoiceFieldProps, TextField, type TextFieldProps } from './field.tsx';
export { GradeText, useGradeWords } from './grade-text.tsx';
export { JobProgress, type JobStanding } from './job-progress.tsx';
export { keepPicture, useKeptPicture } from './kept-picture.ts';
export type { NamePicture } from './name-picture.ts';
export { NameStrip } from './name-strip.tsx';
export { NameStripTable } from './name-strip-table.tsx';
export { NameText, RefText, showInvisible } from './name-text.tsx';
export { Facts, Page, Section } from './page.tsx';
export { type PropertyChange, PropertyChanges } from './property-changes.tsx';
export { countryName, PropertyValue } from './property-value.tsx';
export { kindOfProperty, type PropertyKind, usePropertyWords } from './property-word.ts';
export { formatCsv, saveCsv, saveFile } from './save-csv.ts';
export { ScaleBar, type ScaleTone } from './scale-bar.tsx';
export { Denied, Empty, Failed, Loading } from './states.tsx';
export type { DataTableProps, TableColumn } from './table-column.ts';
export { type SentenceCode, type ServerSentence, useSentence } from './use-sentence.ts';
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
  VERDICTS,
  type Verdict,
  VerdictMark,
} from './verdict-mark.tsx';
