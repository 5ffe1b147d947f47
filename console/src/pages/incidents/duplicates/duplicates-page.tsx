/** Likely duplicates: pairs of accounts that may tell of one incident, for a person to judge one after the other. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed, Loading, Page } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { IncidentsNav } from '../incidents-nav.tsx';
import { type PairFilter, usePairs } from './duplicates-api.ts';
import { PairDesk } from './pair-desk.tsx';
import { PairFilters } from './pair-filters.tsx';

const EVERYTHING: PairFilter = { origin: null, other: null, district: '' };

/** The page. */
export function DuplicatesPage() {
  const { t } = useTranslation('duplicates');
  const refusal = useDisabledReason('incidents:read');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <IncidentsNav />
      {refusal === undefined ? <Queue /> : <p>{refusal}</p>}
    </Page>
  );
}

function Queue() {
  const { t } = useTranslation('duplicates');
  const { openPurpose } = useShell();
  const [filter, setFilter] = useState(EVERYTHING);
  const pairs = usePairs(filter);
  const first = pairs.data?.pages[0];
  if (pairs.data === undefined) {
    return pairs.error === null ? (
      <Loading what={t('loading')} />
    ) : (
      <Failed cause={pairs.error} onRetry={() => void pairs.refetch()} onChoosePurpose={openPurpose} />
    );
  }
  const { origins = [], openPairs = 0 } = first?.all ?? {};
  return (
    <>
      {pairs.error === null ? null : (
        <Failed cause={pairs.error} onRetry={() => void pairs.refetch()} onChoosePurpose={openPurpose} />
      )}
      {origins.length === 0 ? null : <PairFilters filter={filter} origins={origins} onFilter={setFilter} />}
      <PairDesk pairs={pairs} openPairs={openPairs} isNarrowed={isNarrow(filter)} />
    </>
  );
}

function isNarrow({ origin, other, district }: PairFilter): boolean {
  return origin !== null || other !== null || district !== '';
}
