/** What the editors of a source changed with a release: what came, what went, and what reads otherwise. Nothing is overwritten. */

import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { DataTable, Failed, Loading, Section, type TableColumn } from '../../../parts/index.ts';
import { usePropertyWords } from '../record/record-words.ts';
import style from './sources.module.css';
import { type ReleaseChange, useReleaseChanges } from './sources-api.ts';

/** The changes. */
export function ReleaseChanges(props: { readonly id: string }) {
  const { t } = useTranslation('incidents');
  const changes = useReleaseChanges(props.id);
  const columns = useColumns();
  if (changes.data === undefined) {
    return changes.error === null ? (
      <Loading />
    ) : (
      <Failed cause={changes.error} onRetry={() => void changes.refetch()} />
    );
  }
  if (changes.data.release.previous === null) return <p>{t('changes.first')}</p>;
  return (
    <Section title={t('changes.title')}>
      <DataTable<ReleaseChange>
        label={t('changes.title')}
        columns={columns}
        rows={changes.data.changes}
        rowId={({ ref }) => ref}
        empty={<p>{t('changes.none')}</p>}
      />
      {changes.data.next === null ? null : <p className={style['soft']}>{t('changes.more')}</p>}
    </Section>
  );
}

function useColumns(): readonly TableColumn<ReleaseChange>[] {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  const propertyWords = usePropertyWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language alone
  return useMemo(
    () => [
      {
        id: 'ref',
        header: t('account.ref'),
        value: ({ ref }) => ref,
        cell: ({ ref, incident }) => (
          <Link to="/incidents/$incidentId" params={{ incidentId: incident }}>
            <bdi>{ref}</bdi>
          </Link>
        ),
        width: '9rem',
      },
      {
        id: 'change',
        header: t('changes.change'),
        value: ({ change }) => t(`changes.${change}`),
        width: '8rem',
      },
      {
        id: 'from',
        header: t('column.day'),
        value: ({ from }) => from,
        cell: ({ from }) => formats.day(from),
        width: '8rem',
      },
      {
        id: 'fields',
        header: t('changes.fields'),
        value: ({ fields }) =>
          fields
            .map(({ field, before, after }) => `${propertyWords(field)}: ${before ?? '–'} → ${after ?? '–'}`)
            .join(' · '),
      },
    ],
    [t, formats],
  );
}
