/** What waits for the reader and since when, what runs, what is too old, and what changed since yesterday. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button, Empty, isolate, Page } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import { BatchesPart } from './batches-part.tsx';
import { ChangedPart } from './changed-part.tsx';
import style from './desk.module.css';
import { OldLists } from './old-lists.tsx';
import { Pictures } from './pictures.tsx';
import { WaitingPart } from './waiting-part.tsx';

/** The page. */
export function DeskPage() {
  const { t } = useTranslation(['desk', 'common', 'lists', 'findings']);
  const { session } = useShell();
  const may = (action: string): boolean =>
    session.actions.some((right) => right.action === action && right.allowed);
  const lead = t('lead', {
    name: isolate(session.displayName),
    agency: isolate(session.agencyName),
  });
  if (session.reason === null) {
    return (
      <Page title={t('title')} lead={lead}>
        <NoPurpose />
      </Page>
    );
  }
  const readsFindings = may('findings:read');
  const screens = may('names:screen');
  return (
    <Page title={t('title')} lead={lead}>
      {may('lists:read') ? <OldLists /> : null}
      {readsFindings ? <WaitingPart /> : <OtherWork />}
      {screens ? <BatchesPart /> : null}
      {may('lists:read') ? <ChangedPart withFindings={readsFindings} /> : null}
      {readsFindings && screens ? <Pictures /> : null}
    </Page>
  );
}

/** Without a purpose nothing personal is read, so there is nothing to show yet. */
function NoPurpose() {
  const { t } = useTranslation('desk');
  const { openPurpose } = useShell();
  return (
    <Empty
      title={t('noPurpose.title')}
      action={
        <Button tone="strong" onPress={openPurpose}>
          {t('noPurpose.choose')}
        </Button>
      }
    >
      {t('noPurpose.words')}
    </Empty>
  );
}

/** For roles to whom no finding comes: where their work is. */
function OtherWork() {
  const { t } = useTranslation(['desk', 'shell']);
  const { session } = useShell();
  const isAuditor = session.roles.includes('auditor');
  return (
    <Empty title={t('other.title')}>
      <p>{t('other.words')}</p>
      <p className={style['ways']}>
        {isAuditor ? (
          <Link to="/audit">{t('shell:rail.audit')}</Link>
        ) : (
          <Link to="/lists">{t('shell:rail.lists')}</Link>
        )}
        <Link to="/accuracy">{t('shell:rail.accuracy')}</Link>
      </p>
    </Empty>
  );
}
