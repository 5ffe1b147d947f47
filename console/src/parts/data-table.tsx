/**
 * The table of the console: sortable, filterable, exportable, for ten rows or a hundred thousand (only what is in sight is drawn), with the
 * keyboard from row to row.
 */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format.ts';
import { Button } from './button.tsx';
import style from './data-table.module.css';
import { TableBody } from './table-body.tsx';
import type { DataTableProps } from './table-column.ts';
import { TableFilter } from './table-filter.tsx';
import { saveRows, useTableRows } from './use-table-rows.ts';

/** The table. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const isRemote = props.remote !== undefined;
  const { rows, filter, onFilter, sort, onSort } = useTableRows({ ...props, isSorted: isRemote });
  const { columns, only, remote } = props;
  const shown = useMemo(
    () => (only === undefined ? columns : columns.filter(({ id }) => only.has(id))),
    [columns, only],
  );
  const total = props.total ?? props.rows.length;
  return (
    <div className={style['holder']}>
      <div className={style['tools']}>
        {isRemote ? null : <TableFilter value={filter} onChange={onFilter} />}
        {props.toolbar}
        <span role="status" className={style['count']}>
          {props.totalWords !== undefined
            ? props.totalWords
            : rows.length === total
              ? t('table.rows', { count: total, shown: formats.number(total) })
              : t('table.rowsOf', { shown: formats.number(rows.length), total: formats.number(total) })}
        </span>
        {isRemote ? null : (
          <Button tone="quiet" onPress={() => saveRows(props.label, columns, rows)}>
            {t('action.export')}
          </Button>
        )}
      </div>
      {rows.length === 0 && props.empty !== undefined ? (
        props.empty
      ) : (
        <TableBody
          {...props}
          columns={shown}
          rows={rows}
          sort={remote === undefined ? sort : remote.sort}
          onSort={remote === undefined ? onSort : remote.onSort}
        />
      )}
    </div>
  );
}
