/** Context indicators: what sources say of districts and provinces in a year, side by side, with no average and no score. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField, Empty, Failed, Loading, Page } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { IncidentsNav } from '../incidents-nav.tsx';
import style from './context.module.css';
import { type ContextIndicator, useIndicators, useIndicatorValues } from './context-api.ts';
import { ContextTable } from './context-table.tsx';

/** The page. */
export function ContextPage() {
  const { t } = useTranslation('context');
  const refusal = useDisabledReason('areas:read');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <IncidentsNav />
      {refusal === undefined ? <Body /> : <p>{refusal}</p>}
    </Page>
  );
}

function Body() {
  const { t } = useTranslation('context');
  const { openPurpose } = useShell();
  const found = useIndicators();
  const [chosen, setChosen] = useState<string | null>(null);
  const [year, setYear] = useState<number | null>(null);
  if (found.data === undefined) {
    return found.error === null ? (
      <Loading what={t('loading')} />
    ) : (
      <Failed cause={found.error} onRetry={() => void found.refetch()} onChoosePurpose={openPurpose} />
    );
  }
  const { indicators } = found.data;
  const indicator = indicators.find(({ code }) => code === chosen) ?? indicators[0];
  if (indicator === undefined) return <Empty title={t('emptyTitle')}>{t('empty')}</Empty>;
  const { firstYear, lastYear } = indicator;
  const shown = year !== null && year >= firstYear && year <= lastYear ? year : lastYear;
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, back) => String(lastYear - back));
  return (
    <>
      <div className={`${style['choice']} no-print`}>
        <ChoiceField<string>
          label={t('indicator')}
          value={indicator.code}
          choices={indicators.map(({ code, title }) => ({ value: code, label: title }))}
          onChange={setChosen}
        />
        <ChoiceField<string>
          label={t('year')}
          value={String(shown)}
          choices={years.map((one) => ({ value: one, label: one }))}
          onChange={(one) => setYear(Number(one))}
        />
      </div>
      <Values key={`${indicator.code} ${shown}`} indicator={indicator} year={shown} />
    </>
  );
}

function Values({ indicator, year }: { readonly indicator: ContextIndicator; readonly year: number }) {
  const { t } = useTranslation('context');
  const { openPurpose } = useShell();
  const found = useIndicatorValues(indicator.code, year);
  if (found.data === undefined) {
    return found.error === null ? (
      <Loading what={t('loading')} />
    ) : (
      <Failed cause={found.error} onRetry={() => void found.refetch()} onChoosePurpose={openPurpose} />
    );
  }
  const { values, next } = found.data;
  if (values.length === 0) return <Empty title={t('noneTitle')}>{t('none')}</Empty>;
  const definitions = [...new Set(values.map((one) => `${one.source.title}: ${one.indicator.definition}`))];
  return (
    <>
      <ContextTable title={`${indicator.title}, ${year}`} values={values} />
      {next === null ? null : <p role="status">{t('more')}</p>}
      <h2>{t('definitions')}</h2>
      <ul>
        {definitions.map((one) => (
          <li key={one}>
            <bdi>{one}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
