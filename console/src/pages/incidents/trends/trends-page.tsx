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
import {
  type Level,
  type PeriodLength,
  type Series,
  type Surges,
  type TrendScope,
  useSeries,
  useSurges,
} from './trends-api.ts';

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

/** Stands for all sources among the choices. */
const ALL = 'all';

function Body() {
  const { t } = useTranslation('trends');
  const { openPurpose } = useShell();
  const [scope, setScope] = useState<TrendScope>({ level: 'adm2', origin: null });
  const series = useSeries(scope, true);
  if (series.data === undefined) {
    return series.error === null ? (
      <Loading what={t('loading')} />
    ) : (
      <Failed cause={series.error} onRetry={() => void series.refetch()} onChoosePurpose={openPurpose} />
    );
  }
  const { months, origins } = series.data;
  if (origins.length === 0 || (months.length === 0 && scope.origin === null))
    return <Empty title={t('emptyTitle')}>{t('empty')}</Empty>;
  return (
    <>
      <div className={`${style['form']} no-print`}>
        <ChoiceField<Level>
          label={t('level.label')}
          value={scope.level}
          choices={(['adm2', 'adm1'] as const).map((value) => ({ value, label: t(`level.${value}`) }))}
          onChange={(level) => setScope({ ...scope, level })}
        />
        <ChoiceField<string>
          label={t('origin.label')}
          value={scope.origin ?? ALL}
          choices={[
            { value: ALL, label: t('origin.all') },
            ...origins.map((origin) => ({ value: origin, label: origin })),
          ]}
          onChange={(origin) => setScope({ ...scope, origin: origin === ALL ? null : origin })}
        />
      </div>
      <CountNotes series={series.data} scope={scope} />
      <Parts key={`${scope.level} ${scope.origin}`} series={series.data} scope={scope} />
    </>
  );
}

/** What the counts have to say of themselves: what is in none of them, and what may be in them twice. */
function CountNotes(props: { readonly series: Series; readonly scope: TrendScope }) {
  const { t } = useTranslation('trends');
  const formats = useFormats();
  const { leftOut, origins, openPairs } = props.series;
  const out = leftOut.place + leftOut.time;
  return (
    <>
      {props.scope.origin !== null || origins.length < 2 ? null : (
        <p className={style['twice']}>
          {t('origin.twice', {
            origins: formats.number(origins.length),
            count: openPairs,
            pairs: formats.number(openPairs),
          })}
        </p>
      )}
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
    </>
  );
}

/** The parts of the page. Surges and forecasts take their time: what is counted stands before them. */
function Parts(props: { readonly series: Series; readonly scope: TrendScope }) {
  const { t } = useTranslation('trends');
  const { series, scope } = props;
  const units = useMemo(() => series.units.map(({ unit }) => unit), [series]);
  const [unit, setUnit] = useState(units[0] ?? '');
  const [by, setBy] = useState<PeriodLength>('month');
  const fan = useRef<HTMLDivElement>(null);
  const surges = useSurges(scope, 'month');
  const marks = useMemo(() => surgeMarks(surges.data, series.months), [surges.data, series.months]);
  const choose = (chosen: string): void => {
    setUnit(chosen);
    fan.current?.scrollIntoView({ block: 'start' });
  };
  if (units.length === 0) return <p>{t('origin.none')}</p>;
  return (
    <>
      <Section title={t('multiples.title')}>
        <MultiplesPart series={series} scope={scope} surges={marks} onChoose={choose} />
      </Section>
      <Section title={t('surge.title')}>
        <SurgesPart scope={scope} by={by} onBy={setBy} />
      </Section>
      <div ref={fan} className={style['anchor']}>
        <Section title={t('fan.section')}>
          <ForecastPart scope={scope} units={units} unit={unit} onUnit={setUnit} />
        </Section>
      </div>
      <Section title={t('compare.title')}>
        <ComparePart scope={scope} lastMonth={series.months.at(-1) ?? ''} />
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
      new Set(own.flatMap(({ period }) => at.get(period) ?? [])),
    ]),
  );
}
