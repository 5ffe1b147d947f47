/** A file that was dropped, pasted or chosen: what is refused before anything of it is sent. */

/** Largest CSV file and largest spreadsheet in bytes, as the server takes them. */
export const CSV_BYTES_MAX = 64 * 1024 ** 2;
export const XLSX_BYTES_MAX = 20 * 1024 ** 2;
/** Most rows of one file, as the server takes them. */
export const ROWS_MAX = 100_000;
/** Bytes of a CSV file that are looked at before it is sent. */
const START_BYTES = 256 * 1024;

/** How a packed file begins; a spreadsheet is one. Source: PKWARE APPNOTE 6.3.10, section 4.3.7. */
const PACKED_START = [0x50, 0x4b] as const;

/** Why a file is not even looked at. */
export type PickProblem = 'empty' | 'csv-too-large' | 'xlsx-too-large' | 'unreadable' | 'no-file' | 'several';

/** A file at hand, or why it is not taken. */
export type Picked =
  | { readonly kind: 'ready'; readonly key: string; readonly file: File; readonly isSheet: boolean }
  | {
      readonly kind: 'refused';
      readonly problem: PickProblem;
      readonly fileName: string;
      readonly bytes: number;
    };

/** Judges files as they were given, by their first bytes and their size; more than one, or none, is said so. */
export async function pickFile(files: readonly File[]): Promise<Picked> {
  const [file] = files;
  if (file === undefined) return { kind: 'refused', problem: 'no-file', fileName: '', bytes: 0 };
  const refused = (problem: PickProblem): Picked => ({
    kind: 'refused',
    problem,
    fileName: file.name,
    bytes: file.size,
  });
  if (files.length > 1) return refused('several');
  if (file.size === 0) return refused('empty');
  const start = await readStart(file);
  if (start === null) return refused('unreadable');
  const isSheet = PACKED_START.every((byte, at) => start[at] === byte);
  if (isSheet && file.size > XLSX_BYTES_MAX) return refused('xlsx-too-large');
  if (!isSheet && file.size > CSV_BYTES_MAX) return refused('csv-too-large');
  return { kind: 'ready', key: crypto.randomUUID(), file, isSheet };
}

/** What is sent to look at a file: all of a spreadsheet, the start of a text. */
export function previewForm(file: File, isSheet: boolean): FormData {
  const form = new FormData();
  const isStart = !isSheet && file.size > START_BYTES;
  if (isStart) form.set('start', 'true');
  form.set('file', isStart ? file.slice(0, START_BYTES) : file, file.name);
  return form;
}

async function readStart(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, PACKED_START.length).arrayBuffer());
  } catch {
    // A folder, or a file that is no longer there.
    return null;
  }
}
