/** Small multiples: one picture an area, on one scale or each on its own. */

import type { TFunction } from 'i18next';
import { type Ref, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, ChoiceField, isolate, SmallTable, saveCsv, type TableColumn } from '../../../parts/index.ts';
import { PictureTools } from '../../../parts/map/index.ts';
import { Sparkline } from '../charts/sparkline.tsx';
import { EvidenceLink } from './evidence-link.tsx';
import style from './trends.module.css';
import type { Series, TrendScope, UnitSeries } from './trends-api.ts';

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
  readonly scope: TrendScope;
  /** Of each area the months with a surge, by their place in the series. */
  readonly surges: ReadonlyMap<string, ReadonlySet<number>>;
  readonly onChoose: (unit: string) => void;
}) {
  const { t } = useTranslation('trends');
  const formats = useFormats();
  const { series, scope, surges, onChoose } = props;
  const [span, setSpan] = useState<Span>('five');
  const [isShared, setShared] = useState(true);
  const [count, setCount] = useState(FIRST_UNITS);
  const from = Math.max(0, series.months.length - SPANS[span]);
  const units = useMemo(() => cutUnits(series, from), [series, from]);
  const all = units.reduce((max, { most }) => Math.max(max, most), 1);
  const drawings = useRef(new Map<string, SVGSVGElement>());
  const months = series.months.slice(from);
  const ends = [months[0] ?? '', months.at(-1) ?? ''] as const;
  const shown = units.slice(0, count);
  const isWhole = units.length <= count;
  const sumWords = ({ total }: CutUnit) => t('multiples.sum', { count: total, total: formats.number(total) });
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
        {shown.map((unit) => (
          <Multiple
            key={unit.unit}
            unit={unit}
            ends={ends}
            scope={scope}
            surges={cutMarks(surges.get(unit.unit) ?? NO_SURGES, from)}
            max={isShared ? all : Math.max(1, unit.most)}
            drawing={(drawn) => {
              if (drawn === null) drawings.current.delete(unit.unit);
              else drawings.current.set(unit.unit, drawn);
            }}
            onChoose={onChoose}
          />
        ))}
      </ul>
      {isWhole ? null : (
        <Button onPress={() => setCount(units.length)}>
          {t('multiples.more', { shown: formats.number(units.length) })}
        </Button>
      )}
      <p className={style['soft']}>{t('multiples.marks')}</p>
      <div className={style['tools']}>
        <PictureTools
          about={{
            title: t('multiples.picture', { from: isolate(ends[0]), to: isolate(ends[1]) }),
            source: scope.origin ?? series.origins.join('; '),
            method: t('multiples.method', {
              shown: formats.number(shown.length),
              all: formats.number(units.length),
              scale: t(isShared ? 'multiples.oneScale' : 'multiples.ownScales'),
            }),
            isSynthetic: series.synthetic,
          }}
          sheet={() =>
            shown.flatMap((unit) => {
              const drawing = drawings.current.get(unit.unit);
              if (drawing === undefined) return [];
              return [
                { title: `${unit.unit} · ${sumWords(unit)}`, foot: ends.map(isolate).join(' – '), drawing },
              ];
            })
          }
        />
        <Button tone="quiet" onPress={() => saveMonths(series, t)}>
          {t('multiples.csv')}
        </Button>
      </div>
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
  readonly scope: TrendScope;
  readonly drawing: Ref<SVGSVGElement>;
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
        <small>
          <EvidenceLink scope={props.scope} unit={unit.unit} period={props.ends[0]} until={props.ends[1]}>
            {t('multiples.sum', { count: unit.total, total })}
          </EvidenceLink>
        </small>
      </h3>
      <Sparkline label={words} counts={unit.counts} surges={surges} max={props.max} drawing={props.drawing} />
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

/** Saves one row an area and month, each with where it is from. */
function saveMonths(series: Series, t: TFunction<'trends'>): void {
  const { months, units, synthetic } = series;
  const rows = units.flatMap(({ unit, counts }) =>
    months.map((month, at) => ({ unit, month, count: counts[at] ?? 0 })),
  );
  const note = t(synthetic ? 'multiples.csvSynthetic' : 'multiples.csvNote');
  saveCsv(
    t('multiples.csvName'),
    [
      { header: t('column.unit'), value: ({ unit }) => unit },
      { header: t('month.month'), value: ({ month }) => month },
      { header: t('column.count'), value: ({ count }) => count },
      { header: t('column.note'), value: () => note },
    ],
    rows,
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
