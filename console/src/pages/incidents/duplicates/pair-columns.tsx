/** What a row says of a pair: how likely, when and where; by whom it is told stands in the pair that is open. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { NameText, type TableColumn } from '../../../parts/index.ts';
import type { Proposal } from '../record/record-api.ts';

/** The columns; the server sorts, by the sum of weights. */
export function usePairColumns(): readonly TableColumn<Proposal>[] {
  const { t } = useTranslation(['duplicates', 'incidents']);
  const formats = useFormats();
  return useMemo(() => {
    const column = (
      one: Pick<TableColumn<Proposal>, 'id' | 'header' | 'value' | 'width' | 'align' | 'cell'>,
    ) => ({ ...one, sorts: false });
    return [
      column({
        id: 'score',
        header: t('column.score'),
        value: ({ score }) => score,
        cell: ({ score }) => <bdi dir="ltr">{formats.number(Math.round(score * 10) / 10)}</bdi>,
        align: 'end',
        width: '4.5rem',
      }),
      column({
        id: 'day',
        header: t('incidents:column.day'),
        value: ({ left }) => left.from,
        cell: ({ left }) => formats.day(left.from),
        width: '8.5rem',
      }),
      column({
        id: 'unit',
        header: t('incidents:column.unit'),
        value: ({ left, right }) => left.codedAdm2 ?? right.codedAdm2,
        cell: ({ left, right }) => (
          <NameText>{left.codedAdm2 ?? right.codedAdm2 ?? t('incidents:notSaid')}</NameText>
        ),
      }),
    ];
  }, [t, formats]);
}
