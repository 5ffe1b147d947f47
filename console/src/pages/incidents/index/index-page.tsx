/** The security index: areas of one year by rank, with what claims and weights leave open, and the recipe of each number. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty, Failed, Loading, Page } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { IncidentsNav } from '../incidents-nav.tsx';
import { type IndexQuestion, useIndex } from './index-api.ts';
import { IndexFacts } from './index-facts.tsx';
import { IndexForm } from './index-form.tsx';
import { IndexTable } from './index-table.tsx';
import { Unlocated } from './unlocated.tsx';

/** The page. */
export function IndexPage() {
  const { t } = useTranslation('security');
  const refusal = useDisabledReason('areas:read');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <IncidentsNav />
      {refusal === undefined ? <Body /> : <p>{refusal}</p>}
    </Page>
  );
}

/** The year of the last incident is known when the first answer is there; until then this year is asked for. */
function Body() {
  const { t } = useTranslation('security');
  const { openPurpose } = useShell();
  const thisYear = new Date().getUTCFullYear();
  const [chosen, setChosen] = useState<Omit<IndexQuestion, 'year'> & { readonly year: number | null }>({
    year: null,
    profile: null,
    level: 'adm2',
  });
  const first = useIndex({ ...chosen, year: thisYear }, chosen.year === null);
  const covered = first.data?.coverage;
  const year = chosen.year ?? (covered === undefined ? null : Math.min(thisYear, covered.to));
  const index = useIndex({ ...chosen, year: year ?? thisYear }, year !== null);
  const failed = index.error ?? first.error;
  if (failed !== null) {
    const retry = () => (index.error === null ? first.refetch() : index.refetch());
    return <Failed cause={failed} onRetry={() => void retry()} onChoosePurpose={openPurpose} />;
  }
  if (covered !== undefined && covered.to < covered.from && chosen.year === null) {
    return <Empty title={t('emptyTitle')}>{t('empty')}</Empty>;
  }
  if (index.data === undefined || year === null) return <Loading what={t('loading')} />;
  const question = { ...chosen, year };
  return (
    <>
      <IndexForm question={question} coverage={index.data.coverage} onChange={setChosen} />
      <IndexFacts index={index.data} isLate={index.isPlaceholderData} />
      <IndexTable index={index.data} question={question} />
      <Unlocated index={index.data} />
    </>
  );
}
