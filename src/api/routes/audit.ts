/** The audit log, for auditors; reading it leaves an entry too. */

import Type from 'typebox';
import { listAudit, type Reader, verifyAudit } from '../../access/index.ts';
import { detachedRoute, readerRoute } from '../route.ts';
import { closed, ID_LENGTH_MAX, nullable, pageQuery, sequence, small, text } from '../schemas/shape.ts';

const Entry = closed({
  seq: Type.Integer(),
  at: Type.String(),
  personId: nullable(Type.String()),
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
});

const ENTRIES_DEFAULT = 100;

/** Lists the audit log, newest first. */
export const listAuditRoute = readerRoute({
  method: 'GET',
  path: '/audit',
  summary: 'Who did what, why and when; the newest first',
  description:
    'Auditors read the whole log for the purpose of oversight; everybody else that of the agencies they act for.',
  tag: 'Audit',
  policy: { kind: 'guarded', action: 'audit:read', personalData: true },
  audit: { kind: 'recorded' },
  role: 'auditor',
  input: {
    query: closed({
      limit: pageQuery(ENTRIES_DEFAULT).limit,
      before: Type.Optional(sequence('Entries older than this one.')),
      personId: Type.Optional(text({ max: ID_LENGTH_MAX })),
      agencyId: Type.Optional(small('Of this agency.')),
      action: Type.Optional(text({ max: 100 })),
    }),
  },
  output: closed({ entries: Type.Array(Entry), next: nullable(Type.Integer()) }),
  run: async ({ tx, trail, reader }, { query }) => {
    const limit = query.limit ?? ENTRIES_DEFAULT;
    const { before, personId, agencyId, action } = query;
    const found = await listAudit(tx, {
      limit,
      ...(readsWholeLog(reader) ? {} : { withinAgencies: reader.clearance.agencies }),
      ...(before === undefined ? {} : { before }),
      ...(personId === undefined ? {} : { personId }),
      ...(agencyId === undefined ? {} : { agencyId }),
      ...(action === undefined ? {} : { action }),
    });
    trail.count('entries', found.length);
    return {
      entries: found.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
      next: found.length < limit ? null : (found.at(-1)?.seq ?? null),
    };
  },
});

/** The log names ids that other agencies hide, so only oversight sees across them. */
function readsWholeLog(reader: Reader): boolean {
  return reader.roles.includes('auditor') && reader.reason?.purpose === 'oversight';
}

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
    closed({ kind: Type.Literal('intact'), entries: Type.Integer(), head: Type.String() }),
    closed({ kind: Type.Literal('broken'), entry: Type.Integer(), because: Type.String() }),
  ]),
  run: async ({ state, record }) => {
    await record(async () => undefined);
    const answer = await verifyAudit(state.deps.store);
    if (answer.kind === 'broken') return answer;
    return { kind: 'intact' as const, entries: answer.entries, head: answer.head.hash };
  },
});
