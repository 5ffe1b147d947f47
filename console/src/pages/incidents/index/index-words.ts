/** Verdicts and reasons of the index in words. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { isolate } from '../../../parts/index.ts';
import type { IndexReason, UnitIndex } from './index-api.ts';

/** A function from a reason to its sentence. */
export function useReasonWords(): (reason: IndexReason) => string {
  const { t } = useTranslation('security');
  const formats = useFormats();
  return (reason) => {
    const { kind, years, term, area, incidents, of } = reason;
    return t(`reason.${kind}`, {
      years: years.join(', '),
      term: term === null ? '' : t(`term.${term}`),
      area: isolate(area ?? t('areaUnknown')),
      incidents: formats.number(incidents ?? 0),
      of: formats.number(of ?? 0),
    });
  };
}

/** A function from a span of ranks to its words. */
export function useRankWords(): (range: UnitIndex['rankByClaims']) => string {
  const formats = useFormats();
  return (range) => {
    if (range === null) return '–';
    const [best, worst] = [formats.number(range.best), formats.number(range.worst)];
    return best === worst ? best : `${best}–${worst}`;
  };
}
