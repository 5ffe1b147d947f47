/** How findings of money are ordered: by what, learnt from which decisions, and what that is worth on later ones. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, Facts, Failed, Loading, Page, Section } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { Person } from '../../findings/person.tsx';
import { useMoneyRuleWords } from '../rule-words.ts';
import { Wide } from '../wide.tsx';
import style from './ranking.module.css';
import { type Lift, type Ranking, useLearnRanking, useRanking } from './ranking-api.ts';
import { useMeasureWords, usePointWords } from './ranking-words.ts';

/** The page. */
export function RankingPage() {
  const { t } = useTranslation(['ranking', 'money', 'common']);
  const { openPurpose } = useShell();
  const ranking = useRanking();
  const learn = useLearnRanking();
  const refusal = useDisabledReason('payments:detect');
  return (
    <Page
      title={t('page.title')}
      lead={t('page.lead')}
      actions={
        <Link to="/money" search={{ state: 'open' }}>
          {t('page.back')}
        </Link>
      }
    >
      {ranking.error === null ? null : (
        <Failed cause={ranking.error} onRetry={() => ranking.refetch()} onChoosePurpose={openPurpose} />
      )}
      {ranking.data === undefined ? (
        ranking.error === null ? (
          <Loading what={t('page.loading')} />
        ) : null
      ) : (
        <>
          <Section
            title={t(`kind.${ranking.data.kind}`)}
            actions={
              <Button isPending={learn.isPending} disabledReason={refusal} onPress={() => learn.mutate()}>
                {t('page.learn')}
              </Button>
            }
          >
            {learn.error === null ? null : <Failed cause={learn.error} onChoosePurpose={openPurpose} />}
            <Standing ranking={ranking.data} />
          </Section>
          <Worth tested={ranking.data.tested} />
          <Weights ranking={ranking.data} />
        </>
      )}
    </Page>
  );
}

function Standing({ ranking }: { readonly ranking: Ranking }) {
  const { t } = useTranslation('ranking');
  const formats = useFormats();
  const { decisions, reason, learntAt, learntBy, learntByName } = ranking;
  const needed = formats.number(decisions.neededOfEach);
  return (
    <>
      <p role="status">{t(`reason.${reason}`, { needed })}</p>
      <Facts
        facts={[
          [t('page.accepted'), formats.number(decisions.accepted)],
          [t('page.rejected'), formats.number(decisions.rejected)],
          ...(learntAt === null
            ? []
            : [
                [
                  t('page.learntAt'),
                  <time key="at" dateTime={learntAt}>
                    {formats.instant(learntAt)}
                  </time>,
                ] as const,
                [t('page.learntBy'), <Person key="by" id={learntBy} name={learntByName} />] as const,
              ]),
        ]}
      />
    </>
  );
}

/** What both orders came to on later decisions; nothing where that could not be measured. */
function Worth({ tested }: Pick<Ranking, 'tested'>) {
  const { t } = useTranslation('ranking');
  const formats = useFormats();
  if (tested === null) return null;
  const row = (name: 'learnt' | 'documented', lift: Lift) => (
    <tr>
      <th scope="row">{t(`kind.${name}`)}</th>
      <td>{formats.percent(lift.pairsShare)}</td>
      <td>{t('worth.of', { part: formats.number(lift.topAccepted), all: formats.number(lift.top) })}</td>
      <td>{t('worth.times', { lift: formats.number(Math.round(lift.lift * 100) / 100) })}</td>
    </tr>
  );
  return (
    <Section title={t('worth.title')}>
      <p className={style['soft']}>
        {t('worth.words', {
          count: tested.decisions,
          shown: formats.number(tested.decisions),
          accepted: formats.number(tested.accepted),
        })}
      </p>
      <Wide label={t('worth.title')}>
        <table className="ruled" aria-label={t('worth.title')}>
          <thead>
            <tr>
              <th scope="col">{t('worth.order')}</th>
              <th scope="col">{t('worth.pairs')}</th>
              <th scope="col">{t('worth.top')}</th>
              <th scope="col">{t('worth.lift')}</th>
            </tr>
          </thead>
          <tbody>
            {row('learnt', tested.learnt)}
            {row('documented', tested.documented)}
          </tbody>
        </table>
      </Wide>
    </Section>
  );
}

function Weights({ ranking }: { readonly ranking: Ranking }) {
  const { t } = useTranslation('ranking');
  const formats = useFormats();
  const ruleWords = useMoneyRuleWords();
  const measureWords = useMeasureWords();
  const pointWords = usePointWords();
  const rules = ranking.rules.toSorted((left, right) => right.weight - left.weight);
  return (
    <div className={style['columns']}>
      <Section title={t('rules.title')}>
        <p className={style['soft']}>{t('rules.words')}</p>
        <Wide label={t('rules.title')}>
          <table className="ruled" aria-label={t('rules.title')}>
            <thead>
              <tr>
                <th scope="col">{t('rules.rule')}</th>
                <th scope="col" className={style['points']}>
                  {t('rules.points')}
                </th>
                <th scope="col">{t('page.accepted')}</th>
                <th scope="col">{t('page.rejected')}</th>
              </tr>
            </thead>
            <tbody>
              {rules.map(({ rule, weight, accepted, rejected }) => (
                <tr key={rule}>
                  <th scope="row">{ruleWords(rule)}</th>
                  <td className={style['points']}>{pointWords(weight)}</td>
                  <td>{formats.number(accepted)}</td>
                  <td>{formats.number(rejected)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      </Section>
      <Section title={t('measures.title')}>
        <p className={style['soft']}>{t('measures.words')}</p>
        <Wide label={t('measures.title')}>
          <table className="ruled" aria-label={t('measures.title')}>
            <thead>
              <tr>
                <th scope="col">{t('measures.measure')}</th>
                <th scope="col" className={style['points']}>
                  {t('rules.points')}
                </th>
              </tr>
            </thead>
            <tbody>
              {ranking.measures.map(({ measure, weight }) => (
                <tr key={measure}>
                  <th scope="row">
                    {measureWords(measure).name}
                    <small className={style['how']}>{measureWords(measure).how}</small>
                  </th>
                  <td className={style['points']}>{pointWords(weight)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      </Section>
    </div>
  );
}
