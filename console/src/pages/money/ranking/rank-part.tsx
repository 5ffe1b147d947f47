/** Where a finding stands in the order, with the parts that this is added up from: asked for on demand. */

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed, Loading } from '../../../parts/index.ts';
import { useMoneyRuleWords } from '../rule-words.ts';
import style from './ranking.module.css';
import { type FindingRank, useFindingRank } from './ranking-api.ts';
import { useMeasureWords, usePointWords } from './ranking-words.ts';

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

function Parts({ rank }: { readonly rank: FindingRank }) {
  const { t } = useTranslation('ranking');
  const ruleWords = useMoneyRuleWords();
  const measureWords = useMeasureWords();
  const pointWords = usePointWords();
  const nameOf = ({ kind, name }: FindingRank['parts'][number]): string => {
    if (kind === 'start') return t('rank.start');
    return kind === 'rule' ? ruleWords(name) : measureWords(name).name;
  };
  const parts = rank.parts.filter(({ points }) => points !== 0);
  return (
    <>
      <p className={style['soft']}>
        {t(`rank.${rank.kind}`)} <Link to="/money/ranking">{t('rank.how')}</Link>
      </p>
      <table className="ruled" aria-label={t('rank.title')}>
        <tbody>
          {parts.map((part) => (
            <tr key={`${part.kind} ${part.name}`}>
              <th scope="row">{nameOf(part)}</th>
              <td className={style['points']}>{pointWords(part.points)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('rank.sum')}</th>
            <td className={style['points']}>
              <strong>{pointWords(rank.points)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
    </>
  );
}
