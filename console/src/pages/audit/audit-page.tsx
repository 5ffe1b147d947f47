/** Who did what, why and when. */

import { useTranslation } from 'react-i18next';
import { Loading, Page } from '../../parts/index.ts';

/** The page. */
export function AuditPage() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('rail.audit')}>
      <Loading />
    </Page>
  );
}
