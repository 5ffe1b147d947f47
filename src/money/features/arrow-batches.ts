/**
 * Columns in Arrow's memory, handed to the writer of Parquet one batch, and so one row group, at a time.
 * Every `!` in this file reads typed arrays inside their bounds: a byte for every eight values.
 */

import {
  Bool,
  type Data,
  type DataType,
  Dictionary,
  Field,
  Float32,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  TimestampMillisecond,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import {
  Compression,
  EnabledStatistics,
  Encoding,
  type RecordBatch as ParquetBatch,
  Table as ParquetTable,
  transformParquetStream,
  type WriterProperties,
  WriterPropertiesBuilder,
} from 'parquet-wasm';
import { assert, fault } from '../../base/index.ts';
import { type Feature, isNullable } from './plan-features.ts';

/** Values of one column in one batch. */
export type ArrowColumn =
  | { readonly kind: 'numbers'; readonly values: Int32Array | Float32Array | Float64Array }
  /** Null where a value is `isNull`. */
  | { readonly kind: 'nullable'; readonly values: Int32Array; readonly isNull: number }
  /** 0 or 1. */
  | { readonly kind: 'flags'; readonly values: Int32Array }
  /** Milliseconds since 1970. */
  | { readonly kind: 'instants'; readonly values: BigInt64Array }
  /** Indices into words. */
  | { readonly kind: 'codes'; readonly codes: Int32Array; readonly words: readonly string[] }
  | { readonly kind: 'texts'; readonly texts: readonly string[] };

/**
 * The bytes of the file, batch by batch, in row groups of `groupRows` at most; a batch is taken only when the bytes of those before it have been.
 * There must be a batch, be it one without rows. What a batch throws is thrown on.
 */
export async function* encodeBatches(
  features: readonly Feature[],
  batches: AsyncIterable<readonly ArrowColumn[]>,
  file: { readonly metadata: ReadonlyMap<string, string>; readonly groupRows: number },
): AsyncGenerator<Uint8Array> {
  const schema = new Schema(
    features.map((feature) => new Field(feature.name, arrowType(feature.type), isNullable(feature))),
  );
  const source = batches[Symbol.asyncIterator]();
  const failures: unknown[] = [];
  const stream = new ReadableStream<ParquetBatch>(
    {
      async pull(controller) {
        try {
          const next = await source.next();
          if (next.done === true) controller.close();
          else controller.enqueue(parquetBatch(schema, next.value));
        } catch (cause) {
          failures.push(cause);
          controller.error(cause);
        }
      },
    },
    { highWaterMark: 0 },
  );
  try {
    yield* await transformParquetStream(stream, writerProperties(features, file));
  } catch (cause) {
    // The writer says of a failed source only that it failed.
    throw failures[0] ?? fault('INTERNAL', 'the Parquet file could not be written', { cause });
  } finally {
    await source.return?.();
  }
  if (failures.length > 0) throw failures[0];
}

/**
 * Dictionaries pay for texts alone. Whole numbers are written as differences, which makes them smaller than compression does and takes less time; floats are
 * left as they are: compression would save a fifth for a tenth of the time. Statistics of row groups serve no reader that takes all of them.
 */
function writerProperties(
  features: readonly Feature[],
  { metadata, groupRows }: { readonly metadata: ReadonlyMap<string, string>; readonly groupRows: number },
): WriterProperties {
  const builder = new WriterPropertiesBuilder()
    .setCompression(Compression.SNAPPY)
    .setDictionaryEnabled(false)
    .setStatisticsEnabled(EnabledStatistics.None)
    .setCreatedBy('silsila')
    .setMaxRowGroupSize(groupRows)
    .setKeyValueMetadata(new Map(metadata));
  return features
    .reduce((properties, { name, type }) => {
      if (type === 'text' || type === 'word') return properties.setColumnDictionaryEnabled(name, true);
      if (type === 'float32') return properties.setColumnCompression(name, Compression.UNCOMPRESSED);
      if (type !== 'int32' && type !== 'instant') return properties;
      return properties
        .setColumnCompression(name, Compression.UNCOMPRESSED)
        .setColumnEncoding(name, Encoding.DELTA_BINARY_PACKED);
    }, builder)
    .build();
}

function parquetBatch(schema: Schema, columns: readonly ArrowColumn[]): ParquetBatch {
  const children = columns.map((column, at) => arrowData(column, schema.fields[at]?.type));
  const length = children[0]?.length ?? 0;
  const data = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children });
  const bytes = tableToIPC(new Table([new RecordBatch(schema, data)]), 'stream');
  const table = ParquetTable.fromIPCStream(bytes);
  const [batch] = table.recordBatches();
  table.free();
  assert(batch !== undefined, 'a table of one batch has one');
  return batch;
}

function arrowType(type: Feature['type']) {
  switch (type) {
    case 'int32':
      return new Int32();
    case 'float32':
      return new Float32();
    case 'float64':
      return new Float64();
    case 'boolean':
      return new Bool();
    case 'instant':
      return new TimestampMillisecond('UTC');
    case 'word':
      return new Dictionary(new Utf8(), new Int32());
    case 'text':
      return new Utf8();
  }
}

function arrowData(column: ArrowColumn, type: DataType | undefined): Data {
  switch (column.kind) {
    case 'numbers':
      return numberData(column.values);
    case 'nullable':
      return nullableData(column.values, column.isNull);
    case 'flags':
      return makeData({
        type: new Bool(),
        length: column.values.length,
        data: bitsOf(column.values, 0).bits,
      });
    case 'instants':
      return makeData({ type: new TimestampMillisecond('UTC'), data: column.values });
    case 'codes':
      assert(type instanceof Dictionary, 'codes stand in a column of words');
      return makeData({ type, data: column.codes, dictionary: vectorFromArray(column.words, new Utf8()) });
    case 'texts':
      return textData(column.texts);
  }
}

function numberData(values: Int32Array | Float32Array | Float64Array): Data {
  if (values instanceof Int32Array) return makeData({ type: new Int32(), data: values });
  if (values instanceof Float32Array) return makeData({ type: new Float32(), data: values });
  return makeData({ type: new Float64(), data: values });
}

function nullableData(values: Int32Array, isNull: number): Data {
  const { bits, unset } = bitsOf(values, isNull);
  return makeData({ type: new Int32(), data: values, nullBitmap: bits, nullCount: unset });
}

function textData(texts: readonly string[]): Data {
  const [data] = vectorFromArray(texts, new Utf8()).data;
  assert(data !== undefined, 'a vector of texts has data');
  return data;
}

/** A bit a value, in the order of Arrow (the least significant first), and how many are not set. */
interface Bits {
  readonly bits: Uint8Array;
  readonly unset: number;
}

/** A bit for each value that is not `other`. */
function bitsOf(values: Int32Array, other: number): Bits {
  const bits = new Uint8Array(Math.ceil(values.length / 8));
  let unset = 0;
  for (let at = 0; at < values.length; at++) {
    if (values[at] !== other) bits[at >> 3]! |= 1 << (at & 7);
    else unset++;
  }
  return { bits, unset };
}
