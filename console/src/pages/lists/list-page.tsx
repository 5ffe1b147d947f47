/** One list: what it is, its versions, what changed between two of them, and who was on it on a day. */

import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.ts';
import { ApiFault } from '../../api/fault.ts';
import { useFormats } from '../../i18n/format.ts';
import { Empty, Facts, Failed, Loading, NameText, Page, RefText, Section } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import { useFormatWords } from './format-word.ts';
import { ListAge } from './list-age.tsx';
import { ListChanges } from './list-changes.tsx';
import { ListEntries } from './list-entries.tsx';
import { SyntheticMark } from './list-mark.tsx';
import style from './list-page.module.css';
import { ListVersions } from './list-versions.tsx';
import type { LoadedList, VersionSummary } from './model.ts';

/** The page. */
export function ListPage() {
  const { t } = useTranslation('lists');
  const { openPurpose } = useShell();
  const { listId } = useParams({ from: '/shell/lists/$listId' });
  const lists = useQuery({
    queryKey: ['lists'],
    queryFn: () => answer(api.GET('/lists')),
    staleTime: 60_000,
  });
  const versions = useQuery({
    queryKey: ['lists', listId, 'versions'],
    queryFn: () => answer(api.GET('/lists/{id}/versions', { params: { path: { id: listId } } })),
    staleTime: 60_000,
  });
  const list = lists.data?.lists.find((one) => isNamed(one, listId));
  const newest = versions.data?.versions[0];
  const failure = versions.error ?? lists.error;
  const isMissing = failure instanceof ApiFault && failure.status === 404;
  return (
    <Page
      title={newest?.version.title ?? t('fact.list')}
      lead={
        <>
          {newest === undefined ? null : <NameText>{newest.version.authority}</NameText>}{' '}
          {newest?.version.synthetic === true ? <SyntheticMark /> : null}
        </>
      }
      actions={<Link to="/lists">{t('list.back')}</Link>}
    >
      {isMissing ? (
        <Empty title={t('list.missing')}>
          <p>{t('list.missingWords')}</p>
        </Empty>
      ) : failure !== null ? (
        <Failed cause={failure} onRetry={() => versions.refetch()} onChoosePurpose={openPurpose} />
      ) : versions.data === undefined || newest === undefined ? (
        <Loading />
      ) : (
        <Whole listId={listId} list={list} newest={newest} versions={versions.data.versions} />
      )}
    </Page>
  );
}

function Whole(props: {
  readonly listId: string;
  readonly list: LoadedList | undefined;
  readonly newest: VersionSummary;
  readonly versions: readonly VersionSummary[];
}) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const formatWords = useFormatWords();
  const { list, newest, versions, listId } = props;
  const { version } = newest;
  return (
    <>
      <Section title={t('list.what')}>
        <div className={style['what']}>
          {list === undefined ? null : <ListAge list={list} isFull />}
          <Facts
            facts={[
              [
                t('fact.published'),
                version.publishedOn === null ? t('unknownDay') : formats.day(version.publishedOn),
              ],
              [t('fact.imported'), formats.instant(version.importedAt)],
              [t('fact.entries'), formats.number(version.entries)],
              [t('fact.refused'), version.refused === 0 ? t('noneRefused') : formats.number(version.refused)],
              [t('fact.format'), formatWords(version.format)],
              [t('fact.id'), <RefText key="id">{listId}</RefText>],
              [t('fact.hash'), <RefText key="hash">{version.sha256}</RefText>],
            ]}
          />
        </div>
        {version.notes.map((note) => (
          <p key={note} className={style['note']}>
            <NameText>{note}</NameText>
          </p>
        ))}
      </Section>
      <Section title={t('list.versions')}>
        <ListVersions versions={versions} list={list} />
      </Section>
      <Section title={t('list.changes')}>
        <ListChanges key={version.id} listId={listId} versions={versions} />
      </Section>
      <Section title={t('list.entries')}>
        <ListEntries key={version.id} listId={listId} />
      </Section>
    </>
  );
}

/** True for the list of this address: its id, with `@` and its keeper where several agencies keep one of that id. */
function isNamed(list: LoadedList, address: string): boolean {
  return list.id === address || `${list.id}@${list.owner}` === address;
}
