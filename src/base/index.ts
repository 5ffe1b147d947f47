/** base: ids, time, coded errors, limits, progress. Imports nothing of Silsila. */
export {
  type CsvDelimiter,
  type CsvOptions,
  type CsvRefusal,
  type CsvRow,
  type CsvTable,
  type CsvTableOptions,
  checkColumnNames,
  readCsvRows,
  readCsvTable,
} from './csv.ts';
export { type DecodeOptions, decodeText, openText, type TextFacts, type TextStream } from './decode-text.ts';
export {
  assert,
  ERRORS,
  type ErrorCode,
  type ErrorEntry,
  Fault,
  type FaultDetail,
  type FaultFacts,
  type FieldProblem,
  fault,
  formatPlace,
  type Place,
} from './errors.ts';
export {
  type Branded,
  contentHash,
  type EntityId,
  parseEntityId,
  parseSourceId,
  parseStatementId,
  type SourceId,
  type StatementId,
} from './ids.ts';
export {
  BODY_BYTES_MAX,
  COLUMN_NAME_LENGTH_MAX,
  CSV_COLUMNS_MAX,
  CSV_RECORD_LENGTH_MAX,
  FILE_BYTES_MAX,
  GZIP_RATIO_MAX,
  MATCH_QUERIES_MAX,
  NAME_LENGTH_MAX,
  PAGE_ROWS_MAX,
  VALUE_LENGTH_MAX,
  XML_DEPTH_MAX,
  XML_RECORD_LENGTH_MAX,
} from './limits.ts';
export { type ProgressReading, type ProgressSink, quietWork, readProgress, type Work } from './progress.ts';
export { isFilledRow, openSheet, type Sheet, type SheetRow } from './sheet.ts';
export type { CellError } from './sheet-cells.ts';
export { shortText } from './short-text.ts';
export { openTableText } from './table-text.ts';
export {
  type Clock,
  type DatePrecision,
  daysInMonth,
  formatPartialDate,
  isIsoDay,
  type PartialDate,
  parsePartialDate,
  readInstant,
  systemClock,
} from './time.ts';
export {
  attributeOf,
  child,
  childrenOf,
  descendants,
  grandchildrenOf,
  readXmlRecords,
  textOf,
  type XmlElement,
  type XmlEvent,
} from './xml-records.ts';
export { openZip, UNPACKED_BYTES_MAX, type ZipArchive, type ZipOptions } from './zip-archive.ts';
