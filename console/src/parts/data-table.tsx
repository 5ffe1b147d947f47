/**
 * The table of the console: sortable, filterable, exportable, for ten rows or a hundred thousand (only what is in sight is drawn), with the
 * keyboard from row to row.
 */

import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format.ts';
import { LANGUAGES } from '../i18n/namespaces.ts';
import { currentLanguage } from '../i18n/start.ts';
import { Button } from './button.tsx';
import style from './data-table.module.css';
import { rowFinder } from './filter-rows.ts';
import { saveCsv } from './save-csv.ts';
import { sortRows } from './sort-rows.ts';
import { TableBody } from './table-body.tsx';
import { type DataTableProps, type TableSort, wordsOf } from './table-column.ts';

/** The table. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [filter, setFilter] = useState('');
  const deferredFilter = useDeferredValue(filter);
  const [sort, setSort] = useState<TableSort | null>(props.firstSort ?? null);
  const isRemote = props.remote !== undefined;
  const find = useMemo(
    () => rowFinder(props.rows, (row) => props.columns.map((column) => wordsOf(column, row))),
    [props.rows, props.columns],
  );
  const found = useMemo(() => find(deferredFilter), [find, deferredFilter]);
  const rows = useMemo(() => {
    const column = props.columns.find(({ id }) => id === sort?.id);
    if (column === undefined || sort === null || isRemote) return found;
    return sortRows(found, {
      value: column.value,
      desc: sort.desc,
      locale: LANGUAGES[currentLanguage()].locale,
    });
  }, [found, sort, isRemote, props.columns]);
  const { columns, only, remote } = props;
  const shown = useMemo(
    () => (only === undefined ? columns : columns.filter(({ id }) => only.has(id))),
    [columns, only],
  );
  const total = props.total ?? props.rows.length;
  return (
    <div className={style['holder']}>
      <div className={style['tools']}>
        {isRemote ? null : (
          <input
            type="search"
            className={style['filter']}
            aria-label={t('table.filter')}
            placeholder={t('table.filterHint')}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        )}
        {props.toolbar}
        <span role="status" className={style['count']}>
          {props.totalWords !== undefined
            ? props.totalWords
            : rows.length === total
              ? t('table.rows', { count: total, shown: formats.number(total) })
              : t('table.rowsOf', { shown: formats.number(rows.length), total: formats.number(total) })}
        </span>
        {isRemote ? null : (
          <Button
            tone="quiet"
            onPress={() =>
              saveCsv(
                props.label,
                props.columns.map((column) => ({
                  header: column.header,
                  value: column.words ?? column.value,
                })),
                rows,
              )
            }
          >
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
          onSort={remote === undefined ? setSort : remote.onSort}
        />
      )}
    </div>
  );
}
