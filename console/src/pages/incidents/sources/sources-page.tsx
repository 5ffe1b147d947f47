/** Sources of incidents: their releases, what each counts, and what its editors changed. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, Section } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { IncidentsNav } from '../incidents-nav.tsx';
import { ReleaseChanges } from './release-changes.tsx';
import { ReleasesTable } from './releases-table.tsx';

/** The page. */
export function SourcesPage() {
  const { t } = useTranslation('incidents');
  const refusal = useDisabledReason('incidents:read');
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Page title={t('sources.title')} lead={t('sources.lead')}>
      <IncidentsNav />
      {refusal === undefined ? (
        <>
          <Section title={t('sources.releases')}>
            <ReleasesTable openId={open} onOpen={setOpen} />
          </Section>
          {open === null ? null : <ReleaseChanges key={open} id={open} />}
        </>
      ) : (
        <p>{refusal}</p>
      )}
    </Page>
  );
}
