/** The audit log, for auditors; reading it leaves an entry too. */

import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import Type from 'typebox';
import {
  type AuditEntry,
  type AuditFilter,
  listAudit,
  PURPOSE_CODES,
  type Reader,
  readAuditHead,
  verifyAudit,
} from '../../access/index.ts';
import { PAGE_ROWS_MAX } from '../../base/index.ts';
import type { Store } from '../../store/index.ts';
import { colleagueNames, type NameOf } from '../describe-finding.ts';
import { detachedRoute, readerRoute, streamOutput } from '../route.ts';
import { closed, ID_LENGTH_MAX, nullable, pageQuery, sequence, small, text } from '../schemas/shape.ts';
import { dayOrInstant, parseEnd, parseInstant } from '../schemas/time.ts';

const entryFields = {
  seq: Type.Integer(),
  at: Type.String(),
  personId: nullable(Type.String()),
  personName: nullable(Type.String({ description: 'The name, where the person is of your agency.' })),
  agencyId: nullable(Type.Integer()),
  sessionId: nullable(Type.String()),
  action: Type.String(),
  outcome: Type.String(),
  code: nullable(Type.String()),
  purpose: nullable(Type.String()),
  legalBasis: nullable(Type.String()),
  caseRef: nullable(Type.String()),
  justification: nullable(Type.String()),
  subject: nullable(Type.String()),
  detail: Type.String({ description: 'Counts, ids and keyed hashes of queries, as JSON.' }),
  prevHash: Type.String(),
  rowHash: Type.String(),
};
const Entry = closed(entryFields);
/** The columns of the exported file, in this order. */
const COLUMNS = [
  ...['seq', 'at', 'personId', 'personName', 'agencyId', 'sessionId', 'action', 'outcome', 'code'],
  ...['purpose', 'legalBasis', 'caseRef', 'justification', 'subject', 'detail', 'prevHash', 'rowHash'],
] as const;

const ENTRIES_DEFAULT = 100;
/** Longest case reference, in characters, as a reason may have it. */
const CASE_LENGTH_MAX = 2_000;

const filterFields = {
  personId: Type.Optional(text({ max: ID_LENGTH_MAX })),
  agencyId: Type.Optional(small('Of this agency.')),
  action: Type.Optional(text({ max: 100 })),
  outcome: Type.Optional(
    Type.Union([Type.Literal('allowed'), Type.Literal('refused'), Type.Literal('failed')]),
  ),
  purpose: Type.Optional(Type.Enum([...PURPOSE_CODES])),
  caseRef: Type.Optional(text({ max: CASE_LENGTH_MAX })),
  subject: Type.Optional(
    text({ max: ID_LENGTH_MAX, description: 'An id that was asked for, or that was among the ids shown.' }),
  ),
  from: Type.Optional(dayOrInstant('From this instant on, or this day (UTC).')),
  to: Type.Optional(dayOrInstant('Before this instant, or up to the end of this day (UTC).')),
};

type Asked = Omit<AuditFilter, 'from' | 'until' | 'limit' | 'withinAgencies'> & {
  readonly from?: string;
  readonly to?: string;
};

/** Lists the audit log, newest first. */
export const listAuditRoute = readerRoute({
  method: 'GET',
  path: '/audit',
  summary: 'Who did what, why and when; the newest first',
  description:
    'Auditors read the whole log for the purpose of oversight; for another purpose of theirs that of the agencies they act for.',
  tag: 'Audit',
  policy: { kind: 'guarded', action: 'audit:read', personalData: true },
  audit: { kind: 'recorded' },
  role: 'auditor',
  input: {
    query: closed({
      limit: pageQuery(ENTRIES_DEFAULT).limit,
      before: Type.Optional(sequence('Entries older than this one.')),
      ...filterFields,
    }),
  },
  output: closed({ entries: Type.Array(Entry), next: nullable(Type.Integer()) }),
  run: async ({ tx, trail, reader }, { query: { limit = ENTRIES_DEFAULT, ...asked } }) => {
    const found = await listAudit(tx, { ...filterOf(asked, reader), limit: limit + 1 });
    const page = found.slice(0, limit);
    trail.count('entries', page.length);
    const nameOf = await colleagueNames(tx);
    return {
      entries: page.map((entry) => describeEntry(entry, nameOf)),
      next: found.length > limit ? (page.at(-1)?.seq ?? null) : null,
    };
  },
});

