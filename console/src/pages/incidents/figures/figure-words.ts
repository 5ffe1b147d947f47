/** Figures and how they stand to one another, in words. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import type { ComparedFigure, Figure } from './figures-api.ts';

/** A function from a figure to its number: `more than 600 attacks`. */
export function useFigureNumber(): (figure: Pick<Figure, 'low' | 'high' | 'unit'>) => string {
  const { t } = useTranslation('figures');
  const formats = useFormats();
  return ({ low, high, unit }) => {
    const [from, to] = [low === null ? '' : formats.number(low), high === null ? '' : formats.number(high)];
    if (low === null && high === null) return t('number.none', { unit });
    if (high === null) return t('number.atLeast', { from, unit });
    if (low === null) return t('number.atMost', { to, unit });
    return low === high ? t('number.exact', { from, unit }) : t('number.span', { from, to, unit });
  };
}

/** A function from a window to its words. */
export function useWindowWords(): (window: Figure['windows'][number]) => string {
  const { t } = useTranslation('figures');
  const formats = useFormats();
  return ({ from, to }) => {
    if (from === null && to === null) return t('window.unknown');
    if (to === null) return t('window.from', { from: formats.day(from ?? '') });
    if (from === null) return t('window.to', { to: formats.day(to) });
    return t('window.span', { from: formats.day(from), to: formats.day(to) });
  };
}

/** A function from our own count to its words. */
export function useOwnCountWords(): (count: ComparedFigure['ownCounts'][number]) => string {
  const { t } = useTranslation('figures');
  const formats = useFormats();
  return ({ because, count, unknown }) => {
    if (count === null) return t(`own.${because ?? 'no-rule'}`);
    const { low, best, high } = count;
    const words =
      low === high
        ? formats.number(best)
        : `${formats.number(best)} (${formats.number(low)}–${formats.number(high)})`;
    return unknown === null || unknown === 0
      ? words
      : t('own.withUnknown', { words, count: unknown, unknown: formats.number(unknown) });
  };
}
