/** Findings: recording a match, looking, deciding. */

import Type from 'typebox';
import type { Reader } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import {
  assignFinding,
  countAssignees,
  countFindings,
  countLists,
  decideFinding,
  listFindings,
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
  FindingStateName,
  FindingView,
} from '../schemas/finding.ts';
import { MatchExample } from '../schemas/match.ts';
import { closed, ID_LENGTH_MAX, id, nullable, pageQuery, sequence, text } from '../schemas/shape.ts';

const FINDINGS_DEFAULT = 50;
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
    }),
  },
  output: closed({ added: Type.Boolean(), finding: FindingView }),
  status: 201,
  run: async ({ state, reader, tx, trail }, { body }) => {
    const party = askParty(body.query.schema, body.query.properties);
    const answer = askDesk(state, reader.clearance, {
      party,
      results: {
        limit: CANDIDATES_MAX,
        cutoff: POSSIBLE_SCORE,
        filtered: true,
        wanted: (match) => match.list === body.list && match.ref === body.ref,
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
      foundAt: state.deps.clock.now(),
    });
    trail.shown([findingId]);
    const finding = await readFinding(tx, findingId);
    if (finding === null) throw notFound();
    return { added, finding: describeFinding(finding, await findingNames(tx, reader, state.desk)) };
  },
});

/** Lists findings. */
export const listFindingsRoute = readerRoute({
  method: 'GET',
  path: '/findings',
  summary: 'Findings that you may see, with counts by state, by who works on them and by list',
  description:
    'Each count leaves out its own filter: the states are counted for the assignee asked for, the assignees for the state asked for, the lists for both.',
  tag: 'Findings',
  policy: { kind: 'guarded', action: 'findings:read', personalData: true },
  audit: { kind: 'recorded' },
  input: {
    query: closed({
      limit: pageQuery(FINDINGS_DEFAULT).limit,
      before: Type.Optional(sequence('The `next` of the page before: findings after that one in the order.')),
      sort: Type.Optional(
        Type.Union([Type.Literal('newest'), Type.Literal('oldest'), Type.Literal('score')], {
          default: 'newest',
          description: 'score: the best match first.',
        }),
      ),
      state: Type.Optional(FindingStateName),
      assignee: Type.Optional(
        text({ max: ID_LENGTH_MAX, description: '`me`, `nobody`, or the id of a person.' }),
      ),
      entry: Type.Optional(text({ max: ID_LENGTH_MAX, description: '<list>:<reference>.' })),
      list: Type.Optional(text({ max: ID_LENGTH_MAX, description: 'Id of the list of the entry.' })),
      rule: Type.Optional(text({ max: ID_LENGTH_MAX })),
    }),
  },
  output: closed({
    findings: Type.Array(FindingView),
    next: nullable(Type.Integer()),
    counts: Type.Record(Type.String(), Type.Integer()),
    assignees: Type.Array(
      closed({
        assignee: nullable(Type.String({ description: 'Id of a person; null: nobody.' })),
        name: nullable(Type.String()),
        count: Type.Integer(),
      }),
    ),
    lists: Type.Array(closed({ list: Type.String({ description: 'Id of a list.' }), count: Type.Integer() })),
  }),
  run: async ({ state, tx, trail, reader }, { query }) => {
    const filter = {
      ...(query.entry === undefined ? {} : { entryRef: query.entry }),
      ...(query.rule === undefined ? {} : { ruleId: query.rule }),
    };
    const inState = query.state === undefined ? {} : { state: query.state };
    const inList = query.list === undefined ? {} : { listId: query.list };
    const assignee = assigneeOf(query.assignee, reader);
    const page = await listFindings(tx, {
      ...{ ...filter, ...inState, ...assignee, ...inList },
      limit: query.limit ?? FINDINGS_DEFAULT,
      order: query.sort ?? 'newest',
      ...(query.before === undefined ? {} : { before: query.before }),
    });
    trail.shown(page.findings.map((finding) => finding.id));
    const names = await findingNames(tx, reader, state.desk);
    const assignees = await countAssignees(tx, { ...filter, ...inState, ...inList });
    return {
      findings: page.findings.map((finding) => describeFinding(finding, names)),
      next: page.next,
      counts: { ...(await countFindings(tx, { ...filter, ...assignee, ...inList })) },
      lists: [...(await countLists(tx, { ...filter, ...inState, ...assignee }))],
      assignees: assignees.map((one) => ({ ...one, name: names.nameOf(one.assignee) })),
    };
  },
});

function assigneeOf(asked: string | undefined, reader: Reader): { readonly assignee?: string | null } {
  if (asked === undefined) return {};
  if (asked === 'nobody') return { assignee: null };
  return { assignee: asked === 'me' ? reader.personId : asked };
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
