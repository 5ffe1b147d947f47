/** A value with what is open about it, on a scale from 0: a span from low to high, and the best value as a line. Its words stand beside it. */

import { LANGUAGES } from '../../../i18n/namespaces.ts';
import { currentLanguage } from '../../../i18n/start.ts';
import style from './charts.module.css';

const WIDTH = 120;
const HEIGHT = 14;

/** The bar; without a span it is dashed and empty. */
export function IntervalBar(props: {
  readonly span: { readonly low: number; readonly best: number; readonly high: number } | null;
  readonly max: number;
  /** A value to compare with, as a thin line: 1 of a ratio. */
  readonly mark?: number;
}) {
  const { span, max, mark } = props;
  const mirrored = LANGUAGES[currentLanguage()].direction === 'rtl';
  const x = (value: number): number => {
    const at = (WIDTH * Math.max(0, Math.min(max, value))) / max;
    return mirrored ? WIDTH - at : at;
  };
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" className={style['interval']}>
      <line x1={0} x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} className={style['grid']} />
      {mark === undefined ? null : (
        <line x1={x(mark)} x2={x(mark)} y1={0} y2={HEIGHT} className={style['ground']} />
      )}
      {span === null ? (
        <rect x={1} y={2} width={WIDTH - 2} height={HEIGHT - 4} className={style['unknown']} />
      ) : (
        <>
          <rect
            x={Math.min(x(span.low), x(span.high))}
            y={3}
            width={Math.max(2, Math.abs(x(span.high) - x(span.low)))}
            height={HEIGHT - 6}
            className={style['span']}
          />
          <rect x={x(span.best) - 1.5} y={0} width={3} height={HEIGHT} className={style['best']} />
        </>
      )}
    </svg>
  );
}
