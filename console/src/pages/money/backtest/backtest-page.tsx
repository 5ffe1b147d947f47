/** A backtest: the changed rule beside the one in effect, over the same payments. */

import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiFault } from '../../../api/fault.ts';
import { useFormats } from '../../../i18n/format.ts';
import { Empty, Failed, isolate, Loading, Page, RunningJob, Section } from '../../../parts/index.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { isUnderWay, standingOf, useStopJob } from '../job-state.ts';
import { useMoneyRuleWords } from '../rule-words.ts';
import { useStopWords } from '../use-stop-words.ts';
import { BacktestGroups } from './backtest-groups.tsx';
import { ChangedNumbers } from './changed-numbers.tsx';
import { DraftPart } from './draft-part.tsx';
import style from './rules.module.css';
import { BACKTESTS_KEY, type Backtest, type BacktestResult, useBacktest, useRules } from './rules-api.ts';

/** The page. */
export function BacktestPage() {
  const { t } = useTranslation(['rules', 'money', 'common']);
  const { backtestId } = useParams({ from: '/shell/money/backtests/$backtestId' });
  const { openPurpose } = useShell();
  const backtest = useBacktest(backtestId);
  const isUnknown = backtest.error instanceof ApiFault && backtest.error.status === 404;
  const rule = backtest.data?.asked.rule;
  const back =
    rule === undefined ? (
      <Link to="/money/rules">{t('rule.back')}</Link>
    ) : (
      <Link to="/money/rules/$ruleId" params={{ ruleId: rule }}>
        {t('backtest.back')}
      </Link>
    );
  return (
    <Page title={t('backtest.title')} lead={t('backtest.lead')} actions={back}>
      {isUnknown ? <Empty title={t('backtest.unknown')}>{t('backtest.unknownWords')}</Empty> : null}
      {backtest.error === null || isUnknown ? null : (
        <Failed cause={backtest.error} onRetry={() => backtest.refetch()} onChoosePurpose={openPurpose} />
      )}
      {backtest.data === undefined ? (
        backtest.error === null ? (
          <Loading what={t('backtest.loading')} />
        ) : null
      ) : (
        <Standing backtest={backtest.data} />
      )}
    </Page>
  );
}

function Standing(props: { readonly backtest: Backtest }) {
  const ruleWords = useMoneyRuleWords();
  const rules = useRules();
  const { backtest } = props;
  const { asked, job, result } = backtest;
  const rule = rules.data?.rules.find(({ id }) => id === asked.rule);
  const drafted = rules.data?.versions.find((version) => version.backtest === backtest.id);
  // Once a version of it is in effect, the numbers in effect are its own.
  const isPast = drafted !== undefined && drafted.effectiveFrom !== null;
  return (
    <>
      <Section title={ruleWords(asked.rule)}>
        <ChangedNumbers changed={asked.parameters} rule={rule} isPast={isPast} />
      </Section>
      {isUnderWay(job) ? (
        <Running job={job} />
      ) : result === null ? (
        <Stopped job={job} />
      ) : (
        <>
          <Figures result={result} />
          <BacktestGroups result={result} />
          <DraftPart
            backtest={backtest.id}
            rule={rule}
            version={drafted}
            isKnown={rules.data !== undefined}
          />
        </>
      )}
    </>
  );
}

function Running(props: { readonly job: Backtest['job'] }) {
  const { t } = useTranslation(['rules', 'money']);
  const { job } = props;
  return (
    <RunningJob
      job={standingOf(job, t('backtest.running'))}
      stop={useStopJob(job, BACKTESTS_KEY)}
      words={useStopWords()}
    >
      <p className={style['soft']}>{t('money:detect.goesOn')}</p>
    </RunningJob>
  );
}

function Stopped(props: { readonly job: Backtest['job'] }) {
  const { t } = useTranslation('rules');
  const { state, error } = props.job;
  return (
    <div role="status" className={style['stopped']}>
      <p>{t(state === 'cancelled' ? 'backtest.cancelled' : 'backtest.failed')}</p>
      {error === null ? null : (
        <p dir="ltr" lang="en" className={style['soft']}>
          <code>{error.code}</code> · {error.message}
        </p>
      )}
    </div>
  );
}

function Figures(props: { readonly result: BacktestResult }) {
  const { t } = useTranslation('rules');
  const formats = useFormats();
  const { payments, current, changed, currentVersion } = props.result;
  return (
    <dl className={style['figures']}>
      <div>
        <dt>{t('backtest.current', { version: isolate(currentVersion) })}</dt>
        <dd>{formats.number(current)}</dd>
      </div>
      <div>
        <dt>{t('backtest.changed')}</dt>
        <dd>{formats.number(changed)}</dd>
      </div>
      <div>
        <dt>{t('backtest.payments')}</dt>
        <dd>{formats.number(payments)}</dd>
      </div>
    </dl>
  );
}
