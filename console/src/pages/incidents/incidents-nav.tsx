/** The ways between the pages of incidents. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import style from './incidents-nav.module.css';

const PLACES = [
  { to: '/incidents', word: 'map' },
  { to: '/incidents/trends', word: 'trends' },
  { to: '/incidents/index', word: 'index' },
  { to: '/incidents/figures', word: 'figures' },
  { to: '/incidents/sources', word: 'sources' },
] as const;

/** The ways. */
export function IncidentsNav() {
  const { t } = useTranslation('incidents');
  return (
    <nav aria-label={t('nav.label')} className={`${style['nav']} no-print`}>
      <ul>
        {PLACES.map(({ to, word }) => (
          <li key={to}>
            <Link
              to={to}
              activeProps={{ 'aria-current': 'page' }}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {t(`nav.${word}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
