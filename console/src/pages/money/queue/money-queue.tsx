/** Findings of money: filtered and ordered by the server over all of them, row by row as they come. */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, DataTable, Empty, Failed, Loading } from '../../../parts/index.ts';
import { useShell } from '../../../shell/shell-context.ts';
import type { Finding } from '../../findings/finding-api.ts';
import { StateFilter } from '../../findings/queue-filters.tsx';
import { NARROWING } from '../../findings/queue-search.ts';
import { useMoneyQueue } from './detection-api.ts';
import { MoneyFilters } from './money-filters.tsx';
import { type MoneySearch, sortedBy } from './money-search.ts';
import { SORT_OF_COLUMN, useMoneyColumns } from './queue-columns.tsx';

/** The filters and the table. */
export function MoneyQueue() {
  const { t } = useTranslation('money');
  const search = useSearch({ from: '/shell/money' });
  const navigate = useNavigate();
  const { openPurpose } = useShell();
  const queue = useMoneyQueue(search);
  const first = queue.data?.pages[0];
  const choose = (next: MoneySearch): void => void navigate({ to: '/money', search: next, replace: true });
  if (queue.error !== null && first === undefined) {
    return <Failed cause={queue.error} onRetry={() => queue.refetch()} onChoosePurpose={openPurpose} />;
  }
  return (
    <>
      {queue.error === null ? null : (
        <Failed cause={queue.error} onRetry={() => queue.refetch()} onChoosePurpose={openPurpose} />
      )}
      <StateFilter
        search={{ state: search.state }}
        page={first}
        onChange={({ state }) => choose({ ...search, state })}
      />
      <MoneyFilters search={search} page={first} onChange={choose} />
      {first === undefined ? (
        <Loading what={t('queue.loading')} />
      ) : (
        <QueueTable search={search} queue={queue} onChange={choose} />
      )}
    </>
  );
}

interface TableProps {
  readonly search: MoneySearch;
  readonly queue: ReturnType<typeof useMoneyQueue>;
  readonly onChange: (search: MoneySearch) => void;
}

function QueueTable({ search, queue, onChange }: TableProps) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const navigate = useNavigate();
  const columns = useMoneyColumns(search.state);
  const pages = queue.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.findings) ?? [], [pages]);
  const { count, exact } = pages?.[0]?.total ?? { count: 0, exact: true };
  const shown = formats.number(count);
  const sorted = Object.entries(SORT_OF_COLUMN).find(([, sort]) => sort === search.sort);
  return (
    <DataTable<Finding>
      label={t('queue.findings')}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      total={count}
      totalWords={t(exact ? 'queue.rows' : 'queue.manyRows', { count, shown })}
      onOpen={({ id }) => void navigate({ to: '/money/findings/$findingId', params: { findingId: id } })}
      remote={{
        sort: sorted === undefined ? null : { id: sorted[0], desc: search.order !== 'asc' },
        onSort: (by) => {
          const sort = SORT_OF_COLUMN[by?.id ?? ''] ?? 'rank';
          onChange(sortedBy(search, { sort, isAscending: by !== null && !by.desc }));
        },
        onNearEnd: () => {
          if (queue.hasNextPage && !queue.isFetchingNextPage) void queue.fetchNextPage();
        },
      }}
      empty={<NothingHere search={search} onChange={onChange} />}
    />
  );
}

/** Nothing to show: because of the filters, or because nothing was looked for yet. */
function NothingHere({ search, onChange }: Pick<TableProps, 'search' | 'onChange'>) {
  const { t } = useTranslation('money');
  const isFiltered = search.state !== 'open' || NARROWING.some((part) => search[part] !== undefined);
  return (
    <Empty
      title={t('queue.emptyTitle')}
      {...(isFiltered
        ? { action: <Button onPress={() => onChange({ state: 'open' })}>{t('queue.showOpen')}</Button> }
        : {})}
    >
      {t(isFiltered ? 'queue.emptyFiltered' : 'queue.empty')}
    </Empty>
  );
}
