/** Which texts of the console no code asks for. A key that is put together in the code begins with its first part: `verdict.${…}`. */

import { type ParsedSource, walk } from '../source-tree.ts';

/** The group of a key that names none. */
const DEFAULT_GROUP = 'common';
/** What the library puts behind a key, by a number. */
const PLURAL = /_(zero|one|other)$/;

/** What one source asks for: whole keys, and keys with parts that are known when the page runs. */
interface Asked {
  /** The groups that it uses; empty for one that hands keys to others. */
  readonly groups: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
  readonly shapes: readonly RegExp[];
}

/** The keys of each group (`batches`, with `refused.empty.title`) for which no source asks. */
export function unusedKeys(
  groups: ReadonlyMap<string, readonly string[]>,
  sources: readonly ParsedSource[],
): ReadonlyMap<string, readonly string[]> {
  const asked = sources.map((source) => askedBy(source, new Set(groups.keys())));
  const unused = [...groups].map(([group, keys]): [string, readonly string[]] => [
    group,
    keys.filter((key) => !asked.some((one) => asksFor(one, group, key.replace(PLURAL, '')))),
  ]);
  return new Map(unused);
}

function asksFor({ groups, whole, shapes }: Asked, group: string, key: string): boolean {
  const full = `${group}:${key}`;
  if (whole.has(full) || shapes.some((shape) => shape.test(full))) return true;
  const speaks = group === DEFAULT_GROUP || groups.size === 0 || groups.has(group);
  return speaks && (whole.has(key) || shapes.some((shape) => shape.test(key)));
}

function askedBy(source: ParsedSource, known: ReadonlySet<string>): Asked {
  const whole = new Set<string>();
  const shapes: RegExp[] = [];
  walk(source.program, (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') whole.add(node.value);
    if (node.type !== 'TemplateLiteral') return;
    const parts = node.quasis.map((part) => part.value.raw);
    if (/^[\w:-]+[.:]/.test(parts[0] ?? '')) shapes.push(shapeOf(parts));
  });
  return { groups: new Set([...whole].filter((text) => known.has(text))), whole, shapes };
}

function shapeOf(parts: readonly string[]): RegExp {
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`);
}
