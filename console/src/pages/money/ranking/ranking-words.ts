/** Words of the parts of an order. */

import { useTranslation } from 'react-i18next';

const MEASURES = [
  'payments',
  'accounts',
  'days',
  'value',
  'surprise',
  'rejectedShare',
  'noLongerHolds',
] as const;

/** A function from a measure to its words and how it is measured; a measure without words keeps its name. */
export function useMeasureWords(): (measure: string) => { readonly name: string; readonly how: string } {
  const { t } = useTranslation('ranking');
  return (measure) => {
    const known = MEASURES.find((one) => one === measure);
    return known === undefined
      ? { name: measure, how: '' }
      : { name: t(`measure.${known}.name`), how: t(`measure.${known}.how`) };
  };
}

/** A function from points to words: with a sign and one digit behind the point. */
export function usePointWords(): (points: number) => string {
  const { i18n } = useTranslation();
  const format = new Intl.NumberFormat(i18n.language === 'ur' ? 'ur-PK' : 'en-GB', {
    ...{ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' },
  });
  return (points) => format.format(points);
}
