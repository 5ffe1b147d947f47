/** How often the matcher is right. */

import { useTranslation } from 'react-i18next';
import { Loading, Page } from '../../parts/index.ts';

/** The page. */
export function AccuracyPage() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('rail.accuracy')}>
      <Loading />
    </Page>
  );
}
