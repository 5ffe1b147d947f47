/** Trends: how areas fare month by month, where counts rise beyond what was to be expected, what may come, and two periods compared. */

import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { ChoiceField, Empty, Failed, Loading, Page, Section } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { IncidentsNav } from '../incidents-nav.tsx';
import { ComparePart } from './compare-part.tsx';
import { ForecastPart } from './forecast-part.tsx';
import { MultiplesPart } from './multiples-part.tsx';
import { SurgesPart } from './surges-part.tsx';
import style from './trends.module.css';
import { type Level, type Series, type Surges, useSeries, useSurges } from './trends-api.ts';

/** The page. */
export function TrendsPage() {
  const { t } = useTranslation('trends');
  const refusal = useDisabledReason('areas:read');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <IncidentsNav />
      {refusal === undefined ? <Body /> : <p>{refusal}</p>}
    </Page>
  );
}

function Body() {
  const { t } = useTranslation('trends');
  const formats = useFormats();
  const { openPurpose } = useShell();
  const [level, setLevel] = useState<Level>('adm2');
  const series = useSeries(level, true);
  if (series.data === undefined) {
    return series.error === null ? (
      <Loading what={t('loading')} />
    ) : (
      <Failed cause={series.error} onRetry={() => void series.refetch()} onChoosePurpose={openPurpose} />
    );
  }
  const { leftOut, months } = series.data;
  if (months.length === 0) return <Empty title={t('emptyTitle')}>{t('empty')}</Empty>;
  const out = leftOut.place + leftOut.time;
  return (
    <>
      <div className={`${style['form']} no-print`}>
        <ChoiceField<Level>
          label={t('level.label')}
          value={level}
          choices={(['adm2', 'adm1'] as const).map((value) => ({ value, label: t(`level.${value}`) }))}
          onChange={setLevel}
        />
      </div>
      {out === 0 ? null : (
        <p className={style['soft']}>
          {t('leftOut', {
            count: out,
            shown: formats.number(out),
            place: formats.number(leftOut.place),
            time: formats.number(leftOut.time),
          })}
        </p>
      )}
      <Parts key={level} series={series.data} level={level} />
    </>
  );
}

/** The parts of the page. Surges and forecasts take their time: what is counted stands before them. */
function Parts(props: { readonly series: Series; readonly level: Level }) {
  const { t } = useTranslation('trends');
  const { series, level } = props;
  const units = useMemo(() => series.units.map(({ unit }) => unit), [series]);
  const [unit, setUnit] = useState(units[0] ?? '');
  const fan = useRef<HTMLDivElement>(null);
  const surges = useSurges(level);
  const marks = useMemo(() => surgeMarks(surges.data, series.months), [surges.data, series.months]);
  const choose = (chosen: string): void => {
    setUnit(chosen);
    fan.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <>
      <Section title={t('multiples.title')}>
        <MultiplesPart series={series} surges={marks} onChoose={choose} />
      </Section>
      <Section title={t('surge.title')}>
        {surges.data !== undefined ? (
          <SurgesPart surges={surges.data} />
        ) : surges.error === null ? (
          <Loading what={t('surge.loading')} />
        ) : (
          <Failed cause={surges.error} onRetry={() => void surges.refetch()} />
        )}
      </Section>
      <div ref={fan} className={style['anchor']}>
        <Section title={t('fan.section')}>
          <ForecastPart level={level} units={units} unit={unit} onUnit={setUnit} />
        </Section>
      </div>
      <Section title={t('compare.title')}>
        <ComparePart level={level} lastMonth={series.months.at(-1) ?? ''} />
      </Section>
    </>
  );
}

/** Of each area the months with a surge, by their place in the series. */
function surgeMarks(
  surges: Surges | undefined,
  months: readonly string[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const at = new Map(months.map((month, place) => [month, place]));
  return new Map(
    surges?.units.map(({ unit, surges: own }) => [
      unit,
      new Set(own.flatMap(({ month }) => at.get(month) ?? [])),
    ]),
  );
}
