/** Numbers of rules with their units in words. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { unitOf } from './money-words.ts';

/** A function from a number and its unit to words. */
export function useUnitWords(): (value: number, unit: string) => string {
  const { t } = useTranslation('money');
  const formats = useFormats();
  return (value, unit) => {
    if (unit === 'flag') return t(value === 1 ? 'unit.yes' : 'unit.no');
    const known = unitOf(unit);
    return `${formats.number(value)} ${known === null ? unit : t(`unit.${known}`)}`;
  };
}
