/** Proposals of duplicates: what a rule holds for one incident, for a person to judge. */

import Type, { type Static } from 'typebox';
import {
  claimsByProperty,
  findProposal,
  listProposals,
  OPEN_PAIRS_MAX,
  readAccountsBySeq,
  readComputedUnits,
  readGroups,
  readOverlap,
  releasesBySeq,
  type StoredProposal,
} from '../../incidents/index.ts';
import type { Transaction } from '../../store/index.ts';
import { INCIDENT_POLICIES } from '../action-policies.ts';
import { colleagueNames } from '../describe-finding.ts';
import { describeAccount, describeProperties } from '../describe-incident.ts';
import { notFound } from '../error-reply.ts';
import { parseIncidentId } from '../incident-id.ts';
import { readerRoute } from '../route.ts';
import { ProposalDetail, ProposalView } from '../schemas/incident.ts';
import { closed, ID_LENGTH_MAX, nullable, pageQuery, small, text } from '../schemas/shape.ts';

const PROPOSALS_SHOWN = 50;

/** Lists proposals. */
export const listProposalsRoute = readerRoute({
  method: 'GET',
  path: '/incidents/proposals',
  summary: 'Pairs of accounts of different sources that may be one incident, likeliest first',
  description:
    'Each with its reasons for and against. A rule joins nothing: a person judges. Open pairs that are joined by way of other accounts are left out, so ' +
    'that a page may have fewer than asked for.',
  tag: 'Incidents',
  policy: INCIDENT_POLICIES.read,
  audit: { kind: 'recorded' },
  input: {
    query: closed({
      state: Type.Optional(Type.Enum(['open', 'same', 'different'], { default: 'open' })),
      incident: Type.Optional(
        text({ max: ID_LENGTH_MAX, description: 'Only pairs with an account of this incident.' }),
      ),
      origin: Type.Optional(
        text({ max: ID_LENGTH_MAX, description: 'Only pairs with an account of this source.' }),
      ),
      other: Type.Optional(
        text({ max: ID_LENGTH_MAX, description: 'Only pairs with an account of this source too.' }),
      ),
      district: Type.Optional(
        text({
          max: ID_LENGTH_MAX,
          description: 'Only pairs of which a source codes one in a district with these letters in its name.',
        }),
      ),
      limit: pageQuery(PROPOSALS_SHOWN).limit,
      after: Type.Optional(small('The `next` of the page before.', 1)),
    }),
  },
  output: closed({
    proposals: Type.Array(ProposalView),
    next: nullable(Type.Integer({ description: 'Null at the end.' })),
    all: nullable(
      closed(
        {
          origins: Type.Array(Type.String(), { description: 'Every source.' }),
          openPairs: Type.Integer({ description: `Pairs that wait in all, up to ${OPEN_PAIRS_MAX}.` }),
        },
        'Told with the first page alone.',
      ),
    ),
  }),
  compresses: true,
  run: async ({ tx, trail }, { query }) => {
    const limit = query.limit ?? PROPOSALS_SHOWN;
    const last = query.after === undefined ? null : await findProposal(tx, query.after);
    const groups = await readGroups(tx);
    const entityIds =
      query.incident === undefined
        ? undefined
        : groups.membersOf(groups.incidentOf(parseIncidentId(query.incident)));
    const found = await listProposals(tx, {
      state: query.state ?? 'open',
      ...(entityIds === undefined ? {} : { entityIds }),
      origins: [query.origin, query.other].flatMap((origin) => origin ?? []),
      ...(query.district === undefined ? {} : { district: query.district }),
      ...(last === null ? {} : { after: { score: last.score, id: last.id } }),
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    const isJoined = ({ left, right }: StoredProposal) =>
      groups.incidentOf(left) === groups.incidentOf(right);
    const shown = page.filter((one) => one.state !== 'open' || !isJoined(one));
    trail.shown(shown.flatMap(({ left, right }) => [left, right]));
    return {
      proposals: await describeProposals(tx, shown),
      next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
      all: last === null ? await tellAll(tx) : null,
    };
  },
});

async function tellAll(tx: Transaction) {
  const { origins, openPairs } = await readOverlap(tx);
  return { origins: [...origins], openPairs };
}

/** Opens a proposal. */
export const readProposalRoute = readerRoute({
  method: 'GET',
  path: '/incidents/proposals/{id}',
  summary: 'A proposal with both accounts compared property by property',
  description: 'What agrees, differs and contradicts between the two accounts; nothing is averaged.',
  tag: 'Incidents',
  policy: INCIDENT_POLICIES.read,
  audit: { kind: 'recorded', subject: 'id' },
  input: { params: closed({ id: small('Number of a proposal.', 1) }) },
  output: ProposalDetail,
  run: async ({ tx, trail }, { params }) => {
    const found = await findProposal(tx, params.id);
    const [proposal] = found === null ? [] : await describeProposals(tx, [found]);
    if (found === null || proposal === undefined) throw notFound();
    const accounts = await readAccountsBySeq(tx, [found.leftAccount, found.rightAccount]);
    const releases = await releasesBySeq(
      tx,
      accounts.map(({ releaseSeq }) => releaseSeq),
    );
    const groups = await readGroups(tx);
    trail.shown([found.left, found.right]);
    return {
      proposal,
      leftIncident: groups.incidentOf(found.left),
      rightIncident: groups.incidentOf(found.right),
      properties: describeProperties(claimsByProperty(accounts, []), releases),
    };
  },
});

/** Tells of proposals with both accounts. */
export async function describeProposals(
  tx: Transaction,
  proposals: readonly StoredProposal[],
): Promise<Static<typeof ProposalView>[]> {
  const seqs = proposals.flatMap(({ leftAccount, rightAccount }) => [leftAccount, rightAccount]);
  const accounts = await readAccountsBySeq(tx, seqs);
  const frame = {
    releases: await releasesBySeq(
      tx,
      accounts.map(({ releaseSeq }) => releaseSeq),
    ),
    computed: await readComputedUnits(tx, seqs),
    nameOf: await colleagueNames(tx),
  };
  const views = new Map(
    accounts.flatMap((account) => describeAccount(account, frame)).map((view) => [view.account, view]),
  );
  return proposals.flatMap((proposal) => {
    const [left, right] = [views.get(proposal.leftAccount), views.get(proposal.rightAccount)];
    if (left === undefined || right === undefined) return [];
    const { id, score, reasons, rule, at, state } = proposal;
    return [
      {
        ...{ id, left, right, score, state },
        reasons: reasons.map((reason) => ({ ...reason })),
        rule: { ...rule },
        at: at.toISOString(),
      },
    ];
  });
}
