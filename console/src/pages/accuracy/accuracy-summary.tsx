/** All measurements in one table: share right against its target, each with its bar. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { ScaleBar } from '../../parts/index.ts';
import style from './accuracy-summary.module.css';
import { type Measure, targetOf } from './measure-model.ts';
import { useMeasureWords } from './measure-words.ts';
import { TargetMark } from './target-mark.tsx';

/** The table. */
export function AccuracySummary(props: { readonly measures: readonly Measure[] }) {
  const { t } = useTranslation('accuracy');
  return (
    <table className={`ruled ${style['table']}`}>
      <thead>
        <tr>
          <th scope="col">{t('summary.measure')}</th>
          <th scope="col">{t('summary.right')}</th>
          <th scope="col">{t('summary.standing')}</th>
          <th scope="col" className={style['end']}>
            {t('summary.cases')}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.measures.map((measure) => (
          <SummaryRow key={measure.id} measure={measure} />
        ))}
      </tbody>
    </table>
  );
}

function SummaryRow(props: { readonly measure: Measure }) {
  const { t } = useTranslation('accuracy');
  const formats = useFormats();
  const words = useMeasureWords();
  const { measure } = props;
  const target = targetOf(measure);
  return (
    <tr>
      <th scope="row">
        <a href={`#${measure.id}`}>{words(measure).name}</a>
      </th>
      <td data-word={t('summary.right')}>
        <div className={style['share']}>
          <strong>{formats.percent(measure.percent / 100)}</strong>
          <MeasureBar measure={measure} />
        </div>
      </td>
      <td data-word={t('summary.standing')}>
        <TargetMark measure={measure} target={target} />
      </td>
      <td data-word={t('summary.cases')} className={style['end']}>
        {formats.number(measure.cases)}
      </td>
    </tr>
  );
}

/** The bar of a measurement: both halves, and the target as a line. */
export function MeasureBar(props: { readonly measure: Measure }) {
  const { measure } = props;
  const target = targetOf(measure);
  return (
    <ScaleBar
      value={measure.percent}
      max={100}
      tone={target === null ? 'plain' : measure.percent < target ? 'bad' : 'good'}
      {...(target === null ? {} : { mark: target })}
      {...(measure.tuning === null ? {} : { second: measure.tuning.percent })}
    />
  );
}
