/** The record of a single check, for the file. */

import Type, { type Static } from 'typebox';
import { listAgencies, type Reader } from '../../access/index.ts';
import {
  isSyntheticList,
  MATCH_SCORE,
  type MatchMemory,
  POSSIBLE_SCORE,
  recallMatches,
} from '../../lists/index.ts';
import { type CheckReport, type ReportList, type ReportMatch, writeCheckPdf } from '../../reports/index.ts';
import { askDesk, type DeskAnswer } from '../ask-desk.ts';
import { askParty, screenedParty } from '../asked-party.ts';
import type { ApiState, DetachedContext } from '../context.ts';
import { reasonText } from '../reason-text.ts';
import { detachedRoute, fileOutput } from '../route.ts';
import { MATCH_LIMIT_DEFAULT, MatchExample } from '../schemas/match.ts';
import { closed } from '../schemas/shape.ts';
import { day } from '../schemas/time.ts';
import { reportVerdict } from '../screenings/gather-report.ts';
import { LanguageQuery, REPORTS_PER_MINUTE_MAX } from './screening-reports.ts';

const ACTION = 'names:screen';

const CheckBody = closed({
  query: MatchExample,
  asOf: Type.Optional(day('Screen against what was listed on this day.')),
});

/** Asks one question and gives its record. */
export const reportCheckRoute = detachedRoute({
  method: 'POST',
  path: '/reports/check',
  summary: 'One question asked, and its record on one page',
  description:
    'The question is asked anew, as by `/match`, and recorded as that is. The page has the question, the answers with their reasons, every ' +
    'list with its date and age, and who asked, when and why. What does not fit is counted on the page.',
  tag: 'Screening',
  policy: { kind: 'guarded', action: ACTION, personalData: true },
  audit: { kind: 'recorded' },
  requestsPerMinuteMax: REPORTS_PER_MINUTE_MAX,
  produces: 'application/pdf',
  keptAs: 'check-record.pdf',
  input: { query: closed({ lang: LanguageQuery }), body: CheckBody },
  output: fileOutput('A PDF document of one page.'),
  run: async (context, { query, body }) => writeCheckPdf(await checkOf(context, body, query.lang ?? 'en')),
});

/** @throws REQUEST_INVALID for a query without a name */
async function checkOf(
  context: DetachedContext,
  body: Static<typeof CheckBody>,
  language: 'en' | 'ur',
): Promise<CheckReport> {
  const { state, reader } = context;
  const party = askParty(body.query.schema, body.query.properties);
  const customer = body.query.id ?? null;
  const results = {
    ...{ limit: MATCH_LIMIT_DEFAULT, cutoff: POSSIBLE_SCORE, filtered: false, wanted: () => true },
    asOf: body.asOf,
  };
  const answer = askDesk(state, reader.clearance, { party, results });
  state.metrics.countScreened(1);
  const { agency, memories } = await context.record(async (tx, trail) => {
    for (const name of party.names) trail.query(name);
    trail.shown(answer.matches.map(({ held }) => held.entry.entityId));
    const asked = {
      key: state.partyKey,
      agencyId: reader.agencyId,
      party: screenedParty(party, customer),
    };
    const agencies = await listAgencies(tx);
    return {
      agency: agencies.find(({ id }) => id === reader.agencyId)?.name ?? String(reader.agencyId),
      memories: await recallMatches(
        tx,
        asked,
        answer.matches.map(({ match }) => match),
      ),
    };
  });
  return {
    ...{ language, customer, schema: party.schema, ignored: party.ignored },
    asker: askerOf(reader, agency),
    settings: {
      version: state.version,
      matchScore: MATCH_SCORE,
      possibleScore: POSSIBLE_SCORE,
      matchesPerRow: MATCH_LIMIT_DEFAULT,
      asOf: body.asOf ?? null,
    },
    askedAt: state.deps.clock.now(),
    requestId: context.requestId,
    auditAction: ACTION,
    personId: reader.personId,
    question: Object.entries(party.properties).map(([property, values]) => ({ property, values })),
    verdict: reportVerdict(answer.verdict),
    notes: [...(answer.because === null ? [] : [answer.explanation]), ...answer.notes].map((note) =>
      reasonText(note, language),
    ),
    matches: describeMatches(answer, { memories, language }),
    lists: describeLists(state, reader, answer),
  };
}

function askerOf(reader: Reader, agency: string): CheckReport['asker'] {
  const { purpose = null, legalBasis = '-', caseRef = '-', justification = '-' } = reader.reason ?? {};
  return { agency, person: reader.displayName, purpose, legalBasis, caseRef, justification };
}

function describeMatches(
  answer: DeskAnswer,
  { memories, language }: { readonly memories: readonly MatchMemory[]; readonly language: 'en' | 'ur' },
): readonly ReportMatch[] {
  return answer.matches.map(({ match }, index) => {
    const { list, ref, name, caption, score, listedOn, source } = match;
    return {
      ...{ list, ref, name, caption, score, listedOn, source },
      verdict: reportVerdict(match.verdict),
      reasons: match.reasons.map((reason) => reasonText(reason, language)),
      memory: memories[index]?.kind ?? 'none',
      finding: null,
    };
  });
}

function describeLists(state: ApiState, reader: Reader, answer: DeskAnswer): readonly ReportList[] {
  const headers = new Map(
    state.desk.lists(reader.clearance).map(({ list }) => [list.header.id, list.header] as const),
  );
  return answer.lists.map(({ id, date, entries, ageDays, stale }) => {
    const header = headers.get(id) ?? { title: id, authority: '' };
    return {
      ...{ id, date, entries, ageDays, stale, title: header.title },
      synthetic: isSyntheticList(header),
      fromRow: null,
    };
  });
}
