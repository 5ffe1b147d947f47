/** The measures of stored findings of money, and the points of an order in SQL: what a queue is sorted by is what its parts add up to. */

import { type RawBuilder, sql } from 'kysely';
import type { Clearance } from '../../access/index.ts';
import { type Marking, type MarkingRow, mayRead, parseMarkingRow } from '../../evidence/index.ts';
import type { FindingId } from '../../findings/index.ts';
import type { Transaction } from '../../store/index.ts';
import type { DecidedFinding } from './learn-ranking.ts';
import { MEASURES, type MeasuredFinding, type RankingWeights } from './ranking.ts';

/** Nats against which surprise is told: about what rules over patterns ask for at least, so that a rule that measures none counts as just enough. */
const LEAST_SURPRISE_NATS = 20;

/**
 * Measures of the finding `f` (of `finding_state`): of a decided one as it stood when it was decided, since what people reject afterwards
 * follows from the decision.
 */
const MEASURED = sql`select m.rule_id, m.value_currency,
    ln(greatest(m.value_minor, 1)::double precision / power(10::double precision, m.value_decimals)) as value_log,
    ln(m.payments::double precision) as payments,
    ln(cardinality(m.accounts)::double precision) as accounts,
    ln(1 + extract(epoch from m.last_at - m.first_at)::double precision / 86400) as days,
    case when jsonb_typeof(f.quantities -> 'surpriseNats') = 'number'
      then ln((1 + greatest((f.quantities ->> 'surpriseNats')::double precision, 0)) / ${1 + LEAST_SURPRISE_NATS}::double precision)
      end as surprise,
    e.rejected::double precision / m.payments as rejected_share,
    e.gone::double precision as no_longer_holds
  from money_finding m cross join lateral (
    select count(*) filter (where x.newest and x.kind = 'rejected') as rejected,
      count(*) filter (where x.last and x.outcome = 'no-longer-holds') as gone
    from (select v.kind, v.outcome, row_number() over (partition by v.batch, v.row order by v.version desc) = 1 as newest,
        row_number() over (order by v.version desc) = 1 as last
      from money_evaluation v where v.finding_id = m.finding_id
        and (f.state not in ('true', 'false', 'cannot-tell') or v.at <= f.last_at)) x) e
  where m.finding_id = f.id`;

/** Columns of {@link MEASURED} by measure; the value stands for itself. */
const COLUMN_OF = {
  ...{ payments: 'payments', accounts: 'accounts', days: 'days', surprise: 'surprise' },
  ...{ rejectedShare: 'rejected_share', noLongerHolds: 'no_longer_holds' },
} as const satisfies Record<Exclude<(typeof MEASURES)[number], 'value'>, string>;

/** The points of the finding `f`, with minus infinity for a finding that is none of money. */
export function pointsInSql({ start, rules, measures, usualValueLogs }: RankingWeights): RawBuilder<number> {
  const [ofRules, usual] = [JSON.stringify(rules), JSON.stringify(usualValueLogs)];
  const parts = MEASURES.map((measure) => {
    const value =
      measure === 'value'
        ? sql`(m.value_log - (${usual}::jsonb ->> m.value_currency)::double precision)`
        : sql`m.${sql.raw(COLUMN_OF[measure])}`;
    return sql`coalesce(${value}, 0) * ${measures[measure]}::double precision`;
  });
  return sql<number>`coalesce((select ${start}::double precision + coalesce((${ofRules}::jsonb ->> m.rule_id)::double precision, 0)
    + ${sql.join(parts, sql` + `)} from (${MEASURED}) m), '-infinity'::double precision)`;
}

interface MeasureRow {
  readonly rule_id: string;
  readonly value_currency: string;
  readonly value_log: number;
  readonly payments: number;
  readonly accounts: number;
  readonly days: number;
  readonly surprise: number | null;
  readonly rejected_share: number;
  readonly no_longer_holds: number;
}

/** The measures of one finding; null where it is unknown, hidden, or none of money. */
export async function measureFinding(tx: Transaction, id: FindingId): Promise<MeasuredFinding | null> {
  const found = await sql<MeasureRow>`select m.* from finding_state f cross join lateral (${MEASURED}) m
    where f.id = ${id}`.execute(tx.tables());
  const row = found.rows[0];
  return row === undefined ? null : parseMeasures(row);
}

interface DecidedRow extends MeasureRow, MarkingRow {
  readonly id: string;
  readonly state: string;
  readonly last_at: Date;
}

/**
 * The newest findings of money that people of an agency found true or false, as far as a clearance may read them, with their markings: under the
 * role `system` as well as under that of the reader. Those that are bound to a case teach nothing outside of it, and are left out.
 */
export async function readDecided(
  tx: Transaction,
  asked: {
    readonly agency: number;
    readonly clearance: Clearance;
    readonly today: string;
    readonly limit: number;
  },
): Promise<readonly { readonly decided: DecidedFinding; readonly marking: Marking }[]> {
  const found = await sql<DecidedRow>`select f.*, m.* from finding_state f cross join lateral (${MEASURED}) m
    where f.state in ('true', 'false') and f.owner_agency = ${asked.agency} and f.case_ref is null
    order by f.last_at desc, f.id limit ${asked.limit}`.execute(tx.tables());
  return found.rows
    .map((row) => ({ decided: parseDecided(row), marking: parseMarkingRow(row) }))
    .filter(({ marking }) => mayRead(asked.clearance, marking, asked.today));
}

function parseDecided(row: DecidedRow): DecidedFinding {
  const { id, last_at: decidedAt, state } = row;
  return { id, decidedAt, accepted: state === 'true', measured: parseMeasures(row) };
}

function parseMeasures(row: MeasureRow): MeasuredFinding {
  return {
    ruleId: row.rule_id,
    currency: row.value_currency,
    valueLog: row.value_log,
    surprise: row.surprise,
    payments: row.payments,
    accounts: row.accounts,
    days: row.days,
    rejectedShare: row.rejected_share,
    noLongerHolds: row.no_longer_holds,
  };
}
