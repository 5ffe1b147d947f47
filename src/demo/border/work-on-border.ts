/** SYNTHETIC: the first judgements of the demo's people over incidents: accounts joined, two told apart, and graded claims of where attackers came from. */

import type { AuditDeps, Reader } from '../../access/index.ts';
import { deriveKey } from '../../access/index.ts';
import type { EntityId } from '../../base/index.ts';
import {
  addClaim,
  type ClaimDraft,
  judgeAccounts,
  listProposals,
  type StoredProposal,
} from '../../incidents/index.ts';
import { actAs, readAs, signIn, signOut } from '../people-at-work.ts';

/** Pairs that are joined, and pairs that are told apart. */
const JOINED = 8;
const TOLD_APART = 1;

const REASONS = {
  same: 'Same day, place and kind; the numbers differ as these sources do (invented).',
  different: 'Two devices at two gates on one day (invented).',
} as const;

/** Judges some proposals, the likeliest first, and adds two claims that contradict each other; where somebody judged before, nothing. */
export async function workOnBorder(deps: AuditDeps): Promise<void> {
  const analyst = await signIn(deps, 'demo.fiu');
  try {
    const [judged, open] = await readAs(deps, analyst, async (tx) => [
      await listProposals(tx, { state: 'same', limit: 1 }),
      await listProposals(tx, { state: 'open', limit: 50 }),
    ]);
    if (judged.length > 0) return;
    const chosen = withoutRepeats(open).slice(0, JOINED + TOLD_APART);
    for (const [at, proposal] of chosen.entries())
      await judge(deps, analyst, { proposal, verdict: at < JOINED ? 'same' : 'different' });
    const [first] = chosen;
    if (first !== undefined) await claimOrigin(deps, analyst, first.left);
  } finally {
    await signOut(deps, analyst);
  }
}

/** Of proposals that share an account the first. */
function withoutRepeats(proposals: readonly StoredProposal[]): readonly StoredProposal[] {
  const seen = new Set<EntityId>();
  return proposals.filter(({ left, right }) => {
    const isNew = !seen.has(left) && !seen.has(right);
    seen.add(left).add(right);
    return isNew;
  });
}

async function judge(
  deps: AuditDeps,
  reader: Reader,
  asked: { readonly proposal: StoredProposal; readonly verdict: 'same' | 'different' },
): Promise<void> {
  const { proposal, verdict } = asked;
  const { left: one, right: other } = proposal;
  await actAs(deps, { reader, action: 'incidents:judge', subject: one }, (tx) =>
    judgeAccounts(
      tx,
      { one, other, verdict },
      {
        ...{ reason: REASONS[verdict], by: reader.personId, agencyId: reader.agencyId },
        at: deps.clock.now(),
      },
    ),
  );
}

/** One report says that the attackers came from the other side, an answer from there denies it: both stand, with their grades. */
async function claimOrigin(deps: AuditDeps, reader: Reader, entityId: EntityId): Promise<void> {
  const claim = { entityId, claim: 'originCountry', value: 'xb', locator: 'p. 1' } as const;
  const by = { by: reader.personId, agencyId: reader.agencyId };
  const said: readonly Pick<ClaimDraft, 'polarity' | 'grade' | 'nature' | 'source'>[] = [
    {
      polarity: 'affirmed',
      grade: { scheme: 'admiralty', source: 'C', information: '3' },
      nature: { kind: 'fact' },
      source: { kind: 'report', title: 'Demo border report (SYNTHETIC)', url: null, publishedOn: null },
    },
    {
      polarity: 'denied',
      grade: { scheme: 'admiralty', source: 'D', information: '4' },
      nature: { kind: 'fact' },
      source: { kind: 'report', title: 'Demo answer of Eastland (SYNTHETIC)', url: null, publishedOn: null },
    },
  ];
  const identityKey = deriveKey(deps.secret, 'identity');
  for (const one of said)
    await actAs(deps, { reader, action: 'incidents:judge', subject: entityId }, (tx) =>
      addClaim(tx, { ...claim, ...by, ...one }, { at: deps.clock.now(), identityKey }),
    );
}
