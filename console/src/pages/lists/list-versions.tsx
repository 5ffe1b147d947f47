/** The versions of a list: when each was published and taken in, by whom, and what it brought. */

import { useTranslation } from 'react-i18next';
import { type Formats, useFormats } from '../../i18n/format.ts';
import { RefText, SmallTable, type TableColumn } from '../../parts/index.ts';
import style from './list-versions.module.css';
import type { ListVersion, LoadedList, VersionSummary } from './model.ts';
import { VersionTimeline } from './version-timeline.tsx';

const HASH_SHOWN = 12;

/** The versions, the newest first. */
export function ListVersions(props: {
  readonly versions: readonly VersionSummary[];
  readonly list: LoadedList | undefined;
}) {
  const { t } = useTranslation('lists');
  return (
    <>
      <p className={style['words']}>{t('list.versionsWords')}</p>
      <VersionTimeline
        versions={props.versions.map(({ version }) => version)}
        maximumDays={props.list?.maximumAgeDays ?? null}
      />
      <SmallTable
        label={t('list.versions')}
        columns={useColumns()}
        rows={props.versions}
        rowId={({ version }) => version.id}
      />
    </>
  );
}

function useColumns(): readonly TableColumn<VersionSummary>[] {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const importerWords = ({ importedBy, importedByName }: ListVersion): string | null => {
    if (importedByName !== null) return importedByName;
    if (importedBy === null) return t('list.notRecorded');
    return importedBy.startsWith('system:')
      ? t('list.system', { part: importedBy.slice('system:'.length) })
      : null;
  };
  return [
    {
      id: 'published',
      header: t('fact.published'),
      value: ({ version }) => version.publishedOn,
      cell: ({ version: { publishedOn } }) =>
        publishedOn === null ? t('unknownDay') : formats.day(publishedOn),
      width: '8.5rem',
    },
    {
      id: 'imported',
      header: t('fact.imported'),
      value: ({ version }) => version.importedAt,
      cell: ({ version }) => formats.instant(version.importedAt),
    },
    {
      id: 'importer',
      header: t('fact.importedBy'),
      value: ({ version }) => importerWords(version) ?? version.importedBy,
      cell: ({ version }) => {
        const words = importerWords(version);
        return words === null ? <RefText>{version.importedBy ?? ''}</RefText> : <bdi>{words}</bdi>;
      },
    },
    {
      id: 'brought',
      header: t('list.brought'),
      value: ({ added, changed, removed }) => added + changed + removed,
      words: ({ added, changed, removed }) =>
        t('counts', {
          added: formats.number(added),
          changed: formats.number(changed),
          removed: formats.number(removed),
        }),
    },
    ...(['entries', 'refused'] as const).map(
      (id): TableColumn<VersionSummary> => ({
        id,
        header: t(`fact.${id}`),
        value: ({ version }) => version[id],
        cell: ({ version }) => formats.number(version[id]),
        align: 'end',
      }),
    ),
    {
      id: 'hash',
      header: t('fact.hash'),
      value: ({ version }) => version.sha256,
      cell: ({ version }) => <RefText>{`${version.sha256.slice(0, HASH_SHOWN)}…`}</RefText>,
    },
  ];
}

/** What a version is called where one is chosen. */
export function versionWords(
  version: ListVersion,
  words: {
    readonly version: (day: string) => string;
    readonly undated: (day: string) => string;
    readonly formats: Formats;
  },
): string {
  return version.publishedOn === null
    ? words.undated(words.formats.instant(version.importedAt))
    : words.version(words.formats.day(version.publishedOn));
}
