/** What people decided of a party and an entry before: a match once found false is said to be so, until the entry changes. */

import { deriveKey, type Secret } from '../access/index.ts';
import { type ClearedMatch, clearedMatch, type MatchKey, personToken } from '../findings/index.ts';
import type { Transaction } from '../store/index.ts';
import type { ScreenMatch } from './screening-model.ts';

/** Who was screened, as the agency knows it: by its own customer number, or by what describes the party. */
export type ScreenedParty =
  | { readonly kind: 'customer'; readonly number: string }
  | {
      readonly kind: 'described';
      readonly name: string;
      readonly births: readonly string[];
      readonly fathers: readonly string[];
    };

/** The key of a pair: the party as the agency knows it, and the entry as it is today. */
export function matchKey(
  secret: Secret,
  agencyId: number,
  pair: { readonly party: ScreenedParty; readonly match: ScreenMatch },
): MatchKey {
  const { party, match } = pair;
  const identity =
    party.kind === 'customer'
      ? ['customer', party.number]
      : ['described', foldName(party.name), ...party.births, ...party.fathers.map(foldName)];
  return {
    personToken: personToken({ agencyId, identity }, deriveKey(secret, 'person-token')),
    entryRef: `${match.list}:${match.ref}`,
    entryHash: match.contentHash,
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
