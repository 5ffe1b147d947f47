/** The map with what is chosen for it: time, kind, source, layers; and its table. */

import { useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import {
  bandWords,
  COUNTRY_LINES_SOURCE,
  dayOf,
  extentOf,
  firstDayOf,
  lastDayOf,
  type MapHandle,
  MapView,
  type MonthSpan,
  monthBins,
  monthOfDay,
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
import { LayerTables } from './layer-tables.tsx';
import { type Layer, MapFilters } from './map-filters.tsx';
import { drawnFeatures } from './map-layers.ts';
import { MapLegend, type MapMark } from './map-legend.tsx';
import style from './map-page.module.css';
import type { MapSearch } from './map-search.ts';
import { type BesideLayers, type IndexBands, useMapLayers } from './use-map-layers.tsx';

/** The map and its table. */
export function MapDesk(props: { readonly columns: IncidentColumns }) {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  const { columns } = props;
  const view = useMapView(columns, useSearch({ from: '/shell/incidents' }));
  const [layers, setLayers] = useState<ReadonlySet<Layer>>(new Set<Layer>(['units']));
  const [bands, setBands] = useState<IndexBands>('areas');
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const handle = useRef<MapHandle>(null);
  const beside = useMapLayers({ layers, bands }, view.lastDay);
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
  const ofIndex = useIndexLegend(beside, bands);
  return (
    <>
      <MapFilters
        filter={view.filter}
        onFilter={view.setFilter}
        origins={columns.origins}
        units={view.units}
        layers={layers}
        onLayers={setLayers}
        bands={bands}
        onBands={setBands}
      />
      {view.bins === null ? null : (
        <TimeBrush bins={view.bins} value={view.span} days={view.days} onChange={view.setSpan} />
      )}
      <div className={style['stage']}>
        <MapView label={title} extent={view.extent} data={data} onChoose={setChosen} handle={handle} />
        {listed.length === 0 ? null : <ChosenIncidents incidents={listed} onClose={() => setChosen([])} />}
      </div>
      <div className={style['under']}>
        <MapLegend marks={marksOf(layers)} />
        {ofIndex === null ? null : (
          <RampLegend
            title={ofIndex.title}
            ramp={beside.ramp}
            say={ofIndex.say}
            low={t('legend.low')}
            high={t('legend.high')}
          />
        )}
        <div className={style['notes']}>
          <p role="status">{title}</p>
          <MapGaps columns={columns} undrawn={view.undrawn} withoutPoint={view.withoutPoint} />
          <LayerNotes beside={beside} layers={layers} day={view.lastDay} />
          <p>{t('map.ground', { source: COUNTRY_LINES_SOURCE })}</p>
        </div>
        <PictureTools
          about={{
            title,
            source: [...columns.origins, ...beside.units.layers.map((layer) => layer.publisher)].join('; '),
            method: [t('map.method'), ...(ofIndex === null ? [] : [ofIndex.words])].join('; '),
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
      <LayerTables beside={beside} />
    </>
  );
}

/** Incidents that are not drawn, and why. */
function MapGaps(props: {
  readonly columns: IncidentColumns;
  readonly undrawn: number;
  readonly withoutPoint: number;
}) {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  const { undrawn, withoutPoint } = props;
  const { more, count } = props.columns;
  return (
    <>
      {undrawn === 0 ? null : <p>{t('map.undrawn', { count: undrawn, shown: formats.number(undrawn) })}</p>}
      {withoutPoint === 0 ? null : (
        <p>{t('map.withoutPoint', { count: withoutPoint, shown: formats.number(withoutPoint) })}</p>
      )}
      {more ? <p>{t('map.more', { shown: formats.number(count) })}</p> : null}
    </>
  );
}

/** The legend of the index, and what a saved picture says of it; null where it is not shown. */
function useIndexLegend({ index, ramp }: BesideLayers, bands: IndexBands) {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  if (index === null) return null;
  const say = bands === 'areas' ? formats.score : formats.number;
  const title = t(`bands.${bands}Title`, { year: index.year });
  return { title, say, words: `${title}: ${bandWords(ramp, say).join(' | ')} (${index.method})` };
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

/** Where nothing has a place: the whole world but the poles. */
const WORLD = [-170, -55, 170, 75] as const;

/** The time that is shown: whole months once the brush was moved, else the days that the address asks for. */
interface ShownTime {
  readonly span: MonthSpan;
  readonly days: readonly [from: string, to: string];
}

/** What of the incidents is shown. While the brush moves, the map follows as it can. */
function useMapView(columns: IncidentColumns, asked: MapSearch) {
  const formats = useFormats();
  const all = useMemo(() => incidentsOf(columns), [columns]);
  const bins = useMemo(() => monthBins(all.map(({ day }) => day)), [all]);
  const extent = useMemo(() => extentOf(columns.lon, columns.lat) ?? WORLD, [columns]);
  const units = useMemo(
    () => columns.units.toSorted((left, right) => left.localeCompare(right)),
    [columns.units],
  );
  const first = bins?.first ?? 0;
  const last = (bins?.counts.length ?? 1) - 1;
  const timeOf = (span: MonthSpan): ShownTime => ({
    span,
    days: [firstDayOf(first + span[0]), lastDayOf(first + span[1])],
  });
  const [chosen, setChosen] = useState<ShownTime | null>(() => askedTime(asked, { first, last }));
  const [filter, setFilter] = useState<MapFilter>({
    ...{ kind: null, origin: null, span: null },
    unit: units.find((unit) => unit === asked.unit) ?? null,
  });
  const { span, days } = chosen ?? timeOf([0, last]);
  const late = useDeferredValue(chosen === null ? null : days.join(' '));
  const shown = useMemo(() => {
    const [fromDay = '', toDay = ''] = late?.split(' ') ?? [];
    return filterIncidents(all, {
      ...filter,
      span: late === null ? null : [dayOf(fromDay), dayOf(toDay)],
    });
  }, [all, filter, late]);
  const placed = useMemo(() => placeShown(columns, shown), [columns, shown]);
  const withoutPoint = shown.filter(({ at }) => columns.lon[at] === null).length;
  return {
    ...{ all, bins, extent, units, span, days, filter, setFilter, shown, placed },
    setSpan: (next: MonthSpan) => setChosen(timeOf(next)),
    undrawn: placed.undrawn - withoutPoint,
    withoutPoint,
    lastDay: days[1],
    spanWords: { from: formats.day(days[0]), to: formats.day(days[1]) },
  };
}

/** The days of the address with the months that hold them; null where it asks for none that lie within the data. */
function askedTime(
  { from, to }: MapSearch,
  { first, last }: { readonly first: number; readonly last: number },
): ShownTime | null {
  if (from === undefined || to === undefined) return null;
  const low = Math.max(0, monthOfDay(dayOf(from)) - first);
  const high = Math.min(last, monthOfDay(dayOf(to)) - first);
  return low > high ? null : { span: [low, high], days: [from, to] };
}

function placeShown(columns: IncidentColumns, shown: ReturnType<typeof filterIncidents>) {
  const precision = columns.ids.map(() => PRECISIONS.length - 1);
  for (const incident of shown) precision[incident.at] = PRECISIONS.indexOf(incident.precision);
  return placeIncidents(
    { lon: columns.lon, lat: columns.lat, precision },
    shown.map(({ at }) => at),
  );
}
