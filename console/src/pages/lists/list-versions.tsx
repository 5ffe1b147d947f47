/** The versions of a list: when each was published and taken in, by whom, and what it brought. */

import { useTranslation } from 'react-i18next';
import { type Formats, useFormats } from '../../i18n/format.ts';
import { RefText } from '../../parts/index.ts';
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
  const formats = useFormats();
  return (
    <>
      <p className={style['words']}>{t('list.versionsWords')}</p>
      <VersionTimeline
        versions={props.versions.map(({ version }) => version)}
        maximumDays={props.list?.maximumAgeDays ?? null}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className={style['scroller']} aria-label={t('list.versions')} tabIndex={0}>
        <table className={`ruled ${style['table']}`}>
          <thead>
            <tr>
              <th scope="col">{t('fact.published')}</th>
              <th scope="col">{t('fact.imported')}</th>
              <th scope="col">{t('fact.importedBy')}</th>
              <th scope="col">{t('list.brought')}</th>
              <th scope="col" className={style['end']}>
                {t('fact.entries')}
              </th>
              <th scope="col" className={style['end']}>
                {t('fact.refused')}
              </th>
              <th scope="col">{t('fact.hash')}</th>
            </tr>
          </thead>
          <tbody>
            {props.versions.map(({ version, added, changed, removed }) => (
              <tr key={version.id}>
                <th scope="row">
                  {version.publishedOn === null ? t('unknownDay') : formats.day(version.publishedOn)}
                </th>
                <td>{formats.instant(version.importedAt)}</td>
                <td>
                  <Importer version={version} />
                </td>
                <td>
                  {t('counts', {
                    added: formats.number(added),
                    changed: formats.number(changed),
                    removed: formats.number(removed),
                  })}
                </td>
                <td className={style['end']}>{formats.number(version.entries)}</td>
                <td className={style['end']}>{formats.number(version.refused)}</td>
                <td>
                  <RefText>{`${version.sha256.slice(0, HASH_SHOWN)}…`}</RefText>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Importer(props: { readonly version: ListVersion }) {
  const { t } = useTranslation('lists');
  const { importedBy, importedByName } = props.version;
  if (importedByName !== null) return <bdi>{importedByName}</bdi>;
  if (importedBy === null) return t('list.notRecorded');
  if (importedBy.startsWith('system:')) return t('list.system', { part: importedBy.slice('system:'.length) });
  return <RefText>{importedBy}</RefText>;
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
