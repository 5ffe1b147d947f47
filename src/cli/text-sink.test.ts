import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { collect } from '../../test/support/command-line.ts';
import { openSink } from './text-sink.ts';

describe('openSink()', () => {
  it('hands text on as soon as the event loop is free', async () => {
    const out = collect();
    const sink = openSink(out.stream);
    await sink.write('a');
    expect(out.text()).toBe('');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(out.text()).toBe('a');
  });

  it('waits while the reader is slow', async () => {
    const releases: (() => void)[] = [];
    const slow = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => void releases.push(done),
    });
    let written = false;
    const pending = openSink(slow)
      .write('x'.repeat(70_000))
      .then(() => {
        written = true;
      });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(written).toBe(false);
    releases[0]?.();
    await pending;
    expect(written).toBe(true);
  });

  it('is closed, without an error, when the reader has gone', async () => {
    const gone = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })),
    });
    const sink = openSink(gone);
    await sink.write('x'.repeat(70_000));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sink.closed).toBe(true);
    await sink.write('more');
    await sink.flush();
  });

  it('reports any other failure of the stream', async () => {
    const full = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
    });
    const sink = openSink(full);
    await sink.write('x'.repeat(70_000)).catch(() => undefined);
    await expect(sink.flush()).rejects.toThrow('no space');
  });
});
