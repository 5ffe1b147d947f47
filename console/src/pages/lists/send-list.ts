/** Sends a list file to the server: to be read without writing, or to be taken in. */

import { answer, api } from '../../api/client.ts';
import type { ListImport } from './model.ts';

/** Largest file that the server takes by upload, in bytes. */
export const LIST_UPLOAD_BYTES_MAX = 64 * 1024 ** 2;

/** What is said beside the file; what is left out is as the file says. */
export interface ListWords {
  readonly id: string;
  readonly title: string;
  readonly authority: string;
  /** ISO day, or empty. */
  readonly publishedOn: string;
  readonly synthetic: 'as-before' | 'yes' | 'no';
  /** Leaves records out that cannot be read. */
  readonly skipBad: boolean;
  /** Takes a version that is older than the one that is loaded. */
  readonly force: boolean;
}

/** Nothing is said beside the file. */
export const NO_WORDS: ListWords = {
  id: '',
  title: '',
  authority: '',
  publishedOn: '',
  synthetic: 'as-before',
  skipBad: false,
  force: false,
};

/** Has the file read, and what it would change told; nothing is written. */
export function previewList(file: File, words: ListWords): Promise<ListImport> {
  return answer(api.POST('/list-imports/preview', requestOf(file, words)));
}

/** Starts the import of the file; the answer names the import, which goes on by itself. */
export function startImport(file: File, words: ListWords): Promise<{ readonly id: string }> {
  return answer(api.POST('/list-imports', requestOf(file, words)));
}

function requestOf(file: File, words: ListWords) {
  const query = {
    skipBad: words.skipBad,
    force: words.force,
    ...(words.id === '' ? {} : { id: words.id }),
    ...(words.title === '' ? {} : { title: words.title }),
    ...(words.authority === '' ? {} : { authority: words.authority }),
    ...(words.publishedOn === '' ? {} : { publishedOn: words.publishedOn }),
    ...(words.synthetic === 'as-before' ? {} : { synthetic: words.synthetic === 'yes' }),
  };
  return {
    params: { query },
    body: '',
    // The file itself is the body, as it lies on the disk.
    bodySerializer: () => file,
    headers: { 'content-type': 'application/octet-stream' },
  };
}
