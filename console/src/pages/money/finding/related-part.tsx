/** Findings that share payments or accounts with one. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { parseFindingState, StateMark } from '../../../parts/index.ts';
import { useMoneyRuleWords } from '../rule-words.ts';
import style from './finding-parts.module.css';
import type { RelatedFinding } from './money-model.ts';

/** The list. */
export function RelatedPart(props: { readonly related: readonly RelatedFinding[] }) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const ruleWords = useMoneyRuleWords();
  if (props.related.length === 0) return <p className={style['soft']}>{t('related.none')}</p>;
  return (
    <ul className={style['related']}>
      {props.related.map((one) => (
        <li key={one.id}>
          <Link to="/money/findings/$findingId" params={{ findingId: one.id }}>
            {ruleWords(one.rule)}
          </Link>{' '}
          <StateMark state={parseFindingState(one.state)} />
          <p className={style['soft']}>
            {t('related.shares', {
              payments: formats.number(one.sharedPayments),
              accounts: formats.number(one.sharedAccounts),
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}
