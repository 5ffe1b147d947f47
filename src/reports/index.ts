/** reports: what was screened, written down for the file: PDF, CSV and XLSX, in English and Urdu. */
export type {
  BatchReport,
  CheckReport,
  ReportAsker,
  ReportLanguage,
  ReportList,
  ReportMatch,
  ReportRow,
  ReportSettings,
  ReportVerdict,
} from './model.ts';
export { writeBatchPdf } from './pdf/batch-pdf.ts';
export { writeCheckPdf } from './pdf/check-pdf.ts';
export { hashResults } from './results-hash.ts';
export { writeBatchCsv } from './write-csv.ts';
export { streamBatchXlsx } from './write-xlsx.ts';
