/** The register of published figures: put on record, withdrawn, held against one another and against our own count. */

import Type, { type Static } from 'typebox';
import { type Reader, tlpLabel } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import { formatGrade } from '../../evidence/index.ts';
import {
  compareFigures,
  countOwn,
  type FigureClaim,
  type FigureDraft,
  figureKey,
  listFigures,
  type OwnCount,
  readFigure,
  recordFigure,
  type StoredFigure,
  withdrawFigure,
} from '../../incidents/index.ts';
import type { Transaction } from '../../store/index.ts';
import { AREA_POLICIES } from '../action-policies.ts';
import { colleagueNames, type NameOf } from '../describe-finding.ts';
import { notFound } from '../error-reply.ts';
import { registerGrade, registerMarking } from '../register-marking.ts';
import { readerRoute } from '../route.ts';
import {
  ComparisonQuery,
  ComparisonView,
  FigureGroupView,
  FigureView,
  NewFigureBody,
  type OwnCountView,
  SubjectQuery,
  WithdrawalBody,
} from '../schemas/figure.ts';
import { closed, id } from '../schemas/shape.ts';

const READ = { method: 'GET', tag: 'Figures', policy: AREA_POLICIES.read } as const;
const WRITE = { method: 'POST', tag: 'Figures', policy: AREA_POLICIES.record, role: 'writer' } as const;
const OfFigure = closed({ id: id('Id of a figure.') });

/** Lists figures. */
export const listFiguresRoute = readerRoute({
  ...READ,
  path: '/figures',
  summary: 'Published figures on record, and which subjects have more than one of a kind',
  audit: { kind: 'recorded' },
  compresses: true,
  input: {
    query: closed({
      ...SubjectQuery,
      withdrawn: Type.Optional(Type.Boolean({ default: false, description: 'Withdrawn ones, too.' })),
      after: Type.Optional(id('Id of the last figure of the page before.')),
    }),
  },
  output: closed({
    figures: Type.Array(FigureView, { description: 'Up to 500, in the order in which they were recorded.' }),
    groups: Type.Array(FigureGroupView, { description: 'Of these figures, without the withdrawn ones.' }),
  }),
  run: async ({ tx, trail }, { query: { subject, withdrawn = false, after } }) => {
    const last = after === undefined ? null : await readFigure(tx, after);
    if (after !== undefined && last === null) throw notFound();
    const figures = await listFigures(tx, {
      ...{ withdrawn, ...(subject === undefined ? {} : { subject }) },
      ...(last === null ? {} : { after: last.seq }),
    });
    trail.shown(figures.map((one) => one.id));
    const nameOf = await colleagueNames(tx);
    return { figures: figures.map((one) => describeFigure(one, nameOf)), groups: groupFigures(figures) };
  },
});

/** Comparisons that one address may ask for in a minute: our own count of each window is made anew. */
const COMPARISONS_PER_MINUTE_MAX = 60;

/** Compares figures. */
export const compareFiguresRoute = readerRoute({
  ...READ,
  requestsPerMinuteMax: COMPARISONS_PER_MINUTE_MAX,
  path: '/figures/compare',
  summary: 'Figures of one subject and metric: which agree, which contradict, and what may explain it',
  description:
    'Nothing is averaged. Beside each figure stands our own count of its windows, where somebody has said how to count it and our incidents ' +
    'reach over it; else why there is none.',
  audit: { kind: 'recorded' },
  input: { query: ComparisonQuery },
  output: ComparisonView,
  run: async ({ tx, trail }, { query }) => {
    const figures = await listFigures(tx, { of: query });
    trail.shown(figures.map((one) => one.id));
    return describeComparison(tx, figures);
  },
});

/** Reads a figure. */
export const readFigureRoute = readerRoute({
  ...READ,
  requestsPerMinuteMax: COMPARISONS_PER_MINUTE_MAX,
  path: '/figures/{id}',
  summary: 'One published figure with those that it stands beside',
  audit: { kind: 'recorded', subject: 'id' },
  input: { params: OfFigure },
  output: closed({ figure: FigureView, comparison: ComparisonView }),
  run: async ({ tx, trail }, { params }) => {
    const figure = await readFigure(tx, params.id);
    if (figure === null) throw notFound();
    const beside = await listFigures(tx, { of: figure });
    trail.shown([figure.id, ...beside.map((one) => one.id)]);
    const nameOf = await colleagueNames(tx);
    return { figure: describeFigure(figure, nameOf), comparison: await describeComparison(tx, beside) };
  },
});

