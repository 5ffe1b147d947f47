/** All measurements in one table: share right against its target, each with its bar. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { ScaleBar, SmallTable, type TableColumn } from '../../parts/index.ts';
import style from './accuracy-summary.module.css';
import { type Measure, targetOf } from './measure-model.ts';
import { useMeasureWords } from './measure-words.ts';
import { TargetMark, useTargetWords } from './target-mark.tsx';

/** The table. */
export function AccuracySummary(props: { readonly measures: readonly Measure[] }) {
  const { t } = useTranslation('accuracy');
  return (
    <SmallTable
      label={t('title')}
      columns={useColumns()}
      rows={props.measures}
      rowId={({ id }) => id}
      stacks
    />
  );
}

function useColumns(): readonly TableColumn<Measure>[] {
  const { t } = useTranslation('accuracy');
  const formats = useFormats();
  const words = useMeasureWords();
  const standing = useTargetWords();
  return [
    {
      id: 'measure',
      header: t('summary.measure'),
      value: (measure) => words(measure).name,
      cell: (measure) => <a href={`#${measure.id}`}>{words(measure).name}</a>,
    },
    {
      id: 'right',
      header: t('summary.right'),
      value: ({ percent }) => percent,
      cell: (measure) => (
        <div className={style['share']}>
          <strong>{formats.percent(measure.percent / 100)}</strong>
          <MeasureBar measure={measure} />
        </div>
      ),
    },
    {
      id: 'standing',
      header: t('summary.standing'),
      value: (measure) => standing(measure),
      cell: (measure) => <TargetMark measure={measure} />,
    },
    {
      id: 'cases',
      header: t('summary.cases'),
      value: ({ cases }) => cases,
      cell: ({ cases }) => formats.number(cases),
      align: 'end',
    },
  ];
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
