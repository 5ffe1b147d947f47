/** What waits for the reader. */

import { useTranslation } from 'react-i18next';
import { Loading, Page } from '../../parts/index.ts';

/** The page. */
export function DeskPage() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('rail.desk')}>
      <Loading />
    </Page>
  );
}
