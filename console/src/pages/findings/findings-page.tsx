/** The queue: what rules found and people have to decide; and what has been decided, with who and why. */

import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.ts';
import { useFormats } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/start.ts';
import { Button, DataTable, Empty, Failed, Loading, Page, saveFile } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import { type Finding, type QueuePage, useQueue } from './finding-api.ts';
import { SORT_OF_COLUMN, useQueueColumns } from './queue-columns.tsx';
import { QueueFilters, StateFilter } from './queue-filters.tsx';
import { NARROWING, orderedBy, type QueueSearch, queryOf } from './queue-search.ts';

/** The page. */
export function FindingsPage() {
  const { t } = useTranslation(['findings', 'common', 'lists']);
  const search = useSearch({ from: '/shell/findings' });
  const navigate = useNavigate();
  const { openPurpose } = useShell();
  const queue = useQueue(search);
  const first = queue.data?.pages[0];
  const choose = (next: QueueSearch): void => void navigate({ to: '/findings', search: next, replace: true });
  return (
    <Page title={t('queue.title')} lead={search.state === 'false' ? t('queue.leadCleared') : t('queue.lead')}>
      {queue.error !== null && first === undefined ? (
        <Failed cause={queue.error} onRetry={() => queue.refetch()} onChoosePurpose={openPurpose} />
      ) : (
        <>
          {queue.error === null ? null : (
            <Failed cause={queue.error} onRetry={() => queue.refetch()} onChoosePurpose={openPurpose} />
          )}
          <StateFilter search={search} page={first} onChange={choose} />
          <QueueFilters search={search} page={first} onChange={choose} />
          {queue.data === undefined ? (
            <Loading what={t('queue.loading')} />
          ) : (
            <QueueTable search={search} pages={queue.data.pages} queue={queue} onChange={choose} />
          )}
        </>
      )}
    </Page>
  );
}

interface TableProps {
  readonly search: QueueSearch;
  readonly pages: readonly QueuePage[];
  readonly queue: ReturnType<typeof useQueue>;
  readonly onChange: (search: QueueSearch) => void;
}

function QueueTable(props: TableProps) {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const navigate = useNavigate();
  const { search, pages, queue, onChange } = props;
  const columns = useQueueColumns(search.state);
  const rows = useMemo(() => pages.flatMap((page) => page.findings), [pages]);
  const { count, exact } = pages[0]?.total ?? { count: 0, exact: true };
  const shown = formats.number(count);
  const sorted = Object.entries(SORT_OF_COLUMN).find(
    ([id, sort]) => sort === (search.sort ?? 'found') && columns.some((column) => column.id === id),
  );
  return (
    <DataTable<Finding>
      label={t('queue.title')}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      total={count}
      totalWords={exact ? t('queue.rows', { count, shown }) : t('queue.manyRows', { shown })}
      onOpen={({ id }) => void navigate({ to: '/findings/$findingId', params: { findingId: id } })}
      remote={{
        sort: sorted === undefined ? null : { id: sorted[0], desc: search.order !== 'asc' },
        onSort: (by) => {
          const sort = SORT_OF_COLUMN[by?.id ?? ''] ?? 'found';
          onChange(orderedBy(search, { sort, isAscending: by !== null && !by.desc }));
        },
        onNearEnd: () => {
          if (queue.hasNextPage && !queue.isFetchingNextPage) void queue.fetchNextPage();
        },
      }}
      toolbar={
        <>
          <SaveAll search={search} />
          <span role="status">{queue.isFetchingNextPage ? t('queue.more') : ''}</span>
        </>
      }
      empty={<NothingHere search={search} counts={pages[0]?.counts ?? {}} />}
    />
  );
}

/** Saves all that the filter finds, not only the rows that are here. */
function SaveAll(props: { readonly search: QueueSearch }) {
  const { t } = useTranslation('findings');
  const { openPurpose } = useShell();
  const saving = useMutation({
    mutationFn: () =>
      answer(
        api.GET('/findings/export.csv', {
          params: { query: { ...queryOf(props.search), lang: currentLanguage() } },
          parseAs: 'blob',
        }),
      ),
    onSuccess: (file) => saveFile(t('queue.file'), new Blob([file], { type: 'text/csv;charset=utf-8' })),
  });
  return (
    <>
      <Button tone="quiet" onPress={() => saving.mutate()} isPending={saving.isPending}>
        {t('queue.export')}
      </Button>
      {saving.isSuccess ? <span role="status">{t('queue.exported')}</span> : null}
      {saving.isError ? <Failed cause={saving.error} onChoosePurpose={openPurpose} /> : null}
    </>
  );
}

/** Nothing to show: because of the filters, because all is done, or because nothing was ever found. */
function NothingHere(props: {
  readonly search: QueueSearch;
  readonly counts: Readonly<Record<string, number>>;
}) {
  const { t } = useTranslation('findings');
  const navigate = useNavigate();
  const { search, counts } = props;
  const isFiltered = NARROWING.some((part) => search[part] !== undefined);
  const isFresh = Object.values(counts).every((count) => count === 0) && !isFiltered;
  if (isFresh) {
    return (
      <Empty
        title={t('empty.fresh')}
        action={<Button onPress={() => void navigate({ to: '/screening' })}>{t('empty.screen')}</Button>}
      >
        {t('empty.freshWords')}
      </Empty>
    );
  }
  const showAll = (): void => void navigate({ to: '/findings', search: { state: 'all' }, replace: true });
  return (
    <Empty
      title={search.state === 'open' && !isFiltered ? t('empty.done') : t('empty.filtered')}
      action={<Button onPress={showAll}>{t('empty.all')}</Button>}
    >
      {search.state === 'open' && !isFiltered ? t('empty.doneWords') : t('empty.filteredWords')}
    </Empty>
  );
}
