/** The results desk: every row of a batch in one table, by verdict, with the whole answer of a row beside it. */

import {
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { Button, DataTable, Dialog, Empty, Failed, Loading } from '../../parts/index.ts';
import { useShell } from '../../shell/shell-context.ts';
import { COLUMNS_BESIDE, useResultColumns } from './result-columns.tsx';
import { isShown, ResultFilter, type ShownKind } from './result-filter.tsx';
import style from './results-desk.module.css';
import { RowPanel } from './row-panel.tsx';
import { type ResultRow, useResultRows } from './use-batch.ts';
import type { Batch } from './use-batches.ts';
import { useIsWide } from './use-is-wide.ts';

/** The order in which the desk opens: best match first. */
const FIRST_SORT = { id: 'score', desc: true } as const;

/** The desk. `look` counts up when the rows are to be read anew. */
export function ResultsDesk(props: { readonly batch: Batch; readonly look: number }) {
  const { t } = useTranslation('batches');
  const { openPurpose } = useShell();
  const { batch, look } = props;
  const table = useResultRows(batch.id, look);
  const [kinds, setKinds] = useState<ReadonlySet<ShownKind>>(new Set());
  const shownKinds = useDeferredValue(kinds);
  const rows = useMemo(
    () => (shownKinds.size === 0 ? table.rows : table.rows.filter((row) => isShown(row, shownKinds))),
    [table.rows, shownKinds],
  );
  const [open, setOpen] = useState<ResultRow | null>(null);
  const isWide = useIsWide();
  const columns = useResultColumns(batch.lists);
  const openRow = useCallback((row: ResultRow) => setOpen(row), []);
  if (table.total === null) {
    return table.failure === null ? (
      <Loading what={t('desk.first')} />
    ) : (
      <Failed cause={table.failure} onRetry={table.retry} onChoosePurpose={openPurpose} />
    );
  }
  return (
    <div className={style['desk']}>
      <Arriving table={table} />
      <Beside
        open={open}
        isWide={isWide}
        onClose={() => setOpen(null)}
        panel={open === null ? null : <RowPanel key={open.id} batch={batch} row={open} />}
      >
        <DataTable
          label={t('desk.title')}
          columns={columns}
          only={isWide && open !== null ? COLUMNS_BESIDE : undefined}
          rows={rows}
          rowId={rowId}
          total={table.total}
          firstSort={FIRST_SORT}
          onOpen={openRow}
          openId={open?.id ?? null}
          toolbar={<ResultFilter rows={table.rows} kinds={kinds} onChange={setKinds} />}
          empty={<Empty title={t('desk.noneTitle')}>{t('desk.none')}</Empty>}
        />
      </Beside>
    </div>
  );
}

/** How many rows have arrived, while not all have. */
function Arriving(props: { readonly table: ReturnType<typeof useResultRows> }) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  const { table } = props;
  return (
    <div role="status">
      {table.isComplete ? null : table.failure === null ? (
        <Loading
          what={t('desk.arriving', {
            done: formats.number(table.rows.length),
            total: formats.number(table.total ?? 0),
          })}
        />
      ) : (
        <Failed cause={table.failure} onRetry={table.retry} />
      )}
    </div>
  );
}

/** The table, and the open row beside it; over it where the window is narrow. */
function Beside(props: {
  readonly open: ResultRow | null;
  readonly isWide: boolean;
  readonly onClose: () => void;
  readonly panel: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation(['batches', 'common']);
  const formats = useFormats();
  const { open, isWide, panel } = props;
  const onClose = (): void => {
    document.querySelector<HTMLElement>('[role="grid"] tr[aria-selected="true"]')?.focus();
    props.onClose();
  };
  useEscape(isWide && open !== null, onClose);
  const title = open === null ? '' : t('batches:row.title', { row: formats.number(open.row) });
  return (
    <div className={isWide && open !== null ? style['split'] : style['whole']}>
      {props.children}
      {isWide && open !== null ? (
        <aside className={style['panel']} aria-label={title}>
          <header className={style['head']}>
            <h3>{title}</h3>
            <Button tone="quiet" onPress={onClose}>
              {t('common:action.close')}
            </Button>
          </header>
          {panel}
        </aside>
      ) : null}
      <Dialog title={title} isOpen={!isWide && open !== null} onClose={onClose} isWide>
        {panel}
      </Dialog>
    </div>
  );
}

/** Escape closes what is open beside the table, wherever the focus is; what is open over the page, or typed into, has it first. */
function useEscape(isOpen: boolean, onEscape: () => void): void {
  const close = useEffectEvent(onEscape);
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const isTaken =
        event.defaultPrevented || document.querySelector('[role="dialog"], input:focus') !== null;
      if (event.key === 'Escape' && !isTaken) close();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [isOpen]);
}

function rowId(row: ResultRow): string {
  return row.id;
}
