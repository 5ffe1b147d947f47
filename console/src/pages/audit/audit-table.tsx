/** Entries of the log as a table; a row opens all that the entry says. */

import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.ts';
import { useFormats } from '../../i18n/format.ts';
import {
  Button,
  DataTable,
  Empty,
  Failed,
  NameText,
  RefText,
  saveFile,
  type TableColumn,
} from '../../parts/index.ts';
import { usePurposeWords } from '../../shell/purpose-word.ts';
import { useDisabledReason } from '../../shell/right.ts';
import { AuditDetail } from './audit-detail.tsx';
import { type AuditEntry, type AuditSearch, queryOf } from './audit-model.ts';
import { useActionWords, useActorWords, useOutcomeWords } from './audit-words.ts';
import { OutcomeMark } from './outcome-mark.tsx';

/** The table. */
export function AuditTable(props: { readonly entries: readonly AuditEntry[]; readonly search: AuditSearch }) {
  const { t } = useTranslation('audit');
  const [open, setOpen] = useState<AuditEntry | null>(null);
  const columns = useColumns();
  if (props.entries.length === 0) {
    return (
      <Empty title={t('none')}>
        <p>{t('noneWords')}</p>
      </Empty>
    );
  }
  return (
    <>
      <DataTable
        label={t('entriesLabel')}
        columns={columns}
        rows={props.entries}
        rowId={(row) => String(row.seq)}
        onOpen={setOpen}
        openId={open === null ? null : String(open.seq)}
        toolbar={<ExportAll search={props.search} />}
      />
      <AuditDetail entry={open} onClose={() => setOpen(null)} />
    </>
  );
}

function ExportAll(props: { readonly search: AuditSearch }) {
  const { t } = useTranslation('audit');
  const blocked = useDisabledReason('audit:export');
  const exporting = useMutation({
    mutationFn: () =>
      answer(api.GET('/audit/export.csv', { params: { query: queryOf(props.search) }, parseAs: 'blob' })),
    onSuccess: (file) => saveFile('silsila-audit.csv', new Blob([file], { type: 'text/csv;charset=utf-8' })),
  });
  return (
    <>
      <Button onPress={() => exporting.mutate()} isPending={exporting.isPending} disabledReason={blocked}>
        {t('exportAll')}
      </Button>
      {exporting.isSuccess ? <span role="status">{t('exported')}</span> : null}
      {exporting.isError ? <Failed cause={exporting.error} /> : null}
    </>
  );
}

function useColumns(): readonly TableColumn<AuditEntry>[] {
  const { t } = useTranslation(['audit', 'session']);
  const formats = useFormats();
  const actionWords = useActionWords();
  const actorWords = useActorWords();
  const outcomeWords = useOutcomeWords();
  const purposeWords = usePurposeWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words of purposes follow `t`
  return useMemo(
    (): readonly TableColumn<AuditEntry>[] => [
      {
        id: 'seq',
        header: t('column.seq'),
        width: '4.75rem',
        align: 'end',
        value: (row) => row.seq,
        cell: (row) => formats.number(row.seq),
      },
      {
        id: 'at',
        header: t('column.at'),
        width: '11.5rem',
        value: (row) => row.at,
        cell: (row) => formats.instant(row.at),
      },
      {
        id: 'who',
        header: t('column.who'),
        width: '8.5rem',
        value: actorWords,
        cell: (row) => <NameText>{actorWords(row)}</NameText>,
      },
      { id: 'action', header: t('column.action'), width: '10.5rem', value: (row) => actionWords(row.action) },
      {
        id: 'outcome',
        header: t('column.outcome'),
        width: '6.75rem',
        value: (row) => outcomeWords(row.outcome),
        cell: (row) => <OutcomeMark outcome={row.outcome} />,
      },
      {
        id: 'purpose',
        header: t('column.purpose'),
        width: '9rem',
        value: (row) => (row.purpose === null ? null : purposeWords(row.purpose)),
      },
      {
        id: 'case',
        header: t('column.case'),
        width: '7rem',
        value: (row) => row.caseRef,
        cell: (row) => <NameText>{row.caseRef ?? ''}</NameText>,
      },
      {
        id: 'subject',
        header: t('column.subject'),
        width: '7.5rem',
        value: (row) => row.subject,
        cell: (row) => (row.subject === null ? null : <RefText>{row.subject}</RefText>),
      },
    ],
    [t, formats, actionWords, actorWords, outcomeWords],
  );
}
