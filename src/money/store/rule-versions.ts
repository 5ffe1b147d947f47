/** Versions of rules that people drafted and put into effect, beside those that are delivered. */

import { sql } from 'kysely';
import { fault } from '../../base/index.ts';
import type { Transaction } from '../../store/index.ts';
import { PAYMENT_RULES } from '../rules/registry.ts';
import { changeRules } from '../rules/rule-changes.ts';
import { DELIVERED_RULES, type RuleSet, ruleIn } from './rule-set.ts';

/** A version of a rule that a person drafted. */
export interface RuleVersion {
  readonly ruleId: string;
  /** `1.0.0+2`: the second draft over the delivered version. */
  readonly version: string;
  /** The version that it was drafted over. */
  readonly over: string;
  readonly parameters: Readonly<Record<string, number>>;
  /** The backtest that it rests on. */
  readonly backtest: string;
  readonly reason: string;
  readonly draftedBy: string;
  readonly draftedAt: Date;
  /** Null as long as nobody has put it into effect. */
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly approvalReason: string | null;
  readonly effectiveFrom: Date | null;
}

/** A draft of a version. */
export interface RuleDraft {
  readonly agency: number;
  readonly ruleId: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly backtest: string;
  /** The version that the backtest compared with. */
  readonly over: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** An approval of a draft. */
export interface RuleApproval {
  readonly agency: number;
  readonly ruleId: string;
  readonly version: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

interface VersionRow {
  readonly rule_id: string;
  readonly version: string;
  readonly over: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly backtest: string;
  readonly reason: string;
  readonly drafted_by: string;
  readonly drafted_at: Date;
  readonly approved_by: string | null;
  readonly approved_at: Date | null;
  readonly approval_reason: string | null;
}

/** The drafted versions of an agency's rules, oldest first. */
export async function listRuleVersions(tx: Transaction, agency: number): Promise<readonly RuleVersion[]> {
  const found =
    await sql<VersionRow>`select d.rule_id, d.version, d.over, d.parameters, d.backtest, d.reason, d.drafted_by,
      d.drafted_at, a.approved_by, a.approved_at, a.reason as approval_reason
    from money_rule_draft d left join money_rule_approval a using (agency_id, rule_id, version)
    where d.agency_id = ${agency} order by d.drafted_at, d.version`.execute(tx.tables());
  return found.rows.map((row) => ({
    ruleId: row.rule_id,
    version: row.version,
    over: row.over,
    parameters: row.parameters,
    backtest: row.backtest,
    reason: row.reason,
    draftedBy: row.drafted_by,
    draftedAt: row.drafted_at,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    approvalReason: row.approval_reason,
    effectiveFrom: row.approved_at,
  }));
}

/** The rules that are in effect for an agency at an instant: of each the version that was approved last, else the delivered one. */
export async function readRuleSet(
  tx: Transaction,
  asked: { readonly agency: number; readonly at: Date },
): Promise<RuleSet> {
  const versions = await listRuleVersions(tx, asked.agency);
  const effective = versions
    .filter(({ approvedAt }) => approvedAt !== null && approvedAt <= asked.at)
    .toSorted((left, right) => (left.approvedAt?.getTime() ?? 0) - (right.approvedAt?.getTime() ?? 0));
  const last = new Map(effective.map((version) => [version.ruleId, version]));
  return {
    ...DELIVERED_RULES,
    changes: Object.fromEntries(
      [...last].map(([id, { parameters }]) => [id, { parameters: { ...parameters } }]),
    ),
    versions: Object.fromEntries([...last].map(([id, { version }]) => [id, version])),
  };
}

/**
 * Says whether a change of one rule's parameters can be.
 * @throws INPUT_MALFORMED when there is no such rule or parameter, or a value is out of its bounds
 */
export function checkRuleChange(ruleId: string, parameters: Readonly<Record<string, number>>): void {
  changeRules(PAYMENT_RULES, { [ruleId]: { parameters: { ...parameters } } });
}

/**
 * Drafts a version in a writer's transaction; answers its name.
 * @throws INPUT_MALFORMED when the rule has no such parameters; CONFLICT when another version than the one that the backtest compared with is in
 * effect by now, or somebody drafted one at the same time
 */
export async function draftRuleVersion(tx: Transaction, draft: RuleDraft): Promise<string> {
  const { agency, ruleId, parameters, over } = draft;
  checkRuleChange(ruleId, parameters);
  const delivered = PAYMENT_RULES.find(({ id }) => id === ruleId)?.version ?? '';
  const versions = (await listRuleVersions(tx, agency)).filter((one) => one.ruleId === ruleId);
  refuseOutdated(over, ruleIn(await readRuleSet(tx, { agency, at: draft.at }), ruleId)?.version);
  const version = `${delivered}+${versions.length + 1}`;
  const added =
    await sql`insert into money_rule_draft (agency_id, rule_id, version, over, parameters, backtest, reason, drafted_by, drafted_at)
    values (${agency}, ${ruleId}, ${version}, ${over}, ${JSON.stringify(parameters)}::jsonb, ${draft.backtest},
      ${draft.reason}, ${draft.by}, ${draft.at}) on conflict do nothing`.execute(tx.tables());
  if (added.numAffectedRows === 1n) return version;
  throw fault('CONFLICT', 'somebody else drafted a version of this rule first; load it again');
}

/**
 * Puts a draft into effect in a writer's transaction, by another person than the one who drafted it.
 * @throws NOT_FOUND when there is no such draft; CONFLICT when it is in effect already, the same person drafted it, or another version than the
 * one it was compared with is in effect by now
 */
export async function approveRuleVersion(tx: Transaction, approval: RuleApproval): Promise<void> {
  const { agency, ruleId, version, by } = approval;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`silsila rule ${agency} ${ruleId}`}, 0))`.execute(
    tx.tables(),
  );
  const draft = (await listRuleVersions(tx, agency)).find(
    (one) => one.ruleId === ruleId && one.version === version,
  );
  if (draft === undefined) throw fault('NOT_FOUND', 'there is no such draft that you may see');
  if (draft.draftedBy === by)
    throw fault('CONFLICT', 'a second person must approve a version: you drafted this one');
  if (draft.approvedAt !== null) throw fault('CONFLICT', 'this version was put into effect already');
  refuseOutdated(draft.over, ruleIn(await readRuleSet(tx, { agency, at: approval.at }), ruleId)?.version);
  const added =
    await sql`insert into money_rule_approval (agency_id, rule_id, version, reason, approved_by, approved_at)
    values (${agency}, ${ruleId}, ${version}, ${approval.reason}, ${by}, ${approval.at}) on conflict do nothing`.execute(
      tx.tables(),
    );
  if (added.numAffectedRows !== 1n) throw fault('CONFLICT', 'this version was put into effect already');
}

/** @throws CONFLICT where a backtest compared with a version that is not in effect */
function refuseOutdated(over: string, inEffect: string | undefined): void {
  if (over === inEffect) return;
  throw fault(
    'CONFLICT',
    `the backtest compared with version ${over}, and ${inEffect ?? 'none'} is in effect; run it again`,
  );
}
