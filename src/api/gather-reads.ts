/** Reads of requests that arrive together, made in one: while a read runs, the keys that come after it are gathered for the next. */

/** Reads several keys at once; a key that is not among the answers has none. */
export type ReadMany<Key, Value> = (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;

interface Gathered<Key, Value> {
  readonly keys: Set<Key>;
  readonly answer: Promise<ReadonlyMap<Key, Value>>;
}

/** Most keys of one read; more wait for the one after it. */
const KEYS_MAX = 5_000;

/** Gathers reads. No answer is older than its request: a read that has begun takes no further keys. */
export function gatherReads<Key, Value>(
  readMany: ReadMany<Key, Value>,
): (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting: Gathered<Key, Value> | null = null;
  const open = (): Gathered<Key, Value> => {
    const keys = new Set<Key>();
    const answer = last.then(() => {
      if (waiting?.keys === keys) waiting = null;
      return readMany([...keys]);
    });
    last = answer.catch(() => undefined);
    return { keys, answer };
  };
  return (keys) => {
    if (waiting === null || waiting.keys.size >= KEYS_MAX) waiting = open();
    for (const key of keys) waiting.keys.add(key);
    return waiting.answer;
  };
}
