/** The ways between the pages of money; reports stand there for those alone who work at their desk. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useShell } from '../../shell/shell-context.ts';
import style from './money-nav.module.css';

const PLACES = [
  { to: '/money', word: 'findings', action: 'findings:read' },
  { to: '/money/payments', word: 'payments', action: 'payments:import' },
  { to: '/money/rules', word: 'rules', action: 'payments:read' },
  { to: '/money/reports', word: 'reports', action: 'reports:desk' },
] as const;

/** The ways that a role of the reader opens. */
export function MoneyNav() {
  const { t } = useTranslation('money');
  const { session } = useShell();
  const open = PLACES.filter(({ action }) => {
    const right = session.actions.find((one) => one.action === action);
    return right !== undefined && (right.allowed || right.disabledReason?.code !== 'role');
  });
  return (
    <nav aria-label={t('nav.label')} className={`${style['nav']} no-print`}>
      <ul>
        {open.map(({ to, word }) => (
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
