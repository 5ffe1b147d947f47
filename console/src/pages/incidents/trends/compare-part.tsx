/** Two periods compared: incidents a day in the later one for each in the earlier, with bounds, area by area. */

import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { DataTable, Failed, Loading, type TableColumn, TextField } from '../../../parts/index.ts';
import { IntervalBar } from '../charts/interval-bar.tsx';
import { lastTwoYears, periodsProblem } from './periods.ts';
import style from './trends.module.css';
import {
  type Comparison,
  type Periods,
  type TrendScope,
  type UnitComparison,
  useComparison,
} from './trends-api.ts';

/** The greatest ratio that the bars have room for. */
const RATIO_MAX = 4;
const FIELDS = ['beforeFrom', 'beforeTo', 'afterFrom', 'afterTo'] as const;

/** The periods, and what came of them. */
export function ComparePart(props: { readonly scope: TrendScope; readonly lastMonth: string }) {
  const { t } = useTranslation('trends');
  const [periods, setPeriods] = useState<Periods>(() => lastTwoYears(props.lastMonth));
  const [asked, setAsked] = useState(periods);
  const problem = periodsProblem(periods);
  const change = (next: Periods): void => {
    setPeriods(next);
    if (periodsProblem(next) === null) setAsked(next);
  };
  return (
    <div className={style['part']}>
      <div className={style['form']}>
        {FIELDS.map((field) => (
          <TextField
            key={field}
            type="date"
            label={t(`compare.${field}`)}
            value={periods[field]}
            onChange={(day) => change({ ...periods, [field]: day })}
          />
        ))}
      </div>
      {problem === null ? null : <p role="alert">{t(`compare.${problem}`)}</p>}
      <Compared scope={props.scope} periods={asked} />
    </div>
  );
}

function Compared(props: { readonly scope: TrendScope; readonly periods: Periods }) {
  const { scope, periods } = props;
  const { t } = useTranslation('trends');
  const formats = useFormats();
  const columns = useColumns();
  const navigate = useNavigate();
  const openMap = ({ unit }: UnitComparison): void => {
    const search = { from: periods.beforeFrom, to: periods.afterTo, unit };
    void navigate({ to: '/incidents', search });
  };
  const comparison = useComparison(scope, periods);
  if (comparison.data === undefined) {
    return comparison.error === null ? (
      <Loading what={t('compare.loading')} />
    ) : (
      <Failed cause={comparison.error} onRetry={() => void comparison.refetch()} />
    );
  }
  const { units, dispersion } = comparison.data;
  const tally = tallyOf(comparison.data);
  return (
    <>
      <p role="status">
        {t('compare.words', {
          more: formats.number(tally.more),
          fewer: formats.number(tally.fewer),
          same: formats.number(tally['no-difference']),
          undetermined: formats.number(tally.undetermined),
        })}
      </p>
      <p className={style['soft']}>{t('compare.method', { dispersion: formats.score(dispersion) })}</p>
      {scope.level === 'adm2' ? <p className={style['soft']}>{t('compare.opens')}</p> : null}
      <DataTable<UnitComparison>
        label={t('compare.title')}
        columns={columns}
        rows={units}
        rowId={({ unit }) => unit}
        firstSort={{ id: 'after', desc: true }}
        {...(scope.level === 'adm2' ? { onOpen: openMap } : {})}
      />
    </>
  );
}

function tallyOf({ units }: Comparison): Record<UnitComparison['verdict'], number> {
  const tally = { more: 0, fewer: 0, 'no-difference': 0, undetermined: 0 };
  for (const { verdict } of units) tally[verdict] += 1;
  return tally;
}

function useColumns(): readonly TableColumn<UnitComparison>[] {
  const { t } = useTranslation('trends');
  const formats = useFormats();
  return useMemo(() => {
    const boundsOf = ({ ratioLow, ratioHigh }: UnitComparison): string => {
      const high = ratioHigh === null ? '∞' : formats.score(ratioHigh);
      return ratioLow === null ? '–' : `${formats.score(ratioLow)}–${high}`;
    };
    const count = (id: 'before' | 'after'): TableColumn<UnitComparison> => ({
      id,
      header: t(`column.${id}`),
      value: (unit) => unit[id],
      cell: (unit) => formats.number(unit[id]),
      align: 'end',
      width: '7rem',
    });
    return [
      {
        id: 'unit',
        header: t('column.unit'),
        value: ({ unit }) => unit,
        cell: ({ unit }) => <bdi>{unit}</bdi>,
      },
      count('before'),
      count('after'),
      {
        id: 'ratio',
        header: t('column.ratio'),
        value: ({ ratio }) => ratio,
        cell: (unit) => (
          <span className={style['ratio']}>
            <IntervalBar span={spanOf(unit)} max={RATIO_MAX} mark={1} />
            <bdi dir="ltr">{unit.ratio === null ? '–' : formats.score(unit.ratio)}</bdi>
          </span>
        ),
        width: '13rem',
      },
      {
        id: 'bounds',
        header: t('column.bounds'),
        value: ({ ratioLow }) => ratioLow,
        words: boundsOf,
        cell: (unit) => <bdi dir="ltr">{boundsOf(unit)}</bdi>,
        align: 'end',
        width: '9rem',
      },
      {
        id: 'verdict',
        header: t('column.verdict'),
        value: ({ verdict }) => t(`verdict.${verdict}`),
        cell: ({ verdict }) => <span className={style[verdict]}>{t(`verdict.${verdict}`)}</span>,
        width: '12.5rem',
      },
    ];
  }, [t, formats]);
}

function spanOf({ ratio, ratioLow, ratioHigh }: UnitComparison) {
  if (ratioLow === null) return null;
  const high = ratioHigh ?? RATIO_MAX;
  return { low: ratioLow, best: ratio ?? high, high };
}
