/** Old and new values of properties side by side, each in its own direction. */

import { useTranslation } from 'react-i18next';
import style from './property-changes.module.css';
import { PropertyValue } from './property-value.tsx';
import { usePropertyWords } from './property-word.ts';
import { SmallTable } from './small-table.tsx';
import type { TableColumn } from './table-column.ts';

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
  const columns: readonly TableColumn<PropertyChange>[] = [
    {
      id: 'property',
      header: t('change.property'),
      value: ({ prop }) => words(prop),
      width: '22%',
    },
    {
      id: 'before',
      header: t('change.before'),
      value: ({ removed }) => removed.join(' | '),
      cell: ({ prop, removed }) => <Values property={prop} values={removed} isOld />,
      width: '39%',
    },
    {
      id: 'after',
      header: t('change.after'),
      value: ({ added }) => added.join(' | '),
      cell: ({ prop, added }) => <Values property={prop} values={added} />,
      width: '39%',
    },
  ];
  return (
    <SmallTable
      label={t('change.title')}
      columns={columns}
      rows={props.properties}
      rowId={({ prop }) => prop}
      stacks
    />
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
