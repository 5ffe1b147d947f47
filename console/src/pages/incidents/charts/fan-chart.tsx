/** Forecasts a month ahead as a fan beside what was and what simple rules would have said. Each month from what was known before it. */

import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { LANGUAGES } from '../../../i18n/namespaces.ts';
import { currentLanguage } from '../../../i18n/start.ts';
import style from './charts.module.css';

const WIDTH = 720;
const HEIGHT = 260;
const EDGE = { top: 14, bottom: 26, far: 30, near: 40 };
const TICKS = 4;
const MONTH_TICKS_MAX = 8;

/** A month of a forecast, in incidents; `actual` is null where it is yet to come. */
export interface FanMonth {
  readonly month: string;
  readonly actual: number | null;
  readonly mean: number;
  readonly q05: number;
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
  readonly q95: number;
  readonly zero: number;
  readonly last: number;
  readonly recent: number | null;
}

/** The picture. */
export function FanChart(props: {
  readonly label: string;
  readonly months: readonly FanMonth[];
  readonly drawing: Ref<SVGSVGElement>;
}) {
  const { t } = useTranslation('trends');
  const formats = useFormats();
  const months = [...props.months];
  const mirrored = LANGUAGES[currentLanguage()].direction === 'rtl';
  const [near, far] = mirrored ? [WIDTH - EDGE.near, EDGE.far] : [EDGE.near, WIDTH - EDGE.far];
  const most = Math.max(1, ...months.flatMap(({ actual, q95, last }) => [actual ?? 0, q95, last]));
  const x = scaleLinear([0, Math.max(1, months.length - 1)], [near, far]);
  const y = scaleLinear([0, most], [HEIGHT - EDGE.bottom, EDGE.top]).nice();
  const band = (low: 'q05' | 'q25', high: 'q75' | 'q95'): string =>
    area<FanMonth>(
      (_, at) => x(at),
      (one) => y(one[low]),
      (one) => y(one[high]),
    )(months) ?? '';
  const path = (value: (one: FanMonth) => number | null): string =>
    line<FanMonth>(
      (_, at) => x(at),
      (one) => y(value(one) ?? 0),
    ).defined((one) => value(one) !== null)(months) ?? '';
  const every = Math.ceil(months.length / MONTH_TICKS_MAX);
  return (
    <svg
      ref={props.drawing}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={props.label}
      className={style['chart']}
    >
      {y.ticks(TICKS).map((tick) => (
        <g key={tick}>
          <line x1={near} x2={far} y1={y(tick)} y2={y(tick)} className={style['grid']} />
          <text
            x={mirrored ? near + 8 : near - 8}
            y={y(tick) + 4}
            textAnchor={mirrored ? 'start' : 'end'}
            direction="ltr"
            className={style['tick']}
          >
            {formats.number(tick)}
          </text>
        </g>
      ))}
      {months.map(({ month }, at) =>
        (months.length - 1 - at) % every === 0 ? (
          <text
            key={month}
            x={x(at)}
            y={HEIGHT - 6}
            textAnchor="middle"
            direction="ltr"
            className={style['tick']}
          >
            {month}
          </text>
        ) : null,
      )}
      <path d={band('q05', 'q95')} className={style['outer']} />
      <path d={band('q25', 'q75')} className={style['inner']} />
      <path d={path(({ zero }) => zero)} className={`${style['baseline']} ${style['zero']}`} />
      <path d={path(({ last }) => last)} className={`${style['baseline']} ${style['last']}`} />
      <path d={path(({ recent }) => recent)} className={`${style['baseline']} ${style['recent']}`} />
      <path d={path(({ q50 }) => q50)} className={style['median']} />
      {months.map(({ month, actual }, at) =>
        actual === null ? (
          <g key={month}>
            <line x1={x(at)} x2={x(at)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom} className={style['now']} />
            <text x={x(at)} y={EDGE.top - 3} textAnchor="end" className={style['tick']}>
              {t('fan.toCome')}
            </text>
          </g>
        ) : (
          <circle key={month} cx={x(at)} cy={y(actual)} r={3.5} className={style['actual']} />
        ),
      )}
    </svg>
  );
}
