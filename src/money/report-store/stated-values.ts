/** What statements say of an entity: one value a property, or none where sources disagree. */

import { fault, parseEntityId } from '../../base/index.ts';
import { type Marking, readStatementsAbout, type Statement } from '../../evidence/index.ts';
import type { Transaction } from '../../store/index.ts';
import type { Fact } from '../goaml/report-document.ts';

/** What is said of one entity. */
export interface StatedEntity {
  readonly id: string;
  /** The narrowest schema that is stated: `Person`; null where nothing is. */
  readonly schema: string | null;
  /** Values that no source contradicts, by property. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** Every value of a property, with its statements: for those that may repeat. */
  readonly all: ReadonlyMap<string, readonly Fact[]>;
  /** Properties on which sources disagree; they are left to a person. */
  readonly contested: readonly string[];
  readonly markings: readonly Marking[];
}

/** Statements that one report is drafted from. */
const STATEMENTS_MAX = 200_000;

/**
 * Reads what holds of these entities now, as the reader may see it; an entity that nothing is stated of is there without values.
 * @throws INPUT_TOO_LARGE where more than STATEMENTS_MAX statements are about them
 */
export async function readStatedEntities(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StatedEntity>> {
  const wanted = [...new Set(ids)];
  const entityIds = wanted.map(parseEntityId);
  const found =
    wanted.length === 0 ? [] : await readStatementsAbout(tx, { entityIds, limit: STATEMENTS_MAX });
  if (found.length > STATEMENTS_MAX)
    throw fault(
      'INPUT_TOO_LARGE',
      `more than ${STATEMENTS_MAX} statements are about the parties of this report`,
    );
  const holding = found.filter(
    ({ ends, polarity, nature }) => ends.length === 0 && polarity === 'affirmed' && nature.kind === 'fact',
  );
  const byEntity = Map.groupBy(holding, ({ entityId }) => String(entityId));
  return new Map(wanted.map((id) => [id, statedEntity(id, byEntity.get(id) ?? [])]));
}

function statedEntity(id: string, holding: readonly Statement[]): StatedEntity {
  const all = new Map(
    [...Map.groupBy(holding, ({ prop }) => prop)].map(([prop, said]) => [prop, factsOf(said)]),
  );
  const single = [...all].flatMap(([prop, [first, ...others]]) =>
    first === undefined || others.length > 0 ? [] : [[prop, first] as const],
  );
  return {
    id,
    schema: schemaOf(holding),
    facts: new Map(single),
    all,
    contested: [...all].flatMap(([prop, facts]) => (facts.length > 1 ? [prop] : [])),
    markings: holding.map(({ marking }) => marking),
  };
}

function factsOf(statements: readonly Statement[]): readonly Fact[] {
  const byValue = Map.groupBy(statements, ({ value }) => value);
  return [...byValue].map(([value, said]) => ({
    value,
    from: { kind: 'evidence', evidenceIds: said.map(({ id }) => id) },
  }));
}

/** A payment file calls every holder a legal entity; whoever knows more says what it is. */
function schemaOf(statements: readonly Statement[]): string | null {
  const names = new Set(statements.map(({ schema }) => schema));
  return [...names].find((schema) => schema !== 'LegalEntity') ?? [...names][0] ?? null;
}
