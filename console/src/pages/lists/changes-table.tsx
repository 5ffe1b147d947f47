/** What changed in a list, property by property: a row for each property of a changed entry, one for each entry that came or went. */

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DataTable,
  NameText,
  PropertyValue,
  RefText,
  type TableColumn,
  usePropertyWords,
} from '../../parts/index.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { ChangeMark } from './list-mark.tsx';
import { type ChangeKind, type EntryChange, type PropertyChange, parseChangeKind } from './model.ts';

interface ChangeRow {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly entry: EntryChange;
  /** Null: the whole entry came or went. */
  readonly property: PropertyChange | null;
}

/** The table; a row opens all that changed in its entry. */
export function ChangesTable(props: {
  readonly label: string;
  readonly changes: readonly EntryChange[];
  /** The list that the entries are of; null where they are not loaded yet and cannot be opened. */
  readonly listId: string | null;
  readonly total?: number;
  readonly toolbar?: React.ReactNode;
}) {
  const [open, setOpen] = useState<ChangeRow | null>(null);
  const rows = useMemo(() => props.changes.flatMap(rowsOf), [props.changes]);
  const columns = useColumns();
  return (
    <>
      <DataTable
        label={props.label}
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        onOpen={setOpen}
        openId={open?.id ?? null}
        toolbar={props.toolbar}
      />
      <ChangeDialog change={open?.entry ?? null} listId={props.listId} onClose={() => setOpen(null)} />
    </>
  );
}

function useColumns(): readonly TableColumn<ChangeRow>[] {
  const { t } = useTranslation('lists');
  const propertyWords = usePropertyWords();
  return useMemo(
    () => [
      {
        id: 'change',
        header: t('column.change'),
        width: '8rem',
        value: (row) => t(`change.${row.kind}`),
        cell: (row) => <ChangeMark change={row.kind} />,
      },
      {
        id: 'ref',
        header: t('column.ref'),
        width: '8rem',
        value: (row) => row.entry.ref,
        cell: (row) => <RefText>{row.entry.ref}</RefText>,
      },
      {
        id: 'name',
        header: t('column.name'),
        value: (row) => row.entry.name,
        cell: (row) => <NameText>{row.entry.name}</NameText>,
      },
      {
        id: 'property',
        header: t('column.property'),
        width: '9rem',
        value: (row) => (row.property === null ? t('wholeEntry') : propertyWords(row.property.prop)),
      },
      {
        id: 'before',
        header: t('column.before'),
        value: (row) => row.property?.removed.join('; ') ?? null,
        cell: (row) => <Values property={row.property} side="removed" />,
      },
      {
        id: 'after',
        header: t('column.after'),
        value: (row) => row.property?.added.join('; ') ?? null,
        cell: (row) => <Values property={row.property} side="added" />,
      },
    ],
    [t, propertyWords],
  );
}

function Values(props: { readonly property: PropertyChange | null; readonly side: 'added' | 'removed' }) {
  const { t } = useTranslation('lists');
  if (props.property === null) return null;
  const { prop } = props.property;
  const values = props.property[props.side];
  if (values.length === 0) return t('nothing');
  return values.map((value, at) => (
    <span key={value}>
      {at === 0 ? null : '; '}
      <PropertyValue property={prop} value={value} />
    </span>
  ));
}

function rowsOf(entry: EntryChange): readonly ChangeRow[] {
  const kind = parseChangeKind(entry.change);
  if (kind !== 'changed' || entry.properties.length === 0) {
    return [{ id: entry.ref, kind, entry, property: null }];
  }
  return entry.properties.map((property) => ({
    id: `${entry.ref} ${property.prop}`,
    kind,
    entry,
    property,
  }));
}
