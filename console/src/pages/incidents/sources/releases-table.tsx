/** The releases; the one that is opened says what it counts and what was left out of it. */

import { useMemo } from 'react';
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
  type TableColumn,
} from '../../../parts/index.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { useIncidentWords } from '../incident-words.ts';
import style from './sources.module.css';
import { type Release, useReleases } from './sources-api.ts';

/** The table and the release that is open. */
export function ReleasesTable(props: {
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
}) {
  const { t } = useTranslation('incidents');
  const { openPurpose } = useShell();
  const releases = useReleases();
  const columns = useColumns();
  if (releases.data === undefined) {
    return releases.error === null ? (
      <Loading />
    ) : (
      <Failed cause={releases.error} onRetry={() => void releases.refetch()} onChoosePurpose={openPurpose} />
    );
  }
  const rows = releases.data.releases;
  if (rows.length === 0) return <Empty title={t('sources.emptyTitle')}>{t('map.empty')}</Empty>;
  const open = rows.find(({ id }) => id === props.openId);
  return (
    <div className={style['open']}>
      <DataTable<Release>
        label={t('sources.releases')}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        openId={props.openId}
        onOpen={({ id }) => props.onOpen(id === props.openId ? null : id)}
      />
      {open === undefined ? null : <ReleaseFacts release={open} />}
    </div>
  );
}

function useColumns(): readonly TableColumn<Release>[] {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  return useMemo(() => {
    const count = (id: 'accounts' | 'added' | 'changed' | 'removed' | 'excluded'): TableColumn<Release> => ({
      id,
      header: t(`release.${id}`),
      value: (release) => release[id],
      cell: (release) => formats.number(release[id]),
      align: 'end',
      width: '6.5rem',
    });
    return [
      {
        id: 'title',
        header: t('release.title'),
        value: ({ title }) => title,
        cell: ({ title }) => <NameText>{title}</NameText>,
      },
      {
        id: 'origin',
        header: t('column.origin'),
        value: ({ origin }) => origin,
        cell: ({ origin }) => <bdi>{origin}</bdi>,
        width: '9rem',
      },
      count('accounts'),
      count('added'),
      count('changed'),
      count('removed'),
      count('excluded'),
      {
        id: 'at',
        header: t('release.at'),
        value: ({ importedAt }) => importedAt,
        cell: ({ importedAt }) => <time dateTime={importedAt}>{formats.instant(importedAt)}</time>,
        width: '10.5rem',
      },
    ];
  }, [t, formats]);
}

function ReleaseFacts(props: { readonly release: Release }) {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  const words = useIncidentWords();
  const { release } = props;
  const { firstOn, lastOn } = release;
  return (
    <section className={style['panel']} aria-label={t('sources.about')}>
      <p>
        <strong>{t('account.counts')}</strong> <bdi>{release.countingRule}</bdi>
      </p>
      <Facts
        facts={[
          [t('release.file'), <NameText key="file">{release.fileName}</NameText>],
          [t('release.format'), <RefText key="format">{release.format}</RefText>],
          [t('release.licence'), <bdi key="licence">{release.licence ?? t('notSaid')}</bdi>],
          [
            t('release.days'),
            firstOn === null || lastOn === null
              ? t('notSaid')
              : t('span', { from: formats.day(firstOn), to: formats.day(lastOn) }),
          ],
          [t('account.grade'), <GradeText key="grade" grade={release.grade} />],
          [t('release.by'), <bdi key="by">{release.importedByName ?? release.importedBy}</bdi>],
          [t('account.synthetic'), t(release.synthetic ? 'yes' : 'no')],
        ]}
      />
      {release.flags.length === 0 ? null : (
        <p>
          {t('release.flags')}{' '}
          {release.flags
            .map(({ flag, count }) => `${words.flag(flag)} (${formats.number(count)})`)
            .join(' · ')}
        </p>
      )}
      {release.exclusions.map(({ reason, because, count }) => (
        <p key={reason} className={style['soft']}>
          {formats.number(count)} ×{' '}
          <span lang="en" dir="ltr">
            {because}
          </span>
        </p>
      ))}
    </section>
  );
}
