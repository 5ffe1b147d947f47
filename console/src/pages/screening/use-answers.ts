/** Answers as one types: asked after each change, the question before taken back, the last answers kept until there are new ones. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { parseFault } from '../../api/fault.ts';
import { type Asked, type MatchAnswer, queryOf, type SearchedList } from './asked.ts';

/** Milliseconds without a key after which a question is asked: keys of one stroke or paste make one question, a typist’s keys one each. */
const SETTLE_MS = 15;
/** Milliseconds for which answers to earlier questions are kept: going back a letter shows them at once. */
const KEPT_MS = 60_000;
/** Answers that are shown at first, and when more are asked for. */
const ANSWERS_FIRST = 10;
const ANSWERS_MORE = 100;

/** Answers with the question that they answer. */
export interface Answers {
  readonly asked: Asked;
  readonly answer: MatchAnswer;
  readonly lists: readonly SearchedList[];
}

/** The answers to what is typed. */
export function useAnswers(typed: Asked, options: { readonly isOpen: boolean; readonly wantsMore: boolean }) {
  const asked = useSettled(typed);
  const limit = options.wantsMore ? ANSWERS_MORE : ANSWERS_FIRST;
  const isAsked = asked.name.trim() !== '';
  const query = useQuery({
    queryKey: ['match', asked, limit],
    queryFn: ({ signal }) => ask(asked, limit, signal),
    enabled: options.isOpen && isAsked,
    placeholderData: keepPreviousData,
    staleTime: KEPT_MS,
    gcTime: KEPT_MS,
  });
  const isSettled = asked === typed && query.data?.asked === asked && !query.isPlaceholderData;
  return {
    answers: isAsked && typed.name.trim() !== '' ? (query.data ?? null) : null,
    isSettled,
    isUpdating: options.isOpen && isAsked && !isSettled && query.error === null,
    /** Why there is no answer; while the server does not answer it is asked again by itself. */
    failure: query.error ?? query.failureReason,
    retry: () => void query.refetch(),
  };
}

async function ask(asked: Asked, limit: number, signal: AbortSignal): Promise<Answers> {
  const query = { limit, ...(asked.asOf === '' ? {} : { as_of: asked.asOf }) };
  const body = { queries: { asked: queryOf(asked) } };
  const found = await answer(api.POST('/match', { params: { query }, body, signal }));
  const own = found.responses['asked'];
  // A response without the one key that was asked is no answer; the query reports it as a failure.
  if (own === undefined) throw parseFault(200, { message: 'The answer lacks the question.' });
  return { asked, answer: own, lists: found.lists };
}

function useSettled(typed: Asked): Asked {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
