/** The accounts of a finding with what sources say of their holders, and the way to each entity's statements. */

import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, NameText, RefText } from '../../../parts/index.ts';
import { AmountText } from '../amount.tsx';
import { numberOf } from './account-words.tsx';
import style from './finding-parts.module.css';
import { minorIn } from './flow-graph.ts';
import type { FlowProps } from './flow-picture.tsx';
import type { Account, MoneyFinding } from './money-model.ts';

/** Accounts shown before somebody asks for all. */
const SHOWN = 20;

/** The list. */
export function AccountsPart(props: {
  readonly finding: MoneyFinding;
  readonly measure: FlowProps['measure'];
}) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const { finding, measure } = props;
  const [isWhole, setWhole] = useState(false);
  const sums = useMemo(() => sumsOf(finding, measure.currency), [finding, measure.currency]);
  const shown = isWhole ? finding.accounts : finding.accounts.slice(0, SHOWN);
  return (
    <>
      <div className={style['wide']}>
        <table className="ruled" aria-label={t('accounts.title')}>
          <thead>
            <tr>
              <th scope="col">{t('accounts.account')}</th>
              <th scope="col">{t('accounts.holders')}</th>
              <th scope="col" className={style['end']}>
                {t('accounts.in', { currency: measure.currency })}
              </th>
              <th scope="col" className={style['end']}>
                {t('accounts.out', { currency: measure.currency })}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((account) => (
              <tr key={account.entity}>
                <th scope="row">
                  <Link to="/entries/$entityId" params={{ entityId: account.entity }}>
                    <RefText>{numberOf(account)}</RefText>
                  </Link>
                </th>
                <td>
                  <Holders account={account} />
                </td>
                <td className={style['end']}>
                  <AmountText amount={{ ...measure, minor: sums.received.get(account.entity) ?? 0 }} />
                </td>
                <td className={style['end']}>
                  <AmountText amount={{ ...measure, minor: sums.paid.get(account.entity) ?? 0 }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {finding.accounts.length <= SHOWN || isWhole ? null : (
        <Button onPress={() => setWhole(true)}>
          {t('accounts.all', {
            count: finding.accounts.length,
            shown: formats.number(finding.accounts.length),
          })}
        </Button>
      )}
    </>
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
