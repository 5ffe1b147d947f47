/** Findings: recording a match, looking, deciding. */

import Type, { type Static } from 'typebox';
import { tlpLabel } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import {
  countFindings,
  decideFinding,
  type Finding,
  listFindings,
  parseFindingId,
  readFinding,
  undoDecision,
} from '../../findings/index.ts';
import { matchKey, POSSIBLE_SCORE, recordMatch } from '../../lists/index.ts';
import { askDesk } from '../ask-desk.ts';
import { askParty, screenedParty } from '../asked-party.ts';
import { notFound } from '../error-reply.ts';
import { readerRoute } from '../route.ts';
import { DecisionBody, FindingStateName, FindingView } from '../schemas/finding.ts';
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
    return { added, finding: describeFinding(finding) };
  },
});

/** Lists findings. */
export const listFindingsRoute = readerRoute({
  method: 'GET',
  path: '/findings',
  summary: 'Findings that you may see, the newest first',
  tag: 'Findings',
  policy: { kind: 'guarded', action: 'findings:read', personalData: true },
  audit: { kind: 'recorded' },
  input: {
    query: closed({
      limit: pageQuery(FINDINGS_DEFAULT).limit,
      before: Type.Optional(sequence('Findings older than this one.')),
      state: Type.Optional(FindingStateName),
      entry: Type.Optional(text({ max: ID_LENGTH_MAX, description: '<list>:<reference>.' })),
      rule: Type.Optional(text({ max: ID_LENGTH_MAX })),
    }),
  },
  output: closed({
    findings: Type.Array(FindingView),
    next: nullable(Type.Integer()),
    counts: Type.Record(Type.String(), Type.Integer()),
  }),
  run: async ({ tx, trail }, { query }) => {
    const filter = {
      ...(query.entry === undefined ? {} : { entryRef: query.entry }),
      ...(query.rule === undefined ? {} : { ruleId: query.rule }),
    };
    const page = await listFindings(tx, {
      ...filter,
      limit: query.limit ?? FINDINGS_DEFAULT,
      ...(query.before === undefined ? {} : { before: query.before }),
      ...(query.state === undefined ? {} : { state: query.state }),
    });
    trail.shown(page.findings.map((finding) => finding.id));
    return {
      findings: page.findings.map(describeFinding),
      next: page.next,
      counts: { ...(await countFindings(tx, filter)) },
    };
  },
});

/** Reads a finding. */
export const readFindingRoute = readerRoute({
  method: 'GET',
  path: '/findings/{id}',
  summary: 'A finding with its evidence and decisions',
  tag: 'Findings',
  policy: { kind: 'guarded', action: 'findings:read', personalData: true },
  audit: { kind: 'recorded', subject: 'id' },
  input: { params },
  output: FindingView,
  run: async ({ tx, trail }, { params: { id: findingId } }) => {
    const finding = await readFinding(tx, parseFindingId(findingId));
    if (finding === null) throw notFound();
    trail.shown([finding.id]);
    return describeFinding(finding);
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
    const finding =
      body.verdict === 'undo'
        ? await undoDecision(tx, draft)
        : await decideFinding(tx, { ...draft, verdict: body.verdict });
    return describeFinding(finding);
  },
});

/** What is told of a finding. */
export function describeFinding(finding: Finding): Static<typeof FindingView> {
  return {
    id: finding.id,
    rule: { ...finding.rule },
    subject: { ...finding.subject },
    evidence: [...finding.evidence],
    quantities: { ...finding.quantities },
    sentence: finding.sentence,
    score: finding.score,
    entry: finding.match?.entryRef ?? null,
    state: finding.state,
    version: finding.version,
    author: finding.author,
    foundAt: finding.foundAt.toISOString(),
    marking: {
      tlp: tlpLabel(finding.marking.tlp),
      handling: [...finding.marking.handling],
      note: finding.marking.note,
      owner: finding.marking.owner,
    },
    decisions: finding.decisions.map((decision) => ({ ...decision, at: decision.at.toISOString() })),
  };
}
