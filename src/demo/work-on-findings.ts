/** SYNTHETIC: the demo's first decisions and assignments, made by its invented people through the same functions as everybody's. */

import type { AuditDeps, Reader } from '../access/index.ts';
import {
  assignFinding,
  decideFinding,
  type Finding,
  listFindings,
  undoDecision,
  type Verdict,
} from '../findings/index.ts';
import { actAs, readAs, signIn, signOut } from './people-at-work.ts';

/** Most findings of the demo that are looked at. */
const FINDINGS_MAX = 500;

/** How often the demo's people did each thing. */
export interface DemoWork {
  readonly decided: number;
  readonly assigned: number;
}

/**
 * Decides and assigns some findings, so that queues and histories have something to show: one match found true, two cleared, one that
 * nobody can tell, one undone, one that waits for a second person. What has been worked on before is left alone.
 */
export async function workOnFindings(deps: AuditDeps): Promise<DemoWork> {
  const people = {
    analyst: await signIn(deps, 'demo.analyst'),
    second: await signIn(deps, 'demo.analyst2'),
    supervisor: await signIn(deps, 'demo.supervisor'),
  };
  try {
    const found = await readAs(deps, people.supervisor, (tx) =>
      listFindings(tx, { subjectKind: 'match', sort: 'score', limit: FINDINGS_MAX }),
    );
    if (found.findings.some(({ version, assignmentVersion }) => version + assignmentVersion > 0))
      return { decided: 0, assigned: 0 };
    const decided = await decideSome(deps, people, found.findings);
    const assigned = await assignSome(
      deps,
      people,
      found.findings.filter((one) => !decided.has(one.id)),
    );
    return { decided: decided.size, assigned };
  } finally {
    for (const reader of Object.values(people)) await signOut(deps, reader);
  }
}

interface DemoPeople {
  readonly analyst: Reader;
  readonly second: Reader;
  readonly supervisor: Reader;
}

/** The findings, the best match first. */
async function decideSome(
  deps: AuditDeps,
  { analyst, second, supervisor }: DemoPeople,
  findings: readonly Finding[],
): Promise<ReadonlySet<string>> {
  const plain = findings.filter(({ rule }) => !rule.twoPeople);
  const restricted = findings.filter(({ rule }) => rule.twoPeople);
  const done = new Set<string>();
  const decide = async (
    finding: Finding | undefined,
    by: Reader,
    said: { readonly verdict: Verdict; readonly reason: string },
  ): Promise<void> => {
    if (finding === undefined) return;
    await actAs(deps, { reader: by, action: 'findings:decide', subject: finding.id }, (tx) =>
      decideFinding(tx, { ...stepOf(deps, finding, by), ...said }),
    );
    done.add(finding.id);
  };
  await decide(plain[0], analyst, { verdict: 'true', reason: REASONS.true });
  await decide(plain.at(-1), second, { verdict: 'false', reason: REASONS.false });
  await decide(plain.at(-2), analyst, { verdict: 'false', reason: REASONS.false });
  await decide(plain.at(-3), supervisor, { verdict: 'cannot-tell', reason: REASONS['cannot-tell'] });
  await decide(restricted[0], analyst, { verdict: 'true', reason: REASONS.true });
  const regretted = plain[1];
  await decide(regretted, second, { verdict: 'false', reason: REASONS.mistaken });
  if (regretted !== undefined) await undo(deps, second, regretted);
  return done;
}

async function undo(deps: AuditDeps, by: Reader, finding: Finding): Promise<void> {
  await actAs(deps, { reader: by, action: 'findings:decide', subject: finding.id }, (tx) =>
    undoDecision(tx, { ...stepOf(deps, finding, by), version: 1, reason: REASONS.undone }),
  );
}

function stepOf(deps: AuditDeps, finding: Finding, by: Reader) {
  return { findingId: finding.id, version: 0, by: by.personId, at: deps.clock.now() };
}

const REASONS = {
  true: 'Name, father and birth date agree with the identity card in the customer’s file (invented).',
  false: 'The identity card in the file shows another father and another year of birth (invented).',
  'cannot-tell':
    'The file has neither a father’s name nor a birth date; asked the branch for both (invented).',
  mistaken: 'Another customer’s file was open (invented).',
  undone: 'Decided on the wrong file; to be looked at again (invented).',
} as const;

/** Every third of what is left goes to one analyst, every third to the other, the rest to nobody. */
const SHARED_OUT_MAX = 12;

async function assignSome(
  deps: AuditDeps,
  { analyst, second, supervisor }: DemoPeople,
  findings: readonly Finding[],
): Promise<number> {
  let assigned = 0;
  for (const [index, finding] of findings.slice(0, SHARED_OUT_MAX).entries()) {
    const assignee = [analyst, second, null][index % 3] ?? null;
    if (assignee === null) continue;
    await actAs(deps, { reader: supervisor, action: 'findings:assign', subject: finding.id }, (tx) =>
      assignFinding(tx, {
        findingId: finding.id,
        version: 0,
        assignee: assignee.personId,
        note: index === 0 ? 'Please begin with this one (invented).' : null,
        by: supervisor.personId,
        at: deps.clock.now(),
      }),
    );
    assigned += 1;
  }
  return assigned;
}
