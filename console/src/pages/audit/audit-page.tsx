/** The audit log: whether it is whole, who read what, when and why; open to auditors, whose reading is recorded too. */

import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.ts';
import { Button, Empty, Failed, Loading, Page, Section } from '../../parts/index.ts';
import { useDisabledReason } from '../../shell/right.ts';
import { useShell } from '../../shell/shell-context.ts';
import { AuditChain } from './audit-chain.tsx';
import { type AuditSearch, queryOf, WHOLE_LOG } from './audit-model.ts';
import style from './audit-page.module.css';
import { AuditSearchForm } from './audit-search.tsx';
import { AuditTable } from './audit-table.tsx';
import { OwnReading } from './own-reading.tsx';

const PAGE_ROWS = 200;

/** The page. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const { session } = useShell();
  const mayRead = session.actions.some(({ action, disabledReason }) => {
    return action === 'audit:read' && disabledReason?.code !== 'role';
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      {mayRead ? <Log /> : <DeniedLog />}
    </Page>
  );
}

function DeniedLog() {
  const { t } = useTranslation('audit');
  const because = useDisabledReason('audit:read');
  return (
    <Empty title={t('denied.title')}>
      <p>{t('denied.words')}</p>
      <p>{because}</p>
      <p>{t('denied.own')}</p>
    </Empty>
  );
}

function Log() {
  const { t } = useTranslation('audit');
  const { session, openPurpose } = useShell();
  const [search, setSearch] = useState<AuditSearch>(WHOLE_LOG);
  const log = useInfiniteQuery({
    queryKey: ['audit', search],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/audit', {
          params: {
            query: {
              ...queryOf(search),
              limit: PAGE_ROWS,
              ...(pageParam === 0 ? {} : { before: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
    // Every reading is an entry of the log: what was read is not read again by itself.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const entries = useMemo(() => log.data?.pages.flatMap((page) => page.entries) ?? [], [log.data]);
  const isPart = session.reason !== null && session.reason.purpose !== 'oversight';
  return (
    <>
      <Section title={t('chain.title')}>
        <AuditChain />
      </Section>
      <Section title={t('search.title')}>
        <AuditSearchForm search={search} onSearch={setSearch} />
      </Section>
      <Section title={t('entries')}>
        {isPart ? (
          <p role="note" className={style['scope']}>
            {t('scope')}
          </p>
        ) : null}
        {log.isError ? (
          <Failed cause={log.error} onRetry={() => log.refetch()} onChoosePurpose={openPurpose} />
        ) : log.data === undefined ? (
          <Loading />
        ) : (
          <>
            <OwnReading key={log.dataUpdatedAt} />
            <AuditTable entries={entries} search={search} />
          </>
        )}
        {log.hasNextPage ? (
          <div>
            <Button onPress={() => void log.fetchNextPage()} isPending={log.isFetchingNextPage}>
              {t('more')}
            </Button>
          </div>
        ) : null}
      </Section>
    </>
  );
}
