/** Every statement about an entry: what a source states, where, how it is graded, when it was recorded and when it holds. */

import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import {
  Button,
  DataTable,
  GradeText,
  NameText,
  PropertyValue,
  type TableColumn,
  usePropertyWords,
} from '../../parts/index.ts';
import style from './entry-statements.module.css';
import type { Entity } from './model.ts';
import { StatementDialog } from './statement-dialog.tsx';
import { type StatementRow, useStandingWords } from './statement-words.ts';

/** The statements; ended ones on demand. */
export function EntryStatements(props: { readonly entity: Entity }) {
  const { t } = useTranslation('lists');
  const { statements, ended, stands } = props.entity;
  const [withEnded, setWithEnded] = useState(!stands);
  const [open, setOpen] = useState<StatementRow | null>(null);
  const columns = useColumns();
  const rows = useMemo(
    (): readonly StatementRow[] => (withEnded ? [...statements, ...ended] : statements),
    [statements, ended, withEnded],
  );
  return (
    <>
      <p className={style['words']}>{t('entry.statementsWords')}</p>
      <DataTable
        label={t('entry.statements')}
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        onOpen={setOpen}
        openId={open?.id ?? null}
        toolbar={
          ended.length === 0 ? undefined : (
            <Button onPress={() => setWithEnded(!withEnded)}>
              {withEnded ? t('entry.hideEnded') : t('entry.showEnded', { count: ended.length })}
            </Button>
          )
        }
      />
      <StatementDialog statement={open} onClose={() => setOpen(null)} />
    </>
  );
}

function useColumns(): readonly TableColumn<StatementRow>[] {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  const propertyWords = usePropertyWords();
  const standingWords = useStandingWords();
  return useMemo((): readonly TableColumn<StatementRow>[] => {
    return [
      {
        id: 'property',
        header: t('entry.column.property'),
        width: '7.5rem',
        value: (row) => propertyWords(row.property),
      },
      {
        id: 'value',
        header: t('entry.column.value'),
        value: (row) => row.value,
        cell: (row) => <PropertyValue property={row.property} value={row.value} />,
      },
      {
        id: 'source',
        header: t('entry.column.source'),
        value: (row) => row.sourceTitle ?? row.source,
        cell: (row) => <NameText>{row.sourceTitle ?? row.source}</NameText>,
      },
      {
        id: 'place',
        header: t('entry.column.place'),
        width: '7.5rem',
        value: (row) => row.line ?? row.locator,
        cell: (row) =>
          row.line === null ? (row.locator ?? '') : t('import.line', { line: formats.number(row.line) }),
      },
      {
        id: 'grade',
        header: t('entry.column.grade'),
        width: '13rem',
        value: (row) => row.grade,
        cell: (row) => <GradeText grade={row.grade} isInRow />,
      },
      {
        id: 'recorded',
        header: t('entry.column.recorded'),
        width: '8rem',
        value: (row) => row.assertedAt,
        cell: (row) => formats.day(row.assertedAt.slice(0, 10)),
      },
      { id: 'standing', header: t('entry.column.standing'), width: '6.75rem', value: standingWords },
    ];
  }, [t, formats, propertyWords, standingWords]);
}
