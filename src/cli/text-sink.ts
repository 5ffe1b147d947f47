/** Standard output as a sink: writes in larger pieces, waits when the reader is slow, and ends quietly when the reader has gone. */

import type { TextOutput } from './model.ts';

/** Text on its way out. */
export interface TextSink {
  /** Takes text; waits while the reader is slow. */
  write(text: string): Promise<void>;
  /** Writes what is left. */
  flush(): Promise<void>;
  /** True once the reader has closed its end: nothing more needs to be made. */
  readonly closed: boolean;
}

interface SinkState {
  pending: string;
  closed: boolean;
  error: Error | null;
  scheduled: boolean;
}

/** Text is handed on once this much has gathered, or as soon as the event loop is free. */
const BATCH_LENGTH = 64 * 1024;

/** Opens a sink on a stream. Errors other than a closed pipe are thrown by the next write. */
export function openSink(output: TextOutput): TextSink {
  const state: SinkState = { pending: '', closed: false, error: null, scheduled: false };
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') state.closed = true;
    else state.error = error;
  });
  const flush = async (): Promise<void> => {
    state.scheduled = false;
    if (state.error !== null) throw state.error;
    if (state.pending === '' || state.closed) return;
    const text = state.pending;
    state.pending = '';
    if (!output.write(text)) await settled(output);
  };
  return {
    async write(text) {
      state.pending += text;
      if (state.pending.length >= BATCH_LENGTH) await flush();
      else if (!state.scheduled) {
        state.scheduled = true;
        setImmediate(
          () =>
            void flush().catch((error: Error) => {
              state.error = error;
            }),
        );
      }
    },
    flush,
    get closed() {
      return state.closed;
    },
  };
}

/** Waits until the stream can take more, or has ended in whatever way. */
function settled(output: TextOutput): Promise<void> {
  return new Promise((resolve) => {
    const events = ['drain', 'close', 'error'];
    const done = (): void => {
      for (const event of events) output.removeListener(event, done);
      resolve();
    };
    for (const event of events) output.on(event, done);
  });
}
