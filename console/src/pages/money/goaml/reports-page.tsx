/** The reports that the reader is assigned to. Whoever has no role at the desk finds no such page. */

import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import {
  Button,
  DataTable,
  Empty,
  Failed,
  Loading,
  Page,
  RefText,
  Section,
  type TableColumn,
} from '../../../parts/index.ts';
import { NotFound } from '../../../shell/not-found.tsx';
import { useShell } from '../../../shell/shell-context.ts';
import { Person, usePersonWords } from '../../findings/person.tsx';
import { MoneyNav } from '../money-nav.tsx';
import { type ReportHead, useHasDesk, useReports } from './goaml-api.ts';
import { OpenReportDialog } from './open-report.tsx';
import { ReportStateMark } from './report-state-mark.tsx';
import { reportOriginOf, reportStateOf } from './report-words.ts';

/** The page. */
export function ReportsPage() {
  const { t } = useTranslation(['goaml', 'money', 'common']);
  const { openPurpose } = useShell();
  const navigate = useNavigate();
  const hasDesk = useHasDesk();
  const reports = useReports(hasDesk);
  const [isOpening, setOpening] = useState(false);
  if (!hasDesk) return <NotFound />;
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={
        <>
          <Link to="/money/reports/cash">{t('cash.link')}</Link>
          <Button onPress={() => setOpening(true)}>{t('open.empty')}</Button>
        </>
      }
    >
      <MoneyNav />
      {reports.error === null ? null : (
        <Failed cause={reports.error} onRetry={() => reports.refetch()} onChoosePurpose={openPurpose} />
      )}
      {reports.data === undefined ? (
        reports.error === null ? (
          <Loading what={t('list.loading')} />
        ) : null
      ) : (
        <Section title={t('list.own')}>
          <ReportsTable reports={reports.data.reports} />
        </Section>
      )}
      {isOpening ? (
        <OpenReportDialog
          from={{ from: 'nothing' }}
          onOpened={(reportId) => void navigate({ to: '/money/reports/$reportId', params: { reportId } })}
          onClose={() => setOpening(false)}
        />
      ) : null}
    </Page>
  );
}

function ReportsTable({ reports }: { readonly reports: readonly ReportHead[] }) {
  const { t } = useTranslation('goaml');
  const navigate = useNavigate();
  const columns = useColumns();
  if (reports.length === 0) return <Empty title={t('list.emptyTitle')}>{t('list.empty')}</Empty>;
  return (
    <DataTable<ReportHead>
      label={t('list.own')}
      columns={columns}
      rows={reports}
      rowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/money/reports/$reportId', params: { reportId: id } })}
    />
  );
}

function useColumns(): readonly TableColumn<ReportHead>[] {
  const { t } = useTranslation('goaml');
  const formats = useFormats();
  const personWords = usePersonWords();
  return useMemo(
    () => [
      {
        id: 'id',
        header: t('list.number'),
        value: ({ id }) => id,
        cell: ({ id }) => <RefText>{id.slice(0, 8)}</RefText>,
        width: '8rem',
      },
      {
        id: 'type',
        header: t('head.type'),
        value: ({ type }) => type,
        cell: ({ type }) => <RefText>{type ?? '–'}</RefText>,
        width: '6rem',
      },
      {
        id: 'origin',
        header: t('head.origin'),
        value: ({ origin }) => t(`origins.${reportOriginOf(origin.kind)}`),
      },
      {
        id: 'state',
        header: t('head.state'),
        value: ({ state }) => t(`state.${reportStateOf(state)}`),
        cell: ({ state }) => <ReportStateMark state={state} />,
        width: '11rem',
      },
      {
        id: 'author',
        header: t('head.author'),
        value: ({ author, authorName }) => personWords(author, authorName),
        cell: ({ author, authorName }) => <Person id={author} name={authorName} />,
        width: '14rem',
      },
      {
        id: 'updated',
        header: t('head.updated'),
        value: ({ updatedAt }) => updatedAt,
        cell: ({ updatedAt }) => <time dateTime={updatedAt}>{formats.instant(updatedAt)}</time>,
        width: '12.5rem',
      },
    ],
    [t, formats, personWords],
  );
}
