/** How accounts are named: by the name of a holder where there is one, and by bank and number. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NameText, RefText, showInvisible } from '../../../parts/index.ts';
import type { Account } from './money-model.ts';

/** A function from the entity of an account to its words. */
export type AccountWords = (entity: string) => string;

/** Holder and number of each account in a line; an account that the reader may not see says so. */
export function useAccountWords(accounts: readonly Account[]): AccountWords {
  const { t } = useTranslation('money');
  return useMemo(() => {
    const known = new Map(accounts.map((account) => [account.entity, account]));
    return (entity) => {
      const account = known.get(entity);
      if (account === undefined) return t('account.hidden');
      const [holder] = account.holders;
      const number = numberOf(account);
      return holder === undefined ? number : `${showInvisible(holder.name)} · ${number}`;
    };
  }, [accounts, t]);
}

/** Bank and number: `044/100233`. */
export function numberOf({ bank, number }: Account): string {
  return bank === '' ? number : `${bank}/${number}`;
}

/** An account in a table or a list. */
export function AccountName(props: { readonly account: Account | undefined }) {
  const { t } = useTranslation('money');
  const { account } = props;
  if (account === undefined) return <>{t('account.hidden')}</>;
  const [holder] = account.holders;
  return (
    <>
      {holder === undefined ? null : (
        <>
          <NameText>{holder.name}</NameText>{' '}
        </>
      )}
      <RefText>{numberOf(account)}</RefText>
    </>
  );
}
