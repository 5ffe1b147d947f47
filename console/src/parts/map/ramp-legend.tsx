/** What the steps of a ramp mean: each with its amounts beside it, and a place for what is not known. */

import { useTranslation } from 'react-i18next';
import type { Ramp } from './ramp.ts';
import style from './ramp-legend.module.css';

/** The bands of a ramp in words, from little to much: `8.10–8.30`. A band ends where the next begins. */
export function bandWords(ramp: Ramp, say: (amount: number) => string): readonly string[] {
  const { starts, max } = ramp;
  return starts.map((start, step) => {
    const [from, to] = [say(start), say(starts[step + 1] ?? max)];
    return from === to ? from : `${from}–${to}`;
  });
}

/** The legend; `say` gives an amount its words. */
export function RampLegend(props: {
  readonly title: string;
  readonly ramp: Ramp;
  readonly say: (amount: number) => string;
  readonly low: string;
  readonly high: string;
}) {
  const { t } = useTranslation('map');
  const bands = bandWords(props.ramp, props.say);
  return (
    <figure className={style['legend']}>
      <figcaption>{props.title}</figcaption>
      <ol className={style['steps']}>
        {bands.map((words, step) => (
          <li key={words}>
            <span aria-hidden="true" className={style[`step${step + 1}`]} />
            <bdi dir="ltr">{words}</bdi>
            {step === 0 ? <small>{props.low}</small> : null}
            {step > 0 && step === bands.length - 1 ? <small>{props.high}</small> : null}
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
