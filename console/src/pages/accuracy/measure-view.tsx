/** One measurement: its sentence, its bar, both halves, what is hopeless, whether the target is reached, and its errors. */

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Button, DataTable, NameText, RefText, type TableColumn } from '../../parts/index.ts';
import { MeasureBar } from './accuracy-summary.tsx';
import { type Example, type Measure, parseAnswer, targetOf } from './measure-model.ts';
import style from './measure-view.module.css';
import { useMeasureWords } from './measure-words.ts';
import { TargetMark } from './target-mark.tsx';

/** The measurement. */
export function MeasureView(props: { readonly measure: Measure }) {
  const { t } = useTranslation('accuracy');
  const formats = useFormats();
  const words = useMeasureWords();
  const { measure } = props;
  const { name, sentence } = words(measure);
  const share = (percent: number): string => formats.percent(percent / 100);
  const target = targetOf(measure);
  return (
    <section id={measure.id} className={style['measure']}>
      <header className={style['head']}>
        <h2>{name}</h2>
        <TargetMark measure={measure} />
      </header>
      <div className={style['figure']}>
        <strong className={style['percent']}>{share(measure.percent)}</strong>
        <MeasureBar measure={measure} />
      </div>
      <p>{sentence}</p>
      {target === null ? null : (
        <p>
          {measure.percent < target
            ? t('missedBy', {
                target: share(target),
                gap: formats.number(Math.round((target - measure.percent) * 10) / 10),
              })
            : t('reachedWords', { target: share(target) })}
        </p>
      )}
      {measure.hopelessPercent === null ? null : (
        <p className={style['soft']}>{t('hopeless', { percent: share(measure.hopelessPercent) })}</p>
      )}
      {measure.tuning === null ? null : (
        <p className={style['soft']}>
          {t('halves', {
            percent: share(measure.percent),
            cases: formats.number(measure.cases),
            tuned: share(measure.tuning.percent),
            tunedCases: formats.number(measure.tuning.cases),
          })}
        </p>
      )}
      <Errors measure={measure} name={name} />
    </section>
  );
}

function Errors(props: { readonly measure: Measure; readonly name: string }) {
  const { t } = useTranslation('accuracy');
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const { measure } = props;
  const columns = useColumns();
  if (measure.errors === 0) return <p className={style['soft']}>{t('noErrors')}</p>;
  const counted = t('errors', { count: measure.errors, shown: formats.number(measure.errors) });
  return (
    <>
      <div className={style['errors']}>
        <span>{counted}</span>
        <Button
          onPress={() => setOpen(!isOpen)}
          label={`${t('examples')}: ${props.name}`}
          isExpanded={isOpen}
        >
          {t('examples')}
        </Button>
      </div>
      {isOpen && measure.examples.length < measure.errors ? (
        <p className={style['soft']}>
          {t('examplesPart', {
            shown: formats.number(measure.examples.length),
            total: formats.number(measure.errors),
          })}
        </p>
      ) : null}
      {isOpen ? (
        <DataTable
          label={t('examplesLabel', { name: props.name })}
          columns={columns}
          rows={measure.examples}
          rowId={(row) => `${row.asked} ${row.wanted} ${row.got}`}
        />
      ) : null}
    </>
  );
}

function useColumns(): readonly TableColumn<Example>[] {
  const { t } = useTranslation('accuracy');
  const formats = useFormats();
  return useMemo(
    () => [
      {
        id: 'asked',
        header: t('column.asked'),
        value: (row) => row.asked,
        cell: (row) => <NameText>{row.asked}</NameText>,
      },
      {
        id: 'wanted',
        header: t('column.wanted'),
        value: (row) => row.wanted,
        cell: (row) => <Wanted text={row.wanted} />,
      },
      {
        id: 'got',
        header: t('column.got'),
        value: (row) => row.got,
        cell: (row) => <Got text={row.got} />,
      },
      {
        id: 'score',
        header: t('column.score'),
        width: '6rem',
        align: 'end',
        value: (row) => parseAnswer(row.got)?.score ?? null,
        cell: (row) => {
          const score = parseAnswer(row.got)?.score ?? null;
          return score === null ? '' : formats.score(score);
        },
      },
    ],
    [t, formats],
  );
}

function Wanted(props: { readonly text: string }) {
  const { t } = useTranslation('accuracy');
  if (props.text === 'nobody') return t('nobody');
  return /^\S+\d$/.test(props.text) ? <RefText>{props.text}</RefText> : <NameText>{props.text}</NameText>;
}

function Got(props: { readonly text: string }) {
  const { t } = useTranslation('accuracy');
  const answered = parseAnswer(props.text);
  if (answered === null) return t('nobody');
  return (
    <>
      {answered.ref === null ? null : <RefText>{answered.ref}</RefText>} <NameText>{answered.name}</NameText>
    </>
  );
}
