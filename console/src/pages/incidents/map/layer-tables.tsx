/** The table twins of what stands on the map besides incidents: each layer that is shown, in rows. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { NameText, SmallTable, type TableColumn } from '../../../parts/index.ts';
import type { UnitIndex } from '../index/index-api.ts';
import type { Hotspots } from './hotspots-api.ts';
import style from './map-page.module.css';
import type { Crossing, Segment } from './places-api.ts';
import type { BesideLayers } from './use-map-layers.tsx';

/** The tables; nothing where no such layer is shown. */
export function LayerTables(props: { readonly beside: BesideLayers }) {
  const { t } = useTranslation('incidents');
  const { index, hotspots, crossings, fence } = props.beside;
  return (
    <>
      {index === null ? null : (
        <Twin title={t('twin.index', { year: index.year })}>
          <IndexTable units={index.units} label={t('twin.index', { year: index.year })} />
        </Twin>
      )}
      {hotspots === null || hotspots.cells.length === 0 ? null : (
        <Twin title={t('twin.hotspots')}>
          <HotspotTable cells={hotspots.cells} />
        </Twin>
      )}
      {crossings.length === 0 ? null : (
        <Twin title={t('twin.crossings')}>
          <CrossingTable crossings={crossings} />
        </Twin>
      )}
      {fence.length === 0 ? null : (
        <Twin title={t('twin.fence')}>
          <FenceTable segments={fence} />
        </Twin>
      )}
    </>
  );
}

function Twin(props: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <details className={style['twin']}>
      <summary>{props.title}</summary>
      {props.children}
    </details>
  );
}

function IndexTable(props: { readonly units: readonly UnitIndex[]; readonly label: string }) {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  const columns: readonly TableColumn<UnitIndex>[] = [
    {
      id: 'unit',
      header: t('column.unit'),
      value: ({ unit }) => unit,
      cell: ({ unit }) => <NameText>{unit}</NameText>,
    },
    {
      id: 'rank',
      header: t('twin.rank'),
      value: ({ rank }) => rank,
      words: ({ rank }) => (rank === null ? t('place.undetermined') : formats.number(rank)),
      align: 'end',
    },
    {
      id: 'index',
      header: t('legend.index'),
      value: ({ index }) => index?.best ?? null,
      words: ({ index }) => (index === null ? t('place.undetermined') : formats.score(index.best)),
      align: 'end',
    },
  ];
  return (
    <SmallTable
      label={props.label}
      columns={columns}
      rows={props.units}
      rowId={({ unit }) => unit}
      firstSort={{ id: 'rank', desc: false }}
    />
  );
}

type Cell = Hotspots['cells'][number];

function HotspotTable(props: { readonly cells: readonly Cell[] }) {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  const span = (from: number, degrees: number): string =>
    `${from.toFixed(2)}° – ${(from + degrees).toFixed(2)}°`;
  const columns: readonly TableColumn<Cell>[] = [
    { id: 'rank', header: t('twin.rank'), value: ({ rank }) => rank },
    {
      id: 'expected',
      header: t('twin.expected'),
      value: ({ expected }) => expected,
      words: ({ expected }) => formats.score(expected),
      align: 'end',
    },
    {
      id: 'south',
      header: t('twin.latitude'),
      value: ({ south }) => south,
      words: ({ south, cellDegrees }) => span(south, cellDegrees),
      align: 'end',
    },
    {
      id: 'west',
      header: t('twin.longitude'),
      value: ({ west }) => west,
      words: ({ west, cellDegrees }) => span(west, cellDegrees),
      align: 'end',
    },
  ];
  return (
    <SmallTable
      label={t('twin.hotspots')}
      columns={columns}
      rows={props.cells}
      rowId={({ rank }) => String(rank)}
    />
  );
}

type CrossingClaim = Crossing['claims'][number] & { readonly name: string; readonly key: string };

function CrossingTable(props: { readonly crossings: readonly Crossing[] }) {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  const rows = props.crossings.flatMap(({ name, claims }) =>
    claims.map((claim, at) => ({ ...claim, name, key: `${name} ${at}` })),
  );
  const columns: readonly TableColumn<CrossingClaim>[] = [
    {
      id: 'name',
      header: t('layer.crossings'),
      value: ({ name }) => name,
      cell: ({ name }) => <NameText>{name}</NameText>,
    },
    { id: 'source', header: t('column.origin'), value: ({ source }) => source },
    {
      id: 'point',
      header: t('property.point'),
      value: ({ lat, lon }) => (lat === null || lon === null ? t('notSaid') : `${lat}, ${lon}`),
    },
    {
      id: 'precision',
      header: t('twin.within'),
      value: ({ precisionKm }) => precisionKm,
      words: ({ precisionKm }) =>
        precisionKm === null ? t('notSaid') : t('twin.kilometres', { shown: formats.number(precisionKm) }),
      align: 'end',
    },
  ];
  return (
    <SmallTable label={t('twin.crossings')} columns={columns} rows={rows} rowId={({ key }) => key} stacks />
  );
}

type FenceClaim = Segment['claims'][number] & { readonly ref: string; readonly key: string };
const FENCE_STATES = ['planned', 'built', 'damaged'] as const;

function FenceTable(props: { readonly segments: readonly Segment[] }) {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  const rows = props.segments.flatMap(({ ref, claims }) =>
    claims.map((claim, at) => ({ ...claim, ref, key: `${ref} ${at}` })),
  );
  const columns: readonly TableColumn<FenceClaim>[] = [
    { id: 'ref', header: t('twin.segment'), value: ({ ref }) => ref },
    { id: 'source', header: t('column.origin'), value: ({ source }) => source },
    {
      id: 'state',
      header: t('property.status'),
      value: ({ state }) => {
        const known = FENCE_STATES.find((one) => one === state);
        return known === undefined ? state : t(`twin.${known}`);
      },
    },
    {
      id: 'since',
      header: t('twin.since'),
      value: ({ since }) => since ?? '',
      words: ({ since }) => (since === null ? t('notSaid') : formats.day(since)),
    },
  ];
  return <SmallTable label={t('twin.fence')} columns={columns} rows={rows} rowId={({ key }) => key} stacks />;
}
