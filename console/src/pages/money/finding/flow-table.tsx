/** The table twin of the flow graph: every payer and payee with what passed between them, none of them folded. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { DataTable, type TableColumn } from '../../../parts/index.ts';
import { AmountText } from '../amount.tsx';
import { sumIn } from './flow-graph.ts';
import type { FlowProps } from './flow-picture.tsx';
import type { Payment } from './money-model.ts';

interface PairRow {
  readonly id: string;
  readonly payer: string;
  readonly payee: string;
  readonly payments: readonly Payment[];
  readonly valueMinor: number;
}

/** The table. */
export function FlowTable(props: Omit<FlowProps, 'pictures'>) {
  const { t } = useTranslation('money');
  const { payments, measure, accountWords } = props;
  const columns = useColumns(measure, accountWords);
  const rows = useMemo(
    () =>
      [...Map.groupBy(payments, ({ payer, payee }) => `${payer} ${payee}`)].flatMap(([id, group]) => {
        const [first] = group;
        if (first === undefined) return [];
        const { payer, payee } = first;
        return [{ id, payer, payee, payments: group, valueMinor: sumIn(group, measure.currency) }];
      }),
    [payments, measure.currency],
  );
  return <DataTable<PairRow> label={t('flow.table')} columns={columns} rows={rows} rowId={({ id }) => id} />;
}

function useColumns(
  measure: FlowProps['measure'],
  accountWords: FlowProps['accountWords'],
): readonly TableColumn<PairRow>[] {
  const { t } = useTranslation('money');
  const formats = useFormats();
  return useMemo(
    () => [
      { id: 'payer', header: t('payment.payer'), value: ({ payer }) => accountWords(payer), width: '14rem' },
      { id: 'payee', header: t('payment.payee'), value: ({ payee }) => accountWords(payee), width: '14rem' },
      {
        id: 'count',
        header: t('flow.payments'),
        value: ({ payments }) => payments.length,
        cell: ({ payments }) => formats.number(payments.length),
        width: '7rem',
        align: 'end',
      },
      {
        id: 'value',
        header: t('flow.value', { currency: measure.currency }),
        value: ({ valueMinor }) => valueMinor / 10 ** measure.decimals,
        cell: ({ valueMinor }) => <AmountText amount={{ ...measure, minor: valueMinor }} />,
        width: '12rem',
        align: 'end',
      },
      {
        id: 'first',
        header: t('flow.first'),
        value: ({ payments }) => payments[0]?.at ?? '',
        cell: ({ payments }) => formats.instant(payments[0]?.at ?? ''),
        width: '12rem',
      },
      {
        id: 'last',
        header: t('flow.last'),
        value: ({ payments }) => payments.at(-1)?.at ?? '',
        cell: ({ payments }) => formats.instant(payments.at(-1)?.at ?? ''),
        width: '12rem',
      },
    ],
    [t, formats, measure, accountWords],
  );
}
