/** One finding. */

import { useTranslation } from 'react-i18next';
import { Loading, Page } from '../../parts/index.ts';

/** The page. */
export function FindingPage() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('rail.findings')}>
      <Loading />
    </Page>
  );
}
