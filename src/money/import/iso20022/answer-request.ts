/** The answer to an information request, from what a search among payments comes to. */

import type { PaymentRecord } from '../../model.ts';
import type {
  AskedMessage,
  InformationRequest,
  InformationResponse,
  ReturnedResult,
  SearchCriteria,
  SearchPeriod,
} from './information-request.ts';

/** What a search comes to; "could not tell" is one of the answers, and never "nothing". */
export type SearchOutcome =
  | { readonly kind: 'found'; readonly payments: readonly PaymentRecord[] }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'undetermined'; readonly because: string };

/** One thing that was asked for. */
export interface AskedSearch {
  readonly search: SearchCriteria;
  readonly period: SearchPeriod;
  readonly asked: AskedMessage;
  /** Number of the transaction that is asked for; null where the search is another. */
  readonly transaction: string | null;
}

/** Longest note that the message holds. */
const NOTE_LENGTH_MAX = 500;

/**
 * Builds the response: each thing asked for is looked for, one after the other. What could not be determined is `not-applicable` with its reason, and makes
 * the answer partial (or none). Nothing about a person stands in the notes but what the search itself says.
 * The caller has checked that the request may be answered, and has written the audit entry; what `find` throws is thrown on.
 */
export async function answerInformationRequest(
  request: InformationRequest,
  responseId: string,
  find: (asked: AskedSearch) => Promise<SearchOutcome>,
): Promise<InformationResponse> {
  const { search, period, investigationId } = request;
  const results: ReturnedResult[] = [];
  let determined = 0;
  for (const { asked, transaction } of askedOf(search)) {
    const outcome = await find({ search, period, asked, transaction });
    if (outcome.kind !== 'undetermined') determined += 1;
    results.push({ period, asked, ...resultOf(outcome, transaction) });
  }
  const status = determined === results.length ? 'complete' : determined === 0 ? 'none' : 'partial';
  return { responseId, investigationId, status, search, results };
}

/** What is asked for, in the order of the request; a transaction is asked for by the code of what is wanted of it. */
function askedOf(search: SearchCriteria): readonly { asked: AskedMessage; transaction: string | null }[] {
  switch (search.kind) {
    case 'account':
    case 'card':
      return search.value.asked.map((asked) => ({ asked, transaction: null }));
    case 'customer':
      return search.value.asked.map(({ message }) => ({ asked: message, transaction: null }));
    case 'transactions':
      return search.value.flatMap(({ number, asked }) =>
        asked.map((wanted) => ({ asked: { id: wanted, name: null }, transaction: number })),
      );
  }
}

function resultOf(
  outcome: SearchOutcome,
  transaction: string | null,
): Pick<ReturnedResult, 'result' | 'note'> {
  const of = transaction === null ? '' : `transaction ${transaction}: `;
  const none: Pick<ReturnedResult, 'result' | 'note'> = {
    result: 'not-found',
    note: transaction === null ? null : `transaction ${transaction}`,
  };
  switch (outcome.kind) {
    case 'found':
      if (outcome.payments.length === 0) return none;
      return { result: 'found', note: `${of}payments found: ${outcome.payments.length}` };
    case 'not-found':
      return none;
    case 'undetermined':
      return {
        result: 'not-applicable',
        note: `${of}could not be determined: ${outcome.because}`.slice(0, NOTE_LENGTH_MAX).trim(),
      };
  }
}
