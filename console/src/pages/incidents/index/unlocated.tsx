/** Incidents that no area of the index holds: told for the area above, spread over nothing. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Section, SmallTable, type TableColumn } from '../../../parts/index.ts';
import { CountText, countWords } from '../count-text.tsx';
import type { SecurityIndex } from './index-api.ts';

type Area = SecurityIndex['unlocated'][number];

/** The table; nothing where every incident is located. */
export function Unlocated(props: { readonly index: SecurityIndex }) {
  const { t } = useTranslation('security');
  const formats = useFormats();
  const { unlocated } = props.index;
  if (unlocated.length === 0) return null;
  const columns: readonly TableColumn<Area>[] = [
    { id: 'area', header: t('unlocated.area'), value: ({ area }) => area ?? t('areaUnknown') },
    {
      id: 'incidents',
      header: t('unlocated.incidents'),
      value: ({ incidents }) => incidents,
      cell: ({ incidents }) => formats.number(incidents),
      align: 'end',
    },
    {
      id: 'ofYear',
      header: t('unlocated.ofYear'),
      value: ({ incidentsOfYear }) => incidentsOfYear,
      cell: ({ incidentsOfYear }) => formats.number(incidentsOfYear),
      align: 'end',
    },
    {
      id: 'killed',
      header: t('term.killed'),
      value: ({ killed }) => killed.best,
      words: ({ killed }) => countWords(killed, formats) ?? '',
      cell: ({ killed }) => <CountText count={killed} />,
      align: 'end',
    },
  ];
  return (
    <Section title={t('unlocated.title')}>
      <p>{t('unlocated.words')}</p>
      <SmallTable
        label={t('unlocated.title')}
        columns={columns}
        rows={unlocated}
        rowId={({ area }) => area ?? ''}
      />
    </Section>
  );
}
