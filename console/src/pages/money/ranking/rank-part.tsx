/** Where a finding stands in the order, with the parts that this is added up from: asked for on demand. */

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed, Loading, SmallTable, type TableColumn } from '../../../parts/index.ts';
import { useMoneyRuleWords } from '../rule-words.ts';
import { PointText } from './point-text.tsx';
import style from './ranking.module.css';
import { type FindingRank, useFindingRank } from './ranking-api.ts';
import { useMeasureWords } from './ranking-words.ts';

/** The part. */
export function RankPart(props: { readonly findingId: string }) {
  const { t } = useTranslation('ranking');
  const [isOpen, setOpen] = useState(false);
  const rank = useFindingRank(props.findingId, isOpen);
  return (
    <details className={style['rank']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('rank.open')}</summary>
      {rank.error === null ? null : <Failed cause={rank.error} onRetry={() => rank.refetch()} />}
      {rank.data === undefined ? (
        rank.error === null && isOpen ? (
          <Loading />
        ) : null
      ) : (
        <Parts rank={rank.data} />
      )}
    </details>
  );
}

interface PartRow {
  readonly id: string;
  readonly name: string;
  readonly points: number;
}

function Parts({ rank }: { readonly rank: FindingRank }) {
  const { t } = useTranslation('ranking');
  const ruleWords = useMoneyRuleWords();
  const measureWords = useMeasureWords();
  const nameOf = ({ kind, name }: FindingRank['parts'][number]): string => {
    if (kind === 'start') return t('rank.start');
    return kind === 'rule' ? ruleWords(name) : measureWords(name).name;
  };
  const parts = rank.parts
    .filter(({ points }) => points !== 0)
    .map((part) => ({ id: `${part.kind} ${part.name}`, name: nameOf(part), points: part.points }));
  const columns: readonly TableColumn<PartRow>[] = [
    { id: 'part', header: t('rank.part'), value: ({ name }) => name },
    {
      id: 'points',
      header: t('rules.points'),
      value: ({ points }) => points,
      cell: ({ points }) => <PointText points={points} />,
      align: 'end',
    },
  ];
  return (
    <>
      <p className={style['soft']}>
        {t(`rank.${rank.kind}`)} <Link to="/money/ranking">{t('rank.how')}</Link>
      </p>
      <SmallTable
        label={t('rank.title')}
        columns={columns}
        rows={parts}
        rowId={({ id }) => id}
        foot={{ id: 'sum', name: t('rank.sum'), points: rank.points }}
      />
    </>
  );
}
