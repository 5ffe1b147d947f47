/** The box that narrows the rows of a table. */

import { useTranslation } from 'react-i18next';
import style from './table-filter.module.css';

/** The box; `label` is its name where a page has several tables. */
export function TableFilter(props: {
  readonly label?: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <input
      type="search"
      className={style['filter']}
      aria-label={props.label ?? t('table.filter')}
      placeholder={t('table.filterHint')}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    />
  );
}
