/** The brush of time: how many incidents each month has, and from which month to which they are shown. Two handles, by hand and by keyboard. */

import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { LANGUAGES } from '../../i18n/namespaces.ts';
import { currentLanguage } from '../../i18n/start.ts';
import { firstDayOf, lastDayOf, type MonthBins } from './month-bins.ts';
import style from './time-brush.module.css';

/** The months that are shown, both included, counted from the first of the bins. */
export type MonthSpan = readonly [from: number, to: number];

const HEIGHT = 64;
/** What a month with incidents is drawn as at least. */
const BAR_MIN = 2;

/** The brush. */
export function TimeBrush(props: {
  readonly bins: MonthBins;
  readonly value: MonthSpan;
  readonly onChange: (value: MonthSpan) => void;
  /** First and last day where they are no whole months. */
  readonly days?: readonly [from: string, to: string];
}) {
  const { t } = useTranslation('map');
  const formats = useFormats();
  const { bins, value, onChange } = props;
  const [from, to] = value;
  const last = Math.max(1, bins.counts.length - 1);
  const words = t('brush.span', {
    from: formats.day(props.days?.[0] ?? firstDayOf(bins.first + from)),
    to: formats.day(props.days?.[1] ?? lastDayOf(bins.first + to)),
  });
  return (
    <Slider
      aria-label={t('brush.label')}
      className={style['brush'] ?? ''}
      minValue={0}
      maxValue={last}
      value={[from, to]}
      onChange={(chosen) => {
        const [low = 0, high = last] = chosen;
        onChange([low, Math.min(high, bins.counts.length - 1)]);
      }}
    >
      <output className={style['words']}>{words}</output>
      <SliderTrack className={style['track'] ?? ''}>
        <Bars bins={bins} from={from} to={to} />
        <SliderThumb index={0} aria-label={t('brush.from')} className={style['thumb'] ?? ''} />
        <SliderThumb index={1} aria-label={t('brush.to')} className={style['thumb'] ?? ''} />
      </SliderTrack>
    </Slider>
  );
}

function Bars(props: { readonly bins: MonthBins; readonly from: number; readonly to: number }) {
  const { counts } = props.bins;
  const most = counts.reduce((found, count) => Math.max(found, count), 1);
  const mirrored = LANGUAGES[currentLanguage()].direction === 'rtl';
  // The handles stand on the months' middles.
  const span = Math.max(1, counts.length - 1);
  return (
    <svg viewBox={`-0.5 0 ${span + 1} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {counts.map((count, month) => {
        if (count === 0) return null;
        const height = Math.max(BAR_MIN, (count / most) * HEIGHT);
        const isShown = month >= props.from && month <= props.to;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place
            key={month}
            x={(mirrored ? span - month : month) - 0.42}
            y={HEIGHT - height}
            width={0.84}
            height={height}
            className={isShown ? style['shown'] : style['hidden']}
          />
        );
      })}
    </svg>
  );
}
