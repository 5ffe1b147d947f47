/** One finding of money, as an argument: the sentence, the pictures, the payments and accounts, the rule, the decision. */

import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiFault } from '../../../api/fault.ts';
import { Empty, Failed, Loading, Page, Section } from '../../../parts/index.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { AssignMenu } from '../../findings/assign-menu.tsx';
import { Decision } from '../../findings/decision.tsx';
import { type FindingDetail, useFinding } from '../../findings/finding-api.ts';
import { History } from '../../findings/history.tsx';
import { DraftReport } from '../goaml/open-report.tsx';
import { RankPart } from '../ranking/rank-part.tsx';
import { Evaluations } from './evaluations.tsx';
import style from './finding-parts.module.css';
import { useMoneyFinding } from './money-finding-api.ts';
import type { MoneyFinding } from './money-model.ts';
import { MoneySentence } from './money-sentence.tsx';
import { PaymentPictures } from './payment-pictures.tsx';
import { RelatedPart } from './related-part.tsx';
import { RulePart } from './rule-part.tsx';

/** The page. */
export function MoneyFindingPage() {
  const { t } = useTranslation(['money', 'findings', 'common']);
  const { findingId } = useParams({ from: '/shell/money/findings/$findingId' });
  const { openPurpose } = useShell();
  const finding = useFinding(findingId);
  const money = useMoneyFinding(findingId);
  const title = t('finding.title', { id: findingId.slice(0, 8) });
  const back = (
    <Link to="/money" search={{ state: 'open' }}>
      {t('finding.back')}
    </Link>
  );
  const cause = finding.error ?? money.error;
  const retry = (): void => {
    void finding.refetch();
    void money.refetch();
  };
  const isUnknown = cause instanceof ApiFault && cause.status === 404;
  return (
    <Page title={title} actions={back}>
      {isUnknown ? <Empty title={t('finding.unknown')}>{t('finding.unknownWords')}</Empty> : null}
      {cause === null || isUnknown ? null : (
        <Failed cause={cause} onRetry={retry} onChoosePurpose={openPurpose} />
      )}
      {finding.data !== undefined && money.data !== undefined ? (
        <Argument key={findingId} finding={finding.data} money={money.data} />
      ) : cause === null ? (
        <Loading what={t('finding.loading')} />
      ) : null}
    </Page>
  );
}

function Argument(props: { readonly finding: FindingDetail; readonly money: MoneyFinding }) {
  const { t } = useTranslation(['money', 'findings']);
  const { finding, money } = props;
  const isWaiting = finding.state === 'open' || finding.state === 'awaiting-second';
  return (
    <div className={style['page']}>
      <MoneySentence money={money} finding={finding} />
      <PaymentPictures finding={money} />
      <div className={style['deciding']}>
        <Section
          title={t('findings:decision.title')}
          {...(isWaiting ? { actions: <AssignMenu finding={finding} /> } : {})}
        >
          <Decision finding={finding} />
        </Section>
        <div className={style['beside']}>
          <DraftReport findingId={finding.id} isAccepted={finding.state === 'true'} />
          <Section title={t('findings:history.title')}>
            <History finding={finding} />
          </Section>
          <Section title={t('evaluations.title')}>
            <Evaluations finding={money} />
          </Section>
          <Section title={t('rulePart.title')}>
            <RulePart rule={money.rule} windowDays={money.windowDays} />
          </Section>
          <Section title={t('related.title')}>
            <RelatedPart related={money.related} />
          </Section>
          <RankPart findingId={finding.id} />
        </div>
      </div>
    </div>
  );
}
