/** A sentence of the matcher in the language of a report. */

import { reasonWords, SENTENCE_CODES } from '../lists/index.ts';
import type { ReportLanguage } from '../reports/index.ts';

/** A sentence as it is kept: with its code, or, from before there were codes, in English alone. */
export interface KeptSentence {
  readonly words: string;
  readonly code?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** The words of a sentence; the English ones where nothing else is kept. */
export function reasonText(kept: KeptSentence, language: ReportLanguage): string {
  const code = SENTENCE_CODES.find((known) => known === kept.code);
  if (language === 'en' || code === undefined || kept.values === undefined) return kept.words;
  return reasonWords(code, kept.values, language);
}
