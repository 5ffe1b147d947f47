/** The map with what is chosen for it: time, kind, source, layers; and its table. */

import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import {
  COUNTRY_LINES_SOURCE,
  dayOf,
  extentOf,
  firstDayOf,
  lastDayOf,
  type MapHandle,
  MapView,
  type MonthSpan,
  monthBins,
  PictureTools,
  PRECISIONS,
  placeIncidents,
  RampLegend,
  TimeBrush,
} from '../../../parts/map/index.ts';
import type { IncidentColumns } from '../incidents-api.ts';
import { ChosenIncidents } from './chosen-incidents.tsx';
import { filterIncidents, incidentsOf, type MapFilter } from './incident-map.ts';
import { IncidentTable } from './incident-table.tsx';
import { LayerNotes } from './layer-notes.tsx';
import { type Layer, MapFilters } from './map-filters.tsx';
import { drawnFeatures } from './map-layers.ts';
import { MapLegend, type MapMark } from './map-legend.tsx';
import style from './map-page.module.css';
import { INDEX_RAMP, useMapLayers } from './use-map-layers.tsx';

/** The map and its table. */
export function MapDesk(props: { readonly columns: IncidentColumns }) {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  const { columns } = props;
  const view = useMapView(columns);
  const [layers, setLayers] = useState<ReadonlySet<Layer>>(new Set<Layer>(['units']));
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const handle = useRef<MapHandle>(null);
  const beside = useMapLayers(layers, view.lastDay);
  const data = useMemo(
    () => ({
      ...beside.data,
      incidents: view.placed.points,
      halos: view.placed.halos,
      districts: view.placed.districts,
    }),
    [beside.data, view.placed],
  );
  const count = view.shown.length;
  const title = t('map.words', { count, shown: formats.number(count), ...view.spanWords });
  const listed = chosen.flatMap((at) => view.all[at] ?? []);
  return (
    <>
      <MapFilters
        filter={view.filter}
        onFilter={view.setFilter}
        origins={columns.origins}
        layers={layers}
        onLayers={setLayers}
      />
      {view.bins === null ? null : <TimeBrush bins={view.bins} value={view.span} onChange={view.setSpan} />}
      <div className={style['stage']}>
        <MapView label={title} extent={view.extent} data={data} onChoose={setChosen} handle={handle} />
        {listed.length === 0 ? null : <ChosenIncidents incidents={listed} onClose={() => setChosen([])} />}
      </div>
      <div className={style['under']}>
        <MapLegend marks={marksOf(layers)} />
        {layers.has('index') ? (
          <RampLegend
            title={t('legend.index')}
            ramp={INDEX_RAMP}
            low={t('legend.low')}
            high={t('legend.high')}
          />
        ) : null}
        <div className={style['notes']}>
          <p role="status">{title}</p>
          {view.undrawn === 0 ? null : (
            <p>{t('map.undrawn', { count: view.undrawn, shown: formats.number(view.undrawn) })}</p>
          )}
          {columns.withoutPoint === 0 ? null : (
            <p>
              {t('map.withoutPoint', {
                count: columns.withoutPoint,
                shown: formats.number(columns.withoutPoint),
              })}
            </p>
          )}
          {columns.more ? <p>{t('map.more', { shown: formats.number(columns.count) })}</p> : null}
          <LayerNotes beside={beside} layers={layers} day={view.lastDay} />
          <p>{t('map.ground', { source: COUNTRY_LINES_SOURCE })}</p>
        </div>
        <PictureTools
          about={{
            title,
            source: [...columns.origins, ...beside.units.layers.map((layer) => layer.publisher)].join('; '),
            method: t('map.method'),
            isSynthetic: columns.synthetic || beside.isSynthetic,
          }}
          canvas={() => handle.current?.picture() ?? null}
          geojson={() => drawnFeatures(data)}
        />
      </div>
      <details className={style['twin']}>
        <summary>{t('map.asTable')}</summary>
        <IncidentTable label={t('map.table')} incidents={view.shown} />
      </details>
    </>
  );
}

/** Marks that may be on the map. */
function marksOf(layers: ReadonlySet<Layer>): readonly MapMark[] {
  return [
    'cluster',
    'exact',
    'near',
    'district',
    ...(layers.has('hotspots') ? (['cells'] as const) : []),
    ...(layers.has('crossings') ? (['crossings'] as const) : []),
    ...(layers.has('fence') ? (['fence'] as const) : []),
  ];
}

const EVERYTHING: MapFilter = { kind: null, origin: null, span: null };
/** Where nothing has a place: the whole world but the poles. */
const WORLD = [-170, -55, 170, 75] as const;

/** What of the incidents is shown. While the brush moves, the map follows as it can. */
function useMapView(columns: IncidentColumns) {
  const formats = useFormats();
  const all = useMemo(() => incidentsOf(columns), [columns]);
  const bins = useMemo(() => monthBins(all.map(({ day }) => day)), [all]);
  const extent = useMemo(() => extentOf(columns.lon, columns.lat) ?? WORLD, [columns]);
  const months = bins?.counts.length ?? 1;
  const [chosenSpan, setSpan] = useState<MonthSpan | null>(null);
  const [filter, setFilter] = useState(EVERYTHING);
  const span: MonthSpan = chosenSpan ?? [0, months - 1];
  const first = bins?.first ?? 0;
  const [from, to] = [first + span[0], first + span[1]];
  const late = useDeferredValue(chosenSpan === null ? null : `${firstDayOf(from)} ${lastDayOf(to)}`);
  const shown = useMemo(() => {
    const [fromDay = '', toDay = ''] = late?.split(' ') ?? [];
    return filterIncidents(all, {
      ...filter,
      span: late === null ? null : [dayOf(fromDay), dayOf(toDay)],
    });
  }, [all, filter, late]);
  const placed = useMemo(() => placeShown(columns, shown), [columns, shown]);
  return {
    ...{ all, bins, extent, span, setSpan, filter, setFilter, shown, placed },
    undrawn: placed.undrawn,
    lastDay: lastDayOf(to),
    spanWords: { from: formats.day(firstDayOf(from)), to: formats.day(lastDayOf(to)) },
  };
}

function placeShown(columns: IncidentColumns, shown: ReturnType<typeof filterIncidents>) {
  const precision = columns.ids.map(() => PRECISIONS.length - 1);
  for (const incident of shown) precision[incident.at] = PRECISIONS.indexOf(incident.precision);
  return placeIncidents(
    { lon: columns.lon, lat: columns.lat, precision },
    shown.map(({ at }) => at),
  );
}
