/** Who was on a list on a day: the day of today, or any other that somebody asks about. */

import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client.ts';
import { useFormats } from '../../i18n/format.ts';
import {
  Button,
  ChoiceField,
  DataTable,
  Failed,
  Loading,
  NameText,
  RefText,
  type TableColumn,
  TextField,
} from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import style from './list-entries.module.css';
import { type ListedEntry, PARTY_KINDS, type PartyKind } from './model.ts';

const PAGE_ROWS = 1_000;

/** The entries. */
export function ListEntries(props: { readonly listId: string }) {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const { openPurpose } = useShell();
  const navigate = useNavigate();
  const [day, setDay] = useState<string | null>(null);
  const [kind, setKind] = useState<PartyKind | 'all'>('all');
  const entries = useEntries(props.listId, { day, kind });
  const columns = useColumns();
  const rows = useMemo(() => entries.data?.pages.flatMap((page) => page.entries) ?? [], [entries.data]);
  const first = entries.data?.pages[0];
  const rest = (first?.total ?? 0) - rows.length;
  return (
    <>
      <p className={style['words']}>{t('list.entriesWords')}</p>
      <div className={style['choices']}>
        <DayForm day={day} onDay={setDay} />
        <ChoiceField
          label={t('column.kind')}
          value={kind}
          choices={(['all', ...PARTY_KINDS] as const).map((value) => ({
            value,
            label: t(`kind.${value}`),
            ...(first === undefined || value === 'all'
              ? {}
              : { detail: formats.number(first.kinds[value] ?? 0) }),
          }))}
          onChange={setKind}
        />
      </div>
      {entries.isError ? (
        <Failed cause={entries.error} onRetry={() => entries.refetch()} onChoosePurpose={openPurpose} />
      ) : first === undefined ? (
        <Loading />
      ) : (
        <DataTable
          label={t('list.entriesOn', { day: formats.day(first.on) })}
          columns={columns}
          rows={rows}
          rowId={(row) => row.ref}
          total={first.total}
          onOpen={(row) => void navigate({ to: '/entries/$entityId', params: { entityId: row.entity } })}
          toolbar={<strong>{t('list.entriesOn', { day: formats.day(first.on) })}</strong>}
          firstSort={{ id: 'ref', desc: false }}
          {...(first.total === 0 ? { empty: <p>{t('list.none')}</p> } : {})}
        />
      )}
      {entries.hasNextPage ? (
        <div>
          <Button onPress={() => void entries.fetchNextPage()} isPending={entries.isFetchingNextPage}>
            {t('list.more', { count: Math.min(PAGE_ROWS, rest) })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function DayForm(props: { readonly day: string | null; readonly onDay: (day: string | null) => void }) {
  const { t } = useTranslation('lists');
  const [typed, setTyped] = useState(props.day ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    props.onDay(typed === '' ? null : typed);
  };
  return (
    <form onSubmit={submit} className={style['form']}>
      <TextField label={t('list.day')} type="date" value={typed} onChange={setTyped} />
      <Button type="submit">{t('list.show')}</Button>
      {props.day === null ? null : (
        <Button
          tone="quiet"
          onPress={() => {
            setTyped('');
            props.onDay(null);
          }}
        >
          {t('list.today')}
        </Button>
      )}
    </form>
  );
}

function useEntries(
  listId: string,
  asked: { readonly day: string | null; readonly kind: PartyKind | 'all' },
) {
  return useInfiniteQuery({
    queryKey: ['lists', listId, 'entries', asked],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/lists/{id}/entries', {
          params: {
            path: { id: listId },
            query: {
              limit: PAGE_ROWS,
              ...(asked.day === null ? {} : { on: asked.day }),
              ...(asked.kind === 'all' ? {} : { kind: asked.kind }),
              ...(pageParam === '' ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Whether the list says that the party is listed on the day; that it does not say so is as plain as that it does. */
function Standing(props: { readonly entry: ListedEntry }) {
  const { t } = useTranslation('lists');
  const { listed, contested } = props.entry;
  return (
    <>
      {listed === 'listed' ? (
        t('list.listed')
      ) : (
        <span className={style['undetermined']}>{t('list.undetermined')}</span>
      )}
      {contested === null ? null : ` · ${t('list.contested')}`}
    </>
  );
}

function useColumns(): readonly TableColumn<ListedEntry>[] {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  return useMemo((): readonly TableColumn<ListedEntry>[] => {
    const kindWords = (text: string): string => {
      const known = PARTY_KINDS.find((kind) => kind === text);
      return known === undefined ? text : t(`kind.${known}`);
    };
    return [
      {
        id: 'ref',
        header: t('column.ref'),
        width: '8rem',
        value: (row) => row.ref,
        cell: (row) => <RefText>{row.ref}</RefText>,
      },
      {
        id: 'name',
        header: t('column.name'),
        value: (row) => row.name,
        cell: (row) => <NameText>{row.name}</NameText>,
      },
      { id: 'kind', header: t('column.kind'), width: '8rem', value: (row) => kindWords(row.kind) },
      {
        id: 'since',
        header: t('column.since'),
        width: '8rem',
        value: (row) => row.listings[0]?.from ?? null,
        cell: (row) => {
          const from = row.listings[0]?.from ?? null;
          return from === null ? t('list.unknownSince') : formats.day(from);
        },
      },
      {
        id: 'program',
        header: t('column.program'),
        width: '9rem',
        value: (row) => row.listings[0]?.program ?? null,
        cell: (row) => <NameText>{row.listings[0]?.program ?? ''}</NameText>,
      },
      {
        id: 'standing',
        header: t('column.standing'),
        width: '9rem',
        value: (row) =>
          [
            row.listed === 'listed' ? t('list.listed') : t('list.undetermined'),
            ...(row.contested === null ? [] : [t('list.contested')]),
          ].join(' · '),
        cell: (row) => <Standing entry={row} />,
      },
      {
        id: 'line',
        header: t('column.line'),
        width: '5rem',
        align: 'end',
        value: (row) => row.line,
        cell: (row) => (row.line === null ? '' : formats.number(row.line)),
      },
    ];
  }, [t, formats]);
}
