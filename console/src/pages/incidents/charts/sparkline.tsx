/** Counts by month in little room: bars, with a mark over each surge. Time runs in reading direction. */

import { scaleLinear } from 'd3-scale';
import type { Ref } from 'react';
import { useFormats } from '../../../i18n/format.ts';
import { LANGUAGES } from '../../../i18n/namespaces.ts';
import { currentLanguage } from '../../../i18n/start.ts';
import style from './charts.module.css';

const WIDTH = 240;
const HEIGHT = 64;
/** Room over the bars for the marks of surges and the number of the scale. */
const MARKS = 16;
/** What a month with incidents is drawn as at least. */
const BAR_MIN = 1.5;

/** The bars. */
export function Sparkline(props: {
  readonly label: string;
  readonly counts: readonly number[];
  /** Months with a surge, by their place. */
  readonly surges: ReadonlySet<number>;
  /** The greatest count of the scale, where several pictures share one. */
  readonly max: number;
  readonly drawing?: Ref<SVGSVGElement>;
}) {
  const formats = useFormats();
  const { counts, surges } = props;
  const mirrored = LANGUAGES[currentLanguage()].direction === 'rtl';
  const x = scaleLinear([0, Math.max(1, counts.length)], mirrored ? [WIDTH, 0] : [0, WIDTH]);
  const height = scaleLinear([0, Math.max(1, props.max)], [0, HEIGHT - MARKS]);
  const step = WIDTH / Math.max(1, counts.length);
  return (
    <svg
      {...(props.drawing === undefined ? {} : { ref: props.drawing })}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={props.label}
      className={style['spark']}
    >
      <line x1={0} x2={WIDTH} y1={MARKS} y2={MARKS} className={style['scale']} />
      <text x={mirrored ? WIDTH : 0} y={MARKS - 5} textAnchor="start" className={style['scaleWords']}>
        {formats.number(props.max)}
      </text>
      {counts.map((count, at) => {
        if (count === 0) return null;
        const tall = Math.max(BAR_MIN, height(count));
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place
            key={at}
            x={Math.min(x(at), x(at + 1)) + step * 0.06}
            y={HEIGHT - tall}
            width={step * 0.88}
            height={tall}
            className={surges.has(at) ? style['surge'] : style['bar']}
          />
        );
      })}
      {[...surges].map((at) => {
        const middle = (x(at) + x(at + 1)) / 2;
        const top = HEIGHT - height(counts[at] ?? 0) - 2;
        return <path key={`surge-${at}`} d={`M${middle} ${top}l-4 -6h8z`} className={style['surgeMark']} />;
      })}
      <line x1={0} x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className={style['ground']} />
    </svg>
  );
}
