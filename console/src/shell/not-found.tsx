/** A page that does not exist. */

import { useTranslation } from 'react-i18next';
import { Empty, Page } from '../parts/index.ts';

/** Says that there is no such page. */
export function NotFound() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('notFound')}>
      <Empty>
        <a href="/console/">{t('rail.desk')}</a>
      </Empty>
    </Page>
  );
}
