/** Properties, agreements and steps of an incident in words. */

import { useTranslation } from 'react-i18next';
import { countryName } from '../../../i18n/country-name.ts';
import { useFormats } from '../../../i18n/format.ts';
import { currentLanguage } from '../../../i18n/start.ts';
import { isolate } from '../../../parts/index.ts';
import { countWords } from '../count-text.tsx';
import { useIncidentWords } from '../incident-words.ts';
import { STATUSES } from './claim-draft.ts';
import type { Claim } from './record-api.ts';

const PROPERTIES = [
  'kind',
  'time',
  'point',
  'placeName',
  'country',
  'codedAdm1',
  'codedAdm2',
  'sideA',
  'sideB',
  'claimedBy',
  'blamed',
  'killed',
  'killedCivilians',
  'injured',
  'hostages',
  'propertyBand',
  'weapon',
  'target',
  'originCountry',
  'status',
  'weaponUsed',
  'vehicleUsed',
  'accountUsed',
  'payment',
  'finding',
  'note',
] as const;

/** A function from a property to its words; one without words stays itself. */
export function usePropertyWords(): (property: string) => string {
  const { t } = useTranslation('incidents');
  return (property) => {
    const known = PROPERTIES.find((one) => one === property);
    return known === undefined ? property : t(`property.${known}`);
  };
}

/** A function from a claim to its words; null where the source says nothing. */
export function useClaimWords(): (property: string, claim: Claim) => string | null {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  const words = useIncidentWords();
  return (property, { value, count, polarity }) => {
    if (value === null) return count === null ? null : countWords(count, formats);
    const said = sayValue(property, value);
    return polarity === 'denied' ? t('denied', { value: said }) : said;
  };
  function sayValue(property: string, value: string): string {
    if (property === 'kind') return words.kind(value);
    const status = property === 'status' ? STATUSES.find((one) => one === value) : undefined;
    if (status !== undefined) return t(`status.${status}`);
    if (property === 'country' || property === 'originCountry') return countryName(value, currentLanguage());
    if (property === 'point')
      return value.replace(
        /^(.*) \((\w+)\)$/,
        (_, point: string, code: string) => `${isolate(point)} (${words.precision(code)})`,
      );
    if (property !== 'time') return value;
    const [from = value, to] = value.split('/');
    return to === undefined ? formats.day(from) : t('span', { from: formats.day(from), to: formats.day(to) });
  }
}
