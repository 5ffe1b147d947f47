/** A value on a scale with a mark on it: a bar whose words stand beside it, so that it adds and never says alone. */

import style from './scale-bar.module.css';

/** How a bar is meant; its words say the same. */
export type ScaleTone = 'plain' | 'good' | 'bad' | 'unknown';

/** The bar. `value`, `mark` and the second value are parts of `max`. */
export function ScaleBar(props: {
  /** Null: not known; the bar is empty and dashed. */
  readonly value: number | null;
  readonly max: number;
  /** A limit or target, as a line across. */
  readonly mark?: number | undefined;
  /** A second value, as a thin bar below: another half, another day. */
  readonly second?: number | undefined;
  readonly tone?: ScaleTone;
}) {
  const share = (value: number): number => (100 * Math.max(0, Math.min(props.max, value))) / props.max;
  const tone = props.value === null ? 'unknown' : (props.tone ?? 'plain');
  return (
    <svg
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      aria-hidden="true"
      className={`${style['bar']} ${style[tone]}`}
    >
      <rect width="100" height="12" className={style['track']} />
      {props.value === null ? null : (
        <rect
          width={share(props.value)}
          height={props.second === undefined ? 12 : 8}
          className={style['fill']}
        />
      )}
      {props.second === undefined ? null : (
        <rect y="9" width={share(props.second)} height="3" className={style['second']} />
      )}
      {props.mark === undefined ? null : (
        <line x1={share(props.mark)} x2={share(props.mark)} y1="0" y2="12" className={style['mark']} />
      )}
    </svg>
  );
}
