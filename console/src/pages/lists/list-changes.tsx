/** What changed between two versions of a list, by kind of change, with more on demand. */

import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.ts';
import { useFormats } from '../../i18n/format.ts';
import { Button, ChoiceField, Failed, Loading } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import { ChangesTable } from './changes-table.tsx';
import style from './list-changes.module.css';
import { versionWords } from './list-versions.tsx';
import { CHANGES, type ChangeKind, type VersionSummary } from './model.ts';

const PAGE_ROWS = 500;
/** A day before every version: the empty list. */
const BEGINNING = '1900-01-01';

/** The changes. */
export function ListChanges(props: {
  readonly listId: string;
  readonly versions: readonly VersionSummary[];
}) {
  const { t } = useTranslation(['lists', 'common']);
  const formats = useFormats();
  const { openPurpose } = useShell();
  const [newest, before] = props.versions;
  const [to, setTo] = useState(newest?.version.id ?? '');
  const [from, setFrom] = useState(before?.version.id ?? BEGINNING);
  const [kind, setKind] = useState<ChangeKind | 'all'>('all');
  const changes = useInfiniteQuery({
    queryKey: ['lists', props.listId, 'changes', from, to, kind],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/lists/{id}/changes', {
          params: {
            path: { id: props.listId },
            query: {
              from,
              to,
              limit: PAGE_ROWS,
              ...(kind === 'all' ? {} : { change: kind }),
              ...(pageParam === '' ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const rows = useMemo(() => changes.data?.pages.flatMap((page) => page.changes) ?? [], [changes.data]);
  const words = {
    formats,
    version: (day: string) => t('list.version', { day }),
    undated: (day: string) => t('list.undated', { day }),
  };
  const choices = props.versions.map(({ version }) => ({
    value: version.id,
    label: versionWords(version, words),
  }));
  const later = props.versions.findIndex(({ version }) => version.id === to);
  const chooseTo = (id: string): void => {
    const at = props.versions.findIndex(({ version }) => version.id === id);
    setTo(id);
    setFrom(props.versions[at + 1]?.version.id ?? BEGINNING);
  };
  const counts = changes.data?.pages[0]?.counts;
  return (
    <>
      {props.versions.length === 1 ? <p className={style['one']}>{t('list.onlyOne')}</p> : null}
      <div className={style['choices']}>
        <ChoiceField
          label={t('list.from')}
          value={from}
          choices={[...choices.slice(later + 1), { value: BEGINNING, label: t('list.beginning') }]}
          onChange={setFrom}
        />
        <ChoiceField label={t('list.to')} value={to} choices={choices} onChange={chooseTo} />
        <ChoiceField
          label={t('list.kind')}
          value={kind}
          choices={(['all', ...CHANGES] as const).map((value) => ({ value, label: t(`change.${value}`) }))}
          onChange={setKind}
        />
        {counts === undefined ? null : (
          <p role="status" className={style['counts']}>
            {t('counts', {
              added: formats.number(counts.added),
              changed: formats.number(counts.changed),
              removed: formats.number(counts.removed),
            })}
          </p>
        )}
      </div>
      {changes.isError ? (
        <Failed cause={changes.error} onRetry={() => changes.refetch()} onChoosePurpose={openPurpose} />
      ) : changes.isPending ? (
        <Loading />
      ) : rows.length === 0 ? (
        <p>{t('list.same')}</p>
      ) : (
        <ChangesTable label={t('list.changes')} changes={rows} listId={props.listId} />
      )}
      {changes.hasNextPage ? (
        <div>
          <Button onPress={() => void changes.fetchNextPage()} isPending={changes.isFetchingNextPage}>
            {t('common:action.more')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
