/** Where a file comes in: dragged, pasted or chosen; rows copied out of a spreadsheet are taken too. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { FileZone } from '../../parts/index.ts';
import style from './file-drop.module.css';
import { CSV_BYTES_MAX, ROWS_MAX, XLSX_BYTES_MAX } from './picked-file.ts';

/** What a dialog for choosing a file offers first; what a file is, is known by what is in it. */
const OFFERED = ['.csv', '.tsv', '.txt', '.xlsx'];
/** The columns that the example shows, in the order in which they are explained. */
const EXAMPLE = ['name', 'father', 'born', 'country', 'id', 'customer', 'kind'] as const;

/** The place. */
export function FileDrop(props: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  return (
    <div className={style['holder']}>
      <FileZone
        label={t('drop.label')}
        choose={t('drop.choose')}
        offered={OFFERED}
        pastedName={t('drop.pasted')}
        onFiles={props.onFiles}
      >
        <p>{t('drop.hint')}</p>
      </FileZone>
      <div className={style['words']}>
        <h2>{t('drop.takes')}</h2>
        <ul>
          <li>{t('drop.csv', { bytes: formats.bytes(CSV_BYTES_MAX) })}</li>
          <li>{t('drop.xlsx', { bytes: formats.bytes(XLSX_BYTES_MAX) })}</li>
          <li>{t('drop.rows', { rows: formats.number(ROWS_MAX) })}</li>
          <li>{t('drop.kept')}</li>
        </ul>
        <details>
          <summary>{t('drop.example')}</summary>
          <dl className={style['example']}>
            {EXAMPLE.map((field) => (
              <div key={field}>
                <dt>{t(`field.${field}`)}</dt>
                <dd>{t(`example.${field}`)}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </div>
  );
}
