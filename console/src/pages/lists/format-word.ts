/** Formats of list files in the reader's language. */

import { useTranslation } from 'react-i18next';

const FORMATS = [
  'un-xml',
  'ofac-csv',
  'ofac-xml',
  'ofac-enhanced-xml',
  'eu-fsf-xml',
  'uk-xml',
  'ftm-jsonl',
  'ftm-delta-jsonl',
  'targets-simple-csv',
  'national-csv',
] as const;

/** A function from a format's code to its words; a code without words stays itself. */
export function useFormatWords(): (code: string) => string {
  const { t } = useTranslation('lists');
  return (code) => {
    const known = FORMATS.find((format) => format === code);
    return known === undefined ? code : t(`format.${known}`);
  };
}
