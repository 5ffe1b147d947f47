/** Detections become findings: with their payments as evidence, folded into what was found before over the same payments. */

import { sql } from 'kysely';
import { contentHash } from '../../base/index.ts';
import {
  deriveMarking,
  handlingKey,
  isAtLeastAsTight,
  type Marking,
  type MarkingRow,
  parseMarkingRow,
} from '../../evidence/index.ts';
import {
  type FindingDraft,
  type FindingId,
  type FindingState,
  findingId,
  parseFindingId,
  recordFinding,
  succeedFinding,
} from '../../findings/index.ts';
import type { Transaction } from '../../store/index.ts';
import { currencyDecimals } from '../columns/currencies.ts';
import type { DescribedDetection } from '../detect.ts';
import type { StoredBatch } from './list-batches.ts';
import type { PaymentPlace, StoredColumns } from './load-columns.ts';
import type { RuleSet } from './rule-set.ts';
import { contextsReadBy, type StoredContext } from './stored-contexts.ts';

/** Share of the smaller one's payments that two findings of one rule have in common when they are the same pattern. Source: as within a run. */
const SAME_PATTERN_SHARE = 0.7;

/** What became of a detection. */
export type RecordedDetection =
  /** A new finding; `grownFrom` are findings whose place it took or, where they are decided, that it follows. */
  | { readonly kind: 'added'; readonly id: FindingId; readonly grownFrom: readonly FindingId[] }
  /** Found before, as it is. */
  | { readonly kind: 'known'; readonly id: FindingId }
  /** Inside a finding that is there. */
  | { readonly kind: 'folded'; readonly id: FindingId };

/** What detections are recorded from. */
export interface RecordFrame {
  readonly stored: StoredColumns;
  /** By number. */
  readonly batches: ReadonlyMap<number, StoredBatch>;
  /** The side inputs of the run. */
  readonly contexts: readonly StoredContext[];
  readonly rules: RuleSet;
  /** The agency whose findings they are; nobody else sees them. */
  readonly owner: number;
  readonly at: Date;
}

/** The id of a payment as evidence: `payment:<batch id>:<row>`. */
export function paymentRef(batchId: string, row: number): string {
  return `payment:${batchId}:${row}`;
}

/** Records a detection under the role `system`; the same once more adds nothing. */
export async function recordDetection(
  tx: Transaction,
  frame: RecordFrame,
  detection: DescribedDetection,
): Promise<RecordedDetection> {
  const places = detection.payments.map((payment) => frame.stored.placeOf(payment));
  const draft = draftOf(frame, detection, places);
  const alike = await findAlike(tx, { draft, places });
  const id = findingId(draft);
  if (alike.some((one) => one.id === id)) return { kind: 'known', id };
  const teller = alike.find((one) => tells(one, draft, places.length));
  if (teller !== undefined) return { kind: 'folded', id: teller.id };
  await recordFinding(tx, draft);
  await writeMembers(tx, frame, { id, detection, places });
  const grownFrom = alike.filter((one) => !one.superseded && hasSameReaders(one.marking, draft.marking));
  for (const { id: older, state } of grownFrom)
    if (state === 'open') await succeedFinding(tx, { findingId: older, successor: id, at: frame.at });
  return { kind: 'added', id, grownFrom: grownFrom.map((one) => one.id) };
}

function draftOf(
  frame: RecordFrame,
  detection: DescribedDetection,
  places: readonly PaymentPlace[],
): FindingDraft {
  const { rules, batches, owner, at } = frame;
  const refs = places.map(({ batch, row }) => paymentRef(batches.get(batch)?.id ?? '', row));
  const members = [...new Set(places.map(({ batch }) => batch))];
  const markings = members.flatMap((batch): readonly Marking[] => {
    const found = batches.get(batch);
    return found === undefined ? [] : [found.marking];
  });
  const { rule, value } = detection;
  const read = contextsReadBy(rule, frame.contexts).map(({ marking }) => marking);
  return {
    rule: { id: rule, version: rules.versions[rule] ?? detection.version, twoPeople: false },
    subject: { kind: 'pattern', ref: `${rule}:${contentHash(refs.toSorted()).slice(0, 24)}` },
    evidence: refs,
    quantities: { ...detection.quantities, valueMinor: value.minor, valueCurrency: value.currency },
    sentence: detection.sentence,
    score: null,
    marking: deriveMarking([...markings, ...read], { owner, releasableTo: [owner] }),
    match: null,
    author: 'rule',
    foundAt: at,
    asOf: null,
  };
}

