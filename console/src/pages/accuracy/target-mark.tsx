/** Whether a measurement reached its target, said plainly either way. */

import { useTranslation } from 'react-i18next';
import type { Measure } from './measure-model.ts';
import style from './target-mark.module.css';

/** The mark. */
export function TargetMark(props: { readonly measure: Measure; readonly target: number | null }) {
  const { t } = useTranslation('accuracy');
  if (props.target === null) return <span className={style['none']}>{t('noTarget')}</span>;
  const isReached = props.measure.percent >= props.target;
  return (
    <span className={`${style['mark']} ${isReached ? style['reached'] : style['missed']}`}>
      {isReached ? t('reached') : t('missed')}
    </span>
  );
}
