/** Old and new values of properties side by side, each in its own direction. */

import { useTranslation } from 'react-i18next';
import { PropertyValue, usePropertyWords } from '../../parts/index.ts';
import type { PropertyChange } from './model.ts';
import style from './property-changes.module.css';

/** The changes as a table. */
export function PropertyChanges(props: { readonly properties: readonly PropertyChange[] }) {
  const { t } = useTranslation('lists');
  const words = usePropertyWords();
  if (props.properties.length === 0) return <p>{t('wholeEntry')}</p>;
  return (
    <table className={style['table']}>
      <thead>
        <tr>
          <th scope="col">{t('column.property')}</th>
          <th scope="col">{t('column.before')}</th>
          <th scope="col">{t('column.after')}</th>
        </tr>
      </thead>
      <tbody>
        {props.properties.map((change) => (
          <tr key={change.prop}>
            <th scope="row">{words(change.prop)}</th>
            <td data-side={t('column.before')}>
              <Values property={change.prop} values={change.removed} isOld />
            </td>
            <td data-side={t('column.after')}>
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
  const { t } = useTranslation('lists');
  if (props.values.length === 0) return <span className={style['none']}>{t('nothing')}</span>;
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
