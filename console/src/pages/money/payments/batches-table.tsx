/** The batches of payments that are there; the one that is opened says what was left out of it and why. */

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import {
  DataTable,
  Empty,
  Facts,
  Failed,
  GradeText,
  Loading,
  NameText,
  RefText,
  SmallTable,
  type TableColumn,
} from '../../../parts/index.ts';
import { useShell } from '../../../shell/shell-context.ts';
import style from './payments.module.css';
import { type PaymentBatch, useBatches } from './payments-api.ts';

/** The table and the batch that is open. */
export function BatchesTable() {
  const { t } = useTranslation('money');
  const { openPurpose } = useShell();
  const batches = useBatches(true);
  const columns = useColumns();
  const [openId, setOpenId] = useState<string | null>(null);
  if (batches.data === undefined) {
    return batches.error === null ? (
      <Loading what={t('batches.loading')} />
    ) : (
      <Failed cause={batches.error} onRetry={() => batches.refetch()} onChoosePurpose={openPurpose} />
    );
  }
  const rows = batches.data.batches;
  if (rows.length === 0) return <Empty title={t('batches.emptyTitle')}>{t('batches.empty')}</Empty>;
  const open = rows.find(({ id }) => id === openId);
  return (
    <div className={style['open']}>
      <DataTable<PaymentBatch>
        label={t('files.batches')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        openId={openId}
        onOpen={({ id }) => setOpenId(id === openId ? null : id)}
      />
      {open === undefined ? null : <BatchFacts batch={open} />}
    </div>
  );
}

function useColumns(): readonly TableColumn<PaymentBatch>[] {
  const { t } = useTranslation('money');
  const formats = useFormats();
  return useMemo(() => {
    const count = (id: 'payments' | 'excluded' | 'rejected'): TableColumn<PaymentBatch> => ({
      id,
      header: t(`batches.${id}`),
      value: (batch) => batch[id],
      cell: (batch) => formats.number(batch[id]),
      align: 'end',
      width: '7rem',
    });
    return [
      {
        id: 'file',
        header: t('batches.file'),
        value: ({ fileName }) => fileName ?? t('batches.single'),
        cell: ({ fileName }) => (fileName === null ? t('batches.single') : <NameText>{fileName}</NameText>),
      },
      {
        id: 'format',
        header: t('batches.format'),
        value: ({ format }) => format,
        cell: ({ format }) => <RefText>{format}</RefText>,
        width: '6rem',
      },
      count('payments'),
      count('excluded'),
      count('rejected'),
      {
        id: 'span',
        header: t('batches.span'),
        value: ({ firstAt }) => firstAt ?? '',
        cell: ({ firstAt, lastAt }) =>
          firstAt === null || lastAt === null
            ? '–'
            : t('figures.span', {
                from: formats.day(firstAt.slice(0, 10)),
                to: formats.day(lastAt.slice(0, 10)),
              }),
        width: '14.5rem',
      },
      {
        id: 'at',
        header: t('batches.at'),
        value: ({ importedAt }) => importedAt,
        cell: ({ importedAt }) => <time dateTime={importedAt}>{formats.instant(importedAt)}</time>,
        width: '10.5rem',
      },
    ];
  }, [t, formats]);
}

/** Reasons that the console has words for. */
const REASONS = [
  'quotes',
  'control-character',
  'too-many-cells',
  'too-few-cells',
  'time',
  'amount',
  'decimals',
  'amount-too-large',
  'currency',
  'account',
  'both-directions',
  'amount-zero',
  'amount-negative',
  'not-completed',
  'empty-row',
] as const;

function BatchFacts(props: { readonly batch: PaymentBatch }) {
  const { t } = useTranslation('money');
  const { batch } = props;
  return (
    <section className={style['panel']} aria-label={t('batches.about')}>
      <Facts
        facts={[
          [t('batches.by'), <NameText key="by">{batch.importedByName ?? batch.importedBy}</NameText>],
          [t('batches.grade'), <GradeText key="grade" grade={batch.grade} />],
          [
            t('figures.marking'),
            <RefText key="marking">{[batch.marking.tlp, ...batch.marking.handling].join(' · ')}</RefText>,
          ],
          [t('batches.sha'), <RefText key="sha">{batch.sha256?.slice(0, 16) ?? '–'}</RefText>],
          [t('batches.synthetic'), t(batch.synthetic ? 'unit.yes' : 'unit.no')],
        ]}
      />
      {batch.exclusions.length === 0 ? (
        <p>{t('excluded.none')}</p>
      ) : (
        <ExclusionTable exclusions={batch.exclusions} />
      )}
      {batch.notes.map((note) => (
        <p key={note} dir="ltr" lang="en" className={style['soft']}>
          {note}
        </p>
      ))}
    </section>
  );
}

type Exclusion = PaymentBatch['exclusions'][number];

function ExclusionTable(props: { readonly exclusions: readonly Exclusion[] }) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const reasonWords = ({ reason, because }: Exclusion): string => {
    const known = REASONS.find((code) => code === reason);
    return known === undefined ? because : t(`excluded.${known}`);
  };
  const columns: readonly TableColumn<Exclusion>[] = [
    { id: 'reason', header: t('excluded.reason'), value: reasonWords },
    {
      id: 'count',
      header: t('excluded.count'),
      value: ({ count }) => count,
      cell: ({ count }) => formats.number(count),
      align: 'end',
    },
  ];
  return (
    <SmallTable
      label={t('excluded.title')}
      columns={columns}
      rows={props.exclusions}
      rowId={({ reason }) => reason}
    />
  );
}
