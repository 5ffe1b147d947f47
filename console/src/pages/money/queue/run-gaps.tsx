/** What a run could not tell and which rules it did not run: never silence. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { boundOf } from '../money-words.ts';
import style from '../payments/payments.module.css';
import { useMoneyRuleWords } from '../rule-words.ts';
import { Wide } from '../wide.tsx';
import type { DetectionResult } from './detection-api.ts';

/** Accounts that are named of each gap. */
const NAMED_MAX = 8;

/** The gaps; nothing where there are none. */
export function RunGaps(props: Pick<DetectionResult, 'undetermined' | 'notRun'>) {
  const { t } = useTranslation('money');
  const ruleWords = useMoneyRuleWords();
  const { undetermined, notRun } = props;
  if (undetermined.length === 0 && notRun.length === 0) return null;
  const rules = new Set(undetermined.map(({ rule }) => rule)).size;
  return (
    <section className={style['gap']} aria-label={t('gaps.title')}>
      {undetermined.length === 0 ? null : (
        <details>
          <summary>
            <strong>{t('gaps.undetermined')}</strong> {t('gaps.rules', { count: rules })}
          </summary>
          <Wide label={t('gaps.undetermined')}>
            <table className="ruled" aria-label={t('gaps.undetermined')}>
              <thead>
                <tr>
                  <th scope="col">{t('queue.rule')}</th>
                  <th scope="col">{t('gaps.what')}</th>
                  <th scope="col">{t('gaps.accounts')}</th>
                </tr>
              </thead>
              <tbody>
                {undetermined.map((gap) => (
                  <Gap key={`${gap.rule} ${gap.bound}`} gap={gap} />
                ))}
              </tbody>
            </table>
          </Wide>
        </details>
      )}
      {notRun.length === 0 ? null : (
        <p>
          <strong>{t('gaps.notRun')}</strong> {notRun.map(ruleWords).join(t('gaps.comma'))}
        </p>
      )}
    </section>
  );
}

function Gap(props: { readonly gap: DetectionResult['undetermined'][number] }) {
  const { t } = useTranslation('money');
  const formats = useFormats();
  const ruleWords = useMoneyRuleWords();
  const { rule, bound, limit, accounts, examples } = props.gap;
  const known = boundOf(bound);
  const places = { count: accounts, shown: formats.number(accounts), limit: formats.number(limit) };
  return (
    <tr>
      <th scope="row">{ruleWords(rule)}</th>
      <td>{known === null ? bound : t(`gaps.bound.${known}`, places)}</td>
      <td>
        <span className={style['numbers']}>
          {examples.slice(0, NAMED_MAX).map((entity, at) => (
            <Link
              key={entity}
              to="/entries/$entityId"
              params={{ entityId: entity }}
              aria-label={t('gaps.account', { number: formats.number(at + 1) })}
            >
              {formats.number(at + 1)}
            </Link>
          ))}
        </span>
      </td>
    </tr>
  );
}
