/** The figures as a table, with our own count under the same definition where there is one. */

import { useTranslation } from 'react-i18next';
import { isolate, NameText, SmallTable, type TableColumn } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { useFigureNumber, useOwnCountWords, useWindowWords } from './figure-words.ts';
import style from './figures.module.css';
import type { ComparedFigure } from './figures-api.ts';
import { WithdrawFigure } from './withdraw-figure.tsx';

/** The table. */
export function FigureTable(props: { readonly figures: readonly ComparedFigure[] }) {
  const { t } = useTranslation('figures');
  const number = useFigureNumber();
  const windowWords = useWindowWords();
  const ownWords = useOwnCountWords();
  const mayWithdraw = useDisabledReason('figures:record') === undefined;
  const withdrawColumn: TableColumn<ComparedFigure> = {
    id: 'withdraw',
    header: t('column.withdraw'),
    value: () => '',
    cell: ({ figure }) => (
      <WithdrawFigure id={figure.id} words={`${number(figure)}, ${isolate(figure.attributedTo)}`} />
    ),
    sorts: false,
  };
  const columns: readonly TableColumn<ComparedFigure>[] = [
    {
      id: 'number',
      header: t('column.number'),
      value: ({ figure }) => figure.low ?? figure.high,
      words: ({ figure }) => number(figure),
    },
    {
      id: 'window',
      header: t('column.window'),
      value: ({ figure }) => figure.windows[0]?.from ?? '',
      words: ({ figure }) => figure.windows.map(windowWords).join(' | '),
      cell: ({ figure }) => (
        <>
          {figure.windows.map((window) => (
            <div key={`${window.from} ${window.to}`}>{windowWords(window)}</div>
          ))}
          {figure.windows.length > 1 ? <small className={style['soft']}>{t('window.disputed')}</small> : null}
        </>
      ),
    },
    {
      id: 'attributed',
      header: t('column.attributed'),
      value: ({ figure }) => figure.attributedTo,
      cell: ({ figure }) => <NameText>{figure.attributedTo}</NameText>,
    },
    {
      id: 'definition',
      header: t('column.definition'),
      value: ({ figure }) => figure.definition ?? t('noDefinition'),
      cell: ({ figure }) => <bdi>{figure.definition ?? t('noDefinition')}</bdi>,
    },
    {
      id: 'document',
      header: t('column.document'),
      value: ({ figure }) => figure.document,
      cell: ({ figure }) => (
        <>
          <bdi>{figure.document}</bdi> {figure.symbol === null ? null : <bdi>({figure.symbol})</bdi>}
        </>
      ),
    },
    {
      id: 'verification',
      header: t('column.verification'),
      value: ({ figure }) => t(`verification.${figure.verification}`),
      cell: ({ figure }) => (
        <span className={figure.verification === 'recalled' ? style['recalled'] : ''}>
          {t(`verification.${figure.verification}`)}
        </span>
      ),
    },
    {
      id: 'own',
      header: t('column.own'),
      value: ({ ownCounts }) => ownCounts.map(ownWords).join(' | '),
      cell: ({ ownCounts }) => (
        <>
          {ownCounts.map((count) => (
            <div
              key={`${count.window.from} ${count.window.to}`}
              className={count.kind === 'undetermined' ? style['undetermined'] : ''}
            >
              {ownWords(count)}
            </div>
          ))}
        </>
      ),
    },
    ...(mayWithdraw ? [withdrawColumn] : []),
  ];
  return (
    <SmallTable
      label={t('table')}
      columns={columns}
      rows={props.figures}
      rowId={({ figure }) => figure.id}
      stacks
    />
  );
}
