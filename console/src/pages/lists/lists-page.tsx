/** The lists that are loaded. */

import { useTranslation } from 'react-i18next';
import { Loading, Page } from '../../parts/index.ts';

/** The page. */
export function ListsPage() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('rail.lists')}>
      <Loading />
    </Page>
  );
}
