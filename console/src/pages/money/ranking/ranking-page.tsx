/** How findings of money are ordered: by what, learnt from which decisions, and what that is worth on later ones. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, Facts, Failed, Loading, Page, Section } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { Person } from '../../findings/person.tsx';
import { type Ranking, useLearnRanking, useRanking } from './ranking-api.ts';
import { Weights, Worth } from './ranking-tables.tsx';

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