/** Takes the log away as a file. */
export const exportAuditRoute = detachedRoute({
  method: 'GET',
  path: '/audit/export.csv',
  summary: 'The log as a table, with the same filters; the newest first',
  description:
    'UTF-8 with a byte order mark. A cell that a spreadsheet would take for a formula begins with an apostrophe. The export has an ' +
    'entry of its own, which is not in it.',
  tag: 'Audit',
  policy: { kind: 'guarded', action: 'audit:export', personalData: true },
  audit: { kind: 'recorded' },
  input: { query: closed(filterFields) },
  output: streamOutput('A CSV file.'),
  produces: 'text/csv; charset=utf-8',
  keptAs: 'silsila-audit.csv',
  run: async ({ state, reader, record }, { query }) => {
    const { store } = state.deps;
    const head = await readAuditHead(store);
    const filter = { ...filterOf(query, reader), before: head.entry + 1 };
    const nameOf = await record(async (tx, trail) => {
      trail.count('exportedUpTo', head.entry);
      return colleagueNames(tx);
    });
    return Readable.from(tableOf(store, filter, nameOf));
  },
});

/** Verifies the chain. */
export const verifyAuditRoute = detachedRoute({
  method: 'POST',
  path: '/audit/verify',
  summary: 'Verify the hash chain of the whole log',
  description:
    'A broken chain is an answer, with the entry at which it breaks; compare the head with the anchored one.',
  tag: 'Audit',
  policy: { kind: 'guarded', action: 'audit:verify', personalData: false },
  audit: { kind: 'recorded' },
  input: {},
  output: Type.Union([
    closed({
      kind: Type.Literal('intact'),
      entries: Type.Integer({ description: 'Entries checked.' }),
      head: Type.String({ description: 'Hash of the newest entry.' }),
      verifiedAt: Type.String(),
      durationMs: Type.Integer(),
    }),
    closed({
      kind: Type.Literal('broken'),
      entry: Type.Integer({ description: 'The first that does not fit.' }),
      because: Type.String(),
      verifiedAt: Type.String(),
      durationMs: Type.Integer(),
    }),
  ]),
  run: async ({ state, record }) => {
    await record(async () => undefined);
    const { clock, store } = state.deps;
    const verifiedAt = clock.now();
    const answer = await verifyAudit(store);
    const times = {
      verifiedAt: verifiedAt.toISOString(),
      durationMs: clock.now().getTime() - verifiedAt.getTime(),
    };
    if (answer.kind === 'broken') return { ...answer, ...times };
    return { kind: 'intact' as const, entries: answer.entries, head: answer.head.hash, ...times };
  },
});

/** The log names ids that other agencies hide, so only oversight sees across them. */
function filterOf(asked: Asked, reader: Reader): Omit<AuditFilter, 'limit'> {
  const { from, to, ...rest } = asked;
  const whole = reader.roles.includes('auditor') && reader.reason?.purpose === 'oversight';
  return {
    ...rest,
    ...(whole ? {} : { withinAgencies: reader.clearance.agencies }),
    ...(from === undefined ? {} : { from: parseInstant(from) }),
    ...(to === undefined ? {} : { until: parseEnd(to) }),
  };
}

function describeEntry(entry: AuditEntry, nameOf: NameOf) {
  return { ...entry, personName: nameOf(entry.personId), at: entry.at.toISOString() };
}

/** The file in pieces, each page in a transaction of its own: what was logged before the export began does not change. */
async function* tableOf(
  store: Store,
  filter: Omit<AuditFilter, 'limit'>,
  nameOf: NameOf,
): AsyncGenerator<string> {
  yield `\uFEFF${stringify([[...COLUMNS]])}`;
  let before = filter.before;
  for (;;) {
    const page = await store.transaction({ role: 'auditor' }, (tx) =>
      listAudit(tx, { ...filter, ...(before === undefined ? {} : { before }), limit: PAGE_ROWS_MAX }),
    );
    if (page.length === 0) return;
    yield stringify(
      page.map((entry) => describeEntry(entry, nameOf)),
      { columns: [...COLUMNS], escape_formulas: true },
    );
    before = page.at(-1)?.seq;
  }
}
