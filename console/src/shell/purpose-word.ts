/** Purposes in the reader's language. */

import { useTranslation } from 'react-i18next';

/** Purposes that the console has words for; the server's closed list. */
export const PURPOSES = [
  'aml-screening',
  'ct-investigation',
  'border-check',
  'mutual-legal-assistance',
  'rehabilitation',
  'research-aggregate',
  'oversight',
  'data-subject-request',
  'administration',
] as const;

/** A purpose. */
export type PurposeCode = (typeof PURPOSES)[number];

/** A function from a purpose's code to its words; a code without words stays itself. */
export function usePurposeWords(): (code: string) => string {
  const { t } = useTranslation('session');
  return (code) => {
    const known = PURPOSES.find((purpose) => purpose === code);
    return known === undefined ? code : t(`purpose.${known}`);
  };
}
