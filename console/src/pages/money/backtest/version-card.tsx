/** A version of a rule that a person drafted: what changes, why, and the way into effect by a second person. */

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, NameText, RefText } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { Person } from '../../findings/person.tsx';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useMoneyRuleWords } from '../rule-words.ts';
import { ChangedNumbers } from './changed-numbers.tsx';
import style from './rules.module.css';
import { type RuleInEffect, type RuleVersion, useApproveVersion } from './rules-api.ts';

/** The card. */
export function VersionCard(props: {
  readonly version: RuleVersion;
  /** The rule as it is in effect; undefined where there is none any more. */
  readonly rule: RuleInEffect | undefined;
  /** With the name of its rule, where cards of several rules stand together. */
  readonly isNamed?: boolean;
  /** Where its backtest is what stands around it. */
  readonly isAtBacktest?: boolean;
}) {
  const { t } = useTranslation('rules');
  const formats = useFormats();
  const ruleWords = useMoneyRuleWords();
  const { version, rule, isNamed = false, isAtBacktest = false } = props;
  const isWaiting = version.effectiveFrom === null;
  return (
    <article
      className={`${style['card']} ${isWaiting ? style['waiting'] : ''}`}
      aria-label={`${ruleWords(version.rule)} ${version.version}`}
    >
      <header className={style['cardHead']}>
        <h3>
          {isNamed ? `${ruleWords(version.rule)} ` : null}
          <RefText>{version.version}</RefText>
        </h3>
        <span className={style['mark']}>
          {version.effectiveFrom === null
            ? t('version.waits')
            : t('version.since', { day: formats.day(version.effectiveFrom.slice(0, 10)) })}
        </span>
      </header>
      <ChangedNumbers changed={version.parameters} rule={rule} isPast={!isWaiting} />
      <p>
        <NameText>{version.reason}</NameText>
      </p>
      <p className={style['soft']}>
        {t('version.draftedBy')} <Person id={version.draftedBy} name={version.draftedByName} /> ·{' '}
        <time dateTime={version.draftedAt}>{formats.instant(version.draftedAt)}</time>
      </p>
      {version.approvedBy === null ? null : (
        <p className={style['soft']}>
          {t('version.approvedBy')} <Person id={version.approvedBy} name={version.approvedByName} />
          {': '}
          <NameText>{version.approvalReason ?? ''}</NameText>
        </p>
      )}
      <div className={style['actions']}>
        {isWaiting ? <Approve version={version} /> : null}
        {isAtBacktest ? null : (
          <Link to="/money/backtests/$backtestId" params={{ backtestId: version.backtest }}>
            {t('version.backtest')}
          </Link>
        )}
      </div>
    </article>
  );
}

function Approve(props: { readonly version: RuleVersion }) {
  const { t } = useTranslation('rules');
  const { session } = useShell();
  const { version } = props;
  const [isAsking, setAsking] = useState(false);
  const approve = useApproveVersion(version);
  const refusal = useDisabledReason('rules:approve');
  const isOwn = version.draftedBy === session.personId;
  return (
    <>
      <Button
        tone="strong"
        disabledReason={refusal ?? (isOwn ? t('version.own') : undefined)}
        onPress={() => setAsking(true)}
      >
        {t('version.approve')}
      </Button>
      {isAsking ? (
        <ReasonDialog
          title={t('version.approveTitle', { version: version.version })}
          words={t('version.approveWords')}
          yes={t('version.approve')}
          sending={approve}
          onSend={(reason) => approve.mutate(reason, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
