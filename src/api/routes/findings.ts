/** Findings: recording a match, looking at one, deciding. */

import Type from 'typebox';
import { fault } from '../../base/index.ts';
import {
  assignFinding,
  decideFinding,
  parseFindingId,
  readFinding,
  undoDecision,
} from '../../findings/index.ts';
import { matchKey, POSSIBLE_SCORE, recordMatch } from '../../lists/index.ts';
import { askDesk } from '../ask-desk.ts';
import { askParty, screenedParty } from '../asked-party.ts';
import { describeFinding, describeFindingWhole, findingNames, nameConflict } from '../describe-finding.ts';
import { notFound } from '../error-reply.ts';
import { readerRoute } from '../route.ts';
import {
  AssignmentBody,
  DecisionBody,
  FindingDetail,
  FindingView,
  RecordedFinding,
} from '../schemas/finding.ts';
import { MatchExample } from '../schemas/match.ts';
import { closed, ID_LENGTH_MAX, id, text } from '../schemas/shape.ts';
import { day } from '../schemas/time.ts';

/** Matches looked through for the one that is recorded. */
const CANDIDATES_MAX = 100;
const params = closed({ id: id('Id of a finding.') });

/** Records a match. */
export const recordFindingRoute = readerRoute({
  method: 'POST',
  path: '/findings',
  summary: 'Record a match as a finding, to be decided',
  description:
    'The match is computed again here: what is recorded is what the rule measures, not what a client says.',
  tag: 'Findings',
  policy: { kind: 'guarded', action: 'findings:record', personalData: true },
  audit: { kind: 'recorded' },
  role: 'writer',
  input: {
    body: closed({
      query: MatchExample,
      list: text({ max: ID_LENGTH_MAX }),
      ref: text({ max: ID_LENGTH_MAX }),
      asOf: Type.Optional(
        day('The match as of this past day: the party must have been listed then. The finding says so.'),
      ),
    }),
  },
  output: RecordedFinding,
  status: 201,
  run: async ({ state, reader, tx, trail }, { body }) => {
    const party = askParty(body.query.schema, body.query.properties);
    const foundAt = state.deps.clock.now();
    const asOf = pastDay(body.asOf, foundAt);
    const answer = askDesk(state, reader.clearance, {
      party,
      results: {
        limit: CANDIDATES_MAX,
        cutoff: POSSIBLE_SCORE,
        filtered: true,
        wanted: (match) => match.list === body.list && match.ref === body.ref,
        ...(asOf === null ? {} : { asOf }),
      },
    });
    const found = answer.matches[0];
    if (found === undefined) throw notFound();
    const { match } = found;
    const key = matchKey(state.partyKey, reader.agencyId, {
      party: screenedParty(party, body.query.id ?? null),
      match,
    });
    const { id: findingId, added } = await recordMatch(tx, reader, {
      match,
      key,
      entityId: found.held.entry.entityId,
      author: reader.personId,
      ...{ foundAt, asOf },
    });
    trail.shown([findingId]);
    const finding = await readFinding(tx, findingId);
    if (finding === null) throw notFound();
    return { added, finding: describeFinding(finding, await findingNames(tx, reader, state.desk)) };
  },
});

/** The day that a finding is about; null for today. */
function pastDay(asked: string | undefined, foundAt: Date): string | null {
  const today = foundAt.toISOString().slice(0, 10);
  if (asked === undefined || asked === today) return null;
  if (asked < today) return asked;
  const message = 'nobody can be found on lists of a day that is still to come';
  throw fault('REQUEST_INVALID', `body/asOf: ${message}`, {
    fields: [{ field: 'body/asOf', rule: 'future-day', message }],
  });
}

/** Reads a finding. */
export const readFindingRoute = readerRoute({
  method: 'GET',
  path: '/findings/{id}',
  summary: 'A finding with its evidence, its history, what is remembered of it, and what you may do with it',
  tag: 'Findings',
  policy: { kind: 'guarded', action: 'findings:read', personalData: true },
  audit: { kind: 'recorded', subject: 'id' },
  input: { params },
  output: FindingDetail,
  run: async ({ state, tx, trail, reader }, { params: { id: findingId } }) => {
    const finding = await readFinding(tx, parseFindingId(findingId));
    if (finding === null) throw notFound();
    const whole = await describeFindingWhole(tx, { reader, desk: state.desk }, finding);
    trail.shown([finding.id, ...whole.statements.map(({ id: statement }) => statement)]);
    return whole;
  },
});

/** Assigns a finding. */
export const assignFindingRoute = readerRoute({
  method: 'POST',
  path: '/findings/{id}/assignments',
  summary: 'Give a finding to a person of your agency, or to nobody',
  description: 'Who had it before stays on record. A finding that is decided is not assigned any more.',
  tag: 'Findings',
  policy: { kind: 'guarded', action: 'findings:assign', personalData: true },
  audit: { kind: 'recorded', subject: 'id' },
  role: 'writer',
  input: { params, body: AssignmentBody },
  output: FindingView,
  status: 201,
  run: async ({ state, reader, tx, trail }, { params: { id: findingId }, body }) => {
    const finding = await nameConflict(tx, () =>
      assignFinding(tx, {
        findingId: parseFindingId(findingId),
        version: body.version,
        assignee: body.assignee,
        note: body.note ?? null,
        by: reader.personId,
        at: state.deps.clock.now(),
      }),
    );
    trail.shown([finding.id]);
    return describeFinding(finding, await findingNames(tx, reader, state.desk));
  },
});

/** Decides a finding. */
export const decideFindingRoute = readerRoute({
  method: 'POST',
  path: '/findings/{id}/decisions',
  summary: 'Decide a finding, confirm a decision, or undo it',
  description:
    'A named person decides, with a reason. Findings on entries that are not public need two: the second confirms. A match found ' +
    'false is remembered for this party and this entry until the entry changes.',
  tag: 'Findings',
  policy: { kind: 'guarded', action: 'findings:decide', personalData: true },
  audit: { kind: 'recorded', subject: 'id' },
  role: 'writer',
  input: { params, body: DecisionBody },
  output: FindingView,
  status: 201,
  run: async ({ state, reader, tx }, { params: { id: findingId }, body }) => {
    if (reader.kind !== 'person') throw fault('NOT_ALLOWED', 'A decision needs a named person.');
    const draft = {
      findingId: parseFindingId(findingId),
      version: body.version,
      reason: body.reason,
      by: reader.personId,
      at: state.deps.clock.now(),
    };
    const { verdict } = body;
    const finding = await nameConflict(tx, () =>
      verdict === 'undo' ? undoDecision(tx, draft) : decideFinding(tx, { ...draft, verdict }),
    );
    return describeFinding(finding, await findingNames(tx, reader, state.desk));
  },
});
