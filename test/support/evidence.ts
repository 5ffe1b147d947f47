/** An invented source and statements for tests; what matters to a test it says itself. */

import { type AuditDeps, audited, auditedSystem, deriveKey, type Reader } from '../../src/access/index.ts';
import { parseEntityId, parseSourceId, type SourceId } from '../../src/base/index.ts';
import {
  type AppendOptions,
  addMonths,
  addSource,
  appendStatements,
  dayOf,
  type Marking,
  type SourceDraft,
  type StatementDraft,
} from '../../src/evidence/index.ts';
import type { Transaction } from '../../src/store/index.ts';
import { FIU } from './agencies.ts';

const TODAY = dayOf(new Date());

/** CLEAR, of the FIU, for screening and investigation, kept for four years. */
export const OPEN: Marking = {
  tlp: 0,
  handling: [],
  note: null,
  owner: FIU,
  releasableTo: null,
  compartments: [],
  caseRef: null,
  purposes: ['aml-screening', 'ct-investigation'],
  purgeDue: addMonths(TODAY, 48),
};

/** An invented list. */
export function draftSource(change: Partial<SourceDraft> = {}): SourceDraft {
  return {
    kind: 'list',
    title: 'Demo list',
    url: null,
    contentSha256: null,
    publishedOn: '2025-01-31',
    collectedAt: new Date('2025-02-01T00:00:00Z'),
    licence: 'CC0-1.0',
    grade: { scheme: 'admiralty', source: 'A', information: '2' },
    marking: OPEN,
    ...change,
  };
}

/** A name on the invented list: a fact, graded A2, of the FIU. */
export function draftStatement(change: Partial<StatementDraft> = {}): StatementDraft {
  return {
    entityId: parseEntityId('demo:1'),
    schema: 'Organization',
    prop: 'name',
    value: 'Demo Al-Noor Relief',
    nature: { kind: 'fact' },
    sourceId: parseSourceId('0'.repeat(40)),
    locator: 'row 1',
    origin: 'import',
    assertedBy: 'Demo list',
    grade: { scheme: 'admiralty', source: 'A', information: '2' },
    marking: OPEN,
    category: 'public-list',
    reviewDue: addMonths(TODAY, 12),
    ...change,
  };
}

/** The options of appending now. */
export function appendNow(deps: AuditDeps): AppendOptions {
  return { at: deps.clock.now(), identityKey: deriveKey(deps.secret, 'identity') };
}

/** Adds a source as the system and returns its id. */
export function addTestSource(deps: AuditDeps, change: Partial<SourceDraft> = {}): Promise<SourceId> {
  return auditedSystem(deps, { actor: 'test', action: 'evidence:append' }, (tx) =>
    addSource(tx, draftSource(change)),
  );
}

/** Appends statements as the system; returns how many were new. */
export function appendAsSystem(
  deps: AuditDeps,
  drafts: readonly StatementDraft[],
  at = deps.clock.now(),
): Promise<number> {
  return auditedSystem(deps, { actor: 'test', action: 'evidence:append' }, async (tx) => {
    const appended = await appendStatements(tx, drafts, { ...appendNow(deps), at });
    return appended.added;
  });
}

/** Runs as a reader, or as a writer with the reader's clearance. */
export function runAs<T>(
  deps: AuditDeps,
  { reader, role = 'reader' }: { reader: Reader; role?: 'reader' | 'writer' },
  run: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const policy = { kind: 'guarded', action: 'names:screen', personalData: true } as const;
  return audited(deps, { reader, policy, role }, run);
}
