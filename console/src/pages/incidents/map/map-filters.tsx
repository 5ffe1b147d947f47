/** What of the incidents is shown, and what else: kind, source, and layers. */

import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../parts/index.ts';
import { KINDS, type Kind, useIncidentWords } from '../incident-words.ts';
import type { MapFilter } from './incident-map.ts';
import style from './map-page.module.css';
import type { IndexBands } from './use-map-layers.tsx';

/** Layers besides incidents. */
export const LAYERS = ['units', 'index', 'hotspots', 'crossings', 'fence'] as const;

/** A layer besides incidents. */
export type Layer = (typeof LAYERS)[number];

/** The choice of all. */
const ALL = 'all';

/** The fields. */
export function MapFilters(props: {
  readonly filter: MapFilter;
  readonly onFilter: (filter: MapFilter) => void;
  readonly origins: readonly string[];
  readonly layers: ReadonlySet<Layer>;
  readonly onLayers: (layers: ReadonlySet<Layer>) => void;
  readonly units: readonly string[];
  readonly bands: IndexBands;
  readonly onBands: (bands: IndexBands) => void;
}) {
  const { t } = useTranslation('incidents');
  const words = useIncidentWords();
  const { filter, onFilter, origins, units, layers, onLayers } = props;
  const toggle = (layer: Layer): void => {
    const next = new Set(layers);
    if (!next.delete(layer)) next.add(layer);
    onLayers(next);
  };
  return (
    <div className={`${style['filters']} no-print`}>
      <ChoiceField<Kind | typeof ALL>
        label={t('filter.kind')}
        value={filter.kind ?? ALL}
        choices={[
          { value: ALL, label: t('filter.allKinds') },
          ...KINDS.map((kind) => ({ value: kind, label: words.kind(kind) })),
        ]}
        onChange={(kind) => onFilter({ ...filter, kind: kind === ALL ? null : kind })}
      />
      <ChoiceField<string>
        label={t('filter.origin')}
        value={filter.origin ?? ALL}
        choices={[
          { value: ALL, label: t('filter.allOrigins') },
          ...origins.map((origin) => ({ value: origin, label: origin })),
        ]}
        onChange={(origin) => onFilter({ ...filter, origin: origin === ALL ? null : origin })}
      />
      <ChoiceField<string>
        label={t('filter.unit')}
        value={filter.unit ?? ALL}
        choices={[
          { value: ALL, label: t('filter.allUnits') },
          ...units.map((unit) => ({ value: unit, label: unit })),
        ]}
        onChange={(unit) => onFilter({ ...filter, unit: unit === ALL ? null : unit })}
      />
      <fieldset className={style['layers']}>
        <legend>{t('filter.layers')}</legend>
        {LAYERS.map((layer) => (
          <label key={layer}>
            <input type="checkbox" checked={layers.has(layer)} onChange={() => toggle(layer)} />
            {t(`layer.${layer}`)}
          </label>
        ))}
      </fieldset>
      {layers.has('index') ? (
        <ChoiceField<IndexBands>
          label={t('bands.label')}
          value={props.bands}
          choices={(['areas', 'even'] as const).map((value) => ({
            value,
            label: t(`bands.${value}`),
            detail: t(`bands.${value}Detail`),
          }))}
          onChange={props.onBands}
        />
      ) : null}
    </div>
  );
}
