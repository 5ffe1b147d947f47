/** The reasons beside the parts of the name: father, birth, country, number, and what bears on the whole. */

import { useTranslation } from 'react-i18next';
import { Section, useSentence } from '../../parts/index.ts';
import argument from './answer.module.css';
import type { MatchResult } from './asked.ts';
import style from './screening.module.css';

type Reason = MatchResult['reasons'][number];

const EFFECTS = ['agrees', 'contradicts', 'missing', 'neutral'] as const;
const ABOUT = ['name', 'father', 'born', 'country', 'id', 'entry'] as const;

/** The reasons that no picture shows. */
export function OtherReasons(props: { readonly reasons: readonly Reason[] }) {
  const { t } = useTranslation('screening');
  const said = useSentence();
  const shown = props.reasons.filter((reason) => reason.about !== 'name' || reason.effect === 'neutral');
  if (shown.length === 0) return null;
  return (
    <Section title={t('reasons.title')}>
      <ul className={argument['reasons']}>
        {shown.map((reason) => {
          const effect = EFFECTS.find((each) => each === reason.effect) ?? 'neutral';
          const about = ABOUT.find((each) => each === reason.about) ?? 'entry';
          return (
            <li key={`${reason.about}-${reason.code}`} className={argument[`effect-${effect}`]}>
              <span className={argument['effect']}>{t(`effect.${effect}`)}</span>
              <span className={argument['about']}>{t(`about.${about}`)}</span>
              <span className={style['said']}>{said(reason)}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
