/** The queue: what rules found and people have to decide, newest first; and what has been decided, with who and why. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Button, DataTable, Empty, Failed, Loading, Page } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import { type Finding, type QueuePage, useQueue } from './finding-api.ts';
import style from './queue.module.css';
import { useQueueColumns } from './queue-columns.tsx';
import { QueueFilters, StateFilter } from './queue-filters.tsx';
import type { QueueSearch } from './queue-search.ts';

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
            <QueueTable search={search} pages={queue.data.pages} />
          )}
          {queue.hasNextPage ? <MoreRows queue={queue} /> : null}
        </>
      )}
    </Page>
  );
}

function QueueTable(props: { readonly search: QueueSearch; readonly pages: readonly QueuePage[] }) {
  const { t } = useTranslation('findings');
  const navigate = useNavigate();
  const { search, pages } = props;
  const columns = useQueueColumns(search.state);
  const rows = useMemo(() => pages.flatMap((page) => page.findings), [pages]);
  return (
    <DataTable<Finding>
      label={t('queue.title')}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      total={totalOf(pages[0], search)}
      onOpen={({ id }) => void navigate({ to: '/findings/$findingId', params: { findingId: id } })}
      empty={<NothingHere search={search} counts={pages[0]?.counts ?? {}} />}
    />
  );
}

/** How many findings there are in all for what is asked. */
function totalOf(page: QueuePage | undefined, { state }: QueueSearch): number {
  const counts = page?.counts ?? {};
  return state === 'all'
    ? Object.values(counts).reduce((sum, count) => sum + count, 0)
    : (counts[state] ?? 0);
}

/** Nothing to show: because of the filters, because all is done, or because nothing was ever found. */
function NothingHere(props: {
  readonly search: QueueSearch;
  readonly counts: Readonly<Record<string, number>>;
}) {
  const { t } = useTranslation('findings');
  const navigate = useNavigate();
  const { search, counts } = props;
  const isFiltered = [search.assignee, search.list, search.rule, search.entry].some(
    (part) => part !== undefined,
  );
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

function MoreRows(props: { readonly queue: ReturnType<typeof useQueue> }) {
  const { t } = useTranslation(['findings', 'common']);
  const formats = useFormats();
  const shown = props.queue.data?.pages.reduce((sum, page) => sum + page.findings.length, 0) ?? 0;
  return (
    <div className={style['more']}>
      <span>{t('queue.shown', { count: shown, shown: formats.number(shown) })}</span>
      <Button onPress={() => void props.queue.fetchNextPage()} isPending={props.queue.isFetchingNextPage}>
        {t('common:action.more')}
      </Button>
    </div>
  );
}