/** Puts a figure on record. */
export const recordFigureRoute = readerRoute({
  ...WRITE,
  path: '/figures',
  summary: 'Put a published figure on record, with its window, definition and attribution',
  description:
    'The same figure again adds nothing. A figure is never changed: withdraw it with a reason and record another one.',
  audit: { kind: 'recorded' },
  input: { body: NewFigureBody },
  output: closed({ outcome: Type.Enum(['recorded', 'unchanged']), figure: FigureView }),
  status: 201,
  run: async ({ tx, trail, reader, state }, { body }) => {
    const draft = draftFigure(body, reader, state.deps.clock.now());
    const { outcome, figure } = await recordFigure(tx, draft);
    trail.shown([figure.id]);
    return { outcome, figure: describeFigure(figure, await colleagueNames(tx)) };
  },
});

/** Withdraws a figure. */
export const withdrawFigureRoute = readerRoute({
  ...WRITE,
  path: '/figures/{id}/withdrawal',
  summary: 'Withdraw a figure of your agency with a reason; it stays on record',
  audit: { kind: 'recorded', subject: 'id' },
  input: { params: OfFigure, body: WithdrawalBody },
  output: FigureView,
  status: 201,
  run: async ({ tx, reader, state }, { params, body }) => {
    const at = state.deps.clock.now();
    const figure = await readFigure(tx, params.id);
    if (figure === null) throw notFound();
    if (figure.marking.owner !== reader.agencyId)
      throw fault('NOT_ALLOWED', 'a figure is withdrawn by the agency that put it on record');
    const { reason } = body;
    const ended = await withdrawFigure(tx, { id: params.id, reason, by: reader.personId, at });
    return describeFigure(ended, await colleagueNames(tx));
  },
});

/** @throws NOT_ALLOWED for a marking beyond the reader's clearance */
function draftFigure(body: Static<typeof NewFigureBody>, reader: Reader, at: Date): FigureDraft {
  const { grade, tlp, synthetic = false, windows, ...said } = body;
  const {
    definition = null,
    symbol = null,
    publishedOn = null,
    url = null,
    note = null,
    ownCount = null,
  } = said;
  const claim: FigureClaim = { ...said, windows, definition, symbol, publishedOn, url, note, ownCount };
  return {
    ...{ claim, synthetic, by: reader.personId, at },
    grade: registerGrade(grade),
    marking: registerMarking(reader, tlp),
  };
}

function groupFigures(figures: readonly StoredFigure[]): Static<typeof FigureGroupView>[] {
  const standing = figures.filter(({ end }) => end === null);
  return [...Map.groupBy(standing, figureKey).values()].map((group) => ({
    ...{ subject: group[0]?.subject ?? '', metric: group[0]?.metric ?? '', figures: group.length },
    contradictions: compareFigures(group).filter(({ relation }) => relation === 'contradiction').length,
  }));
}

async function describeComparison(
  tx: Transaction,
  figures: readonly StoredFigure[],
): Promise<Static<typeof ComparisonView>> {
  const nameOf = await colleagueNames(tx);
  const described: Static<typeof ComparisonView>['figures'] = [];
  for (const figure of figures) {
    const ownCounts = (await countOwn(tx, figure)).map(describeCount);
    described.push({ figure: describeFigure(figure, nameOf), ownCounts });
  }
  const idOf = (at: number): string => figures[at]?.id ?? '';
  const pairs = compareFigures(figures).map(({ left, right, because, ...pair }) => ({
    ...{ ...pair, left: idOf(left), right: idOf(right), because: [...because] },
  }));
  return { figures: described, pairs };
}

function describeCount(own: OwnCount): Static<typeof OwnCountView> {
  const { kind, window } = own;
  if (kind === 'undetermined')
    return {
      ...{ kind, window, because: own.because, count: null, incidents: null, unknown: null },
      ...{ countingRules: [], synthetic: false },
    };
  const { low, best, high, incidents, unknown, countingRules, synthetic } = own;
  return {
    ...{ kind, window, because: null, count: { low, best, high }, incidents, unknown, synthetic },
    countingRules: [...countingRules],
  };
}

function describeFigure(figure: StoredFigure, nameOf: NameOf): Static<typeof FigureView> {
  const { seq: _, sourceId, grade, marking, recordedBy, recordedAt, end, windows, ...said } = figure;
  return {
    ...{ ...said, windows: [...windows], grade: formatGrade(grade), source: sourceId },
    ...{ recordedBy, recordedByName: nameOf(recordedBy), recordedAt: recordedAt.toISOString() },
    marking: {
      ...{ tlp: tlpLabel(marking.tlp), handling: [...marking.handling] },
      ...{ note: marking.note, owner: marking.owner },
    },
    withdrawn: end === null ? null : { at: end.at.toISOString(), by: end.by, reason: end.reason },
  };
}
