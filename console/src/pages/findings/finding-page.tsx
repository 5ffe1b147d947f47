/** One finding, as an argument: the sentence, the picture, the evidence, the decision. */

import { Link, Navigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiFault } from '../../api/fault.ts';
import { Empty, Failed, Loading, Page, Section } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import { AssignMenu } from './assign-menu.tsx';
import { ComparedFacts } from './compared-facts.tsx';
import { Decision } from './decision.tsx';
import { EntrySince, Remembered } from './entry-since.tsx';
import { EvidenceList } from './evidence-list.tsx';
import style from './finding.module.css';
import { type FindingDetail, useFinding } from './finding-api.ts';
import { History } from './history.tsx';
import { KeptPicture } from './kept-picture.tsx';
import { Statement } from './statement.tsx';

/** The page. */
export function FindingPage() {
  const { t } = useTranslation(['findings', 'common', 'lists', 'screening']);
  const { findingId } = useParams({ from: '/shell/findings/$findingId' });
  const { openPurpose } = useShell();
  const finding = useFinding(findingId);
  const title = t('page.title', { id: findingId.slice(0, 8) });
  const back = (
    <Link to="/findings" search={{ state: 'open' }}>
      {t('page.back')}
    </Link>
  );
  if (finding.data === undefined) {
    const isUnknown = finding.error instanceof ApiFault && finding.error.status === 404;
    return (
      <Page title={title} actions={back}>
        {finding.error === null ? <Loading what={t('page.loading')} /> : null}
        {isUnknown ? <Empty title={t('page.unknown')}>{t('page.unknownWords')}</Empty> : null}
        {finding.error !== null && !isUnknown ? (
          <Failed cause={finding.error} onRetry={() => finding.refetch()} onChoosePurpose={openPurpose} />
        ) : null}
      </Page>
    );
  }
  if (finding.data.subject.kind === 'pattern') {
    return <Navigate to="/money/findings/$findingId" params={{ findingId }} replace />;
  }
  return (
    <Page title={title} actions={back}>
      {finding.error === null ? null : (
        <Failed cause={finding.error} onRetry={() => finding.refetch()} onChoosePurpose={openPurpose} />
      )}
      <Argument key={findingId} finding={finding.data} />
    </Page>
  );
}

/** The four parts, and what became of the finding. */
function Argument(props: { readonly finding: FindingDetail }) {
  const { t } = useTranslation('findings');
  const { finding } = props;
  return (
    <div className={style['argument']}>
      <div className={style['reading']}>
        <Statement finding={finding} />
        <Remembered finding={finding} />
        <EntrySince finding={finding} />
        <Section title={t('picture.title')}>
          <KeptPicture finding={finding} />
          <ComparedFacts finding={finding} />
        </Section>
        <Section title={t('evidence.title')}>
          <EvidenceList finding={finding} />
        </Section>
      </div>
      <div className={style['deciding']}>
        <Section
          title={t('decision.title')}
          {...(isWaiting(finding) ? { actions: <AssignMenu finding={finding} /> } : {})}
        >
          <Decision finding={finding} />
        </Section>
        <Section title={t('history.title')}>
          <History finding={finding} />
        </Section>
      </div>
    </div>
  );
}

/** Whether somebody still has to do something with it. */
function isWaiting({ state }: FindingDetail): boolean {
  return state === 'open' || state === 'awaiting-second';
}
