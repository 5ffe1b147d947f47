/** One incident: what every source claims side by side, where it may have been, what people judged, and how it came to be known. */

import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Failed, Loading, Page, Section, TextField } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { useIncidentWords } from '../incident-words.ts';
import { IncidentsNav } from '../incidents-nav.tsx';
import { AccountsPart } from './accounts-part.tsx';
import { ClaimForm } from './claim-form.tsx';
import { ClaimsTable } from './claims-table.tsx';
import { HistoryPart } from './history-part.tsx';
import { JudgementsPart } from './judgements-part.tsx';
import { PlacePart } from './place-part.tsx';
import style from './record.module.css';
import { type Incident, useIncident } from './record-api.ts';

/** The page. */
export function IncidentPage() {
  const { t } = useTranslation('incidents');
  const { openPurpose } = useShell();
  const { incidentId } = useParams({ from: '/shell/incidents/$incidentId' });
  const [knownAt, setKnownAt] = useState<string | null>(null);
  const refusal = useDisabledReason('incidents:read');
  const incident = useIncident(incidentId, knownAt, refusal === undefined);
  if (incident.data === undefined) {
    return (
      <Page title={t('record.window')}>
        <IncidentsNav />
        {refusal !== undefined ? (
          <p>{refusal}</p>
        ) : incident.error === null ? (
          <Loading what={t('record.loading')} />
        ) : (
          <Failed
            cause={incident.error}
            onRetry={() => void incident.refetch()}
            onChoosePurpose={openPurpose}
          />
        )}
      </Page>
    );
  }
  return (
    <Record
      incident={incident.data}
      knownAt={knownAt}
      onKnownAt={setKnownAt}
      isLate={incident.isPlaceholderData}
    />
  );
}

function Record(props: {
  readonly incident: Incident;
  readonly knownAt: string | null;
  readonly onKnownAt: (day: string | null) => void;
  readonly isLate: boolean;
}) {
  const { t } = useTranslation('incidents');
  const { incident, knownAt, onKnownAt } = props;
  const title = useTitle(incident);
  return (
    <Page title={title} ofWindow={t('record.window')} lead={t('record.lead')}>
      <IncidentsNav />
      {incident.standing ? null : (
        <p role="status" className={style['ended']}>
          {t('record.ended')}
        </p>
      )}
      <div className={`${style['knownAt']} no-print`}>
        <TextField
          type="date"
          label={t('record.knownAt')}
          hint={t('record.knownAtHint')}
          value={knownAt ?? ''}
          onChange={(day) => onKnownAt(/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null)}
        />
      </div>
      <div aria-busy={props.isLate} className={style['body']}>
        <Section title={t('record.claims')}>
          <ClaimsTable incident={incident} />
          <ClaimForm incident={incident} />
        </Section>
        <Section title={t('record.place')}>
          <PlacePart accounts={incident.accounts} isSynthetic={incident.synthetic} title={title} />
        </Section>
        <Section title={t('record.accounts')}>
          <AccountsPart incident={incident} />
        </Section>
        <Section title={t('record.judgements')}>
          <JudgementsPart incident={incident} />
        </Section>
        <Section title={t('record.history')}>
          <HistoryPart incident={incident} />
        </Section>
      </div>
    </Page>
  );
}

/** What and when, as the account says that stands for the incident. */
function useTitle({ accounts, representative }: Incident): string {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  const words = useIncidentWords();
  const first = accounts.find(({ account }) => account === representative) ?? accounts[0];
  if (first === undefined) return t('record.window');
  return t('record.title', { kind: words.kind(first.kind), day: formats.day(first.from) });
}
