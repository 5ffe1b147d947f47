/** Every name of an entry in its own script, with what kind of name the list calls it. */

import { useTranslation } from 'react-i18next';
import { NameText } from '../../parts/index.ts';
import style from './entry-names.module.css';
import type { Entity } from './model.ts';

const NAME_KINDS = ['name', 'previousName', 'alias', 'weakAlias', 'abbreviation'] as const;

/** True for a property that is one of an entry's own names. */
export function isNameKind(property: string): boolean {
  return NAME_KINDS.some((kind) => kind === property);
}

/** The names, the primary one first. */
export function EntryNames(props: { readonly entity: Entity }) {
  const { t } = useTranslation('lists');
  const names = NAME_KINDS.flatMap((kind) =>
    (props.entity.properties[kind] ?? []).map((name, at) => ({
      name,
      kind,
      isFirst: kind === 'name' && at === 0,
    })),
  );
  return (
    <>
      <p className={style['words']}>{t('entry.namesWords')}</p>
      <ul className={style['names']}>
        {names.map(({ name, kind, isFirst }) => (
          <li key={`${kind} ${name}`} className={style['row']}>
            <span className={isFirst ? style['first'] : style['name']}>
              <NameText>{name}</NameText>
            </span>
            <span className={`${style['kind']} ${kind === 'weakAlias' ? style['weak'] : ''}`}>
              {t(`entry.nameKind.${kind}`)}
            </span>
          </li>
        ))}
      </ul>
      {names.some(({ kind }) => kind === 'weakAlias') ? (
        <p className={style['words']}>{t('entry.weakWords')}</p>
      ) : null}
    </>
  );
}
