import { describe, expect, it } from 'vitest';
import { collect } from '../../test/support/command-line.ts';
import type { OutputFormat } from './model.ts';
import { guardCell, openRecordWriter, type RecordView } from './record-writer.ts';
import { openSink } from './text-sink.ts';

interface Pair {
  readonly name: string;
  readonly score: string;
}

const VIEW: RecordView<Pair> = {
  columns: ['name', 'score'],
  rows: ({ name, score }) => [[name, score]],
  json: (pair) => pair,
};

async function print(format: OutputFormat, pairs: readonly Pair[], verbatim = false): Promise<string> {
  const out = collect();
  const writer = openRecordWriter({ format, view: VIEW, sink: openSink(out.stream), width: 80, verbatim });
  for (const pair of pairs) await writer.write(pair);
  await writer.end();
  return out.text();
}

describe('openRecordWriter()', () => {
  it('prints one JSON object a line, in order', async () => {
    const text = await print('jsonl', [
      { name: 'a', score: '1' },
      { name: 'b', score: '2' },
    ]);
    expect(text).toBe('{"name":"a","score":"1"}\n{"name":"b","score":"2"}\n');
  });

  it('prints CSV with its header, also when there is no record', async () => {
    expect(await print('csv', [{ name: 'a, "b"', score: '1' }])).toBe('name,score\n"a, ""b""",1\n');
    expect(await print('csv', [])).toBe('name,score\n');
  });

  it('keeps a spreadsheet from taking a cell for a formula, unless rows are repeated', async () => {
    expect(await print('csv', [{ name: '=1+1', score: '' }])).toBe("name,score\n'=1+1,\n");
    expect(await print('csv', [{ name: '=1+1', score: '' }], true)).toBe('name,score\n=1+1,\n');
  });

  it('prints nothing for a table without records', async () => {
    expect(await print('table', [])).toBe('');
  });
});

describe('guardCell()', () => {
  it.each(['=x', '+x', '-x', '@x', '\tx', '\rx', '+1', '-1+1', '-1.', '--1'])('guards %j', (cell) => {
    expect(guardCell(cell)).toBe(`'${cell}`);
  });

  it.each(['', 'x=1', '1-2', ' =x', '-1', '-0.25'])('leaves %j', (cell) => {
    expect(guardCell(cell)).toBe(cell);
  });
});
