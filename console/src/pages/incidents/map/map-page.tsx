/** The map of incidents: where, how closely known, when; with its table beside it, for one follows from the other. */

import { useTranslation } from 'react-i18next';
import { Empty, Failed, Loading, Page } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { useIncidentMap } from '../incidents-api.ts';
import { IncidentsNav } from '../incidents-nav.tsx';
import { MapDesk } from './map-desk.tsx';

/** The page. */
export function MapPage() {
  const { t } = useTranslation('incidents');
  return (
    <Page title={t('map.title')} lead={t('map.lead')}>
      <IncidentsNav />
      <Body />
    </Page>
  );
}

function Body() {
  const { t } = useTranslation('incidents');
  const { openPurpose } = useShell();
  const refusal = useDisabledReason('incidents:read');
  const incidents = useIncidentMap(refusal === undefined);
  if (refusal !== undefined) return <p>{refusal}</p>;
  if (incidents.data === undefined) {
    return incidents.error === null ? (
      <Loading what={t('map.loading')} />
    ) : (
      <Failed cause={incidents.error} onRetry={() => incidents.refetch()} onChoosePurpose={openPurpose} />
    );
  }
  if (incidents.data.count === 0) return <Empty title={t('map.emptyTitle')}>{t('map.empty')}</Empty>;
  return <MapDesk columns={incidents.data} />;
}
