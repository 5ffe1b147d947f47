/** The accounts of a finding with what sources say of their holders, and the way to each entity's statements. */

import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NameText, RefText, SmallTable, type TableColumn } from '../../../parts/index.ts';
import { AmountText } from '../amount.tsx';
import { numberOf } from './account-words.tsx';
import style from './finding-parts.module.css';
import { minorIn } from './flow-graph.ts';
import type { FlowProps } from './flow-picture.tsx';
import type { Account, MoneyFinding } from './money-model.ts';

/** The list. */
export function AccountsPart(props: {
  readonly finding: MoneyFinding;
  readonly measure: FlowProps['measure'];
}) {
  const { t } = useTranslation('money');
  const { finding, measure } = props;
  const sums = useMemo(() => sumsOf(finding, measure.currency), [finding, measure.currency]);
  const moved = (id: 'in' | 'out', minorOf: ReadonlyMap<string, number>): TableColumn<Account> => ({
    id,
    header: t(`accounts.${id}`, { currency: measure.currency }),
    value: ({ entity }) => (minorOf.get(entity) ?? 0) / 10 ** measure.decimals,
    cell: ({ entity }) => <AmountText amount={{ ...measure, minor: minorOf.get(entity) ?? 0 }} />,
    align: 'end',
  });
  const columns: readonly TableColumn<Account>[] = [
    {
      id: 'account',
      header: t('accounts.account'),
      value: numberOf,
      cell: (account) => (
        <Link to="/entries/$entityId" params={{ entityId: account.entity }}>
          <RefText>{numberOf(account)}</RefText>
        </Link>
      ),
    },
    {
      id: 'holders',
      header: t('accounts.holders'),
      value: ({ holders }) => holders.map(({ name }) => name).join(' | '),
      cell: (account) => <Holders account={account} />,
    },
    moved('in', sums.received),
    moved('out', sums.paid),
  ];
  return (
    <SmallTable
      label={t('accounts.title')}
      columns={columns}
      rows={finding.accounts}
      rowId={({ entity }) => entity}
      stacks
    />
  );
}

function Holders(props: { readonly account: Account }) {
  const { t } = useTranslation('money');
  const { holders } = props.account;
  if (holders.length === 0) return <span className={style['soft']}>{t('accounts.noHolder')}</span>;
  return (
    <ul className={style['holders']}>
      {holders.map(({ entity, name, statements }) => (
        <li key={`${entity} ${name}`}>
          <Link to="/entries/$entityId" params={{ entityId: entity }}>
            <NameText>{name}</NameText>
          </Link>{' '}
          <span className={style['soft']}>{t('accounts.statements', { count: statements.length })}</span>
        </li>
      ))}
    </ul>
  );
}

interface Sums {
  readonly paid: ReadonlyMap<string, number>;
  readonly received: ReadonlyMap<string, number>;
}

/** What each account paid and was paid within the finding, in the currency, without rejected payments. */
function sumsOf({ payments }: MoneyFinding, currency: string): Sums {
  const [paid, received] = [new Map<string, number>(), new Map<string, number>()];
  for (const payment of payments) {
    const minor = payment.rejected ? null : minorIn(payment, currency);
    if (minor === null) continue;
    paid.set(payment.payer, (paid.get(payment.payer) ?? 0) + minor);
    received.set(payment.payee, (received.get(payment.payee) ?? 0) + minor);
  }
  return { paid, received };
}
