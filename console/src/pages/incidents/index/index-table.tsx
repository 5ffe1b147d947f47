/** Areas by rank. The bar is the index with what low and high claims leave open; the spans of ranks say how firm the order is. */

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { DataTable, type TableColumn } from '../../../parts/index.ts';
import { IntervalBar } from '../charts/interval-bar.tsx';
import style from './index.module.css';
import type { IndexQuestion, SecurityIndex, UnitIndex } from './index-api.ts';
import { useRankWords } from './index-words.ts';
import { UnitPanel } from './unit-panel.tsx';

/** The greatest index. */
const INDEX_MAX = 10;

/** The table and the area that is open. */
export function IndexTable(props: { readonly index: SecurityIndex; readonly question: IndexQuestion }) {
  const { t } = useTranslation('security');
  const { index, question } = props;
  const columns = useColumns();
  const [openId, setOpenId] = useState<string | null>(null);
  const open = index.units.find(({ unit }) => unit === openId);
  return (
    <div className={style['open']}>
      <DataTable<UnitIndex>
        label={t('table', { year: index.year })}
        columns={columns}
        rows={index.units}
        rowId={({ unit }) => unit}
        openId={openId}
        onOpen={({ unit }) => setOpenId(unit === openId ? null : unit)}
      />
      {open === undefined ? null : <UnitPanel key={open.unit} unit={open} question={question} />}
    </div>
  );
}

function useColumns(): readonly TableColumn<UnitIndex>[] {
  const { t } = useTranslation('security');
  const formats = useFormats();
  const rankWords = useRankWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language alone
  return useMemo(() => {
    const thisYear = ({ years }: UnitIndex) => years[0];
    const ranks = (id: 'rankByClaims' | 'rankByWeights'): TableColumn<UnitIndex> => ({
      id,
      header: t(`column.${id}`),
      value: (unit) => unit[id]?.best ?? null,
      words: (unit) => rankWords(unit[id]),
      cell: (unit) => <bdi dir="ltr">{rankWords(unit[id])}</bdi>,
      align: 'end',
      width: '8rem',
    });
    return [
      {
        id: 'unit',
        header: t('column.unit'),
        value: ({ unit }) => unit,
        cell: ({ unit }) => <bdi>{unit}</bdi>,
      },
      {
        id: 'rank',
        header: t('column.rank'),
        value: ({ rank }) => rank,
        cell: ({ rank }) => (rank === null ? '–' : formats.number(rank)),
        align: 'end',
        width: '5rem',
      },
      {
        id: 'index',
        header: t('column.index'),
        value: ({ index }) => index?.best ?? null,
        cell: ({ index }) => (
          <span className={style['index']}>
            <IntervalBar span={index} max={INDEX_MAX} />
            {index === null ? t('undetermined') : formats.score(index.best)}
          </span>
        ),
        width: '14rem',
      },
      {
        id: 'peace',
        header: t('column.peace'),
        value: ({ peace }) => peace?.best ?? null,
        cell: ({ peace }) => (peace === null ? '–' : formats.score(peace.best)),
        align: 'end',
        width: '7rem',
      },
      ranks('rankByClaims'),
      ranks('rankByWeights'),
      {
        id: 'incidents',
        header: t('column.incidents'),
        value: (unit) => thisYear(unit)?.incidents ?? null,
        align: 'end',
        width: '6rem',
      },
      {
        id: 'verdict',
        header: t('column.verdict'),
        value: ({ verdict }) => t(`verdict.${verdict}`),
        cell: ({ verdict }) => <span className={style[verdict]}>{t(`verdict.${verdict}`)}</span>,
        width: '9rem',
      },
    ];
  }, [t, formats]);
}
