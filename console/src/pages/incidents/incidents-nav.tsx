/** The ways between the pages of incidents. */

import { useTranslation } from 'react-i18next';
import { PageWays } from '../../parts/index.ts';

const PLACES = [
  { to: '/incidents', word: 'map' },
  { to: '/incidents/trends', word: 'trends' },
  { to: '/incidents/index', word: 'index' },
  { to: '/incidents/figures', word: 'figures' },
  { to: '/incidents/context', word: 'context' },
  { to: '/incidents/duplicates', word: 'duplicates' },
  { to: '/incidents/sources', word: 'sources' },
] as const;

/** The ways. */
export function IncidentsNav() {
  const { t } = useTranslation('incidents');
  const ways = PLACES.map(({ to, word }) => ({ to, words: t(`nav.${word}`) }));
  return <PageWays label={t('nav.label')} ways={ways} />;
}
