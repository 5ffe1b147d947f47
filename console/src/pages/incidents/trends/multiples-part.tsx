/** Small multiples: one picture an area, on one scale or each on its own. */

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, ChoiceField, SmallTable, type TableColumn } from '../../../parts/index.ts';
import { Sparkline } from '../charts/sparkline.tsx';
import style from './trends.module.css';
import type { Series, UnitSeries } from './trends-api.ts';

/** Areas that are drawn before somebody asks for more. */
const FIRST_UNITS = 12;
const NO_SURGES: ReadonlySet<number> = new Set();

/** How many of the last months are drawn; surges are looked for in the last sixty. */
const SPANS = { five: 60, ten: 120, all: Number.POSITIVE_INFINITY } as const;
type Span = keyof typeof SPANS;
const SPAN_NAMES = ['five', 'ten', 'all'] as const;

/** The pictures and their table. */
export function MultiplesPart(props: {
  readonly series: Series;
  /** Of each area the months with a surge, by their place in the series. */
  readonly surges: ReadonlyMap<string, ReadonlySet<number>>;
  readonly onChoose: (unit: string) => void;
}) {
  const { t } = useTranslation('trends');
  const formats = useFormats();
  const { series, surges, onChoose } = props;
  const [span, setSpan] = useState<Span>('five');
  const [isShared, setShared] = useState(true);
  const [count, setCount] = useState(FIRST_UNITS);
  const from = Math.max(0, series.months.length - SPANS[span]);
  const units = useMemo(() => cutUnits(series, from), [series, from]);
  const all = units.reduce((max, { most }) => Math.max(max, most), 1);
  return (
    <div className={style['part']}>
      <div className={`${style['form']} no-print`}>
        <ChoiceField<Span>
          label={t('multiples.span')}
          value={span}
          choices={SPAN_NAMES.map((value) => ({ value, label: t(`multiples.${value}`) }))}
          onChange={setSpan}
        />
        <label className={style['toggle']}>
          <input type="checkbox" checked={isShared} onChange={(event) => setShared(event.target.checked)} />
          {t('multiples.shared')}
        </label>
      </div>
      <ul className={style['multiples']}>
        {units.slice(0, count).map((unit) => (
          <Multiple
            key={unit.unit}
            unit={unit}
            ends={[series.months[from] ?? '', series.months.at(-1) ?? '']}
            surges={cutMarks(surges.get(unit.unit) ?? NO_SURGES, from)}
            max={isShared ? all : Math.max(1, unit.most)}
            onChoose={onChoose}
          />
        ))}
      </ul>
      {units.length > count ? (
        <Button onPress={() => setCount(units.length)}>
          {t('multiples.more', { shown: formats.number(units.length) })}
        </Button>
      ) : null}
      <details>
        <summary>{t('asTable')}</summary>
        <SeriesTable series={series} />
      </details>
    </div>
  );
}

interface CutUnit extends UnitSeries {
  readonly most: number;
}

/** Areas over the months from one on, most incidents first. */
function cutUnits({ units }: Series, from: number): readonly CutUnit[] {
  return units
    .map(({ unit, counts }) => {
      const own = counts.slice(from);
      const total = own.reduce((sum, count) => sum + count, 0);
      return { unit, counts: own, total, most: own.reduce((max, count) => Math.max(max, count), 0) };
    })
    .filter(({ total }) => total > 0)
    .toSorted((left, right) => right.total - left.total);
}

function cutMarks(marks: ReadonlySet<number>, from: number): ReadonlySet<number> {
  return new Set([...marks].filter((at) => at >= from).map((at) => at - from));
}

function Multiple(props: {
  readonly unit: CutUnit;
  readonly ends: readonly [first: string, last: string];
  readonly surges: ReadonlySet<number>;
  readonly max: number;
  readonly onChoose: (unit: string) => void;
}) {
  const { t } = useTranslation('trends');
  const formats = useFormats();
  const { unit, surges } = props;
  const total = formats.number(unit.total);
  const words = t('multiples.words', {
    count: unit.total,
    total,
    unit: unit.unit,
    most: formats.number(unit.most),
    surges: formats.number(surges.size),
  });
  return (
    <li>
      <h3>
        <bdi>{unit.unit}</bdi>
        <small>{t('multiples.sum', { count: unit.total, total })}</small>
      </h3>
      <Sparkline label={words} counts={unit.counts} surges={surges} max={props.max} />
      <p className={style['ends']}>
        <span>{props.ends[0]}</span>
        <Button
          tone="quiet"
          label={t('multiples.openOf', { unit: unit.unit })}
          onPress={() => props.onChoose(unit.unit)}
        >
          {t('multiples.open')}
        </Button>
        <span>{props.ends[1]}</span>
      </p>
    </li>
  );
}

/** The twin: one row an area, one column a year. */
function SeriesTable(props: { readonly series: Series }) {
  const { t } = useTranslation('trends');
  const formats = useFormats();
  const { months, units } = props.series;
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const inYear = ({ counts }: UnitSeries, year: string): number =>
    counts.reduce((sum, count, at) => (months[at]?.startsWith(year) === true ? sum + count : sum), 0);
  const columns: readonly TableColumn<UnitSeries>[] = [
    { id: 'unit', header: t('column.unit'), value: ({ unit }) => unit },
    ...years.map(
      (year): TableColumn<UnitSeries> => ({
        id: year,
        header: year,
        value: (unit) => inYear(unit, year),
        cell: (unit) => formats.number(inYear(unit, year)),
        align: 'end',
      }),
    ),
    {
      id: 'total',
      header: t('column.total'),
      value: ({ total }) => total,
      cell: ({ total }) => formats.number(total),
      align: 'end',
    },
  ];
  return (
    <SmallTable label={t('multiples.table')} columns={columns} rows={units} rowId={({ unit }) => unit} />
  );
}
