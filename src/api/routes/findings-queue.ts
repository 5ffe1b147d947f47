/** The queue: findings filtered and sorted over all that the reader may see, page by page, with counts, and as a table to take away. */

import Type, { type Static } from 'typebox';
import type { Reader } from '../../access/index.ts';
import { fault, PAGE_ROWS_MAX } from '../../base/index.ts';
import {
  CURSOR_LENGTH_MAX,
  countFindings,
  FINDING_SORTS,
  FINDINGS_COUNTED_MAX,
  type Finding,
  type FindingFilter,
  type FindingQuery,
  listFindings,
} from '../../findings/index.ts';
import { rankingOrder } from '../../money/index.ts';
import type { Transaction } from '../../store/index.ts';
import { describeFinding, findingNames } from '../describe-finding.ts';
import { writeFindingsCsv } from '../findings-table.ts';
import { fileOutput, readerRoute } from '../route.ts';
import { FindingStateName, FindingView } from '../schemas/finding.ts';
import { closed, ID_LENGTH_MAX, nullable, pageQuery, text } from '../schemas/shape.ts';
import { dayOrInstant, parseEnd, parseInstant } from '../schemas/time.ts';

const FINDINGS_DEFAULT = 50;
/** Most findings of one table to take away: what a spreadsheet opens with ease, and few enough to be written while somebody waits. */
const EXPORT_ROWS_MAX = 50_000;
/** Exports a minute from one address: each reads thousands of findings. */
const EXPORTS_PER_MINUTE_MAX = 30;

const filterFields = {
  state: Type.Optional(FindingStateName),
  assignee: Type.Optional(
    text({ max: ID_LENGTH_MAX, description: '`me`, `nobody`, or the id of a person.' }),
  ),
  rule: Type.Optional(text({ max: ID_LENGTH_MAX, description: 'Id of a rule.' })),
  ruleVersion: Type.Optional(text({ max: ID_LENGTH_MAX, description: 'Version of the rule.' })),
  about: Type.Optional(
    Type.Enum(['match', 'pattern'], {
      description: 'What the findings are about: a match with a list entry, or a pattern of payments.',
    }),
  ),
  list: Type.Optional(text({ max: ID_LENGTH_MAX, description: 'Id of the list of the entry.' })),
  entry: Type.Optional(text({ max: ID_LENGTH_MAX, description: '<list>:<reference>.' })),
  since: Type.Optional(dayOrInstant('Found at this instant or later, or from this day on (UTC).')),
  until: Type.Optional(dayOrInstant('Found before this instant, or up to the end of this day (UTC).')),
  confirm: Type.Optional(
    Type.Literal('me', {
      description:
        'What waits for a second person that you can be: you neither recorded it nor decided first.',
    }),
  ),
};
const orderFields = {
  sort: Type.Optional(
    Type.Enum([...FINDING_SORTS, 'rank'], {
      default: 'found',
      description:
        'When it was found, when anything last happened to it, score, state (from open to decided), rule, list and reference, or the ' +
        'order of `GET /money/ranking`, which takes `about=pattern`. A cursor of an order that has been learnt anew meanwhile is refused.',
    }),
  ),
  order: Type.Optional(Type.Enum(['asc', 'desc'], { default: 'desc' })),
};

const HeadsLanguage = Type.Optional(
  Type.Union([Type.Literal('en'), Type.Literal('ur')], {
    description: 'Language of the heads of the columns; without it they are the names of the properties.',
  }),
);

const Count = closed({
  count: Type.Integer(),
  exact: Type.Boolean({ description: 'False: there are at least so many.' }),
});

/** Lists findings. */
export const listFindingsRoute = readerRoute({
  method: 'GET',
  path: '/findings',
  summary: 'Findings that you may see, with counts by state, by who works on them, by list and by rule',
  description:
    'Filters and order hold over all findings, not over a page. What is recorded while you turn pages neither repeats nor hides a finding ' +
    'in the order of when it was found; in other orders one that changes may move. Each count leaves out its own filter: the states are ' +
    'counted for the assignee, list and rule asked for, and so on. Findings are counted one by one up to ' +
    `${FINDINGS_COUNTED_MAX}; with more, \`countsExact\` is false and each count says at least how many there are.`,
  tag: 'Findings',
  policy: { kind: 'guarded', action: 'findings:read', personalData: true },
  audit: { kind: 'recorded' },
  input: {
    query: closed({
      limit: pageQuery(FINDINGS_DEFAULT).limit,
      after: Type.Optional(
        text({ max: CURSOR_LENGTH_MAX, description: 'The `next` of the page before, in the same order.' }),
      ),
      ...orderFields,
      ...filterFields,
    }),
  },
  output: closed({
    findings: Type.Array(FindingView),
    next: nullable(Type.String({ description: 'Null at the end.' })),
    total: Count,
    countsExact: Type.Boolean(),
    counts: Type.Record(Type.String(), Type.Integer(), { description: 'By state.' }),
    assignees: Type.Array(
      closed({
        assignee: nullable(Type.String({ description: 'Id of a person; null: nobody.' })),
        name: nullable(Type.String()),
        count: Type.Integer(),
      }),
    ),
    lists: Type.Array(closed({ list: Type.String({ description: 'Id of a list.' }), count: Type.Integer() })),
    rules: Type.Array(closed({ id: Type.String(), version: Type.String(), count: Type.Integer() }), {
      description: 'The rules that occur, each with its version.',
    }),
  }),
  run: async ({ state, tx, trail, reader }, { query }) => {
    const filter = filterOf(query, reader);
    const page = await listFindings(tx, {
      ...filter,
      ...(await orderOf(tx, reader, query)),
      limit: query.limit ?? FINDINGS_DEFAULT,
      ...(query.after === undefined ? {} : { after: query.after }),
    });
    trail.shown(page.findings.map((finding) => finding.id));
    const names = await findingNames(tx, reader, state.desk);
    const counted = await countFindings(tx, filter);
    return {
      findings: page.findings.map((finding) => describeFinding(finding, names)),
      next: page.next,
      total: { ...counted.total },
      countsExact: counted.exact,
      counts: { ...counted.states },
      assignees: counted.assignees.map((one) => ({ ...one, name: names.nameOf(one.assignee) })),
      lists: counted.lists.map((one) => ({ ...one })),
      rules: counted.rules.map((one) => ({ ...one })),
    };
  },
});

