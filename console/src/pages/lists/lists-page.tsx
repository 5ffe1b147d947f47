/** The lists: what names are screened against, each with its age, and taking in a new version. */

import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.ts';
import { Button, Empty, Failed, Loading, Page, Section, saveCsv } from '../../parts/index.ts';
import { useDisabledReason } from '../../shell/right.ts';
import { useShell } from '../../shell/shell-context.ts';
import { ImportsUnderWay } from './imports-under-way.tsx';
import { ListRow } from './list-row.tsx';
import style from './lists-page.module.css';
import type { LoadedList } from './model.ts';

/** Fetched when a steward opens it: nobody else needs it. */
const ImportPanel = lazy(async () => ({ default: (await import('./import-panel.tsx')).ImportPanel }));

/** The page. */
export function ListsPage() {
  const { t } = useTranslation('lists');
  const { openPurpose } = useShell();
  const [isImporting, setImporting] = useState(false);
  const [started, setStarted] = useState<readonly string[]>([]);
  const blocked = useDisabledReason('lists:import');
  const lists = useQuery({
    queryKey: ['lists'],
    queryFn: () => answer(api.GET('/lists')),
    staleTime: 60_000,
  });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        isImporting ? undefined : (
          <Button tone="strong" onPress={() => setImporting(true)} disabledReason={blocked}>
            {t('import.open')}
          </Button>
        )
      }
    >
      {isImporting && blocked === undefined ? (
        <Suspense fallback={<Loading />}>
          <ImportPanel
            onStarted={(id) => {
              setStarted([id, ...started]);
              setImporting(false);
            }}
            onClose={() => setImporting(false)}
          />
        </Suspense>
      ) : null}
      {blocked === undefined ? <ImportsUnderWay started={started} /> : null}
      {lists.isError ? (
        <Failed cause={lists.error} onRetry={() => lists.refetch()} onChoosePurpose={openPurpose} />
      ) : lists.data === undefined ? (
        <Loading />
      ) : (
        <Loaded lists={lists.data.lists} />
      )}
    </Page>
  );
}

function Loaded(props: { readonly lists: readonly LoadedList[] }) {
  const { t } = useTranslation('lists');
  if (props.lists.length === 0) {
    return (
      <Empty title={t('empty.title')}>
        <p>{t('empty.words')}</p>
      </Empty>
    );
  }
  const lists = props.lists.toSorted((left, right) => urgency(right) - urgency(left));
  const column = (id: string, value: (list: LoadedList) => string | number | null) => ({ header: id, value });
  const columns = [
    column(t('fact.id'), (list) => list.id),
    column(t('fact.title'), (list) => list.title),
    column(t('fact.authority'), (list) => list.authority),
    column(t('fact.format'), (list) => list.format),
    column(t('fact.published'), (list) => list.publishedOn),
    column(t('fact.imported'), (list) => list.importedAt),
    column(t('fact.age'), (list) => list.ageDays),
    column(t('fact.maximum'), (list) => list.maximumAgeDays),
    column(t('fact.entries'), (list) => list.entries),
    column(t('fact.refused'), (list) => list.refused),
    column(t('fact.hash'), (list) => list.sha256),
  ];
  return (
    <Section
      title={t('loaded')}
      actions={
        <Button tone="quiet" onPress={() => saveCsv(t('title'), columns, lists)}>
          {t('export')}
        </Button>
      }
    >
      <ul className={style['rows']}>
        {lists.map((list) => (
          <ListRow key={`${list.id}@${list.owner}`} list={list} address={addressOf(list, lists)} />
        ))}
      </ul>
    </Section>
  );
}

/** What needs somebody comes first: unknown age, then by the part of its maximum age that a list has used up. */
function urgency(list: LoadedList): number {
  if (list.ageDays === null || list.maximumAgeDays === null) return Number.POSITIVE_INFINITY;
  return list.ageDays / Math.max(1, list.maximumAgeDays);
}

/** The id of a list, with its keeper where several agencies keep one of that id. */
function addressOf(list: LoadedList, lists: readonly LoadedList[]): string {
  const isShared = lists.some((other) => other.id === list.id && other.owner !== list.owner);
  return isShared ? `${list.id}@${list.owner}` : list.id;
}
