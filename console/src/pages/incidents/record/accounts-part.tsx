/** Each account as its source gives it: release, row, what the source counts, its words, and what was found odd. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Facts, GradeText, NameText, RefText } from '../../../parts/index.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { useIncidentWords } from '../incident-words.ts';
import { ChangeButton } from './change-button.tsx';
import style from './record.module.css';
import type { Account, Incident } from './record-api.ts';

/** The accounts. */
export function AccountsPart(props: { readonly incident: Incident }) {
  const { t } = useTranslation('incidents');
  const { agency } = useShell().session;
  const { accounts, representative } = props.incident;
  const notOwn = ({ marking }: Account): string | undefined =>
    marking.owner === agency ? undefined : t('account.notOwn');
  return (
    <ul className={style['accounts']}>
      {accounts.map((account) => (
        <li key={account.account} data-standing={account.standing}>
          <h3>
            <NameText>{account.origin}</NameText>
            {account.account === representative ? (
              <small className={style['soft']}>{t('account.represents')}</small>
            ) : null}
          </h3>
          <AccountBody account={account} />
          {account.standing ? (
            <ChangeButton
              incident={props.incident}
              change="retract"
              draft={{ kind: 'retract', account: account.account }}
              unless={notOwn(account)}
            />
          ) : account.end?.kind === 'retracted' ? (
            <ChangeButton
              incident={props.incident}
              change="restore"
              draft={{ kind: 'restore', account: account.account }}
              unless={notOwn(account)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function AccountBody(props: { readonly account: Account }) {
  const { t } = useTranslation('incidents');
  const formats = useFormats();
  const words = useIncidentWords();
  const { account } = props;
  const { end, flags, text } = account;
  return (
    <>
      {end === null ? null : (
        <p className={style['ended']}>
          {t(`account.${end.kind}`, { when: formats.instant(end.at), by: end.byName ?? end.by })}{' '}
          <bdi>{end.reason}</bdi>
        </p>
      )}
      {flags.length === 0 ? null : (
        <ul className={style['flags']} aria-label={t('account.flags')}>
          {flags.map((flag) => (
            <li key={flag}>{words.flag(flag)}</li>
          ))}
        </ul>
      )}
      {text === null ? null : (
        <blockquote dir="auto" className={style['text']}>
          {text}
        </blockquote>
      )}
      <Facts
        facts={[
          [t('account.release'), <NameText key="release">{account.releaseTitle}</NameText>],
          [t('account.ref'), <RefText key="ref">{account.ref}</RefText>],
          [t('account.locator'), <RefText key="locator">{account.locator}</RefText>],
          [t('account.grade'), <GradeText key="grade" grade={account.grade} />],
          [t('account.time'), words.timePrecision(account.timePrecision)],
          [t('account.recorded'), formats.instant(account.recordedAt)],
          [
            t('account.marking'),
            <RefText key="marking">{[account.marking.tlp, ...account.marking.handling].join(' · ')}</RefText>,
          ],
          [t('account.synthetic'), t(account.synthetic ? 'yes' : 'no')],
        ]}
      />
      <p className={style['soft']}>
        {t('account.counts')} <bdi>{account.countingRule}</bdi>
      </p>
      {account.citedSources === null ? null : (
        <p className={style['soft']}>
          {t('account.cited')} <bdi>{account.citedSources}</bdi>
        </p>
      )}
    </>
  );
}
