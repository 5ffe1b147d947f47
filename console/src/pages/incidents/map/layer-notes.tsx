/** What is to be said of the layers besides incidents: whose lines they are, whether they hold for the day, and what has not come. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Failed, isolate } from '../../../parts/index.ts';
import type { Layer } from './map-filters.tsx';
import type { BesideLayers } from './use-map-layers.tsx';

/** The notes. */
export function LayerNotes(props: {
  readonly beside: BesideLayers;
  readonly layers: ReadonlySet<Layer>;
  readonly day: string;
}) {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  const { beside, layers, day } = props;
  const { units, index, hotspots, failure } = beside;
  const titles = units.layers.map(({ title }) => isolate(title)).join(t('claims.comma'));
  const shows = layers.has('units') || layers.has('index');
  return (
    <>
      {!shows ? null : units.layers.length === 0 ? (
        <p>{t('layers.none')}</p>
      ) : (
        <p>{t(units.hold ? 'layers.hold' : 'layers.doNotHold', { titles, day: formats.day(day) })}</p>
      )}
      {index === null ? null : (
        <p>{t('layers.index', { year: index.year, method: isolate(index.method) })}</p>
      )}
      {hotspots === null ? null : (
        <p>
          {hotspots.cells.length === 0
            ? t('layers.noHotspots')
            : t('layers.hotspots', {
                count: hotspots.cells.length,
                shown: formats.number(hotspots.cells.length),
                share: formats.percent(hotspots.areaShare),
                day: formats.day(hotspots.week),
              })}
        </p>
      )}
      {failure === null ? null : <Failed cause={failure} />}
    </>
  );
}
