/** What the index of this year rests on: its formula, its scale, and how far the order hangs on the weights. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Facts, RefText } from '../../../parts/index.ts';
import style from './index.module.css';
import type { SecurityIndex } from './index-api.ts';

const TERMS = ['incidents', 'killed', 'injured', 'property', 'hostages'] as const;

/** The facts. */
export function IndexFacts(props: { readonly index: SecurityIndex; readonly isLate: boolean }) {
  const { t } = useTranslation('security');
  const formats = useFormats();
  const { index } = props;
  const { profile, sensitivity, coverage } = index;
  const weights = TERMS.filter((term) => profile.weights[term] !== 0).map((term) =>
    t('weighed', { weight: formats.number(profile.weights[term]), term: t(`term.${term}`) }),
  );
  return (
    <div aria-busy={props.isLate} className={style['facts']}>
      <Facts
        isWide
        facts={[
          [t('fact.formula'), weights.join(' + ')],
          [
            t('fact.profile'),
            <span key="profile">
              {t(`verification.${profile.verification}`)} ·{' '}
              <span lang="en" dir="ltr">
                {profile.source}
              </span>
            </span>,
          ],
          [
            t('fact.coverage'),
            t(coverage.stated ? 'coverage.stated' : 'coverage.taken', {
              from: coverage.from,
              to: coverage.to,
            }),
          ],
          [
            t('fact.sensitivity'),
            sensitivity === null
              ? t('sensitivity.none')
              : t('sensitivity.words', {
                  change: formats.percent(sensitivity.change),
                  count: sensitivity.moved,
                  moved: formats.number(sensitivity.moved),
                  units: formats.number(sensitivity.units),
                  agreement: formats.score(sensitivity.agreementMin),
                }),
          ],
          [t('fact.method'), <RefText key="method">{index.method}</RefText>],
        ]}
      />
      {index.termsNotTold.length === 0 ? null : (
        <p className={style['note']}>
          {t('notTold', { terms: index.termsNotTold.map((term) => t(`term.${term}`)).join(', ') })}
        </p>
      )}
      <p className={style['soft']}>{t('areasOnly')}</p>
    </div>
  );
}
