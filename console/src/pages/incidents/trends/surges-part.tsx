/** Surges: months in which an area had more incidents than its own past lets expect, newest first; and what could not be judged. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { SmallTable, type TableColumn } from '../../../parts/index.ts';
import style from './trends.module.css';
import type { Surges } from './trends-api.ts';

interface SurgeRow {
  readonly unit: string;
  readonly month: string;
  readonly observed: number;
  readonly expected: number;
  readonly upper: number;
}

/** The table. */
export function SurgesPart(props: { readonly surges: Surges }) {
  const { t } = useTranslation('trends');
  const formats = useFormats();
  const { surges } = props;
  const rows: readonly SurgeRow[] = surges.units.flatMap(({ unit, surges: own }) =>
    own.map(({ month, observed, expected, upper }) => ({ unit, month, observed, expected, upper })),
  );
  const unjudged = surges.units.filter(({ undetermined }) => undetermined === surges.months.length).length;
  const [first = '', last = ''] = [surges.months[0], surges.months.at(-1)];
  const columns: readonly TableColumn<SurgeRow>[] = [
    { id: 'month', header: t('month.month'), value: ({ month }) => month },
    {
      id: 'unit',
      header: t('column.unit'),
      value: ({ unit }) => unit,
      cell: ({ unit }) => <bdi>{unit}</bdi>,
    },
    {
      id: 'observed',
      header: t('surge.observed'),
      value: ({ observed }) => observed,
      cell: ({ observed }) => formats.number(observed),
      align: 'end',
    },
    {
      id: 'expected',
      header: t('surge.expected'),
      value: ({ expected }) => expected,
      cell: ({ expected }) => <bdi dir="ltr">{expected.toFixed(1)}</bdi>,
      align: 'end',
    },
    {
      id: 'upper',
      header: t('surge.upper'),
      value: ({ upper }) => upper,
      cell: ({ upper }) => formats.number(upper),
      align: 'end',
    },
  ];
  return (
    <div className={style['part']}>
      <p>
        {t('surge.words', {
          count: rows.length,
          shown: formats.number(rows.length),
          units: formats.number(surges.units.length),
          from: first,
          to: last,
        })}
      </p>
      <p className={style['soft']}>
        {t('surge.method', {
          alpha: formats.percent(surges.alpha),
          unjudged: formats.number(unjudged),
          leftOut: formats.number(surges.unitsLeftOut),
        })}
      </p>
      {rows.length === 0 ? null : (
        <SmallTable
          label={t('surge.title')}
          columns={columns}
          rows={rows}
          rowId={({ unit, month }) => `${unit} ${month}`}
          firstSort={{ id: 'month', desc: true }}
        />
      )}
    </div>
  );
}
