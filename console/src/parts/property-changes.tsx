/** Old and new values of properties side by side, each in its own direction. */

import { useTranslation } from 'react-i18next';
import style from './property-changes.module.css';
import { PropertyValue } from './property-value.tsx';
import { usePropertyWords } from './property-word.ts';

/** One property of an entry that changed. */
export interface PropertyChange {
  readonly prop: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The changes as a table. */
export function PropertyChanges(props: { readonly properties: readonly PropertyChange[] }) {
  const { t } = useTranslation();
  const words = usePropertyWords();
  return (
    <table className={`ruled ${style['table']}`} aria-label={t('change.title')}>
      <thead>
        <tr>
          <th scope="col">{t('change.property')}</th>
          <th scope="col">{t('change.before')}</th>
          <th scope="col">{t('change.after')}</th>
        </tr>
      </thead>
      <tbody>
        {props.properties.map((change) => (
          <tr key={change.prop}>
            <th scope="row">{words(change.prop)}</th>
            <td data-side={t('change.before')}>
              <Values property={change.prop} values={change.removed} isOld />
            </td>
            <td data-side={t('change.after')}>
              <Values property={change.prop} values={change.added} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Values(props: {
  readonly property: string;
  readonly values: readonly string[];
  readonly isOld?: boolean;
}) {
  const { t } = useTranslation();
  if (props.values.length === 0) return <span className={style['none']}>{t('change.none')}</span>;
  return (
    <ul className={style['values']}>
      {props.values.map((value) => (
        <li key={value}>
          {props.isOld === true ? (
            <del className={style['old']}>
              <PropertyValue property={props.property} value={value} />
            </del>
          ) : (
            <ins className={style['new']}>
              <PropertyValue property={props.property} value={value} />
            </ins>
          )}
        </li>
      ))}
    </ul>
  );
}
