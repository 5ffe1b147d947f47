/** One name, screened as it is typed. */

import { useTranslation } from 'react-i18next';
import { Loading, Page } from '../../parts/index.ts';

/** The page. */
export function ScreeningPage() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('rail.screening')}>
      <Loading />
    </Page>
  );
}
