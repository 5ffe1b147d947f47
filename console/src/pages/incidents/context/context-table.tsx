/** One indicator in one year: a row for each unit, a column for each source. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { GradeText, NameText, SmallTable, type TableColumn } from '../../../parts/index.ts';
import style from './context.module.css';
import type { ContextValue } from './context-api.ts';
import { type ContextUnit, sourcesOf, unitsOf } from './units-of.ts';

/** The table. */
export function ContextTable(props: { readonly title: string; readonly values: readonly ContextValue[] }) {
  const { t, i18n } = useTranslation('context');
  const numberWords = useNumberWords();
  const nameOf = ({ name, nameUr }: ContextUnit): string =>
    i18n.language === 'ur' ? (nameUr ?? name) : name;
  const columns: readonly TableColumn<ContextUnit>[] = [
    {
      id: 'unit',
      header: t('column.unit'),
      value: nameOf,
      cell: (row) => (
        <>
          <NameText>{nameOf(row)}</NameText>
          {row.level === 'adm1' ? <small className={style['soft']}> {t('province')}</small> : null}
        </>
      ),
    },
    ...sourcesOf(props.values).map(
      (source): TableColumn<ContextUnit> => ({
        id: `source ${source}`,
        header: source,
        value: ({ bySource }) => bySource.get(source)?.[0]?.value ?? null,
        words: ({ bySource }) => (bySource.get(source) ?? []).map(numberWords).join(' | '),
        cell: ({ bySource }) => <Said values={bySource.get(source) ?? []} />,
      }),
    ),
    {
      id: 'contradicted',
      header: t('column.contradicted'),
      value: ({ isContradicted }) => t(isContradicted ? 'contradicted' : 'agreed'),
      cell: ({ isContradicted }) => (
        <span className={isContradicted ? style['contradicted'] : style['soft']}>
          {t(isContradicted ? 'contradicted' : 'agreed')}
        </span>
      ),
    },
  ];
  return (
    <SmallTable
      label={props.title}
      columns={columns}
      rows={unitsOf(props.values)}
      rowId={({ unit }) => unit}
      stacks
    />
  );
}

/** What one source says of one unit. */
function Said({ values }: { readonly values: readonly ContextValue[] }) {
  const { t } = useTranslation('context');
  const numberWords = useNumberWords();
  if (values.length === 0) return <span className={style['soft']}>{t('silent')}</span>;
  return (
    <>
      {values.map((one) => (
        <div key={one.id}>
          <bdi>{numberWords(one)}</bdi>{' '}
          <small>
            <GradeText grade={one.grade} />
          </small>
        </div>
      ))}
    </>
  );
}

function useNumberWords(): (value: ContextValue) => string {
  const { t } = useTranslation('context');
  const formats = useFormats();
  return ({ value, indicator }) =>
    value === null ? t('unknown') : t(`measure.${indicator.measure}`, { value: formats.number(value) });
}
