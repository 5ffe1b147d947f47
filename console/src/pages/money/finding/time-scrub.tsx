/** The scrubber: up to which payment, in order of time, the pictures show. */

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { isolate } from '../../../parts/index.ts';
import style from './flow.module.css';
import type { Payment } from './money-model.ts';
import type { Pictures } from './use-pictures.ts';

/** The scrubber. */
export function TimeScrub(props: { readonly payments: readonly Payment[]; readonly pictures: Pictures }) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const id = useId();
  const { payments, pictures } = props;
  const last = payments[pictures.shown - 1];
  const words = t('scrub.upTo', {
    count: pictures.shown,
    when: last === undefined ? '–' : isolate(formats.instant(last.at)),
    shown: formats.number(pictures.shown),
    total: formats.number(payments.length),
  });
  return (
    <div className={style['scrub']}>
      <label htmlFor={id}>{t('scrub.label')}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={payments.length}
        value={pictures.shown}
        aria-valuetext={words}
        onChange={(event) => pictures.setShown(event.target.valueAsNumber)}
      />
      <output htmlFor={id}>{words}</output>
    </div>
  );
}