/** Takes findings away as a table. */
export const exportFindingsRoute = readerRoute({
  method: 'GET',
  path: '/findings/export.csv',
  summary: 'All findings that a filter finds, as a table, in the order asked for',
  description:
    'UTF-8 with a byte order mark. A cell that a spreadsheet would take for a formula begins with an apostrophe. ' +
    `More than ${EXPORT_ROWS_MAX} findings are refused: narrow the filter.`,
  tag: 'Findings',
  policy: { kind: 'guarded', action: 'findings:read', personalData: true },
  audit: { kind: 'recorded' },
  requestsPerMinuteMax: EXPORTS_PER_MINUTE_MAX,
  input: { query: closed({ ...orderFields, ...filterFields, lang: HeadsLanguage }) },
  output: fileOutput('A CSV file.'),
  produces: 'text/csv; charset=utf-8',
  keptAs: 'silsila-findings.csv',
  compresses: true,
  run: async ({ state, tx, trail, reader }, { query }) => {
    const findings = await readAll(tx, {
      ...filterOf(query, reader),
      ...(await orderOf(tx, reader, query)),
    });
    trail.shown(findings.map((finding) => finding.id));
    const names = await findingNames(tx, reader, state.desk);
    return writeFindingsCsv(findings, { names, language: query.lang ?? null });
  },
});

/** Every page of what is asked for. */
async function readAll(tx: Transaction, query: Omit<FindingQuery, 'limit' | 'after'>): Promise<Finding[]> {
  const all: Finding[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = { ...query, limit: PAGE_ROWS_MAX, ...(after === undefined ? {} : { after }) };
    const { findings, next } = await listFindings(tx, page);
    all.push(...findings);
    after = next;
    if (all.length > EXPORT_ROWS_MAX)
      throw fault('REQUEST_INVALID', `a table has at most ${EXPORT_ROWS_MAX} findings: narrow the filter`);
  }
  return all;
}

const FilterQuery = closed(filterFields);
const OrderQuery = closed({ ...orderFields, about: filterFields.about });

function filterOf(query: Static<typeof FilterQuery>, reader: Reader): FindingFilter {
  const { state, assignee, rule, ruleVersion, about, list, entry, since, until, confirm } = query;
  return {
    ...(state === undefined ? {} : { state }),
    ...(assignee === undefined ? {} : { assignee: assigneeOf(assignee, reader) }),
    ...(rule === undefined ? {} : { ruleId: rule }),
    ...(ruleVersion === undefined ? {} : { ruleVersion }),
    ...(about === undefined ? {} : { subjectKind: about }),
    ...(list === undefined ? {} : { listId: list }),
    ...(entry === undefined ? {} : { entryRef: entry }),
    ...(since === undefined ? {} : { since: parseInstant(since) }),
    ...(until === undefined ? {} : { until: parseEnd(until) }),
    ...(confirm === undefined ? {} : { confirmableBy: reader.personId }),
  };
}

async function orderOf(
  tx: Transaction,
  reader: Reader,
  { sort, order, about }: Static<typeof OrderQuery>,
): Promise<Pick<FindingQuery, 'sort' | 'order'>> {
  if (sort === 'rank' && about !== 'pattern')
    throw fault(
      'REQUEST_INVALID',
      'sort: only findings about patterns of payments have a rank; say about=pattern',
    );
  return {
    ...(sort === undefined ? {} : { sort: sort === 'rank' ? await rankingOrder(tx, reader.agencyId) : sort }),
    ...(order === undefined ? {} : { order }),
  };
}

function assigneeOf(asked: string, reader: Reader): string | null {
  if (asked === 'nobody') return null;
  return asked === 'me' ? reader.personId : asked;
}
