/** Small marks in words: that a list is invented, what kind a change is. */

import { useTranslation } from 'react-i18next';
import style from './list-mark.module.css';
import type { ChangeKind } from './model.ts';

/** Says that every entry of a list is invented. */
export function SyntheticMark() {
  const { t } = useTranslation('lists');
  return (
    <span className={style['synthetic']} title={t('syntheticWords')}>
      {t('synthetic')}
    </span>
  );
}

/** Signs of the kinds of change; the word stands beside them. */
const SIGNS: Readonly<Record<ChangeKind, string>> = { added: '+', changed: '≠', removed: '−' };

/** The kind of a change. */
export function ChangeMark(props: { readonly change: ChangeKind }) {
  const { t } = useTranslation('lists');
  return (
    <span className={`${style['change']} ${style[props.change]}`}>
      <span aria-hidden="true" className={style['sign']}>
        {SIGNS[props.change]}
      </span>
      {t(`change.${props.change}`)}
    </span>
  );
}
