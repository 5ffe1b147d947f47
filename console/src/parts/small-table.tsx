/** The table of a page that has room for its rows: sorted and exported like the large one, and found in where rows are many. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format.ts';
import { Button } from './button.tsx';
import style from './small-table.module.css';
import { type TableColumn, type TableSort, wordsOf } from './table-column.ts';
import { TableFilter } from './table-filter.tsx';
import { HeadCells } from './table-head.tsx';
import { saveRows, useTableRows } from './use-table-rows.ts';

/** Up to so many rows are seen at a glance and have no box to find one. */
const GLANCE_ROWS = 8;
/** Rows that are shown before somebody asks for all. */
const FIRST_ROWS = 20;
/** Width in rem below which no column is squeezed: the table scrolls sideways instead. */
const COLUMN_REM = 7.5;

/** What a small table is made of. The first column names its row. */
export interface SmallTableProps<Row> {
  /** What the table is of: its name for those who cannot see it, and the name of its export. */
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly firstSort?: TableSort;
  /** A last row that stays last, as a sum does. */
  readonly foot?: Row;
  /** True where a narrow window shows the cells of a row one below the other rather than scroll. */
  readonly stacks?: boolean;
}

/** The table. */
export function SmallTable<Row>(props: SmallTableProps<Row>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { label, columns, rowId, foot } = props;
  const { rows, filter, onFilter, sort, onSort } = useTableRows(props);
  const [isWhole, setWhole] = useState(false);
  const count = props.rows.length;
  const isCut = !isWhole && rows.length > FIRST_ROWS;
  const sorts = count > 1;
  const heads = sorts ? columns : columns.map((column) => ({ ...column, sorts: false }));
  const stacks = props.stacks === true;
  return (
    <div className={style['holder']}>
      <div className={style['tools']}>
        {count > GLANCE_ROWS ? (
          <>
            <TableFilter label={t('table.filterOf', { table: label })} value={filter} onChange={onFilter} />
            <span role="status" className={style['count']}>
              {t('table.rowsOf', { shown: formats.number(rows.length), total: formats.number(count) })}
            </span>
          </>
        ) : null}
        <Button
          tone="quiet"
          label={t('table.exportOf', { table: label })}
          onPress={() => saveRows(label, columns, foot === undefined ? rows : [...rows, foot])}
        >
          {t('action.export')}
        </Button>
      </div>
      {/* Without the buttons of its head, what scrolls would be out of reach of the keyboard. */}
      <div className={style['frame']} {...(sorts ? {} : { role: 'group', 'aria-label': label, tabIndex: 0 })}>
        <table
          className={`ruled ${style['table']} ${stacks ? style['stacks'] : ''}`}
          aria-label={label}
          style={{ minInlineSize: `${columns.length * COLUMN_REM}rem` }}
        >
          <thead>
            <tr>
              <HeadCells columns={heads} sort={sort} onSort={onSort} />
            </tr>
          </thead>
          <tbody>
            {(isCut ? rows.slice(0, FIRST_ROWS) : rows).map((row) => (
              <SmallRow key={rowId(row)} row={row} columns={columns} />
            ))}
          </tbody>
          {foot === undefined ? null : (
            <tfoot>
              <SmallRow row={foot} columns={columns} />
            </tfoot>
          )}
        </table>
      </div>
      {isCut ? (
        <Button onPress={() => setWhole(true)}>
          {t('table.all', { shown: formats.number(rows.length) })}
        </Button>
      ) : null}
    </div>
  );
}

function SmallRow<Row>(props: { readonly row: Row; readonly columns: readonly TableColumn<Row>[] }) {
  const { row } = props;
  return (
    <tr>
      {props.columns.map((column, at) => {
        const said = column.cell === undefined ? wordsOf(column, row) : column.cell(row);
        const className = column.align === 'end' ? style['end'] : '';
        return at === 0 ? (
          <th key={column.id} scope="row" className={className}>
            {said}
          </th>
        ) : (
          <td key={column.id} data-word={column.header} className={className}>
            {said}
          </td>
        );
      })}
    </tr>
  );
}
