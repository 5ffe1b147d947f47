/** Windows of published figures as bars, one row a figure, on one axis of time. */

import { scaleLinear } from 'd3-scale';
import type { Ref } from 'react';
import { LANGUAGES } from '../../../i18n/namespaces.ts';
import { currentLanguage } from '../../../i18n/start.ts';
import { axisYears, type WindowAxis } from '../figures/window-rows.ts';
import style from './charts.module.css';

const WIDTH = 760;
const ROW = 40;
const BAR = 14;
const LANE_GAP = 2;
const FOOT = 24;
const TICKS_MAX = 10;

/** The picture; `labels` are the words over the bars, one a row. */
export function WindowChart(props: {
  readonly label: string;
  readonly axis: WindowAxis;
  readonly labels: readonly string[];
  readonly drawing: Ref<SVGSVGElement>;
}) {
  const { axis, labels } = props;
  const mirrored = LANGUAGES[currentLanguage()].direction === 'rtl';
  const height = labels.length * ROW + FOOT;
  const x = scaleLinear([axis.from, axis.to], mirrored ? [WIDTH, 0] : [0, WIDTH]);
  const start = mirrored ? WIDTH - 4 : 4;
  return (
    <svg
      ref={props.drawing}
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={props.label}
      className={style['chart']}
    >
      {axisYears(axis, TICKS_MAX).map((year) => {
        const at = x(Date.UTC(year, 0, 1));
        return (
          <g key={year}>
            <line x1={at} x2={at} y1={0} y2={height - FOOT} className={style['grid']} />
            <text x={at} y={height - 6} textAnchor="middle" className={style['tick']}>
              {year}
            </text>
          </g>
        );
      })}
      {axis.bars.map(({ key, row, lane, lanes, from, to, isOpen, contradicts }) => (
        <rect
          key={key}
          x={Math.min(x(from), x(to))}
          y={row * ROW + ROW - BAR - 4 + (lane * (BAR + LANE_GAP)) / lanes}
          width={Math.max(3, Math.abs(x(to) - x(from)))}
          height={(BAR + LANE_GAP) / lanes - LANE_GAP}
          rx={2}
          className={`${contradicts ? style['contradicting'] : style['window']} ${isOpen ? style['open'] : ''}`}
        />
      ))}
      {labels.map((words, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <text key={row} x={start} y={row * ROW + ROW - BAR - 9} className={style['label']}>
          {words}
        </text>
      ))}
    </svg>
  );
}
