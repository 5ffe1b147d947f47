/** A count as sources give it: the span from low to high, with the best value where there is one. Nothing said is not nought. */

import { useTranslation } from 'react-i18next';
import { type Formats, useFormats } from '../../i18n/format.ts';

/** Low, best and high; null where nothing is said. */
export interface CountSpan {
  readonly low: number | null;
  readonly best?: number | null;
  readonly high: number | null;
}

/** The count in words: `8`, `12–15`, `13 (12–15)`; null where nothing is said. */
export function countWords(count: CountSpan, formats: Formats): string | null {
  const { low, best = null, high } = count;
  const [least, most] = [low ?? best, high ?? best];
  if (least === null && most === null) return null;
  const [from, to] = [least ?? most ?? 0, most ?? least ?? 0];
  if (from === to) return formats.number(best ?? from);
  const span = `${formats.number(from)}–${formats.number(to)}`;
  return best === null ? span : `${formats.number(best)} (${span})`;
}

/** The count. */
export function CountText(props: { readonly count: CountSpan }) {
  const { t } = useTranslation('incidents');
  const words = countWords(props.count, useFormats());
  return words === null ? <span>{t('notSaid')}</span> : <bdi dir="ltr">{words}</bdi>;
}
