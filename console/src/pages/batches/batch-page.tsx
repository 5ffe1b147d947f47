/** One file of names and its answers. */

import { useTranslation } from 'react-i18next';
import { Loading, Page } from '../../parts/index.ts';

/** The page. */
export function BatchPage() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('rail.batches')}>
      <Loading />
    </Page>
  );
}
