/** What statements say of an entity: one value a property, or none where sources disagree. */

import { parseEntityId } from '../../base/index.ts';
import { type Marking, type Statement, searchStatements } from '../../evidence/index.ts';
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

/** Statements that are read of one entity. */
const STATEMENTS_MAX = 500;

/** Reads what holds of an entity now, as the reader may see it. */
export async function readStatedEntity(tx: Transaction, id: string): Promise<StatedEntity> {
  const found = await searchStatements(tx, { entityId: parseEntityId(id), limit: STATEMENTS_MAX });
  const holding = found.filter(
    ({ ends, polarity, nature }) => ends.length === 0 && polarity === 'affirmed' && nature.kind === 'fact',
  );
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
