/** A pattern that tells what patterns of other rules told before takes their place, as it would have in one look at all payments. */

import { sql } from 'kysely';
import { type FindingId, parseFindingId, succeedFinding } from '../../findings/index.ts';
import type { Transaction } from '../../store/index.ts';
import type { Detection } from '../model.ts';
import type { PaymentPlace } from '../store/load-columns.ts';

/** Share of a pattern's payments inside another one from which it is told by that one. Source: as within a run. */
const INSIDE_SHARE = 0.7;

/** A detection that was recorded as a new finding. */
export interface RecordedPattern {
  readonly detection: Detection;
  readonly places: readonly PaymentPlace[];
  readonly id: FindingId;
  readonly owner: number;
  readonly at: Date;
}

/** Lets the finding succeed open ones of the rules that it also tells and of the same readers, where it holds most of their payments. */
export async function tellAcrossRules(tx: Transaction, recorded: RecordedPattern): Promise<void> {
  const { detection, places, id, owner, at } = recorded;
  const { alsoRules } = detection.quantities;
  if (typeof alsoRules !== 'string') return;
  const found = await sql<{ finding_id: string }>`select f.finding_id
    from (select finding_id, count(*)::integer as shared from money_finding_payment
      join unnest(${places.map(({ batch }) => batch)}::integer[], ${places.map(({ row }) => row)}::integer[]) as u (batch, row)
        using (batch, row) group by finding_id) m
    join money_finding f using (finding_id) join finding_state s on s.id = f.finding_id
    join finding n on n.id = ${id} and (s.tlp, s.handling, s.releasable_to, s.compartments, s.case_ref, s.purposes)
      is not distinct from (n.tlp, n.handling, n.releasable_to, n.compartments, n.case_ref, n.purposes)
    where s.owner_agency = ${owner} and s.state = 'open' and f.rule_id = any (${alsoRules.split(', ')}::text[])
      and m.shared >= ${INSIDE_SHARE}::float8 * f.payments
      and not exists (select 1 from finding_succession x where x.finding_id = f.finding_id)
    order by f.finding_id`.execute(tx.tables());
  for (const { finding_id } of found.rows)
    await succeedFinding(tx, { findingId: parseFindingId(finding_id), successor: id, at });
}
