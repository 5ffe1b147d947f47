/** The ways between the pages of money; reports stand there for those alone who work at their desk. */

import { useTranslation } from 'react-i18next';
import { PageWays } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';

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
    <PageWays label={t('nav.label')} ways={open.map(({ to, word }) => ({ to, words: t(`nav.${word}`) }))} />
  );
}
