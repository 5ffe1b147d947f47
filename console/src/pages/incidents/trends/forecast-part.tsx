/** The forecast of one area: its fan, what simple rules would have said, and whether it is worth more than they are. */

import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { ChoiceField, Failed, isolate, Loading, SmallTable, type TableColumn } from '../../../parts/index.ts';
import { PictureTools } from '../../../parts/map/index.ts';
import { FanChart } from '../charts/fan-chart.tsx';
import { FanLegend } from '../charts/fan-legend.tsx';
import style from './trends.module.css';
import { type Forecast, type ForecastMonth, type TrendScope, useForecast } from './trends-api.ts';

/** The choice of an area and its forecast. */
export function ForecastPart(props: {
  readonly scope: TrendScope;
  readonly units: readonly string[];
  readonly unit: string;
  readonly onUnit: (unit: string) => void;
}) {
  const { t } = useTranslation('trends');
  const { scope, units, unit } = props;
  const forecast = useForecast(scope, unit);
  return (
    <div className={style['part']}>
      <div className={`${style['form']} no-print`}>
        <ChoiceField<string>
          label={t('fan.unit')}
          value={unit}
          choices={units.map((one) => ({ value: one, label: one }))}
          onChange={props.onUnit}
        />
      </div>
      {forecast.data !== undefined ? (
        <Fan forecast={forecast.data} isLate={forecast.isPlaceholderData} />
      ) : forecast.error === null ? (
        <Loading what={t('fan.loading')} />
      ) : (
        <Failed cause={forecast.error} onRetry={() => void forecast.refetch()} />
      )}
    </div>
  );
}

function Fan(props: { readonly forecast: Forecast; readonly isLate: boolean }) {
  const { t } = useTranslation('trends');
  const formats = useFormats();
  const drawing = useRef<SVGSVGElement>(null);
  const { unit, months, undetermined, synthetic } = props.forecast;
  const next = months.find(({ actual }) => actual === null);
  const title = t('fan.title', { unit: isolate(unit) });
  return (
    <div aria-busy={props.isLate} className={style['part']}>
      {next === undefined ? (
        <p className={style['note']}>
          {t('fan.undetermined')}{' '}
          {undetermined === null ? null : (
            <span lang="en" dir="ltr">
              {undetermined}
            </span>
          )}
        </p>
      ) : (
        <p role="status">
          {t('fan.words', {
            month: isolate(next.month),
            mean: formats.score(next.mean),
            low: formats.number(next.q05),
            high: formats.number(next.q95),
          })}
        </p>
      )}
      {months.length === 0 ? null : (
        <>
          {/* A narrow window scrolls it sideways, by the keyboard too. */}
          <div className={style['picture']} {...{ role: 'group', 'aria-label': title, tabIndex: 0 }}>
            <FanChart label={title} months={months} drawing={drawing} />
          </div>
          <FanLegend />
          <PictureTools
            about={{ title, source: t('fan.source'), method: t('fan.method'), isSynthetic: synthetic }}
            drawing={() => drawing.current}
          />
        </>
      )}
      <ScoreTable scores={props.forecast.scores} />
      <details>
        <summary>{t('asTable')}</summary>
        <MonthTable months={months} label={title} />
      </details>
    </div>
  );
}

type Score = Forecast['scores'][number];

function ScoreTable(props: { readonly scores: readonly Score[] }) {
  const { t } = useTranslation('trends');
  const formats = useFormats();
  const columns: readonly TableColumn<Score>[] = [
    { id: 'method', header: t('score.method'), value: ({ method }) => t(`score.${method}`) },
    {
      id: 'crps',
      header: t('score.crps'),
      value: ({ crps }) => crps,
      cell: ({ crps }) => <bdi dir="ltr">{crps.toFixed(3)}</bdi>,
      align: 'end',
    },
    {
      id: 'coverage',
      header: t('score.coverage'),
      value: ({ coverage90 }) => coverage90,
      cell: ({ coverage90 }) => formats.percent(coverage90),
      align: 'end',
    },
    {
      id: 'forecasts',
      header: t('score.forecasts'),
      value: ({ forecasts }) => forecasts,
      cell: ({ forecasts }) => formats.number(forecasts),
      align: 'end',
    },
  ];
  if (props.scores.length === 0) return null;
  return (
    <>
      <p className={style['soft']}>{t('score.words')}</p>
      <SmallTable
        label={t('score.title')}
        columns={columns}
        rows={props.scores}
        rowId={({ method }) => method}
      />
    </>
  );
}

function MonthTable(props: { readonly months: readonly ForecastMonth[]; readonly label: string }) {
  const { t } = useTranslation('trends');
  const formats = useFormats();
  const columns = useMemo(() => {
    const number = (id: 'q05' | 'q25' | 'q50' | 'q75' | 'q95' | 'last'): TableColumn<ForecastMonth> => ({
      id,
      header: t(`month.${id}`),
      value: (month) => month[id],
      cell: (month) => formats.number(month[id]),
      align: 'end',
    });
    const all: readonly TableColumn<ForecastMonth>[] = [
      { id: 'month', header: t('month.month'), value: ({ month }) => month },
      {
        id: 'actual',
        header: t('month.actual'),
        value: ({ actual }) => actual,
        cell: ({ actual }) => (actual === null ? t('fan.toCome') : formats.number(actual)),
        align: 'end',
      },
      {
        id: 'mean',
        header: t('month.mean'),
        value: ({ mean }) => mean,
        cell: ({ mean }) => <bdi dir="ltr">{mean.toFixed(2)}</bdi>,
        align: 'end',
      },
      number('q05'),
      number('q25'),
      number('q50'),
      number('q75'),
      number('q95'),
      number('last'),
      {
        id: 'recent',
        header: t('month.recent'),
        value: ({ recent }) => recent,
        cell: ({ recent }) => <bdi dir="ltr">{recent === null ? '–' : recent.toFixed(2)}</bdi>,
        align: 'end',
      },
    ];
    return all;
  }, [t, formats]);
  return (
    <SmallTable label={props.label} columns={columns} rows={props.months} rowId={({ month }) => month} />
  );
}
