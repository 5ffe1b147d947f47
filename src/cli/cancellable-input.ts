/** Standard input that a person can stop waiting for. */

import { fault } from '../base/index.ts';

/**
 * The same bytes; once the signal is aborted the next read throws, also one that is already waiting.
 * @throws CANCELLED
 */
export async function* cancellable(
  input: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const iterator = input[Symbol.asyncIterator]();
  const stop = Promise.withResolvers<never>();
  const onAbort = (): void => stop.reject(fault('CANCELLED', 'stopped while reading standard input'));
  stop.promise.catch(() => undefined);
  signal.addEventListener('abort', onAbort);
  if (signal.aborted) onAbort();
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), stop.promise]);
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    // A read that still waits would keep the close waiting too, so it is not waited for.
    void iterator.return?.();
  }
}
