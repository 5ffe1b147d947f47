/** One pair: how far the two accounts lie apart, why they may be one, what both claim side by side, and the judgement. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, Facts, Failed, Loading, NameText, RefText } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { useIncidentWords } from '../incident-words.ts';
import { ClaimsTable } from '../record/claims-table.tsx';
import type { Account, Proposal } from '../record/record-api.ts';
import style from './duplicates.module.css';
import { type OpenedPair, useOpenedPair } from './duplicates-api.ts';
import { ReasonList } from './reason-list.tsx';

/** The panel; there is no next or previous pair where its function is null. */
export function PairPanel(props: {
  readonly pair: Proposal;
  readonly onJudge: (verdict: 'same' | 'different') => void;
  readonly onNext: (() => void) | null;
  readonly onPrevious: (() => void) | null;
}) {
  const { t } = useTranslation(['duplicates', 'incidents']);
  const { pair, onNext, onPrevious } = props;
  const refusal = useDisabledReason('incidents:judge');
  const opened = useOpenedPair(pair.id);
  return (
    <section className={style['panel']} aria-label={t('pair.title')}>
      <header className={style['head']}>
        <h2>
          <NameText>{pair.left.origin}</NameText> {t('pair.and')} <NameText>{pair.right.origin}</NameText>
        </h2>
        <div className={style['steps']}>
          <Button
            tone="quiet"
            shortcut="k"
            disabledReason={onPrevious === null ? t('pair.first') : undefined}
            {...(onPrevious === null ? {} : { onPress: onPrevious })}
          >
            {t('pair.previous')}
          </Button>
          <Button
            tone="quiet"
            shortcut="j"
            disabledReason={onNext === null ? t('pair.last') : undefined}
            {...(onNext === null ? {} : { onPress: onNext })}
          >
            {t('pair.next')}
          </Button>
        </div>
      </header>
      <Apart pair={pair} />
      <div className={style['buttons']}>
        <Button tone="strong" shortcut="s" disabledReason={refusal} onPress={() => props.onJudge('same')}>
          {t('incidents:change.same.button')}
        </Button>
        <Button shortcut="d" disabledReason={refusal} onPress={() => props.onJudge('different')}>
          {t('incidents:change.different.button')}
        </Button>
      </div>
      <ReasonList reasons={pair.reasons} />
      {opened.data === undefined ? (
        opened.error === null ? (
          <Loading what={t('pair.loading')} />
        ) : (
          <Failed cause={opened.error} onRetry={() => void opened.refetch()} />
        )
      ) : (
        <Compared opened={opened.data} />
      )}
      <p className={style['soft']}>
        {t('apart.rule')} <RefText>{`${pair.rule.id} ${pair.rule.version}`}</RefText>
      </p>
    </section>
  );
}

/** Days, distance and the sum of the weights; what cannot be measured says so. */
function Apart(props: { readonly pair: Proposal }) {
  const { t } = useTranslation(['duplicates', 'incidents']);
  const formats = useFormats();
  const { score, reasons } = props.pair;
  const measured = (kind: 'time' | 'distance', unit: 'days' | 'km'): string => {
    const measure = reasons.find((reason) => reason.kind === kind)?.measure ?? null;
    return measure === null
      ? t(`apart.${unit}Unknown`)
      : t(`apart.${unit}`, { count: measure, shown: formats.number(measure) });
  };
  return (
    <Facts
      facts={[
        [t('apart.time'), measured('time', 'days')],
        [t('apart.distance'), measured('distance', 'km')],
        [
          t('apart.score'),
          <bdi key="score" dir="ltr">
            {formats.number(Math.round(score * 10) / 10)}
          </bdi>,
        ],
      ]}
    />
  );
}

function Compared(props: { readonly opened: OpenedPair }) {
  const { proposal, properties, leftIncident, rightIncident } = props.opened;
  const { left, right } = proposal;
  return (
    <>
      <div className={style['claims']}>
        <ClaimsTable incident={{ id: leftIncident, accounts: [left, right], properties }} />
      </div>
      <div className={style['accounts']}>
        <AccountCard account={left} incident={leftIncident} />
        <AccountCard account={right} incident={rightIncident} />
      </div>
    </>
  );
}

/** Where an account comes from, its own words, and the way to its incident. */
function AccountCard(props: { readonly account: Account; readonly incident: string }) {
  const { t } = useTranslation(['duplicates', 'incidents']);
  const formats = useFormats();
  const words = useIncidentWords();
  const { account, incident } = props;
  return (
    <article aria-label={account.origin}>
      <h3>
        <NameText>{account.origin}</NameText>
        {account.synthetic ? <small className={style['mark']}>{t('pair.synthetic')}</small> : null}
      </h3>
      <p>
        {words.kind(account.kind)} · {formats.day(account.from)} ·{' '}
        {words.timePrecision(account.timePrecision)} · {words.precision(account.placePrecision)}
      </p>
      {account.text === null ? null : (
        <blockquote dir="auto" className={style['text']}>
          {account.text}
        </blockquote>
      )}
      <p className={style['soft']}>
        <NameText>{account.releaseTitle}</NameText> · <RefText>{account.locator}</RefText>
      </p>
      <Link to="/incidents/$incidentId" params={{ incidentId: incident }}>
        {t('pair.open')}
      </Link>
    </article>
  );
}
