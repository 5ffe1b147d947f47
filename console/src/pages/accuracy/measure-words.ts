/** Measurements in the reader's language. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { MEASURES, type Measure, rightOf } from './measure-model.ts';

/** A function from a measurement to its name and its sentence; one without words keeps the server's. */
export function useMeasureWords(): (measure: Measure) => {
  readonly name: string;
  readonly sentence: string;
} {
  const { t } = useTranslation('accuracy');
  const formats = useFormats();
  return (measure) => {
    const known = MEASURES.find((id) => id === measure.id);
    const counts = { cases: formats.number(measure.cases), right: formats.number(rightOf(measure)) };
    return known === undefined
      ? { name: measure.title, sentence: t('sentence.other', { ...counts, question: measure.question }) }
      : { name: t(`name.${known}`), sentence: t(`sentence.${known}`, counts) };
  };
}
