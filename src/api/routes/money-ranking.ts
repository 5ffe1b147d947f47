/** The order in which findings of money are looked at: what it is made of, what it is worth, and learning it anew. */

import { parseFindingId } from '../../findings/index.ts';
import { explainRank, readRanking, storeRanking } from '../../money/index.ts';
import { PAYMENT_POLICIES } from '../action-policies.ts';
import { colleagueNames } from '../describe-finding.ts';
import { describeRank, describeRanking } from '../describe-ranking.ts';
import { notFound } from '../error-reply.ts';
import { readerRoute } from '../route.ts';
import { FindingRankView, RankingView } from '../schemas/money-ranking.ts';
import { closed, id } from '../schemas/shape.ts';

/** Orders that one address may have learnt in a minute: each reads up to 2,000 decided findings. */
const LEARNT_PER_MINUTE_MAX = 10;

/** Reads the order. */
export const readRankingRoute = readerRoute({
  method: 'GET',
  path: '/money/ranking',
  summary:
    'The order of findings of money that holds for you: its weights, its decisions, and its measured lift',
  description:
    'Findings are ordered, never persons or accounts: by their rule, and by measures of the finding. The order is learnt from the decisions of ' +
    'your agency that the one who had it learnt could see, save those bound to a case; one that was learnt from a decision that you may not see ' +
    'does not hold for you. With fewer than ten ' +
    'decisions of either kind, or where later decisions show it to be worse, the documented order holds.',
  tag: 'Money',
  policy: PAYMENT_POLICIES.read,
  audit: { kind: 'recorded' },
  input: {},
  output: RankingView,
  run: async ({ reader, tx, trail }) => {
    const ranking = await readRanking(tx, reader.agencyId);
    if (ranking !== null) trail.shown([ranking.id]);
    return describeRanking(ranking, await colleagueNames(tx));
  },
});

/** Learns the order. */
export const learnRankingRoute = readerRoute({
  method: 'POST',
  path: '/money/ranking',
  summary: 'Learn the order anew from the decisions of your agency that you may see',
  description:
    'The same decisions give the same order. It is also learnt at the end of every detection. Queues that somebody turns the pages of begin anew.',
  tag: 'Money',
  policy: PAYMENT_POLICIES.detect,
  audit: { kind: 'recorded' },
  role: 'writer',
  requestsPerMinuteMax: LEARNT_PER_MINUTE_MAX,
  input: {},
  output: RankingView,
  status: 201,
  run: async ({ state, reader, tx, trail }) => {
    const { agencyId: agency, clearance, personId: by } = reader;
    const ranking = await storeRanking(tx, { agency, clearance, by, at: state.deps.clock.now() });
    if (ranking !== null) trail.shown([ranking.id]);
    trail.count('decisions', ranking === null ? 0 : ranking.accepted + ranking.rejected);
    return describeRanking(ranking, await colleagueNames(tx));
  },
});

/** Explains where a finding stands. */
export const readRankRoute = readerRoute({
  method: 'GET',
  path: '/money/findings/{id}/rank',
  summary:
    'Where a finding stands in the order that holds for you, with the parts that this is added up from',
  tag: 'Money',
  policy: { kind: 'guarded', action: 'findings:read', personalData: true },
  audit: { kind: 'recorded', subject: 'id' },
  input: { params: closed({ id: id('Id of a finding.') }) },
  output: FindingRankView,
  run: async ({ reader, tx, trail }, { params }) => {
    const findingId = parseFindingId(params.id);
    const explained = await explainRank(tx, { id: findingId, agency: reader.agencyId });
    if (explained === null) throw notFound();
    trail.shown([findingId]);
    return describeRank(findingId, explained);
  },
});
