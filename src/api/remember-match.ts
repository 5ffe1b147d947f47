/** What people decided of a party and an entry before: a match once found false is said to be so, until the entry changes. */

import { deriveKey, type Secret } from '../access/index.ts';
import { type ClearedMatch, clearedMatch, type MatchKey, personToken } from '../findings/index.ts';
import type { Transaction } from '../store/index.ts';
import type { DeskMatch } from './ask-desk.ts';
import type { AskedParty } from './asked-party.ts';

/** The key of a pair: the party as the reader's agency knows it, and the entry as it is today. */
export function matchKey(
  secret: Secret,
  reader: { readonly agencyId: number },
  pair: { readonly party: AskedParty; readonly customer: string | null; readonly found: DeskMatch },
): MatchKey {
  const { party, customer, found } = pair;
  const identity =
    customer === null
      ? [
          'described',
          ...party.names.slice(0, 1).map(foldName),
          ...party.births,
          ...party.fathers.map(foldName),
        ]
      : ['customer', customer];
  return {
    personToken: personToken({ agencyId: reader.agencyId, identity }, deriveKey(secret, 'person-token')),
    entryRef: `${found.match.list}:${found.match.ref}`,
    entryHash: found.match.contentHash,
  };
}

/** What is remembered of a pair, in words for the answer. */
export async function recallMatch(
  tx: Transaction,
  key: MatchKey,
): Promise<
  | { readonly kind: 'none' }
  | {
      readonly kind: 'cleared';
      readonly finding: string;
      readonly decidedBy: string;
      readonly decidedAt: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'reopened';
      readonly finding: string;
      readonly because: string;
      readonly clearedAt: string;
    }
> {
  return describeMemory(await clearedMatch(tx, key));
}

function describeMemory(memory: ClearedMatch) {
  switch (memory.kind) {
    case 'none':
      return { kind: 'none' } as const;
    case 'cleared': {
      const { findingId, by, at, reason } = memory;
      return {
        kind: 'cleared',
        finding: findingId,
        decidedBy: by,
        decidedAt: at.toISOString(),
        reason,
      } as const;
    }
    case 'reopened': {
      const { findingId, because, clearedAt } = memory;
      return { kind: 'reopened', finding: findingId, because, clearedAt: clearedAt.toISOString() } as const;
    }
  }
}

/** Case, width and spaces make no difference to who a described party is. */
function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
