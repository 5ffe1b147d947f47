/** Orders in the store: learning one from the decisions that somebody may see, and the one that holds for a reader. */

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import Type from 'typebox';
import { Compile } from 'typebox/compile';
import type { Clearance } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import { deriveMarking, MARKING_COLUMN_NAMES, markingCells } from '../../evidence/index.ts';
import type { FindingId, FindingRanking } from '../../findings/index.ts';
import type { Transaction } from '../../store/index.ts';
import { DECISIONS_MAX, DOCUMENTED_RANKING, type LearntRanking, learnRanking } from './learn-ranking.ts';
import { measureFinding, pointsInSql, readDecided } from './measure-findings.ts';
import { type RankPart, rankParts } from './ranking.ts';

/** An order as it is stored. */
export interface StoredRanking extends LearntRanking {
  readonly id: string;
  readonly learntBy: string;
  readonly learntAt: Date;
}

/** Whose view an order is learnt from. */
export interface RankingView {
  readonly agency: number;
  readonly clearance: Clearance;
  /** Id of the person who asked for it. */
  readonly by: string;
  readonly at: Date;
}

/**
 * Learns an order from the decisions that a clearance may see, and stores it, in a writer's transaction or as `system`; null where there is no
 * decision to learn from.
 */
export async function storeRanking(tx: Transaction, view: RankingView): Promise<StoredRanking | null> {
  const { agency, clearance, by, at } = view;
  const today = at.toISOString().slice(0, 10);
  const found = await readDecided(tx, { agency, clearance, today, limit: DECISIONS_MAX });
  if (found.length === 0) return null;
  const learnt = learnRanking(found.map(({ decided }) => decided));
  const marking = deriveMarking(
    found.map((one) => one.marking),
    { owner: agency, releasableTo: [agency] },
  );
  const id = randomUUID();
  await tx.copyIn(
    'money_ranking',
    ['id', 'learnt_by', 'learnt_at', 'ranking', ...MARKING_COLUMN_NAMES],
    [[id, by, at, JSON.stringify(learnt), ...markingCells(marking)]],
  );
  return { ...learnt, id, learntBy: by, learntAt: at };
}

/**
 * The order of an agency that holds for a reader: of those that they may see the one that was learnt from the most tightly marked decisions, and
 * of these the newest. Null where there is none, and the documented one holds.
 */
export async function readRanking(tx: Transaction, agency: number): Promise<StoredRanking | null> {
  const found = await sql<{ id: string; learnt_by: string; learnt_at: Date; ranking: unknown }>`
    select id, learnt_by, learnt_at, ranking from money_ranking where owner_agency = ${agency}
    order by tlp desc, cardinality(compartments) desc, learnt_at desc, id limit 1`.execute(tx.tables());
  const row = found.rows[0];
  if (row === undefined) return null;
  const { id, learnt_by: learntBy, learnt_at: learntAt, ranking } = row;
  if (!RANKING.Check(ranking)) throw fault('INTERNAL', 'a stored order of findings cannot be read');
  return { ...ranking, id, learntBy, learntAt };
}

/** The order of findings of money that holds for a reader, for `listFindings`. */
export async function rankingOrder(tx: Transaction, agency: number): Promise<FindingRanking> {
  const ranking = await readRanking(tx, agency);
  const { weights } = ranking ?? DOCUMENTED_RANKING;
  return { id: ranking?.id ?? 'documented', points: pointsInSql(weights) };
}

/** The points of one finding with their parts, under the order that holds for a reader; null where it is unknown, hidden, or none of money. */
export async function explainRank(
  tx: Transaction,
  asked: { readonly id: FindingId; readonly agency: number },
): Promise<{ readonly ranking: StoredRanking | null; readonly parts: readonly RankPart[] } | null> {
  const measured = await measureFinding(tx, asked.id);
  if (measured === null) return null;
  const ranking = await readRanking(tx, asked.agency);
  return { ranking, parts: rankParts((ranking ?? DOCUMENTED_RANKING).weights, measured) };
}

/** Removes orders past their day; under the role `system`. Returns how many. */
export async function purgeRankings(tx: Transaction, today: string): Promise<number> {
  const gone = await sql`delete from money_ranking where purge_due <= ${today}::date`.execute(tx.tables());
  return Number(gone.numAffectedRows ?? 0);
}

const Numbers = Type.Record(Type.String(), Type.Number());
const Measures = Type.Object({
  ...{ payments: Type.Number(), accounts: Type.Number(), days: Type.Number(), value: Type.Number() },
  ...{ surprise: Type.Number(), rejectedShare: Type.Number(), noLongerHolds: Type.Number() },
});
const LiftData = Type.Object({
  ...{ pairsShare: Type.Number(), top: Type.Integer(), topAccepted: Type.Integer(), lift: Type.Number() },
});
const Counts = { accepted: Type.Integer(), rejected: Type.Integer() };
const RANKING = Compile(
  Type.Object({
    kind: Type.Enum(['documented', 'learnt']),
    reason: Type.Enum(['never-learnt', 'too-few-decisions', 'not-measurable', 'no-better', 'better']),
    ...Counts,
    rules: Type.Record(Type.String(), Type.Object(Counts)),
    spreads: Type.Union([Measures, Type.Null()]),
    weights: Type.Object({
      start: Type.Number(),
      rules: Numbers,
      measures: Measures,
      usualValueLogs: Numbers,
    }),
    tested: Type.Union([
      Type.Object({
        ...{ decisions: Type.Integer(), accepted: Type.Integer() },
        ...{ learnt: LiftData, documented: LiftData },
      }),
      Type.Null(),
    ]),
  }),
);
