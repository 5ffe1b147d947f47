/** The payments of a finding, one a row, with the way to reject one or to restore it. */

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, DataTable, NameText, RefText, type TableColumn } from '../../../parts/index.ts';
import { AmountText, decimalText } from '../amount.tsx';
import { channelOf } from '../money-words.ts';
import type { AccountWords } from './account-words.tsx';
import style from './finding-parts.module.css';
import type { Payment } from './money-model.ts';
import { RejectDialog } from './reject-dialog.tsx';

/** The table of the payments that are shown. */
export function PaymentsTable(props: {
  readonly findingId: string;
  readonly evaluationVersion: number;
  readonly payments: readonly Payment[];
  readonly total: number;
  readonly accountWords: AccountWords;
  /** Why nobody can reject a payment here; undefined when this reader can. */
  readonly refusal: string | undefined;
}) {
  const { t } = useTranslation('money');
  const [asked, setAsked] = useState<Payment | null>(null);
  const columns = useColumns({
    accountWords: props.accountWords,
    onAsk: props.refusal === undefined ? setAsked : null,
  });
  return (
    <>
      {props.refusal === undefined ? null : <p className={style['soft']}>{props.refusal}</p>}
      <DataTable<Payment>
        label={t('payments.title')}
        columns={columns}
        rows={props.payments}
        rowId={({ ref }) => ref}
        total={props.total}
      />
      {asked === null ? null : (
        <RejectDialog
          key={asked.ref}
          findingId={props.findingId}
          version={props.evaluationVersion}
          payment={asked}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

interface Context {
  readonly accountWords: AccountWords;
  readonly onAsk: ((payment: Payment) => void) | null;
}

function useColumns({ accountWords, onAsk }: Context): readonly TableColumn<Payment>[] {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const amounts = useAmountColumns();
  const rest = useRestColumns();
  return useMemo(() => {
    const columns: readonly TableColumn<Payment>[] = [
      {
        id: 'position',
        header: t('payment.number'),
        value: ({ position }) => position,
        cell: ({ position }) => formats.number(position),
        width: '4.5rem',
        align: 'end',
      },
      {
        id: 'at',
        header: t('payment.at'),
        value: ({ at }) => at,
        cell: ({ at }) => <time dateTime={at}>{formats.instant(at)}</time>,
        width: '12.5rem',
      },
      { id: 'payer', header: t('payment.payer'), value: ({ payer }) => accountWords(payer), width: '11rem' },
      { id: 'payee', header: t('payment.payee'), value: ({ payee }) => accountWords(payee), width: '11rem' },
      ...amounts.slice(0, 1),
      {
        id: 'standing',
        header: t('payment.standing'),
        value: ({ rejected }) => t(rejected ? 'payment.rejected' : 'payment.counts'),
        cell: (payment) =>
          onAsk === null ? (
            t(payment.rejected ? 'payment.rejected' : 'payment.counts')
          ) : (
            <Button
              tone="quiet"
              label={t(payment.rejected ? 'reject.restoreOne' : 'reject.one', {
                number: formats.number(payment.position),
              })}
              onPress={() => onAsk(payment)}
            >
              {t(payment.rejected ? 'reject.restore' : 'reject.open')}
            </Button>
          ),
        width: '8.5rem',
      },
      ...amounts.slice(1),
      ...rest,
    ];
    return columns;
  }, [t, formats, accountWords, onAsk, amounts, rest]);
}

function useAmountColumns(): readonly TableColumn<Payment>[] {
  const { t } = useTranslation('money');
  return useMemo(() => {
    const amountColumn = (id: 'paid' | 'received'): TableColumn<Payment> => ({
      id,
      header: t(`payment.${id}`),
      value: (payment) => payment[id].minor / 10 ** payment[id].decimals,
      words: (payment) => `${decimalText(payment[id].minor, payment[id].decimals)} ${payment[id].currency}`,
      cell: (payment) => (
        <span className={payment.rejected ? style['struck'] : ''}>
          <AmountText amount={payment[id]} />
        </span>
      ),
      width: '11rem',
      align: 'end',
    });
    return [amountColumn('paid'), amountColumn('received')];
  }, [t]);
}

function useRestColumns(): readonly TableColumn<Payment>[] {
  const { t } = useTranslation('money');
  return useMemo(
    () => [
      {
        id: 'channel',
        header: t('payment.channel'),
        value: ({ channel }) => {
          const known = channelOf(channel);
          return known === null ? channel : t(`channel.${known}`);
        },
        width: '9rem',
      },
      {
        id: 'place',
        header: t('payment.place'),
        value: ({ place }) => place,
        cell: ({ place }) => (place === null ? null : <NameText>{place}</NameText>),
        width: '9rem',
      },
      {
        id: 'reference',
        header: t('payment.reference'),
        value: ({ reference }) => reference,
        cell: ({ reference }) => (reference === null ? null : <NameText>{reference}</NameText>),
        width: '12rem',
      },
      {
        id: 'source',
        header: t('payment.source'),
        value: ({ row }) => row,
        cell: ({ row, locator }) =>
          locator === null ? t('payment.row', { row }) : <RefText>{locator}</RefText>,
        width: '10rem',
      },
    ],
    [t],
  );
}
