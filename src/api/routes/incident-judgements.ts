/** Judgements of incidents: which accounts are one incident, said by a named person and taken back by one. */

import Type from 'typebox';
import type { Reader } from '../../access/index.ts';
import { type Clock, fault } from '../../base/index.ts';
import {
  findProposal,
  JUDGEMENT_REASON_MAX,
  type JudgementReason,
  judgeAccounts,
  undoJudgement,
} from '../../incidents/index.ts';
import { INCIDENT_POLICIES } from '../action-policies.ts';
import { nameConflict } from '../describe-finding.ts';
import { notFound } from '../error-reply.ts';
import { parseIncidentId } from '../incident-id.ts';
import { requireIncident, showIncident } from '../read-incident-view.ts';
import { readerRoute } from '../route.ts';
import { IncidentView } from '../schemas/incident.ts';
import { closed, id, small, text } from '../schemas/shape.ts';

const Reason = text({ max: JUDGEMENT_REASON_MAX, description: 'Why; it stays on record.' });
const COMMON = {
  method: 'POST',
  tag: 'Incidents',
  policy: INCIDENT_POLICIES.judge,
  audit: { kind: 'recorded', subject: 'id' },
  role: 'writer',
  status: 201,
} as const;

/** Judges a proposal. */
export const judgeProposalRoute = readerRoute({
  ...COMMON,
  path: '/incidents/proposals/{id}',
  summary: 'Judge a proposal: the two accounts are the same incident, or not',
  description:
    'A named person judges, with a reason. Nothing is merged: undoing the judgement restores exactly what was.',
  input: {
    params: closed({ id: small('Number of a proposal.', 1) }),
    body: closed({ verdict: Type.Enum(['same', 'different']), reason: Reason }),
  },
  output: IncidentView,
  run: async (context, { params, body }) => {
    const { tx, reader, state } = context;
    const proposal = await findProposal(tx, params.id);
    if (proposal === null) throw notFound();
    const { left: one, right: other } = proposal;
    const why = reasonOf(reader, state.deps.clock, body.reason);
    await nameConflict(tx, () => judgeAccounts(tx, { one, other, verdict: body.verdict }, why));
    return showIncident(context, state.deps.clock, { id: one });
  },
});

/** Judges two incidents that nobody proposed. */
export const joinIncidentsRoute = readerRoute({
  ...COMMON,
  path: '/incidents/{id}/join',
  summary: 'Judge two incidents, or accounts of them, to be the same or different',
  description:
    'Holds the account that the id names, or the one that stands for the incident, against that of the other.',
  input: {
    params: closed({ id: id('Id of an incident.') }),
    body: closed({
      other: id('Id of the other incident.'),
      verdict: Type.Optional(Type.Enum(['same', 'different'], { default: 'same' })),
      reason: Reason,
    }),
  },
  output: IncidentView,
  run: async (context, { params, body }) => {
    const { tx, reader, state } = context;
    const { clock } = state.deps;
    const [one, other] = [parseIncidentId(params.id), parseIncidentId(body.other)];
    await requireIncident(tx, clock, { id: one });
    await requireIncident(tx, clock, { id: other });
    const why = reasonOf(reader, clock, body.reason);
    await nameConflict(tx, () => judgeAccounts(tx, { one, other, verdict: body.verdict ?? 'same' }, why));
    return showIncident(context, clock, { id: one });
  },
});

/** Undoes a judgement. */
export const separateIncidentRoute = readerRoute({
  ...COMMON,
  path: '/incidents/{id}/separate',
  summary: 'Undo a judgement of an incident: its accounts are as they were before it',
  input: {
    params: closed({ id: id('Id of the incident.') }),
    body: closed({
      judgement: small('Number of the judgement, as the incident tells it.', 1),
      reason: Reason,
    }),
  },
  output: IncidentView,
  run: async (context, { params, body }) => {
    const { tx, reader, state } = context;
    const { clock } = state.deps;
    const incident = parseIncidentId(params.id);
    const { judgements } = await requireIncident(tx, clock, { id: incident });
    if (!judgements.some(({ seq }) => seq === body.judgement)) throw notFound();
    const why = reasonOf(reader, clock, body.reason);
    await nameConflict(tx, () => undoJudgement(tx, body.judgement, why));
    return showIncident(context, clock, { id: incident });
  },
});

/** @throws NOT_ALLOWED for a machine */
function reasonOf(reader: Reader, clock: Clock, reason: string): JudgementReason {
  if (reader.kind !== 'person') throw fault('NOT_ALLOWED', 'A judgement needs a named person.');
  return { reason, by: reader.personId, agencyId: reader.agencyId, at: clock.now() };
}
