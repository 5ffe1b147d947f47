/** What the lines of a fan mean, drawn as they are in it. */

import { useTranslation } from 'react-i18next';
import style from './charts.module.css';

const MARKS = ['actual', 'median', 'inner', 'outer', 'zero', 'last', 'recent'] as const;

/** The legend. */
export function FanLegend() {
  const { t } = useTranslation('trends');
  return (
    <ul className={style['legend']}>
      {MARKS.map((mark) => (
        <li key={mark}>
          <svg viewBox="0 0 28 14" aria-hidden="true" className={style['sign']}>
            {mark === 'actual' ? (
              <circle cx={14} cy={7} r={4} className={style['actual']} />
            ) : mark === 'inner' || mark === 'outer' ? (
              <rect y={1} width={28} height={12} className={style[mark]} />
            ) : (
              <path
                d="M0 7h28"
                className={mark === 'median' ? style['median'] : `${style['baseline']} ${style[mark]}`}
              />
            )}
          </svg>
          {t(`fan.${mark}`)}
        </li>
      ))}
    </ul>
  );
}
