/** A statement's standing and its span in words. */

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import type { Entity, Statement } from './model.ts';

/** A statement with what ended it, if anything. */
export type StatementRow = Statement & { readonly ended?: Entity['ended'][number]['ended'] };

/** How statements come to an end. */
const ENDS = ['retracted', 'superseded', 'ended'] as const;

/** A function from a statement to the words of its standing, the same while the language is. */
export function useStandingWords(): (row: StatementRow) => string {
  const { t } = useTranslation('lists');
  return useCallback(
    (row) => {
      const kind = ENDS.find((end) => end === row.ended?.kind);
      if (kind !== undefined) return t(`entry.ended.${kind}`);
      return row.polarity === 'denied' ? t('entry.denied') : t('entry.ended.stands');
    },
    [t],
  );
}

/** A function from a statement to the words of the span in which it holds. */
export function useValidWords(): (row: Pick<Statement, 'validFrom' | 'validTo'>) => string {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  return ({ validFrom, validTo }) => {
    const from = validFrom === null ? null : formats.day(validFrom);
    const to = validTo === null ? null : formats.day(validTo);
    if (from !== null && to !== null) return t('entry.valid.span', { from, to });
    if (from !== null) return t('entry.valid.from', { day: from });
    return to === null ? t('entry.valid.open') : t('entry.valid.to', { day: to });
  };
}
