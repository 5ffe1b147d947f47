/** The notation in which the schema is written down: elements and groups of them, with how often each stands. */

/** An element: its name, its type, and how often it stands; `max` null is without end. */
export interface SchemaElement {
  readonly kind: 'element';
  readonly name: string;
  readonly type: string;
  readonly min: number;
  readonly max: number | null;
}

/** Parts that stand one after the other (`sequence`), or of which one stands (`choice`). */
export interface SchemaGroup {
  readonly kind: 'sequence' | 'choice';
  readonly optional: boolean;
  readonly parts: readonly SchemaPart[];
}

/** An element or a group. */
export type SchemaPart = SchemaElement | SchemaGroup;

/** An element. */
export function element(
  ...[name, type, min, max]: readonly [string, string, number, number | null]
): SchemaElement {
  return { kind: 'element', name, type, min, max };
}

/** Every part, in order. */
export function all(...parts: readonly SchemaPart[]): SchemaGroup {
  return { kind: 'sequence', optional: false, parts };
}

/** Every part, in order, or none of them. */
export function allOrNone(...parts: readonly SchemaPart[]): SchemaGroup {
  return { kind: 'sequence', optional: true, parts };
}

/** One of the parts. */
export function oneOf(...parts: readonly SchemaPart[]): SchemaGroup {
  return { kind: 'choice', optional: false, parts };
}

/** One of the parts, or none. */
export function oneOrNone(...parts: readonly SchemaPart[]): SchemaGroup {
  return { kind: 'choice', optional: true, parts };
}
