/** Verifying stored statements: each must still say what its id was made from. */

import type { StatementId } from '../base/index.ts';
import { PAGE_ROWS_MAX } from '../base/index.ts';
import type { Store } from '../store/index.ts';
import { statementId } from './append-statements.ts';
import type { Statement, StatementDraft } from './model.ts';
import { searchStatements } from './read-statements.ts';

/** What verifying found: how many were read, and the ids of those that were altered, the first ALTERED_MAX of them. */
export type StatementVerification =
  | { readonly kind: 'intact'; readonly statements: number }
  | { readonly kind: 'altered'; readonly statements: number; readonly altered: readonly StatementId[] };

/** Altered statements that are named at most. */
export const ALTERED_MAX = 100;

/**
 * Reads every statement and makes its id again from what it says: a value, grade or marking changed past the program shows.
 * Dates of the system (entry, review, purge) are no part of the id. Altered statements are an answer, not an error.
 */
export async function verifyStatements(
  store: Store,
  identityKey: Uint8Array,
): Promise<StatementVerification> {
  const altered: StatementId[] = [];
  let statements = 0;
  let afterSeq = 0;
  for (;;) {
    const from = afterSeq;
    const page = await store.transaction({ role: 'system' }, (tx) =>
      searchStatements(tx, { afterSeq: from, limit: PAGE_ROWS_MAX }),
    );
    for (const statement of page)
      if (isAltered(statement, identityKey) && altered.length < ALTERED_MAX) altered.push(statement.id);
    statements += page.length;
    afterSeq = page.at(-1)?.seq ?? afterSeq;
    if (page.length < PAGE_ROWS_MAX) break;
  }
  return altered.length === 0 ? { kind: 'intact', statements } : { kind: 'altered', statements, altered };
}

/** A stored statement as it could be appended again, without what it took the place of. */
export function toDraft(statement: Statement): StatementDraft {
  const { id, seq, assertedAt, ends, original, lang, subject, suspicionRef, valid, supersedes, ...rest } =
    statement;
  return {
    ...rest,
    ...(original === null ? {} : { original }),
    ...(lang === null ? {} : { lang }),
    ...(subject === null ? {} : { subject }),
    ...(suspicionRef === null ? {} : { suspicionRef }),
    ...(valid === null ? {} : { valid }),
  };
}

function isAltered(statement: Statement, identityKey: Uint8Array): boolean {
  const draft = toDraft(statement);
  const whole = statement.supersedes === null ? draft : { ...draft, supersedes: statement.supersedes };
  return statementId(whole, identityKey) !== statement.id;
}
