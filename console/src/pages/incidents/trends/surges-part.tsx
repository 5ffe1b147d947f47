/** Surges: months or weeks in which an area had more incidents than its own past lets expect, newest first; and what could not be judged. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { ChoiceField, Failed, isolate, Loading, SmallTable, type TableColumn } from '../../../parts/index.ts';
import { EvidenceLink } from './evidence-link.tsx';
import style from './trends.module.css';
import { type PeriodLength, type Surges, type TrendScope, useSurges } from './trends-api.ts';

interface SurgeRow {
  readonly unit: string;
  readonly period: string;
  readonly observed: number;
  readonly expected: number;
  readonly upper: number;
}

/** The choice of periods and what came of it. */
export function SurgesPart(props: {
  readonly scope: TrendScope;
  readonly by: PeriodLength;
  readonly onBy: (by: PeriodLength) => void;
}) {
  const { t } = useTranslation('trends');
  const { scope, by } = props;
  const surges = useSurges(scope, by);
  return (
    <div className={style['part']}>
      <div className={`${style['form']} no-print`}>
        <ChoiceField<PeriodLength>
          label={t('surge.by')}
          value={by}
          choices={(['month', 'week'] as const).map((value) => ({ value, label: t(`surge.${value}`) }))}
          onChange={props.onBy}
        />
      </div>
      {surges.data !== undefined ? (
        <div aria-busy={surges.isPlaceholderData} className={style['part']}>
          <Found surges={surges.data} scope={scope} />
        </div>
      ) : surges.error === null ? (
        <Loading what={t('surge.loading')} />
      ) : (
        <Failed cause={surges.error} onRetry={() => void surges.refetch()} />
      )}
    </div>
  );
}

function Found(props: { readonly surges: Surges; readonly scope: TrendScope }) {
  const { t } = useTranslation('trends');
  const formats = useFormats();
  const { surges, scope } = props;
  const { by, periods, units } = surges;
  const rows: readonly SurgeRow[] = units.flatMap(({ unit, surges: own }) =>
    own.map(({ period, observed, expected, upper }) => ({ unit, period, observed, expected, upper })),
  );
  const columns = useColumns(by, scope);
  const undated = surges.leftOut.time;
  return (
    <>
      <p role="status">
        {t(`surge.words.${by}`, {
          count: rows.length,
          shown: formats.number(rows.length),
          units: formats.number(units.length),
          from: isolate(periods[0] ?? ''),
          to: isolate(periods.at(-1) ?? ''),
        })}
      </p>
      <p className={style['soft']}>
        {t(`surge.method.${by}`, {
          alpha: formats.percent(surges.alpha),
          unjudged: formats.number(
            units.filter(({ undetermined }) => undetermined === periods.length).length,
          ),
          leftOut: formats.number(surges.unitsLeftOut),
        })}
        {by === 'week' && undated > 0
          ? ` ${t('surge.undated', { count: undated, shown: formats.number(undated) })}`
          : ''}
      </p>
      {rows.length === 0 ? null : (
        <SmallTable
          key={by}
          label={t('surge.title')}
          columns={columns}
          rows={rows}
          rowId={({ unit, period }) => `${unit} ${period}`}
          firstSort={{ id: 'period', desc: true }}
        />
      )}
    </>
  );
}

function useColumns(by: PeriodLength, scope: TrendScope): readonly TableColumn<SurgeRow>[] {
  const { t } = useTranslation('trends');
  const formats = useFormats();
  return [
    { id: 'period', header: t(`surge.period.${by}`), value: ({ period }) => period },
    {
      id: 'unit',
      header: t('column.unit'),
      value: ({ unit }) => unit,
      cell: ({ unit }) => <bdi>{unit}</bdi>,
    },
    {
      id: 'observed',
      header: t('surge.observed'),
      value: ({ observed }) => observed,
      cell: ({ observed, unit, period }) => (
        <EvidenceLink scope={scope} unit={unit} period={period}>
          {formats.number(observed)}
        </EvidenceLink>
      ),
      align: 'end',
    },
    {
      id: 'expected',
      header: t('surge.expected'),
      value: ({ expected }) => expected,
      cell: ({ expected }) => <bdi dir="ltr">{expected.toFixed(1)}</bdi>,
      align: 'end',
    },
    {
      id: 'upper',
      header: t('surge.upper'),
      value: ({ upper }) => upper,
      cell: ({ upper }) => formats.number(upper),
      align: 'end',
    },
  ];
}
