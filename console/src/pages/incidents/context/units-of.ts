/** Values by unit and source, so that they can stand side by side. */

import type { ContextValue } from './context-api.ts';

/** What is said of one unit: by the title of the source, in the order of the sources; a source may speak through several agencies. */
export interface ContextUnit {
  readonly unit: string;
  readonly name: string;
  readonly nameUr: string | null;
  readonly level: ContextValue['level'];
  readonly bySource: ReadonlyMap<string, readonly ContextValue[]>;
  readonly isContradicted: boolean;
}

/** The titles of the sources, in the order of their letters; invented ones apart from others. */
export function sourcesOf(values: readonly ContextValue[]): readonly string[] {
  return [...new Set(values.map(sourceOf))].sort();
}

/** A row for each unit. */
export function unitsOf(values: readonly ContextValue[]): readonly ContextUnit[] {
  return [...Map.groupBy(values, ({ unit }) => unit)].map(([unit, said]) => ({
    ...{ unit, name: said[0]?.unitName ?? unit, nameUr: said[0]?.unitNameUr ?? null },
    ...{ level: said[0]?.level ?? 'adm2', bySource: Map.groupBy(said, sourceOf) },
    isContradicted: said.some(({ contradicted }) => contradicted),
  }));
}

function sourceOf({ source, synthetic }: ContextValue): string {
  return synthetic && !source.title.includes('SYNTHETIC') ? `${source.title} (SYNTHETIC)` : source.title;
}
