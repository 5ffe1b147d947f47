/** Figures of one subject and metric: their windows on one axis, what they say, and which contradict. */

import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Failed, isolate, Loading, Section } from '../../../parts/index.ts';
import { PictureTools } from '../../../parts/map/index.ts';
import { WindowChart } from '../charts/window-chart.tsx';
import { FigureTable } from './figure-table.tsx';
import { useFigureNumber } from './figure-words.ts';
import style from './figures.module.css';
import { type FigureComparison, type FigureGroup, useFigureComparison } from './figures-api.ts';
import { layWindows } from './window-rows.ts';

/** The comparison. */
export function ComparedFigures(props: { readonly group: FigureGroup }) {
  const { t } = useTranslation('figures');
  const { group } = props;
  const comparison = useFigureComparison(group);
  if (comparison.data === undefined) {
    return comparison.error === null ? (
      <Loading what={t('loading')} />
    ) : (
      <Failed cause={comparison.error} onRetry={() => void comparison.refetch()} />
    );
  }
  const title = `${group.subject}: ${group.metric}`;
  return (
    <>
      <Section title={title}>
        <Windows comparison={comparison.data} title={title} />
        <Pairs comparison={comparison.data} />
      </Section>
      <Section title={t('table')}>
        <FigureTable figures={comparison.data.figures} />
      </Section>
    </>
  );
}

function Windows(props: { readonly comparison: FigureComparison; readonly title: string }) {
  const { t } = useTranslation('figures');
  const number = useFigureNumber();
  const drawing = useRef<SVGSVGElement>(null);
  const { figures, pairs } = props.comparison;
  const axis = useMemo(() => layWindows(figures, pairs), [figures, pairs]);
  if (axis === null) return <p>{t('noWindows')}</p>;
  const contradicted = new Set(
    pairs.flatMap(({ relation, left, right }) => (relation === 'contradiction' ? [left, right] : [])),
  );
  const labels = figures.map(
    ({ figure }) =>
      `${contradicted.has(figure.id) ? '≠ ' : ''}${number(figure)} · ${isolate(figure.attributedTo)}`,
  );
  return (
    <>
      {/* A narrow window scrolls it sideways, by the keyboard too. */}
      <div className={style['picture']} {...{ role: 'group', 'aria-label': props.title, tabIndex: 0 }}>
        <WindowChart
          label={t('chart', { title: props.title })}
          axis={axis}
          labels={labels}
          drawing={drawing}
        />
      </div>
      <p className={style['soft']}>{t('legend')}</p>
      <PictureTools
        about={{
          title: props.title,
          source: [...new Set(figures.map(({ figure }) => figure.document))].join('; '),
          method: t('method'),
          isSynthetic: figures.some(({ figure }) => figure.synthetic),
        }}
        drawing={() => drawing.current}
      />
    </>
  );
}

/** Every pair that contradicts, with what may explain it. */
function Pairs(props: { readonly comparison: FigureComparison }) {
  const { t } = useTranslation('figures');
  const formats = useFormats();
  const number = useFigureNumber();
  const { figures, pairs } = props.comparison;
  const contradictions = pairs.filter(({ relation }) => relation === 'contradiction');
  const wordsOf = (id: string): string => {
    const found = figures.find(({ figure }) => figure.id === id)?.figure;
    return found === undefined ? id : `${number(found)} (${isolate(found.attributedTo)})`;
  };
  if (contradictions.length === 0) return <p>{t('pairs.none')}</p>;
  return (
    <>
      <p>{t('pairs.some', { count: contradictions.length, shown: formats.number(contradictions.length) })}</p>
      <ul className={style['pairs']}>
        {contradictions.map(({ left, right, because, inEveryReading }) => (
          <li key={`${left} ${right}`}>
            <p>{t('pairs.words', { left: wordsOf(left), right: wordsOf(right) })}</p>
            <small>
              {because.length === 0
                ? t('pairs.noReason')
                : because.map((reason) => t(`because.${reason}`)).join(' · ')}
              {inEveryReading ? '' : ` · ${t('pairs.oneReading')}`}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
