/** The payments of a finding over time, as bars of value; those after the scrubber are pale. Its twin is a table of the same spans. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { LANGUAGES } from '../../../i18n/namespaces.ts';
import { currentLanguage } from '../../../i18n/start.ts';
import { SmallTable, type TableColumn } from '../../../parts/index.ts';
import { AmountText } from '../amount.tsx';
import type { FlowProps } from './flow-picture.tsx';
import { type TimeBin, timeBins } from './time-bins.ts';
import style from './timeline.module.css';

const WIDTH = 860;
const HEIGHT = 96;
/** What a span with payments is drawn as at least. */
const BAR_MIN = 3;

/** The bars and their table. */
export function Timeline(props: Omit<FlowProps, 'accountWords'>) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const { payments, measure, pictures } = props;
  const bins = useMemo(() => timeBins(payments, measure.currency), [payments, measure.currency]);
  const [first, last] = [bins[0], bins.at(-1)];
  if (first === undefined || last === undefined) return null;
  const words = t('timeline.words', {
    from: spanDay(first.from),
    to: spanDay(last.to - 1),
    count: payments.length,
    shown: formats.number(payments.length),
  });
  function spanDay(at: number): string {
    return formats.day(new Date(at).toISOString().slice(0, 10));
  }
  return (
    <figure className={style['timeline']}>
      <Bars bins={bins} label={words} lastPosition={payments[pictures.shown - 1]?.position ?? 0} />
      <figcaption className={style['ends']}>
        <span>{spanDay(first.from)}</span>
        <span>{spanDay(last.to - 1)}</span>
      </figcaption>
      <details>
        <summary>{t('timeline.asTable')}</summary>
        <BinTable bins={bins} measure={measure} />
      </details>
    </figure>
  );
}

function Bars(props: {
  readonly bins: readonly TimeBin[];
  readonly label: string;
  readonly lastPosition: number;
}) {
  const { bins, lastPosition } = props;
  const mirrored = LANGUAGES[currentLanguage()].direction === 'rtl';
  const step = WIDTH / bins.length;
  const most = Math.max(1, ...bins.map(({ valueMinor }) => valueMinor));
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={props.label}
      preserveAspectRatio="none"
      className={style['bars']}
    >
      {bins.map(({ from, payments, valueMinor }, index) => {
        if (payments.length === 0) return null;
        const height = Math.max(BAR_MIN, (valueMinor / most) * (HEIGHT - 4));
        const x = mirrored ? WIDTH - (index + 1) * step : index * step;
        const isPast = (payments[0]?.position ?? 0) <= lastPosition;
        return (
          <rect
            key={from}
            x={x + step * 0.1}
            y={HEIGHT - height}
            width={step * 0.8}
            height={height}
            className={isPast ? style['past'] : style['later']}
          />
        );
      })}
      <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className={style['ground']} />
    </svg>
  );
}

function BinTable(props: { readonly bins: readonly TimeBin[]; readonly measure: FlowProps['measure'] }) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const { bins, measure } = props;
  const columns: readonly TableColumn<TimeBin>[] = [
    {
      id: 'from',
      header: t('timeline.from'),
      value: ({ from }) => new Date(from).toISOString(),
      cell: ({ from }) => formats.instant(new Date(from).toISOString()),
    },
    {
      id: 'payments',
      header: t('flow.payments'),
      value: ({ payments }) => payments.length,
      cell: ({ payments }) => formats.number(payments.length),
      align: 'end',
    },
    {
      id: 'value',
      header: t('flow.value', { currency: measure.currency }),
      value: ({ valueMinor }) => valueMinor / 10 ** measure.decimals,
      cell: ({ valueMinor }) => <AmountText amount={{ ...measure, minor: valueMinor }} />,
      align: 'end',
    },
  ];
  return (
    <SmallTable
      label={t('timeline.title')}
      columns={columns}
      rows={useMemo(() => bins.filter(({ payments }) => payments.length > 0), [bins])}
      rowId={({ from }) => String(from)}
    />
  );
}
