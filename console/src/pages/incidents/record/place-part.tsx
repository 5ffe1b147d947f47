/** Where it may have been: each account's place as closely as its source knows it, and the district coded beside the district computed. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NameText, SmallTable, type TableColumn } from '../../../parts/index.ts';
import {
  collect,
  type Extent,
  extentOf,
  MapView,
  PRECISIONS,
  placeIncidents,
} from '../../../parts/map/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { useIncidentWords } from '../incident-words.ts';
import { chooseLayers } from '../map/choose-layers.ts';
import { useGeometries, useLayers } from '../map/places-api.ts';
import style from './record.module.css';
import type { Account } from './record-api.ts';

/** Degrees around the places that the map shows. */
const MARGIN = 0.6;

/** The map and the table. */
export function PlacePart(props: {
  readonly accounts: readonly Account[];
  readonly isSynthetic: boolean;
  readonly title: string;
}) {
  const { t } = useTranslation('incidents');
  const { accounts } = props;
  const words = useIncidentWords();
  const drawn = useDrawn(accounts);
  const ground = useGround(accounts[0]?.from ?? '');
  const data = useMemo(
    () => (drawn === null ? {} : { ...drawn.data, units: ground.units }),
    [drawn, ground.units],
  );
  const columns: readonly TableColumn<Account>[] = [
    { id: 'origin', header: t('column.origin'), value: ({ origin }) => origin },
    {
      id: 'place',
      header: t('property.placeName'),
      value: ({ placeName }) => placeName ?? '',
      cell: ({ placeName }) => (placeName === null ? t('notSaid') : <NameText>{placeName}</NameText>),
    },
    {
      id: 'precision',
      header: t('column.precision'),
      value: ({ placePrecision }) => words.precision(placePrecision),
    },
    {
      id: 'coded',
      header: t('place.coded'),
      value: ({ codedAdm2 }) => codedAdm2 ?? '',
      cell: ({ codedAdm2, codedAdm1 }) =>
        codedAdm2 === null && codedAdm1 === null ? t('notSaid') : <bdi>{codedAdm2 ?? codedAdm1}</bdi>,
    },
    {
      id: 'computed',
      header: t('place.computed'),
      value: ({ computed }) => computed.map(({ unit }) => unit ?? '').join(' '),
      cell: ({ computed }) => <Computed computed={computed} nameOf={ground.nameOf} />,
    },
  ];
  return (
    <>
      {drawn === null ? (
        <p>{t('place.none')}</p>
      ) : (
        <MapView label={t('place.map', { title: props.title })} extent={drawn.extent} data={data} />
      )}
      <SmallTable
        label={t('place.table')}
        columns={columns}
        rows={accounts}
        rowId={({ account }) => String(account)}
      />
    </>
  );
}

function Computed(props: {
  readonly computed: Account['computed'];
  readonly nameOf: (layer: string) => string | null;
}) {
  const { t } = useTranslation('incidents');
  if (props.computed.length === 0) return <span className={style['none']}>{t('place.notComputed')}</span>;
  return (
    <ul className={style['plain']}>
      {props.computed.map(({ layer, verdict, unit }) => {
        const title = props.nameOf(layer);
        return (
          <li key={layer}>
            {unit === null ? t(`place.${verdict}`) : <bdi>{unit}</bdi>}
            {title === null ? null : (
              <small className={style['original']}>
                <bdi>{title}</bdi>
              </small>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Lines of districts as of the day, and the titles of layers; without the right to places there are none. */
function useGround(day: string) {
  const mayRead = useDisabledReason('places:read') === undefined && day !== '';
  const layers = useLayers(day, mayRead);
  const all = layers.data?.layers ?? [];
  const chosen = useMemo(() => chooseLayers(layers.data?.layers ?? []), [layers.data]);
  const geometries = useGeometries(chosen.layers.map(({ id }) => id));
  const key = geometries.map(({ dataUpdatedAt }) => dataUpdatedAt).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines change when one of them comes
  const units = useMemo(() => collect(geometries.flatMap(({ data }) => data?.features ?? [])), [key]);
  return { units, nameOf: (layer: string) => all.find(({ id }) => id === layer)?.title ?? null };
}

function useDrawn(accounts: readonly Account[]) {
  return useMemo(() => {
    const lon = accounts.map((account) => account.lon);
    const lat = accounts.map((account) => account.lat);
    const extent = extentOf(lon, lat);
    if (extent === null) return null;
    const precision = accounts.map(({ placePrecision }) => PRECISIONS.indexOf(placePrecision));
    const placed = placeIncidents({ lon, lat, precision }, [...accounts.keys()]);
    const [west, south, east, north] = extent;
    const around: Extent = [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN];
    return {
      extent: around,
      data: { incidents: placed.points, halos: placed.halos, districts: placed.districts },
    };
  }, [accounts]);
}
