/** The table twin of the map: the same incidents, in rows. */

import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { DataTable, Empty, type TableColumn } from '../../../parts/index.ts';
import { isoDay } from '../../../parts/map/index.ts';
import { CountText, countWords } from '../count-text.tsx';
import { useIncidentWords } from '../incident-words.ts';
import type { MapIncident } from './incident-map.ts';

/** The table. */
export function IncidentTable(props: { readonly label: string; readonly incidents: readonly MapIncident[] }) {
  const { t } = useTranslation('incidents');
  const navigate = useNavigate();
  const columns = useIncidentColumns();
  return (
    <DataTable<MapIncident>
      label={props.label}
      columns={columns}
      rows={props.incidents}
      rowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/incidents/$incidentId', params: { incidentId: id } })}
      firstSort={{ id: 'day', desc: true }}
      empty={<Empty title={t('map.noneTitle')}>{t('map.none')}</Empty>}
    />
  );
}

function useIncidentColumns(): readonly TableColumn<MapIncident>[] {
  const { t, i18n } = useTranslation('incidents');
  const formats = useFormats();
  const words = useIncidentWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language alone
  return useMemo(
    () => [
      {
        id: 'day',
        header: t('column.day'),
        value: ({ day }) => isoDay(day),
        cell: ({ day }) => formats.day(isoDay(day)),
        width: '8rem',
      },
      { id: 'kind', header: t('column.kind'), value: ({ kind }) => words.kind(kind) },
      {
        id: 'unit',
        header: t('column.unit'),
        value: ({ unit }) => unit ?? '',
        cell: ({ unit }) => (unit === null ? t('notSaid') : <bdi>{unit}</bdi>),
      },
      {
        id: 'killed',
        header: t('column.killed'),
        value: ({ best, high, low }) => best ?? high ?? low,
        words: (incident) => countWords(incident, formats) ?? '',
        cell: (incident) => <CountText count={incident} />,
        align: 'end',
        width: '8rem',
      },
      {
        id: 'precision',
        header: t('column.precision'),
        value: ({ precision }) => words.precision(precision),
      },
      {
        id: 'origin',
        header: t('column.origin'),
        value: ({ origin }) => origin,
        cell: ({ origin, accounts }) => (
          <>
            <bdi>{origin}</bdi>
            {accounts > 1 ? ` +${formats.number(accounts - 1)}` : ''}
          </>
        ),
        width: '9rem',
      },
      {
        id: 'flagged',
        header: t('column.flagged'),
        value: ({ isFlagged }) => (isFlagged ? t('flagged') : ''),
        width: '6rem',
      },
    ],
    [t, formats, i18n.language],
  );
}
