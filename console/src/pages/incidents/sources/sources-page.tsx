/** Sources of incidents: a file comes in, the imports under way, and the releases with what each counts and what its editors changed. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, Section } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { IncidentsNav } from '../incidents-nav.tsx';
import { ImportsPart } from './imports-part.tsx';
import { ReleaseChanges } from './release-changes.tsx';
import { ReleasesTable } from './releases-table.tsx';
import { SendIncidents } from './send-incidents.tsx';

/** The page. */
export function SourcesPage() {
  const { t } = useTranslation('incidents');
  const importRefusal = useDisabledReason('incidents:import');
  const readRefusal = useDisabledReason('incidents:read');
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Page title={t('sources.title')} lead={t('sources.lead')}>
      <IncidentsNav />
      {importRefusal === undefined ? (
        <>
          <SendIncidents />
          <ImportsPart />
        </>
      ) : (
        <p>{importRefusal}</p>
      )}
      <Section title={t('sources.releases')}>
        {readRefusal === undefined ? <ReleasesTable openId={open} onOpen={setOpen} /> : <p>{readRefusal}</p>}
      </Section>
      {open === null || readRefusal !== undefined ? null : <ReleaseChanges key={open} id={open} />}
    </Page>
  );
}
