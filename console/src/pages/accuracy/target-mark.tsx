/** Whether a measurement reached its target, said plainly either way. */

import { useTranslation } from 'react-i18next';
import { type Measure, targetOf } from './measure-model.ts';
import style from './target-mark.module.css';

/** The mark. */
export function TargetMark(props: { readonly measure: Measure }) {
  const words = useTargetWords()(props.measure);
  const target = targetOf(props.measure);
  if (target === null) return <span className={style['none']}>{words}</span>;
  const isReached = props.measure.percent >= target;
  return (
    <span className={`${style['mark']} ${isReached ? style['reached'] : style['missed']}`}>{words}</span>
  );
}

/** A function from a measurement to the words of its standing against its target. */
export function useTargetWords(): (measure: Measure) => string {
  const { t } = useTranslation('accuracy');
  return (measure) => {
    const target = targetOf(measure);
    if (target === null) return t('noTarget');
    return measure.percent >= target ? t('reached') : t('missed');
  };
}