/** A finding of the same rule and agency that shares most payments with a detection. */
interface AlikeFinding {
  readonly id: FindingId;
  readonly state: FindingState;
  readonly version: string;
  readonly payments: number;
  readonly shared: number;
  readonly superseded: boolean;
  readonly marking: Marking;
}

interface AlikeRow extends MarkingRow {
  readonly id: string;
  readonly state: FindingState;
  readonly rule_version: string;
  readonly payments: number;
  readonly shared: number;
  readonly superseded: boolean;
}

async function findAlike(
  tx: Transaction,
  { draft, places }: { readonly draft: FindingDraft; readonly places: readonly PaymentPlace[] },
): Promise<readonly AlikeFinding[]> {
  const found = await sql<AlikeRow>`select s.*, f.payments, m.shared,
      exists (select 1 from finding_succession x where x.finding_id = s.id) as superseded
    from (select finding_id, count(*)::integer as shared from money_finding_payment
      join unnest(${places.map(({ batch }) => batch)}::integer[], ${places.map(({ row }) => row)}::integer[]) as u (batch, row)
        using (batch, row) group by finding_id) m
    join money_finding f using (finding_id) join finding_state s on s.id = m.finding_id
    where s.rule_id = ${draft.rule.id} and s.owner_agency = ${draft.marking.owner} order by s.seq`.execute(
    tx.tables(),
  );
  return found.rows
    .filter((row) => row.shared >= SAME_PATTERN_SHARE * Math.min(row.payments, places.length))
    .map((row) => ({
      id: parseFindingId(row.id),
      state: row.state,
      version: row.rule_version,
      payments: row.payments,
      shared: row.shared,
      superseded: row.superseded,
      marking: parseMarkingRow(row),
    }));
}

/**
 * Whether a finding that is there tells a detection: it holds all of its payments, is of the same rule version or was decided on by a person,
 * and whoever may read the new one may read it.
 */
function tells(known: AlikeFinding, draft: FindingDraft, payments: number): boolean {
  if (known.shared < payments || !isAtLeastAsTight(draft.marking, known.marking)) return false;
  return known.state !== 'open' || known.version === draft.rule.version;
}

/**
 * Whether the same people may read both: a finding that some of them may not read neither takes the place of one that they may, nor is it
 * told to be there.
 */
function hasSameReaders(one: Marking, other: Marking): boolean {
  return handlingKey(one) === handlingKey(other);
}

interface Members {
  readonly id: FindingId;
  readonly detection: DescribedDetection;
  readonly places: readonly PaymentPlace[];
}

async function writeMembers(
  tx: Transaction,
  { stored, rules, contexts }: RecordFrame,
  { id, detection, places }: Members,
): Promise<void> {
  const { columns } = stored;
  const { value } = detection;
  const instant = (payment: number | undefined): Date => new Date((columns.times[payment ?? 0] ?? 0) * 1000);
  await tx.copyIn(
    'money_finding',
    [
      ...['finding_id', 'rule_id', 'rules', 'accounts', 'payments', 'value_minor', 'value_currency'],
      ...['value_decimals', 'first_at', 'last_at', 'contexts'],
    ],
    [
      [
        ...[id, detection.rule, JSON.stringify(rules)],
        detection.accounts.map((account) => stored.accountOf(account)),
        ...[places.length, value.minor, value.currency],
        columns.decimals?.[columns.currencies.indexOf(value.currency)] ?? currencyDecimals(value.currency),
        ...[instant(detection.payments[0]), instant(detection.payments.at(-1))],
        contextsReadBy(detection.rule, contexts).map(({ seq }) => seq),
      ],
    ],
  );
  await tx.copyIn(
    'money_finding_payment',
    ['finding_id', 'position', 'batch', 'row'],
    places.map(({ batch, row }, at) => [id, at + 1, batch, row]),
  );
}
