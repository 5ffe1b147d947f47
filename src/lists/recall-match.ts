/** What people decided of a party and an entry before: a match once found false is said to be so, until the entry changes. */

import { deriveKey, type Secret } from '../access/index.ts';
import { type ClearedMatch, clearedMatches, type MatchKey, personToken } from '../findings/index.ts';
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

/** The key under which parties are remembered. */
export interface PartyKey {
  readonly bytes: Uint8Array;
}

/** Draws the key from the configured secret. */
export function openPartyKey(secret: Secret): PartyKey {
  return { bytes: deriveKey(secret, 'person-token') };
}

/** The entry of a match, as it was when it matched. */
type MatchedEntry = Pick<ScreenMatch, 'list' | 'ref' | 'contentHash'>;

/** The key of a pair: the party as the agency knows it, and the entry as it is today. */
export function matchKey(
  key: PartyKey,
  agencyId: number,
  pair: { readonly party: ScreenedParty; readonly match: MatchedEntry },
): MatchKey {
  return { personToken: partyToken(key, agencyId, pair.party), ...entryKey(pair.match) };
}

/** What people decided of a party and an entry before, in words for an answer. */
export type MatchMemory =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'cleared';
      readonly finding: string;
      /** Id of the person who found it false. */
      readonly decidedBy: string;
      readonly decidedAt: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'reopened';
      readonly finding: string;
      readonly because: string;
      readonly clearedAt: string;
    };

/** What is remembered of a party and of each entry that it was matched with, in the order of the matches. */
export async function recallMatches(
  tx: Transaction,
  asked: { readonly key: PartyKey; readonly agencyId: number; readonly party: ScreenedParty },
  matches: readonly ScreenMatch[],
): Promise<readonly MatchMemory[]> {
  if (matches.length === 0) return [];
  const token = partyToken(asked.key, asked.agencyId, asked.party);
  return (await clearedMatches(tx, token, matches.map(entryKey))).map(describeMemory);
}

function describeMemory(memory: ClearedMatch): MatchMemory {
  switch (memory.kind) {
    case 'none':
      return { kind: 'none' };
    case 'cleared': {
      const { findingId, by, at, reason } = memory;
      return { kind: 'cleared', finding: findingId, decidedBy: by, decidedAt: at.toISOString(), reason };
    }
    case 'reopened': {
      const { findingId, because, clearedAt } = memory;
      return { kind: 'reopened', finding: findingId, because, clearedAt: clearedAt.toISOString() };
    }
  }
}

function entryKey(match: MatchedEntry): Pick<MatchKey, 'entryRef' | 'entryHash'> {
  return { entryRef: `${match.list}:${match.ref}`, entryHash: match.contentHash };
}

/** The token under which a party is remembered. */
export function partyToken(key: PartyKey, agencyId: number, party: ScreenedParty): string {
  const identity =
    party.kind === 'customer'
      ? ['customer', party.number]
      : ['described', foldName(party.name), ...party.births, ...party.fathers.map(foldName)];
  return personToken({ agencyId, identity }, key.bytes);
}

/** Case, width and spaces make no difference to who a described party is. */
function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
