/** What is asked before a job over payments is stopped. */

import { useTranslation } from 'react-i18next';
import type { StopWords } from '../../parts/index.ts';

/** The words. */
export function useStopWords(): StopWords {
  const { t } = useTranslation('money');
  return {
    title: t('stop.title'),
    words: t('stop.words'),
    yes: t('stop.yes'),
    no: t('stop.no'),
    asked: t('stop.asked'),
  };
}
