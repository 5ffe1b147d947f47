/**
 * The hash chain of the audit log. Canonical form of an entry: its fields in the order of {@link canonicalFields}, each written as
 * `<length in UTF-8 bytes>:<text>`, an absent one as `-`, concatenated without separator; `at` is in milliseconds since 1970.
 * hash = SHA-256(previous hash || UTF-8 of the canonical form); the first entry follows 32 zero bytes.
 */

import { hash } from 'node:crypto';

/** One entry of the audit log as it is exported and verified. Hashes are hexadecimal. */
export interface AuditEntry {
  readonly seq: number;
  readonly at: Date;
  readonly personId: string | null;
  readonly agencyId: number | null;
  readonly sessionId: string | null;
  readonly action: string;
  readonly outcome: 'allowed' | 'refused' | 'failed';
  readonly code: string | null;
  readonly purpose: string | null;
  readonly legalBasis: string | null;
  readonly caseRef: string | null;
  readonly justification: string | null;
  readonly subject: string | null;
  /** JSON text: keyed hashes of queries, ids shown, counts. */
  readonly detail: string;
  readonly prevHash: string;
  readonly rowHash: string;
}

/** The head of the chain: the last entry and its hash. Entry 0 is the empty log. */
export interface AuditHead {
  readonly entry: number;
  readonly hash: string;
}

/** What verifying found: the chain whole, or the first entry that does not fit, and why. */
export type AuditVerification =
  | { readonly kind: 'intact'; readonly entries: number; readonly head: AuditHead }
  | { readonly kind: 'broken'; readonly entry: number; readonly because: string };

/** The head of an empty log. */
export const EMPTY_HEAD: AuditHead = { entry: 0, hash: '00'.repeat(32) };

/** The hash of an entry, from its content and the hash before it. */
export function hashEntry(entry: AuditEntry, previousHash: string): string {
  const canonical = canonicalFields(entry).map(encodeField).join('');
  return hash(
    'sha256',
    Buffer.concat([Buffer.from(previousHash, 'hex'), Buffer.from(canonical, 'utf8')]),
    'hex',
  );
}

/** Verifies one entry after a head: the new head, or why it does not fit. */
export function stepChain(head: AuditHead, entry: AuditEntry): AuditHead | { readonly because: string } {
  if (entry.seq !== head.entry + 1) {
    return { because: `entry ${head.entry + 1} is missing: entry ${entry.seq} stands in its place` };
  }
  if (entry.prevHash !== head.hash) return { because: 'it does not continue the entry before it' };
  if (hashEntry(entry, head.hash) !== entry.rowHash)
    return { because: 'its content is not what was hashed when it was written' };
  return { entry: entry.seq, hash: entry.rowHash };
}

/** Verifies entries in order, page by page; with an anchor, that the anchored entry is there unchanged. */
export async function verifyChain(
  pages: AsyncIterable<readonly AuditEntry[]>,
  anchor: AuditHead | null = null,
): Promise<AuditVerification> {
  let head = EMPTY_HEAD;
  for await (const page of pages) {
    for (const entry of page) {
      const next = stepChain(head, entry);
      if ('because' in next) return { kind: 'broken', entry: head.entry + 1, because: next.because };
      head = next;
      if (anchor !== null && head.entry === anchor.entry && head.hash !== anchor.hash) {
        return {
          kind: 'broken',
          entry: head.entry,
          because: 'its hash is not the anchored one: the log was rewritten',
        };
      }
    }
  }
  if (anchor !== null && head.entry < anchor.entry) {
    const because = `the log ends at entry ${head.entry}, but entry ${anchor.entry} is anchored: its end was cut off`;
    return { kind: 'broken', entry: head.entry + 1, because };
  }
  return { kind: 'intact', entries: head.entry, head };
}

function canonicalFields(entry: AuditEntry): readonly (string | null)[] {
  return [
    String(entry.seq),
    String(entry.at.getTime()),
    entry.personId,
    entry.agencyId === null ? null : String(entry.agencyId),
    entry.sessionId,
    entry.action,
    entry.outcome,
    entry.code,
    entry.purpose,
    entry.legalBasis,
    entry.caseRef,
    entry.justification,
    entry.subject,
    entry.detail,
  ];
}

function encodeField(value: string | null): string {
  return value === null ? '-' : `${Buffer.byteLength(value)}:${value}`;
}
