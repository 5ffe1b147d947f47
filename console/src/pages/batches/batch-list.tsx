/** The own batches: those under way with their bars, then all of them as a table. */

import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import {
  DataTable,
  Empty,
  Failed,
  isUnderWay,
  Loading,
  NameText,
  parseJobState,
  type TableColumn,
  useCountWords,
  VerdictBar,
  VerdictWords,
} from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import style from './batch-list.module.css';
import { RunningBatch } from './running-batch.tsx';
import { BATCHES_MAX, type Batch, useBatches } from './use-batches.ts';

/** The list. */
export function BatchList() {
  const { t } = useTranslation('batches');
  const { openPurpose } = useShell();
  const formats = useFormats();
  const batches = useBatches();
  const navigate = useNavigate();
  const columns = useColumns();
  const cause = batches.error ?? batches.failureReason;
  if (batches.data === undefined) {
    return cause === null ? (
      <Loading what={t('list.loading')} />
    ) : (
      <Failed cause={cause} onRetry={() => void batches.refetch()} onChoosePurpose={openPurpose} />
    );
  }
  const rows = batches.data.screenings;
  if (rows.length === 0) return <Empty title={t('list.emptyTitle')}>{t('list.empty')}</Empty>;
  return (
    <div className={style['holder']}>
      {rows
        .filter(({ job }) => isUnderWay(job))
        .map((batch) => (
          <RunningBatch key={batch.id} batch={batch} />
        ))}
      <DataTable
        label={t('mine.title')}
        columns={columns}
        rows={rows}
        rowId={batchId}
        onOpen={(batch) => void navigate({ to: '/batches/$batchId', params: { batchId: batch.id } })}
      />
      <p className={style['soft']}>
        {rows.length === BATCHES_MAX
          ? t('list.newest', { count: BATCHES_MAX, shown: formats.number(BATCHES_MAX) })
          : t('list.kept')}
      </p>
    </div>
  );
}

function batchId(batch: Batch): string {
  return batch.id;
}

function useColumns(): readonly TableColumn<Batch>[] {
  const { t } = useTranslation(['batches', 'common']);
  const formats = useFormats();
  const countWords = useCountWords();
  return useMemo(
    () => [
      {
        id: 'file',
        header: t('batches:list.file'),
        value: (batch) => batch.fileName ?? t('batches:list.noFile'),
        cell: (batch) =>
          batch.fileName === null ? t('batches:list.noFile') : <NameText>{batch.fileName}</NameText>,
      },
      {
        id: 'when',
        header: t('batches:list.when'),
        value: (batch) => batch.createdAt,
        cell: (batch) => formats.instant(batch.createdAt),
        width: '14rem',
      },
      {
        id: 'rows',
        header: t('batches:list.rows'),
        value: (batch) => batch.rows,
        cell: (batch) => formats.number(batch.rows),
        align: 'end',
        width: '6rem',
      },
      {
        id: 'state',
        header: t('batches:list.state'),
        value: (batch) => t(`common:job.${parseJobState(batch.job.state)}`),
        width: '9rem',
      },
      {
        id: 'counts',
        header: t('batches:list.counts'),
        value: (batch) => batch.counts.match * 1e6 + batch.counts.possible,
        words: (batch) => countWords(batch.counts),
        cell: (batch) => (
          <span className={style['counts']}>
            <VerdictBar counts={batch.counts} />
            <VerdictWords counts={batch.counts} />
          </span>
        ),
        width: '32%',
      },
    ],
    [t, formats, countWords],
  );
}
