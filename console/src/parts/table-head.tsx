/** The head of a table: each column that can be sorted by is a button, which sorts upwards, downwards, and back to the first order. */

import { useTranslation } from 'react-i18next';
import type { TableColumn, TableSort } from './table-column.ts';
import style from './table-head.module.css';

/** The cells of the head. */
export function HeadCells<Row>(props: {
  readonly columns: readonly TableColumn<Row>[];
  readonly sort: TableSort | null;
  readonly onSort: (sort: TableSort | null) => void;
}) {
  const { t } = useTranslation();
  const { sort } = props;
  return props.columns.map((column) => {
    const isSorted = sort?.id === column.id;
    const order = !isSorted ? 'none' : sort.desc ? 'descending' : 'ascending';
    return (
      <th
        key={column.id}
        scope="col"
        {...(column.sorts === false ? {} : { 'aria-sort': order })}
        className={column.align === 'end' ? style['end'] : ''}
        {...(column.width === undefined ? {} : { style: { inlineSize: column.width } })}
      >
        {column.sorts === false ? (
          <span className={style['unsorted']}>{column.header}</span>
        ) : (
          <button
            type="button"
            className={style['sort']}
            aria-label={t('table.sortBy', { column: column.header })}
            onClick={() => props.onSort(nextSort(column.id, order))}
          >
            {column.header}
            <span aria-hidden="true" className={style[order]} />
          </button>
        )}
      </th>
    );
  });
}

function nextSort(id: string, order: 'none' | 'ascending' | 'descending'): TableSort | null {
  if (order === 'none') return { id, desc: false };
  return order === 'ascending' ? { id, desc: true } : null;
}
