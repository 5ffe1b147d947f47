/** The hash by which a file is known. */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Clock, fault, readProgress, type Work } from '../base/index.ts';

/**
 * SHA-256 of a file, hexadecimal: what it is known by, before anything of it is taken.
 * @throws FILE_NOT_FOUND CANCELLED
 */
export async function hashFile(file: string, clock: Clock, work: Work): Promise<string> {
  const total = await stat(file).then(
    ({ size }) => size,
    (cause: unknown) => {
      throw fault('FILE_NOT_FOUND', `cannot read ${file}`, { cause, place: { file } });
    },
  );
  const startedAt = clock.now();
  const digest = createHash('sha256');
  let done = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 ** 2 })) {
    if (work.signal.aborted) throw fault('CANCELLED', `stopped while ${file} was looked through`);
    digest.update(chunk);
    done += chunk.length;
    work.report(readProgress(clock, { label: 'looking through', done, total, unit: 'bytes', startedAt }));
  }
  return digest.digest('hex');
}
