/** The server's sentences in the reader's language. */

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type sentences from '../i18n/en/sentences.json';

/** The code of a sentence that the console has words for. */
export type SentenceCode = keyof (typeof sentences)['said'];

/** A sentence as the server sends it: a code, what it contains, and the words in English. */
export interface ServerSentence {
  readonly code: SentenceCode;
  readonly values: Readonly<Record<string, string | number>>;
  readonly words: string;
}

/** A function from a sentence of the server to its words. */
export function useSentence(): (sentence: ServerSentence) => string {
  const { t, i18n } = useTranslation('sentences');
  return useCallback(
    (sentence) =>
      i18n.exists(`sentences:said.${sentence.code}`)
        ? t(`said.${sentence.code}`, { ...sentence.values })
        : sentence.words,
    [t, i18n],
  );
}

/** A sentence as it was stored: those of before sentences had codes have English words alone. */
export interface StoredSentence {
  readonly code?: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly words: string;
}

/** A function from a stored sentence to its words. */
export function useStoredSentence(): (sentence: StoredSentence) => string {
  const sentence = useSentence();
  return useCallback(
    ({ code, values, words }) =>
      code === undefined || values === undefined
        ? words
        : sentence({ code: parseSentenceCode(code), values, words }),
    [sentence],
  );
}

/** Why a row of a file cannot be used, as the server keeps it: `reason` in English, and a code with values. */
export interface StoredRefusal {
  readonly reason: string;
  readonly code?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A function from a refusal to its words. */
export function useRefusalWords(): (refusal: StoredRefusal) => string {
  const words = useStoredSentence();
  return useCallback(({ reason, ...said }) => words({ ...said, words: reason }), [words]);
}

/** A code that the console has no words for stays as it is: its sentence is then shown in English. */
function parseSentenceCode(code: string): SentenceCode {
  return code as SentenceCode;
}
