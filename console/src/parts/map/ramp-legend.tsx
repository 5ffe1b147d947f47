/** What the steps of a ramp mean: each with its amounts beside it, and a place for what is not known. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import type { Ramp } from './ramp.ts';
import style from './ramp-legend.module.css';

/** The legend. */
export function RampLegend(props: {
  readonly title: string;
  readonly ramp: Ramp;
  readonly low: string;
  readonly high: string;
}) {
  const { t } = useTranslation('map');
  const formats = useFormats();
  const { starts, max } = props.ramp;
  return (
    <figure className={style['legend']}>
      <figcaption>{props.title}</figcaption>
      <ol className={style['steps']}>
        {starts.map((start, step) => (
          <li key={start}>
            <span aria-hidden="true" className={style[`step${step + 1}`]} />
            <bdi dir="ltr">
              {formats.number(start)}–{formats.number(starts[step + 1] ?? max)}
            </bdi>
            {step === 0 ? <small>{props.low}</small> : null}
            {step === starts.length - 1 ? <small>{props.high}</small> : null}
          </li>
        ))}
        <li>
          <span aria-hidden="true" className={style['none']} />
          {t('notKnown')}
        </li>
      </ol>
    </figure>
  );
}
