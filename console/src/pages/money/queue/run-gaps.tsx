/** What a run could not tell and which rules it did not run: never silence. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { boundOf } from '../money-words.ts';
import style from '../payments/payments.module.css';
import { useMoneyRuleWords } from '../rule-words.ts';
import type { DetectionResult } from './detection-api.ts';

/** Accounts that are named of each gap. */
const NAMED_MAX = 5;

/** The gaps; nothing where there are none. */
export function RunGaps(props: Pick<DetectionResult, 'undetermined' | 'notRun'>) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const ruleWords = useMoneyRuleWords();
  const { undetermined, notRun } = props;
  if (undetermined.length === 0 && notRun.length === 0) return null;
  return (
    <section className={style['gap']} aria-label={t('gaps.title')}>
      {undetermined.length === 0 ? null : (
        <>
          <strong>{t('gaps.undetermined')}</strong>
          <ul>
            {undetermined.map(({ rule, bound, limit, accounts, examples }) => {
              const known = boundOf(bound);
              return (
                <li key={`${rule} ${bound}`}>
                  {ruleWords(rule)}:{' '}
                  {known === null
                    ? bound
                    : t(`gaps.bound.${known}`, {
                        count: accounts,
                        shown: formats.number(accounts),
                        limit: formats.number(limit),
                      })}{' '}
                  {examples.slice(0, NAMED_MAX).map((entity, at) => (
                    <Link key={entity} to="/entries/$entityId" params={{ entityId: entity }}>
                      {t('gaps.account', { number: formats.number(at + 1) })}{' '}
                    </Link>
                  ))}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {notRun.length === 0 ? null : (
        <>
          <strong>{t('gaps.notRun')}</strong>
          <p>{notRun.map(ruleWords).join(t('gaps.comma'))}</p>
        </>
      )}
    </section>
  );
}
