/** One entry of a list. */

import { useTranslation } from 'react-i18next';
import { Loading, Page } from '../../parts/index.ts';

/** The page. */
export function EntryPage() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('rail.lists')}>
      <Loading />
    </Page>
  );
}
